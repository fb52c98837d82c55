// The direction of text by UAX #9, through ICU: which parts of a paragraph run from right to left,
// and in which order the parts of one of its rows stand from left to right. It shapes and draws
// nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace core {

/// Bytes [begin, end) of the paragraph that run in one direction.
struct DirectionRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool right_to_left = false;
};

/// One paragraph at a time; reused, because ICU's tables are costly to make. Not thread safe.
class BidiParagraph {
 public:
  BidiParagraph();
  ~BidiParagraph();
  BidiParagraph(BidiParagraph&&) noexcept;
  BidiParagraph& operator=(BidiParagraph&&) noexcept;
  BidiParagraph(const BidiParagraph&) = delete;
  BidiParagraph& operator=(const BidiParagraph&) = delete;

  /// `text` is valid UTF-8. Its first strong character gives the paragraph's direction. Throws when
  /// ICU fails.
  void reset(std::string_view text);
  [[nodiscard]] bool right_to_left() const;
  /// The runs of the row that holds bytes [begin, end) (character boundaries), from left to right.
  /// White space at the row's end takes the paragraph's direction (rule L1).
  [[nodiscard]] std::vector<DirectionRun> row(std::size_t begin, std::size_t end) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace core
