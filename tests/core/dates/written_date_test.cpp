#include "core/dates/written_date.h"

#include <doctest/doctest.h>

#include <string>

#include "core/dates/date_label.h"
#include "core/dates/date_order.h"

using core::DateLabel;

namespace {

std::string first(std::string_view text, std::string_view language, std::string_view country = {}) {
  const auto found = core::WrittenDates(language, country).first_in(text);
  return found ? core::to_iso(found->date) : "none";
}

}  // namespace

TEST_CASE("months are known by their names and by what they are shortened to") {
  for (const char* text : {"Sept. 5, 2022", "5 Sept 2022", "Sep. 5, 2022", "5 September 2022",
                           "5th of Septem. 2022"}) {
    CAPTURE(text);
    CHECK(first(text, "en") == "2022-09-05");
    CHECK(first(text, "") == "2022-09-05");
  }
  struct Case {
    const char* language;
    const char* text;
    const char* day;
  };
  for (const Case& each : {Case{"ru", "5 сен 2022", "2022-09-05"},
                           Case{"ru", "5 ноя. 2022 г.", "2022-11-05"},
                           Case{"ru", "5 нояб. 2022", "2022-11-05"},
                           Case{"ru", "5 фев 2022", "2022-02-05"},
                           Case{"uk", "5 лис 2022", "2022-11-05"},
                           Case{"uk", "5 груд. 2022 р.", "2022-12-05"},
                           Case{"be", "5 снеж 2022", "2022-12-05"},
                           Case{"de", "5. Okt. 2022", "2022-10-05"},
                           Case{"de", "5. Jänner 2022", "2022-01-05"},
                           Case{"fr", "5 févr. 2022", "2022-02-05"},
                           Case{"es", "5 de dic. de 2022", "2022-12-05"},
                           Case{"pl", "5 paźdz. 2022", "2022-10-05"},
                           Case{"cs", "5. pros. 2022", "2022-12-05"},
                           Case{"fi", "5. jouluk. 2022", "2022-12-05"},
                           Case{"hu", "2022. dec. 5.", "2022-12-05"},
                           Case{"lv", "2022. gada 5. decembris", "2022-12-05"},
                           Case{"tr", "5 Ara 2022", "2022-12-05"},
                           Case{"ja", "2022年12月5日", "2022-12-05"},
                           Case{"he", "5 בדצמבר 2022", "2022-12-05"},
                           Case{"he", "5 דצמבר 2022", "2022-12-05"},
                           Case{"ko", "2022년 12월 5일", "2022-12-05"},
                           Case{"vi", "ngày 5 tháng 12 năm 2022", "2022-12-05"},
                           Case{"ar", "٥ ديسمبر ٢٠٢٢", "2022-12-05"}}) {
    CAPTURE(each.text);
    CHECK(first(each.text, each.language) == each.day);
  }
}

TEST_CASE("the beginning of two months' names is neither, and short words are none") {
  CHECK(first("5 červ 2022", "cs") == "none");
  CHECK(first("5 ju 2022", "en") == "none");
  CHECK(first("5 juin 2022", "en") == "none");
}

TEST_CASE("03/04/2022 is read by language and country, and has two readings without") {
  CHECK(first("03/04/2022", "en", "GB") == "2022-04-03");
  CHECK(first("03/04/2022", "en-GB") == "2022-04-03");
  CHECK(first("03/04/2022", "en", "US") == "2022-03-04");
  CHECK(first("03/04/2022", "fr") == "2022-04-03");
  CHECK(first("03/04/2022", "pt") == "2022-04-03");
  CHECK(first("03/04/2022", "en") == "none");
  CHECK(first("04/04/2022", "en") == "2022-04-04");
  CHECK(first("25/04/2022", "en", "US") == "2022-04-25");
  const auto both = core::WrittenDates("en").all_in("03/04/2022");
  REQUIRE(both.size() == 1);
  CHECK(core::to_iso(both[0].date) == "2022-04-03");
  CHECK(core::to_iso(*both[0].or_else) == "2022-03-04");
}

TEST_CASE("other dates of the text tell whether the day comes first, unless they disagree") {
  CHECK(core::day_first_in("from 03/04/2022 to 25/04/2022") == true);
  CHECK(core::day_first_in("from 03/04/2022 to 04/25/2022") == false);
  CHECK(core::day_first_in("03/04/2022") == std::nullopt);
  CHECK(core::day_first_in("25/04/2022, 04/26/2022") == std::nullopt);
}

TEST_CASE("an address tells its country by what its host ends in") {
  CHECK(core::country_of_address("https://www.river.co.uk/a/b") == "GB");
  CHECK(core::country_of_address("http://gov.au:8080/") == "au");
  CHECK(core::country_of_address("https://x.gov/a.uk") == "US");
  CHECK(core::country_of_address("https://river.example.com").empty());
  CHECK(core::country_of_address("https://river.tv/uk").empty());
}

TEST_CASE("a day without a year has its weekday and lies by the last day") {
  const core::WrittenDates dates("en");
  const auto found = dates.yearless_in("Saturday, December 24");
  REQUIRE(found);
  CHECK(found->weekday == 5);
  CHECK(core::to_iso(*core::latest_by(*found, *core::parse_date("2024-01-02"))) == "2022-12-24");
  CHECK_FALSE(dates.yearless_in("December 24, 2022"));
  const auto bare = dates.yearless_in("24 Dec");
  REQUIRE(bare);
  CHECK(core::to_iso(*core::latest_by(*bare, *core::parse_date("2024-01-02"))) == "2023-12-24");
}

TEST_CASE("the words beside a day say what it is, in several languages") {
  for (const char* words : {"Published", "Posted on Mon,", "Опубликовано:", "Veröffentlicht am",
                            "Publié le", "Дата публікації:", "Updated 5 May; Published"}) {
    CAPTURE(words);
    CHECK(core::date_label(words) == DateLabel::published);
  }
  for (const char* words : {"Last updated:", "Обновлено", "Aktualisiert:", "Mis à jour le",
                            "Оновлено", "(updated", "—Updated", "Modified on"}) {
    CAPTURE(words);
    CHECK(core::date_label(words) == DateLabel::updated);
  }
  CHECK(core::date_label("Accessed") == DateLabel::accessed);
  CHECK(core::date_label("Дата обращения:") == DateLabel::accessed);
  CHECK(core::date_label("Archived from the original on") == DateLabel::archived);
  CHECK(core::date_label("First published") == DateLabel::first_published);
  CHECK(core::date_label("Originally published on") == DateLabel::first_published);
  for (const std::string words :
       {"公開日：", "掲載日：", "发布时间：", "發佈於", "기사입력",
        "تاريخ النشر:", "פורסם:", "प्रकाशित:", "เผยแพร่เมื่อ", "Ngày đăng:"}) {
    CAPTURE(words);
    CHECK(core::date_label(words) == DateLabel::published);
  }
  for (const std::string words : {"更新日：", "最終更新日：", "最后更新：", "수정", "최종수정",
                                  "آخر تحديث:", "עודכן:", "अपडेट:", "อัปเดตล่าสุด", "Cập nhật:"}) {
    CAPTURE(words);
    CHECK(core::date_label(words) == DateLabel::updated);
  }
  CHECK(core::date_label("首次发布：") == DateLabel::first_published);
  CHECK(core::date_label("閲覧日：") == DateLabel::accessed);
  CHECK(core::date_label("KYIV,") == DateLabel::none);
  CHECK(core::date_label("unpublished") == DateLabel::none);
}
