#include "core/model/span_carry.h"

#include <algorithm>

#include "core/encoding/converter.h"
#include "core/text/utf8.h"
#include "core/words/anchor.h"

namespace core {

SpanCarrier::SpanCarrier(const TextReading& from, const TextReading& to, std::string_view bytes)
    : to_(to.text), from_chars_(static_cast<std::int64_t>(count_chars(from.text))) {
  auto from_places = char_places(bytes, from.encoding);
  auto to_places = char_places(bytes, to.encoding);
  // A text that was not decoded so (a row of a data set, another version of a library).
  const auto fits = [](const std::vector<std::int64_t>& places, std::int64_t chars) {
    return static_cast<std::int64_t>(places.size()) == chars + 1;
  };
  if (!fits(from_places, from_chars_) || !fits(to_places, to_.char_size().value)) return;
  from_places_ = std::move(from_places);
  to_places_ = std::move(to_places);
}

std::optional<CharRange> SpanCarrier::carry(CharRange range) const {
  if (from_places_.empty() || range.end.value > from_chars_) return std::nullopt;
  const std::int64_t first = from_places_[range.begin.index()];
  const std::int64_t last = from_places_[range.end.index()];
  const auto begin = std::ranges::upper_bound(to_places_, first);
  const auto end = std::ranges::lower_bound(to_places_, last);
  if (begin == to_places_.begin() || end == to_places_.end()) return std::nullopt;
  const CharRange carried{CharOffset(begin - to_places_.begin() - 1),
                          CharOffset(end - to_places_.begin())};
  return carried.empty() ? std::nullopt : std::optional(carried);
}

std::optional<CharRange> SpanCarrier::by_quote(const Fragment& fragment) const {
  return find_quote(to_, fragment.quote, carry(fragment.range.begin), fragment.prefix,
                    fragment.suffix);
}

std::optional<Span> SpanCarrier::carry(const Span& span) const {
  std::vector<CharRange> ranges;
  for (const Fragment& fragment : span.fragments) {
    auto range = carry(fragment.range);
    if (!range) range = by_quote(fragment);
    if (!range) return std::nullopt;
    ranges.push_back(*range);
  }
  if (!span.anchored()) {
    if (span.quote.empty()) return std::nullopt;
    const auto found = find_quote(to_, span.quote, CharOffset(0));
    if (!found) return std::nullopt;
    ranges.push_back(*found);
  }
  return make_span(to_, std::move(ranges));
}

CharOffset SpanCarrier::carry(CharOffset at) const {
  const std::int64_t chars = to_.char_size().value;
  if (from_places_.empty() || at.value > from_chars_) {
    const std::int64_t share = from_chars_ > 0 ? at.value * chars / from_chars_ : 0;
    return CharOffset(std::min(share, chars));
  }
  const auto place = std::ranges::lower_bound(to_places_, from_places_[at.index()]);
  return CharOffset(std::min<std::int64_t>(place - to_places_.begin(), chars));
}

}  // namespace core
