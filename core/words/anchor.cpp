#include "core/words/anchor.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/text/boundary.h"
#include "core/text/utf8.h"
#include "core/words/folding.h"
#include "core/words/text_find.h"

namespace core {
namespace {

using Unit = OffsetReading::Unit;

constexpr std::size_t kMostPlaces = 10'000;

// Counting CR LF as one position: a recorded offset lies behind ours by the pairs before it.
// Positions of the second half of each pair, in the reading's unit, tell how many.
std::vector<std::int64_t> crlf_places(const TextIndex& index, Unit unit) {
  std::vector<std::int64_t> out;
  const auto text = index.text();
  for (std::size_t at = text.find("\r\n"); at != std::string_view::npos;
       at = text.find("\r\n", at + 2)) {
    const ByteOffset second(static_cast<std::int64_t>(at) + 1);
    if (unit == Unit::bytes) out.push_back(second.value);
    if (unit == Unit::chars) out.push_back(index.to_char(second).value);
    if (unit == Unit::utf16) out.push_back(index.to_utf16(second).value);
  }
  return out;
}

// Turns positions of one reading into ours; built once for many spans.
class OffsetReader {
 public:
  OffsetReader(const TextIndex& index, OffsetReading reading) : index_(index), reading_(reading) {
    if (reading.crlf_as_one) pairs_ = crlf_places(index, reading.unit);
  }

  [[nodiscard]] std::optional<CharRange> range(std::int64_t start, std::int64_t end) const {
    const auto from = byte(start);
    const auto to = byte(end);
    if (!from || !to || *to < *from) return std::nullopt;
    return index_.to_char(ByteRange{*from, *to});
  }

 private:
  [[nodiscard]] std::optional<ByteOffset> byte(std::int64_t position) const {
    if (reading_.bom_counted) position -= bom_size();
    position = stretched(position);
    if (position < 0 || position > limit()) return std::nullopt;
    switch (reading_.unit) {
      case Unit::bytes:
        return on_char_start(ByteOffset(position));
      case Unit::utf16:
        return index_.to_byte(Utf16Offset(position));
      case Unit::chars:
        break;
    }
    return index_.to_byte(CharOffset(position));
  }

  [[nodiscard]] std::optional<ByteOffset> on_char_start(ByteOffset at) const {
    const bool inside = at < index_.byte_size() && !is_char_start(index_.text()[at.index()]);
    return inside ? std::nullopt : std::optional(at);
  }

  [[nodiscard]] std::int64_t bom_size() const { return reading_.unit == Unit::bytes ? 3 : 1; }

  [[nodiscard]] std::int64_t limit() const {
    if (reading_.unit == Unit::bytes) return index_.byte_size().value;
    return reading_.unit == Unit::utf16 ? index_.utf16_size().value : index_.char_size().value;
  }

