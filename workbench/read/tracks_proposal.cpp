#include "workbench/read/tracks_proposal.h"

#include <algorithm>
#include <cmath>

#include "core/language/hedge_words.h"

namespace workbench {
namespace {

constexpr double kLeastLikeness = 0.35;  ///< Below this six of seven are wrong.
constexpr double kOfWords = 0.8;         ///< What the words alone can make.
constexpr double kSameDocument = 0.15;
constexpr double kSameSpeaker = 0.05;
constexpr double kUsedLast = 0.1;
constexpr double kRivalsApart = 0.05;

struct Ranked {
  AlikeProposition alike;
  double likeness = 0;
};

double likeness_of(const AlikeProposition& alike, const TracksInput& input) {
  bool document = false;
  bool speaker = false;
  for (const auto& link : *input.recent) {
    if (link.proposition != alike.id) continue;
    document = document || link.document == input.annotation->document;
    speaker = speaker || (input.speaker && link.speaker == input.speaker);
  }
  const bool last = !input.recent->empty() && input.recent->front().proposition == alike.id;
  const double sum = kOfWords * alike.share + (document ? kSameDocument : 0) +
                     (speaker ? kSameSpeaker : 0) + (last ? kUsedLast : 0);
  return std::min(1.0, sum);
}

bool denies(std::string_view text) {
  const auto words = words_of(text);
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return core::is_negator(word); });
}

// "If troops enter, he falls" shares its words with both halves.
bool depends(std::string_view text) {
  const auto words = words_of(text);
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return core::opens_side_clause(word); });
}

}  // namespace

std::optional<TracksProposal> propose_tracks(const PropositionFinder& finder,
                                             const TracksInput& input) {
  const std::string quote = input.annotation->span.whole_quote();
  std::vector<Ranked> ranked;
  for (const auto& alike : finder.alike(quote))
    ranked.push_back({alike, likeness_of(alike, input)});
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Ranked& a, const Ranked& b) { return a.likeness > b.likeness; });
  if (ranked.empty() || ranked.front().likeness < kLeastLikeness) return std::nullopt;
  const Ranked& best = ranked.front();
  const bool rival = ranked.size() > 1 && best.likeness - ranked[1].likeness < kRivalsApart;
  const bool said_denied = denies(quote);
  const std::string& statement = *best.alike.statement;
  const bool weighs = said_denied || denies(statement) || depends(quote) || depends(statement);
  TracksProposal out;
  out.proposition = best.alike.id;
  out.statement = statement;
  out.likeness = best.likeness;
  out.sure = best.likeness >= kSureLikeness && !rival && !weighs &&
             input.annotation->type == core::StatementType::prediction;
  if (said_denied && !denies(out.statement)) out.stance = core::Stance::denies;
  const auto percent = std::to_string(std::lround(100 * out.likeness));
  out.text = out.statement + "? " + percent + " % alike";
  if (out.stance == core::Stance::denies) out.text += " · denies it";
  return out;
}

}  // namespace workbench
