#include "store/check/rescue.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <utility>

#include "store/check/check.h"
#include "store/check/rescue_steps.h"
#include "store/edit/current_annotator.h"
#include "store/edit/id_source.h"
#include "store/files/file_place.h"
#include "store/project/project_impl.h"
#include "store/project/project_opening.h"
#include "store/schema/migrations.h"
#include "store/schema/migrations_data.h"
#include "store/schema/row_sums.h"
#include "store/schema/schema_compare.h"
#include "store/sqlite/sqlite_errors.h"

namespace store {
namespace {

namespace fs = std::filesystem;

core::Error rescue_stopped() {
  return {"The rescue was stopped; nothing was written.", core::ErrorKind::cancelled};
}

core::Error cannot_rescue(const fs::path& project, const std::string& why) {
  return {"Nothing can be read of '" + project.string() + "' (" + why + "); restore a backup.",
          core::ErrorKind::corrupt};
}

/// The steps up to the file's own format, so that its tables are those of the copy.
std::size_t steps_to(std::int64_t version) {
  const auto all = migrations();
  const auto behind = std::ranges::find_if(
      all, [version](const MigrationText& step) { return step.number > version; });
  return static_cast<std::size_t>(behind - all.begin());
}

void name_annotator(const Database& copy, const std::string& annotator) {
  const auto known = copy.integer(
      "SELECT 1 FROM setting JOIN annotator ON annotator.id = CAST(value AS INTEGER) "
      "WHERE key = 'annotator_id'");
  if (known) return;
  IdSource ids;
  write_annotator(copy, ids, annotator);
}

core::Checked fill_copy(const Database& from, const Database& copy, const RescueOptions& options,
                        RescueReport& report) {
  const auto say = [&](const std::string& step) {
    if (options.progress) options.progress(step);
  };
  migrate(copy, migrations().first(steps_to(from.integer("PRAGMA user_version").value_or(0))));
  copy.run("PRAGMA foreign_keys = OFF");
  Transaction transaction(copy, Transaction::Kind::immediate);
  const auto triggers = take_triggers(copy);
  // What the migrations put there comes from the file.
  for (const auto& table : tables_to_rescue(copy)) copy.run("DELETE FROM \"" + table + "\"");
  for (const auto& table : tables_to_rescue(copy)) {
    if (options.stop.stop_requested()) return rescue_stopped();
    say(table);
    copy_rows(from, copy, table, report);
  }
  say("the search index");
  mend_copy(copy, report);
  name_annotator(copy, options.annotator);
  give_triggers(copy, triggers);
  transaction.commit();
  copy.run("PRAGMA foreign_keys = ON");
  if (steps_to(from.integer("PRAGMA user_version").value_or(0)) == migrations().size()) {
    Transaction summing(copy, Transaction::Kind::immediate);
    fill_row_sums(copy);
    summing.commit();
  } else {
    migrate(copy, migrations());
  }
  return core::Done{};
}

void count_copy(const Database& copy, RescueReport& report) {
  const auto count = [&](const std::string& table) {
    return copy.integer("SELECT count(*) FROM " + table).value_or(0);
  };
  report.documents = count("document");
  report.annotations = count("annotation");
  report.propositions = count("proposition");
  report.outcomes = count("outcome");
}

core::Checked write_rescued(const Database& from, const fs::path& draft,
                            const RescueOptions& options, RescueReport& report) {
  const auto copy = Database::create(draft);
  copy.run("PRAGMA synchronous = OFF");
  if (auto filled = fill_copy(from, copy, options, report); !filled) return filled;
  count_copy(copy, report);
  for (const auto& finding : check(copy, {}, options.stop)) {
    if (!finding.note) report.lost.push_back(finding.sentence);
  }
  return options.stop.stop_requested() ? core::Checked(rescue_stopped()) : core::Done{};
}

void say_what_is_left_out(const Database& from, RescueReport& report) {
  auto differences = compare_schema(from);
  report.left_out = std::move(differences.harmful);
  report.left_out.insert(report.left_out.end(), differences.harmless.begin(),
                         differences.harmless.end());
}

core::Result<RescueReport> rescue_from(const Database& from, const FilePlace& place,
                                       const RescueOptions& options) {
  // As private as the project, from the first byte on.
  auto draft = TemporaryFile::beside(place, 0600);
  if (!draft) return draft.error();
  const Transaction moment(from, Transaction::Kind::deferred);
  RescueReport report;
  say_what_is_left_out(from, report);
  if (auto done = write_rescued(from, draft->path(), options, report); !done) return done.error();
  struct stat project {};
  if (::stat(from.path().c_str(), &project) == 0) take_permissions(draft->get(), project);
  if (auto moved = draft->move_into_place(false); !moved) return moved.error();
  return report;
}

}  // namespace

core::Result<RescueReport> rescue(const fs::path& project, const fs::path& target,
                                  const RescueOptions& options) {
  auto from = open_to_read(project);
  if (!from && from.error().kind == core::ErrorKind::corrupt) {
    // A schema that makes no sense in one place is read without that place.
    from = open_to_read(project, Database::Access::damaged);
  }
  if (!from && from.error().kind != core::ErrorKind::corrupt) return from.error();
  if (!from) return cannot_rescue(project, "its first page is damaged");
  const auto place = place_of(target);
  if (!place) return place.error();
  if (place->folder.look(place->name)) {
    return core::Error{"The file exists; name one that does not.", core::ErrorKind::refused,
                       target.string()};
  }
  try {
    return rescue_from(*from, *place, options);
  } catch (const SQLite::Exception& failure) {
    if (failure.getErrorCode() == SQLITE_INTERRUPT) return rescue_stopped();
    if (failure.getErrorCode() == SQLITE_CORRUPT) return cannot_rescue(project, failure.what());
    if (auto refused = refusal(failure, place->path())) return *refused;
    throw;
  }
}

}  // namespace store
