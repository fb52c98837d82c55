// Finds words, phrases or a regular expression in one text, in byte ranges of that text. It keeps
// no index: the store's full-text search is for many documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/text/offset.h"

namespace core {

/// Words are the same as in search (core/folding): accents, typographic quotes, dashes, spaces and
/// invisible characters count only when `match_accents`; in a regular expression they always do.
/// `regex` is ICU's syntax.
struct FindQuery {
  std::string pattern;
  bool regex = false;
  bool whole_word = false;
  bool match_case = false;
  bool match_accents = false;

  bool operator==(const FindQuery&) const = default;
};

struct FoundRanges {
  std::vector<ByteRange> ranges;  ///< Ascending, disjoint, none empty.
  bool cut = false;               ///< There are more than were asked for.
};

/// The hits of a part of a text.
struct FoundPart {
  std::vector<ByteRange> ranges;  ///< Ascending, disjoint, none empty.
  ByteOffset next;                ///< Where the next part begins: not before the asked one's end.
};

/// Searches a text part by part, so that a long one can be searched between frames.
class TextFinder {
 public:
  /// Refuses a regular expression that ICU cannot read.
  [[nodiscard]] static Result<TextFinder> open(const FindQuery& query);
  ~TextFinder();
  TextFinder(TextFinder&&) noexcept;
  TextFinder& operator=(TextFinder&&) noexcept;
  TextFinder(const TextFinder&) = delete;
  TextFinder& operator=(const TextFinder&) = delete;

  /// The hits that begin in `part` (on character boundaries of `text`, which is valid UTF-8); they
  /// may end behind it. Of a regular expression a hit of several lines is found when it ends within
  /// 16 KB behind the part. Refuses one that takes unreasonably long.
  [[nodiscard]] Result<FoundPart> find(std::string_view text, ByteRange part);

 private:
  struct State;
  explicit TextFinder(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// `text` is valid UTF-8. An empty pattern finds nothing. Refuses a regular expression that ICU
/// cannot read or that takes unreasonably long on this text.
[[nodiscard]] Result<FoundRanges> find_all(std::string_view text, const FindQuery& query,
                                           std::size_t limit = 100'000);

/// The first character boundary at or after a byte; the text's size behind its end.
[[nodiscard]] ByteOffset next_char_boundary(std::string_view text, std::int64_t at);

}  // namespace core
