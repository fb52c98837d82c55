#include "store/search/search_session.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <utility>

#include "store/project/project.h"
#include "store/search/word_forms.h"
#include "store/sqlite/database.h"

namespace store {
namespace {

/// So many steps of SQLite's machine lie between two looks at the stop token: few, because one row
/// may be a long text.
constexpr int kStepsBetween = 50;

/// While it lives, statements of the connection fail once `stop` was asked for.
class StopWatch {
 public:
  StopWatch(const Database& db, const std::stop_token& stop) : raw_(db.raw()), stop_(stop) {
    sqlite3_progress_handler(
        raw_, kStepsBetween,
        [](void* self) { return static_cast<StopWatch*>(self)->stop_.stop_requested() ? 1 : 0; },
        this);
  }
  ~StopWatch() { sqlite3_progress_handler(raw_, 0, nullptr, nullptr); }
  StopWatch(const StopWatch&) = delete;
  StopWatch& operator=(const StopWatch&) = delete;

 private:
  sqlite3* raw_;
  const std::stop_token& stop_;
};

core::Error stopped() {
  return {.message = "The search was stopped because another one was asked for.",
          .kind = core::ErrorKind::cancelled};
}

}  // namespace

SearchNames search_names(const Database& db) {
  SearchNames out;
  auto outlets =
      db.query("SELECT DISTINCT publisher FROM document WHERE publisher <> '' ORDER BY publisher");
  while (outlets.step()) out.outlets.push_back(outlets.text(0));
  auto speakers = db.query(
      "SELECT id, name FROM party WHERE EXISTS "
      "(SELECT 1 FROM annotation WHERE speaker_id = party.id) ORDER BY folded, id");
  while (speakers.step()) out.speakers.push_back({speakers.id(0), speakers.text(1)});
  return out;
}

core::Result<SearchSession> SearchSession::open(const std::filesystem::path& path) {
  auto opened = Project::open(path, {.access = Database::Access::read_only});
  if (!opened) return opened.error();
  return SearchSession(std::make_unique<Project>(*std::move(opened)));
}

SearchSession::SearchSession(std::unique_ptr<Project> project)
    : project_(std::move(project)), forms_(std::make_unique<WordForms>(project_->database())) {}
SearchSession::SearchSession(SearchSession&&) noexcept = default;
SearchSession& SearchSession::operator=(SearchSession&&) noexcept = default;
SearchSession::~SearchSession() = default;

core::Result<SearchPage> SearchSession::search(std::string_view query, const SearchOptions& options,
                                               const std::stop_token& stop) const {
  const Database& db = project_->database();
  if (stop.stop_requested()) return stopped();
  try {
    // One state for all statements of a search; it ends here, so that the log can be taken up.
    const Transaction reading(db, Transaction::Kind::deferred);
    const StopWatch watch(db, stop);
    auto page = search_page(db, query, options, forms_.get());
    return stop.stop_requested() ? core::Result<SearchPage>(stopped()) : std::move(page);
  } catch (const SQLite::Exception&) {
    if (stop.stop_requested()) return stopped();
    throw;
  }
}

SearchNames SearchSession::names() const { return search_names(project_->database()); }

}  // namespace store
