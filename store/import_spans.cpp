#include "store/import_spans.h"

#include <algorithm>

#include "core/anchor.h"

namespace store {
namespace {

// A quote as it is compared: tools write the newlines of a text as LF or as a space.
std::string comparable(std::string_view quote) {
  std::string out;
  out.reserve(quote.size());
  for (const char c : quote) {
    if (c != '\r') out += c == '\n' ? ' ' : c;
  }
  return out;
}

bool same_words(std::string_view text, std::string_view quote) {
  return text == quote || comparable(text) == comparable(quote);
}

// What the file says the range's text is; empty when it does not say.
const std::string& quote_of(const core::ImportedAnnotation& annotation,
                            const core::RecordedSpan& range) {
  return range.quote.empty() && annotation.ranges.size() == 1 ? annotation.quote : range.quote;
}

std::string recorded_quote(const core::ImportedAnnotation& annotation) {
  if (!annotation.quote.empty()) return annotation.quote;
  std::string out;
  for (const auto& range : annotation.ranges) {
    if (!out.empty()) out += ' ';
    out += range.quote;
  }
  return out;
}

// The ranges under the reading; empty when one lies outside the text or its quote disagrees.
std::vector<core::CharRange> recorded_ranges(const core::TextIndex& index,
                                             const core::ImportedAnnotation& annotation,
                                             const core::OffsetReading& reading) {
  std::vector<core::CharRange> out;
  for (const auto& range : annotation.ranges) {
    const auto chars = core::read_offsets(index, range.start, range.end, reading);
    if (!chars || chars->empty()) return {};
    const auto& quote = quote_of(annotation, range);
    if (!quote.empty() && !same_words(index.slice(index.to_byte(*chars)), quote)) return {};
    out.push_back(*chars);
  }
  return out;
}

// The place of every quote, searched near where it was recorded; empty when one is not found.
std::vector<core::CharRange> searched_ranges(const core::TextIndex& index,
                                             const core::ImportedAnnotation& annotation) {
  std::vector<core::RecordedSpan> wanted = annotation.ranges;
  for (auto& range : wanted) range.quote = quote_of(annotation, range);
  const bool all_quoted = std::all_of(wanted.begin(), wanted.end(),
                                      [](const auto& range) { return !range.quote.empty(); });
  if (wanted.empty() || !all_quoted) {
    const auto start = wanted.empty() ? 0 : wanted.front().start;
    wanted = {{start, start, annotation.quote}};
  }
  std::vector<core::CharRange> out;
  core::CharOffset least(0);
  for (const auto& range : wanted) {
    const core::CharOffset near(std::clamp(range.start, std::int64_t{0}, index.char_size().value));
    const auto found = core::find_quote(index, range.quote, std::max(near, least));
    if (!found || found->begin < least) return {};
    least = found->end;
    out.push_back(*found);
  }
  return out;
}

std::string place(core::CharRange range) {
  return std::to_string(range.begin.value) + ".." + std::to_string(range.end.value);
}

}  // namespace

FileReading reading_of_file(const core::TextIndex& index,
                            const std::vector<const core::ImportedAnnotation*>& annotations,
                            const std::string& document) {
  std::vector<core::RecordedSpan> spans;
  core::OffsetReading declared;
  for (const auto* annotation : annotations) {
    declared = annotation->declared;
    for (auto range : annotation->ranges) {
      range.quote = quote_of(*annotation, range);
      spans.push_back(std::move(range));
    }
  }
  const auto best = core::best_reading(index, spans, declared);
  if (best.reading == declared && best.agree == best.of) return {best.reading, {}};
  const std::string agree =
      std::to_string(best.agree) + " of " + std::to_string(best.of) + " quotes agree";
  if (best.reading == declared) {
    return {best.reading, "The offsets on “" + document + "” were read as " +
                              core::describe(best.reading) + ", as declared; " + agree + "."};
  }
  return {best.reading, "The offsets on “" + document + "” were read as " +
                            core::describe(best.reading) + ", not as " + core::describe(declared) +
                            ", which the file declares; " + agree + "."};
}

AnchoredSpan anchor_span(const core::TextIndex& index, const core::ImportedAnnotation& annotation,
                         const core::OffsetReading& reading) {
  AnchoredSpan out;
  auto ranges = recorded_ranges(index, annotation, reading);
  if (ranges.empty()) {
    ranges = searched_ranges(index, annotation);
    if (ranges.empty()) {
      out.span.quote = recorded_quote(annotation);
      out.sentence = "The span “" + out.span.quote +
                     "” has no place in the text and is kept unanchored; mark it by hand.";
      return out;
    }
    out.sentence = "The span “" + recorded_quote(annotation) +
                   "” is not where it was recorded; its words were found at " +
                   place(ranges.front()) + " (code points).";
  }
  const auto count = ranges.size();
  out.span = core::make_span(index, std::move(ranges));
  if (out.span.fragments.size() != count && out.sentence.empty()) {
    out.sentence = "The fragments of the span “" + out.span.whole_quote() +
                   "” touch or overlap and were joined.";
  }
  return out;
}

}  // namespace store
