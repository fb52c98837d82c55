#include "core/words/cue_words.h"

#include "core/words/folding.h"
#include "core/words/words.h"

namespace core {
namespace {

WordSet spelling_set(std::string_view list) {
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
    "finds sums analyses analyzes remind reminds reminded confirm confirms confirmed agree agrees "
    "agreed reply replies replied respond responds responded assure assures assured opine opines "
    "opined joke jokes joked "
    "signal signals signalled signaled consider considers foresee fear hope caution rule rules "
    "ruled project projected urge urges "
    "urged stresses underline underlines underlined highlight highlights highlighted repeat "
    "repeats repeated post posts posted call calls called dub dubs dubbed suspect suspects "
    "suspected "
    "blame blames blamed read reads goes ask asks asked "
    "считает считают полагает полагают заявил заявила заявили заявляет заявляют сказал сказала "
    "сказали говорит говорят отметил отметила отмечает отмечают подчеркнул подчеркнула "
    "подчеркивает пишет пишут сообщает сообщают сообщил сообщила сообщили уверен уверена уверены "
    "убежден убеждена предупреждает предупредил предупредила прогнозирует прогнозируют ожидает "
    "ожидают утверждает утверждают добавил добавила пояснил пояснила объяснил объясняет думает "
    "думают заключает напомнил напомнила напоминает обещает обещал пообещал рассказал рассказала "
    "рассказывает указал указала указывает указывают признал признала признает написал написала "
    "предположил предположила предполагает допускает допустил прогнозировал предсказал "
    "предсказывает спрогнозировал резюмировал резюмирует констатирует ответил ответила "
    "вважає вважають заявив заявила заявили заявляє сказав сказала сказали каже кажуть говорить "
    "зазначив зазначила зазначає повідомив повідомила повідомили повідомляє повідомляють пише "
    "пишуть наголосив наголосила наголошує підкреслив підкреслила підкреслює додав додала пояснив "
    "пояснила пояснює стверджує стверджують прогнозує прогнозують очікує очікують переконаний "
    "переконана впевнений впевнена розповів розповіла думає припускає попередив попередила "
    "лічыць лічаць мяркуе мяркуюць заявіў заявіла заявілі сказаў кажа кажуць адзначыў адзначыла "
    "адзначае паведаміў паведаміла паведамляе паведамляюць піша пішуць падкрэсліў дадаў дадала "
    "патлумачыў сцвярджае прагназуе упэўнены упэўнена перакананы перакананая распавёў "
    "расказаў думае исключил исключила исключает исключают исключили виключив виключила виключає "
    "виключають выключае выключыў опасается опасаются надеется рассчитывает побоюється";
constexpr std::string_view kConviction =
    "convinced confident certain sure adamant skeptical sceptical optimistic pessimistic afraid";
constexpr std::string_view kNounToo =
    "claim claims report reports state states note notes point points view views estimate "
    "estimates forecast forecasts promise promises doubt doubts warning comment comments remark "
    "remarks hopes fears worry worries cite finds sums assesses pledge pledges vow vows concluded "
    "complain threats expected reported accused signal signals project projected post posts read "
    "reads goes ask asked call calls called suspect suspects suspected blame repeated "
    "reply fear hope caution rule rules ruled consider considers highlight highlights agree agreed";
constexpr std::string_view kPlainSaying =
    "say says said believe believes believed think thinks thought argue argues argued warn warns "
    "warned predict predicts predicted insist insists insisted fears feared hoped hopes reckons "
    "claims claimed expect expects fear hope caution notes noted writes wrote admits admitted "
    "suggests suggested "
    "считает считают полагает полагают сказал сказала заявил заявила говорит говорят думает";
constexpr std::string_view kViewVerb =
    "describe describes described describing interpret interprets interpreted view views viewed "
    "judge judges judged call calls called dub dubs dubbed";
constexpr std::string_view kNoSpeaker =
    "survey poll polls surveys data statistics figures law constitution treaty plan agreement";
constexpr std::string_view kOwnVoice = "we i мы я ми мы";
constexpr std::string_view kAuxiliary =
    "has have had also then later recently even now still again once who did does do just уже "
    "также "
    "ранее тоже вновь снова теперь также вже також раніше ўжо таксама раней";
constexpr std::string_view kArticle = "the a an this that these those its his her their some any";
constexpr std::string_view kPronoun =
    "he she they it we i him her them his their он она они него нее них его ее их мы я він вона "
    "вони його її їх нього неї них ён яна яны яго яе іх";
constexpr std::string_view kTitle =
    "mr mrs ms dr prof professor president minister general columnist expert analyst economist "
    "journalist editor director according however but and in on for as when while if although "
    "the a an this that these those it he she they we i there what why how who at to from of with "
    "by after before since so yet or nor not no all both his her their its our my your chancellor "
    "secretary ambassador colonel lieutenant admiral commander chairman chairwoman spokesman "
    "spokeswoman spokesperson senator king prime sir lord senior meanwhile also just earlier later "
    "today yesterday then once perhaps still only even under over during such despite instead "
    "indeed moreover therefore thus hence overall returning speaking "
    "президент премьер министр глава эксперт аналитик политолог экономист журналист генерал "
    "директор депутат посол секретарь спикер председатель канцлер господин полковник историк "
    "по в на из от и но а как если что это он она они кроме также при после перед между однако "
    "ранее сегодня вчера впрочем тем для за с к у о об до "
    "прем'єр міністр експерт аналітик політолог голова речник посол очільник генерал пан пані "
    "за у із від і й але як якщо що це він вона вони крім також після перед між однак раніше "
    "прэзідэнт прэм'ер міністр эксперт палітолаг старшыня спадар і але калі што гэта ён яна";
constexpr std::string_view kShortTitle = "mr mrs ms dr prof gen col lt sgt capt sen rep gov st";
constexpr std::string_view kJoint = "of the for and de von van der den la le al di del on ibn bin";
constexpr std::string_view kGroup =
    "generals officials analysts experts leadership officers sources diplomats sides authorities "
    "government military intelligence ministry media reports observers scholars economists "
    "politicians lawmakers people citizens commentators media agency service army command staff "
    "sources opposition circles insiders columnists researchers soldiers partners allies";
constexpr std::string_view kEndsNoun =
    "that which who whom whose is are was were will would could can may might has have had be "
    "been on in at from to with as by after before while when where but because if what how about "
    "что который которая которые в на из с о об во к у за для что и но што що який яка які які "
    "який будет может";
constexpr std::string_view kEndsSubject =
    "that which but because while when if although though as since what how why where whether so "
    "what or что если когда но";
constexpr std::string_view kPhrases =
    "according to|in the opinion of|in the judgment of|in the judgement of|in the estimation of|in "
    "the view of|in the words of|in the assessment of|based on "
    "the assessment of|the assessment of|as reported by|as quoted by|citing|quoting|as stated "
    "by|по словам|по мнению|по данным|по оценке|по оценкам|по информации|по сообщению|по "
    "сообщениям|по утверждению|по прогнозу|по прогнозам|согласно|как считает|как пишет|как "
    "сообщает|как заявил|как отметил|со ссылкой на|за словами|за даними|за оцінкою|за "
    "інформацією|на думку|на переконання|як пише|як повідомляє|як заявив|паводле слоў|паводле "
    "звестак|паводле|як піша|як паведамляе";
constexpr std::string_view kPreposition =
    "from at of in with for on by to under inside within near из от в на при с со у з із від ад";
constexpr std::string_view kTalk =
    "speculation speculations rumour rumours rumor rumors reports allegations gossip suggestions "
    "слухи сообщения домыслы чутки повідомлення";
constexpr std::string_view kRole =
    "expert analyst politician official minister president diplomat spokesman spokeswoman "
    "spokesperson journalist economist historian observer general commander researcher specialist "
    "scientist scholar professor columnist author fellow director head chief leader adviser "
    "advisor "
    "secretary chairman editor co-director strategist commentator lawmaker senator ambassador "
    "ruler strongman "
    "dictator autocrat "
    "эксперт аналитик политолог политик чиновник министр дипломат журналист экономист историк "
    "специалист собеседник обозреватель експерт аналітик політолог посадовець речник эксперт "
    "палітолаг аналітык";
constexpr std::string_view kBody =
    "institute ministry council bank university union service party centre center committee house "
    "state states department office agency court army academy association organisation "
    "organization "
    "commission board assembly federation republic kingdom forum group fund foundation society "
    "league alliance staff academy chamber college school bureau parliament congress academy "
    "minister ministers forces front movement network church museum region city";
constexpr std::string_view kBlaming =
    "accuse accuses accused accusing suspect suspects suspected blame blames blamed blaming";
constexpr std::string_view kThat = "that что будто якобы що нібито што нібыта";

bool in(const WordSet& set, std::string_view word) { return set.find(word) != set.end(); }

}  // namespace

bool is_reporting_verb(std::string_view folded) {
  static const WordSet kSet = spelling_set(kReporting);
  return in(kSet, folded);
}

bool is_conviction(std::string_view folded) {
  static const WordSet kSet = spelling_set(kConviction);
  return in(kSet, folded);
}

bool is_noun_too(std::string_view folded) {
  static const WordSet kSet = spelling_set(kNounToo);
  return in(kSet, folded);
}

bool is_plain_saying(std::string_view folded) {
  static const WordSet kSet = spelling_set(kPlainSaying);
  return in(kSet, folded);
}

bool is_view_verb(std::string_view folded) {
  static const WordSet kSet = spelling_set(kViewVerb);
  return in(kSet, folded);
}

bool is_no_speaker(std::string_view folded) {
  static const WordSet kSet = spelling_set(kNoSpeaker);
  return in(kSet, folded);
}

bool is_own_voice(std::string_view folded) {
  static const WordSet kSet = spelling_set(kOwnVoice);
  return in(kSet, folded);
}

bool is_auxiliary(std::string_view folded) {
  static const WordSet kSet = spelling_set(kAuxiliary);
  return in(kSet, folded);
}

bool is_article(std::string_view folded) {
  static const WordSet kSet = spelling_set(kArticle);
  return in(kSet, folded);
}

bool is_pronoun_word(std::string_view folded) {
  static const WordSet kSet = spelling_set(kPronoun);
  return in(kSet, folded);
}

bool is_title(std::string_view folded) {
  static const WordSet kSet = spelling_set(kTitle);
  return in(kSet, folded);
}

bool is_short_title(std::string_view folded) {
  static const WordSet kSet = spelling_set(kShortTitle);
  return in(kSet, folded);
}

bool is_name_joint(std::string_view folded) {
  static const WordSet kSet = spelling_set(kJoint);
  return in(kSet, folded);
}

bool is_group_noun(std::string_view folded) {
  static const WordSet kSet = spelling_set(kGroup);
  return in(kSet, folded);
}

bool ends_noun(std::string_view folded) {
  static const WordSet kSet = spelling_set(kEndsNoun);
  return in(kSet, folded);
}

bool ends_subject(std::string_view folded) {
  static const WordSet kSet = spelling_set(kEndsSubject);
  return in(kSet, folded);
}

bool is_preposition(std::string_view folded) {
  static const WordSet kSet = spelling_set(kPreposition);
  return in(kSet, folded);
}

bool is_talk_noun(std::string_view folded) {
  static const WordSet kSet = spelling_set(kTalk);
  return in(kSet, folded);
}

bool is_role(std::string_view folded) {
  static const WordSet kSet = spelling_set(kRole);
  return in(kSet, folded);
}

bool is_body_noun(std::string_view folded) {
  static const WordSet kSet = spelling_set(kBody);
  return in(kSet, folded);
}

bool is_blaming_verb(std::string_view folded) {
  static const WordSet kSet = spelling_set(kBlaming);
  return in(kSet, folded);
}

bool is_that(std::string_view folded) {
  static const WordSet kSet = spelling_set(kThat);
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
