// Sentences as newspapers print them, made up for this test, with the hedge, horizon and speaker a
// careful reader would note down. Each stands for a wording that other sentences share.
#include <doctest/doctest.h>

#include <array>

#include "core/language/attribution_cue.h"
#include "core/language/hedge_detection.h"
#include "core/language/horizon_detection.h"
#include "tests/support/scale_file.h"
#include "tests/support/shared_inputs.h"

namespace {

struct HedgeCase {
  std::string_view text;
  double lo;
  double hi;
};

constexpr double kNone = -1;  // Carries no range, or no hedge is found.

void check_hedges(std::span<const HedgeCase> cases) {
  const auto folder = test_support::assets_dir() / "scales";
  const std::array scales = {test_support::read_scale(folder / "house-v1.json"),
                             test_support::read_scale(folder / "icd-203.json")};
  for (const HedgeCase& each : cases) {
    const auto hits = core::find_hedges(each.text, scales);
    const core::HedgeHit* hit = core::main_hedge(hits);
    INFO(each.text, " → ", hit != nullptr ? hit->words : "nothing");
    CHECK((hit != nullptr ? hit->lo : kNone) == doctest::Approx(each.lo));
    CHECK((hit != nullptr ? hit->hi : kNone) == doctest::Approx(each.hi));
  }
}

struct HorizonCase {
  std::string_view marked;  // The span stands between [ and ].
  std::string_view from;
  std::string_view to;
  std::string_view words;
};

struct Marked {
  std::string text;
  core::ByteRange span;
};

Marked unmarked(std::string_view marked) {
  Marked out{std::string(marked), {}};
  const std::size_t begin = out.text.find('[');
  out.text.erase(begin, 1);
  const std::size_t end = out.text.find(']');
  out.text.erase(end, 1);
  out.span = {core::ByteOffset(static_cast<std::int64_t>(begin)),
              core::ByteOffset(static_cast<std::int64_t>(end))};
  return out;
}

std::string iso(const std::optional<core::Date>& date) {
  return date ? core::to_iso(*date) : "open";
}

void check_horizons(std::span<const HorizonCase> cases, std::string_view said) {
  const core::DateRange when{core::parse_date(said), core::parse_date(said)};
  for (const HorizonCase& each : cases) {
    const Marked made = unmarked(each.marked);
    const auto reading = core::read_horizon(made.text, made.span, when);
    INFO(each.marked, " → ", reading.horizon.rule);
    CHECK(iso(reading.horizon.range.from) == each.from);
    CHECK(iso(reading.horizon.range.to) == each.to);
    CHECK(reading.horizon.words == each.words);
  }
}

struct SpeakerCase {
  std::string_view marked;
  std::string_view speaker;  // Empty: the text's own voice.
};

void check_speakers(std::span<const SpeakerCase> cases) {
  for (const SpeakerCase& each : cases) {
    const Marked made = unmarked(each.marked);
    const auto cues = core::find_speakers(made.text, made.span);
    INFO(each.marked);
    CHECK((cues.empty() ? "" : cues.front().words) == each.speaker);
  }
}

}  // namespace

