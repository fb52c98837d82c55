#include "tests/workbench/case_player.h"

#include <map>
#include <stdexcept>

#include "exporters/registry.h"
#include "store/project/snapshot.h"
#include "workbench/read/inspector_edits.h"

namespace test_support {
namespace {

using nlohmann::json;

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error(what); }

std::string word(const json& action, const char* key) { return action.value(key, std::string()); }

core::StatementType type_in(const json& action) {
  const auto type = core::parse_name<core::StatementType>(word(action, "type"));
  if (!type) fail("no type in " + action.dump());
  return *type;
}

std::optional<core::Date> day_in(const json& action, const char* key) {
  return core::parse_date(word(action, key));
}

store::Project import_rows(const std::filesystem::path& path, const std::filesystem::path& rows) {
  auto project = store::Project::create(path, "ann").value();
  workbench::Progress progress;
  auto read = workbench::read_import_files({{rows}, "jsonl", path}, {}, progress);
  if (!read) fail(read.error().message);
  const auto receipt = project.apply(std::move(read->edit));
  if (!receipt) fail(receipt.error().message);
  const auto report = workbench::completed(std::move(read->report), *receipt);
  if (!report.failed.empty()) fail(report.failed.front().what);
  if (!report.losses.empty()) fail(report.losses.front().what);
  return project;
}

}  // namespace

Rows read_rows(std::string_view lines) {
  Rows out;
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size());
    if (end > 0) out.push_back(json::parse(lines.substr(0, end)));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out;
}

CasePlayer::CasePlayer(const std::filesystem::path& rows) {
  { const auto made = import_rows(dir_ / "case.foresay", rows); }
  start();
}

void CasePlayer::start() {
  workbench::Environment environment;
  environment.variables = {{"XDG_CONFIG_HOME", (dir_ / "config").string()}};
  environment.login = "ann";
  bench_ = std::make_unique<workbench::Workbench>(environment, [] {});
  last_toast_ = 0;
  perform(workbench::OpenProject{dir_ / "case.foresay"});
}

// One frame of the program.
void CasePlayer::perform(const workbench::Action& action) {
  bench_->perform(action);
  (void)bench_->pump();
  bench_->refresh();
  if (!bench_->reader().has_text()) return;
  bench_->reader().set_frame(metrics_, {});
  (void)bench_->reader().screen(true);
}

CasePlayer::Step CasePlayer::step_named(const std::string& name) {
  static const std::map<std::string, Step> kSteps = {
      {"open", &CasePlayer::open},       {"caret", &CasePlayer::caret},
      {"select", &CasePlayer::select},   {"tag", &CasePlayer::tag},
      {"mark", &CasePlayer::mark},       {"choose", &CasePlayer::choose},
      {"resize", &CasePlayer::resize},   {"remove", &CasePlayer::remove},
      {"hedge", &CasePlayer::hedge},     {"speaker", &CasePlayer::speaker},
      {"track", &CasePlayer::track},     {"propose", &CasePlayer::propose},
      {"outcome", &CasePlayer::outcome}, {"undo", &CasePlayer::undo},
      {"redo", &CasePlayer::redo},       {"reopen", &CasePlayer::reopen}};
  const auto found = kSteps.find(name);
  if (found == kSteps.end()) fail("there is no action '" + name + "'");
  return found->second;
}

void CasePlayer::play(const json& action) { (this->*step_named(word(action, "do")))(action); }

std::vector<std::string> CasePlayer::complaints() {
  std::vector<std::string> out;
  for (const auto& toast : bench_->state().toasts) {
    if (toast.id <= last_toast_) continue;
    last_toast_ = toast.id;
    // That there was nothing to do is an info: nobody has to act on it.
    const bool told =
        toast.kind == workbench::Toast::Kind::error || toast.kind == workbench::Toast::Kind::info;
    if (told) out.push_back(toast.title);
  }
  return out;
}

core::Dataset CasePlayer::dataset() const {
  return store::Snapshot::open(dir_ / "case.foresay").value().load();
}

Rows CasePlayer::exported(const std::string& file) const {
  exporters::MemorySink sink;
  const auto written = exporters::find("jsonl")->write(dataset(), sink, {});
  if (!written) fail(written.error().message);
  return read_rows(sink.file(file + ".jsonl"));
}

core::ByteRange CasePlayer::place(const std::string& quote) const {
  const std::string& text = bench_->reader().text().text;
  const std::size_t at = text.find(quote);
  if (quote.empty() || at == text.npos) fail("the open document has no '" + quote + "'");
  const auto begin = core::ByteOffset(static_cast<std::int64_t>(at));
  return {begin, begin + static_cast<std::int64_t>(quote.size())};
}

