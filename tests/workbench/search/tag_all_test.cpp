// Tagging everything that was found: what the plan holds, what it leaves out, and the view that
// makes it beside the main thread.
#include "workbench/search/tag_all.h"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "core/base/sha256.h"
#include "store/read/annotations.h"
#include "store/read/documents.h"
#include "store/read/find_named.h"
#include "tests/support/temp_dir.h"
#include "workbench/app/workbench.h"

namespace {

using core::StatementType;
using workbench::TagAllChoice;
using workbench::TagPlan;
using workbench::TagSkip;
using workbench::TagWhole;

constexpr std::string_view kFuel =
    "Ćwierć 🚂\nFuel is short. The fuel, they say, is Russian fuel. Nobody sells diesel.\n";
constexpr std::string_view kTalks = "Talks\nNo fuel was named. The talks end.\n";

core::ImportedDocument text_of(const std::string& name, std::string_view text) {
  core::ImportedDocument out;
  out.value.file_name = name;
  out.value.meta.title = name;
  out.value.meta.stated = {core::parse_date("2022-12-20"), core::parse_date("2022-12-21")};
  out.value.text = out.bytes = std::string(text);
  out.value.sha256 = core::sha256_hex(text);
  out.value.encoding = "UTF-8";
  return out;
}

void import_texts(store::Project& project) {
  core::ApplyImport import;
  import.batches.emplace_back().documents.push_back(text_of("fuel.txt", kFuel));
  import.batches.back().documents.push_back(text_of("talks.txt", kTalks));
  REQUIRE(project.apply(import).ok());
}

class FuelFixture {
 public:
  FuelFixture() : project_(store::Project::create(dir_ / "p.foresay", "Anna").value()) {
    import_texts(project_);
  }

  [[nodiscard]] store::Project& project() { return project_; }
  [[nodiscard]] const store::Database& db() const { return project_.database(); }
  [[nodiscard]] TagPlan plan(const TagAllChoice& choice, const std::string& query = "fuel") {
    const auto page = store::search_page(db(), query, workbench::tag_search_options({}, 100));
    REQUIRE(page.ok());
    return workbench::plan_tags(db(), workbench::found_places(page->hits), choice);
  }
  /// Tags everything found as claims, sentence by sentence.
  void tag_all() { REQUIRE(project_.apply(workbench::tag_edit_of(plan({}))).ok()); }
  [[nodiscard]] std::vector<core::Annotation> tags() {
    std::vector<core::Annotation> out;
    for (const auto& row : store::list_documents(db())) {
      for (auto& one : store::annotations_of(db(), row.id)) out.push_back(std::move(one));
    }
    return out;
  }

 private:
  test_support::TempDir dir_;
  store::Project project_;
};

std::vector<std::string> quotes_planned(const TagPlan& plan) {
  std::vector<std::string> out;
  for (const auto& line : plan.lines) out.push_back(line.place.quote);
  return out;
}

using QuoteList = std::vector<std::string>;

TagAllChoice words_found() {
  TagAllChoice choice;
  choice.whole = TagWhole::words;
  return choice;
}

}  // namespace

TEST_CASE("each found word is a place, or each sentence once however many words it holds") {
  FuelFixture f;
  const TagPlan words = f.plan(words_found());
  CHECK(quotes_planned(words) == QuoteList{"Fuel", "fuel", "fuel", "fuel"});
  CHECK(words.documents.size() == 2);
  const TagPlan sentences = f.plan({});
  CHECK(quotes_planned(sentences) ==
        QuoteList{"Fuel is short.", "The fuel, they say, is Russian fuel.", "No fuel was named."});
  CHECK(sentences.lines[1].hits == 2);
  CHECK(sentences.found == 4);
  CHECK(sentences.lines[1].left == "Ćwierć 🚂 Fuel is short. ");
  CHECK(sentences.lines[1].right == " Nobody sells diesel. ");
}

TEST_CASE("words that stand side by side are tagged as one") {
  FuelFixture f;
  CHECK(quotes_planned(f.plan(words_found(), "russian fuel")) ==
        QuoteList{"Fuel", "fuel", "Russian fuel"});
}

TEST_CASE("what has a tag of the same range and type is left out, and another type is not") {
  FuelFixture f;
  f.tag_all();
  const TagPlan again = f.plan({});
  CHECK(again.counts().places == 0);
  CHECK(again.counts().tagged == 3);
  CHECK(again.lines.front().skip == TagSkip::tagged);
  CHECK(workbench::tag_edit_of(again).annotations.empty());
  TagAllChoice facts;
  facts.type = StatementType::fact;
  CHECK(f.plan(facts).counts().places == 3);
  facts.skip_overlapping = true;
  CHECK(f.plan(facts).counts().overlapping == 3);
  TagAllChoice words = words_found();
  CHECK(f.plan(words).counts().places == 4);
  words.skip_overlapping = true;
  CHECK(f.plan(words).counts().places == 0);
}

