#include "workbench/read/inspector_draft.h"

#include <algorithm>

#include "core/text/boundary.h"
#include "workbench/base/typed_values.h"

namespace workbench {
namespace {

std::string trimmed(const std::string& text) {
  const auto whole = core::ByteRange{core::ByteOffset(0),
                                     core::ByteOffset(static_cast<std::int64_t>(text.size()))};
  const auto range = core::trimmed(text, whole);
  return text.substr(range.begin.index(),
                     static_cast<std::size_t>(std::max<std::int64_t>(0, range.size())));
}

const core::AttributionHop* hop_of(const core::Annotation& annotation, std::size_t index) {
  return index < annotation.attribution.size() ? &annotation.attribution[index] : nullptr;
}

std::string hop_name(const SpanView& span, std::size_t index) {
  const auto* hop = hop_of(span.annotation, index);
  if (hop == nullptr || !hop->party) return {};
  if (hop->party == span.annotation.speaker) return span.speaker;
  for (const HopLine& line : span.via) {
    if (line.hop.party == hop->party) return line.party;
  }
  return {};
}

std::vector<HopChoice> hops_of(const core::Annotation& annotation) {
  std::vector<HopChoice> out;
  for (const auto& hop : annotation.attribution) {
    out.push_back({{hop.party, {}}, hop.mode, hop.cue});
  }
  return out;
}

MaybeEdit commit_hop(const FieldDraft& draft, const std::string& words, core::Id known,
                     core::IdGenerator& ids) {
  auto hops = hops_of(draft.annotation);
  const std::size_t index = draft.key.index;
  if (index >= hops.size()) {
    if (words.empty()) return std::nullopt;
    const auto mode =
        hops.empty() ? core::AttributionMode::published : core::AttributionMode::indirect;
    hops.push_back({{}, mode, {}});
  }
  HopChoice& hop = hops[std::min(index, hops.size() - 1)];
  if (draft.key.field == InspectorField::hop_cue) {
    hop.cue = words;
  } else if (words.empty()) {
    hops.erase(hops.begin() + static_cast<std::ptrdiff_t>(index));
  } else {
    hop.party = {known, known ? "" : words};
  }
  return change_hops(draft.annotation, hops, ids);
}

core::Result<MaybeEdit> commit_annotation(const FieldDraft& draft, const std::string& words,
                                          core::Id known, core::IdGenerator& ids) {
  core::Annotation after = draft.annotation;
  switch (draft.key.field) {
    case InspectorField::speaker:
      return change_speaker(draft.annotation, {known, known ? "" : words}, ids);
    case InspectorField::hop_party:
    case InspectorField::hop_cue:
      return commit_hop(draft, words, known, ids);
    case InspectorField::said: {
      auto days = parse_days(words);
      if (!days) return days.error();
      after.said = *days;
      break;
    }
    case InspectorField::hedge:
      after.hedge = words;
      break;
    case InspectorField::note:
      after.note = draft.typed;
      break;
    default:
      after.labels = parse_list(words);
      break;
  }
  return change_annotation(draft.annotation, after);
}

core::Result<MaybeEdit> commit_link(const FieldDraft& draft, const std::string& words,
                                    core::Id known, core::IdGenerator& ids) {
  core::Link after = draft.link;
  switch (draft.key.field) {
    case InspectorField::probability: {
      auto probability = parse_probability(words);
      if (!probability) return probability.error();
      return change_probability(draft.link, *probability, ids);
    }
    case InspectorField::horizon_words:
      return change_horizon_words(draft.link, words, ids);
    case InspectorField::horizon_range: {
      auto days = parse_days(words);
      if (!days) return days.error();
      return change_horizon_range(draft.link, *days, ids);
    }
    case InspectorField::proposition:
      return change_proposition(draft.link, {known, known ? "" : words}, ids);
    case InspectorField::condition:
      after.condition_words = words;
      after.condition_proposition = {};
      break;
    default:
      after.not_scorable_reason = words;
      break;
  }
  return change_link(draft.link, std::move(after), ids);
}

core::Result<MaybeEdit> commit_document(const FieldDraft& draft, const std::string& words) {
  core::DocumentMeta meta = draft.meta;
  switch (draft.key.field) {
    case InspectorField::title:
      meta.title = words;
      break;
    case InspectorField::publisher:
      meta.publisher = words;
      break;
    case InspectorField::dateline: {
      auto day = parse_day(words);
      if (!day) return day.error();
      meta.dateline = *day;
      break;
    }
    case InspectorField::stated: {
      auto days = parse_days(words);
      if (!days) return days.error();
      meta.stated = *days;
      break;
    }
    case InspectorField::authors:
      meta.authors = parse_list(words);
      break;
    case InspectorField::address:
      meta.address = words;
      break;
    default:
      meta.language = words;
      break;
  }
  if (meta == draft.meta) return MaybeEdit();
  return MaybeEdit(core::UpdateDocument{draft.document, std::move(meta)});
}

std::string link_text(const LinkLine& line, InspectorField field) {
  switch (field) {
    case InspectorField::probability:
      return line.probability;
    case InspectorField::horizon_words:
      return line.link.horizon.words;
    case InspectorField::horizon_range:
      return line.horizon_range;
    case InspectorField::proposition:
      return line.statement;
    case InspectorField::condition:
      return line.condition;
    default:
      return line.link.not_scorable_reason;
  }
}

}  // namespace

std::string field_text(const SpanView& span, FieldKey key) {
  switch (key.field) {
    case InspectorField::speaker:
      return span.speaker;
    case InspectorField::said:
      return span.said;
    case InspectorField::hedge:
      return span.annotation.hedge;
    case InspectorField::note:
      return span.annotation.note;
    case InspectorField::labels:
      return span.labels;
    case InspectorField::hop_party:
      return hop_name(span, key.index);
    case InspectorField::hop_cue: {
      const auto* hop = hop_of(span.annotation, key.index);
      return hop == nullptr ? std::string() : hop->cue;
    }
    default:
      return key.index < span.links.size() ? link_text(span.links[key.index], key.field)
                                           : std::string();
  }
}

std::string field_text(const DocumentView& document, FieldKey key) {
  switch (key.field) {
    case InspectorField::title:
      return document.meta.title;
    case InspectorField::publisher:
      return document.meta.publisher;
    case InspectorField::dateline:
      return document.dateline;
    case InspectorField::stated:
      return document.stated;
    case InspectorField::authors:
      return document.authors;
    case InspectorField::address:
      return document.meta.address;
    default:
      return document.meta.language;
  }
}

core::Link link_of(const SpanView& span, std::size_t index) {
  if (index < span.links.size()) return span.links[index].link;
  core::Link link;
  link.annotation = span.annotation.id;
  const core::Link& first = span.links.front().link;
  // A denial of the first proposition says nothing of how likely a denial makes another.
  const bool denied = first.stance == core::Stance::denies && span.links.front().as_read;
  link.probability = denied ? span.links.front().as_read : first.probability;
  link.scale = first.scale;
  link.scale_version = first.scale_version;
  link.horizon = first.horizon;
  link.scorable = first.scorable;
  link.not_scorable_reason = first.not_scorable_reason;
  return link;
}

FieldDraft start_draft(const SpanView& span, FieldKey key) {
  FieldDraft draft;
  draft.key = key;
  draft.typed = draft.before = field_text(span, key);
  draft.annotation = span.annotation;
  draft.link = link_of(span, key.index);
  return draft;
}

FieldDraft start_draft(const DocumentView& document, FieldKey key) {
  FieldDraft draft;
  draft.key = key;
  draft.typed = draft.before = field_text(document, key);
  draft.document = document.id;
  draft.meta = document.meta;
  return draft;
}

void follow(FieldDraft& draft, const SpanView& span) {
  if (draft.annotation.id != span.annotation.id) return;
  draft.annotation = span.annotation;
  for (const LinkLine& line : span.links) {
    if (draft.link.id && line.link.id == draft.link.id) draft.link = line.link;
  }
  if (!draft.link.id) draft.link = link_of(span, draft.key.index);
}

void follow(FieldDraft& draft, const DocumentView& document) {
  if (draft.document == document.id) draft.meta = document.meta;
}

std::string draft_words(const FieldDraft& draft) { return trimmed(draft.typed); }

Complete completion_wanted(const FieldDraft& draft) {
  const CompletionKind kind = completion_of(draft.key.field);
  if (kind == CompletionKind::none) return {};
  if (kind != CompletionKind::label) return {kind, trimmed(draft.typed)};
  const std::size_t comma = draft.typed.rfind(',');
  return {kind, trimmed(comma == std::string::npos ? draft.typed : draft.typed.substr(comma + 1))};
}

CompletionKind completion_of(InspectorField field) {
  switch (field) {
    case InspectorField::speaker:
    case InspectorField::hop_party:
      return CompletionKind::party;
    case InspectorField::proposition:
      return CompletionKind::proposition;
    case InspectorField::hedge:
      return CompletionKind::hedge;
    case InspectorField::labels:
      return CompletionKind::label;
    default:
      return CompletionKind::none;
  }
}

bool names_thing(InspectorField field) {
  const auto kind = completion_of(field);
  return kind == CompletionKind::party || kind == CompletionKind::proposition;
}

void take_row(FieldDraft& draft, const CompletionRow& row) {
  if (row.fresh) return;
  const std::size_t comma =
      draft.key.field == InspectorField::labels ? draft.typed.rfind(',') : std::string::npos;
  const bool first = comma == std::string::npos;
  draft.typed = (first ? "" : draft.typed.substr(0, comma + 1) + " ") + row.text;
}

core::Result<MaybeEdit> commit(const FieldDraft& draft, core::Id known, core::IdGenerator& ids) {
  if (!draft.changed() && !known) return MaybeEdit();
  const std::string words = trimmed(draft.typed);
  if (draft.key.field >= InspectorField::title) return commit_document(draft, words);
  if (draft.key.field >= InspectorField::probability) return commit_link(draft, words, known, ids);
  return commit_annotation(draft, words, known, ids);
}

}  // namespace workbench
