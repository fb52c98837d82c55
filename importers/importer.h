// What every importer is: a const record with a name and two functions, bytes in and a batch out.
// An importer opens no file and knows no project; a refusal is a sentence, never an exception.
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/import_batch.h"

namespace importers {

/// The largest document that is imported whole, in bytes of its file.
inline constexpr std::size_t kMaxDocumentBytes = std::size_t{64} * 1024 * 1024;

struct Source {
  std::string name;        ///< File name, last path component: "article.txt".
  std::string_view bytes;  ///< All of the file. Outlives the call.
};

struct ReadOptions {
  core::Timestamp now;  ///< When the import happens: recorded_at of what the file does not date.
  std::function<void(double)> progress;  ///< 0..1, called now and then; may be empty.
  /// A name that core::encoding_name knows; empty: found by the bytes. For every text of the file.
  std::string encoding = {};
  std::stop_token stop;  ///< When asked, `read` returns ErrorKind::cancelled.
  /// Whether the project, or a file read before this one, has a proposition of this key with a
  /// window of its own: a row that names it is linked to it, else to an instance made for the row's
  /// horizon. May be empty.
  std::function<bool(std::string_view key)> scoped_proposition;
};

struct Importer {
  std::string_view name;         ///< "plain_text": what --format takes.
  std::string_view description;  ///< One line for a list.
  std::string_view extensions;   ///< Space-separated, without dots: "txt text".
  /// How sure it is that the source is its format: 0 not at all, 1 certain. Looks at the name and
  /// the first bytes only.
  float (*probe)(const Source&);
  core::Result<core::ImportedBatch> (*read)(const Source&, const ReadOptions&);
  std::string_view
      sample;  ///< A small file of the format, which `read` reads: documentation, test.
  /// The keys of the propositions with a window that a file holds, found before any file is read:
  /// files may name what stands in later ones. Null where the format has none.
  std::vector<std::string> (*scoped_keys)(std::string_view bytes) = nullptr;
};

/// Whether the name ends in one of the importer's extensions, in any case.
[[nodiscard]] bool has_extension(const Importer& importer, std::string_view name);

/// "12 bytes", "3.4 MB": for sentences about files.
[[nodiscard]] std::string size_words(std::size_t bytes);

}  // namespace importers
