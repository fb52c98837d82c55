#include "core/language/hedge_words.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/text/boundary.h"
#include "core/words/words.h"

namespace core {
namespace {

struct Meaning {
  std::string_view wordings;  // "a|b": wordings that mean the same.
  std::string_view terms;     // "a|b": terms of scales, the nearest in meaning first.
};

constexpr Meaning kMeanings[] = {
    {"very likely|extremely likely|highly likely|very probable|very probably|in all likelihood|in "
     "all probability|quite likely|overwhelmingly likely",
     "very likely|highly likely"},
    {"very unlikely|highly unlikely|extremely unlikely|most unlikely|very improbable|little chance|"
     "slim chance|small chance|little likelihood|low probability",
     "very unlikely|highly unlikely"},
    {"likely|probable|probably|good chance|every chance|fair chance|better than even|more "
     "likely than not|presumably|high probability|in likelihood",
     "likely|probable"},
    {"unlikely|improbable|hardly|scarcely|doubtful|low likelihood|no indication that|no sign "
     "that|no "
     "evidence that|no signs that|no indications that",
     "unlikely|probably not"},
    {"not think|not believe|not expect|doubt whether|doubts whether", "probably not|unlikely"},
    {"no chance|not see any chance|not a chance|zero chance|next to no chance|virtually "
     "impossible|almost impossible|"
     "practically impossible",
     "almost no chance|remote chance|remote"},
    {"even chance|even odds|fifty-fifty|roughly even|about even|toss-up|coin toss|flip of a coin",
     "roughly even chance|even chance|chances about even|about as likely as not"},
    {"almost sure|virtually certain|practically certain|all but certain|as good as certain|nearly "
     "certainly|virtually inevitable|almost inevitable|almost inevitably",
     "almost certain"},
    {"is sure|is certain|is confident|is adamant|certainly|surely|definitely|undoubtedly|without "
     "doubt|without a doubt|beyond doubt|inevitable|inevitably|bound to|guaranteed to|is certain "
     "to|is sure to|is going to|shall",
     "certain|will"},
    {"impossible|out of the question|no way|ruled out|there is no chance|no prospect|no "
     "intention of|no intention to",
     "impossible|will not"},
    {"most probably|most probable|likeliest", "most likely"},
    {"possibly|possible|maybe|potentially|conceivable|conceivably|there is a risk|there is a "
     "chance|there is a possibility|not impossible|not inconceivable",
     "can"},
    {"cannot rule out|not rule out|cannot be discounted|cannot exclude|not be excluded|not be "
     "ruled out|not excluded|not ruled out|not out of the question|cannot dismiss|cannot be "
     "dismissed",
     "cannot be ruled out"},
    {"allegedly|purportedly|supposedly|is said to|is reported to", "reportedly"},
    {"seemingly|it seems|it appears|appears to|seems to|looks set to", "appeared"},
    // по-русски
    {"будет|будут|станет|станут|обязательно|непременно|неизбежно|неизбежен|неизбежна|неминуемо|"
     "несомненно|безусловно|наверняка|без сомнения|нет сомнений|точно",
     "certain|will"},
    {"может|могут|сможет|смогут|мог бы|могла бы|могли бы|возможно|возможен|возможна|возможны|может "
     "быть|быть может|вероятность того",
     "can"},
    {"вполне может|вполне могут|вполне возможно|вполне вероятно", "could well|likely"},
    {"вероятно|вероятен|вероятна|наверное|пожалуй|по всей вероятности|с большой вероятностью|"
     "ожидается",
     "likely"},
    {"скорее всего|вероятнее всего|наиболее вероятно", "most likely|likely"},
    {"с высокой вероятностью|весьма вероятно|очень вероятно", "very likely|likely"},
    {"почти наверняка|почти точно|практически неизбежно", "almost certain|very likely"},
    {"маловероятно|маловероятен|маловероятна|маловероятны|вряд ли|едва ли|сомнительно|"
     "не похоже|невероятно",
     "unlikely"},
    {"крайне маловероятно|очень маловероятно|крайне маловероятен|мало шансов", "very unlikely"},
    {"не исключено|не исключен|не исключена|не исключены|не исключает|не исключают|не исключаю|"
     "не исключил|не исключила|нельзя исключать|нельзя исключить|не стоит исключать|не следует "
     "исключать|невозможно исключить",
     "cannot be ruled out"},
    {"невозможно|невозможен|невозможна|исключено|исключен|исключена|не может быть и речи|ни за что",
     "impossible|will not"},
    {"планирует|планируют|планируется|намерен|намерена|намерены|собирается|собираются|готовится|"
     "готовятся|запланирован|запланирована|запланировано",
     "plans to"},
    {"хочет|хотят|стремится|стремятся|пытается|пытаются|рассчитывает|рассчитывают", "wants to"},
    {"якобы|как сообщается|по некоторым данным|по слухам|сообщается", "reportedly"},
    {"видимо|по-видимому|похоже|кажется|судя по всему", "appeared"},
    // українською
    {"буде|будуть|обов'язково|неминуче|неминучий|безумовно|напевно|безсумнівно", "certain|will"},
    {"може|можуть|зможе|зможуть|можливо|можливий|можлива|можливі|могла б|міг би|могли б", "can"},
    {"цілком може|цілком можуть|цілком можливо", "could well|likely"},
    {"ймовірно|імовірно|мабуть|очікується", "likely"},
    {"найімовірніше|найпевніше|скоріше за все|скоріш за все|швидше за все|радше за все",
     "most likely|likely"},
    {"з високою ймовірністю|дуже ймовірно", "very likely|likely"},
    {"майже напевно", "almost certain|very likely"},
    {"малоймовірно|малоймовірний|малоймовірна|навряд чи|навряд|сумнівно", "unlikely"},
    {"не виключено|не виключений|не виключена|не виключає|не виключають|не можна виключати|не "
     "можна виключити|не варто виключати",
     "cannot be ruled out"},
    {"неможливо|неможливий|неможлива|виключено", "impossible|will not"},
    {"планує|планують|планується|має намір|мають намір|збирається|збираються|готується|готуються",
     "plans to"},
    {"хоче|хочуть|прагне|прагнуть|намагається", "wants to"},
    {"нібито|як повідомляється|за деякими даними", "reportedly"},
    // па-беларуску
    {"будзе|будуць|абавязкова|непазбежна|безумоўна|напэўна", "certain|will"},
    {"можа|могуць|зможа|змогуць|магчыма|магчымы", "can"},
    {"цалкам можа|цалкам магчыма", "could well|likely"},
    {"верагодна|пэўна|мабыць|імаверна", "likely"},
    {"хутчэй за ўсё|найхутчэй|найверагодней", "most likely|likely"},
    {"малаверагодна|наўрад ці|наўрад", "unlikely"},
    {"не выключана|не выключае|нельга выключаць|нельга выключыць|не выключаецца",
     "cannot be ruled out"},
    {"немагчыма|выключана", "impossible|will not"},
    {"плануе|плануюць|плануецца|мае намер|збіраецца|збіраюцца|рыхтуецца", "plans to"},
    {"хоча|хочуць|імкнецца", "wants to"},
    {"нібыта|як паведамляецца", "reportedly"},
};

constexpr std::string_view kNegators =
    "not never no nobody neither nor none не нет ни никогда нельзя ні ніколи ня ніколі";
constexpr std::string_view kFillers =
    "also even still soon now then all both therefore thus indeed eventually only again simply "
    "just quite further already however yet ever entirely completely totally fully really always "
    "absolutely clearly obviously certainly currently today inevitably largely finally once more "
    "similarly undoubtedly so too же еще все уже также ли бы совсем полностью теперь скоро "
    "снова також ще вже таксама яшчэ";
constexpr std::string_view kModals =
    "will would can could may might shall should must может могут будет будут сможет смогут може "
    "можуть буде будуть можа могуць будзе будуць";
constexpr std::string_view kAbility = "can could может могут сможет смогут може можуть можа могуць";
constexpr std::string_view kSideClause =
    "if unless although though while whereas whether even should when once если хотя хоть когда "
    "якщо хоча коли калі хаця";

std::vector<std::string_view> parts_of(std::string_view list) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t bar = std::min(list.find('|', at), list.size());
    out.push_back(list.substr(at, bar - at));
    at = bar + 1;
  }
  return out;
}

}  // namespace

