#include "workbench/read/inspector.h"

#include <algorithm>

#include "core/words/folding.h"
#include "store/read/annotations.h"
#include "store/read/outcomes.h"
#include "store/read/parties.h"
#include "store/read/propositions.h"
#include "store/read/vocabularies.h"
#include "workbench/base/typed_values.h"
#include "workbench/read/annotation_words.h"
#include "workbench/reader/reader_model.h"
#include "workbench/track/verdict_form.h"

namespace workbench {
namespace {

struct Placed {
  Neighbour neighbour;
  std::int64_t begin = 0;
  std::int64_t size = 0;
};

// In quotation marks, unless the words have their own; what lies between fragments is left out.
std::string shown_quote(const core::Span& span) {
  std::string out;
  for (const auto& fragment : span.fragments) out += (out.empty() ? "" : " … ") + fragment.quote;
  if (out.empty()) out = span.quote;
  if (!out.starts_with("“") && !out.starts_with("«") && !out.starts_with("„")) out.insert(0, "“");
  if (!out.ends_with("”") && !out.ends_with("»")) out += "”";
  return out;
}

// The annotations at the same place: those that overlap this one.
std::vector<Placed> overlapping(const core::Annotation& annotation, const store::Database& db,
                                const ReaderModel* open) {
  std::vector<Placed> out;
  // The same that Alt and the arrows go through.
  for (const core::Id id : open == nullptr ? std::vector<core::Id>() : open->here()) {
    const SpanLanes::Placed& other = *open->spans().find(id);
    const core::ByteRange range = hull(other.span);
    const auto type = static_cast<core::StatementType>(other.span.type);
    out.push_back({{id, type}, range.begin.value, range.size()});
  }
  const bool in_reader = std::ranges::any_of(
      out, [&](const Placed& one) { return one.neighbour.id == annotation.id; });
  if (in_reader) return out;
  out.clear();
  if (!annotation.span.anchored()) return {{{annotation.id, annotation.type}, 0, 0}};
  store::SpanFilter filter;
  filter.document = annotation.document;
  filter.overlapping = annotation.span.extent();
  for (const auto& row : store::list_spans(db, filter)) {
    out.push_back({{row.id, row.type}, row.extent.begin.value, row.extent.size()});
  }
  return out;
}

// Innermost first: by length, then by where it begins, then by id.
void set_neighbours(SpanView& view, const store::Database& db, const ReaderModel* open) {
  std::vector<Placed> rows = overlapping(view.annotation, db, open);
  std::sort(rows.begin(), rows.end(), [](const Placed& a, const Placed& b) {
    if (a.size != b.size) return a.size < b.size;
    if (a.begin != b.begin) return a.begin < b.begin;
    return a.neighbour.id < b.neighbour.id;
  });
  view.here.clear();
  view.place_words.clear();
  for (const auto& row : rows) {
    if (row.neighbour.id == view.annotation.id) view.place = view.here.size();
    view.here.push_back(row.neighbour);
  }
  if (view.here.size() > 1) {
    view.place_words =
        std::to_string(view.place + 1) + " of " + std::to_string(view.here.size()) + " here";
  }
}

void set_speaker(SpanView& view, const store::Database& db) {
  if (!view.annotation.speaker) return;
  const auto speaker = store::party(db, view.annotation.speaker);
  if (!speaker) return;
  view.speaker = speaker->name;
  if (speaker->kind != core::PartyKind::person) {
    view.speaker_kind = std::string(core::name_of(speaker->kind));
  }
}

void set_made(SpanView& view, const store::Project& project) {
  const core::Id by = view.annotation.annotator;
  for (const auto& annotator : store::annotators(project.database())) {
    if (annotator.id != by) continue;
    view.made = "by " + (by == project.annotator().id ? "you" : annotator.name) + " on ";
  }
  view.made += core::to_short(core::day_of(view.annotation.created_at));
}

// "Pashkov" is the Mykhailo Pashkov the project knows, when it knows only one.
void find_party(const store::Database& db, SpeakerProposal& speaker) {
  auto known = store::party_named(db, speaker.name);
  if (!known) {
    const auto similar = store::complete_party(db, speaker.name, 2);
    if (similar.size() == 1) known = store::party(db, similar.front().party);
  }
  if (!known) return;
  speaker.party = known->id;
  speaker.name = known->name;
  speaker.text = known->name + "? " + speaker.cue;
}

}  // namespace

void Inspector::refresh(const store::Project& project, const State& state, core::Date today,
                        const ReaderModel* open) {
  const auto generation = project.generation();
  const store::Database& db = project.database();
  if (key_.changed({generation, state.annotation, state.document, today})) {
    read_document(db, state.document);
    read_span(project, state.annotation, today, open);
  }
  if (span_ && open != nullptr &&
      place_key_.changed({generation, state.annotation, open->caret().at()})) {
    set_neighbours(*span_, db, open);
  }
  if (completion_key_.changed({generation, state.completion, state.annotation})) {
    const bool proposition = state.completion.kind == CompletionKind::proposition;
    if (proposition) finder_.refresh(project);
    const std::string_view quote = span_ ? std::string_view(span_->quote) : "";
    completion_ = proposition ? complete_proposition(finder_, state.completion, quote)
                              : complete(db, state.completion);
  }
}

void Inspector::read_document(const store::Database& db, core::Id document) {
  document_.reset();
  if (!document) return;
  auto found = store::read_document_head(db, document);
  if (!found) return;
  DocumentView view;
  view.id = document;
  view.meta = std::move(found->meta);
  view.file_name = std::move(found->file_name);
  view.authors = list_text(view.meta.authors);
  if (view.meta.dateline) view.dateline = core::to_short(*view.meta.dateline);
  view.stated = core::to_short(view.meta.stated);
  document_ = std::move(view);
}

void Inspector::read_span(const store::Project& project, core::Id annotation, core::Date today,
                          const ReaderModel* open) {
  const store::Database& db = project.database();
  span_.reset();
  place_key_.forget();
  if (!annotation) return;
  auto found = store::annotation(db, annotation);
  if (!found) return;
  if (!document_ || document_->id != found->document) read_document(db, found->document);
  SpanView view;
  view.annotation = std::move(*found);
  view.quote = shown_quote(view.annotation.span);
  if (open == nullptr) set_neighbours(view, db, open);
  set_speaker(view, db);
  set_made(view, project);
  view.via = hop_lines(db, view.annotation);
  view.said = core::to_short(view.annotation.said);
  view.labels = list_text(view.annotation.labels);
  view.links = link_lines(db, view.annotation, today);
  view.verdicts = verdict_lines(db, annotation);
  view.vocabularies = latest_vocabularies(store::verdict_vocabularies(db));
  span_ = std::move(view);
  read_proposals(project, open);
}

void Inspector::read_proposals(const store::Project& project, const ReaderModel* open) {
  const store::Database& db = project.database();
  // A range is proposed from the house scale and the one it was written beside; the words of other
  // scales mean other bands.
  auto scales = preferred_scales(db);
  if (scales.size() > 2) scales.resize(2);
  ProposalInput input;
  input.annotation = &span_->annotation;
  input.link = &span_->links.front().link;
  const core::Id document = span_->annotation.document;
  if (open != nullptr && open->text().document == document) {
    input.text = open->text().text;
    input.index = &open->index();
  } else {
    if (text_of_ != document) {
      auto whole = store::read_document(db, document);
      text_ = whole ? std::move(whole->text) : std::string();
      text_of_ = document;
    }
    input.text = text_;
  }
  input.meta = document_ ? &document_->meta : nullptr;
  input.scales = &scales;
  span_->proposals = propose(input);
  if (auto& speaker = span_->proposals.speaker) find_party(db, *speaker);
  if (input.link->proposition) return;
  finder_.refresh(project);
  const auto recent = store::recent_links(db);
  const auto& speaker = span_->proposals.speaker;
  const core::Id says = speaker ? speaker->party : span_->annotation.speaker;
  span_->proposals.tracks = propose_tracks(finder_, {&span_->annotation, says, &recent});
}

core::Id Inspector::neighbour(int by) const {
  if (!span_) return {};
  const auto wanted = static_cast<std::int64_t>(span_->place) + by;
  if (wanted < 0 || wanted >= static_cast<std::int64_t>(span_->here.size())) return {};
  return span_->here[static_cast<std::size_t>(wanted)].id;
}

}  // namespace workbench
