// Ties a quotation to its place in a text: checks recorded offsets, tries the other units that
// tools write, then searches the quote. It proposes; it never moves a span silently.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/offset.h"
#include "core/text/text_index.h"

namespace core {

/// How a foreign file counted. `crlf_as_one`: CR LF was one position; `bom_counted`: a leading
/// byte order mark, absent from the text, was one.
struct OffsetReading {
  enum class Unit { chars, utf16, bytes };
  Unit unit = Unit::chars;
  bool crlf_as_one = false;
  bool bom_counted = false;

  bool operator==(const OffsetReading&) const = default;
};

/// "code points", "UTF-16 units, CRLF counted once", …
[[nodiscard]] std::string describe(const OffsetReading& reading);

/// A span as recorded elsewhere: positions in an unknown unit and, where known, the quote.
struct RecordedSpan {
  std::int64_t start = 0;
  std::int64_t end = 0;
  std::string quote;
};

struct ReadingScore {
  OffsetReading reading;
  std::size_t agree = 0;  ///< Spans whose quote the text reads as there.
  std::size_t of = 0;     ///< Spans that had a quote.
};

/// Who says in which unit the offsets are: the file itself, or nobody, so that it is only likely.
enum class UnitSource { stated, assumed };

/// Tries `declared` first, then every other reading, and returns the best by agreeing quotes; the
/// declared one wins ties. Without quotes it stays, unless it was assumed and cuts half of the ends
/// out of the middle of words, while another one cuts none: an end between letters of a script
/// without spaces cuts nothing.
[[nodiscard]] ReadingScore best_reading(const TextIndex& index,
                                        const std::vector<RecordedSpan>& spans,
                                        OffsetReading declared, UnitSource source);

/// The code-point range under a reading; empty when outside the text.
[[nodiscard]] std::optional<CharRange> read_offsets(const TextIndex& index, std::int64_t start,
                                                    std::int64_t end, OffsetReading reading);

/// The place of `quote` nearest to `near`; `prefix` and `suffix` break ties. Exact match only.
[[nodiscard]] std::optional<CharRange> find_quote(const TextIndex& index, std::string_view quote,
                                                  CharOffset near, std::string_view prefix = {},
                                                  std::string_view suffix = {});

/// Whether the text is the quote, as tools write it: the newlines of a CR LF text as LF or a space.
[[nodiscard]] bool same_quote(std::string_view text, std::string_view quote);

/// Whether the text reads as the quote does, but for typography, accents, normal form and spaces.
[[nodiscard]] bool reads_as(std::string_view text, std::string_view quote);

/// The place nearest to `near` where the text reads as the quote does.
[[nodiscard]] std::optional<CharRange> find_reading(const TextIndex& index, std::string_view quote,
                                                    CharOffset near);

/// 32 code points of context on each side, fewer at the ends of the text.
inline constexpr std::size_t kContextChars = 32;
[[nodiscard]] std::string_view prefix_of(const TextIndex& index, CharRange range);
[[nodiscard]] std::string_view suffix_of(const TextIndex& index, CharRange range);

}  // namespace core
