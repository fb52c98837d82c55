// A tag in as few keys as there are decisions: keys are counted.
#include <doctest/doctest.h>

#include <random>

#include "store/read/documents.h"
#include "tests/ui/desk.h"
#include "workbench/read/inspector_draft.h"

using core::StatementType;
using workbench::Focus;
using workbench::InspectorField;

namespace {

constexpr std::string_view kBorder = "the border will be closed by the end of March 2023";

core::Id put_proposition(Desk& desk, const std::string& statement) {
  core::Proposition just_made;
  just_made.statement = statement;
  desk.stage().perform(workbench::Apply{core::PutProposition{just_made}});
  CHECK(desk.stage().settle());
  return desk.state().proposition;
}

/// What the fields of an annotation hold, in the order of the inspector.
std::vector<std::string> held_by_fields(Desk& desk, core::Id annotation) {
  std::vector<std::string> out;
  const auto* span = desk.stage().bench().inspector().span();
  REQUIRE(span != nullptr);
  REQUIRE(span->annotation.id == annotation);
  for (int i = 1; i < static_cast<int>(InspectorField::title); ++i) {
    out.push_back(workbench::field_text(*span, {static_cast<InspectorField>(i)}));
  }
  return out;
}

std::size_t fields_that_differ(const std::vector<std::string>& a,
                               const std::vector<std::string>& b) {
  std::size_t count = 0;
  for (std::size_t f = 0; f < a.size(); ++f) count += a[f] == b[f] ? 0U : 1U;
  return count;
}

/// Presses one of the keys that fields know, or types letters that are keys of the reader, as
/// `pick` says; returns which.
std::string press_or_type(Desk& desk, unsigned pick) {
  constexpr ImGuiKey kKeys[] = {ImGuiKey_Tab,       ImGuiKey_Enter,     ImGuiKey_Space,
                                ImGuiKey_DownArrow, ImGuiKey_UpArrow,   ImGuiKey_Backspace,
                                ImGuiKey_J,         ImGuiKey_K,         ImGuiKey_1,
                                ImGuiKey_R,         ImGuiKey_LeftArrow, ImGuiKey_Delete};
  constexpr const char* kLetters[] = {"p", "j", "k", "1", "2", "r", "f", "war", "20 Dec"};
  if (pick % 3 == 0) {
    const char* letters = kLetters[pick / 3 % std::size(kLetters)];
    desk.type(letters);
    return letters;
  }
  const ImGuiKey key = kKeys[pick / 3 % std::size(kKeys)];
  desk.key(key);
  return ImGui::GetKeyName(key);
}

void close_overlay(Desk& desk) {
  if (desk.state().overlay == workbench::Overlay::none) return;
  desk.stage().perform(workbench::ShowOverlay{});
}

std::int64_t tag_count(Desk& desk) { return desk.stage().bench().status().tags().all(); }

}  // namespace

TEST_CASE("a whole prediction takes two keys when what is proposed is right") {
  Desk desk;
  put_proposition(desk, "The border is closed by March 2023");
  desk.caret_in(kBorder);
  desk.key(ImGuiKey_2);
  desk.key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  CHECK(desk.keys() <= 4);
  CHECK(desk.keys() == 2);
  const auto id = desk.state().annotation;
  REQUIRE(id);
  CHECK(desk.annotation(id).type == StatementType::prediction);
  CHECK(desk.speaker(id) == "Mykhailo Pashkov");
  CHECK(desk.annotation(id).hedge == "will");
  CHECK(desk.tracked(id) == "The border is closed by March 2023");
  REQUIRE(desk.links(id).size() == 1);
  CHECK(desk.links(id).front().probability);
  CHECK_FALSE(desk.links(id).front().horizon.empty());
  CHECK(desk.state().focus == Focus::reader);
  // One decision, one step of undo.
  desk.key(ImGuiKey_Z, ImGuiMod_Ctrl);
  CHECK(desk.speaker(id).empty());
  CHECK(desk.links(id).empty());
}

TEST_CASE("the same words tagged so once more are chosen, not tagged twice") {
  Desk desk;
  const auto id = desk.tag(kBorder, StatementType::prediction);
  const auto tags = tag_count(desk);
  CHECK(desk.tag(kBorder, StatementType::prediction) == id);
  CHECK(tag_count(desk) == tags);
  // As another type they are.
  CHECK(desk.tag(kBorder, StatementType::claim) != id);
  CHECK(tag_count(desk) == tags + 1);
}

TEST_CASE("a claim takes two keys") {
  Desk desk;
  desk.caret_in("Nobody knows more");
  desk.key(ImGuiKey_1);
  const auto speaker = desk.stage().bench().inspector().span()->proposals.speaker;
  REQUIRE(speaker);
  desk.key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  CHECK(desk.keys() == 2);
  CHECK(desk.speaker(desk.state().annotation) == speaker->name);
  CHECK(desk.state().focus == Focus::reader);
}