TEST_CASE("English hedges are read as a careful reader does, negation included") {
  static constexpr HedgeCase kCases[] = {
      {"The government will fall before the harvest", .95, .99},
      {"The army won't cross the river", .01, .05},
      {"Warsaw will never agree to that", .01, .05},
      {"There will be no mobilisation this year", .01, .05},
      {"There will be no major changes in the command", .01, .10},
      {"No soldier of ours will set foot there", .01, .05},
      {"Neither side will give in", .01, .05},
      {"A second front is unlikely", .20, .45},
      {"A second front is very unlikely to open", .05, .20},
      {"A second front is highly unlikely", .05, .20},
      {"It is not likely that they will attack", .20, .45},
      {"They will probably not attack", .20, .45},
      {"They probably won't attack", .20, .45},
      {"An escalation is almost certain", .95, .99},
      {"An escalation is almost certainly coming", .95, .99},
      {"It is very likely that talks resume", .80, .95},
      {"Talks are highly likely to resume", .80, .95},
      {"In all likelihood talks will resume", .80, .95},
      {"Talks are likely to resume", .55, .80},
      {"Minsk will most likely stay out of it", .60, .90},
      {"There is a roughly even chance of a ceasefire", .45, .55},
      {"There is almost no chance of a ceasefire", .01, .05},
      {"A new offensive cannot be ruled out", .01, .30},
      {"A new offensive cannot, however, be completely excluded", .01, .30},
      {"The minister did not rule out a new offensive", .01, .30},
      {"The option has not yet been taken off the table", .01, .30},
      {"The reserve may well be called up", .40, .75},
      {"The front could collapse", .05, .60},
      {"Perhaps they will leave", .05, .60},
      {"They may not come back", .40, .95},
      {"The economy cannot survive another winter", .01, .05},
      {"They can hardly win this", .20, .45},
      {"The ministry plans to close the border", .80, .95},
      {"The ministry does not plan to close the border", .05, .20},
      {"The summit is scheduled for spring", .80, .95},
      {"The Kremlin wants to open a second front", .55, .90},
      {"Observers do not expect a breakthrough", .20, .45},
      {"I doubt that they will keep their word", .20, .45},
      {"That would be the end of his rule", .55, .90},
      {"He promised that he would resign", .95, .99},
      {"If the West may hesitate, Moscow will strike", .95, .99},
      {"Although talks could fail, a deal is likely", .55, .80},
      {"Under no circumstances would the army retreat", .01, .05},
      {"There is no indication that they intend to stop", .20, .45},
      {"I don't see any chance that they will stop", .01, .05},
      {"They want peace. Still, a deal is unlikely", .20, .45},
  };
  check_hedges(kCases);
}

TEST_CASE("words that only look like hedges are none") {
  static constexpr HedgeCase kCases[] = {
      {"The will of the people was ignored in May 2021", kNone, kNone},
      {"He reportedly met the envoy", kNone, kNone},
      {"The president is going to Moscow on Friday", kNone, kNone},
      {"They wrote about the possible involvement of the army", kNone, kNone},
      {"The parade passed as quietly as possible", kNone, kNone},
  };
  check_hedges(kCases);
}

TEST_CASE("Russian, Ukrainian and Belarusian hedges are read by the same scale") {
  static constexpr HedgeCase kCases[] = {
      {"Войска не будут выведены", .01, .05},
      {"Границу скорее всего закроют", .60, .90},
      {"Наступление, вероятно, начнется с юга", .55, .80},
      {"Вряд ли Минск на это согласится", .20, .45},
      {"Такой сценарий маловероятен", .20, .45},
      {"Не исключено, что мобилизацию объявят", .01, .30},
      {"Нельзя исключать новых ударов", .01, .30},
      {"Россия может перебросить туда войска", .05, .60},
      {"Россия не может победить", .01, .05},
      {"Правительство планирует повысить налоги", .80, .95},
      {"Правительство не планирует повышать налоги", .05, .20},
      {"Навряд чи вони погодяться", .20, .45},
      {"Найімовірніше, кордон закриють", .60, .90},
      {"Не виключено, що переговори відновляться", .01, .30},
      {"Хутчэй за ўсё, мяжу закрыюць", .60, .90},
      {"Наўрад ці яны пагодзяцца", .20, .45},
  };
  check_hedges(kCases);
}

TEST_CASE("a range is that of the scale in use, not of another with the same word") {
  const auto phia = test_support::read_scale(test_support::assets_dir() / "scales/uk-phia.json");
  const auto kent = test_support::read_scale(test_support::assets_dir() / "scales/kent-1964.json");
  CHECK(core::main_hedge(core::find_hedges("It is likely", phia))->hi == doctest::Approx(.75));
  CHECK(core::main_hedge(core::find_hedges("Это вероятно", phia))->hi == doctest::Approx(.75));
  CHECK(core::main_hedge(core::find_hedges("It is likely", kent))->lo == doctest::Approx(.63));
  CHECK(core::main_hedge(core::find_hedges("It is almost certain", kent))->lo ==
        doctest::Approx(.87));
}

