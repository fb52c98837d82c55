#include "workbench/cli/score_check/score_contradictions.h"

#include <array>
#include <nlohmann/json.hpp>
#include <string>

namespace workbench {
namespace {

using core::Checked;
using core::Done;
using core::Error;

// Keys that mean the same, as the readers of a case take them; null ends a row.
using Keys = std::array<const char*, 8>;
constexpr std::array kSynonyms = {
    Keys{"p", "probability", "probabilities", "y_prob", "forecast"},
    Keys{"range", "p_event_range", "p_range"},
    Keys{"q", "price"},
    Keys{"p_truth", "p_outcome"},
    Keys{"outcome", "outcomes", "o", "y", "y_true", "truth", "truth_index"},
    Keys{"hit", "outcome"}};

constexpr std::size_t kAnyIndex = 1'000'000;

/// Whether two values of an outcome mean the same: 1, true and "yes".
bool same_outcome(const Json& a, const Json& b) {
  if (a == b) return true;
  const auto left = outcome_of(&a, {}, kAnyIndex);
  const auto right = outcome_of(&b, {}, kAnyIndex);
  return left && right && left->kind == right->kind && left->truth == right->truth;
}

Error both(const std::string& where, const char* a, const Json& left, const char* b,
           const Json& right) {
  return Error{where + " says “" + a + "”: " + left.dump() + " and “" + b + "”: " + right.dump() +
               ", which contradict each other; leave one out."};
}

Checked check_synonyms(const Json& object, const std::string& where) {
  for (const Keys& keys : kSynonyms) {
    const char* first = nullptr;
    for (const char* key : keys) {
      if (key == nullptr || find_value(object, {key}) == nullptr) continue;
      if (first == nullptr) {
        first = key;
      } else if (!same_outcome(object.at(first), object.at(key))) {
        return both(where, first, object.at(first), key, object.at(key));
      }
    }
  }
  return Done{};
}

// An annotated row says how its event turned out in a number and in words.
Checked check_event(const Json& object, const std::string& where) {
  const Json* event = find_value(object, {"event"});
  const Json* outcome = find_value(object, kOutcomeKeys);
  if (event == nullptr || outcome == nullptr || outcome->is_array()) return Done{};
  const auto said = outcome_of(event, where, 2);
  const auto told = outcome_of(outcome, where, 2);
  using Kind = CaseOutcome::Kind;
  const bool deny = said && told && said->kind == Kind::truth && told->kind == Kind::truth &&
                    said->truth != told->truth;
  if (deny) return both(where, "event", *event, "outcome", *outcome);
  return Done{};
}

Checked check_object(const Json& object, const std::string& where) {
  if (!object.is_object()) return Done{};
  if (auto done = check_synonyms(object, where); !done) return done;
  if (auto done = check_event(object, where); !done) return done;
  if (find_value(object, {"daily"}) != nullptr && find_value(object, {"forecasts"}) != nullptr) {
    return Error{where + " has both “daily” and “forecasts”; leave one out."};
  }
  const Json* p = find_value(object, {"p", "probability", "probabilities", "y_prob", "forecast"});
  if (p != nullptr && p->is_array() && find_value(object, {"forecasts"}) != nullptr) {
    return Error{where + " has “forecasts” and another list of probabilities; leave one out."};
  }
  for (const char* key : {"forecasts", "forecasters", "bets"}) {
    const Json* list = find_value(object, {key});
    if (list == nullptr || !list->is_array()) continue;
    for (std::size_t i = 0; i < list->size(); ++i) {
      const std::string place = std::string(key) + "[" + std::to_string(i) + "]";
      if (auto done = check_object((*list)[i], place); !done) return done;
    }
  }
  return Done{};
}

}  // namespace

Checked check_contradictions(const Json& given) { return check_object(given, "the case"); }

}  // namespace workbench
