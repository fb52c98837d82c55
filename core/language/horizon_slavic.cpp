#include <array>

#include "core/language/horizon_tables.h"

namespace core {
namespace {

using enum HorizonKind;

constexpr std::array kSlavicRules = {
    // по-русски, українською, па-беларуску
    HorizonRule{"до|к|да <weekday>? <day> <month> <year>? года|г|року|р|году|год|годзе?",
                "explicit-date", to_date, 0, 3},
    HorizonRule{"в|во|у? <weekday>? <day> <month> <year>? года|г|року|р|году|год|годзе?",
                "explicit-date", date, 0, 3},
    HorizonRule{"с|з? <day> и|по|і|й|да|до? <day2> <month> <year>? года|г|року|р|году|год|годзе?",
                "explicit-date", date, 0, 3},
    HorizonRule{
        "до|к|да|наприкінці? конца|концу|кінця|канца <month> <year>? года|г|року|р|году|год|годзе?",
        "explicit-date", to_month, 0, 3},
    HorizonRule{"в|у|під|пад конце|кінці|канцы <month> <year>? года|г|року|р|году|год|годзе?",
                "end-of-month", month_end, 0, 3},
    HorizonRule{"наприкінці <month> <year>? года|г|року|р|году|год|годзе?", "end-of-month",
                month_end, 0, 3},
    HorizonRule{"в|у|на|к|с|з|до начале|началу|начала|початку|пачатку <month> <year>? "
                "года|г|року|р|году|год|годзе?",
                "named-month", month_begin, 0, 3},
    HorizonRule{"в|у|к|до|на|да середине|середины|середині|середини|сярэдзіне|сярэдзіны <month> "
                "<year>? года|г|року|р|году|год|годзе?",
                "named-month", month_middle, 0, 3},
    HorizonRule{"в|у первой|першій|першай половине|половині|палове <month> <year>? года|г|року|р?",
                "half-month", month_part, 115, 3},
    HorizonRule{
        "в|во|у второй|другій|другой половине|половині|палове <month> <year>? года|г|року|р?",
        "half-month", month_part, 1631, 3},
    HorizonRule{"на начало|початок|пачатак <month> <year>? года|г|року|р?", "named-month",
                month_begin, 0, 3},
    HorizonRule{"на конец|кінець|канец <month> <year>? года|г|року|р?", "end-of-month", month_end,
                0, 3},
    HorizonRule{"на <month> <year>? года|г|року|р?", "named-month", month, 0, 3},
    HorizonRule{"в|у <month> <year>? года|г|року|р|году|год|годзе?", "named-month", month, 0, 3},
    HorizonRule{"в|у <month> следующего|будущего|наступного|наступнага года|року", "named-month",
                month, 1, 3},
    HorizonRule{"до|к|да <month> <year>? года|г|року|р|году|год|годзе?", "before-date",
                before_month, 0, 3},
    HorizonRule{"до|к|да конца|концу|кінця|канца <year> года|г|року|р|году|год|годзе?",
                "explicit-date", to_year, 0, 3},
    HorizonRule{"до|к|да|ко <year> года|году|г|року|р|годзе", "before-date", before_year, 0, 3},
    HorizonRule{
        "в|у|на|с|з|к|до начале|началу|начала|початку|пачатку <year> года|г|року|р|году|год|годзе?",
        "beginning-of-year", year_part, 103, 3},
    HorizonRule{"в|у|к|до|на|да середине|середины|середині|середини|сярэдзіне|сярэдзіны <year> "
                "года|г|року|р|году|год|годзе?",
                "middle-of-year", year_part, 508, 3},
    HorizonRule{
        "в|у|под|під|пад конце|конец|кінці|кінець|канцы <year> года|г|року|р|году|год|годзе?",
        "late-in-year", year_part, 1012, 3},
    HorizonRule{"наприкінці <year> года|г|року|р|году|год|годзе?", "late-in-year", year_part, 1012,
                3},
    HorizonRule{
        "в|во|у первом|першому|першым квартале|кварталі <year> года|г|року|р|году|год|годзе?",
        "quarter", year_part, 103, 3},
    HorizonRule{"в|во|у первом|першому|першым квартале|кварталі этого|текущего|цього? года|року?",
                "quarter", this_year_part, 103},
    HorizonRule{
        "в|во|у втором|другому|другім квартале|кварталі <year> года|г|року|р|году|год|годзе?",
        "quarter", year_part, 406, 3},
    HorizonRule{"в|во|у втором|другому|другім квартале|кварталі этого|текущего|цього? года|року?",
                "quarter", this_year_part, 406},
    HorizonRule{
        "в|во|у третьем|третьому|трэцім квартале|кварталі <year> года|г|року|р|году|год|годзе?",
        "quarter", year_part, 709, 3},
    HorizonRule{"в|во|у третьем|третьому|трэцім квартале|кварталі этого|текущего|цього? года|року?",
                "quarter", this_year_part, 709},
    HorizonRule{"в|во|у четвертом|последнем|четвертому|останньому|чацвёртым|апошнім "
                "квартале|кварталі <year> года|г|року|р|году|год|годзе?",
                "quarter", year_part, 1012, 3},
    HorizonRule{"в|во|у четвертом|последнем|четвертому|останньому|чацвёртым|апошнім "
                "квартале|кварталі этого|текущего|цього? года|року?",
                "quarter", this_year_part, 1012},
    HorizonRule{
        "в|во|у первой|першій|першай половине|половині|палове <year> года|г|року|р|году|год|годзе?",
        "half-year", year_part, 106, 3},
    HorizonRule{
        "в|во|у первой|першій|першай половине|половині|палове этого|текущего|цього? года|року",
        "half-year", this_year_part, 106},
    HorizonRule{"в|во|у первой|першій|першай половине|половині|палове "
                "следующего|наступного|наступнага года|року",
                "half-year", said_year_part, 106},
    HorizonRule{
        "в|во|у второй|другій|другой половине|половині|палове <year> года|г|року|р|году|год|годзе?",
        "half-year", year_part, 712, 3},
    HorizonRule{
        "в|во|у второй|другій|другой половине|половині|палове этого|текущего|цього? года|року",
        "half-year", this_year_part, 712},
    HorizonRule{"в|во|у второй|другій|другой половине|половині|палове "
                "следующего|наступного|наступнага года|року",
                "half-year", said_year_part, 712},
    HorizonRule{"в|во|у первом|першому|першым полугодии|півріччі|паўгоддзі <year>? "
                "года|г|року|р|году|год|годзе?",
                "half-year", this_year_part, 106},
    HorizonRule{"в|во|у втором|другому|другім полугодии|півріччі|паўгоддзі <year>? "
                "года|г|року|р|году|год|годзе?",
                "half-year", this_year_part, 712},
    HorizonRule{"в|у <year> году|г|році|р|годзе", "this-year", year, 0, 3},
    HorizonRule{"в|на|за течение|протяжении|протягом|працягу <year> года|року", "this-year", year,
                0, 3},
    HorizonRule{"до|к|да конца|концу|кінця|канца этого|текущего|нынешнего|цього|поточного|гэтага? "
                "года|року",
                "this-year", to_said_year, 0},
    HorizonRule{"до|к нового|новому года|году|року", "this-year", to_said_year, 0},
    HorizonRule{
        "до|к|да конца|концу|кінця|канца этого|текущего|нынешнего|цього|гэтага? месяца|місяця",
        "this-month", to_said_month, 0},
    HorizonRule{"до|к|да конца|концу|кінця|канца этой|текущей|цього|гэтага? недели|тижня|тыдня",
                "this-week", days, 7},
    HorizonRule{
        "до|к|да конца|концу|кінця|канца следующего|будущего|наступного|наступнага года|року",
        "coming-year", to_said_year, 1},
    HorizonRule{"в|у|на|с|з|к начале|началу|начала|початку|пачатку "
                "следующего|будущего|наступного|наступнага года|року",
                "beginning-of-year", said_year_part, 103},
    HorizonRule{"в|у|на|с|з|к начале|началу|начала|початку|пачатку года|року", "beginning-of-year",
                this_year_part, 103},
    HorizonRule{"в|у|под конце|конец|кінці|кінець|канцы этого|цього|гэтага? года|року",
                "late-in-year", this_year_part, 1012},
    HorizonRule{"наприкінці цього? року", "late-in-year", this_year_part, 1012},
    HorizonRule{"в|у конце|кінці|канцы месяца|місяця", "end-of-month", said_month, 0},
    HorizonRule{"в|у этом|текущем|нынешнем|цьому|поточному|гэтым году|році|годзе", "this-year",
                to_said_year, 0},
    HorizonRule{"цього|поточного року", "this-year", to_said_year, 0},
    HorizonRule{"сёлета", "this-year", to_said_year, 0},
    HorizonRule{"в|у следующем|будущем|наступающем|наступному|наступным году|році|годзе",
                "coming-year", said_year, 1},
    HorizonRule{"наступного|следующего року|года", "coming-year", said_year, 1},
    HorizonRule{"в|у этом|текущем|цьому|гэтым месяце|місяці|месяцы", "this-month", said_month, 0},
    HorizonRule{"в|у следующем|будущем|наступному|наступным месяце|місяці|месяцы", "next-month",
                said_month, 1},
    HorizonRule{"наступного місяця", "next-month", said_month, 1},
    HorizonRule{"в|во|у? конце|начале|середине|кінці|початку|середині? "
                "этой|нынешней|этим|нынешним|цієї|цього|гэтай|гэтым? <season> <year>? "
                "года|г|року|р|году|год|годзе?",
                "this-season", season, 0},
    HorizonRule{"до|да|к конца|концу|кінця|канца <season> <year>? года|г|року|р|году|год|годзе?",
                "this-season", to_season, 0},
    HorizonRule{"следующей|будущей|следующим|будущим|наступної|наступного|наступнай <season>",
                "next-season", next_season, 0},
    HorizonRule{"<season> следующего|будущего|наступного|наступнага года|року", "next-season",
                next_season, 0},
    HorizonRule{"до|к|да <season> <year>? года|г|року|р|году|год|годзе?", "before-date",
                before_season, 0},
    HorizonRule{"в|у ближайшие|следующие|предстоящие|найближчі|наступні|бліжэйшыя|наступныя "
                "несколько|кілька|некалькі? дни|дней|днів|дні|дзён",
                "matter-of-days", days, 14, 2, 1},
    HorizonRule{"ближайшими|найближчими|бліжэйшымі днями|днямі", "matter-of-days", days, 14, 2, 1},
    HorizonRule{"со дня на день", "matter-of-days", days, 14},
    HorizonRule{"на днях", "matter-of-days", days, 14},
    HorizonRule{"днями", "matter-of-days", days, 14},
    HorizonRule{"завтра|заўтра", "matter-of-days", days, 1},
    HorizonRule{"сегодня|сьогодні|сёння", "matter-of-days", days, 0, 1},
    HorizonRule{"на следующей|этой|ближайшей неделе", "this-week", days, 14},
    HorizonRule{"наступного|цього тижня", "this-week", days, 14},
    HorizonRule{"на гэтым|наступным тыдні", "this-week", days, 14},
    HorizonRule{"в|у ближайшие|следующие|предстоящие|найближчі|наступні|бліжэйшыя|наступныя "
                "несколько|кілька|некалькі? недели|недель|тижні|тижнів|тыдні|тыдняў",
                "coming-weeks", months, 2, 2, 1},
    HorizonRule{"в|у ближайшие|следующие|предстоящие|найближчі|наступні|бліжэйшыя|наступныя "
                "несколько|кілька|некалькі? месяцы|месяцев|місяці|місяців|месяцы|месяцаў",
                "coming-months", quarters, 6, 2, 1},
    HorizonRule{"в|у ближайшие|следующие|найближчі|наступні|бліжэйшыя|наступныя годы|роки|гады",
                "coming-years", years, 36},
    HorizonRule{"в|на течение|протяжении|працягу ближайших|следующих|наступных? <n>? <n>? <unit>",
                "stated-span", number, 1},
    HorizonRule{
        "протягом|через|впродовж|праз ближайших|следующих|найближчих|наступних? <n>? <n>? <unit>",
        "stated-span", number, 1},
    HorizonRule{"за|в|у ближайшие|следующие|найближчі|наступні|бліжэйшыя <n> <n>? <unit>",
                "stated-span", number, 0},
    HorizonRule{"через|за полгода|півроку|паўгода", "half-a-year", months, 6},
    HorizonRule{"скоро|вскоре|незабаром|невдовзі|скора|неўзабаве|хутка", "soon", quarters, 3},
    HorizonRule{"в|у ближайшее|скором|бліжэйшы|хуткім время|времени|час|часе", "soon", quarters, 3},
    HorizonRule{"найближчим|ближчим часом", "soon", quarters, 3},
    HorizonRule{"в|у ближайшем|обозримом|недалеком|найближчому|недалекому|бліжэйшай "
                "будущем|майбутньому|будучыні",
                "near-future", quarters, 6},
    HorizonRule{"в|у ближайшей|краткосрочной|короткостроковій|найближчій|бліжэйшай "
                "перспективе|перспективі|перспектыве",
                "near-future", quarters, 6},
    HorizonRule{
        "в|у среднесрочной|середньостроковій|сярэднетэрміновай перспективе|перспективі|перспектыве",
        "medium-term", years, 12},
    HorizonRule{"в|у долгосрочной|дальней|отдаленной|довгостроковій|далёкай|доўгатэрміновай "
                "перспективе|перспективі|перспектыве",
                "longer-perspective", years, 24},
    HorizonRule{"в|у будущем|майбутньому|будучыні", "none-stated", years, 12, 1},
    HorizonRule{"рано или|чи|ці поздно|пізно|позна", "none-stated", years, 12, 1},
    HorizonRule{"в|во|у <weekday>", "weekday", weekday, 0},
    HorizonRule{"когда|коли|калі придет|наступит|настане|прыйдзе время|момент|час",
                "event-relative", event, 0, 1},
};

}  // namespace

std::span<const HorizonRule> slavic_horizon_rules() { return kSlavicRules; }

}  // namespace core
