// Walks the places where a text may be cut (graphemes, words, lines) by ICU's rules
// (UAX #14 and #29), in bytes, without building a list. One cursor is reused for many texts,
// because opening ICU's rules costs more than walking a paragraph. It is not thread safe.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace core {

enum class BreakRule { grapheme, word, line };

class BreakCursor {
 public:
  /// `language` is a BCP 47 tag or empty for the root rules. Throws when ICU has no rules.
  explicit BreakCursor(BreakRule rule, std::string_view language = {});
  ~BreakCursor();
  BreakCursor(BreakCursor&&) noexcept;
  BreakCursor& operator=(BreakCursor&&) noexcept;
  BreakCursor(const BreakCursor&) = delete;
  BreakCursor& operator=(const BreakCursor&) = delete;

  /// `text` is valid UTF-8 and must live until the next reset.
  void reset(std::string_view text);
  /// The first boundary after byte `at`; the text's size when there is none.
  [[nodiscard]] std::size_t after(std::size_t at);
  /// The last boundary before byte `at`; 0 when there is none.
  [[nodiscard]] std::size_t before(std::size_t at);
  /// True at 0, at the end and at every boundary between.
  [[nodiscard]] bool is_boundary(std::size_t at);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace core
