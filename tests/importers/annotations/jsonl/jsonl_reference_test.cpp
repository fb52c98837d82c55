// Rows that name other rows and rows of other tools: ids as numbers, any order, nothing passed
// over.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "importers/parts/foreign_labels.h"
#include "importers/registry.h"

namespace {

core::ImportedBatch read_rows(const std::string& bytes) {
  importers::ReadOptions options;
  options.now = *core::parse_timestamp("2024-05-01T10:00:00Z");
  auto batch = importers::find("jsonl")->read({"rows.jsonl", bytes}, options);
  REQUIRE_MESSAGE(batch.ok(), batch.error().sentence());
  return std::move(*batch);
}

bool loses(const core::ImportedBatch& batch, std::string_view words) {
  return std::ranges::any_of(batch.losses, [words](const core::Loss& loss) {
    return loss.what.find(words) != std::string::npos;
  });
}

const std::string kRainSpan = R"("start":0,"end":4,"quote":"Rain","type":"claim")";

}  // namespace

TEST_CASE("an id is a string or a number, and so is what refers to it") {
  const auto batch = read_rows(
      R"({"id":7,"text":"Rain may come."})"
      "\n"
      R"({"id":1,"document":7,"parent":2,"proposition_id":31,"proposition":"It rains",)" +
      kRainSpan +
      "}\n"
      R"({"id":31,"statement":"It rains","template":30,"relations":[{"kind":"implies","to":32}]})"
      "\n"
      R"({"from":31,"kind":"implies","to":33})"
      "\n"
      R"({"id":5,"proposition_id":31,"bears":"supports","document":7,"start":0,"end":4})"
      "\n"
      R"({"id":9,"proposition_id":31,"status":"open","evidence":[5],"caused_by":8})");
  CHECK(batch.losses.empty());
  REQUIRE(batch.annotations.size() == 1);
  CHECK(batch.documents.front().value.external_id == "7");
  CHECK(batch.annotations.front().document.id == "7");
  CHECK(batch.annotations.front().parent == "2");
  CHECK(batch.annotations.front().links.front().proposition == "31");
  CHECK(batch.propositions.front().template_of == "30");
  REQUIRE(batch.relations.size() == 2);
  CHECK(batch.relations[0].to == "32");
  CHECK(batch.relations[1].from == "31");
  CHECK(batch.evidence.front().proposition == "31");
  CHECK(batch.evidence.front().document.id == "7");
  CHECK(batch.outcomes.front().evidence == std::vector<std::string>{"5"});
  CHECK(batch.outcomes.front().caused_by == "8");
}

TEST_CASE("numbers keep their digits, however many they are") {
  for (const char* id : {"1", "9007199254740993", "18446744073709551615", "18446744073709551616",
                         "123456789012345678901", "123456789012345678902",
                         "1234567890123456789012345678901234567890"}) {
    CAPTURE(id);
    for (const bool quoted : {false, true}) {
      const std::string value = quoted ? "\"" + std::string(id) + "\"" : id;
      const auto batch =
          read_rows("{\"id\":" + value + ",\"text\":\"Rain may come.\"}\n{\"document\":" + value +
                    "," + kRainSpan + "}");
      CHECK(batch.documents.front().value.external_id == id);
      CHECK(batch.annotations.front().document.id == id);
    }
  }
  // What is no whole number is no name; digits in a text are its own.
  CHECK(loses(read_rows("{\"document\":7.5," + kRainSpan + ",\"file\":\"a.txt\"}"),
              "neither a string nor"));
  const auto batch =
      read_rows(R"({"text":"n 123456789012345678901","note":[123456789012345678901,-5e300]})");
  CHECK(batch.documents.front().value.text == "n 123456789012345678901");
  CHECK(batch.documents.front().value.extra == R"({"note":["123456789012345678901",-5e+300]})");
}

