#include "store/check.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <utility>

#include "store/check_steps.h"

namespace store {
namespace {

struct Step {
  std::string_view name;
  std::string_view table;  ///< Named when the step itself breaks.
  void (*look)(CheckRun&);
};

constexpr std::array<Step, 9> kSteps = {
    {{"the file", "", check_file},
     {"references", "", check_references},
     {"versions of documents", "document_version", check_versions},
     {"spans", "span_fragment", check_spans},
     {"outcome logs", "outcome", check_outcome_logs},
     {"kept files", "blob", check_kept_bytes},
     {"the journal", "journal", check_journal},
     {"counters", "document_tally", check_counters},
     {"the search index", "", check_search_index}}};

}  // namespace

std::vector<Finding> check(const Database& db, const CheckProgress& progress,
                           std::stop_token stop) {
  CheckRun run{db, std::move(stop), {}, {}};
  for (std::size_t i = 0; i < kSteps.size() && !run.stop.stop_requested(); ++i) {
    const auto& step = kSteps[i];
    run.share = [&](double share) {
      const auto done = (static_cast<double>(i) + share) / static_cast<double>(kSteps.size());
      if (progress) progress(step.name, done);
    };
    run.share(0);
    try {
      step.look(run);
    } catch (const SQLite::Exception& failure) {
      // Damage may make a step impossible; the others still say what they can.
      run.found(std::string(step.table), {},
                "Checking " + std::string(step.name) + " broke off: " + failure.what() +
                    ". Restore the project from a backup.");
    }
  }
  return std::move(run.findings);
}

}  // namespace store
