// The words that stand beside scores: what was left out and what the numbers rest on.
#include <array>
#include <string>

#include "core/score/scoreboard.h"

namespace core {
namespace {

constexpr std::array<const char*, kLeftOutCount> kLeftOutWords = {
    "said or annotated after that day",
    "without a proposition",
    "only suggested",
    "that only argue",
    "without a probability",
    "not scorable by their wording",
    "whose words the scale does not know",
    "whose condition failed",
    "ambiguous",
    "annulled",
    "not resolved",
    "said too late",
    "annotated in hindsight",
    "said again by the same speaker"};

std::string repeats_sentence(Repeats repeats) {
  switch (repeats) {
    case Repeats::last:
      return "Of several forecasts of one proposition by one speaker, the last before the deadline "
             "counts.";
    case Repeats::first:
      return "Of several forecasts of one proposition by one speaker, the first counts.";
    case Repeats::all:
      break;
  }
  return "Every forecast counts, also several of one proposition by one speaker.";
}

std::string reference_sentence(const Scoreboard& board) {
  const std::string skill =
      "Skill is 1 − the midpoint score ÷ that of the base rate; the base rate ";
  if (board.stated_base_rates == 0) {
    return skill + "is how often the scored propositions on the whole board came true.";
  }
  if (board.stated_base_rates == board.total.scored) {
    return skill + "is the one each proposition states.";
  }
  return skill + "is the one a proposition states (" + std::to_string(board.stated_base_rates) +
         " of " + std::to_string(board.total.scored) +
         "), else how often the scored propositions on the whole board came true.";
}

std::string left_out_sentence(const ScoreLine& total) {
  const std::string words = left_out_words(total);
  return words.empty() ? "Every span is scored." : "Not scored: " + words + ".";
}

std::string hindsight_sentence(const Scoreboard& board) {
  const auto n = board.total.hindsight;
  if (n == 0) return {};
  return std::to_string(n) + " of the " + std::to_string(board.total.scored) + " scored " +
         (n == 1 ? "was" : "were") + " annotated after the outcome was known (hindsight).";
}

std::string scale_sentence(const Scoreboard& board) {
  if (board.scale_name.empty()) return "Ranges of words are those recorded with each span.";
  std::string out = "Ranges of words are read from the scale " + board.scale_name;
  if (board.kept_ranges > 0) {
    out += "; " + std::to_string(board.kept_ranges) +
           (board.kept_ranges == 1 ? " scored range that was typed or recorded with it stays"
                                   : " scored ranges that were typed or recorded with it stay");
  }
  return out + ".";
}

void add_sentence(std::vector<std::string>& to, std::string sentence) {
  if (!sentence.empty()) to.push_back(std::move(sentence));
}

}  // namespace

std::string left_out_words(LeftOut reason, std::size_t count) {
  if (reason == LeftOut::argument && count == 1) return "1 that only argues";
  return std::to_string(count) + " " + kLeftOutWords[static_cast<std::size_t>(reason)];
}

std::string left_out_words(const ScoreLine& line) {
  std::string out;
  for (std::size_t i = 0; i < kLeftOutCount; ++i) {
    if (line.left_out[i] == 0) continue;
    out += (out.empty() ? "" : ", ") + left_out_words(static_cast<LeftOut>(i), line.left_out[i]);
  }
  return out;
}

std::vector<std::string> conventions(const Scoreboard& board) {
  std::vector<std::string> out;
  add_sentence(out, left_out_sentence(board.total));
  add_sentence(
      out, "Brier score (p − o)², range 0..1, 0 is best; p is of the event, so a denial's is low.");
  add_sentence(
      out,
      "A band is the mean of the least and of the most over each range of words; the midpoint "
      "takes "
      "the typed best estimate, else the middle of the range.");
  add_sentence(
      out,
      "Spot scores of single statements: no average over time, no score for silence; deadline is "
      "the end of the proposition's window or the day of the event.");
  add_sentence(out, repeats_sentence(board.options.repeats));
  add_sentence(
      out,
      "A hit is a range wholly on the side of what happened; ranges across 50 % count neither "
      "way.");
  add_sentence(out, "Two lines are ranked only where their bands do not overlap.");
  add_sentence(out, reference_sentence(board));
  add_sentence(out,
               "Calibration and decomposition use the midpoints; intervals are Wilson's at 95 %.");
  add_sentence(out, scale_sentence(board));
  if (board.options.as_of) {
    add_sentence(out, "As of " + to_iso(*board.options.as_of) +
                          ": what was said, known and recorded by the end of that day (UTC).");
  }
  add_sentence(out, hindsight_sentence(board));
  if (board.total.inexact > 0) {
    add_sentence(out, std::to_string(board.total.inexact) +
                          " of the scored fit their proposition only in part (narrower, broader or "
                          "overlapping).");
  }
  return out;
}

}  // namespace core
