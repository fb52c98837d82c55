#include "workbench/app/palette.h"

#include <algorithm>
#include <utility>

#include "core/words/folding.h"
#include "store/read/parties.h"
#include "store/read/propositions.h"
#include "workbench/base/fuzzy_match.h"

namespace workbench {
namespace {

constexpr std::size_t kShown = 60;
constexpr std::size_t kShownHeadings = 2000;
constexpr int kCommandBonus = 6;
constexpr int kDocumentBonus = 2;

}  // namespace

void Palette::add(PaletteEntry entry, int bonus, std::string also) {
  std::string folded = core::name_key(entry.title);
  all_.push_back({std::move(entry), std::move(folded), bonus, std::move(also)});
}

void Palette::add_commands(const State& state, bool has_project, const KeyMap& keys) {
  for (const auto& command : commands()) {
    const std::string name(command.name);
    std::string words = name;
    std::ranges::replace(words, '_', ' ');
    add({PaletteKind::command, std::string(command.title), keys.shown(name),
         why_not(command, state, has_project), RunCommand{name}},
        kCommandBonus, std::move(words));
  }
}

void Palette::add_rows(const store::Project& project) {
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

void Palette::open(const store::Project* project, const DocumentList& documents, const State& state,
                   const KeyMap& keys, std::vector<PaletteEntry> headings) {
  all_.clear();
  names_.clear();
  has_project_ = project != nullptr;
  documents_ = &documents;
  add_commands(state, has_project_, keys);
  for (auto& heading : headings) add(std::move(heading), 1);
  if (project != nullptr) {
    add_rows(*project);
    const auto titles = documents.titles();
    names_.reserve(titles.size());
    for (const auto& [id, title] : titles) names_.push_back({id, std::string(title)});
  }
  fitting_.clear();
  for (const auto& name : names_) fitting_.push_back(&name);
  narrowed_to_.clear();
  type({});
}

void Palette::find_documents(const std::string& folded, std::vector<Found>& found) {
  // What more letters match, fewer did.
  if (!folded.starts_with(narrowed_to_)) {
    fitting_.clear();
    for (const auto& name : names_) fitting_.push_back(&name);
  }
  narrowed_to_ = folded;
  const auto misses = [&](const DocumentName* name) {
    const auto score = fuzzy_score(folded, name->folded);
    if (score) found.push_back({*score + kDocumentBonus, nullptr, name});
    return !score;
  };
  fitting_.erase(std::remove_if(fitting_.begin(), fitting_.end(), misses), fitting_.end());
}

void Palette::type(std::string_view typed) {
  typed_ = typed;
  if (typed.starts_with(kHeadingsOnly)) return type_heading(typed.substr(kHeadingsOnly.size()));
  const std::string folded = core::name_key(typed);
  std::vector<Found> found;
  for (const auto& candidate : all_) {
    auto score = fuzzy_score(folded, candidate.folded);
    if (!score && !candidate.also.empty()) score = fuzzy_score(folded, candidate.also);
    if (!score) continue;
    const int disabled = candidate.entry.disabled.empty() ? 0 : -1000;
    found.push_back({*score + candidate.bonus + disabled, &candidate, nullptr});
  }
  find_documents(folded, found);
  std::stable_sort(found.begin(), found.end(),
                   [](const Found& a, const Found& b) { return a.score > b.score; });
  if (found.size() > kShown) found.resize(kShown);
  shown_.clear();
  for (const auto& each : found) show(each);
  if (has_project_ && !typed_.empty()) {
    shown_.push_back({PaletteKind::search,
                      "Search everywhere for “" + typed_ + "”",
                      {},
                      {},
                      SearchEverywhere{typed_}});
  }
}

void Palette::type_heading(std::string_view typed) {
  const std::string folded =
      core::name_key(typed.substr(std::min(typed.find_first_not_of(' '), typed.size())));
  shown_.clear();
  bool any = false;
  for (const auto& candidate : all_) {
    if (candidate.entry.kind != PaletteKind::heading) continue;
    any = true;
    if (shown_.size() < kShownHeadings && fuzzy_score(folded, candidate.folded)) {
      shown_.push_back(candidate.entry);
    }
  }
  if (any) return;
  PaletteEntry none;
  none.kind = PaletteKind::heading;
  none.title = "No headings";
  none.disabled = "In the open text none is marked or stands out.";
  shown_.push_back(std::move(none));
}

void Palette::show(const Found& found) {
  if (found.candidate != nullptr) {
    shown_.push_back(found.candidate->entry);
    return;
  }
  const store::DocumentRow* row = documents_->find(found.document->id);
  if (row == nullptr) return;  // Removed since the palette was opened.
  std::string detail = row->publisher;
  if (row->dateline) detail += (detail.empty() ? "" : " · ") + core::to_short(*row->dateline);
  shown_.push_back({PaletteKind::document,
                    row->title.empty() ? row->file_name : row->title,
                    detail,
                    {},
                    OpenDocument{row->id, {}}});
}

}  // namespace workbench
