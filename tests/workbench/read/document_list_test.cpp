#include "workbench/read/document_list.h"

#include <doctest/doctest.h>

#include <array>
#include <random>

#include "core/text/text_index.h"
#include "core/text/utf8.h"
#include "core/words/folding.h"
#include "tests/support/statement_count.h"
#include "tests/support/temp_dir.h"
#include "workbench/app/workbench.h"
#include "workbench/project/import_files.h"

namespace {

using workbench::DocumentOrder;

constexpr std::size_t kDocuments = 300;

core::ImportedDocument article(std::size_t n) {
  static constexpr std::array<const char*, 5> kOutlets = {"Ежедневник", "Dzvina Courier", "",
                                                          "Élan", "morning round"};
  core::ImportedDocument out;
  out.value.file_name = "article-" + std::to_string(n) + ".txt";
  out.value.meta.title = n % 7 == 0 ? "" : "Border talk " + std::to_string(n * 37 % kDocuments);
  out.value.meta.publisher = kOutlets.at(n % kOutlets.size());
  if (n % 4 != 0) out.value.meta.dateline = core::Date{19000 + static_cast<int>(n * 13 % 97)};
  for (std::size_t i = 0; i <= n % 11; ++i) out.value.text += "Nobody knows what comes next. ";
  out.value.text += std::to_string(n);
  out.bytes = out.value.text;
  return out;
}

core::ApplyImport articles(std::size_t first, std::size_t count) {
  core::ImportedBatch batch;
  batch.source = "articles";
  batch.format = "plain_text";
  for (std::size_t n = first; n < first + count; ++n) batch.documents.push_back(article(n));
  return {{batch}, {"articles"}};
}

struct ListFixture {
  ListFixture() { apply(articles(0, kDocuments)); }

  store::Receipt apply(const core::Edit& edit) {
    auto receipt = project.apply(edit);
    if (!receipt) FAIL(receipt.error().message);
    return *std::move(receipt);
  }
  core::Id tag(core::Id document) {
    const auto text = store::read_document(project.database(), document).value().text;
    core::Annotation annotation;
    annotation.document = document;
    annotation.type = core::StatementType::prediction;
    annotation.span =
        core::make_span(core::TextIndex(text), {{core::CharOffset(0), core::CharOffset(6)}});
    return apply(core::AddAnnotations{{annotation}}).created.at(0);
  }
  const workbench::DocumentList& refresh() {
    list.refresh(project, state);
    return list;
  }
  std::vector<core::Id> shown() {
    std::vector<core::Id> ids;
    for (const auto* row : refresh().rows()) ids.push_back(row->id);
    return ids;
  }
  // Every row as the database has it now.
  void check_rows() {
    refresh();
    const auto rows = store::list_documents(project.database());
    CHECK(list.total() == static_cast<std::int64_t>(rows.size()));
    std::int64_t unfinished = 0;
    std::int64_t tags = 0;
    std::int64_t untracked = 0;
    for (const auto& row : rows) {
      const auto* found = list.find(row.id);
      REQUIRE(found != nullptr);
      CHECK(found->title == row.title);
      CHECK(found->tags() == row.tags());
      CHECK(found->reading == row.reading);
      unfinished += row.reading.finished ? 0 : 1;
      tags += row.tags();
      untracked += row.predictions - row.tracked;
    }
    CHECK(list.unfinished() == unfinished);
    CHECK(list.tags().all() == tags);
    CHECK(list.tags().untracked == untracked);
  }

  test_support::TempDir dir;
  store::Project project = store::Project::create(dir / "list.foresay", "tester").value();
  workbench::State state;
  workbench::DocumentList list;
};

}  // namespace

TEST_CASE("each order sorts by what it names, and documents without it stand last") {
  ListFixture f;
  const auto rows_in = [&](DocumentOrder order) {
    f.state.document_order = order;
    return f.refresh().rows();
  };
  const auto title = [](const store::DocumentRow& row) {
    return core::name_key(row.title.empty() ? row.file_name : row.title);
  };
  const auto ascending = [&](DocumentOrder order, const auto& key_of) {
    const auto rows = rows_in(order);
    REQUIRE(rows.size() == kDocuments);
    for (std::size_t i = 1; i < rows.size(); ++i) {
      const auto before = std::make_pair(key_of(*rows[i - 1]), rows[i - 1]->id);
      CHECK(before < std::make_pair(key_of(*rows[i]), rows[i]->id));
    }
  };
  using Row = store::DocumentRow;
  const auto last = core::Date{1 << 30};
  ascending(DocumentOrder::title, title);
  ascending(DocumentOrder::outlet, [](const Row& row) { return core::name_key(row.publisher); });
  ascending(DocumentOrder::length, [](const Row& row) { return -row.words; });
  ascending(DocumentOrder::oldest, [&](const Row& row) { return row.dateline.value_or(last); });
  ascending(DocumentOrder::newest,
            [&](const Row& row) { return row.dateline ? -row.dateline->days : last.days; });
  ascending(DocumentOrder::added, [](const Row&) { return 0; });
  for (const std::size_t n : {5U, 9U}) f.tag(rows_in(DocumentOrder::added)[n]->id);
  CHECK(rows_in(DocumentOrder::tags)[0]->tags() == 1);
  CHECK(rows_in(DocumentOrder::tags)[2]->tags() == 0);
}

