// Filling in a tag with few keys: all proposals at once, the last speaker and proposition again,
// and a text that is done with.
#include "store/read/parties.h"
#include "store/read/propositions.h"
#include "store/read/recent_use.h"
#include "workbench/app/workbench.h"
#include "workbench/read/inspector_edits.h"

namespace workbench {

// The chosen span, else the innermost under the caret, as the project has it now: edits of the same
// frame included. Null when there is none.
const SpanView* Workbench::span_to_fill() {
  if (!project_) return nullptr;
  if (!state_.annotation && reader_.has_text()) {
    const auto here = reader_.here();
    if (!here.empty()) take(ChooseSpan{here.front()});
  }
  if (reader_document_) refresh_reader();
  inspector_.refresh(*project_, state_, core::day_of(core::now()),
                     reader_document_ ? &reader_ : nullptr);
  return inspector_.span();
}

void Workbench::on_accept_proposals() {
  const SpanView* span = span_to_fill();
  if (span == nullptr) {
    return toast(Toast::Kind::info, "Choose a span first: click it, or press Tab.");
  }
  const auto edit = accept_all(span->annotation, span->links.front().link, span->proposals, ids_);
  if (edit) {
    apply(*edit);
  } else {
    toast(Toast::Kind::info, "Nothing more is proposed here.");
  }
  state_.focus = Focus::reader;
}

void Workbench::on_repeat_last() {
  const SpanView* span = span_to_fill();
  if (span == nullptr) {
    return toast(Toast::Kind::info, "Choose a span first: click it, or press Tab.");
  }
  const auto& db = project_->database();
  // An undo may have taken away what was used last.
  const bool known = last_speaker_ && store::party(db, last_speaker_);
  const core::Id speaker = known ? last_speaker_ : store::recent_speaker(db, span->annotation.id);
  core::Id proposition = last_proposition_;
  if (!proposition || !store::proposition(db, proposition)) {
    proposition = {};
    const auto recent = store::recent_links(db);
    if (!recent.empty()) proposition = recent.front().proposition;
  }
  const auto edit =
      repeat_last(span->annotation, span->links.front().link, speaker, proposition, ids_);
  if (edit) {
    apply(*edit);
  } else if (!speaker && !proposition) {
    toast(Toast::Kind::info, "There is no speaker or proposition to repeat yet.");
  } else {
    toast(Toast::Kind::info, "This span has its speaker and proposition already.");
  }
}

// What was worked with last is what R repeats.
void Workbench::remember_use(const core::Edit& edit) {
  if (const auto* together = std::get_if<core::Together>(&edit)) {
    for (const auto& each : together->edits) remember_use(each);
  } else if (const auto* update = std::get_if<core::UpdateAnnotation>(&edit)) {
    if (update->annotation.speaker) last_speaker_ = update->annotation.speaker;
  } else if (const auto* link = std::get_if<core::PutLink>(&edit)) {
    if (link->link.proposition) last_proposition_ = link->link.proposition;
  }
}

// The next is that of the list as it stands: finishing may move this text to its end.
void Workbench::on_finish_document() {
  if (!project_ || !state_.document) return;
  const core::Id next = documents_.neighbour(state_.document, 1);
  on(SetFinished{state_.document, true});
  if (next && next != state_.document) return on(OpenDocument{next, {}});
  toast(Toast::Kind::info, "Marked as finished; it was the last text of the list.");
}

}  // namespace workbench
