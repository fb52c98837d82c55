// Quotes that differ from the text in typography, normal form or spaces are its quotes all the
// same.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/words/anchor.h"

TEST_CASE(
    "a quote reads as the text whatever its apostrophes, marks, dashes, spaces and normal form") {
  const std::vector<std::pair<const char*, const char*>> same = {
      {"He can’t win now.", "He can't win now."},
      {"He canʼt win", "He can't win"},
      {"“Yes,” he said.", "\"Yes,\" he said."},
      {"„Ja“, sagte er", "\"Ja\", sagte er"},
      {"A dash – here.", "A dash - here."},
      {"A dash — here.", "A dash – here."},
      {"She\u00A0may win\u2009it.", "She may win it."},
      {"She may\r\nwin it.", "She may win it."},
      {"She may  win\n\nit.", "She may win it."},
      {"Małgorzata może wygrać.", "Ma\u0142gorzata moz\u0307e wygrac\u0301."},
      {"cafe\u0301", "café"},
      {"Українська Й", "Украі\u0308нська И\u0306"}};
  for (const auto& row : same) {
    const auto& text = row.first;
    const auto& quote = row.second;
    CAPTURE(text);
    CHECK(core::reads_as(text, quote));
    const std::string whole = std::string("First. ") + text + " Last.";
    const core::TextIndex index(whole);
    const core::CharOffset begin(7);
    const auto end = index.char_size() - 6;
    CHECK(core::best_reading(index, {{begin.value, end.value, quote}}, {}, core::UnitSource::stated)
              .agree == 1);
  }
  for (const auto& row : {std::pair("He can win", "He can't win"),
                          {"five", "fine"},
                          {"It may rain", "It may"},
                          {"", "a"},
                          {"1,500", "1500"}}) {
    const auto* text = row.first;
    const auto* quote = row.second;
    CAPTURE(text);
    CHECK_FALSE(core::reads_as(text, quote));
  }
}

TEST_CASE("a retyped quote is found nearest to where it was recorded") {
  const std::string text = "It can’t be. No. It can’t be. “Yes,” he said.";
  const core::TextIndex index(text);
  const auto at = [&](const char* quote, std::int64_t near) {
    const auto found = core::find_reading(index, quote, core::CharOffset(near));
    return found ? found->begin.value : -1;
  };
  CHECK(at("It can't be.", 0) == 0);
  CHECK(at("It can't be.", 15) == 17);
  CHECK(at("\"Yes,\" he", 0) == 30);
  CHECK(at("it can't be.", 0) == -1);
  CHECK(at("Nobody", 0) == -1);
}