TEST_CASE(
    "a filter typed letter by letter takes what the whole word takes, without case or accents") {
  ListFixture f;
  std::mt19937 random(7);
  static constexpr std::array<const char*, 6> kWords = {"BORDER talk 1", "елан",  "ежЕдн",
                                                        "elan",          "round", "article-29"};
  const auto rows = store::list_documents(f.project.database());
  for (int round = 0; round < 60; ++round) {
    const std::string word = kWords.at(random() % kWords.size());
    // Some letters more, some less, as people type.
    const auto chars = core::count_chars(word);
    f.state.document_filter = core::first_chars(word, random() % (chars + 1));
    const std::string folded = core::name_key(f.state.document_filter);
    std::size_t expected = 0;
    for (const auto& row : rows) {
      const auto holds = [&](const std::string& name) {
        return core::name_key(name).find(folded) != std::string::npos;
      };
      if (holds(row.title) || holds(row.publisher) || holds(row.file_name)) ++expected;
    }
    CAPTURE(f.state.document_filter);
    CHECK(f.shown().size() == expected);
  }
}

TEST_CASE("tags, undo, reading, another title and an import show in the rows") {
  ListFixture f;
  f.check_rows();
  const core::Id document = f.shown()[17];
  const core::Id tagged = f.tag(document);
  f.check_rows();
  CHECK(f.list.find(document)->tags() == 1);
  f.apply(core::RemoveAnnotations{{tagged}});
  f.check_rows();
  REQUIRE(f.project.undo());
  f.check_rows();
  REQUIRE(f.project.save_reading(document, {core::CharOffset(3), true}));
  f.check_rows();
  CHECK(f.list.unfinished() == static_cast<std::int64_t>(kDocuments) - 1);
  const auto import = f.apply(articles(kDocuments, 5)).import;
  f.check_rows();
  CHECK(f.list.total() == static_cast<std::int64_t>(kDocuments) + 5);
  f.apply(core::RemoveImport{import});
  f.check_rows();
}

TEST_CASE("a document that changed keeps its place until the order is chosen anew") {
  ListFixture f;
  const auto before = f.shown();
  REQUIRE(f.project.save_reading(before[0], {core::CharOffset(1), true}));
  CHECK(f.shown() == before);
  f.state.document_order = DocumentOrder::title;
  f.refresh();
  f.state.document_order = DocumentOrder::unfinished;
  CHECK(f.shown().back() == before[0]);
}

TEST_CASE("an edit that concerns no document asks for no document") {
  ListFixture f;
  f.refresh();
  core::Proposition proposition;
  proposition.statement = "Belarus joins the war.";
  f.apply(core::PutProposition{proposition});
  const test_support::StatementCount statements(f.project);
  f.refresh();
  CHECK(statements.count() == 0);
  f.tag(f.shown()[3]);
  const int tagged = statements.count();
  f.refresh();
  CHECK(statements.count() == tagged + 1);
}

TEST_CASE("the neighbour of a document is the next one shown") {
  ListFixture f;
  f.state.document_filter = "round";
  const auto shown = f.shown();
  REQUIRE(shown.size() > 3);
  CHECK(f.list.neighbour(shown[1], 1) == shown[2]);
  CHECK(f.list.neighbour(shown[1], -5) == shown[0]);
  CHECK(f.list.neighbour(core::Id(1), 1) == shown[0]);
}

TEST_CASE("what goes with an import is named by its source and its numbers") {
  ListFixture f;
  const auto receipt = f.apply(articles(kDocuments, 3));
  core::Id brought;
  for (const auto id : f.shown()) {
    if (store::import_of(f.project.database(), id) == receipt.import) brought = id;
  }
  CHECK(workbench::removal_words(f.project, brought) ==
        "This removes 3 documents and no annotations that “articles” brought; it cannot be "
        "undone.");
}

TEST_CASE(
    "the order of documents outlasts opening another project, and is what the settings keep") {
  const test_support::TempDir dir;
  for (const char* name : {"a.foresay", "b.foresay"}) {
    (void)store::Project::create(dir / name, "Anna").value();
  }
  workbench::Environment environment;
  environment.login = "Anna";
  environment.variables["XDG_CONFIG_HOME"] = dir.path().string();
  {
    workbench::Workbench bench(environment, [] {});
    bench.perform(workbench::OpenProject{dir / "a.foresay"});
    bench.perform(workbench::OrderDocuments{workbench::DocumentOrder::outlet});
    bench.perform(workbench::OpenProject{dir / "b.foresay"});
    CHECK(bench.state().document_order == workbench::DocumentOrder::outlet);
  }
  const workbench::Workbench again(environment, [] {});
  CHECK(again.state().document_order == workbench::DocumentOrder::outlet);
}