TEST_CASE("horizons in a span are resolved from the said date") {
  static constexpr HorizonCase kCases[] = {
      {"[It will end by the end of 2023]", "2022-12-20", "2023-12-31", "by the end of 2023"},
      {"[It will end before June 1, 2023]", "2022-12-20", "2023-05-31", "before June 1, 2023"},
      {"[It will end in the first quarter of 2023]", "2023-01-01", "2023-03-31",
       "in the first quarter of 2023"},
      {"[It will end in the first quarter]", "2023-01-01", "2023-03-31", "in the first quarter"},
      {"[It will end in the second half of next year]", "2023-07-01", "2023-12-31",
       "in the second half of next year"},
      {"[It will last until 2025]", "2022-12-20", "2025-12-31", "until 2025"},
      {"[It will end this winter]", "2022-12-20", "2023-02-28", "this winter"},
      {"[It will begin next spring]", "2023-03-01", "2023-05-31", "next spring"},
      {"[It will end by summer]", "2022-12-20", "2023-05-31", "by summer"},
      {"[It will end in 2-3 months]", "2022-12-20", "2023-03-20", "in 2-3 months"},
      {"[It will end within two to three weeks]", "2022-12-20", "2023-01-10",
       "within two to three weeks"},
      {"[It will end within a year]", "2022-12-20", "2023-12-20", "within a year"},
      {"[It will end over the next six months]", "2022-12-20", "2023-06-20",
       "over the next six months"},
      {"[It may come in the coming weeks]", "2022-12-21", "2023-02-28", "in the coming weeks"},
      {"[It may come in the weeks ahead]", "2022-12-21", "2023-02-28", "in the weeks ahead"},
      {"[It may come in the coming months]", "2022-12-21", "2023-06-30", "in the coming months"},
      {"[It may come at the beginning of 2023]", "2023-01-01", "2023-03-31",
       "at the beginning of 2023"},
      {"[It may come early next year]", "2023-01-01", "2023-03-31", "early next year"},
      {"[It may come in mid-January]", "2023-01-11", "2023-01-20", "in mid-January"},
      {"[It may come soon]", "2022-12-20", "2023-03-31", "soon"},
      {"[It may come in the very near future]", "2022-12-20", "2023-06-30",
       "in the very near future"},
      {"[It may come at any moment]", "2022-12-20", "2023-01-03", "at any moment"},
      {"[They will meet on December 26–27 in the north]", "2022-12-26", "2022-12-27",
       "on December 26–27"},
      {"[They will meet on 3 February]", "2023-02-03", "2023-02-03", "on 3 February"},
      {"[It will be over next year]", "2023-01-01", "2023-12-31", "next year"},
      {"[It will be over in the long-term perspective]", "2022-12-20", "2024-12-31",
       "in the long-term perspective"},
      {"[It will come in the second half of February]", "2023-02-16", "2023-02-28",
       "in the second half of February"},
      {"[It could come as early as March]", "2023-03-01", "2023-03-31", "as early as March"},
      {"[The next two to three months will be hard]", "2022-12-20", "2023-03-20",
       "The next two to three months"},
      {"[It will last through the summer]", "2022-12-20", "2023-08-31", "through the summer"},
      {"[It will be the first visit in ten years]", "2022-12-20", "2023-12-31", "(none stated)"},
      {"[Their entry will bring a very quick end]", "2022-12-20", "open", "a very quick end"},
  };
  check_horizons(kCases, "2022-12-20");
}

