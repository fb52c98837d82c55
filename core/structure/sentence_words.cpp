#include "core/structure/sentence_words.h"

#include <unicode/uchar.h>

#include <map>

#include "core/structure/sentence_tables.h"
#include "core/text/utf8.h"

namespace core {
namespace {

template <class Use>
void each_word(std::string_view list, Use use) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(' ', at), list.size());
    if (end > at) use(list.substr(at, end - at));
    at = end + 1;
  }
}

void add_forms(SentenceRules& rules, std::string_view list, ShortForm form) {
  each_word(list, [&](std::string_view word) {
    std::string lowered = lowered_letters(word);
    if (lowered != word) {
      rules.capitals.insert_or_assign(std::string(word), form);
    } else {
      rules.forms.insert_or_assign(std::move(lowered), form);
    }
  });
}

void add_table(SentenceRules& rules, const SentenceTable& table) {
  add_forms(rules, table.closes, ShortForm::closes);
  add_forms(rules, table.counts, ShortForm::counts);
  add_forms(rules, table.may_end, ShortForm::may_end);
  add_forms(rules, table.leads, ShortForm::leads);
  each_word(table.openers, [&](std::string_view word) { rules.openers.emplace(word); });
  each_word(table.joints, [&](std::string_view word) { rules.joints.emplace(word); });
  rules.ordinals = rules.ordinals || (table.traits & kOrdinals) != 0;
  rules.vowel_ends = rules.vowel_ends || (table.traits & kVowelEnds) != 0;
  rules.syllabic_r = rules.syllabic_r || (table.traits & kSyllabicR) != 0;
  rules.armenian = rules.armenian || (table.traits & kArmenianMarks) != 0;
  rules.greek = rules.greek || (table.traits & kGreekMarks) != 0;
}

using RulesByLanguage = std::map<std::string, SentenceRules, std::less<>>;

RulesByLanguage all_rules() {
  RulesByLanguage out;
  const auto add = [&](const SentenceTable& table) {
    each_word(table.language, [&](std::string_view language) {
      SentenceRules& rules = out[std::string(language)];
      add_table(rules, shared_cyrillic());
      add_table(rules, shared_latin());
      add_table(rules, table);
      if (language != "en" && language != "ru" && language != "uk" && language != "be") return;
      SentenceRules& any = out[""];
      add_table(any, shared_cyrillic());
      add_table(any, shared_latin());
    });
  };
  for (const SentenceTable& table : western_tables()) add(table);
  for (const SentenceTable& table : eastern_tables()) add(table);
  for (const auto tables : {western_tables(), eastern_tables()}) {
    for (const SentenceTable& table : tables) {
      for (const std::string_view language : {"en", "ru", "uk", "be"}) {
        if (table.language == language) add_table(out[""], table);
      }
    }
  }
  return out;
}

}  // namespace

std::optional<ShortForm> SentenceRules::form_of(std::string_view word,
                                                std::string_view lowered) const {
  if (const auto found = capitals.find(word); found != capitals.end()) return found->second;
  if (const auto found = forms.find(lowered); found != forms.end()) return found->second;
  return std::nullopt;
}

const SentenceRules& sentence_rules(std::string_view language) {
  static const RulesByLanguage rules = all_rules();
  const auto found = rules.find(language.substr(0, language.find_first_of("-_")));
  return found == rules.end() ? rules.find("")->second : found->second;
}

std::string lowered_letters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar c = decode_at(text, at);
    append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c.value))));
    at += static_cast<std::size_t>(c.bytes);
  }
  return out;
}

}  // namespace core
