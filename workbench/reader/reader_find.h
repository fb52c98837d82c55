// Finding inside the open document: the question, its hits and the one looked at. A long text is
// searched in parts between frames, from the caret on and round the end. It moves no caret and
// searches no other document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/words/text_find.h"

namespace workbench {

class ReaderFind {
 public:
  /// Takes a new question; advance() answers it. The current hit becomes the first at or after
  /// `from`.
  void begin(std::string_view text, const core::FindQuery& query, core::ByteOffset from);
  /// Searches about `bytes` more of the text given to begin(); true while any is left.
  bool advance(std::string_view text, std::int64_t bytes);
  void clear();

  [[nodiscard]] const core::FindQuery& query() const { return query_; }
  /// Those known so far, ascending and disjoint.
  [[nodiscard]] const std::vector<core::ByteRange>& hits() const { return hits_; }
  [[nodiscard]] bool complete() const { return !finder_.has_value(); }
  /// More hits exist than are listed.
  [[nodiscard]] bool cut() const { return cut_; }
  /// Why there is no answer; empty when there is one.
  [[nodiscard]] const std::string& error() const { return error_; }
  [[nodiscard]] std::optional<std::size_t> current() const { return current_; }
  /// Steps to the next (+1) or previous (-1) known hit, round the end; none without hits.
  std::optional<core::ByteRange> step(int by);
  /// "3 of 12", "3 of 12…" while more are looked for, "nothing found", or "" without a question.
  [[nodiscard]] std::string summary() const;

 private:
  void keep(std::vector<core::ByteRange> ranges);
  void finish();

  core::FindQuery query_;
  std::optional<core::TextFinder> finder_;  ///< While the search goes on.
  core::ByteOffset from_;                   ///< The caret when the question was put.
  core::ByteOffset start_;                  ///< Its line's begin: where the search began.
  core::ByteOffset at_;                     ///< Searched up to here.
  bool round_ = false;                      ///< The end was passed; the part before start_ is left.
  std::size_t before_ = 0;                  ///< How many hits stand before start_.
  std::vector<core::ByteRange> hits_;
  bool cut_ = false;
  std::string error_;
  std::optional<std::size_t> current_;
};

}  // namespace workbench
