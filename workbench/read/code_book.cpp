#include "workbench/read/code_book.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/words/folding.h"
#include "store/read/vocabularies.h"

namespace workbench {
namespace {

bool names_types(const core::LabelSet& set) {
  return std::ranges::any_of(set.labels, [](const auto& label) { return !!label.behaves_as; });
}

bool is_colour(std::string_view words) {
  const auto is_hex = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  };
  return words.size() == 7 && words[0] == '#' && std::ranges::all_of(words.substr(1), is_hex);
}

/// Of one label; `other` is whose key it is elsewhere in the book.
std::string fault_of_key(const core::Label& label, const core::LabelSet& set, const CodeBook& book,
                         const KeyMap& keys) {
  if (label.key.empty()) return {};
  const auto chord = parse_chord(label.key);
  if (!chord) return chord.error().message;
  const auto taken = keys.action_for(*chord, KeyScope::reader);
  if (!taken.empty()) {
    return to_string(*chord) + " means “" + std::string(taken) + "” already; give “" + label.name +
           "” another key.";
  }
  for (const auto& each : book.sets()) {
    if (each.name == set.name) continue;
    for (const auto& other : each.labels) {
      if (other.key.empty() || to_string(*chord) != other.key) continue;
      return to_string(*chord) + " is the key of “" + other.name + "”; give “" + label.name +
             "” another one.";
    }
  }
  return {};
}

}  // namespace

void CodeBook::read(const store::Database& db) {
  sets_.clear();
  for (auto& set : store::label_sets(db)) {
    if (names_types(set)) continue;
    // They come by name, then version.
    if (!sets_.empty() && sets_.back().name == set.name) sets_.pop_back();
    sets_.push_back(std::move(set));
  }
}

const core::LabelSet* CodeBook::find(std::string_view name) const {
  const auto found = std::ranges::find(sets_, name, &core::LabelSet::name);
  return found == sets_.end() ? nullptr : &*found;
}

const core::Label* CodeBook::with_key(const Chord& chord) const {
  for (const auto& set : sets_) {
    for (const auto& label : set.labels) {
      if (label.key.empty()) continue;
      const auto key = parse_chord(label.key);
      if (key && *key == chord) return &label;
    }
  }
  return nullptr;
}

std::string fault_of(const core::LabelSet& set, const CodeBook& book, const KeyMap& keys) {
  if (set.name.empty()) return "The set has no name; give it one.";
  std::set<std::string> names;
  std::set<std::string> used;
  for (const auto& label : set.labels) {
    if (label.name.empty()) return "A label has no name; give it one or take it out.";
    if (label.name.find(',') != std::string::npos) {
      return "“" + label.name + "” has a comma, which parts labels; leave it out.";
    }
    if (!names.insert(core::name_key(label.name)).second) {
      return "“" + label.name + "” stands twice; rename one of them.";
    }
    if (!label.colour.empty() && !is_colour(label.colour)) {
      return "“" + label.colour + "” is no colour; write it like #4E79A7.";
    }
    if (!label.key.empty() && !used.insert(label.key).second) {
      return label.key + " is the key of two labels; change one of them.";
    }
    if (auto fault = fault_of_key(label, set, book, keys); !fault.empty()) return fault;
  }
  return {};
}

core::LabelSet next_version(core::LabelSet set, const CodeBook& book) {
  const auto* latest = book.find(set.name);
  set.id = {};
  set.version = latest != nullptr ? latest->version + 1 : std::max(set.version, 1);
  return set;
}

std::vector<std::string> toggled(std::vector<std::string> labels, const std::string& label) {
  if (std::erase(labels, label) == 0) labels.push_back(label);
  return labels;
}

}  // namespace workbench
