#include "store/check/check.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <array>
#include <utility>

#include "store/check/check_steps.h"
#include "store/project/project_opening.h"
#include "store/project/project_update.h"
#include "store/sqlite/sqlite_errors.h"

namespace store {
namespace {

struct Step {
  std::string_view name;
  std::string_view table;  ///< Named when the step itself breaks.
  void (*look)(CheckRun&);
};

constexpr std::array<Step, 11> kCheckSteps = {
    {{"the file", "", check_file},
     {"the schema", "", check_schema},
     {"sums of rows", "row_sum", check_row_sums},
     {"references", "", check_references},
     {"versions of documents", "document_version", check_versions},
     {"spans", "span_fragment", check_spans},
     {"outcome logs", "outcome", check_outcome_logs},
     {"kept files", "blob", check_kept_bytes},
     {"the journal", "journal", check_journal},
     {"counters", "document_tally", check_counters},
     {"the search index", "", check_search_index}}};

Finding end_is_missing() {
  return {
      "The end of the file is missing. Restore the project from a backup, or take what can be "
      "read with `foresay rescue`.",
      "",
      {}};
}

}  // namespace

void CheckRun::attempt(const std::string& table, const std::string& what,
                       const std::function<void()>& part) {
  try {
    part();
  } catch (const SQLite::Exception& failure) {
    if (failure.getErrorCode() == SQLITE_INTERRUPT) throw;
    found(table, {},
          "Checking " + what + " broke off: " + failure.what() +
              ". Restore the project from a backup, or take what can be read with "
              "`foresay rescue`.");
  }
}

std::vector<Finding> check(const Database& db, const CheckProgress& progress,
                           std::stop_token stop) {
  CheckRun run{db, std::move(stop), {}, {}};
  for (std::size_t i = 0; i < kCheckSteps.size() && !run.stop.stop_requested(); ++i) {
    const auto& step = kCheckSteps[i];
    run.share = [&](double share) {
      const auto done = (static_cast<double>(i) + share) / static_cast<double>(kCheckSteps.size());
      if (progress) progress(step.name, done);
    };
    run.share(0);
    run.attempt(std::string(step.table), std::string(step.name), [&] { step.look(run); });
  }
  return std::move(run.findings);
}

core::Result<std::vector<Finding>> check_project(const std::filesystem::path& project,
                                                 const CheckProgress& progress,
                                                 std::stop_token stop) {
  const auto opened = open_to_read(project);
  if (!opened) return opened.error();
  const auto& db = *opened;
  try {
    if (auto ready = bring_up_to_date(db, {.access = Database::Access::read_only}); !ready) {
      return ready.error();
    }
    std::vector<Finding> out;
    if (is_cut_short(db)) out.push_back(end_is_missing());
    // All steps look at the same moment.
    const Transaction moment(db, Transaction::Kind::deferred);
    auto found = check(db, progress, std::move(stop));
    out.insert(out.end(), found.begin(), found.end());
    return out;
  } catch (const SQLite::Exception& failure) {
    if (auto refused = refusal(failure, db.path())) return *refused;
    throw;
  }
}

}  // namespace store
