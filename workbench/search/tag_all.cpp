#include "workbench/search/tag_all.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/structure/sentence_reading.h"
#include "core/text/boundary.h"
#include "core/text/shown_name.h"
#include "core/text/utf8.h"
#include "store/read/annotations.h"
#include "store/read/documents.h"
#include "workbench/base/wording.h"
#include "workbench/layout/document_sentences.h"
#include "workbench/search/search_view.h"

namespace workbench {
namespace {

constexpr std::size_t kTagContext = 60;  ///< Code points shown on each side.

/// The annotations a document has already, to be asked place by place.
class TagsThere {
 public:
  explicit TagsThere(const std::vector<store::PlacedSpan>& spans) {
    for (const auto& span : spans) {
      for (const auto& part : span.fragments) parts_.push_back(part);
      if (span.fragments.size() != 1) continue;
      const auto& only = span.fragments.front();
      whole_.insert({only.begin.value, only.end.value, span.type});
    }
    std::sort(parts_.begin(), parts_.end(),
              [](const auto& a, const auto& b) { return a.begin < b.begin; });
    for (const auto& part : parts_) {
      ends_.push_back(ends_.empty() ? part.end : std::max(ends_.back(), part.end));
    }
  }

  [[nodiscard]] bool same(core::CharRange range, core::StatementType type) const {
    return whole_.count({range.begin.value, range.end.value, type}) > 0;
  }
  [[nodiscard]] bool overlaps(core::CharRange range) const {
    const auto after = std::partition_point(
        parts_.begin(), parts_.end(), [&](const auto& part) { return part.begin < range.end; });
    return after != parts_.begin() &&
           ends_[static_cast<std::size_t>(after - parts_.begin()) - 1] > range.begin;
  }

