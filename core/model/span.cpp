#include "core/model/span.h"

#include <algorithm>

#include "core/words/anchor.h"

namespace core {

CharRange Span::extent() const {
  if (fragments.empty()) return {};
  return {fragments.front().range.begin, fragments.back().range.end};
}

std::string Span::whole_quote() const {
  if (fragments.empty()) return quote;
  std::string out;
  for (const auto& fragment : fragments) {
    if (!out.empty()) out += ' ';
    out += fragment.quote;
  }
  return out;
}

Span make_span(const TextIndex& index, std::vector<CharRange> ranges) {
  std::erase_if(ranges, [](const CharRange& r) { return r.empty(); });
  std::sort(ranges.begin(), ranges.end());
  Span span;
  std::vector<CharRange> merged;
  for (const auto& range : ranges) {
    if (!merged.empty() && range.begin <= merged.back().end) {
      merged.back().end = std::max(merged.back().end, range.end);
    } else {
      merged.push_back(range);
    }
  }
  for (const auto& range : merged) {
    span.fragments.push_back({range, std::string(index.slice(index.to_byte(range))),
                              std::string(prefix_of(index, range)),
                              std::string(suffix_of(index, range))});
  }
  return span;
}

}  // namespace core
