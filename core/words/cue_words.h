// The words by which texts say who said something: verbs of saying and thinking, phrases like
// "according to", and what may stand in a name. Data for core/language/attribution_cue.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// All words are folded, as core::Word::folded has them.
[[nodiscard]] bool is_reporting_verb(std::string_view folded);
/// "convinced", "sure": they report after a form of "be".
[[nodiscard]] bool is_conviction(std::string_view folded);
/// "claims", "reports": nouns as often as verbs.
[[nodiscard]] bool is_noun_too(std::string_view folded);
/// "says", "believes": a statement follows even without "that".
[[nodiscard]] bool is_plain_saying(std::string_view folded);
/// "describes", "interprets": the statement follows "as".
[[nodiscard]] bool is_view_verb(std::string_view folded);
/// "survey", "data": sources that are nobody.
[[nodiscard]] bool is_no_speaker(std::string_view folded);
/// "we", "I": whoever writes the text.
[[nodiscard]] bool is_own_voice(std::string_view folded);
[[nodiscard]] bool is_auxiliary(std::string_view folded);
[[nodiscard]] bool is_article(std::string_view folded);
[[nodiscard]] bool is_pronoun_word(std::string_view folded);
/// "mr", "president": not part of a name when they come first.
[[nodiscard]] bool is_title(std::string_view folded);
/// "mr", "dr": written with a full stop that ends no sentence.
[[nodiscard]] bool is_short_title(std::string_view folded);
/// "from", "at": what follows tells where somebody belongs and names nobody who speaks.
[[nodiscard]] bool is_preposition(std::string_view folded);
/// "speculation", "reports": talk that has no speaker but itself.
[[nodiscard]] bool is_talk_noun(std::string_view folded);
/// "expert", "spokesman": with "the", whoever was quoted before.
[[nodiscard]] bool is_role(std::string_view folded);
/// "institute", "ministry": a body, whose name may go on with "of".
[[nodiscard]] bool is_body_noun(std::string_view folded);
/// "accuse", "suspect": what is said follows "of" or "for".
[[nodiscard]] bool is_blaming_verb(std::string_view folded);
/// "that", "что": joins what is said to the verb.
[[nodiscard]] bool is_that(std::string_view folded);
/// "of", "the", "for", "von": may join the capitals of one name.
[[nodiscard]] bool is_name_joint(std::string_view folded);
/// "generals", "officials": speak as a group.
[[nodiscard]] bool is_group_noun(std::string_view folded);
/// A noun phrase does not go on over it.
[[nodiscard]] bool ends_noun(std::string_view folded);
/// The subject of a verb does not begin before it.
[[nodiscard]] bool ends_subject(std::string_view folded);
/// Phrases that stand before the name, as words.
[[nodiscard]] const std::vector<std::vector<std::string>>& cue_phrases();

}  // namespace core