TEST_CASE("an id that is neither text nor a whole number is said, and the row is read without it") {
  for (const std::string id : {"true", "[1]", R"({"$oid":"a"})", "1e3", "7.5"}) {
    CAPTURE(id);
    const auto batch = read_rows("{\"id\":" + id + ",\"text\":\"Rain may come.\"}");
    CHECK(loses(batch, "“id” is neither a string nor"));
    REQUIRE(batch.documents.size() == 1);
    CHECK(batch.documents.front().value.external_id.empty());
    // Beside the row, and not under the key that an export writes itself.
    CHECK(batch.documents.front().value.extra.starts_with(R"({"given_id":)"));
  }
}

TEST_CASE("long numbers that are no ids of ours stay ids of the file") {
  // 2^62 would be an id made in the year 2054.
  CHECK(read_rows(R"({"id":4611686018427387904,"text":"a"})").documents.front().value.external_id ==
        "4611686018427387904");
}

TEST_CASE("a span may name a proposition whose row stands behind it") {
  const std::string document = R"({"id":"d1","text":"Rain may come."})";
  const std::string span =
      R"({"id":"s1","document":"d1","proposition_id":"P1","proposition":"It rains",)" + kRainSpan +
      "}";
  const std::string other = R"({"id":"s2","document":"d1","links":[],)" + kRainSpan + "}";
  const std::string row =
      R"({"id":"P1","statement":"It rains","criteria":"1 mm","window":["2022-01-01","2022-12-31"]})";
  const std::string log = R"({"proposition_id":"P1","status":"open"})";
  std::vector<std::string> rows = {document, span, other, row, log};
  std::ranges::sort(rows);
  do {
    std::string bytes;
    for (const auto& each : rows) bytes += each + "\n";
    CAPTURE(bytes);
    const auto batch = read_rows(bytes);
    CHECK(batch.losses.empty());
    REQUIRE(batch.propositions.size() == 1);
    CHECK(batch.propositions.front().value.criteria == "1 mm");
    REQUIRE(batch.annotations.size() == 2);
    CHECK(batch.outcomes.size() == 1);
    // The spans keep the order of the file.
    const bool first = bytes.find("\"s1\"") < bytes.find("\"s2\"");
    CHECK(batch.annotations[first ? 0 : 1].value.external_id == "s1");
    CHECK(batch.annotations[first ? 0 : 1].links.front().proposition == "P1");
  } while (std::ranges::next_permutation(rows).found);
}

TEST_CASE("the keys of propositions with a window are found before a file is read") {
  const auto keys = importers::find("jsonl")->scoped_keys(
      "{\"id\":\"P1\",\"statement\":\"a\",\"window\":[\"2022-01-01\",null]}\n"
      "{\"id\":\"P2\",\"statement\":\"b\"}\n{broken\n"
      "{\"id\":\"P3\",\"statement\":\"c\",\"window\":[null,null]}\n"
      "{\"text\":\"\\\"window\\\" \\\"statement\\\"\"}\n"
      "{\"id\":4,\"statement\":\"d\",\"window\":{\"from\":null,\"to\":\"2022-12-31\"}}");
  CHECK(keys == std::vector<std::string>{"P1", "4"});
  const bool none = importers::find("plain_text")->scoped_keys == nullptr;
  CHECK(none);
}

TEST_CASE("a file without rows is read as a list of none") {
  for (const char* nothing : {"", "\n", "\xEF\xBB\xBF\r\n", "[]", " [ ]\n"}) {
    CAPTURE(nothing);
    const auto batch = read_rows(nothing);
    CHECK(batch.losses.empty());
    CHECK(batch.documents.empty());
    CHECK(batch.annotations.empty());
  }
}

