// One sentence as words, and the attributions it holds: who says, where that stands, and whether a
// statement follows. It knows grammar only as far as that.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/words.h"

namespace core {

/// Words [first, last) that name somebody.
struct Naming {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] bool empty() const { return last <= first; }
};

struct SpeechCue {
  Naming name;
  std::size_t first = 0;  ///< Words of the cue: [first, last).
  std::size_t last = 0;
  bool phrase = false;   ///< "According to" and its like, which name where a statement comes from.
  bool clausal = false;  ///< A statement follows: "says that", "believes:", "described it as".
  bool closes = false;   ///< Nothing of a statement follows: "…, Pashkov believes."
};

/// Ranges are bytes of the whole text, which outlives this.
class CueSentence {
 public:
  CueSentence(std::string_view text, ByteRange range);

  /// Every attribution the sentence holds, in its order.
  [[nodiscard]] std::vector<SpeechCue> cues() const;

  [[nodiscard]] ByteRange range_of_cue(const SpeechCue& cue) const;
  [[nodiscard]] std::string words_of_cue(const SpeechCue& cue) const;

  /// The last thing with a capital that may be a person: what "he" means.
  [[nodiscard]] std::optional<Naming> last_name() const;

  [[nodiscard]] ByteRange range_of(const Naming& name) const;
  /// Without the possessive ending.
  [[nodiscard]] std::string words_of_name(const Naming& name) const;
  [[nodiscard]] bool is_pronoun(const Naming& name) const;

 private:
  // "Mr. Mahda" hangs together over its full stop.
  [[nodiscard]] bool joined(std::size_t at) const;
  static bool blank(std::string_view gap);
  [[nodiscard]] bool comma_before(std::size_t at) const;

  // A run of capitals, joined by "of", "the", "for": "Institute for the Study of War".
  [[nodiscard]] Naming capitals_from(std::size_t at) const;

  // What is named between two words: the last run of capitals, else the words themselves without
  // their article.
  [[nodiscard]] Naming naming_in(std::size_t first, std::size_t last) const;

  // "According to NAME", "in the opinion of NAME", "in NAME’s view".
  [[nodiscard]] std::optional<SpeechCue> prepositional(std::size_t at) const;

  // Where a noun phrase that begins at `at` ends: at punctuation or at a verb.
  [[nodiscard]] std::size_t end_of_noun(std::size_t at) const;

  // "NAME believes", "NAME, director of …, says", "…, said NAME", "NAME is convinced".
  [[nodiscard]] std::optional<SpeechCue> verbal(std::size_t at) const;

  [[nodiscard]] bool is_verb_at(std::size_t at) const;

  [[nodiscard]] bool is_clausal(std::size_t at) const;

  // What follows the cue is no statement: the end, punctuation, or where and when it was said.
  [[nodiscard]] bool is_closing(std::size_t next) const;

  [[nodiscard]] Naming first_name(std::size_t before) const;

  // The subject that ends right before a verb, over auxiliaries, adverbs and an apposition.
  [[nodiscard]] std::optional<Naming> subject_before(std::size_t verb) const;

  static bool is_between_subject_and_verb(const Word& word);

  // The noun phrase that ends before `last` in its clause.
  [[nodiscard]] std::optional<Naming> clause_subject(std::size_t last) const;

  std::string_view text_;
  ByteOffset begin_;
  std::vector<Word> words_;
};

}  // namespace core
