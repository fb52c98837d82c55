#include "workbench/search/tag_all_view.h"

#include <utility>

#include "store/project/snapshot.h"

namespace workbench {
namespace {

/// As many lines as one first sees of a search.
constexpr std::int64_t kFirstPage = 500;

using MadePlan = std::shared_ptr<TagPlan>;

/// What a plan is made from, for the job's thread.
struct TagQuestion {
  std::string query;
  store::SearchOptions search;
  FoundPlaces found;  ///< Of the find bar.
  bool found_more = false;
  TagAllChoice choice;
};

FoundPlaces first_of(FoundPlaces found, std::int64_t limit, bool& more) {
  if (std::cmp_greater(found.ranges.size(), limit)) {
    found.ranges.resize(static_cast<std::size_t>(limit));
    more = true;
  }
  return found;
}

core::Result<MadePlan> plan_for(const std::filesystem::path& project, const TagQuestion& question) {
  const auto snapshot = store::Snapshot::open(project);
  if (!snapshot) return snapshot.error();
  const auto& db = snapshot->database();
  const auto limit = question.search.limit;
  bool more = false;
  std::vector<FoundPlaces> found;
  if (question.choice.source == TagSource::find) {
    more = question.found_more;
    found.push_back(first_of(question.found, limit, more));
  } else {
    const auto page = store::search_page(db, question.query, question.search);
    if (!page) return page.error();
    more = page->more;
    found = found_places(page->hits);
  }
  auto plan = std::make_shared<TagPlan>(plan_tags(db, found, question.choice));
  plan->more = plan->more || more;
  return plan;
}

}  // namespace

void TagAllView::take_found(FoundPlaces found, bool more) {
  found_ = std::move(found);
  found_more_ = more;
  ++found_round_;
}

void TagAllView::clear() {
  const auto round = round_ + 1;  // what a job still brings is of another project
  *this = TagAllView();
  round_ = round;
}

void TagAllView::refresh(const store::Project& project, const State& state,
                         const SearchView& search, Jobs& jobs) {
  if (state.overlay != Overlay::tag_all) return;
  const auto& choice = state.tag_all;
  TagQuestion question{{},
                       tag_search_options({}, choice.every_place ? kMostTagPlaces : kFirstPage),
                       found_,
                       found_more_,
                       choice};
  if (choice.source == TagSource::search) {
    question.query = state.search_query;
    question.search.filter = search.filter();
    question.search.any_form = search.any_form();
    if (search.sorted() == SearchSort::place) question.search.order = store::HitOrder::place;
  }
  Asked asked{choice.source, question.query, question.search.any_form, question.search.filter,
              found_round_};
  if (!key_.changed({project.generation(), asked, question.search.order, choice})) return;
  ready_ = false;
  jobs.start<MadePlan>(
      "Looking at what would be tagged",
      [path = project.path(), question = std::move(question)](const std::stop_token& /*stop*/,
                                                              Progress& /*progress*/) {
        return plan_for(path, question);
      },
      [this, round = ++round_, asked = std::move(asked)](core::Result<MadePlan> plan) {
        if (round != round_) return;
        ready_ = plan.ok();
        complaint_ = plan ? std::string() : plan.error().sentence();
        if (plan) take_plan(std::move(**plan), asked);
      });
}

void TagAllView::take_plan(TagPlan plan, const Asked& asked) {
  if (asked == ticked_for_) {
    ticks_.carry(*plan_, plan);
  } else {
    ticks_ = {};
    ticked_for_ = asked;
  }
  *plan_ = std::move(plan);
  counts_ = plan_->counts();
}

void TagAllView::tick(std::size_t line, bool on) {
  if (line >= plan_->lines.size()) return;
  plan_->lines[line].on = on;
  ticks_.set(plan_->lines[line], on);
  counts_ = plan_->counts();
}

void TagAllView::tick_all(bool on) {
  for (auto& line : plan_->lines) {
    line.on = on;
    ticks_.set(line, on);
  }
  counts_ = plan_->counts();
}

}  // namespace workbench
