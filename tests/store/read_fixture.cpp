#include "tests/store/read_fixture.h"

#include <doctest/doctest.h>

#include "core/base/sha256.h"
#include "core/text/boundary.h"
#include "core/text/text_index.h"
#include "store/read/annotations.h"
#include "store/read/documents.h"

namespace store_test {
namespace {

store::Project new_project(const std::filesystem::path& path) {
  auto made = store::Project::create(path, "tester");
  if (!made) FAIL("create: " << made.error().message);
  return *std::move(made);
}

core::Span span_of(std::string_view text, const std::vector<std::string_view>& quotes) {
  const core::TextIndex index(text);
  std::vector<core::CharRange> ranges;
  for (const auto quote : quotes) {
    const auto at = static_cast<std::int64_t>(text.find(quote));
    const core::ByteRange bytes{core::ByteOffset(at),
                                core::ByteOffset(at + static_cast<std::int64_t>(quote.size()))};
    ranges.push_back(index.to_char(bytes));
  }
  return core::make_span(index, ranges);
}

core::Date day(std::string_view iso) { return core::parse_date(iso).value(); }

core::Id created(const store::Receipt& receipt) { return receipt.created.at(0); }

void add_propositions(ReadFixture& f) {
  core::Proposition offensive;
  offensive.statement = "Russia starts a large-scale offensive by 31 May 2023.";
  offensive.window = {day("2023-01-01"), day("2023-05-31")};
  offensive.criteria = "Two news agencies report it.";
  offensive.sources = {"Agency \"A\"", "Агентство"};
  offensive.topic = "war";
  f.offensive = created(f.apply(core::PutProposition{offensive}));
  core::Proposition war;
  war.statement = "Belarus's own forces take part in combat.";
  war.external_id = "P-war";
  f.war = created(f.apply(core::PutProposition{war}));
  f.apply(core::PutRelation{{f.war, core::RelationKind::implies, f.offensive}});
}

void record(ReadFixture& f, core::Status status, std::vector<core::Id> evidence) {
  core::Outcome outcome;
  outcome.proposition = f.offensive;
  outcome.status = status;
  outcome.evidence = std::move(evidence);
  outcome.resolver = "tester";
  if (status == core::Status::yes) {
    outcome.occurred = {day("2023-04-20"), day("2023-04-20")};
    outcome.known_on = day("2023-04-21");
  }
  f.apply(core::RecordOutcome{outcome, {}});
}

void add_log(ReadFixture& f) {
  core::Evidence evidence;
  evidence.proposition = f.offensive;
  evidence.address = "https://example.org/report";
  evidence.title = "Report";
  evidence.reliability = 'B';
  evidence.credibility = 2;
  evidence.document = f.english;
  evidence.range = core::CharRange{core::CharOffset(0), core::CharOffset(7)};
  f.evidence = created(f.apply(core::PutEvidence{evidence, "kept bytes"}));
  record(f, core::Status::open, {});
  record(f, core::Status::provisional, {f.evidence});
  record(f, core::Status::yes, {f.evidence});
}

void add_link(ReadFixture& f) {
  core::Link link;
  link.annotation = f.prediction;
  link.proposition = f.offensive;
  link.stance = core::Stance::hedged;
  link.probability = core::Probability{0.05, 0.3, 0.6};
  link.horizon = {"in the spring", {day("2023-03-01"), day("2023-05-31")}, "house/1"};
  link.scorable = false;
  link.not_scorable_reason = "might";
  f.link = created(f.apply(core::PutLink{link}));
  core::Link loose;
  loose.annotation = f.denial;
  loose.stance = core::Stance::denies;
  f.apply(core::PutLink{loose});
}

}  // namespace

core::Id add_document(store::Project& project, std::string_view title, std::string_view publisher,
                      std::string_view text) {
  const auto id = project.next_id();
  const auto sha = core::sha256_hex(text);
  const core::TextIndex index(text);
  project.database()
      .query("INSERT INTO blob (sha256, size, bytes) VALUES (?, ?, CAST(? AS BLOB))")
      .with(sha, text.size(), text)
      .run();
  const auto file = std::string(title) + ".txt";
  project.database()
      .query(
          "INSERT INTO document (id, sha256, file_name, title, publisher, authors, dateline, "
          "language, char_count, word_count, text) "
          "VALUES (?, ?, ?, ?, ?, '[\"A. Author\"]', '2023-02-01', 'en', ?, ?, ?)")
      .with(id, sha, file, title, publisher, index.char_size().value, core::count_words(text), text)
      .run();
  return id;
}

core::Party party_of(std::string_view name, std::vector<std::string> aliases,
                     core::PartyKind kind) {
  core::Party out;
  out.name = name;
  out.aliases = std::move(aliases);
  out.kind = kind;
  return out;
}

store::Receipt ReadFixture::apply(const core::Edit& edit) {
  auto receipt = project.apply(edit);
  if (!receipt) FAIL("apply: " << receipt.error().message);
  return *std::move(receipt);
}

core::Id ReadFixture::tag(core::Id document, core::StatementType type, std::string_view quote,
                          core::Id speaker) {
  const auto text = store::read_document(db(), document).value().text;
  core::Annotation annotation;
  annotation.document = document;
  annotation.type = type;
  annotation.span = span_of(text, {quote});
  annotation.speaker = speaker;
  return created(apply(core::AddAnnotations{{annotation}}));
}

ReadFixture::ReadFixture() : project(new_project(folder / "p.foresay")) {
  english = add_document(project, "Columns near the border", "The Border Gazette", kEnglish);
  russian = add_document(project, "Ещё один год", "Вестник", kRussian);
  analyst = created(apply(core::PutParty{party_of("Mykhailo Pashkov", {"Pashkov"})}));
  outlet = created(
      apply(core::PutParty{party_of("The Border Gazette", {}, core::PartyKind::organisation)}));
  lukashenko = created(
      apply(core::PutParty{party_of("Alyaksandr Lukashenka", {"Lukashenko", "Лукашенко"})}));
  prediction = tag(english, core::StatementType::prediction,
                   "Moscow might start a large-scale offensive in the spring", analyst);
  claim = tag(english, core::StatementType::claim, "a large-scale offensive");
  denial =
      tag(russian, core::StatementType::prediction, "Лукашенко не пойдёт на войну", lukashenko);

  core::Annotation two;
  two.document = english;
  two.type = core::StatementType::fact;
  two.span = span_of(kEnglish, {"Nobody in Mi\u0301nsk", "needs fuel"});
  two.labels = {"logistics", "fuel"};
  two.note = "Überprüft: supplies";
  two.attribution = {{outlet, core::AttributionMode::published, ""},
                     {analyst, core::AttributionMode::indirect, "said"}};
  two.parent = prediction;
  fact = created(apply(core::AddAnnotations{{two}}));
  add_propositions(*this);
  add_link(*this);
  add_log(*this);
}

}  // namespace store_test