 private:
  std::set<std::tuple<std::int64_t, std::int64_t, core::StatementType>> whole_;
  std::vector<core::CharRange> parts_;  ///< Fragments by begin,
  std::vector<core::CharOffset> ends_;  ///< and the furthest end up to each.
};

struct FoundRange {
  core::ByteRange bytes;
  std::int64_t hits = 1;
  bool widened = false;
  bool title = false;  ///< Of a title or dateline.
};

/// Nothing cuts what is seen as one character: a letter from its accent, a flag in two.
FoundRange whole_characters(std::string_view text, core::ByteRange bytes) {
  const core::ByteRange whole{core::snap_down(text, bytes.begin), core::snap_up(text, bytes.end)};
  return {whole, 1, whole != bytes, false};
}

/// Ascending and disjoint: those parted by nothing but white space are one.
std::vector<FoundRange> joined_places(const core::TextIndex& index, const FoundPlaces& found) {
  std::vector<FoundRange> ranges;
  for (const auto& range : found.ranges) {
    const auto bytes = index.checked(range);
    if (bytes && !bytes->empty()) ranges.push_back(whole_characters(index.text(), *bytes));
  }
  std::sort(ranges.begin(), ranges.end(),
            [](const auto& a, const auto& b) { return a.bytes.begin < b.bytes.begin; });
  std::vector<FoundRange> out;
  for (const auto& range : ranges) {
    const auto& bytes = range.bytes;
    const bool near =
        !out.empty() && (bytes.begin <= out.back().bytes.end ||
                         core::trimmed(index.text(), {out.back().bytes.end, bytes.begin}).empty());
    if (near) {
      out.back().bytes.end = std::max(out.back().bytes.end, bytes.end);
      out.back().widened = out.back().widened || range.widened;
    } else {
      out.push_back(range);
    }
  }
  return out;
}

/// The sentence around each place, or the sentences when it reaches over several.
std::vector<FoundRange> sentences_around(const core::SentenceReading& sentences,
                                         const std::vector<FoundRange>& places) {
  std::vector<FoundRange> out;
  for (const auto& place : places) {
    const auto kind = sentences.around(place.bytes.begin).kind;
    const auto around = sentences.around(place.bytes);
    if (!out.empty() && around.begin < out.back().bytes.end) {
      out.back().bytes.end = std::max(out.back().bytes.end, around.end);
      out.back().hits += place.hits;
    } else {
      const bool title = kind == core::SentenceKind::title || kind == core::SentenceKind::dateline;
      out.push_back({around, place.hits, false, title});
    }
  }
  return out;
}

TagLine tag_line_at(const core::TextIndex& index, core::Id document, const FoundRange& range) {
  TagLine line;
  line.document = document;
  line.hits = range.hits;
  line.widened = range.widened;
  line.place = core::make_span(index, {index.to_char(range.bytes)}).fragments.front();
  line.words = core::with_plain_spaces(line.place.quote);
  const auto before = index.text().substr(0, range.bytes.begin.index());
  const auto after = index.text().substr(range.bytes.end.index());
  line.left = core::with_plain_spaces(core::last_chars(before, kTagContext));
  line.right = core::with_plain_spaces(core::first_chars(after, kTagContext));
  return line;
}

void plan_document(const store::Database& db, const FoundPlaces& found, const TagAllChoice& choice,
                   TitleLines titles, TagPlan& plan) {
  const auto document = store::read_document(db, found.document);
  if (!document) return;
  const core::TextIndex index(document->text);
  auto places = joined_places(index, found);
  plan.found += static_cast<std::int64_t>(places.size());
  if (choice.whole == TagWhole::sentence) {
    places = sentences_around({index.text(), sentence_query(index, *document)}, places);
  }
  const TagsThere there(store::placed_spans(db, found.document));
  TagDocument group;
  group.document = found.document;
  group.title = document->meta.title.empty() ? document->file_name : document->meta.title;
  if (const auto row = store::document_row(db, found.document)) group.said = row->stated;
  group.begin = plan.lines.size();
  for (const auto& place : places) {
    if (plan.lines.size() >= static_cast<std::size_t>(kMostTagPlaces)) {
      plan.more = true;
      break;
    }
    plan.lines.push_back(tag_line_at(index, found.document, place));
    auto& line = plan.lines.back();
    if (there.same(line.place.range, choice.type)) {
      line.skip = TagSkip::tagged;
    } else if (place.title && titles == TitleLines::left_out) {
      line.skip = TagSkip::title;
    } else if (choice.skip_overlapping && there.overlaps(line.place.range)) {
      line.skip = TagSkip::overlaps;
    }
  }
  group.end = plan.lines.size();
  if (group.end > group.begin) plan.documents.push_back(std::move(group));
}

void count(const TagLine& line, TagCounts& out) {
  out.places += line.counts() ? 1 : 0;
  out.titles += line.skip == TagSkip::title ? 1 : 0;
  out.widened += line.counts() && line.widened ? 1 : 0;
  out.tagged += line.skip == TagSkip::tagged ? 1 : 0;
  out.overlapping += line.skip == TagSkip::overlaps ? 1 : 0;
  out.unticked += line.skip == TagSkip::none && !line.on ? 1 : 0;
}

}  // namespace

TagCounts TagPlan::counts() const {
  TagCounts out;
  for (const auto& document : documents) {
    const auto before = out.places;
    for (std::size_t i = document.begin; i < document.end; ++i) {
      count(lines[i], out);
    }
    out.documents += out.places > before ? 1 : 0;
  }
  return out;
}

std::vector<FoundPlaces> found_places(const std::vector<store::Hit>& hits) {
  std::vector<FoundPlaces> out;
  std::map<core::Id, std::size_t> known;
  for (const auto& hit : hits) {
    if (hit.kind != store::HitKind::document || hit.ranges.empty()) continue;
    const auto [at, fresh] = known.emplace(hit.document, out.size());
    if (fresh) out.push_back({hit.document, {}});
    auto& ranges = out[at->second].ranges;
    ranges.insert(ranges.end(), hit.ranges.begin(), hit.ranges.end());
  }
  return out;
}

store::SearchOptions tag_search_options(store::SearchFilter filter, std::int64_t lines) {
  store::SearchOptions options;
  options.filter = std::move(filter);
  options.rank_at_most = SearchView::kRanked;
  options.kinds.push_back(store::HitKind::document);
  options.limit = lines;
  options.per_document = lines;
  return options;
}

TagPlan plan_tags(const store::Database& db, const std::vector<FoundPlaces>& found,
                  const TagAllChoice& choice, TitleLines titles) {
  TagPlan plan;
  plan.type = choice.type;
  for (const auto& places : found) {
    if (plan.lines.size() >= static_cast<std::size_t>(kMostTagPlaces)) {
      plan.more = true;
      break;
    }
    plan_document(db, places, choice, titles, plan);
  }
  return plan;
}

core::AddAnnotations tag_edit_of(const TagPlan& plan) {
  core::AddAnnotations edit;
  for (const auto& document : plan.documents) {
    for (std::size_t i = document.begin; i < document.end; ++i) {
      const auto& line = plan.lines[i];
      if (!line.counts()) continue;
      core::Annotation annotation;
      annotation.document = line.document;
      annotation.type = plan.type;
      annotation.span.fragments.push_back(line.place);
      annotation.said = document.said;
      edit.annotations.push_back(std::move(annotation));
    }
  }
  return edit;
}

std::string summary_of(const TagPlan& plan) {
  const auto counts = plan.counts();
  std::string out = counted(counts.places, "place", "places") + " in " +
                    counted(counts.documents, "document", "documents");
  const auto add = [&out](std::int64_t n, const char* one, const char* many) {
    if (n > 0) out += "; " + counted(n, one, many);
  };
  add(counts.tagged, "is tagged already", "are tagged already");
  add(counts.overlapping, "overlaps an annotation", "overlap an annotation");
  add(counts.titles, "is a title or dateline", "are titles or datelines");
  add(counts.widened, "is widened to whole characters", "are widened to whole characters");
  add(counts.unticked, "is not ticked", "are not ticked");
  return out + ".";
}

}  // namespace workbench
