#include "workbench/read/document_list.h"

#include <algorithm>
#include <unordered_set>

#include "core/words/folding.h"

namespace workbench {
namespace {

// Adds a row's counts, or takes them away.
void count(CorpusTags& tags, const store::DocumentRow& row, int sign) {
  tags.claims += sign * row.claims;
  tags.predictions += sign * row.predictions;
  tags.facts += sign * row.facts;
  tags.untracked += sign * (row.predictions - row.tracked);
}

constexpr std::size_t kFewRows = 200;  // Up to here rows are read one by one.

}  // namespace

void DocumentList::refresh(const store::Project& project, const State& state) {
  bool all = !read_;
  if (read_) all = !take_touched(project);
  if (all) read_all(project);
  const bool reorder = all || order_ != state.document_order;
  if (reorder) {
    order_ = state.document_order;
    ordered_ = ordered(all_, names_, order_);
  }
  if (!reorder && filter_ == state.document_filter) return;
  const std::string folded = core::name_key(state.document_filter);
  // What a longer filter takes, the shorter one took.
  const bool narrower = !reorder && !folded_.empty() && folded.starts_with(folded_);
  if (!narrower) fitting_ = ordered_;
  filter_ = state.document_filter;
  filter(folded);
}

void DocumentList::read_all(const store::Project& project) {
  touched_ = project.touched_documents().size();
  all_ = store::list_documents(project.database());
  names_.clear();
  names_.reserve(all_.size());
  places_.clear();
  places_.reserve(all_.size());
  tags_ = {};
  for (std::uint32_t i = 0; i < all_.size(); ++i) {
    names_.push_back(folded_names(all_[i]));
    places_.emplace(all_[i].id, i);
    count(tags_, all_[i], 1);
  }
  read_ = true;
}

// False: everything has to be read again.
bool DocumentList::take_touched(const store::Project& project) {
  const auto touched = project.touched_documents().subspan(touched_);
  touched_ += touched.size();
  const std::unordered_set<core::Id> ids(touched.begin(), touched.end());
  if (ids.size() > kFewRows || ids.contains(core::Id())) return false;
  for (const core::Id id : ids) {
    if (!read_row(project, id)) return false;
  }
  return true;
}

bool DocumentList::read_row(const store::Project& project, core::Id document) {
  const auto place = places_.find(document);
  auto row = store::document_row(project.database(), document);
  // Neither was it there nor is it now: an import that was refused.
  if (place == places_.end()) return !row;
  if (!row) return false;
  store::DocumentRow& old = all_[place->second];
  count(tags_, old, -1);
  count(tags_, *row, 1);
  const bool finished = row->reading.finished;
  const bool changed = finished != old.reading.finished;
  names_[place->second] = folded_names(*row);
  old = std::move(*row);
  if (changed && std::find(shown_.begin(), shown_.end(), &old) != shown_.end()) {
    unfinished_ += finished ? -1 : 1;
  }
  return true;
}

void DocumentList::filter(const std::string& folded) {
  folded_ = folded;
  if (!folded.empty()) {
    const auto misses = [&](std::uint32_t place) {
      return names_[place].find(folded) == std::string::npos;
    };
    fitting_.erase(std::remove_if(fitting_.begin(), fitting_.end(), misses), fitting_.end());
  }
  shown_.clear();
  shown_.reserve(fitting_.size());
  unfinished_ = 0;
  for (const std::uint32_t place : fitting_) {
    shown_.push_back(&all_[place]);
    unfinished_ += all_[place].reading.finished ? 0 : 1;
  }
}

const store::DocumentRow* DocumentList::find(core::Id document) const {
  const auto place = places_.find(document);
  return place == places_.end() ? nullptr : &all_[place->second];
}

std::vector<std::pair<core::Id, std::string_view>> DocumentList::titles() const {
  std::vector<std::pair<core::Id, std::string_view>> out;
  out.reserve(all_.size());
  for (std::size_t i = 0; i < all_.size(); ++i) {
    out.emplace_back(all_[i].id, std::string_view(names_[i]).substr(0, names_[i].find('\n')));
  }
  return out;
}

core::Id DocumentList::neighbour(core::Id document, int by) const {
  if (shown_.empty()) return {};
  const auto place = std::find(shown_.begin(), shown_.end(), find(document));
  if (place == shown_.end()) return shown_.front()->id;
  const auto last = static_cast<std::int64_t>(shown_.size()) - 1;
  const auto wanted = std::clamp<std::int64_t>(place - shown_.begin() + by, 0, last);
  return shown_[static_cast<std::size_t>(wanted)]->id;
}

}  // namespace workbench
