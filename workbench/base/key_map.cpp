#include "workbench/base/key_map.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace workbench {
namespace {

constexpr std::array<std::string_view, 16> kNamedKeys = {
    "Enter", "Escape", "Tab",  "Space",    "Backspace", "Delete", "Insert", "Home",
    "End",   "PageUp", "Left", "PageDown", "Right",     "Up",     "Down",   "Plus"};

struct Spelling {
  std::string_view written;
  std::string_view name;
};
// What people write for the keys whose name is another.
constexpr std::array<Spelling, 8> kSpellings = {{{"+", "Plus"},
                                                 {"-", "Minus"},
                                                 {"minus", "Minus"},
                                                 {"esc", "Escape"},
                                                 {"del", "Delete"},
                                                 {"return", "Enter"},
                                                 {"pgup", "PageUp"},
                                                 {"pgdn", "PageDown"}}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

bool same_word(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

std::string function_key(std::string_view word) {
  if (word.size() < 2 || word.size() > 3 || lower(word[0]) != 'f' || word[1] == '0') return {};
  int number = 0;
  for (const char c : word.substr(1)) {
    if (c < '0' || c > '9') return {};
    number = number * 10 + (c - '0');
  }
  return number >= 1 && number <= 24 ? "F" + std::to_string(number) : std::string();
}

/// The canonical name of a key; empty when it is none.
std::string key_named(std::string_view word) {
  for (const auto& spelling : kSpellings) {
    if (same_word(word, spelling.written)) return std::string(spelling.name);
  }
  for (const auto name : kNamedKeys) {
    if (same_word(word, name)) return std::string(name);
  }
  if (word.size() == 1 && word[0] > ' ' && word[0] < 127) return std::string(1, upper(word[0]));
  return function_key(word);
}

/// False when the word is no modifier.
bool add_modifier(Chord& chord, std::string_view word) {
  if (same_word(word, "ctrl") || same_word(word, "control")) return chord.ctrl = true;
  if (same_word(word, "alt")) return chord.alt = true;
  if (same_word(word, "shift")) return chord.shift = true;
  return false;
}

std::vector<std::string> split_words(std::string_view words) {
  std::vector<std::string> out;
  std::string word;
  for (const char c : words) {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      out.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) out.push_back(std::move(word));
  return out;
}

KeyBinding default_binding(std::string_view action, std::string_view chords, KeyScope scope) {
  KeyBinding binding{std::string(action), scope, {}};
  for (const auto& word : split_words(chords)) {
    auto chord = parse_chord(word);
    assert(chord.ok() && "key_map.def holds a chord that is none");
    binding.chords.push_back(*std::move(chord));
  }
  return binding;
}

bool meet(KeyScope a, KeyScope b) {
  return a == b || a == KeyScope::anywhere || b == KeyScope::anywhere;
}

}  // namespace

core::Result<Chord> parse_chord(std::string_view words) {
  const auto refuse = [words](const std::string& why) {
    return core::Error{"“" + std::string(words) + "” is not a key: " + why +
                       " Write keys like Ctrl+Shift+Z, F5 or Escape."};
  };
  Chord chord;
  std::string_view rest = words;
  // From position 1, so that a "+" that is the key itself is not taken for a separator.
  for (auto plus = rest.find('+', 1); plus != std::string_view::npos && plus + 1 < rest.size();
       plus = rest.find('+', 1)) {
    const auto word = rest.substr(0, plus);
    if (!add_modifier(chord, word)) return refuse("“" + std::string(word) + "” is no modifier.");
    rest.remove_prefix(plus + 1);
  }
  chord.key = key_named(rest);
  if (chord.key.empty()) return refuse("there is no key “" + std::string(rest) + "”.");
  return chord;
}

std::string to_string(const Chord& chord) {
  std::string out;
  if (chord.ctrl) out += "Ctrl+";
  if (chord.alt) out += "Alt+";
  if (chord.shift) out += "Shift+";
  return out + chord.key;
}

bool types_text(const Chord& chord) {
  if (chord.ctrl || chord.alt || chord.key == "Escape") return false;
  return chord.key.size() == 1 || function_key(chord.key).empty();
}

KeyMap::KeyMap()
    : bindings_({
#define FORESAY_KEY(action, chords, scope) default_binding(#action, chords, KeyScope::scope),
#include "workbench/base/key_map.def"
#undef FORESAY_KEY
      }) {
}

std::vector<std::string> KeyMap::change(
    const std::map<std::string, std::vector<std::string>>& keys) {
  std::vector<std::string> complaints;
  for (const auto& [action, words] : keys) {
    const auto binding = std::ranges::find(bindings_, action, &KeyBinding::action);
    if (binding == bindings_.end()) {
      complaints.push_back("There is no action “" + action + "” to give a key to.");
      continue;
    }
    std::vector<Chord> chords;
    bool understood = true;
    for (const auto& word : words) {
      if (word.empty()) continue;
      auto chord = parse_chord(word);
      if (chord) {
        chords.push_back(*std::move(chord));
      } else {
        understood = false;
        complaints.push_back(chord.error().sentence() + " " + action + " keeps its keys.");
      }
    }
    if (understood) binding->chords = std::move(chords);
  }
  for (auto& sentence : conflicts()) complaints.push_back(std::move(sentence));
  return complaints;
}

std::string_view KeyMap::action_for(const Chord& chord, KeyScope focus) const {
  std::string_view general;
  for (const auto& binding : bindings_) {
    if (std::ranges::find(binding.chords, chord) == binding.chords.end()) continue;
    if (binding.scope == focus) return binding.action;
    if (binding.scope == KeyScope::anywhere) general = binding.action;
  }
  return general;
}

std::string KeyMap::shown(std::string_view action) const {
  const auto* binding = find(action);
  if (binding == nullptr || binding->chords.empty()) return {};
  return to_string(binding->chords.front());
}

const KeyBinding* KeyMap::find(std::string_view action) const {
  const auto found = std::ranges::find(bindings_, action, &KeyBinding::action);
  return found == bindings_.end() ? nullptr : &*found;
}

std::vector<std::string> KeyMap::conflicts() const {
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < bindings_.size(); ++i) {
    for (std::size_t j = i + 1; j < bindings_.size(); ++j) {
      if (!meet(bindings_[i].scope, bindings_[j].scope)) continue;
      for (const auto& chord : bindings_[i].chords) {
        if (std::ranges::find(bindings_[j].chords, chord) == bindings_[j].chords.end()) continue;
        sentences.push_back(to_string(chord) + " means both " + bindings_[i].action + " and " +
                            bindings_[j].action + "; change one of them.");
      }
    }
  }
  return sentences;
}

}  // namespace workbench
