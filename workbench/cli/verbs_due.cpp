// The verbs that say what to do next and how a proposition came to stand: due and timeline.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "core/model/link_meaning.h"
#include "store/project/snapshot.h"
#include "workbench/base/usage_error.h"
#include "workbench/base/wording.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/rows/track_json.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_options.h"

namespace workbench {
namespace {

struct DueVerbOptions {
  std::string project;
  std::string as_of;
  int stale_days = store::DueOptions{}.stale_days;
  bool json = false;
};

std::string days_over(const store::DueRow& row) {
  if (!row.window.to) return "";
  if (row.days_over > 0) return number_of(row.days_over, "day") + " over";
  return "in " + number_of(-row.days_over, "day");
}

std::string last_look(const store::DueRow& row) {
  return row.last_look ? core::to_iso(*row.last_look) : "not looked at yet";
}

void print_group(const std::vector<store::DueRow>& rows, const std::string& title,
                 const VerbContext& context) {
  if (rows.empty()) return;
  TextTable table({{"id"},
                   {"status"},
                   {"window ends"},
                   {"", true},
                   {"looked at"},
                   {"spans", true},
                   {"speakers", true},
                   {"statement", false, true}});
  for (const auto& row : rows) {
    table.add({core::to_string(row.proposition), std::string(core::name_of(row.status)),
               row.window.to ? core::to_iso(*row.window.to) : "", days_over(row), last_look(row),
               std::to_string(row.spans), std::to_string(row.speakers), row.statement});
  }
  context.out << title << " (" << rows.size() << ")\n";
  table.print(context.out, context.table_width());
  context.out << "\n";
}

core::Result<ExitCode> run_due(const DueVerbOptions& options, const VerbContext& context) {
  const auto snapshot = store::Snapshot::open(options.project);
  if (!snapshot) return snapshot.error();
  const auto day = core::parse_date(options.as_of);
  store::DueOptions wanted;
  wanted.today = day.value_or(core::day_of(core::now()));
  wanted.stale_days = options.stale_days;
  wanted.as_of_today = day.has_value();
  const auto queue = store::due_queue(snapshot->database(), wanted);
  if (options.json) {
    std::vector<Json> rows;
    for (const auto* group : {&queue.passed, &queue.waiting, &queue.soon, &queue.stale}) {
      for (const auto& row : *group) rows.push_back(json_of(row));
    }
    print_json(context.out, rows);
    return ExitCode::done;
  }
  if (queue.size() == 0) context.err << "Nothing is due.\n";
  print_group(queue.passed, "The window has passed and there is no outcome", context);
  print_group(queue.waiting, "Provisional or disputed: wants a decision", context);
  print_group(queue.soon, "Ends this month or within 30 days", context);
  print_group(queue.stale,
              "Not looked at for " + number_of(options.stale_days, "day") + " or longer", context);
  return ExitCode::done;
}

struct TimelineOptions {
  std::string project;
  std::string proposition;
  std::string as_of;
  bool json = false;
};

std::string percent(const core::Link& link) {
  if (!link.probability) return "";
  const auto rounded = [](double p) { return std::to_string(static_cast<int>(p * 100 + 0.5)); };
  const auto& p = *link.probability;
  return rounded(p.lo) == rounded(p.hi) ? rounded(p.lo) + " %"
                                        : rounded(p.lo) + "–" + rounded(p.hi) + " %";
}

std::string remark(const store::TimelinePoint& point) {
  std::string out;
  const auto add = [&out](const std::string& words) { out += (out.empty() ? "" : ", ") + words; };
  if (!point.at_is_said && !point.at.empty()) add("the document's date");
  if (core::meaning_of(point.row.link).turned) add("range and stance contradict");
  if (point.hindsight) add("hindsight");
  if (point.condition == store::ConditionState::not_met) add("condition not met");
  return out;
}

void print_timeline(const store::Timeline& timeline, const VerbContext& context) {
  const auto& of = timeline.proposition;
  context.out << "“" << on_one_line(of.statement) << "”\n"
              << core::name_of(of.status) << ", window " << core::to_short(of.window) << "\n\n";
  TextTable said({{"said"},
                  {"speaker", false, true},
                  {"stance"},
                  {"probability", true},
                  {"hedge", false, true},
                  {"remark"},
                  {"quote", false, true}});
  for (const auto& point : timeline.points) {
    said.add({core::to_short(point.at), point.row.speaker_name,
              std::string(core::name_of(point.row.link.stance)), percent(point.row.link),
              point.row.hedge, remark(point), point.row.quote});
  }
  if (said.size() > 0) said.print(context.out, context.table_width());
  if (timeline.left_out > 0) {
    context.out << number_of(timeline.left_out, "span")
                << " left out: said later or on no known day\n";
  }
  TextTable log(
      {{"recorded"}, {"status"}, {"occurred"}, {"known"}, {"why"}, {"note", false, true}});
  for (const auto& row : timeline.outcomes) {
    log.add({core::to_iso(core::day_of(row.recorded_at)), std::string(core::name_of(row.status)),
             core::to_short(row.occurred), row.known_on ? core::to_iso(*row.known_on) : "",
             std::string(core::name_of(row.cause)), row.note});
  }
  if (log.size() > 0) {
    context.out << "\n";
    log.print(context.out, context.table_width());
  }
}

core::Result<ExitCode> run_timeline(const TimelineOptions& options, const VerbContext& context) {
  const auto snapshot = store::Snapshot::open(options.project);
  if (!snapshot) return snapshot.error();
  const auto& db = snapshot->database();
  const auto id = proposition_named(db, options.proposition);
  if (!id) return id.error();
  const store::AsOf as_of{core::parse_date(options.as_of), core::day_of(core::now())};
  const auto timeline = store::timeline(db, *id, as_of);
  if (!timeline) return core::Error{"The proposition was removed.", core::ErrorKind::not_found};
  if (options.json) {
    context.out << json_text(json_of(*timeline, as_of));
  } else {
    print_timeline(*timeline, context);
  }
  return ExitCode::done;
}

}  // namespace

VerbRun declare_due(CLI::App& verb) {
  const auto options = std::make_shared<DueVerbOptions>();
  add_project_option(verb, options->project);
  verb.add_option("--as-of", options->as_of, "The queue as it stood on a day")->check(a_date());
  verb.add_option("--stale-days", options->stale_days,
                  "Days without a look after which a running proposition is stale")
      ->check(a_whole_number(1, 100000))
      ->capture_default_str();
  verb.add_flag("--json", options->json, "Print JSON for scripts");
  return [options](const VerbContext& context) { return run_due(*options, context); };
}

VerbRun declare_timeline(CLI::App& verb) {
  const auto options = std::make_shared<TimelineOptions>();
  add_project_option(verb, options->project);
  verb.add_option("PROPOSITION", options->proposition, "Its id, key or statement")->required();
  verb.add_option("--as-of", options->as_of, "What had been said, known and recorded by a day")
      ->check(a_date());
  verb.add_flag("--json", options->json, "Print JSON for scripts");
  return [options](const VerbContext& context) { return run_timeline(*options, context); };
}

}  // namespace workbench
