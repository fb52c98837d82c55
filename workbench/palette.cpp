#include "workbench/palette.h"

#include <algorithm>
#include <utility>

#include "core/boundary.h"
#include "store/parties.h"
#include "store/propositions.h"
#include "workbench/fuzzy.h"

namespace workbench {
namespace {

constexpr std::size_t kShown = 60;
constexpr int kCommandBonus = 6;

}  // namespace

void Palette::add(PaletteEntry entry, int bonus) {
  std::string folded = core::fold(entry.title);
  all_.push_back({std::move(entry), std::move(folded), bonus});
}

void Palette::add_commands(const State& state, bool has_project, const KeyMap& keys) {
  for (const auto& command : commands()) {
    const std::string name(command.name);
    add({PaletteKind::command, std::string(command.title), keys.shown(name),
         why_not(command, state, has_project), RunCommand{name}},
        kCommandBonus);
  }
}

void Palette::add_rows(const store::Project& project) {
  for (const auto& row : store::list_documents(project.database())) {
    std::string detail = row.publisher;
    if (row.dateline) detail += (detail.empty() ? "" : " · ") + core::to_short(*row.dateline);
    add({PaletteKind::document,
         row.title.empty() ? row.file_name : row.title,
         detail,
         {},
         OpenDocument{row.id, {}}},
        2);
  }
  for (const auto& row : store::list_propositions(project.database())) {
    add({PaletteKind::proposition,
         row.statement,
         std::string(core::name_of(row.status)),
         {},
         SelectProposition{row.id, true}},
        1);
  }
  for (const auto& row : store::list_parties(project.database())) {
    add({PaletteKind::party,
         row.party.name,
         std::string(core::name_of(row.party.kind)),
         {},
         SearchEverywhere{"\"" + row.party.name + "\""}},
        0);
  }
}

void Palette::open(const store::Project* project, const State& state, const KeyMap& keys) {
  all_.clear();
  has_project_ = project != nullptr;
  add_commands(state, has_project_, keys);
  if (project != nullptr) add_rows(*project);
  type({});
}

void Palette::type(std::string_view typed) {
  typed_ = typed;
  const std::string folded = core::fold(typed);
  std::vector<std::pair<int, const Candidate*>> found;
  for (const auto& candidate : all_) {
    const auto score = fuzzy_score(folded, candidate.folded);
    if (!score) continue;
    const int disabled = candidate.entry.disabled.empty() ? 0 : -1000;
    found.emplace_back(*score + candidate.bonus + disabled, &candidate);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  if (found.size() > kShown) found.resize(kShown);
  shown_.clear();
  for (const auto& [score, candidate] : found) shown_.push_back(candidate->entry);
  if (has_project_ && !typed_.empty()) {
    shown_.push_back({PaletteKind::search,
                      "Search everywhere for “" + typed_ + "”",
                      {},
                      {},
                      SearchEverywhere{typed_}});
  }
}

}  // namespace workbench
