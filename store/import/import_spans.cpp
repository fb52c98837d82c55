#include "store/import/import_spans.h"

#include <algorithm>

#include "core/words/anchor.h"

namespace store {
namespace {

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

struct Place {
  std::vector<core::CharRange> ranges;
  bool other_typography = false;  // A quote reads so, but is not the text's own characters.
  bool widened = false;           // An end lay between the halves of a character.
};

// UTF-16 positions may lie inside a character, which is taken whole.
bool widen(const core::TextIndex& index, const core::RecordedSpan& recorded,
           core::CharRange& chars) {
  const auto unit_at = [&index](core::CharOffset at) {
    return index.to_utf16(index.to_byte(at)).value;
  };
  const bool end_cut = unit_at(chars.end) < recorded.end && chars.end < index.char_size();
  if (end_cut) chars.end = chars.end + 1;
  return end_cut || unit_at(chars.begin) < recorded.start;
}

// The ranges under the reading; empty when one lies outside the text or its quote disagrees.
Place recorded_ranges(const core::TextIndex& index, const core::ImportedAnnotation& annotation,
                      const core::OffsetReading& reading) {
  Place out;
  for (const auto& range : annotation.ranges) {
    auto chars = core::read_offsets(index, range.start, range.end, reading);
    if (chars && reading == core::OffsetReading{core::OffsetReading::Unit::utf16}) {
      out.widened = widen(index, range, *chars) || out.widened;
    }
    if (!chars || chars->empty()) return {};
    const auto& quote = quote_of(annotation, range);
    const auto text = index.slice(index.to_byte(*chars));
    if (!quote.empty() && !core::reads_as(text, quote)) return {};
    out.other_typography =
        out.other_typography || (!quote.empty() && !core::same_quote(text, quote));
    out.ranges.push_back(*chars);
  }
  return out;
}

// The place of every quote, searched near where it was recorded; empty when one is not found.
Place searched_ranges(const core::TextIndex& index, const core::ImportedAnnotation& annotation) {
  std::vector<core::RecordedSpan> wanted = annotation.ranges;
  for (auto& range : wanted) range.quote = quote_of(annotation, range);
  const bool all_quoted = std::all_of(wanted.begin(), wanted.end(),
                                      [](const auto& range) { return !range.quote.empty(); });
  if (wanted.empty() || !all_quoted) {
    const auto start = wanted.empty() ? 0 : wanted.front().start;
    wanted = {{start, start, annotation.quote}};
  }
  Place out;
  core::CharOffset least(0);
  for (const auto& range : wanted) {
    const core::CharOffset near(std::clamp(range.start, std::int64_t{0}, index.char_size().value));
    auto found = core::find_quote(index, range.quote, std::max(near, least));
    if (!found) {
      found = core::find_reading(index, range.quote, std::max(near, least));
      out.other_typography = true;
    }
    if (!found || found->begin < least) return {};
    least = found->end;
    out.ranges.push_back(*found);
  }
  return out;
}

bool stands_again(const core::TextIndex& index, const core::ImportedAnnotation& annotation,
                  core::CharRange place) {
  const auto rest = index.text().substr(index.to_byte(place.end).index());
  return rest.find(annotation.quote) != std::string_view::npos;
}

// Of a row without offsets, whose words were found.
std::string unplaced_sentence(const core::TextIndex& index,
                              const core::ImportedAnnotation& annotation, core::CharRange place) {
  if (!stands_again(index, annotation, place)) return {};
  return "The span “" + annotation.quote +
         "” has no offsets, and its words stand several times in the text; the first place was "
         "taken.";
}

std::string words_of(core::CharRange range) {
  return std::to_string(range.begin.value) + ".." + std::to_string(range.end.value);
}

}  // namespace

FileReading reading_of_file(const core::TextIndex& index,
                            const std::vector<const core::ImportedAnnotation*>& annotations,
                            const std::string& document) {
  std::vector<core::RecordedSpan> spans;
  core::OffsetReading declared;
  auto source = core::UnitSource::assumed;
  for (const auto* annotation : annotations) {
    declared = annotation->declared;
    if (annotation->unit_stated) source = core::UnitSource::stated;
    for (auto range : annotation->ranges) {
      range.quote = quote_of(*annotation, range);
      spans.push_back(std::move(range));
    }
  }
  const auto best = core::best_reading(index, spans, declared, source);
  if (best.reading == declared && best.agree == best.of) return {best.reading, {}};
  if (best.of == 0) {
    return {best.reading, "The rows do not say how they count the offsets on “" + document +
                              "”; they were read as " + core::describe(best.reading) +
                              ", because as " + core::describe(declared) +
                              " they begin and end inside words."};
  }
  const std::string agree =
      std::to_string(best.agree) + " of " + std::to_string(best.of) + " quotes agree";
  if (best.reading == declared) {
    return {best.reading, "The offsets on “" + document + "” were read as " +
                              core::describe(best.reading) + "; " + agree + "."};
  }
  return {best.reading,
          "The offsets on “" + document + "” were read as " + core::describe(best.reading) +
              ", not as " + core::describe(declared) +
              (source == core::UnitSource::stated ? ", which the rows state; " : "; ") + agree +
              "."};
}

AnchoredSpan anchor_span(const core::TextIndex& index, const core::ImportedAnnotation& annotation,
                         const core::OffsetReading& reading) {
  AnchoredSpan out;
  auto place = recorded_ranges(index, annotation, reading);
  if (place.ranges.empty()) {
    place = searched_ranges(index, annotation);
    if (place.ranges.empty()) {
      out.span.quote = recorded_quote(annotation);
      out.sentence = "The span “" + out.span.quote +
                     "” has no place in the text and is kept unanchored; mark it by hand.";
      return out;
    }
    out.sentence = annotation.ranges.empty()
                       ? unplaced_sentence(index, annotation, place.ranges.front())
                       : "The span “" + recorded_quote(annotation) +
                             "” is not where it was recorded; its words were found at " +
                             words_of(place.ranges.front()) + " (code points).";
  } else if (place.widened) {
    out.sentence = "The span at " + words_of(place.ranges.front()) +
                   " (code points) began or ended inside a character and was widened to the whole "
                   "of it.";
  }
  out.other_typography = place.other_typography;
  const auto count = place.ranges.size();
  out.span = core::make_span(index, std::move(place.ranges));
  if (out.span.fragments.size() != count && out.sentence.empty()) {
    out.sentence = "The fragments of the span “" + out.span.whole_quote() +
                   "” touch or overlap and were joined.";
  }
  return out;
}

}  // namespace store
