// Random small projects: what goes out comes back the same.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/text/text_index.h"
#include "tests/exporters/round_trip.h"

namespace {

using Json = nlohmann::ordered_json;

std::string random_text() {
  static const std::vector<std::string> parts = {"word", " ",  "\n", "\r\n",   "é",  "e\u0301",
                                                 "🙂", "\t", "—",  "\u00A0", "\"", "日本"};
  std::string text = "Start ";
  const int size = *rc::gen::inRange(1, 40);
  for (int i = 0; i < size; ++i) text += *rc::gen::elementOf(parts);
  return text;
}

Json random_span(const core::TextIndex& index, int number) {
  const auto size = index.char_size().value;
  const auto begin = *rc::gen::inRange<std::int64_t>(0, size);
  const auto end = *rc::gen::inRange<std::int64_t>(begin + 1, size + 1);
  const auto bytes = index.checked({core::CharOffset(begin), core::CharOffset(end)});
  Json row = Json::object();
  if (*rc::gen::arbitrary<bool>()) row["id"] = "s" + std::to_string(number);
  row["file"] = "a.txt";
  row["start"] = begin;
  row["end"] = end;
  row["quote"] = std::string(index.slice(*bytes));
  row["type"] = *rc::gen::element("claim", "prediction", "fact");
  if (*rc::gen::arbitrary<bool>()) row["speaker"] = *rc::gen::element("Ana", "Bo", "ANA", "Čo");
  if (*rc::gen::arbitrary<bool>()) row["tags"] = {"x", "y z"};
  if (*rc::gen::arbitrary<bool>()) row["stance"] = *rc::gen::element("denies", "hedged");
  if (*rc::gen::arbitrary<bool>()) {
    row["proposition_id"] = *rc::gen::element("P1", "P2");
    row["proposition"] = *rc::gen::element("It holds", "It does not");
  }
  if (*rc::gen::arbitrary<bool>()) {
    row["p_event_range"] = {*rc::gen::element(0.0, 0.1, 0.25), *rc::gen::element(0.3, 0.55, 1.0)};
    row["scorable"] = *rc::gen::arbitrary<bool>();
  }
  if (*rc::gen::arbitrary<bool>()) {
    row["horizon"] = {
        {"text", "soon"}, {"from", "2023-01-01"}, {"to", "2023-03-31"}, {"rule", "r"}};
  }
  if (*rc::gen::arbitrary<bool>()) {
    row["outcome"] = *rc::gen::element("occurred", "did_not_occur", "supported", "ambiguous",
                                       "pending", "who knows");
    row["outcome_as_of"] = *rc::gen::element("2022-06-01", "2023-02-01", "2023-12-31");
    row["evidence"] = Json::array();
    if (*rc::gen::arbitrary<bool>()) row["evidence"].push_back("a page");
  }
  if (*rc::gen::arbitrary<bool>()) row["odd"] = *rc::gen::element(Json(1.5), Json("t"), Json());
  return row;
}

}  // namespace

TEST_CASE("any small project comes back byte for byte, and no row of it is lost") {
  CHECK(rc::check([]() {
    const std::string text = random_text();
    const core::TextIndex index(text);
    const int count = *rc::gen::inRange(1, 8);
    std::string rows;
    for (int i = 0; i < count; ++i) rows += random_span(index, i).dump() + "\n";
    round_trip::Workplace first;
    first.import({{"a.txt", text}, {"spans.jsonl", rows}});
    const auto exported = first.exported("jsonl");
    round_trip::Workplace second;
    second.import(exported);
    // A bool, so that a failure prints the inputs and not two folders.
    const bool same = exported == second.exported("jsonl");
    RC_ASSERT(same);
    RC_ASSERT(first.dataset().annotations.size() == second.dataset().annotations.size());
    for (const auto& annotation : first.dataset().annotations) {
      RC_ASSERT(annotation.span.anchored());
    }
  }));
}