TEST_CASE("Russian, Ukrainian and Belarusian horizons are resolved by the same rules") {
  static constexpr HorizonCase kCases[] = {
      {"[Это произойдет до конца года]", "2022-12-20", "2022-12-31", "до конца года"},
      {"[Это произойдет в ближайшее время]", "2022-12-20", "2023-03-31", "в ближайшее время"},
      {"[Это произойдет весной]", "2023-03-01", "2023-05-31", "весной"},
      {"[Все решится к лету]", "2022-12-20", "2023-05-31", "к лету"},
      {"[Это произойдет в первом квартале 2023 года]", "2023-01-01", "2023-03-31",
       "в первом квартале 2023 года"},
      {"[Это произойдет в течение двух месяцев]", "2022-12-20", "2023-02-20",
       "в течение двух месяцев"},
      {"[Это произойдет через несколько недель]", "2022-12-20", "2023-01-10",
       "через несколько недель"},
      {"[Это произойдет в ближайшие месяцы]", "2022-12-21", "2023-06-30", "в ближайшие месяцы"},
      {"[Это начнется в феврале-марте 2023 года]", "2023-02-01", "2023-03-31",
       "в феврале-марте 2023 года"},
      {"[Это назначено на начало марта]", "2023-03-01", "2023-03-10", "на начало марта"},
      {"[Це станеться до кінця року]", "2022-12-20", "2022-12-31", "до кінця року"},
      {"[Це станеться найближчим часом]", "2022-12-20", "2023-03-31", "найближчим часом"},
      {"[Це станеться навесні 2023 року]", "2023-03-01", "2023-05-31", "навесні 2023 року"},
      {"[Це станеться у січні]", "2023-01-01", "2023-01-31", "у січні"},
      {"[Гэта здарыцца да канца года]", "2022-12-20", "2022-12-31", "да канца года"},
      {"[Гэта здарыцца ў бліжэйшы час]", "2022-12-20", "2023-03-31", "ў бліжэйшы час"},
  };
  check_horizons(kCases, "2022-12-20");
}

TEST_CASE("a horizon may stand beside the span, and what has happened is none") {
  static constexpr HorizonCase kCases[] = {
      {"When they meet later this month, [gas prices will be on the agenda].", "2021-05-03",
       "2021-05-31", "later this month"},
      {"[Gas prices will be on the agenda] when they meet in June.", "2021-06-01", "2021-06-30",
       "in June"},
      {"They meet at the end of May. [It will be their third meeting.]", "2021-05-21", "2021-05-31",
       "at the end of May"},
      {"They meet at the end of May. [Gas prices will rise.]", "2021-05-03", "2021-12-31",
       "(none stated)"},
      {"They meet at the end of May.\n[It will get cold.]", "2021-05-03", "2021-12-31",
       "(none stated)"},
      {"The minister, who said on Monday that he was ill, hopes [they will pay].", "2021-05-03",
       "2021-12-31", "(none stated)"},
      {"[The two, who met in Sochi on February 22, will sign it.]", "2021-05-03", "2021-12-31",
       "(none stated)"},
      {"[The treaty signed in 2021 will fail.]", "2021-05-03", "2021-12-31", "(none stated)"},
  };
  check_horizons(kCases, "2021-05-03");
}

TEST_CASE("what follows from a condition has no last day, and no default either") {
  static constexpr HorizonCase kCases[] = {
      {"[If he joins the war, his army will fall apart.]", "2022-12-20", "open", "(none stated)"},
      {"If he joins the war, [his army will fall apart].", "2022-12-20", "open", "(none stated)"},
      {"[In the event of an attack, ties will be cut.]", "2022-12-20", "open", "(none stated)"},
      {"[That would be bad news for Minsk.]", "2022-12-20", "open", "(none stated)"},
      {"[Any direct involvement can cause unrest.]", "2022-12-20", "open", "(none stated)"},
      {"[Joining the war will mean his end.]", "2022-12-20", "open", "(none stated)"},
      {"[Если он вступит в войну, армия развалится.]", "2022-12-20", "open", "(none stated)"},
      {"[If he joins the war this winter, it will fall apart.]", "2022-12-20", "2023-02-28",
       "this winter"},
      {"[It looks as if they will fall apart.]", "2022-12-20", "2023-12-31", "(none stated)"},
  };
  check_horizons(kCases, "2022-12-20");
}

