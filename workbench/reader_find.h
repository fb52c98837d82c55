// Finding inside the open document: the question, its hits and the one looked at. It moves no caret
// and searches no other document.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text_find.h"

namespace workbench {

class ReaderFind {
 public:
  /// Searches unless the question is the same; the current hit becomes the first at or after
  /// `from`.
  void search(std::string_view text, const core::FindQuery& query, core::ByteOffset from);
  void clear();

  [[nodiscard]] const core::FindQuery& query() const { return query_; }
  /// Ascending and disjoint.
  [[nodiscard]] const std::vector<core::ByteRange>& hits() const { return found_.ranges; }
  /// More hits exist than are listed.
  [[nodiscard]] bool cut() const { return found_.cut; }
  /// Why there is no answer; empty when there is one.
  [[nodiscard]] const std::string& error() const { return error_; }
  [[nodiscard]] std::optional<std::size_t> current() const { return current_; }
  /// Steps to the next (+1) or previous (-1) hit, round the end; none without hits.
  std::optional<core::ByteRange> step(int by);
  /// "3 of 12", "nothing found", the error, or "" without a question.
  [[nodiscard]] std::string summary() const;

 private:
  core::FindQuery query_;
  core::FoundRanges found_;
  std::string error_;
  std::optional<std::size_t> current_;
};

}  // namespace workbench
