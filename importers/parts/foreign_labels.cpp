#include "importers/parts/foreign_labels.h"

#include <algorithm>
#include <array>
#include <utility>

namespace importers {
namespace {

constexpr std::array<std::string_view, 19> kNames = {
    "label",       "labels",      "spans",      "span",      "entities",
    "ents",        "annotations", "annotation", "relations", "predictions",
    "completions", "mentions",    "highlights", "cats",      "ner_tags",
    "ner",         "pos_tags",    "chunk_tags", "selector"};

constexpr std::array<std::pair<const char*, const char*>, 7> kOffsets = {
    {{"start", "end"},
     {"begin", "end"},
     {"start_offset", "end_offset"},
     {"startOffset", "endOffset"},
     {"start_char", "end_char"},
     {"offset", "length"},
     {"from", "to"}}};

constexpr int kDeepest = 4;

bool is_position(const Json& value) { return value.is_number_integer(); }

// A quote and its surroundings, as web annotations have them.
bool is_quoted(const Json& value) {
  return value.is_object() && value.contains("exact") && value.at("exact").is_string();
}

bool is_placed(const Json& value) {
  if (is_quoted(value)) return true;
  if (value.is_array()) {
    // [start, end] or [start, end, label]: two numbers alone may be anything.
    return value.size() >= 3 && is_position(value[0]) && is_position(value[1]) &&
           value[2].is_string();
  }
  return value.is_object() && std::ranges::any_of(kOffsets, [&value](const auto& pair) {
           return value.contains(pair.first) && value.contains(pair.second) &&
                  is_position(value.at(pair.first)) && is_position(value.at(pair.second));
         });
}

std::size_t placed_in(const Json& value, int depth) {
  if (is_placed(value)) return 1;
  if (!value.is_structured() || depth == kDeepest) return 0;
  std::size_t out = 0;
  for (const Json& each : value) out += placed_in(each, depth + 1);
  return out;
}

}  // namespace

std::size_t foreign_labels(std::string_view key, const Json& value) {
  // What headings and list items stand where is this program's own.
  if (key == "blocks") return 0;
  if (const auto placed = placed_in(value, 0); placed > 0) return placed;
  if (std::ranges::find(kNames, key) == kNames.end()) return 0;
  if (value.is_structured()) return value.size();
  return value.is_null() || value == "" ? 0 : 1;
}

}  // namespace importers
