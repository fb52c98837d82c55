#include "workbench/base/fuzzy_match.h"

namespace workbench {
namespace {

constexpr int kWordStart = 12;
constexpr int kTogether = 8;
constexpr int kWholeWordsBonus = 40;
constexpr int kGapCost = 1;

bool is_break(char c) { return c == ' ' || c == '-' || c == '.' || c == '/' || c == '_'; }

// One greedy pass from `start`; empty when the letters run out.
std::optional<int> pass(std::string_view typed, std::string_view name, std::size_t start) {
  int score = 0;
  std::size_t at = start;
  std::size_t last = std::string_view::npos;
  for (const char c : typed) {
    if (c == ' ') continue;
    const std::size_t found = name.find(c, at);
    if (found == std::string_view::npos) return std::nullopt;
    if (found == 0 || is_break(name[found - 1])) score += kWordStart;
    if (last != std::string_view::npos && found == last + 1) score += kTogether;
    if (last != std::string_view::npos) {
      const auto gap = static_cast<int>(found - last - 1);
      score -= kGapCost * (gap < 10 ? gap : 10);
    }
    last = found;
    at = found + 1;
  }
  return score;
}

}  // namespace

std::optional<int> fuzzy_score(std::string_view typed, std::string_view name) {
  if (typed.empty()) return 0;
  std::optional<int> best;
  // The first letter may occur often; a start at a later place can be the better reading.
  int tries = 0;
  for (std::size_t at = name.find(typed.front()); at != std::string_view::npos && tries < 8;
       at = name.find(typed.front(), at + 1), ++tries) {
    const auto score = pass(typed, name, at);
    if (!score) break;
    if (!best || *score > *best) best = score;
  }
  if (!best) return std::nullopt;
  const std::size_t whole = name.find(typed);
  if (whole != std::string_view::npos) {
    *best += kWholeWordsBonus;
    if (whole == 0) *best += kWholeWordsBonus;
  }
  // Of two equal matches the shorter name says more.
  return *best - static_cast<int>(name.size() / 16);
}

}  // namespace workbench
