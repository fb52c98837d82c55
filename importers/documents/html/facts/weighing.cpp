#include "importers/documents/html/facts/weighing.h"

#include <algorithm>

#include "importers/documents/html/dom/ascii.h"

namespace importers::html {
namespace {

// Letters and digits alone; the names of a list in any order.
std::string plain_words(std::string_view text) {
  std::vector<std::string> parts(1);
  for (const char c : lower_ascii(text)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
    if (word) parts.back().push_back(c);
    if (c == ',') parts.emplace_back();
  }
  std::ranges::sort(parts);
  std::string all;
  for (const auto& part : parts) all += part;
  return all;
}

bool agree(const Stated& one, const Stated& other, Likeness likeness) {
  const std::string a = plain_words(one.value);
  const std::string b = plain_words(other.value);
  if (likeness == Likeness::equal) return a == b;
  return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

}  // namespace

std::string disagreement(std::string_view field, const std::vector<Stated>& stated,
                         Likeness likeness) {
  constexpr std::size_t kMostNamed = 3;
  std::vector<const Stated*> others;
  for (const auto& one : stated) {
    const bool known = std::ranges::any_of(
        others, [&](const Stated* other) { return agree(one, *other, likeness); });
    if (!known && !agree(one, stated.front(), likeness)) others.push_back(&one);
  }
  if (others.empty()) return {};
  std::string sentence = "The page disagrees with itself about " + std::string(field) + ": “" +
                         stated.front().value + "” was taken from " + stated.front().where;
  for (std::size_t i = 0; i < others.size() && i < kMostNamed; ++i) {
    sentence += (i == 0 ? "; " : ", ") + others[i]->where + " has “" + others[i]->value + "”";
  }
  return sentence + ".";
}

}  // namespace importers::html
