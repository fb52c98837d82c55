#include "workbench/document_list.h"

#include <algorithm>

#include "store/statistics.h"

namespace workbench {

void DocumentList::clear() { *this = DocumentList(); }

void DocumentList::touch(core::Id document) {
  if (document) {
    touched_.push_back(document);
  } else {
    ++round_;
  }
}

void DocumentList::refresh(const store::Project& project, const State& state) {
  if (generation_ != project.generation()) {
    // An edit that named the documents it touched needs no more than their rows.
    if (touched_.empty()) ++round_;
    generation_ = project.generation();
  }
  if (key_.changed({state.document_filter, round_})) {
    read_all(project, state.document_filter);
    touched_.clear();
    return;
  }
  for (const core::Id document : touched_) read_row(project, document);
  if (!touched_.empty()) count();
  touched_.clear();
}

void DocumentList::read_all(const store::Project& project, const std::string& filter) {
  store::DocumentFilter wanted;
  wanted.text = filter;
  wanted.sort = store::DocumentSort::unread_first;
  rows_ = store::list_documents(project.database(), wanted);
  total_ = store::statistics(project.database(), {}).documents;
  places_.clear();
  places_.reserve(rows_.size());
  for (std::size_t i = 0; i < rows_.size(); ++i) places_.emplace(rows_[i].id, i);
  count();
}

void DocumentList::read_row(const store::Project& project, core::Id document) {
  const auto place = places_.find(document);
  if (place == places_.end()) return;
  auto row = store::document_row(project.database(), document);
  if (row) rows_[place->second] = std::move(*row);
}

void DocumentList::count() {
  unfinished_ = std::count_if(rows_.begin(), rows_.end(),
                              [](const store::DocumentRow& row) { return !row.reading.finished; });
}

const store::DocumentRow* DocumentList::find(core::Id document) const {
  const auto place = places_.find(document);
  return place == places_.end() ? nullptr : &rows_[place->second];
}

core::Id DocumentList::neighbour(core::Id document, int by) const {
  if (rows_.empty()) return {};
  const auto place = places_.find(document);
  if (place == places_.end()) return rows_.front().id;
  const auto last = static_cast<std::int64_t>(rows_.size()) - 1;
  const auto wanted =
      std::clamp<std::int64_t>(static_cast<std::int64_t>(place->second) + by, 0, last);
  return rows_[static_cast<std::size_t>(wanted)].id;
}

}  // namespace workbench
