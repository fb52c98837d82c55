// Actions that tag everything that was found: the preview, and the one edit it comes to.
#include "workbench/app/workbench.h"
#include "workbench/base/wording.h"

namespace workbench {
namespace {

FoundPlaces found_in(const ReaderModel& reader, core::Id document) {
  FoundPlaces out{document, {}};
  out.ranges.reserve(reader.find().hits().size());
  for (const auto& hit : reader.find().hits()) out.ranges.push_back(reader.index().to_char(hit));
  return out;
}

bool only_white(const std::string& words) {
  return words.find_first_not_of(" \t\n") == std::string::npos;
}

}  // namespace

void Workbench::on(const TagAll& action) {
  if (!project_) return;
  const bool opens = state_.overlay != Overlay::tag_all;
  state_.tag_all = action.choice;
  if (opens && action.choice.source == TagSource::find && reader_.has_text()) {
    // The bar searches between frames, and forgets its hits when it closes.
    const auto whole = static_cast<std::int64_t>(reader_.text().text.size());
    while (reader_.find().advance(reader_.text().text, whole)) {
    }
    if (reader_.find().hits().empty()) return toast(Toast::Kind::info, "Nothing is found to tag.");
    tag_all_.take_found(found_in(reader_, reader_document_), reader_.find().cut());
  } else if (opens && only_white(state_.search_query)) {
    state_.overlay = Overlay::search;
    return toast(Toast::Kind::info, "Search for the words first; then tag all that is found.");
  }
  if (opens) state_.overlay_under = state_.overlay;
  state_.overlay = Overlay::tag_all;
}

// What the find bar found while it is open, otherwise what was last searched for everywhere.
void Workbench::on_tag_all() {
  if (state_.overlay == Overlay::tag_all) return;
  TagAllChoice choice = state_.tag_all;
  choice.source = state_.overlay == Overlay::find ? TagSource::find : TagSource::search;
  choice.every_place = false;
  on(TagAll{choice});
}

void Workbench::on(const TagAllPlaces& /*action*/) {
  if (state_.overlay != Overlay::tag_all || !tag_all_.ready()) return;
  const auto edit = tag_edit_of(tag_all_.plan());
  if (edit.annotations.empty()) return toast(Toast::Kind::info, "Tick a place to tag it.");
  const auto places = static_cast<std::int64_t>(edit.annotations.size());
  if (!apply(edit)) return;
  state_.overlay = Overlay::none;
  offer(Toast::Kind::done, counted(places, "place tagged.", "places tagged."), Undo{}, "Undo");
}

}  // namespace workbench
