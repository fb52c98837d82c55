#include <doctest/doctest.h>

#include <string>

#include "core/base/sha256.h"
#include "core/text/utf8.h"
#include "importers/registry.h"

namespace {

core::Result<core::ImportedBatch> read(const std::string& bytes) {
  importers::ReadOptions options;
  options.now = *core::parse_timestamp("2024-05-01T10:00:00Z");
  return importers::find("jsonl")->read({"rows.jsonl", bytes}, options);
}

core::ImportedBatch good(const std::string& bytes) {
  auto batch = read(bytes);
  REQUIRE_MESSAGE(batch.ok(), batch.error().sentence());
  return std::move(*batch);
}

const std::string kSpan = R"("file":"a.txt","start":0,"end":4,"quote":"Rain","type":"claim")";

}  // namespace

TEST_CASE("a document's text keeps its bytes where its hash says so, and its base64 where not") {
  const std::string text = "Caf\u00E9\n";
  const auto sha = core::sha256_hex(text);
  CHECK(good(R"({"file":"a.txt","text":"Café\n"})").documents.front().bytes == text);
  CHECK(good(R"({"file":"a.txt","text":"Café\n","sha256":")" + sha + "\"}")
            .documents.front()
            .value.sha256 == sha);
  const std::string marked = "\xEF\xBB\xBF" + text;
  const auto with_mark =
      good(R"({"file":"a.txt","text":"Café\n","sha256":")" + core::sha256_hex(marked) + "\"}");
  CHECK(with_mark.documents.front().bytes == marked);
  const auto latin =
      good(R"({"file":"a.txt","text":"Café\n","encoding":"windows-1252","sha256":")" +
           core::sha256_hex("Caf\xE9\n") + R"(","original":"Q2Fm6Qo="})");
  CHECK(latin.documents.front().bytes == "Caf\xE9\n");
  CHECK(latin.documents.front().value.encoding == "windows-1252");
  CHECK(latin.losses.empty());
  const auto gone = good(R"({"file":"a.txt","text":"x","sha256":")" + sha + "\"}");
  CHECK(gone.documents.front().bytes.empty());
  CHECK(gone.losses.size() == 1);
}

TEST_CASE("a document row without text describes the document it names") {
  const auto batch = good(
      R"({"file":"a.txt","title":"T","authors":["A B"],"stated":["2022-01-01",null],"fictitious":true})");
  const auto& document = batch.documents.front();
  CHECK(document.metadata_only);
  CHECK(document.value.meta.title == "T");
  CHECK(document.value.meta.stated.from);
  CHECK_FALSE(document.value.meta.stated.to);
  CHECK(document.value.extra == R"({"fictitious":true})");
}

TEST_CASE("what has no place in the model is kept with its type, in the row's order") {
  const auto batch =
      good("{" + kSpan + R"(,"zeta":1.0,"alpha":[1,null],"none":null,"big":9007199254740993})");
  CHECK(batch.annotations.front().value.extra ==
        R"({"zeta":1.0,"alpha":[1,null],"none":null,"big":9007199254740993})");
}

TEST_CASE("a value of the wrong shape is reported and kept, the row is imported") {
  const auto batch =
      good("{" + kSpan +
           R"(,"stated":"May 2021","tags":[1],"stance":"perhaps","p_event_range":[0.9,0.1]})");
  CHECK(batch.annotations.size() == 1);
  CHECK(batch.losses.size() == 4);
  for (const auto& loss : batch.losses) CHECK(loss.line == 1);
  const auto& extra = batch.annotations.front().value.extra;
  CHECK(extra.find(R"("stated":"May 2021")") != std::string::npos);
  CHECK(extra.find(R"("given_stance":"perhaps")") != std::string::npos);
}

TEST_CASE("bad rows are named by line and cost nothing else") {
  const auto batch = good("{" + kSpan + "}\nrubbish\n{\"colour\":\"red\"}\n{" + kSpan + "}\n");
  CHECK(batch.annotations.size() == 2);
  REQUIRE(batch.losses.size() == 2);
  CHECK(batch.losses[0].line == 2);
  CHECK(batch.losses[1].line == 3);
  CHECK(batch.losses[1].what.find("(colour)") != std::string::npos);
  const auto nothing = read("rubbish\nmore\n");
  REQUIRE_FALSE(nothing.ok());
  CHECK(nothing.error().line == 1);
}

