#include "core/cue_words.h"

#include <set>

#include "core/boundary.h"
#include "core/words.h"

namespace core {
namespace {

using WordSet = std::set<std::string, std::less<>>;

WordSet set_of(std::string_view list) {
  WordSet out;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t space = std::min(list.find(' ', at), list.size());
    if (space > at) out.insert(fold(list.substr(at, space - at)));
    at = space + 1;
  }
  return out;
}

constexpr std::string_view kReporting =
    "say says said saying tell tells told believe believes believed believing think thinks thought "
    "argue argues argued arguing claim claims claimed claiming warn warns warned warning predict "
    "predicts predicted note notes noted noting write writes wrote writing state states stated "
    "stating stress stresses stressed add adds added adding explain explains explained suggest "
    "suggests suggested suggesting expect expects expected forecast forecasts estimate estimates "
    "estimated assess assesses assessed conclude concludes concluded insist insists insisted "
    "maintain maintains maintained contend contends contended observe observes observed comment "
    "comments commented report reports reported announce announces announced declare declares "
    "declared assert asserts asserted emphasise emphasises emphasised emphasize emphasizes "
    "emphasized hopes hoped fears feared reckon reckons reckoned assume assumes assumed doubt "
    "doubts doubted deny denies denied admit admits admitted acknowledge acknowledges "
    "acknowledged promise promises promised pledge pledges pledged vow vows vowed threaten "
    "threatens threatened complain complains complained remark remarks remarked tweet tweets "
    "tweeted describe describes described describing interpret interprets interpreted accuse "
    "accused accuses cite cites cited point points recall recalls recalled quip quips quipped "
    "reveal reveals revealed hint hints hinted muse muses mused worry worries worried speculate "
    "speculates speculated concede concedes "
    "conceded caution cautions cautioned calculate calculates anticipate anticipates anticipated "
    "foresees foresaw view views judges judged laments lamented noting adding claiming "
    "finds sums analyses analyzes "
    "считает считают полагает полагают заявил заявила заявили заявляет заявляют сказал сказала "
    "сказали говорит говорят отметил отметила отмечает отмечают подчеркнул подчеркнула "
    "подчеркивает пишет пишут сообщает сообщают сообщил сообщила сообщили уверен уверена уверены "
    "убежден убеждена предупреждает предупредил предупредила прогнозирует прогнозируют ожидает "
    "ожидают утверждает утверждают добавил добавила пояснил пояснила объяснил объясняет думает "
    "думают заключает напомнил обещает обещал пообещал";
constexpr std::string_view kConviction =
    "convinced confident certain sure adamant skeptical sceptical optimistic pessimistic afraid";
constexpr std::string_view kNounToo =
    "claim claims report reports state states note notes point points view views estimate "
    "estimates forecast forecasts promise promises doubt doubts warning comment comments remark "
    "remarks hopes fears worry worries cite finds sums assesses pledge pledges vow vows concluded "
    "complain threats expected reported accused";
constexpr std::string_view kPlainSaying =
    "say says said believe believes believed think thinks thought argue argues argued warn warns "
    "warned predict predicts predicted insist insists insisted fears feared hoped hopes reckons "
    "claims claimed expects notes noted writes wrote admits admitted suggests suggested "
    "считает считают полагает полагают сказал сказала заявил заявила говорит говорят думает";
constexpr std::string_view kViewVerb =
    "describe describes described describing interpret interprets interpreted view views viewed "
    "judge judges judged";
constexpr std::string_view kNoSpeaker =
    "survey poll polls surveys data statistics figures law constitution treaty plan agreement";
constexpr std::string_view kOwnVoice = "we i";
constexpr std::string_view kAuxiliary =
    "has have had also then later recently even now still again once who did does do just";
constexpr std::string_view kArticle = "the a an this that these those its his her their some any";
constexpr std::string_view kPronoun = "he she they it we i он она они";
constexpr std::string_view kTitle =
    "mr mrs ms dr prof professor president minister general columnist expert analyst economist "
    "journalist editor director according however but and in on for as when while if although "
    "the a an this that these those it he she they we i there what why how who at to from of with "
    "by after before since so yet or nor not no all both his her their its our my your";
constexpr std::string_view kShortTitle = "mr mrs ms dr prof gen col lt sgt capt sen rep gov st";
constexpr std::string_view kJoint = "of the for and de von van der den la le al di del on ibn bin";
constexpr std::string_view kGroup =
    "generals officials analysts experts leadership officers sources diplomats sides authorities "
    "government military intelligence ministry media reports observers scholars economists "
    "politicians lawmakers people citizens commentators media agency service army command staff "
    "opposition speculation circles insiders columnists researchers soldiers partners allies";
constexpr std::string_view kEndsNoun =
    "that which who whom whose is are was were will would could can may might has have had be "
    "been on in at from to with as by after before while when where but because if what how about "
    "что который которая которые";
constexpr std::string_view kEndsSubject =
    "that which but because while when if although though as since what how why where whether so "
    "what or что если когда но";
constexpr std::string_view kPhrases =
    "according to|in the opinion of|in the view of|in the words of|in the assessment of|based on "
    "the assessment of|the assessment of|as reported by|as quoted by|citing|quoting|as stated "
    "by|по словам|по мнению|по данным|по оценке|по оценкам|согласно|как считает|как пишет";

bool in(const WordSet& set, std::string_view word) { return set.find(word) != set.end(); }

}  // namespace

