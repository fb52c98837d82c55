// What a person writes down about a source: texts as typed, a copy of it to be kept, or the words
// of an imported document; and the evidence they make.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/outcome.h"

namespace workbench {

/// A file kept by the hash of its bytes.
struct EvidenceCopy {
  std::string name;  ///< The file's.
  std::string bytes;
};
/// Refuses, each with its own sentence: not there, not a file, no permission, empty, over 64 MB.
[[nodiscard]] core::Result<EvidenceCopy> read_evidence_copy(const std::filesystem::path& path);

/// Words of an imported document that are evidence themselves.
struct EvidenceSpan {
  core::Id document;
  core::CharRange range;
  std::string quote;
  std::string title;  ///< Of the document.
  std::optional<core::Date> published;
};

struct EvidenceForm {
  std::string address;
  std::string title;
  std::string quote;
  std::string published;  ///< A day as typed, or empty.
  core::Bears bears = core::Bears::supports;
  int reliability = 5;  ///< 0 = A … 5 = F.
  int credibility = 6;  ///< 1..6
  EvidenceCopy copy;
  std::optional<EvidenceSpan> span;

  [[nodiscard]] bool empty() const {
    return address.empty() && title.empty() && quote.empty() && published.empty() &&
           copy.bytes.empty() && !span;
  }
};

/// Keeps the copy; the title becomes the file's name where none was typed.
[[nodiscard]] EvidenceForm with_copy(EvidenceForm form, EvidenceCopy copy);
/// Takes over the document's title and date, and the words as the quote.
[[nodiscard]] EvidenceForm with_span(EvidenceForm form, EvidenceSpan span);

/// Reads the form; a date that is none, or neither title nor address, gives the sentence. Of a copy
/// the evidence holds the hash; its bytes are an ArchivedCopy of the edit.
[[nodiscard]] core::Result<core::Evidence> read_evidence(const EvidenceForm& form,
                                                         core::Id proposition);

}  // namespace workbench
