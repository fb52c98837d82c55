// What is typed at the fields of the inspector: nothing of it is lost, nothing of it acts
// elsewhere, and Enter means what is shown.
#include <doctest/doctest.h>

#include <algorithm>

#include "imgui_internal.h"
#include "store/read/documents.h"
#include "tests/ui/desk.h"

using core::StatementType;
using workbench::Focus;

namespace {

// From the text to the ring on the document's date: Title, Outlet, Dateline.
void ring_on_dateline(Desk& desk) {
  desk.key(ImGuiKey_Enter);
  desk.key(ImGuiKey_Tab);
  desk.key(ImGuiKey_Tab);
  desk.key(ImGuiKey_Enter);
  CHECK(ImGui::GetIO().NavVisible);
}

core::DocumentMeta document(Desk& desk) {
  const auto found =
      store::read_document_head(desk.stage().bench().project()->database(), desk.first());
  REQUIRE(found);
  return found->meta;
}

// To the speaker of a claim that has none.
core::Id at_speaker(Desk& desk) {
  const auto id = desk.tag("The army said nothing.", StatementType::claim);
  desk.key(ImGuiKey_Enter);
  return id;
}

// To what a prediction tracks.
core::Id at_tracks(Desk& desk) {
  const auto id = desk.tag("the border will be closed", StatementType::claim);
  desk.key(ImGuiKey_Enter);
  for (int i = 0; i < 4; ++i) desk.key(ImGuiKey_Tab);
  return id;
}

}  // namespace

TEST_CASE("letters typed at the focus ring open its field, the first one included") {
  Desk desk;
  ring_on_dateline(desk);
  desk.key(ImGuiKey_Tab);
  desk.type("19 Dec 2022");
  desk.key(ImGuiKey_Enter);
  CHECK(core::to_short(document(desk).stated) == "19 Dec 2022");
}

TEST_CASE("what a field holds is selected each time it is opened, not the first time alone") {
  Desk desk;
  ring_on_dateline(desk);
  desk.key(ImGuiKey_Tab);
  desk.type("19 Dec 2022");
  desk.key(ImGuiKey_Enter);
  for (const auto* day : {"20 Dec 2022", "21 Dec 2022"}) {
    desk.key(ImGuiKey_Enter);
    desk.key(ImGuiKey_Escape);
    ring_on_dateline(desk);
    desk.key(ImGuiKey_Tab);
    desk.type(day);
    desk.key(ImGuiKey_Enter);
    CHECK(core::to_short(document(desk).stated) == day);
  }
}

TEST_CASE("find begins with its words selected, each time; Ctrl+A selects them, too") {
  Desk desk;
  const auto pattern = [&] { return desk.stage().bench().reader().find().query().pattern; };
  desk.key(ImGuiKey_F, ImGuiMod_Ctrl);
  desk.type("army");
  desk.key(ImGuiKey_Enter);
  desk.key(ImGuiKey_Escape);
  for (const auto* words : {"border", "said"}) {
    desk.key(ImGuiKey_F, ImGuiMod_Ctrl);
    desk.type(words);
    CHECK(pattern() == words);
    desk.key(ImGuiKey_Escape);
  }
  desk.key(ImGuiKey_F, ImGuiMod_Ctrl);
  desk.key(ImGuiKey_End);
  desk.type(" nothing");
  desk.key(ImGuiKey_A, ImGuiMod_Ctrl);
  desk.type("closed");
  CHECK(pattern() == "closed");
}

TEST_CASE("letters that come in one frame with the key that moves the ring wait for it") {
  Desk desk;
  ring_on_dateline(desk);
  desk.burst(ImGuiKey_Tab, "18 Dec 2022");
  desk.key(ImGuiKey_Enter);
  CHECK(core::to_short(document(desk).stated) == "18 Dec 2022");
}

TEST_CASE("keys of the text and of the documents do nothing while a field has the ring") {
  Desk desk;
  ring_on_dateline(desk);
  const auto tags = desk.stage().bench().status().tags().all();
  for (const ImGuiKey key : {ImGuiKey_J, ImGuiKey_K, ImGuiKey_1, ImGuiKey_2, ImGuiKey_X}) {
    desk.key(key);
    CHECK(desk.state().document == desk.first());
    CHECK(desk.state().focus == Focus::inspector);
  }
  CHECK(desk.stage().bench().status().tags().all() == tags);
}

TEST_CASE("Enter on words over a span goes to that span's fields, and elsewhere says why not") {
  Desk desk;
  const auto outer = desk.tag("The army said nothing.", StatementType::claim);
  desk.select("army said nothing. Nobody");
  REQUIRE_FALSE(desk.state().annotation);
  desk.key(ImGuiKey_Enter);
  CHECK(desk.state().annotation == outer);
  CHECK(desk.state().focus == Focus::inspector);
  desk.type("Ida Berg");
  desk.key(ImGuiKey_Enter);
  CHECK(desk.speaker(outer) == "Ida Berg");
  desk.key(ImGuiKey_Escape);
  desk.select("Nobody knows");
  desk.key(ImGuiKey_Enter);
  CHECK(desk.state().focus == Focus::reader);
  REQUIRE_FALSE(desk.state().toasts.empty());
  CHECK(desk.state().toasts.back().title.starts_with("No span lies under"));
  CHECK(document(desk).title == "The talks");
}

TEST_CASE("Enter takes the speaker that is shown for the letters typed, slow and quick") {
  for (const bool quick : {false, true}) {
    CAPTURE(quick);
    Desk desk;
    const auto id = at_speaker(desk);
    const auto before = desk.parties();
    if (quick) {
      ImGui::GetIO().AddInputCharactersUTF8("pash");
    } else {
      desk.type("pash");
    }
    desk.key(ImGuiKey_Enter);
    CHECK(desk.speaker(id) == "Mykhailo Pashkov");
    CHECK(desk.parties() == before);
  }
}

TEST_CASE("a new speaker is a row of its own, the last one: an arrow up away") {
  Desk desk;
  const auto id = at_speaker(desk);
  desk.type("Pash");
  desk.key(ImGuiKey_UpArrow);
  desk.key(ImGuiKey_Enter);
  CHECK(desk.speaker(id) == "Pash");
}

TEST_CASE("Enter takes the proposition that is shown for the letters typed") {
  Desk desk;
  const auto id = at_tracks(desk);
  const auto before = desk.propositions();
  desk.type("belarus");
  desk.key(ImGuiKey_Enter);
  CHECK(desk.tracked(id) == "Belarus joins the war");
  CHECK(desk.propositions() == before);
}

TEST_CASE("words that no proposition holds make a new one") {
  Desk desk;
  const auto id = at_tracks(desk);
  desk.type("The border is shut");
  desk.key(ImGuiKey_Enter);
  CHECK(desk.tracked(id) == "The border is shut");
  CHECK(desk.propositions().size() == 2);
}

TEST_CASE("the list of what may be meant stays inside a narrow window") {
  constexpr float kWidth = 1024;
  Desk desk({kWidth, 640});
  (void)at_speaker(desk);
  desk.type("pash");
  const ImGuiWindow* list = ImGui::FindWindowByName("###completions");
  REQUIRE(list != nullptr);
  CHECK(list->Active);
  CHECK(list->Pos.x + list->Size.x <= kWidth);
}
