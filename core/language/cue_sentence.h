// One sentence as words, and the attributions it holds: who says, where that stands, and whether a
// statement follows. It knows grammar only as far as that.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/cue_names.h"
#include "core/words/words.h"

namespace core {

struct SpeechCue {
  Naming name;
  std::size_t first = 0;  ///< Words of the cue: [first, last).
  std::size_t last = 0;
  bool phrase = false;   ///< "According to" and its like, which name where a statement comes from.
  bool clausal = false;  ///< A statement follows: "says that", "believes:", "described it as".
  bool closes = false;   ///< Nothing of a statement follows: "…, Pashkov believes."
  bool parenthetic = false;  ///< Between commas: "The visit, Pashkov says, may …".
  /// The word that opens its clause when that is a side clause ("although", "while").
  std::optional<std::size_t> side = std::nullopt;
  bool present = false;  ///< "Believes", "according to": its speaker may go on speaking.
};

/// Ranges are bytes of the whole text, which outlives this.
class CueSentence {
 public:
  CueSentence(std::string_view text, ByteRange range);

  /// Every attribution the sentence holds, in its order.
  [[nodiscard]] std::vector<SpeechCue> cues() const;

  /// Where the side clause begins that a cue stands in.
  [[nodiscard]] std::optional<ByteOffset> side_clause(const SpeechCue& cue) const;
  [[nodiscard]] ByteRange range_of_cue(const SpeechCue& cue) const;
  [[nodiscard]] std::string words_of_cue(const SpeechCue& cue) const;

  /// The last thing with a capital that may be a person: what "he" means.
  [[nodiscard]] std::optional<Naming> last_name() const;

  [[nodiscard]] ByteRange range_of(const Naming& name) const;
  /// Without the possessive ending.
  [[nodiscard]] std::string words_of_name(const Naming& name) const;
  /// Means somebody named before: "he", "the expert".
  [[nodiscard]] bool is_pronoun(const Naming& name) const;
  /// A person by first name and surname, or a surname: no group and no body.
  [[nodiscard]] bool is_person(const Naming& name) const;
  /// The last word is part of the cue, or only its end follows.
  [[nodiscard]] bool ends_with(const SpeechCue& cue) const;

 private:
  // "Zelensky: the war will end".
  [[nodiscard]] std::optional<SpeechCue> before_colon() const;

  // "According to NAME", "in the opinion of NAME", "по его словам".
  [[nodiscard]] std::optional<SpeechCue> prepositional(std::size_t at) const;
  // How many words of a phrase like "according to" stand at a word.
  [[nodiscard]] std::size_t phrase_at(std::size_t at) const;

  // "Fuelled speculation that", "there are numerous reports that": the talk is its own speaker.
  [[nodiscard]] std::optional<SpeechCue> talk(std::size_t at) const;

  // "NAME is in no doubt that", "leaves NAME in little doubt:".
  [[nodiscard]] std::optional<SpeechCue> doubtless(std::size_t at) const;

  // Where a noun phrase that begins at `at` ends: at punctuation or at a verb.
  [[nodiscard]] std::size_t end_of_noun(std::size_t at) const;

  // "NAME believes", "NAME, director of …, says", "…, said NAME", "NAME is convinced".
  [[nodiscard]] std::optional<SpeechCue> verbal(std::size_t at) const;
  void describe(SpeechCue& cue) const;
  [[nodiscard]] std::optional<Naming> name_behind(std::size_t verb) const;
  // A capital, a group, a role or a pronoun: words that may speak.
  [[nodiscard]] bool is_named(const Naming& name) const;

  [[nodiscard]] bool is_verb_at(std::size_t at) const;
  // "Is viewed", "was reported": nobody is named who does so.
  [[nodiscard]] bool is_passive(std::size_t at) const;

  [[nodiscard]] bool is_clausal(std::size_t at) const;
  [[nodiscard]] std::optional<bool> joins_clause(std::size_t at, std::size_t next) const;

  // What follows the cue is no statement: the end, punctuation, or where and when it was said.
  [[nodiscard]] bool is_closing(std::size_t next) const;

  [[nodiscard]] Naming first_name(std::size_t before) const;

  // The subject that ends right before a verb, over auxiliaries, adverbs and an apposition.
  [[nodiscard]] std::optional<Naming> subject_before(std::size_t verb) const;
  [[nodiscard]] std::optional<Naming> in_quotes_before(std::size_t last) const;
  [[nodiscard]] std::optional<Naming> before_apposition(std::size_t last) const;

  static bool is_between_subject_and_verb(const Word& word);

  [[nodiscard]] std::optional<Naming> trailing_name(std::size_t first, std::size_t last) const;
  [[nodiscard]] Naming one_of(Naming names) const;

  // The noun phrase that ends before `last` in its clause.
  [[nodiscard]] std::optional<Naming> clause_subject(std::size_t last) const;

  std::string_view text_;
  ByteOffset begin_;
  std::vector<Word> words_;
};

}  // namespace core
