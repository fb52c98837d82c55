#include "importers/annotations/jsonl/jsonl_order.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "importers/annotations/jsonl/jsonl_rows.h"
#include "importers/annotations/jsonl/jsonl_span.h"

namespace importers {

bool SpanOrder::waits(const Json& json) const {
  if (json.contains("links") && json.at("links").is_array()) return false;
  const auto id = json.find("proposition_id");
  const auto key = id == json.end() ? std::nullopt : name_of(*id);
  if (key && batch_.is_scoped(*key) && !json.contains("condition")) return false;
  return key || json.contains("proposition") || json.contains("condition");
}

void SpanOrder::add(const JsonValue& row) {
  const std::size_t place = count_++;
  if (waits(*row.value)) {
    waiting_.push_back({row.text, row.line, place});
  } else {
    read(*row.value, row.line, place);
  }
}

void SpanOrder::read(const Json& json, std::int64_t line, std::size_t place) {
  auto& annotations = batch_.batch.annotations;
  const std::size_t before = annotations.size();
  read_span(json, line, flat_, batch_);
  if (annotations.size() > before) places_.push_back(place);
}

void SpanOrder::finish() {
  const bool in_order = places_.empty() || waiting_.empty();
  for (const auto& row : waiting_) {
    if (const auto again = JsonValues(row.text).next(); again && again->value) {
      read(*again->value, row.line, row.place);
    }
  }
  waiting_.clear();
  if (in_order) return;
  auto& annotations = batch_.batch.annotations;
  std::vector<std::size_t> order(annotations.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [this](std::size_t i) { return places_[i]; });
  std::vector<core::ImportedAnnotation> sorted;
  sorted.reserve(annotations.size());
  for (const std::size_t i : order) sorted.push_back(std::move(annotations[i]));
  annotations = std::move(sorted);
}

std::vector<std::string> scoped_keys(std::string_view bytes) {
  std::vector<std::string> out;
  if (bytes.find("\"window\"") == std::string_view::npos) return out;
  const JsonValues::Wanted wanted = [](std::string_view text) {
    return text.find("\"window\"") != std::string_view::npos &&
           text.find("\"statement\"") != std::string_view::npos;
  };
  JsonValues values(bytes, wanted);
  for (auto next = values.next(); next; next = values.next()) {
    if (!next->value || row_kind(*next->value) != RowKind::proposition) continue;
    JsonRow row(*next->value);
    if (row.range("window").empty()) continue;
    const auto ids = row.ids();
    if (!ids.external_id.empty()) out.push_back(ids.external_id);
    if (ids.id) out.push_back(core::to_string(ids.id));
  }
  return out;
}

}  // namespace importers