TEST_CASE("a proposition that is not alike enough stays open when all is accepted") {
  Desk desk;
  desk.caret_in("Minsk could well join the war");
  desk.key(ImGuiKey_2);
  const auto& tracks = desk.stage().bench().inspector().span()->proposals.tracks;
  REQUIRE(tracks);
  CHECK(tracks->likeness < workbench::kSureLikeness);
  desk.key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  const auto id = desk.state().annotation;
  CHECK(desk.speaker(id) == "Mykhailo Pashkov");
  CHECK(desk.annotation(id).hedge == "could well");
  CHECK(desk.tracked(id).empty());
}

TEST_CASE("Enter accepts a proposal and goes to the next one, to the end of them") {
  Desk desk;
  put_proposition(desk, "The border is closed by March 2023");
  const auto id = desk.tag(kBorder, StatementType::prediction);
  desk.key(ImGuiKey_Enter);
  desk.key(ImGuiKey_Enter);
  CHECK(desk.speaker(id) == "Mykhailo Pashkov");
  CHECK(desk.annotation(id).hedge.empty());
  desk.key(ImGuiKey_Enter);
  CHECK(desk.annotation(id).hedge == "will");
  desk.key(ImGuiKey_Enter);
  CHECK_FALSE(desk.links(id).front().horizon.empty());
  CHECK(desk.tracked(id).empty());
  desk.key(ImGuiKey_Enter);
  CHECK(desk.tracked(id) == "The border is closed by March 2023");
  CHECK(desk.state().overlay == workbench::Overlay::none);
  CHECK(desk.state().focus == Focus::inspector);
  CHECK(ImGui::GetIO().NavVisible);
}

TEST_CASE("Ctrl+Enter in a field keeps what was typed there before it accepts the rest") {
  Desk desk;
  const auto id = desk.tag(kBorder, StatementType::prediction);
  desk.key(ImGuiKey_Enter);
  desk.type("Ida Berg");
  desk.key(ImGuiKey_Enter, ImGuiMod_Ctrl);
  CHECK(desk.speaker(id) == "Ida Berg");
  CHECK(desk.annotation(id).hedge == "will");
  CHECK(desk.state().focus == Focus::reader);
}

TEST_CASE("R repeats the last speaker and proposition, and never over what is there") {
  Desk desk;
  const auto first = desk.tag(kBorder, StatementType::prediction);
  desk.key(ImGuiKey_Enter);
  desk.type("Ida Berg");
  desk.key(ImGuiKey_Enter);
  desk.key(ImGuiKey_Escape);
  core::Link link;
  link.annotation = first;
  link.proposition = put_proposition(desk, "The border is closed");
  desk.stage().perform(workbench::Apply{core::PutLink{link}});
  const auto second = desk.tag("Nobody knows more.", StatementType::claim);
  desk.key(ImGuiKey_R);
  CHECK(desk.speaker(second) == "Ida Berg");
  CHECK(desk.tracked(second) == "The border is closed");
  const auto generation = desk.stage().bench().project()->generation();
  desk.key(ImGuiKey_R);
  CHECK(desk.stage().bench().project()->generation() == generation);
  CHECK(desk.state().toasts.back().title.starts_with("This span has"));
}

TEST_CASE("F marks the text as finished and opens the next") {
  Desk desk;
  const auto first = desk.stage().bench().documents().neighbour({}, 0);
  desk.stage().perform(workbench::OpenDocument{first, {}});
  CHECK(desk.stage().settle());
  desk.key(ImGuiKey_F);
  CHECK(desk.state().document != first);
  const auto& db = desk.stage().bench().project()->database();
  CHECK(store::reading_state(db, first).finished);
  CHECK_FALSE(store::reading_state(db, desk.state().document).finished);
}

TEST_CASE("random keys over the fields change only the field that shows them") {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    CAPTURE(seed);
    Desk desk;
    std::mt19937 random(seed);
    const auto id = desk.tag(kBorder, StatementType::prediction);
    desk.key(ImGuiKey_Enter);
    const auto document = desk.state().document;
    const auto tags = tag_count(desk);
    auto before = held_by_fields(desk, id);
    for (int i = 0; i < 60; ++i) {
      CAPTURE(i);
      const std::string pressed = press_or_type(desk, static_cast<unsigned>(random()));
      CAPTURE(pressed);
      close_overlay(desk);
      // A menu that was opened led elsewhere, or took the tag away.
      if (desk.state().workspace != workbench::Workspace::read || tag_count(desk) < tags) break;
      CHECK(desk.state().document == document);
      CHECK(desk.state().annotation == id);
      CHECK(tag_count(desk) == tags);
      const auto after = held_by_fields(desk, id);
      // The words of a hedge bring their range, words of time their days.
      CHECK(fields_that_differ(before, after) <= 2);
      before = after;
    }
  }
}