TEST_CASE("speakers are named before, inside and after what they say") {
  static constexpr SpeakerCase kCases[] = {
      {"Anna Weiss said that [the talks will fail].", "Anna Weiss"},
      {"[The talks will fail], Anna Weiss told reporters on Monday.", "Anna Weiss"},
      {"[The talks, Anna Weiss believes, will fail.]", "Anna Weiss"},
      {"[The talks will fail], according to Anna Weiss.", "Anna Weiss"},
      {"In the view of Anna Weiss, [the talks will fail].", "Anna Weiss"},
      {"Foreign Minister Jan Kowal warned that [the talks will fail].", "Jan Kowal"},
      {"The Polish Prime Minister Jan Kowal warned that [the talks will fail].", "Jan Kowal"},
      {"Security expert Emma Lind from the Baltic Institute (BI) said [they will fail].",
       "Emma Lind"},
      {"Emma Lind, senior fellow at the Council on Foreign Affairs told them [it will fail].",
       "Emma Lind"},
      {"Russia’s Federal Customs Service announced that [the border will close].",
       "Russia’s Federal Customs Service"},
      {"The Institute for the Study of Borders reported that [the border will close].",
       "Institute for the Study of Borders"},
      {"Ukrainian officials say [the border will close].", "Ukrainian officials"},
      {"Analysts at the Baltic Institute expect [the border to close].",
       "Analysts at the Baltic Institute"},
      {"It fuelled speculation that [the border will close].", "speculation"},
      {"There are numerous reports that [the border will close].", "numerous reports"},
      {"The service accused two men of [planning to blow up the bridge].", "service"},
      {"A senior Polish official, who asked not to be named, said [it will close].",
       "Polish official"},
      {"The Latvian ruler has repeatedly said that [the border will close].", "Latvian ruler"},
      {"[The border may close], warns Ilze Kalna of the Riga Institute of Trade.", "Ilze Kalna"},
      {"Sources close to the palace told the Courier that [the border will close].",
       "Sources close to the palace"},
      {"Emma Lind in an interview with the Courier said [the border will close].", "Emma Lind"},
      {"The daily “Courier” reports that [the border will close].", "Courier"},
      {"If the help stops, [the border will close], said Emma Lind.", "Emma Lind"},
      {"Emma Lind: [the border will close]", "Emma Lind"},
      {"Jan Kowal is convinced that [the border will close].", "Jan Kowal"},
      {"Jan Kowal did not fail to add that [the border will close].", "Jan Kowal"},
  };
  check_speakers(kCases);
}

TEST_CASE("quotations are given to whoever introduces, interrupts or follows them") {
  static constexpr SpeakerCase kCases[] = {
      {"“It is late. [They will come.] So be it,” said Jan Kowal.", "Jan Kowal"},
      {"\"It is late. They \"may\" come. [They will stay,]\" Jan Kowal told the Courier.",
       "Jan Kowal"},
      {"“It was a long and bitter winter,” said Jan Kowal. “[They will come.]”", "Jan Kowal"},
      {"Jan Kowal explained: “It is late. [They will come.]”", "Jan Kowal"},
      {"The mood has changed, Jan Kowal notes in the Courier:\n“It is late. [They will come.]”",
       "Jan Kowal"},
      {"Jan Kowal wrote: \"It is late.\nNobody knows more. [They will come.]\"", "Jan Kowal"},
      {"«Они придут. [Они останутся]», — сказал Иван Петров.", "Иван Петров"},
      {"The old \"friends\" met. [The border will close.]", ""},
  };
  check_speakers(kCases);
}