TEST_CASE("a place that only touches an annotation does not overlap it") {
  FuelFixture f;
  f.tag_all();
  TagAllChoice choice = words_found();
  choice.skip_overlapping = true;
  CHECK(f.plan(choice, "diesel").counts().places == 1);
  CHECK(f.plan(choice, "russian").counts().overlapping == 1);
}

TEST_CASE("the edit tags what is ticked, as said on the document's days, in one step of undo") {
  FuelFixture f;
  TagAllChoice choice;
  choice.type = StatementType::prediction;
  TagPlan plan = f.plan(choice);
  plan.lines[1].on = false;
  CHECK(workbench::summary_of(plan) == "2 places in 2 documents; 1 is not ticked.");
  REQUIRE(f.project().apply(workbench::tag_edit_of(plan)).ok());
  const auto tags = f.tags();
  REQUIRE(tags.size() == 2);
  for (const auto& tag : tags) {
    CHECK(tag.type == StatementType::prediction);
    CHECK(tag.annotator == f.project().annotator().id);
    CHECK(core::to_short(tag.said.from.value()) == core::to_short(*core::parse_date("2022-12-20")));
    CHECK_FALSE(tag.span.fragments.front().prefix.empty());
  }
  CHECK(f.project().undo_description() == "Tag 2 spans as prediction");
  REQUIRE(f.project().undo().ok());
  CHECK(f.tags().empty());
}

TEST_CASE("a found range that does not lie in its text and a document that is gone are left out") {
  FuelFixture f;
  const auto document = store::list_documents(f.db()).front().id;
  std::vector<workbench::FoundPlaces> found(2);
  found[0].document = document;
  found[0].ranges.push_back({core::CharOffset(5), core::CharOffset(5)});
  found[0].ranges.push_back({core::CharOffset(9000), core::CharOffset(9004)});
  found[1].document = core::Id(999);
  found[1].ranges.push_back({core::CharOffset(0), core::CharOffset(4)});
  const auto plan = workbench::plan_tags(f.db(), found, words_found());
  CHECK(plan.lines.empty());
  CHECK(plan.documents.empty());
}

TEST_CASE("no more than the stated number of places is planned, and the rest is announced") {
  FuelFixture f;
  std::string text;
  for (int i = 0; i < 6000; ++i) text += "fuel.\n";
  core::ApplyImport import;
  import.batches.emplace_back().documents.push_back(text_of("long.txt", text));
  REQUIRE(f.project().apply(import).ok());
  std::vector<workbench::FoundPlaces> found(1);
  found[0].document = store::find_documents(f.db(), "long.txt").at(0).id;
  for (std::int64_t at = 0; at < 36000; at += 6) {
    found[0].ranges.push_back({core::CharOffset(at), core::CharOffset(at + 4)});
  }
  const auto plan = workbench::plan_tags(f.db(), found, {});
  CHECK(plan.lines.size() == workbench::kMostTagPlaces);
  CHECK(plan.more);
}

namespace {

class FuelBench {
 public:
  FuelBench() : bench_(environment(), [] {}) {
    {
      auto project = store::Project::create(dir_ / "p.foresay", "Anna").value();
      import_texts(project);
    }
    bench_.perform(workbench::OpenProject{dir_ / "p.foresay"});
  }

