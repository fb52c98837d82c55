// Labels of the code book in the window: put on by a key, changed on their sheet.
#include <doctest/doctest.h>

#include "store/read/vocabularies.h"
#include "tests/ui/desk.h"

namespace {

using workbench::KeepLabelSet;

core::LabelSet topics(const std::string& key) {
  return {{}, "topics of ours", 1, {{"front", "#4E79A7", key, "Where the fighting is.", {}}}};
}

}  // namespace

TEST_CASE("a label's key puts it on the chosen annotation and takes it off, each with one undo") {
  Desk desk;
  desk.stage().perform(KeepLabelSet{topics("4")});
  const auto id = desk.tag("Nobody knows more", core::StatementType::claim);
  desk.key(ImGuiKey_4);
  CHECK(desk.annotation(id).labels == std::vector<std::string>{"front"});
  desk.key(ImGuiKey_4);
  CHECK(desk.annotation(id).labels.empty());
  desk.key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(desk.annotation(id).labels == std::vector<std::string>{"front"});
  // With nothing chosen it says what to do.
  desk.key(ImGuiKey_Escape);
  desk.key(ImGuiKey_Escape);
  desk.stage().perform(workbench::SelectAnnotation{});
  desk.stage().perform(workbench::ToggleLabel{"front"});
  CHECK(desk.state().toasts.back().title == "Choose the annotation that “front” is for.");
}

TEST_CASE("a set that is kept again is its next version, and what is refused is said") {
  Desk desk;
  desk.stage().perform(KeepLabelSet{topics("4")});
  auto changed = topics("4");
  changed.labels.push_back({"arms", "", "", "", {}});
  desk.stage().perform(KeepLabelSet{changed});
  // The same once more is no version.
  desk.stage().perform(KeepLabelSet{changed});
  const auto& book = desk.stage().bench().code_book();
  const auto* kept = book.find("topics of ours");
  REQUIRE(kept != nullptr);
  CHECK(kept->version == 2);
  CHECK(kept->labels.size() == 2);
  const auto& database = desk.stage().bench().project()->database();
  CHECK(store::label_set(database, "topics of ours", 1)->labels.size() == 1);
  desk.stage().perform(KeepLabelSet{topics("R")});
  CHECK(desk.state().toasts.back().title.find("means “repeat_last” already") != std::string::npos);
  CHECK(book.find("topics of ours")->version == 2);
}