TEST_CASE("spans need a document and a type, and say so") {
  const auto batch = good("{" + kSpan + "}\n" + R"({"start":0,"end":1,"type":"claim"})" + "\n" +
                          R"({"file":"a.txt","start":0,"end":1,"type":"opinion"})");
  CHECK(batch.annotations.size() == 1);
  CHECK(batch.losses.size() == 2);
}

TEST_CASE("a span may name its document by SHA-256 or id and count in UTF-16") {
  const auto batch = good(R"({"sha256":"abc","start":1,"end":2,"type":"fact","unit":"utf16"})"
                          "\n"
                          R"({"document":"d7","start":1,"end":2,"type":"fact"})");
  CHECK(batch.annotations[0].document.sha256 == "abc");
  CHECK(batch.annotations[0].declared.unit == core::OffsetReading::Unit::utf16);
  CHECK(batch.annotations[1].document.id == "d7");
}

TEST_CASE("the pieces of a span get their own quotes from that of the whole") {
  const std::string head =
      R"({"file":"a.txt","type":"claim","start":10,"end":22,"fragments":[[10,13],[18,22]],"quote":)";
  const auto neither = good(head + "\"its …… over\"}").annotations.front();
  CHECK(neither.ranges[0].quote.empty());
  CHECK(neither.quote == "its …… over");
  const auto whole = good(head + "\"its (no)over\"}").annotations.front();
  CHECK(whole.ranges[0].quote == "its");
  CHECK(whole.ranges[1].quote == "over");
  CHECK(whole.quote == "its over");
  const auto joined = good(head + "\"its over\"}").annotations.front();
  CHECK(joined.ranges[0].quote == "its");
  CHECK(joined.ranges[1].quote == "over");
}

TEST_CASE("one key with two statements is two propositions, and the loss says so") {
  const auto batch = good("{" + kSpan +
                          R"(,"proposition_id":"Q1","proposition":"It rains"})"
                          "\n{" +
                          kSpan + R"(,"proposition_id":"Q1","proposition":"It does not rain"})");
  REQUIRE(batch.propositions.size() == 2);
  CHECK(batch.annotations[0].links.front().proposition == "Q1");
  CHECK(batch.annotations[1].links.front().proposition == "Q1~2");
  CHECK(batch.losses.size() == 1);
}

TEST_CASE("outcomes wait while the window is open or nobody could have known") {
  const auto status = [](const std::string& as_of, const std::string& outcome) {
    const auto batch =
        good("{" + kSpan.substr(0, kSpan.size() - 7) + R"("prediction",)" +
             R"("proposition_id":"Q1","proposition":"It rains","outcome":")" + outcome +
             R"(","outcome_as_of":")" + as_of +
             R"(","horizon":{"text":"soon","from":"2024-01-01","to":"2024-03-31","rule":"r"}})");
    return std::string(core::name_of(batch.outcomes.back().value.status));
  };
  CHECK(status("2024-04-02", "did_not_occur") == "false");
  CHECK(status("2024-03-31", "did_not_occur") == "false");
  CHECK(status("2024-03-30", "did_not_occur") == "open");
  CHECK(status("2024-02-01", "occurred") == "true");
  CHECK(status("2023-12-31", "occurred") == "open");
  CHECK(status("2030-01-01", "occurred") == "due");
  CHECK(status("2024-04-02", "condition_not_met") == "annulled");
}

TEST_CASE("a resolved outcome without listed evidence rests on its row, judged by nobody") {
  const auto batch =
      good("{" + kSpan.substr(0, kSpan.size() - 7) + R"("prediction",)" +
           R"("proposition_id":"Q1","proposition":"It rains","outcome":"occurred",)" +
           R"("outcome_as_of":"2024-04-02",)" +
           R"("horizon":{"text":"soon","from":"2024-01-01","to":"2024-03-31","rule":"r"}})");
  REQUIRE(batch.evidence.size() == 1);
  CHECK(batch.evidence.front().value.bears == core::Bears::context);
  CHECK(batch.evidence.front().value.reliability == 'F');
  CHECK(batch.evidence.front().value.credibility == 6);
  CHECK(batch.evidence.front().value.title.find("rows.jsonl") != std::string::npos);
}

TEST_CASE("a span row that prints its document's dateline dates the document once") {
  const auto batch = good("{" + kSpan +
                          R"(,"dateline":"2022-03-24"})"
                          "\n{" +
                          kSpan + R"(,"dateline":"2022-03-24"})");
  REQUIRE(batch.documents.size() == 1);
  CHECK(batch.documents.front().metadata_only);
  CHECK(core::to_iso(*batch.documents.front().value.meta.dateline) == "2022-03-24");
}

