// Reads of documents: the list with its counts, one document with its text, the original bytes and
// how far it was read. It changes nothing. All offsets are code points of the document's text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/document.h"
#include "core/text/offset.h"

namespace store {

class Database;

/// How far a document was read.
struct ReadingState {
  core::CharOffset at;
  bool finished = false;

  bool operator==(const ReadingState&) const = default;
};

/// One line of the document list: everything it shows, without the text.
struct DocumentRow {
  core::Id id;
  std::string title;
  std::string publisher;
  std::string file_name;
  std::string language;
  std::optional<core::Date> dateline;
  core::DateRange stated;
  std::int64_t words = 0;
  std::int64_t chars = 0;
  std::int64_t claims = 0;
  std::int64_t predictions = 0;
  std::int64_t facts = 0;
  std::int64_t tracked = 0;  ///< Predictions with a link that names a proposition.
  ReadingState reading;

  [[nodiscard]] std::int64_t tags() const { return claims + predictions + facts; }
  /// 0..1: the share of the text before the reading position; 1 when finished.
  [[nodiscard]] double read_share() const;
};

/// All of them, the oldest id first.
[[nodiscard]] std::vector<DocumentRow> list_documents(const Database& db);
[[nodiscard]] std::int64_t count_documents(const Database& db);
/// The line of one document, for a list that is kept up to date row by row.
[[nodiscard]] std::optional<DocumentRow> document_row(const Database& db, core::Id document);

/// The whole document with its text; empty when there is none with this id.
[[nodiscard]] std::optional<core::Document> read_document(const Database& db, core::Id document);
/// The same without its text, which may be long.
[[nodiscard]] std::optional<core::Document> read_document_head(const Database& db,
                                                               core::Id document);

/// The bytes a document was decoded from; empty when the project does not hold them.
[[nodiscard]] std::optional<std::string> original_bytes(const Database& db,
                                                        std::string_view sha256);

/// The import that brought a document; 0 when there is none with this id.
[[nodiscard]] core::Id import_of(const Database& db, core::Id document);

/// The documents whose file name is the same when both are composed (core::composed_name), by id.
/// Reads all names; the index of file names answers only for the same bytes.
[[nodiscard]] std::vector<core::Id> documents_with_file_name_like(const Database& db,
                                                                  std::string_view name);

[[nodiscard]] ReadingState reading_state(const Database& db, core::Id document);

/// Publishers in use, most documents first.
struct PublisherCount {
  std::string publisher;
  std::int64_t documents = 0;
};
[[nodiscard]] std::vector<PublisherCount> publishers(const Database& db);

}  // namespace store
