#include "workbench/base/key_map.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

using workbench::Chord;
using workbench::KeyMap;
using workbench::KeyScope;
using workbench::parse_chord;

TEST_CASE("the default keys have no conflict and every action is named once") {
  const KeyMap keys;
  CHECK(keys.conflicts().empty());
  std::set<std::string> names;
  for (const auto& binding : keys.bindings()) CHECK(names.insert(binding.action).second);
  CHECK(names.size() > 40);
}

TEST_CASE("every chord of the key map reads back from what it shows") {
  const KeyMap keys;
  for (const auto& binding : keys.bindings()) {
    for (const auto& chord : binding.chords) {
      const auto again = parse_chord(to_string(chord));
      REQUIRE(again.ok());
      CHECK(*again == chord);
    }
  }
}

TEST_CASE("chords are read in any case and order and shown in one") {
  CHECK(to_string(*parse_chord("shift+CTRL+z")) == "Ctrl+Shift+Z");
  CHECK(to_string(*parse_chord("Ctrl++")) == "Ctrl+Plus");
  CHECK(to_string(*parse_chord("+")) == "Plus");
  CHECK(to_string(*parse_chord("ctrl+-")) == "Ctrl+Minus");
  CHECK(to_string(*parse_chord("esc")) == "Escape");
  CHECK(to_string(*parse_chord("alt+f12")) == "Alt+F12");
  CHECK(to_string(*parse_chord("?")) == "?");
  for (const char* wrong : {"", "Ctrl+", "Hyper+A", "F25", "F0", "Ctrl+Shift", "ab", " ", "é"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_chord(wrong).ok());
  }
}

TEST_CASE("what can be read at all is shown in a form that reads the same") {
  CHECK(rc::check([](const std::string& words) {
    const auto chord = parse_chord(words);
    if (chord) RC_ASSERT(*parse_chord(to_string(*chord)) == *chord);
  }));
}

TEST_CASE("changed keys replace the defaults and wrong ones are said and leave them") {
  KeyMap keys;
  const auto complaints = keys.change({{"undo", {"Ctrl+U", "F9"}},
                                       {"redo", {}},
                                       {"quit", {"Hyper+Q"}},
                                       {"fly", {"Ctrl+W"}},
                                       {"palette", {""}}});
  CHECK(keys.shown("undo") == "Ctrl+U");
  CHECK(keys.action_for(*parse_chord("F9"), KeyScope::anywhere) == "undo");
  CHECK(keys.action_for(*parse_chord("Ctrl+Z"), KeyScope::anywhere).empty());
  CHECK(keys.shown("redo").empty());
  CHECK(keys.shown("palette").empty());
  CHECK(keys.shown("quit") == "Ctrl+Q");
  CHECK(complaints.size() == 2);
}

TEST_CASE("two actions on one key are reported unless they can never meet") {
  KeyMap keys;
  const auto complaints = keys.change({{"undo", {"Ctrl+K"}}});
  REQUIRE(complaints.size() == 1);
  CHECK(complaints[0] == "Ctrl+K means both palette and undo; change one of them.");
}

TEST_CASE("reader keys act in the reader alone, others in both") {
  const KeyMap keys;
  CHECK(keys.action_for(*parse_chord("1"), KeyScope::reader) == "tag_claim");
  CHECK(keys.action_for(*parse_chord("1"), KeyScope::anywhere).empty());
  CHECK(keys.action_for(*parse_chord("Ctrl+Z"), KeyScope::reader) == "undo");
  CHECK(keys.shown("redo") == "Ctrl+Shift+Z");
  CHECK(keys.shown("no such action").empty());
}

TEST_CASE("a text field takes plain keys and leaves chords, function keys and Escape") {
  CHECK(types_text(*parse_chord("J")));
  CHECK(types_text(*parse_chord("Shift+Left")));
  CHECK(types_text(*parse_chord("Enter")));
  CHECK_FALSE(types_text(*parse_chord("Ctrl+Z")));
  CHECK_FALSE(types_text(*parse_chord("F5")));
  CHECK_FALSE(types_text(*parse_chord("Escape")));
}