const std::vector<HedgeSynonym>& hedge_synonyms() {
  static const std::vector<HedgeSynonym> kAll = [] {
    std::vector<HedgeSynonym> made;
    for (const Meaning& meaning : kMeanings) {
      for (const std::string_view wording : parts_of(meaning.wordings)) {
        HedgeSynonym each{{}, parts_of(meaning.terms), false};
        for (const Word& word : words_of(wording)) {
          each.norms.push_back(word.norm);
          each.negative |= is_negator(word.folded);
        }
        made.push_back(std::move(each));
      }
    }
    return made;
  }();
  return kAll;
}

bool is_negator(std::string_view folded) {
  static const WordSet kSet = word_set(kNegators);
  return kSet.find(folded) != kSet.end();
}

bool is_hedge_filler(std::string_view folded) {
  static const WordSet kSet = word_set(kFillers);
  return kSet.find(folded) != kSet.end();
}

bool is_modal_word(std::string_view folded) {
  static const WordSet kSet = word_set(kModals);
  return kSet.find(folded) != kSet.end();
}

bool is_ability_word(std::string_view folded) {
  static const WordSet kSet = word_set(kAbility);
  return kSet.find(folded) != kSet.end();
}

bool opens_side_clause(std::string_view folded) {
  static const WordSet kSet = word_set(kSideClause);
  return kSet.find(folded) != kSet.end();
}

bool is_conditional_would(const std::vector<Word>& words, std::size_t would) {
  static constexpr std::array<std::string_view, 6> kPointing = {"that",  "this", "these",
                                                                "those", "such", "which"};
  if (words[would].folded != "would") return false;
  for (std::size_t at = would; at > 0 && would - at < 4 && words[at].joined(); --at) {
    const std::string& before = words[at - 1].folded;
    if (std::find(kPointing.begin(), kPointing.end(), before) == kPointing.end()) continue;
    // "He said that Minsk would": there the word joins two clauses.
    const bool opens = at == 1 || !words[at - 1].joined();
    return before != "that" || (opens && at == would);
  }
  return false;
}

}  // namespace core
