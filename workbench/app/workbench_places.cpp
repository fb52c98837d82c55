// Going back to where one was, and what is copied from there with its source.
#include <variant>

#include "store/read/annotations.h"
#include "store/read/documents.h"
#include "store/read/parties.h"
#include "store/read/propositions.h"
#include "workbench/app/workbench.h"
#include "workbench/read/citation.h"

namespace workbench {

VisitedPlace Workbench::here() const {
  VisitedPlace place;
  place.workspace = state_.workspace;
  if (state_.workspace == Workspace::track) place.proposition = state_.proposition;
  if (state_.workspace != Workspace::read) return place;
  place.document = state_.document;
  if (reader_document_ == state_.document && reader_.has_text()) {
    place.at = reader_.index().to_char(reader_.place().at);
  }
  return place;
}

void Workbench::go_to(const VisitedPlace& place) {
  if (place.workspace != Workspace::read) {
    on(ShowWorkspace{place.workspace});
    if (place.proposition) on(SelectProposition{place.proposition});
    return;
  }
  on(OpenDocument{place.document, {}});
  on(GoToPlace{place.at});
  // To the row: the place is what stood at the top of the view.
  if (reader_.has_text()) reader_.go_to({reader_.index().to_byte(place.at)});
}

void Workbench::go_back_or_forward(bool back) {
  const auto is_there = [this](const VisitedPlace& place) {
    const auto& database = project_->database();
    if (place.document && !store::document_row(database, place.document)) return false;
    return !place.proposition || store::proposition(database, place.proposition).has_value();
  };
  const auto now = here();
  for (auto from = now;;) {
    const auto place = back ? visited_.back(from) : visited_.forward(from);
    if (!place) break;
    if (is_there(*place)) return go_to(*place);
    from = *place;
  }
  toast(Toast::Kind::info,
        back ? "There is no place before this one." : "There is no place to go forward to.");
}

// Those that this file has; false for any other.
bool Workbench::run_place_command(std::string_view name) {
  if (name == "copy_citation") {
    on_copy_citation();
  } else if (name == "go_back" || name == "go_forward") {
    go_back_or_forward(name == "go_back");
  } else {
    return false;
  }
  return true;
}

void Workbench::on_copy_citation() {
  const auto intent = reader_.has_text() ? reader_.copy() : std::nullopt;
  const auto* words = intent ? std::get_if<CopyText>(&*intent) : nullptr;
  if (words == nullptr) {
    return toast(Toast::Kind::info, "Select some words first, or choose an annotation.");
  }
  const auto& database = project_->database();
  const auto document = store::read_document_head(database, reader_document_);
  if (!document) return;
  std::string speaker;
  const bool selected = reader_.caret().selection().size() > 0;
  const auto annotation = selected ? std::nullopt : store::annotation(database, reader_.chosen());
  if (annotation && annotation->speaker) {
    if (const auto party = store::party(database, annotation->speaker)) speaker = party->name;
  }
  copied_ = citation(*document, words->text, speaker);
  toast(Toast::Kind::done, "Copied with its source.");
}

}  // namespace workbench
