#include "core/language/horizon.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "core/language/horizon_rules.h"
#include "tests/support/shared_inputs.h"

namespace {

core::DateRange said(std::string_view from, std::string_view to = {}) {
  return {core::parse_date(from), core::parse_date(to.empty() ? from : to)};
}

// "from..to rule" of the main horizon of a text said on 20 December 2022.
std::string resolved(std::string_view text, const core::DateRange& when = said("2022-12-20")) {
  const auto hits = core::find_horizons(text, when);
  const core::HorizonHit* hit = core::main_horizon(hits);
  if (hit == nullptr) return "none";
  return (hit->dates.from ? core::to_iso(*hit->dates.from) : "") + ".." +
         (hit->dates.to ? core::to_iso(*hit->dates.to) : "");
}

// What may stand for a slot of a pattern, in a language of Latin letters and in another.
std::string filled(const std::string& item, bool latin) {
  if (item == "<year>") return "2031";
  if (item == "<month>") return latin ? "June" : "июня";
  if (item == "<day>") return "7";
  if (item == "<day2>") return "8";
  if (item == "<season>") return latin ? "spring" : "весной";
  if (item == "<n>") return "3";
  if (item == "<unit>") return latin ? "weeks" : "недель";
  if (item == "<weekday>") return latin ? "Monday" : "понедельник";
  return item;
}

// The shortest text of a pattern: first alternatives, nothing optional, slots filled.
std::string shortest(const std::string& pattern) {
  std::string text;
  const bool latin = std::all_of(pattern.begin(), pattern.end(), [](char c) { return c > 0; });
  std::istringstream items(pattern);
  for (std::string item; items >> item;) {
    if (item.ends_with('?')) continue;
    text += (text.empty() ? "" : " ") + filled(item.substr(0, item.find('|')), latin);
  }
  return text;
}

}  // namespace

TEST_CASE("named days, months and years end on their last day, which is included") {
  CHECK(resolved("by 31 December 2023") == "2022-12-20..2023-12-31");
  CHECK(resolved("until January 9th, 2023") == "2022-12-20..2023-01-09");
  CHECK(resolved("before June 1, 2023") == "2022-12-20..2023-05-31");
  CHECK(resolved("by the end of 2023") == "2022-12-20..2023-12-31");
  CHECK(resolved("until the end of March") == "2022-12-20..2023-03-31");
  CHECK(resolved("in February 2024") == "2024-02-01..2024-02-29");
  CHECK(resolved("in 2024") == "2024-01-01..2024-12-31");
  CHECK(resolved("before 2024") == "2022-12-20..2023-12-31");
  CHECK(resolved("in early 2023") == "2023-01-01..2023-03-31");
}

TEST_CASE("a month without a year is the first that is not over") {
  CHECK(resolved("at the end of May", said("2021-05-01")) == "2021-05-21..2021-05-31");
  CHECK(resolved("in March") == "2023-03-01..2023-03-31");
  CHECK(resolved("on 3 May", said("2021-05-20")) == "2022-05-03..2022-05-03");
}

TEST_CASE("vague words follow the house's rules from the said date") {
  CHECK(resolved("in the coming weeks") == "2022-12-21..2023-02-28");
  CHECK(resolved("in the near future") == "2022-12-20..2023-06-30");
  CHECK(resolved("in the longer perspective") == "2022-12-20..2024-12-31");
  CHECK(resolved("in the coming year") == "2023-01-01..2023-12-31");
  CHECK(resolved("soon", said("2021-04-17")) == "2021-04-17..2021-06-30");
  CHECK(resolved("within two weeks") == "2022-12-20..2023-01-03");
  CHECK(resolved("in the next six months") == "2022-12-20..2023-06-20");
  CHECK(resolved("later this month", said("2021-05-01")) == "2021-05-01..2021-05-31");
}

TEST_CASE("seasons are the first that is not over, and winter ends in the next year") {
  CHECK(resolved("this spring", said("2022-04-10")) == "2022-04-10..2022-05-31");
  CHECK(resolved("next spring") == "2023-03-01..2023-05-31");
  CHECK(resolved("this winter") == "2022-12-20..2023-02-28");
  CHECK(resolved("before summer") == "2022-12-20..2023-05-31");
}