TEST_CASE("pronouns and roles mean whoever spoke before") {
  static constexpr SpeakerCase kCases[] = {
      {"Anna Weiss says it is late. She adds that [the talks will fail].", "Anna Weiss"},
      {"Anna Weiss says it is late. According to her, [the talks will fail].", "Anna Weiss"},
      {"Anna Weiss says it is late.\nThe expert stresses that [the talks will fail].",
       "Anna Weiss"},
      {"Anna Weiss says it is late.\n“[The talks will fail],” sums up the analyst.", "Anna Weiss"},
      {"Иван Петров считает, что уже поздно. По его словам, [переговоры провалятся].",
       "Иван Петров"},
      {"According to Anna Weiss, it is late. [The talks will fail.]", "Anna Weiss"},
  };
  check_speakers(kCases);
}

TEST_CASE("the text speaks for itself where nobody else does") {
  static constexpr SpeakerCase kCases[] = {
      {"[Although Minsk claims that it is neutral, its factories work for the war.]", ""},
      {"Although Minsk claims that it is neutral, [its factories work for the war].", ""},
      {"It is worth noting that [the border has been closed].", ""},
      {"The visit is viewed as a success, but [the border will close].", ""},
      {"We expect that [the border will close].", ""},
      {"Minsk rejected reports on the deal, and [the border will close].", ""},
  };
  check_speakers(kCases);
}

TEST_CASE("Russian, Ukrainian and Belarusian speakers are found") {
  static constexpr SpeakerCase kCases[] = {
      {"Политолог Иван Петров считает, что [границу закроют].", "Иван Петров"},
      {"По мнению эксперта Ивана Петрова, [границу закроют].", "Ивана Петрова"},
      {"[Границу закроют], заявил Иван Петров.", "Иван Петров"},
      {"Министр обороны Иван Петров сообщил, что [границу закроют].", "Иван Петров"},
      {"Президент Латвии Иван Петров заявил, что [границу закроют].", "Иван Петров"},
      {"Иван Петров в интервью «Курьеру» сказал, что [границу закроют].", "Иван Петров"},
      {"[Границу не закроют], — говорит Петров.", "Петров"},
      {"За словами Івана Петренка, [кордон закриють].", "Івана Петренка"},
      {"Експерт Іван Петренко вважає, що [кордон закриють].", "Іван Петренко"},
      {"[Мяжу закрыюць], заявіў Іван Пятроў.", "Іван Пятроў"},
      {"Іван Пятроў лічыць, што [мяжу закрыюць].", "Іван Пятроў"},
  };
  check_speakers(kCases);
}

TEST_CASE("a hedge right before a span governs it, what is only reported leaves it its own") {
  struct Governed {
    std::string_view marked;
    std::string_view words;
    double hi;
  };
  static constexpr Governed kCases[] = {
      {"It is unlikely that [the border will close].", "unlikely", .45},
      {"Emma Lind does not rule out that [the border will close].", "not rule out", .30},
      {"Emma Lind does not think [the border will close].", "not think", .45},
      {"It remains unlikely, though not impossible, that [it will close].", "unlikely", .45},
      {"There are numerous reports that [the border could close].", "could", .60},
      {"Emma Lind said that [the border will close].", "will", .99},
      {"Nobody knows. It may rain. [The border will close.]", "will", .99},
  };
  const auto folder = test_support::assets_dir() / "scales";
  const std::array scales = {test_support::read_scale(folder / "house-v1.json"),
                             test_support::read_scale(folder / "icd-203.json")};
  for (const Governed& each : kCases) {
    INFO(each.marked);
    const Marked made = unmarked(each.marked);
    const auto hit = core::read_hedge(made.text, made.span, scales);
    REQUIRE(hit);
    CHECK(hit->words == each.words);
    CHECK(hit->hi == doctest::Approx(each.hi));
    CHECK(made.text.substr(hit->range.begin.index(), hit->words.size()) == hit->words);
  }
}

TEST_CASE("“this week” points at no sentence before, “this” alone does") {
  static constexpr HorizonCase kCases[] = {
      {"They meet in March. [The dam was opened this week and will hold.]", "2022-12-20",
       "2023-12-31", "(none stated)"},
      {"They meet in March. [This will be late.]", "2023-03-01", "2023-03-31", "in March"},
  };
  check_horizons(kCases, "2022-12-20");
}
