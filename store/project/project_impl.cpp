#include "store/project/project_impl.h"

#include "store/edit/current_annotator.h"

namespace store {
namespace {

// Ids of logs must ascend, so that the last row is the latest one.
core::Id highest_log_id(const Database& database) {
  return core::Id(database
                      .integer("SELECT max(coalesce((SELECT max(id) FROM journal), 0), "
                               "coalesce((SELECT max(id) FROM outcome), 0), "
                               "coalesce((SELECT max(id) FROM verdict), 0))")
                      .value_or(0));
}

}  // namespace

Project::Parts::Parts(std::optional<ProjectLock> held, Database opened, Database::Access how,
                      std::string said)
    : lock(std::move(held)),
      watch(lock ? &*lock : nullptr, opened.path()),
      database(std::move(opened)),
      access(how),
      ids(highest_log_id(database)),
      remark(std::move(said)) {
  watch.follow(database);
  refresh();
  data_version = database.integer("PRAGMA data_version").value_or(0);
}

Project::Parts::~Parts() { static_cast<void>(watch.look(database, true)); }

void Project::Parts::refresh() {
  annotator = read_annotator(database);
  stack = read_undo_stack(database);
}

void Project::Parts::look_for_others() {
  if (access != Database::Access::read_only) return;
  const auto now = database.integer("PRAGMA data_version").value_or(0);
  if (now == data_version) return;
  data_version = now;
  ++generation;
  texts.clear();
  touched.touch_any();
  touched_annotations.emplace_back();
  refresh();
}

}  // namespace store
