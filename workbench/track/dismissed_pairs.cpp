#include "workbench/track/dismissed_pairs.h"

#include <sstream>
#include <string>

namespace workbench {
namespace {

constexpr const char* kSetting = "kept_apart";

}  // namespace

Pair pair_of(core::Id one, core::Id other) {
  return one < other ? Pair{one, other} : Pair{other, one};
}

std::set<Pair> kept_apart(const store::Project& project) {
  std::set<Pair> out;
  std::istringstream words(project.setting(kSetting).value_or(""));
  std::string one;
  std::string other;
  while (words >> one >> other) {
    const auto first = core::parse_id(one);
    const auto second = core::parse_id(other);
    if (first && second) out.insert(pair_of(*first, *second));
  }
  return out;
}

core::Checked keep_apart(store::Project& project, core::Id one, core::Id other) {
  auto pairs = kept_apart(project);
  if (!pairs.insert(pair_of(one, other)).second) return core::Done{};
  std::string words;
  for (const auto& [first, second] : pairs) {
    words += core::to_string(first) + " " + core::to_string(second) + "\n";
  }
  return project.set_setting(kSetting, words);
}

}  // namespace workbench