TEST_CASE("annotations in the shapes of other tools are named, with how many there are and where") {
  const auto batch = read_rows(
      "{\"id\":1,\"text\":\"Alpha may win.\",\"label\":[[0,14,\"prediction\"]]}\n"
      "{\"id\":2,\"text\":\"Beta may lose.\",\"label\":[[0,4,\"a\"],[5,8,\"b\"]],\"spans\":[]}\n"
      "{\"id\":3,\"text\":\"Gamma may draw.\",\"markup\":{\"x\":[{\"start_offset\":0,"
      "\"end_offset\":5}]}}\n");
  REQUIRE(batch.losses.size() == 2);
  CHECK(loses(batch, "“label” holds 3 annotations of another tool"));
  CHECK(loses(batch, "“markup” holds 1 annotation of another tool"));
  const auto more = read_rows(
      "{\"text\":\"Alpha may win.\",\"tokens\":[\"Alpha\"],\"ner_tags\":[1,0,0,0]}\n"
      "{\"text\":\"Beta may lose.\",\"target\":[{\"selector\":[{\"exact\":\"may\"}]}]}\n");
  CHECK(loses(more, "“ner_tags” holds 4 annotations of another tool"));
  CHECK(loses(more, "“target” holds 1 annotation of another tool"));
  CHECK(batch.losses[0].line == 1);
  CHECK(batch.losses[1].line == 3);
  const auto span = read_rows("{\"file\":\"a.txt\",\"label\":\"ORG\"," + kRainSpan + "}");
  CHECK(loses(span, "“label” holds 1 annotation"));
}

TEST_CASE("what other tools call their annotations is known by name or by its offsets") {
  using importers::foreign_labels;
  using importers::Json;
  for (const char* key :
       {"label", "labels", "spans", "entities", "annotations", "relations", "cats"}) {
    CAPTURE(key);
    CHECK(foreign_labels(key, Json::parse(R"(["a"])")) == 1);
    CHECK(foreign_labels(key, Json::parse(R"({"a":1,"b":0})")) == 2);
    CHECK(foreign_labels(key, Json("positive")) == 1);
    for (const char* empty : {"[]", "{}", "null", "\"\""}) {
      CHECK(foreign_labels(key, Json::parse(empty)) == 0);
    }
  }
  CHECK(foreign_labels("x", Json::parse(R"([{"begin":0,"end":3},{"begin":4,"end":6}])")) == 2);
  CHECK(foreign_labels("x", Json::parse(R"([{"offset":0,"length":3}])")) == 1);
  CHECK(foreign_labels("shelf", Json(3)) == 0);
  CHECK(foreign_labels("size", Json::parse("[640,480]")) == 0);
  CHECK(foreign_labels("blocks", Json::parse(R"([{"start":0,"end":3,"kind":"heading"}])")) == 0);
}

TEST_CASE("commas between rows are passed over and said once, one before a bracket is named") {
  for (const char* rows : {"{\"text\":\"a\"},\n{\"text\":\"b\"},\n{\"text\":\"c\"}\n",
                           "{\"text\":\"a\"},{\"text\":\"b\"},{\"text\":\"c\"},",
                           "{\"text\":\"a\"}\n,{\"text\":\"b\"}\n,,{\"text\":\"c\"},\n"}) {
    CAPTURE(rows);
    const auto batch = read_rows(rows);
    CHECK(batch.documents.size() == 3);
    REQUIRE(batch.losses.size() == 1);
    CHECK(loses(batch, "A comma stands behind a row."));
  }
  const auto inner =
      read_rows("{\"text\":\"a\"}\n{\"text\":\"b\", }\n{\"text\":\"c\",\"authors\":[\"d\",]}");
  CHECK(inner.losses.size() == 2);
  for (const auto& loss : inner.losses) {
    CHECK(loss.what == "This is not JSON: a comma stands before the closing bracket; take it out.");
  }
  CHECK(inner.losses[0].line == 2);
}

TEST_CASE("what is no JSON is shown from where it cannot be read") {
  const auto batch = read_rows("{\"text\":\"a\"}\n{\"text\":\"Łódź\" 'b'}");
  CHECK(loses(batch, "This is not JSON: it cannot be read from “'b'}” on;"));
  CHECK_FALSE(loses(batch, "syntax error"));
  CHECK(loses(read_rows("{\"text\":\"a\",\"n\":1e999}\n{\"text\":\"b\"}"),
              "A number in it is too large."));
}