TEST_CASE("Russian words of time are understood") {
  CHECK(resolved("до конца года") == "2022-12-20..2022-12-31");
  CHECK(resolved("До конца 2023 года") == "2022-12-20..2023-12-31");
  CHECK(resolved("в ближайшие недели") == "2022-12-21..2023-02-28");
  CHECK(resolved("в ближайшем будущем") == "2022-12-20..2023-06-30");
  CHECK(resolved("весной 2023 года") == "2023-03-01..2023-05-31");
  CHECK(resolved("до 1 июня 2023 года") == "2022-12-20..2023-06-01");
  CHECK(resolved("в следующем году") == "2023-01-01..2023-12-31");
}

TEST_CASE("a date outweighs vague words, and an event has no last day") {
  CHECK(resolved("in the future, and by 1 March 2023 at the latest") == "2022-12-20..2023-03-01");
  CHECK(resolved("when the right moment arrives") == "2022-12-20..");
}

TEST_CASE("what lies before the said date is no horizon") {
  CHECK(resolved("since June 2019") == "none");
  CHECK(resolved("in 2020 they met") == "none");
  CHECK(resolved("he may march on") == "none");
}

TEST_CASE("without a said date only what names its year is resolved") {
  CHECK(resolved("in the coming weeks", {}) == "none");
  CHECK(resolved("in 2024", {}) == "2024-01-01..2024-12-31");
}

TEST_CASE("a hit keeps the words, their place and the rule with its version") {
  const std::string text = "Minsk, he says, will join in the coming weeks.";
  const auto hits = core::find_horizons(text, said("2022-12-20"));
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].words == "in the coming weeks");
  CHECK(text.find(hits[0].words) == hits[0].range.begin.index());
  CHECK(hits[0].rule == "house v1: coming-weeks");
}

TEST_CASE("where nothing is stated the default is twelve months and says so") {
  const auto horizon = core::default_horizon(said("2022-12-15"));
  CHECK(horizon.words == "(none stated)");
  CHECK(core::to_iso(*horizon.range.to) == "2023-12-31");
  CHECK(core::default_horizon({}).empty());
}

TEST_CASE("every wording of the table is found as it is written there") {
  for (const auto& rule : core::horizon_rules()) {
    const std::string text = shortest(std::string(rule.pattern));
    INFO(rule.pattern, " as “", text, "”");
    CHECK_FALSE(core::find_horizons(text, said("2022-01-10")).empty());
  }
}

TEST_CASE("the list in the assets is the program's table, rule by rule") {
  std::ifstream file(test_support::assets_dir() / "horizons/house-v1.json");
  REQUIRE(file.is_open());
  const auto list = nlohmann::json::parse(file);
  std::set<std::string> described;
  for (const auto& rule : list.at("rules")) described.insert(rule.at("id").get<std::string>());
  const auto& wordings = list.at("wordings");
  const auto rules = core::horizon_rules();
  REQUIRE(wordings.size() == rules.size());
  std::set<std::string> used = {std::string(core::unstated_rule().name)};
  for (std::size_t i = 0; i < rules.size(); ++i) {
    INFO(wordings[i].dump());
    CHECK(wordings[i].at("pattern") == rules[i].pattern);
    CHECK(wordings[i].at("rule") == rules[i].name);
    CHECK(wordings[i].at("kind") == core::name_of(rules[i].kind));
    CHECK(wordings[i].value("amount", 0) == rules[i].amount);
    CHECK(wordings[i].value("weight", 2) == rules[i].weight);
    CHECK(wordings[i].value("lead", 0) == rules[i].lead);
    used.insert(std::string(rules[i].name));
  }
  CHECK(used == described);
  CHECK(list.at("unstated").at("kind") == core::name_of(core::unstated_rule().kind));
  CHECK(list.at("unstated").at("amount") == core::unstated_rule().amount);
}

TEST_CASE("vague spans end on the period's end that is nearest to their length") {
  CHECK(resolved("soon", said("2022-01-20")) == "2022-01-20..2022-03-31");
  CHECK(resolved("soon", said("2022-02-20")) == "2022-02-20..2022-06-30");
  CHECK(resolved("in the near future", said("2023-04-06")) == "2023-04-06..2023-09-30");
  CHECK(core::default_horizon(said("2021-04-24")).range.to == core::parse_date("2021-12-31"));
  CHECK(core::default_horizon(said("2021-08-24")).range.to == core::parse_date("2022-12-31"));
}