  [[nodiscard]] workbench::Workbench& bench() { return bench_; }
  /// Opens the preview of a query and waits until it is there.
  void preview(const std::string& query, TagAllChoice choice = {}) {
    bench_.perform(workbench::SearchEverywhere{query});
    bench_.perform(workbench::TagAll{choice});
    wait();
  }
  void wait() {
    bench_.refresh();
    for (int i = 0; i < 2000 && !bench_.idle(); ++i) {
      (void)bench_.pump();
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    (void)bench_.pump();
    bench_.refresh();
  }
  [[nodiscard]] std::size_t tags() {
    return store::list_spans(bench_.project()->database()).size();
  }
  [[nodiscard]] bool offers_undo() {
    for (const auto& toast : bench_.state().toasts) {
      if (toast.action && std::holds_alternative<workbench::Undo>(*toast.action)) return true;
    }
    return false;
  }

 private:
  static workbench::Environment environment() {
    workbench::Environment out;
    out.login = "Anna";
    out.keeps_settings = false;
    return out;
  }
  test_support::TempDir dir_;
  workbench::Workbench bench_;
};

}  // namespace

TEST_CASE("the preview of a search becomes one edit, and its toast takes it back") {
  FuelBench f;
  TagAllChoice choice;
  choice.type = StatementType::prediction;
  f.preview("fuel", choice);
  REQUIRE(f.bench().tag_all().ready());
  CHECK(f.bench().tag_all().counts().places == 3);
  f.bench().tag_all().tick(0, false);
  f.bench().perform(workbench::TagAllPlaces{});
  CHECK(f.tags() == 2);
  CHECK(f.bench().state().overlay == workbench::Overlay::none);
  CHECK(f.offers_undo());
  f.bench().perform(workbench::Undo{});
  CHECK(f.tags() == 0);
  CHECK_FALSE(f.offers_undo());
  f.bench().perform(workbench::Redo{});
  CHECK(f.tags() == 2);
}

TEST_CASE("the toast does not offer to take back once something else was changed") {
  FuelBench f;
  f.preview("fuel");
  f.bench().perform(workbench::TagAllPlaces{});
  REQUIRE(f.offers_undo());
  core::Party party;
  party.name = "Ida Berg";
  f.bench().perform(workbench::Apply{core::PutParty{party}});
  CHECK_FALSE(f.offers_undo());
}

TEST_CASE("nothing is tagged while nothing is ticked, or while the preview is another one's") {
  FuelBench f;
  f.preview("fuel");
  f.bench().tag_all().tick_all(false);
  f.bench().perform(workbench::TagAllPlaces{});
  CHECK(f.tags() == 0);
  CHECK(f.bench().state().overlay == workbench::Overlay::tag_all);
  f.bench().tag_all().tick_all(true);
  TagAllChoice words = words_found();
  f.bench().perform(workbench::TagAll{words});
  f.bench().refresh();
  f.bench().perform(workbench::TagAllPlaces{});
  CHECK(f.tags() == 0);
  f.wait();
  f.bench().perform(workbench::TagAllPlaces{});
  CHECK(f.tags() == 4);
}

TEST_CASE("a tick that was taken off stays off for another type, and for words and sentences") {
  FuelBench f;
  f.preview("fuel");
  auto& view = f.bench().tag_all();
  const auto ticks = [&] {
    std::string out;
    for (const auto& line : view.plan().lines) out += line.on ? '+' : '-';
    return out;
  };
  view.tick(1, false);
  CHECK(ticks() == "+-+");
  TagAllChoice choice;
  choice.type = StatementType::fact;
  f.bench().perform(workbench::TagAll{choice});
  f.wait();
  CHECK(ticks() == "+-+");
  // The sentence without a tick held two of the four words.
  choice.whole = TagWhole::words;
  f.bench().perform(workbench::TagAll{choice});
  f.wait();
  CHECK(ticks() == "+--+");
  view.tick(1, true);
  view.tick(3, false);
  choice.whole = TagWhole::sentence;
  f.bench().perform(workbench::TagAll{choice});
  f.wait();
  CHECK(ticks() == "+--");
  view.tick(1, true);
  choice.whole = TagWhole::words;
  f.bench().perform(workbench::TagAll{choice});
  f.wait();
  CHECK(ticks() == "+++-");
  f.bench().perform(workbench::TagAllPlaces{});
  CHECK(f.tags() == 3);
  // Another search begins with every place ticked.
  f.preview("talks");
  CHECK(ticks().find('-') == std::string::npos);
}

TEST_CASE("what the find bar found in the open document is tagged there and nowhere else") {
  FuelBench f;
  const auto& db = f.bench().project()->database();
  const auto fuel = store::find_documents(db, "fuel.txt").at(0).id;
  f.bench().perform(workbench::OpenDocument{fuel, {}});
  f.bench().refresh();
  f.bench().perform(workbench::ShowOverlay{workbench::Overlay::find});
  core::FindQuery query;
  query.pattern = "fuel";
  f.bench().reader().search(query);
  f.bench().perform(workbench::RunCommand{"tag_all"});
  CHECK(f.bench().state().tag_all.source == workbench::TagSource::find);
  f.wait();
  CHECK(f.bench().tag_all().counts().places == 2);
  CHECK(f.bench().tag_all().counts().documents == 1);
  f.bench().perform(workbench::TagAllPlaces{});
  CHECK(f.tags() == 2);
  f.bench().refresh();
  CHECK(f.bench().reader().spans().size() == 2);
}

TEST_CASE("without words to search for, the search is opened first") {
  FuelBench f;
  f.bench().perform(workbench::RunCommand{"tag_all"});
  CHECK(f.bench().state().overlay == workbench::Overlay::search);
  f.preview("NEAR(");
  CHECK_FALSE(f.bench().tag_all().complaint().empty());
  CHECK_FALSE(f.bench().tag_all().ready());
}