  // pairs_[k] is where the (k+1)-th pair's LF stands in our count; in theirs k positions earlier.
  [[nodiscard]] std::int64_t stretched(std::int64_t position) const {
    std::size_t low = 0;
    std::size_t high = pairs_.size();
    while (low < high) {
      const std::size_t middle = (low + high) / 2;
      if (pairs_[middle] - static_cast<std::int64_t>(middle) <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return position + static_cast<std::int64_t>(low);
  }

  const TextIndex& index_;
  OffsetReading reading_;
  std::vector<std::int64_t> pairs_;
};

// Folded, and without white space.
std::string reading_of(std::string_view text) {
  std::string out;
  const std::string folded = fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const DecodedChar c = decode_at(folded, at);
    const auto bytes = static_cast<std::size_t>(c.bytes);
    if (u_isUWhiteSpace(static_cast<UChar32>(c.value)) == 0) out += folded.substr(at, bytes);
    at += bytes;
  }
  return out;
}

// What is found as find in the document finds it, but for spaces at the quote's ends.
std::vector<ByteRange> found_in(std::string_view text, std::string_view quote, std::size_t limit) {
  FindQuery query;
  const ByteRange all{ByteOffset(0), ByteOffset(static_cast<std::int64_t>(quote.size()))};
  const ByteRange inner = trimmed(quote, all);
  query.pattern =
      std::string(quote.substr(inner.begin.index(), static_cast<std::size_t>(inner.size())));
  query.match_case = true;
  const auto found = find_all(text, query, limit);
  return found ? found->ranges : std::vector<ByteRange>();
}

// Most quotes that differ are other words, which their sizes and first letters show: a letter that
// another ASCII character follows has no accent behind it.
bool may_be_alike(std::string_view a, std::string_view b) {
  constexpr std::size_t kSlack = 16;
  const bool sizes = a.size() <= 4 * b.size() + kSlack && b.size() <= 4 * a.size() + kSlack;
  const auto begins_plainly = [](std::string_view text) {
    return text.size() > 1 && static_cast<unsigned char>(text[1]) < 0x80 &&
           ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z'));
  };
  constexpr int kCase = 0x20;
  const bool other = begins_plainly(a) && begins_plainly(b) && (a[0] | kCase) != (b[0] | kCase);
  return sizes && !other;
}

// A letter, digit or mark of a script that parts its words by spaces.
bool belongs_to_spaced_word(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  if ((U_GET_GC_MASK(code) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) == 0) return false;
  const auto breaks = u_getIntPropertyValue(code, UCHAR_LINE_BREAK);
  return breaks != U_LB_COMPLEX_CONTEXT && breaks != U_LB_IDEOGRAPHIC &&
         breaks != U_LB_CONDITIONAL_JAPANESE_STARTER && breaks != U_LB_NONSTARTER;
}

bool cuts_a_word(std::string_view text, ByteOffset at) {
  if (at.value == 0 || at.index() >= text.size()) return false;
  std::size_t before = at.index() - 1;
  while (before > 0 && !is_char_start(text[before])) --before;
  return belongs_to_spaced_word(decode_at(text, before).value) &&
         belongs_to_spaced_word(decode_at(text, at.index()).value);
}

struct Tally {
  std::size_t agree = 0;
  std::size_t of = 0;
  std::size_t cuts = 0;  // Ends inside a word or outside the text.
};

Tally tally(const TextIndex& index, const std::vector<RecordedSpan>& spans, OffsetReading reading) {
  const OffsetReader reader(index, reading);
  Tally out;
  for (const auto& span : spans) {
    if (!span.quote.empty()) ++out.of;
    const auto range = reader.range(span.start, span.end);
    if (!range) {
      out.cuts += 2;
      continue;
    }
    const ByteRange bytes = index.to_byte(*range);
    if (!span.quote.empty() && reads_as(index.slice(bytes), span.quote)) ++out.agree;
    out.cuts += cuts_a_word(index.text(), bytes.begin) ? 1U : 0U;
    out.cuts += cuts_a_word(index.text(), bytes.end) ? 1U : 0U;
  }
  return out;
}

// The likelier first: a byte order mark counted is rarer than CR LF counted once, and an emoji at
// the head of a text looks the same as either.
std::vector<OffsetReading> readings(OffsetReading declared) {
  std::vector<OffsetReading> out = {declared};
  for (const bool bom : {false, true}) {
    for (const bool crlf : {false, true}) {
      for (const Unit unit : {Unit::chars, Unit::utf16, Unit::bytes}) {
        const OffsetReading reading{unit, crlf, bom};
        if (reading != declared) out.push_back(reading);
      }
    }
  }
  return out;
}

}  // namespace

bool same_quote(std::string_view text, std::string_view quote) {
  if (text == quote) return true;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < text.size() && j < quote.size()) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n' && quote[j] != '\r') {
      ++i;
      continue;
    }
    const bool newline_as_space = text[i] == '\n' && quote[j] == ' ';
    if (text[i] != quote[j] && !newline_as_space) return false;
    ++i;
    ++j;
  }
  return i == text.size() && j == quote.size();
}