bool is_reporting_verb(std::string_view folded) {
  static const WordSet kSet = set_of(kReporting);
  return in(kSet, folded);
}

bool is_conviction(std::string_view folded) {
  static const WordSet kSet = set_of(kConviction);
  return in(kSet, folded);
}

bool is_noun_too(std::string_view folded) {
  static const WordSet kSet = set_of(kNounToo);
  return in(kSet, folded);
}

bool is_plain_saying(std::string_view folded) {
  static const WordSet kSet = set_of(kPlainSaying);
  return in(kSet, folded);
}

bool is_view_verb(std::string_view folded) {
  static const WordSet kSet = set_of(kViewVerb);
  return in(kSet, folded);
}

bool is_no_speaker(std::string_view folded) {
  static const WordSet kSet = set_of(kNoSpeaker);
  return in(kSet, folded);
}

bool is_own_voice(std::string_view folded) {
  static const WordSet kSet = set_of(kOwnVoice);
  return in(kSet, folded);
}

bool is_auxiliary(std::string_view folded) {
  static const WordSet kSet = set_of(kAuxiliary);
  return in(kSet, folded);
}

bool is_article(std::string_view folded) {
  static const WordSet kSet = set_of(kArticle);
  return in(kSet, folded);
}

bool is_pronoun_word(std::string_view folded) {
  static const WordSet kSet = set_of(kPronoun);
  return in(kSet, folded);
}

bool is_title(std::string_view folded) {
  static const WordSet kSet = set_of(kTitle);
  return in(kSet, folded);
}

bool is_short_title(std::string_view folded) {
  static const WordSet kSet = set_of(kShortTitle);
  return in(kSet, folded);
}

bool is_name_joint(std::string_view folded) {
  static const WordSet kSet = set_of(kJoint);
  return in(kSet, folded);
}

bool is_group_noun(std::string_view folded) {
  static const WordSet kSet = set_of(kGroup);
  return in(kSet, folded);
}

bool ends_noun(std::string_view folded) {
  static const WordSet kSet = set_of(kEndsNoun);
  return in(kSet, folded);
}

bool ends_subject(std::string_view folded) {
  static const WordSet kSet = set_of(kEndsSubject);
  return in(kSet, folded);
}

const std::vector<std::vector<std::string>>& cue_phrases() {
  static const std::vector<std::vector<std::string>> kAll = [] {
    std::vector<std::vector<std::string>> made;
    for (std::size_t at = 0; at < kPhrases.size();) {
      const std::size_t bar = std::min(kPhrases.find('|', at), kPhrases.size());
      std::vector<std::string> phrase;
      for (const Word& word : words_of(kPhrases.substr(at, bar - at))) {
        phrase.push_back(word.folded);
      }
      made.push_back(std::move(phrase));
      at = bar + 1;
    }
    return made;
  }();
  return kAll;
}

}  // namespace core
