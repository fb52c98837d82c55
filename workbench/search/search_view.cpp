#include "workbench/search/search_view.h"

#include <iterator>
#include <utility>

namespace workbench {
namespace {

bool blank(const std::string& text) { return text.find_first_not_of(" \t") == std::string::npos; }

}  // namespace

SearchView::SearchView(std::function<void()> wake) : wake_(std::move(wake)) {}
SearchView::~SearchView() = default;

void SearchView::clear() {
  jobs_.reset();
  session_.reset();
  key_.forget();
  names_key_.forget();
  filter_ = {};
  sort_ = base_ = SearchSort::rank;
  rank_all_ = any_form_ = false;
  query_.clear();
  names_ = {};
  job_ = 0;
  drop_lines();
}

void SearchView::drop_lines() {
  ++round_;
  if (jobs_) jobs_->cancel(job_);
  searching_ = grow_ = more_ = false;
  ranked_ = true;
  loaded_.clear();
  hits_.clear();
  complaint_.clear();
  understood_.clear();
}

void SearchView::sort(SearchSort by) {
  sort_ = by;
  if (by == SearchSort::rank || by == SearchSort::place) base_ = by;
  arrange();
}

void SearchView::narrow(store::SearchFilter filter) { filter_ = std::move(filter); }

void SearchView::show_more() { grow_ = more_; }

void SearchView::arrange() { hits_ = sorted_by(sort_, each_place_once(loaded_)); }

void SearchView::refresh(const store::Project& project, const State& state) {
  if (state.overlay != Overlay::search) return;
  if (query_ != state.search_query) rank_all_ = false;
  query_ = state.search_query;
  if (key_.changed({project.generation(), query_, filter_, order(), rank_all_, any_form_})) {
    if (blank(query_)) {
      drop_lines();
    } else {
      ask(project, true);
    }
  } else if (grow_ && !searching_) {
    ask(project, false);
  }
  if (names_key_.changed(project.generation())) ask_names(project);
}

// Runs `ask` on the searching thread with the session, which that thread opens when it has to.
template <class T, class Ask, class Done>
JobId SearchView::start(std::string title, const store::Project& project, Ask ask, Done done) {
  if (!jobs_) jobs_ = std::make_unique<Jobs>(wake_);
  if (!session_) session_ = std::make_shared<Session>();
  return jobs_->start<T>(
      std::move(title),
      [session = session_, path = project.path(), ask = std::move(ask)](
          const std::stop_token& stop, Progress&) -> core::Result<T> {
        if (!*session) {
          auto opened = store::SearchSession::open(path);
          if (!opened) return opened.error();
          session->emplace(*std::move(opened));
        }
        return ask(**session, stop);
      },
      std::move(done));
}

void SearchView::ask(const store::Project& project, bool from_start) {
  if (jobs_) jobs_->cancel(job_);
  grow_ = false;
  searching_ = true;
  store::SearchOptions options;
  options.filter = filter_;
  options.order = order();
  options.any_form = any_form_;
  options.limit = kPage;
  options.offset = from_start ? 0 : std::ssize(loaded_);
  options.rank_at_most = rank_all_ ? 0 : kRanked;
  job_ = start<store::SearchPage>(
      "Searching", project,
      [query = query_, options](const store::SearchSession& session, const std::stop_token& stop) {
        return session.search(query, options, stop);
      },
      [this, round = ++round_, from_start](core::Result<store::SearchPage> found) {
        if (round == round_) take(std::move(found), from_start);
      });
}

void SearchView::ask_names(const store::Project& project) {
  (void)start<store::SearchNames>(
      "Reading outlets and speakers", project,
      [](const store::SearchSession& session, const std::stop_token&) { return session.names(); },
      [this](core::Result<store::SearchNames> names) {
        if (names) names_ = *std::move(names);
      });
}

void SearchView::take(core::Result<store::SearchPage> found, bool from_start) {
  searching_ = false;
  if (from_start) loaded_.clear();
  complaint_ = found ? std::string() : found.error().message;
  understood_ = found ? found->understood : std::string();
  more_ = found && found->more;
  ranked_ = !found || found->ranked;
  if (found) std::move(found->hits.begin(), found->hits.end(), std::back_inserter(loaded_));
  arrange();
}

bool SearchView::pump() { return jobs_ && jobs_->pump() > 0; }

}  // namespace workbench