bool reads_as(std::string_view text, std::string_view quote) {
  if (same_quote(text, quote)) return true;
  if (!may_be_alike(text, quote)) return false;
  const auto whole = found_in(text, quote, 1);
  if (whole.size() == 1 && whole.front().begin.value == 0 &&
      whole.front().end.index() == text.size()) {
    return true;
  }
  const auto reading = reading_of(quote);
  return !reading.empty() && reading == reading_of(text);
}

std::optional<CharRange> find_reading(const TextIndex& index, std::string_view quote,
                                      CharOffset near) {
  const auto wanted = index.to_byte(std::clamp(near, CharOffset(0), index.char_size()));
  std::optional<ByteRange> best;
  for (const auto& range : found_in(index.text(), quote, kMostPlaces)) {
    const auto away = [wanted](const ByteRange& r) { return std::abs(r.begin - wanted); };
    if (!best || away(range) < away(*best)) best = range;
  }
  return best ? std::optional(index.to_char(*best)) : std::nullopt;
}

std::string describe(const OffsetReading& reading) {
  static constexpr std::array<const char*, 3> kUnits = {"code points", "UTF-16 units",
                                                        "UTF-8 bytes"};
  std::string out = kUnits[static_cast<std::size_t>(reading.unit)];
  if (reading.crlf_as_one) out += ", CR LF counted once";
  if (reading.bom_counted) out += ", byte order mark counted";
  return out;
}

ReadingScore best_reading(const TextIndex& index, const std::vector<RecordedSpan>& spans,
                          OffsetReading declared, UnitSource source) {
  const Tally own = tally(index, spans, declared);
  ReadingScore best{declared, own.agree, own.of};
  const bool by_quotes = own.of > 0;
  const bool doubtful = source == UnitSource::assumed && own.cuts > 0 && own.cuts >= spans.size();
  if (by_quotes ? own.agree == own.of : !doubtful) return best;
  for (const auto& reading : readings(declared)) {
    const Tally other = tally(index, spans, reading);
    if (by_quotes && other.agree > best.agree) best = {reading, other.agree, other.of};
    if (!by_quotes && other.cuts == 0) return {reading, 0, 0};
    if (by_quotes && best.agree == best.of) break;
  }
  return best;
}

std::optional<CharRange> read_offsets(const TextIndex& index, std::int64_t start, std::int64_t end,
                                      OffsetReading reading) {
  return OffsetReader(index, reading).range(start, end);
}

std::optional<CharRange> find_quote(const TextIndex& index, std::string_view quote, CharOffset near,
                                    std::string_view prefix, std::string_view suffix) {
  if (quote.empty()) return std::nullopt;
  const auto text = index.text();
  const auto wanted = index.to_byte(std::clamp(near, CharOffset(0), index.char_size()));
  std::optional<std::size_t> best;
  // Context counts for more than nearness: half the text's length each.
  double best_score = 0;
  for (std::size_t at = text.find(quote); at != std::string_view::npos;
       at = text.find(quote, at + 1)) {
    const auto before = text.substr(0, at);
    const auto after = text.substr(at + quote.size());
    const auto size = static_cast<double>(text.size());
    double score = -std::abs(static_cast<double>(wanted.value) - static_cast<double>(at)) / size;
    if (!prefix.empty() && before.ends_with(prefix)) score += 1;
    if (!suffix.empty() && after.starts_with(suffix)) score += 1;
    if (!best || score > best_score) {
      best = at;
      best_score = score;
    }
  }
  if (!best) return std::nullopt;
  const ByteOffset begin(static_cast<std::int64_t>(*best));
  return index.to_char(ByteRange{begin, begin + static_cast<std::int64_t>(quote.size())});
}

std::string_view prefix_of(const TextIndex& index, CharRange range) {
  return last_chars(index.text().substr(0, index.to_byte(range.begin).index()), kContextChars);
}

std::string_view suffix_of(const TextIndex& index, CharRange range) {
  return first_chars(index.text().substr(index.to_byte(range.end).index()), kContextChars);
}

}  // namespace core
