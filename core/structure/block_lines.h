// The lines of a text that are not blank, as the reading of blocks goes through them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/structure/block_markers.h"

namespace core {

/// What follows behind so many lines is not gone through: no text that people read has more.
inline constexpr std::size_t kMostBlockLines = 2'000'000;

class BlockLines {
 public:
  explicit BlockLines(std::string_view text);

  [[nodiscard]] std::size_t size() const { return lines_.size(); }
  /// The line with the white space at its begin, without that at its end.
  [[nodiscard]] std::string_view full(std::size_t i) const;
  /// Without white space at both ends.
  [[nodiscard]] std::string_view words(std::size_t i) const;
  /// Bytes of the text where the words begin and end.
  [[nodiscard]] std::size_t begin(std::size_t i) const { return lines_[i].words; }
  [[nodiscard]] std::size_t end(std::size_t i) const { return lines_[i].end; }

  /// A blank line, or the text's begin, stands before it; false behind the last line.
  [[nodiscard]] bool after_blank(std::size_t i) const {
    return i < lines_.size() && lines_[i].after_blank;
  }
  /// A blank line, or the text's end, follows.
  [[nodiscard]] bool before_blank(std::size_t i) const {
    return i + 1 >= lines_.size() || lines_[i + 1].after_blank;
  }
  /// Whether a paragraph of sentences begins at the line, as a heading has below it.
  [[nodiscard]] bool is_body(std::size_t i) const;
  /// Whether at least two lines are headings "# …" of Markdown.
  [[nodiscard]] bool has_hashes() const { return hashes_ >= 2; }

 private:
  struct Line {
    std::uint32_t begin = 0;
    std::uint32_t words = 0;
    std::uint32_t end = 0;
    bool after_blank = true;
  };

  std::string_view text_;
  std::vector<Line> lines_;
  int hashes_ = 0;
};

}  // namespace core