TEST_CASE("a day without a year is the nearest that falls on its weekday") {
  const core::DateRange printed{std::nullopt, core::parse_date("2022-12-26")};
  for (const auto& when : {printed, said("2022-12-26"), said("2022-12-20", "2022-12-26")}) {
    CHECK(resolved("On Saturday, December 24, she is going to Gdansk.", when) ==
          "2022-12-24..2022-12-24");
    CHECK(resolved("They will sign on Sunday, 8 January.", when) == "2023-01-08..2023-01-08");
    CHECK(resolved("It will open by Sat., Jan. 7.", when).ends_with("..2023-01-07"));
    CHECK(resolved("Она поедет в Гданьск в субботу, 24 декабря", when) == "2022-12-24..2022-12-24");
    CHECK(resolved("Вони підпишуть у суботу, 7 січня", when) == "2023-01-07..2023-01-07");
  }
  // 24 December 2023 is a Sunday.
  CHECK(resolved("On Sunday, December 24, she will go.", said("2023-06-26")) ==
        "2023-12-24..2023-12-24");
}

TEST_CASE("a day without year or weekday may lie shortly before the date it was printed under") {
  const core::DateRange printed{std::nullopt, core::parse_date("2022-12-26")};
  CHECK(resolved("She will go on December 24", printed) == "2022-12-24..2022-12-24");
  CHECK(resolved("She will go by December 24", printed) == "2022-12-24..2022-12-24");
  CHECK(resolved("She will go on December 24", said("2022-12-26")) == "2023-12-24..2023-12-24");
  CHECK(resolved("She will go on November 24", printed) == "2023-11-24..2023-11-24");
  CHECK(resolved("5 дек. она поедет", said("2022-11-26")) == "2022-12-05..2022-12-05");
}

TEST_CASE("days, weeks, months and years of something past are no horizon") {
  CHECK(resolved("On Saturday, December 24, she went to Gdansk.", said("2022-12-26")) == "none");
  CHECK(resolved("The council met this week.") == "none");
  CHECK(resolved("This week the council agreed.") == "none");
  CHECK(resolved("The bridge was opened this month.") == "none");
  CHECK(resolved("He said today that it would rain.") == "none");
  CHECK(resolved("The council will meet this week.") == "2022-12-20..2022-12-27");
  CHECK(resolved("It is to open this month.") == "2022-12-20..2022-12-31");
  CHECK(resolved("He said that this week the talks will start.") == "2022-12-20..2022-12-27");
}

TEST_CASE("days, months and years are horizons in languages without rules of their own") {
  struct Case {
    const char* text;
    const char* days;
  };
  for (const Case& each :
       {Case{"Die Brücke wird wohl bis zum 5. März 2023 geöffnet werden, sagte der Minister.",
             "2022-12-20..2023-03-05"},
        Case{"Der Minister sagte, die Brücke werde vor dem 5. März 2023 fertig sein.",
             "2022-12-20..2023-03-04"},
        Case{"Le pont devrait ouvrir au public en mars 2023, a déclaré le ministre des transports.",
             "2023-03-01..2023-03-31"},
        Case{"Le ministre a promis que le pont serait ouvert d’ici fin 2024 aux habitants.",
             "2022-12-20..2024-12-31"},
        Case{"El ministro prometió que el puente se abrirá antes del 5 de marzo de 2023.",
             "2022-12-20..2023-03-04"},
        Case{"Il ministro ha promesso che il ponte sarà aperto entro il 2024 agli abitanti.",
             "2022-12-20..2024-12-31"},
        Case{"Minister obiecał, że most zostanie otwarty do 5 marca 2023 dla mieszkańców.",
             "2022-12-20..2023-03-05"},
        Case{"Der Minister sagte, die Brücke werde am Montag, 26. Dezember, wieder geöffnet.",
             "2022-12-26..2022-12-26"},
        Case{"大臣は橋が2023年3月5日に開通する可能性があると述べた。", "2023-03-05..2023-03-05"},
        Case{"Der Minister sagte, die Brücke sei am 5. März 2020 gebaut worden und alt.", "none"},
        Case{"Der Minister sagte, dort stünden 2020 Häuser und eine alte Brücke.", "none"}}) {
    CAPTURE(std::string(each.text));
    CHECK(resolved(each.text) == std::string(each.days));
  }
  const auto hits = core::find_horizons(
      "Die Brücke wird wohl bis zum 5. März 2023 geöffnet werden, sagte der Minister.",
      said("2022-12-20"));
  REQUIRE(hits.size() == 1);
  CHECK(hits.front().words == "bis zum 5. März 2023");
  CHECK(hits.front().rule == "house v1: explicit-date");
}
