// Lines of the search over the whole project, as a concordance that can be narrowed, and sorted by
// what stands left or right of the hit. The database is asked beside the main thread: the last
// lines stay until the next ones are there.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/project/project.h"
#include "store/search/search.h"
#include "store/search/search_session.h"
#include "workbench/base/jobs.h"
#include "workbench/base/state.h"
#include "workbench/base/view_key.h"
#include "workbench/search/concordance_order.h"

namespace workbench {

/// Contract: as Jobs. Nothing is asked and no thread runs before the sheet is opened.
class SearchView {
 public:
  /// Lines that are loaded at once.
  static constexpr std::int64_t kPage = 200;
  /// More texts than this are not ranked unless somebody asks for it: their first lines come in
  /// the order the texts were added, at once.
  static constexpr std::int64_t kRanked = 5'000;

  /// `wake` is called by the searching thread when lines are there to be shown.
  explicit SearchView(std::function<void()> wake = {});
  /// Stops what runs and waits for it.
  ~SearchView();
  SearchView(const SearchView&) = delete;
  SearchView& operator=(const SearchView&) = delete;

  /// Asks anew when the query, the filter, the order or the project changed and the sheet is open.
  void refresh(const store::Project& project, const State& state);
  /// Takes over lines that were found; true when something changed.
  bool pump();
  /// Forgets everything, and the connection to the project.
  void clear();

  /// `left` sorts by the words before the hit, read backwards from it.
  void sort(SearchSort by);
  void narrow(store::SearchFilter filter);
  /// All words in any form.
  void set_any_form(bool on) { any_form_ = on; }
  /// Loads the lines after those that are there.
  void show_more();
  /// Ranks the texts of this query however many they are.
  void rank_all() { rank_all_ = true; }

  [[nodiscard]] const std::string& query() const { return query_; }
  [[nodiscard]] const store::SearchFilter& filter() const { return filter_; }
  [[nodiscard]] bool any_form() const { return any_form_; }
  /// What the query was taken to mean; empty until lines are there.
  [[nodiscard]] const std::string& understood() const { return understood_; }
  [[nodiscard]] const std::vector<store::Hit>& hits() const { return hits_; }
  [[nodiscard]] SearchSort sorted() const { return sort_; }
  /// What is wrong with the query; empty when it could be read.
  [[nodiscard]] const std::string& complaint() const { return complaint_; }
  /// There are more than are shown.
  [[nodiscard]] bool more() const { return more_; }
  /// Best first was asked for, but too many texts match.
  [[nodiscard]] bool unranked() const { return order() == store::HitOrder::rank && !ranked_; }
  /// The lines shown are those of an earlier question.
  [[nodiscard]] bool searching() const { return searching_; }
  /// Nothing is searched and nothing waits to be taken over.
  [[nodiscard]] bool idle() const { return !jobs_ || jobs_->idle(); }
  /// What the filter can be set to; read when the sheet is opened.
  [[nodiscard]] const store::SearchNames& names() const { return names_; }

 private:
  struct Key {
    std::uint64_t generation = 0;
    std::string query;
    store::SearchFilter filter;
    store::HitOrder order = store::HitOrder::rank;
    bool rank_all = false;
    bool any_form = false;
    bool operator==(const Key&) const = default;
  };
  using Session = std::optional<store::SearchSession>;

  [[nodiscard]] store::HitOrder order() const {
    return base_ == SearchSort::place ? store::HitOrder::place : store::HitOrder::rank;
  }
  void ask(const store::Project& project, bool from_start);
  void ask_names(const store::Project& project);
  template <class T, class Ask, class Done>
  JobId start(std::string title, const store::Project& project, Ask ask, Done done);
  void take(core::Result<store::SearchPage> found, bool from_start);
  void arrange();
  void drop_lines();

  std::function<void()> wake_;
  ViewKey<Key> key_;
  ViewKey<std::uint64_t> names_key_;
  SearchSort sort_ = SearchSort::rank;
  SearchSort base_ = SearchSort::rank;  ///< `rank` or `place`.
  store::SearchFilter filter_;
  bool rank_all_ = false;
  bool any_form_ = false;
  bool grow_ = false;  ///< More lines were asked for.
  std::string query_;
  std::vector<store::Hit> loaded_;  ///< As they came.
  std::vector<store::Hit> hits_;    ///< The same, sorted.
  std::string complaint_;
  std::string understood_;
  bool more_ = false;
  bool ranked_ = true;
  bool searching_ = false;
  store::SearchNames names_;
  JobId job_ = 0;
  std::uint64_t round_ = 0;           ///< Of the newest question; older answers are dropped.
  std::shared_ptr<Session> session_;  ///< Touched by the searching thread alone.
  std::unique_ptr<Jobs> jobs_;        // last: its thread stops before the rest goes
};

}  // namespace workbench
