#include "core/language/horizon_rules.h"

#include <array>
#include <vector>

#include "core/language/horizon_tables.h"

namespace core {
namespace {

constexpr HorizonRule kUnstated{"", "none-stated", HorizonKind::years, 12, 1};

constexpr std::array kMonths = {
    NamedNumber{"january", 1, true},
    NamedNumber{"february", 2, true},
    NamedNumber{"march", 3, true},
    NamedNumber{"april", 4, true},
    NamedNumber{"may", 5, true},
    NamedNumber{"june", 6, true},
    NamedNumber{"july", 7, true},
    NamedNumber{"august", 8, true},
    NamedNumber{"september", 9, true},
    NamedNumber{"october", 10, true},
    NamedNumber{"november", 11, true},
    NamedNumber{"december", 12, true},
    NamedNumber{"jan", 1, true},
    NamedNumber{"feb", 2, true},
    NamedNumber{"mar", 3, true},
    NamedNumber{"apr", 4, true},
    NamedNumber{"jun", 6, true},
    NamedNumber{"jul", 7, true},
    NamedNumber{"aug", 8, true},
    NamedNumber{"sept", 9, true},
    NamedNumber{"sep", 9, true},
    NamedNumber{"oct", 10, true},
    NamedNumber{"nov", 11, true},
    NamedNumber{"dec", 12, true},
    NamedNumber{"янв", 1, true},
    NamedNumber{"фев", 2, true},
    NamedNumber{"февр", 2, true},
    NamedNumber{"мар", 3, true},
    NamedNumber{"апр", 4, true},
    NamedNumber{"авг", 8, true},
    NamedNumber{"сен", 9, true},
    NamedNumber{"сент", 9, true},
    NamedNumber{"окт", 10, true},
    NamedNumber{"ноя", 11, true},
    NamedNumber{"нояб", 11, true},
    NamedNumber{"дек", 12, true},
    NamedNumber{"январ", 1},
    NamedNumber{"феврал", 2},
    NamedNumber{"март", 3},
    NamedNumber{"апрел", 4},
    NamedNumber{"май", 5, true},
    NamedNumber{"мая", 5, true},
    NamedNumber{"мае", 5, true},
    NamedNumber{"маю", 5, true},
    NamedNumber{"июн", 6},
    NamedNumber{"июл", 7},
    NamedNumber{"август", 8},
    NamedNumber{"сентябр", 9},
    NamedNumber{"октябр", 10},
    NamedNumber{"ноябр", 11},
    NamedNumber{"декабр", 12},
    NamedNumber{"січн", 1},
    NamedNumber{"січен", 1},
    NamedNumber{"лютий", 2, true},
    NamedNumber{"лютого", 2, true},
    NamedNumber{"лютому", 2, true},
    NamedNumber{"березн", 3},
    NamedNumber{"березен", 3},
    NamedNumber{"квітн", 4},
    NamedNumber{"квітен", 4},
    NamedNumber{"травн", 5},
    NamedNumber{"травен", 5},
    NamedNumber{"червн", 6},
    NamedNumber{"червен", 6},
    NamedNumber{"липн", 7},
    NamedNumber{"липен", 7},
    NamedNumber{"серпн", 8},
    NamedNumber{"серпен", 8},
    NamedNumber{"вересн", 9},
    NamedNumber{"вересен", 9},
    NamedNumber{"жовтн", 10},
    NamedNumber{"жовтен", 10},
    NamedNumber{"листопад", 11},
    NamedNumber{"грудн", 12},
    NamedNumber{"груден", 12},
    NamedNumber{"студзен", 1},
    NamedNumber{"люты", 2, true},
    NamedNumber{"лютага", 2, true},
    NamedNumber{"лютым", 2, true},
    NamedNumber{"сакавік", 3},
    NamedNumber{"красавік", 4},
    NamedNumber{"траўн", 5},
    NamedNumber{"май", 5, true},
    NamedNumber{"чэрвен", 6},
    NamedNumber{"ліпен", 7},
    NamedNumber{"жнівен", 8},
    NamedNumber{"жніўн", 8},
    NamedNumber{"верасн", 9},
    NamedNumber{"верасен", 9},
    NamedNumber{"кастрычнік", 10},
    NamedNumber{"лістапад", 11},
    NamedNumber{"снежн", 12},
    NamedNumber{"снежан", 12},
};

constexpr std::array kSeasons = {
    NamedNumber{"spring", 3, true},  NamedNumber{"springtime", 3, true},
    NamedNumber{"summer", 6, true},  NamedNumber{"summertime", 6, true},
    NamedNumber{"autumn", 9, true},  NamedNumber{"fall", 9, true},
    NamedNumber{"winter", 12, true}, NamedNumber{"весной", 3, true},
    NamedNumber{"весны", 3, true},   NamedNumber{"весне", 3, true},
    NamedNumber{"летом", 6, true},   NamedNumber{"лета", 6, true},
    NamedNumber{"лету", 6, true},    NamedNumber{"осенью", 9, true},
    NamedNumber{"осени", 9, true},   NamedNumber{"зимой", 12, true},
    NamedNumber{"зимы", 12, true},   NamedNumber{"зиме", 12, true},
    NamedNumber{"весна", 3, true},   NamedNumber{"навесні", 3, true},
    NamedNumber{"весни", 3, true},   NamedNumber{"весну", 3, true},
    NamedNumber{"влітку", 6, true},  NamedNumber{"літа", 6, true},
    NamedNumber{"восени", 9, true},  NamedNumber{"взимку", 12, true},
    NamedNumber{"зими", 12, true},   NamedNumber{"вясной", 3, true},
    NamedNumber{"вясны", 3, true},   NamedNumber{"улетку", 6, true},
    NamedNumber{"летам", 6, true},   NamedNumber{"увосень", 9, true},
    NamedNumber{"восені", 9, true},  NamedNumber{"узімку", 12, true},
    NamedNumber{"зімой", 12, true},  NamedNumber{"зімы", 12, true},
};

constexpr std::array kWeekdays = {
    NamedNumber{"monday", 0, true},    NamedNumber{"tuesday", 1, true},
    NamedNumber{"wednesday", 2, true}, NamedNumber{"thursday", 3, true},
    NamedNumber{"friday", 4, true},    NamedNumber{"saturday", 5, true},
    NamedNumber{"sunday", 6, true},    NamedNumber{"mon", 0, true},
    NamedNumber{"tue", 1, true},       NamedNumber{"tues", 1, true},
    NamedNumber{"wed", 2, true},       NamedNumber{"thu", 3, true},
    NamedNumber{"thur", 3, true},      NamedNumber{"thurs", 3, true},
    NamedNumber{"fri", 4, true},       NamedNumber{"sat", 5, true},
    NamedNumber{"sun", 6, true},       NamedNumber{"понедельник", 0},
    NamedNumber{"вторник", 1},         NamedNumber{"среду", 2, true},
    NamedNumber{"среда", 2, true},     NamedNumber{"среды", 2, true},
    NamedNumber{"четверг", 3},         NamedNumber{"пятниц", 4},
    NamedNumber{"суббот", 5},          NamedNumber{"воскресень", 6},
    NamedNumber{"понеділ", 0},         NamedNumber{"вівтор", 1},
    NamedNumber{"середу", 2, true},    NamedNumber{"середа", 2, true},
    NamedNumber{"середи", 2, true},    NamedNumber{"четвер", 3, true},
    NamedNumber{"п'ятниц", 4},         NamedNumber{"субот", 5},
    NamedNumber{"неділ", 6},           NamedNumber{"панядзел", 0},
    NamedNumber{"аўтор", 1},           NamedNumber{"сераду", 2, true},
    NamedNumber{"серада", 2, true},    NamedNumber{"чацвер", 3},
    NamedNumber{"пятніц", 4},          NamedNumber{"нядзел", 6},
};

constexpr std::array kUnits = {
    NamedNumber{"day", 0, true},   NamedNumber{"days", 0, true},  NamedNumber{"week", 1, true},
    NamedNumber{"weeks", 1, true}, NamedNumber{"month", 2, true}, NamedNumber{"months", 2, true},
    NamedNumber{"year", 3, true},  NamedNumber{"years", 3, true}, NamedNumber{"дня", 0, true},
    NamedNumber{"дней", 0, true},  NamedNumber{"день", 0, true},  NamedNumber{"недел", 1},
    NamedNumber{"месяц", 2},       NamedNumber{"год", 3, true},   NamedNumber{"года", 3, true},
    NamedNumber{"лет", 3, true},   NamedNumber{"днів", 0, true},  NamedNumber{"дні", 0, true},
    NamedNumber{"дзён", 0, true},  NamedNumber{"тижн", 1},        NamedNumber{"тижден", 1},
    NamedNumber{"тыд", 1},         NamedNumber{"місяц", 2},       NamedNumber{"року", 3, true},
    NamedNumber{"рік", 3, true},   NamedNumber{"роки", 3, true},  NamedNumber{"років", 3, true},
    NamedNumber{"гады", 3, true},  NamedNumber{"гадоў", 3, true},
};

constexpr std::array kQuantities = {
    NamedNumber{"few", 3, true},        NamedNumber{"several", 3, true},
    NamedNumber{"couple", 2, true},     NamedNumber{"несколько", 3, true},
    NamedNumber{"нескольких", 3, true}, NamedNumber{"пару", 2, true},
    NamedNumber{"пары", 2, true},       NamedNumber{"кілька", 3, true},
    NamedNumber{"кількох", 3, true},    NamedNumber{"декілька", 3, true},
    NamedNumber{"некалькі", 3, true},   NamedNumber{"некалькіх", 3, true},
};

}  // namespace

std::span<const HorizonRule> horizon_rules() {
  static const std::vector<HorizonRule> kAll = [] {
    std::vector<HorizonRule> made;
    for (const HorizonRule& rule : english_horizon_rules()) made.push_back(rule);
    for (const HorizonRule& rule : slavic_horizon_rules()) made.push_back(rule);
    return made;
  }();
  return kAll;
}

const HorizonRule& unstated_rule() { return kUnstated; }

std::span<const NamedNumber> month_names() { return kMonths; }
std::span<const NamedNumber> season_names() { return kSeasons; }
std::span<const NamedNumber> weekday_names() { return kWeekdays; }
std::span<const NamedNumber> unit_names() { return kUnits; }
std::span<const NamedNumber> quantity_names() { return kQuantities; }

}  // namespace core