TEST_CASE("rows of every kind are known by their keys") {
  const auto batch = good(
      R"({"id":"p1","name":"Gazette","kind":"organisation","aliases":["The Gazette"],"note":""})"
      "\n"
      R"({"id":"P1","statement":"It rains","window":{"from":null,"to":"2024-01-31"},"relations":[{"kind":"negates","to":"P2"}]})"
      "\n"
      R"({"id":"E1","proposition_id":"P1","title":"t","bears":"refutes","reliability":"B","credibility":2,"document":"a.txt","start":1,"end":3})"
      "\n"
      R"({"id":"O1","proposition_id":"P1","status":"open","recorded_at":"2024-01-01T00:00:00Z","evidence":["E1"]})"
      "\n"
      R"({"name":"tone","version":2,"labels":[{"name":"calm","colour":"#112233","behaves_as":null}]})"
      "\n"
      R"({"name":"odds","rule":"lower","terms":[{"term":"likely","lo":0.5,"hi":0.8},{"term":"reportedly","lo":null,"hi":null}]})"
      "\n"
      R"({"name":"truth","terms":[{"term":"so","rating":1,"best":1,"worst":0},{"term":"who knows","rating":null}]})"
      "\n"
      R"({"from":"P1","kind":"implies","to":"P3"})"
      "\n");
  CHECK(batch.losses.empty());
  CHECK(batch.parties.front().kind == core::PartyKind::organisation);
  CHECK(batch.propositions.front().value.window.to);
  CHECK(batch.relations.size() == 2);
  CHECK(batch.evidence.front().value.range->end.value == 3);
  CHECK(batch.outcomes.front().evidence == std::vector<std::string>{"E1"});
  CHECK(batch.label_sets.front().version == 2);
  CHECK_FALSE(batch.scales.front().terms[1].has_range);
  CHECK_FALSE(batch.vocabularies.front().terms[1].rating);
}

TEST_CASE("losses beyond a thousand are counted, not listed") {
  std::string text = "{" + kSpan + "}\n";
  for (int i = 0; i < 1500; ++i) text += "rubbish\n";
  const auto batch = good(text);
  CHECK(batch.losses.size() == 1001);
  CHECK(batch.losses.back().what == "500 further losses are not listed.");
}

TEST_CASE("rows in UTF-16 are read, with a mark or without, and found to be rows") {
  const std::string row = R"({"file":"a.txt","text":"Її міст"})"
                          "\n";
  const auto wide = core::to_utf16(row);
  std::string little;
  std::string big;
  for (const char16_t unit : wide) {
    little += static_cast<char>(unit & 0xFFU);
    little += static_cast<char>(unit >> 8U);
    big += static_cast<char>(unit >> 8U);
    big += static_cast<char>(unit & 0xFFU);
  }
  for (const std::string& bytes : {little, big, "\xFF\xFE" + little, "\xFE\xFF" + big}) {
    const auto batch = good(bytes);
    REQUIRE(batch.documents.size() == 1);
    CHECK(batch.documents.front().value.text == "Її міст");
    CHECK(batch.losses.empty());
    CHECK(importers::detect({"a.dat", bytes}).name == "jsonl");
  }
}

TEST_CASE("rows in an old encoding are read, with a loss that names it") {
  const auto batch = good(
      "{\"file\":\"a.txt\",\"text\":\"\xCC\xFD\xF0 \xEE\xE1\xE5\xF9\xE0\xEB, "
      "\xF7\xF2\xEE \xEC\xEE\xF1\xF2 \xEE\xF2\xEA\xF0\xEE\xFE\xF2\"}\n");
  CHECK(batch.documents.front().value.text == "Мэр обещал, что мост откроют");
  REQUIRE(batch.losses.size() == 1);
  CHECK(batch.losses.front().what.find("windows-1251") != std::string::npos);
}

TEST_CASE("rows that end in CR alone are rows, and faults name their line") {
  const auto batch =
      good("{\"file\":\"a.txt\",\"text\":\"a\"}\rno row\r{\"file\":\"b.txt\",\"text\":\"b\"}\r");
  CHECK(batch.documents.size() == 2);
  REQUIRE(batch.losses.size() == 1);
  CHECK(batch.losses.front().line == 2);
}
