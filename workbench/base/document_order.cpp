#include "workbench/base/document_order.h"

#include <algorithm>
#include <numeric>

#include "core/words/folding.h"

namespace workbench {
namespace {

using Places = std::vector<std::uint32_t>;

// By a key made once a row; the rows come by id, and a stable sort leaves ties so.
template <class KeyOf>
void sort_places(Places& places, const KeyOf& key_of) {
  std::vector<decltype(key_of(0U))> keys;
  keys.reserve(places.size());
  for (std::uint32_t i = 0; i < places.size(); ++i) keys.push_back(key_of(i));
  std::stable_sort(places.begin(), places.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
}

// The day a list shows: the dateline, else when it was said. Without one it stands last either way.
std::int64_t day_of(const store::DocumentRow& row, std::int64_t sign) {
  const auto said = row.stated.to ? row.stated.to : row.stated.from;
  const auto day = row.dateline ? row.dateline : said;
  return day ? sign * day->days : std::int64_t{1} << 40;
}

std::string_view line_of(const std::string& names, int line) {
  std::string_view rest = names;
  for (int i = 0; i < line; ++i) rest.remove_prefix(rest.find('\n') + 1);
  return rest.substr(0, rest.find('\n'));
}

}  // namespace

std::string_view title_of(DocumentOrder order) {
  static constexpr std::array<std::string_view, 8> kTitles = {
      "Unfinished first", "Newest first", "Oldest first", "By title",
      "By outlet",        "Most tags",    "Longest",      "As they were added"};
  return kTitles.at(static_cast<std::size_t>(order));
}

std::string folded_names(const store::DocumentRow& row) {
  return core::name_key(row.title.empty() ? row.file_name : row.title) + '\n' +
         core::name_key(row.publisher) + '\n' + core::name_key(row.file_name);
}

std::vector<std::uint32_t> ordered(const std::vector<store::DocumentRow>& rows,
                                   const std::vector<std::string>& names, DocumentOrder order) {
  Places places(rows.size());
  std::iota(places.begin(), places.end(), 0U);
  switch (order) {
    case DocumentOrder::unfinished:
      sort_places(places, [&](std::uint32_t i) { return rows[i].reading.finished ? 1 : 0; });
      break;
    case DocumentOrder::newest:
      sort_places(places, [&](std::uint32_t i) { return day_of(rows[i], -1); });
      break;
    case DocumentOrder::oldest:
      sort_places(places, [&](std::uint32_t i) { return day_of(rows[i], 1); });
      break;
    case DocumentOrder::title:
      sort_places(places, [&](std::uint32_t i) { return line_of(names[i], 0); });
      break;
    case DocumentOrder::outlet:
      sort_places(places, [&](std::uint32_t i) { return line_of(names[i], 1); });
      break;
    case DocumentOrder::tags:
      sort_places(places, [&](std::uint32_t i) { return -rows[i].tags(); });
      break;
    case DocumentOrder::length:
      sort_places(places, [&](std::uint32_t i) { return -rows[i].words; });
      break;
    case DocumentOrder::added:
      break;
  }
  return places;
}

}  // namespace workbench