std::vector<core::ByteRange> CasePlayer::places(const json& quotes) const {
  std::vector<core::ByteRange> out;
  for (const auto& quote : quotes) out.push_back(place(quote.get<std::string>()));
  return out;
}

core::Annotation CasePlayer::chosen() const {
  for (auto& annotation : dataset().annotations) {
    if (annotation.id == bench_->state().annotation) return annotation;
  }
  fail("no annotation is chosen");
}

core::Id CasePlayer::proposition(const std::string& statement) const {
  for (const auto& each : dataset().propositions) {
    if (each.statement == statement || each.external_id == statement) return each.id;
  }
  fail("there is no proposition '" + statement + "'");
}

void CasePlayer::open(const json& action) {
  for (const auto& document : dataset().documents) {
    if (document.file_name != word(action, "document")) continue;
    return perform(workbench::OpenDocument{document.id, {}});
  }
  fail("there is no document " + action.dump());
}

void CasePlayer::caret(const json& action) {
  const auto at = place(word(action, "before")).begin;
  bench_->reader().select({at, at});
}

void CasePlayer::select(const json& action) {
  bench_->reader().select(place(word(action, "quote")));
}

void CasePlayer::tag(const json& action) { perform(workbench::TagSelection{type_in(action)}); }

void CasePlayer::mark(const json& action) {
  perform(workbench::FollowReader{
      workbench::TagRanges{static_cast<int>(type_in(action)), places(action.at("quotes"))}});
}

void CasePlayer::choose(const json& action) {
  for (const auto& annotation : dataset().annotations) {
    if (annotation.span.whole_quote() != word(action, "quote")) continue;
    return perform(workbench::SelectAnnotation{annotation.id});
  }
  fail("no annotation has the quote of " + action.dump());
}

void CasePlayer::resize(const json& action) {
  perform(workbench::FollowReader{
      workbench::ResizeSpan{bench_->state().annotation, places(action.at("quotes"))}});
}

void CasePlayer::remove(const json& /*action*/) { perform(workbench::RemoveSelectedAnnotation{}); }

void CasePlayer::hedge(const json& action) {
  const auto before = chosen();
  auto after = before;
  after.hedge = word(action, "words");
  if (const auto edit = workbench::change_annotation(before, after)) {
    perform(workbench::Apply{*edit});
  }
}

void CasePlayer::speaker(const json& action) {
  workbench::PartyChoice choice;
  choice.name = word(action, "name");
  for (const auto& party : dataset().parties) {
    if (party.name == choice.name) choice.known = party.id;
  }
  if (const auto edit = workbench::change_speaker(chosen(), choice, ids_)) {
    perform(workbench::Apply{*edit});
  }
}

void CasePlayer::track(const json& action) {
  core::Link link;
  link.annotation = chosen().id;
  link.proposition = proposition(word(action, "proposition"));
  link.stance = core::parse_name<core::Stance>(word(action, "stance")).value();
  if (action.contains("probability")) {
    const auto& range = action.at("probability");
    link.probability = core::Probability{range.at(0), {}, range.at(1)};
  }
  perform(workbench::Apply{core::PutLink{link}});
}

void CasePlayer::propose(const json& action) {
  core::Proposition out;
  out.statement = word(action, "statement");
  out.criteria = word(action, "criteria");
  out.window = {day_in(action, "from"), day_in(action, "to")};
  perform(workbench::Apply{core::PutProposition{out}});
}

void CasePlayer::outcome(const json& action) {
  core::RecordOutcome out;
  out.outcome.proposition = proposition(word(action, "proposition"));
  out.outcome.status = core::parse_name<core::Status>(word(action, "status")).value();
  const auto occurred = day_in(action, "occurred");
  out.outcome.occurred = {occurred, occurred};
  if (action.contains("evidence")) {
    core::Evidence evidence;
    evidence.proposition = out.outcome.proposition;
    evidence.title = word(action, "evidence");
    out.new_evidence.push_back(evidence);
  }
  perform(workbench::Apply{out});
}

void CasePlayer::undo(const json& /*action*/) { perform(workbench::Undo{}); }
void CasePlayer::redo(const json& /*action*/) { perform(workbench::Redo{}); }

void CasePlayer::reopen(const json& /*action*/) {
  bench_.reset();
  start();
}

}  // namespace test_support
