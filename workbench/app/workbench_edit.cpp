// Actions that change the project: edits, undo, tagging, and what hands in the reader ask for.
#include <algorithm>

#include "store/read/annotations.h"
#include "store/read/documents.h"
#include "workbench/app/workbench.h"
#include "workbench/base/wording.h"

namespace workbench {
namespace {

std::vector<core::CharRange> to_chars(const core::TextIndex& index,
                                      const std::vector<core::ByteRange>& ranges) {
  std::vector<core::CharRange> out;
  out.reserve(ranges.size());
  for (const auto& range : ranges) out.push_back(index.to_char(range));
  return out;
}

// What was passed over, and why.
std::string cannot_be(const std::vector<store::PassedOver>& edits, const std::string& done) {
  std::string out = "“" + edits.front().description + "” cannot be " + done;
  if (edits.size() > 1) {
    out += ", nor can " + number_of(std::ssize(edits) - 1, "edit") + " before it";
  }
  return out + ": " + edits.front().reason + ".";
}

core::StatementType type_of(int type) { return static_cast<core::StatementType>(type); }

}  // namespace

std::optional<store::Receipt> Workbench::apply(const core::Edit& edit) {
  if (!project_) return std::nullopt;
  auto receipt = project_->apply(edit);
  if (!receipt) {
    complain(receipt.error());
    return std::nullopt;
  }
  forget_offered_undo();
  remember_use(edit);
  // Places in the new text would lie outside the one that the reader holds.
  if (std::holds_alternative<core::RereadDocument>(edit)) {
    show_text_anew();
  } else if (reader_document_) {
    feed_.take_changes(*project_, reader_);
  }
  return std::move(*receipt);
}

// A toast's button takes back the edit it speaks of, never a later one.
void Workbench::forget_offered_undo() {
  std::erase_if(state_.toasts,
                [](const Toast& t) { return t.action && std::holds_alternative<Undo>(*t.action); });
}

void Workbench::on(const Apply& action) {
  const auto receipt = apply(action.edit);
  if (!receipt) return;
  const auto* together = std::get_if<core::Together>(&action.edit);
  const core::Edit& last =
      together != nullptr && !together->edits.empty() ? together->edits.back() : action.edit;
  if (std::holds_alternative<core::PutProposition>(last) && !receipt->created.empty()) {
    state_.proposition = receipt->created.back();
  }
  if (std::holds_alternative<core::RecordOutcome>(last)) {
    toast(Toast::Kind::done, "The outcome is in the log.");
  }
}

void Workbench::on(const Undo& /*action*/) {
  if (!project_) return;
  // Nobody has to act on that: it goes by itself, as an error would not.
  if (!project_->undo_description()) return toast(Toast::Kind::info, "There is nothing to undo.");
  const auto undone = project_->undo();
  if (!undone) return complain(undone.error());
  forget_offered_undo();
  if (!undone->journal) {
    const auto& next = project_->undo_description();
    return toast(Toast::Kind::notice, cannot_be(undone->passed_over, "undone") +
                                          (next ? " The next undo takes back “" + *next + "”."
                                                : " There is nothing else to undo."));
  }
  if (undone->kind == "RereadDocument") show_text_anew();
  toast(Toast::Kind::done, "Undone: " + undone->description + ".");
}

void Workbench::on(const Redo& /*action*/) {
  if (!project_) return;
  if (!project_->redo_description()) return toast(Toast::Kind::info, "There is nothing to redo.");
  const auto redone = project_->redo();
  if (!redone) return complain(redone.error());
  forget_offered_undo();
  if (!redone->journal) {
    const auto& next = project_->redo_description();
    return toast(Toast::Kind::notice, cannot_be(redone->passed_over, "redone") +
                                          (next ? " The next redo does “" + *next + "” again."
                                                : " There is nothing else to redo."));
  }
  if (redone->kind == "RereadDocument") show_text_anew();
  toast(Toast::Kind::done, "Done again: " + redone->description + ".");
}

void Workbench::on(const RemoveImportOf& action) {
  if (!project_) return;
  const core::Id import = store::import_of(project_->database(), action.document);
  if (!import || !apply(core::RemoveImport{import})) return;
  toast(Toast::Kind::done, "The import and everything it brought is removed.");
  if (store::document_row(project_->database(), state_.document)) return;
  state_.document = {};
  state_.annotation = {};
  refresh_reader();
}

void Workbench::on(const TagSelection& action) {
  const auto intent = reader_.tag(static_cast<int>(action.type));
  if (intent) take(*intent);
}

void Workbench::on(const RemoveSelectedAnnotation& /*action*/) {
  if (state_.annotation) take(RemoveSpan{state_.annotation});
}

// Of this annotator's, on the same words.
core::Id Workbench::same_tag(const core::Annotation& wanted) const {
  if (!project_ || !wanted.span.anchored()) return {};
  const auto& database = project_->database();
  const auto begin = wanted.span.extent().begin;
  const core::CharRange here{begin, core::CharOffset(begin.value + 1)};
  for (const auto& placed : store::placed_spans(database, wanted.document, here, SIZE_MAX).spans) {
    const bool alike =
        placed.type == wanted.type &&
        std::ranges::equal(placed.fragments, wanted.span.fragments, {}, {}, &core::Fragment::range);
    const auto other = alike ? store::annotation(database, placed.id) : std::nullopt;
    if (other && other->annotator == project_->annotator().id) return placed.id;
  }
  return {};
}

void Workbench::tag(core::StatementType type, const std::vector<core::ByteRange>& ranges) {
  core::Annotation annotation;
  annotation.document = reader_document_;
  annotation.type = type;
  annotation.span = core::make_span(reader_.index(), to_chars(reader_.index(), ranges));
  if (const auto there = same_tag(annotation)) {
    state_.annotation = there;
    reader_.choose(there, true);
    return toast(Toast::Kind::info, "These words are tagged so already.");
  }
  // Said when the document says its statements were made, until somebody knows better.
  const auto* row = documents_.find(reader_document_);
  if (row != nullptr) annotation.said = row->stated;
  const auto receipt = apply(core::AddAnnotations{{annotation}});
  if (!receipt || receipt->created.empty()) return;
  state_.annotation = receipt->created.front();
  reader_.choose(state_.annotation, false);
}

void Workbench::change_annotation(core::Id annotation,
                                  const std::function<void(core::Annotation&)>& change) {
  if (!project_) return;
  auto found = store::annotation(project_->database(), annotation);
  if (!found) return;
  change(*found);
  apply(core::UpdateAnnotation{*found});
}

void Workbench::on(const FollowReader& action) { take(action.intent); }

void Workbench::take(const ReaderIntent& intent) {
  if (const auto* ranges = std::get_if<TagRanges>(&intent)) {
    tag(type_of(ranges->type), ranges->ranges);
  } else if (const auto* retype = std::get_if<RetypeSpan>(&intent)) {
    change_annotation(retype->span, [&](core::Annotation& a) { a.type = type_of(retype->type); });
  } else if (const auto* remove = std::get_if<RemoveSpan>(&intent)) {
    if (apply(core::RemoveAnnotations{{remove->span}})) perform(SelectAnnotation{});
  } else if (const auto* chosen = std::get_if<ChooseSpan>(&intent)) {
    state_.annotation = chosen->span;
  } else if (const auto* resize = std::get_if<ResizeSpan>(&intent)) {
    const auto chars = to_chars(reader_.index(), resize->fragments);
    change_annotation(resize->span, [&](core::Annotation& a) {
      a.span = core::make_span(reader_.index(), chars);
    });
  } else if (const auto* menu = std::get_if<OpenReaderMenu>(&intent)) {
    state_.annotation = menu->span;
    state_.overlay = Overlay::context_menu;
  } else if (std::holds_alternative<GoToInspector>(intent)) {
    perform(FocusInspector{});
  } else if (const auto* step = std::get_if<StepDocument>(&intent)) {
    perform(*step);
  } else if (std::holds_alternative<RepeatLast>(intent)) {
    on_repeat_last();
  } else if (std::holds_alternative<FinishDocument>(intent)) {
    on_finish_document();
  } else if (const auto* tell = std::get_if<Tell>(&intent)) {
    toast(Toast::Kind::info, tell->sentence);
  }
}

}  // namespace workbench
