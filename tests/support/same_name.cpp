#include "tests/support/same_name.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "core/text/boundary.h"
#include "core/words/words.h"

namespace test_support {
namespace {

constexpr std::array<std::string_view, 24> kRoles = {
    "the",        "a",        "an",        "mr",
    "mrs",        "ms",       "dr",        "prof",
    "editor",     "editors",  "author",    "authors",
    "journalist", "reporter", "writer",    "correspondent",
    "staff",      "newsroom", "columnist", "unnamed",
    "president",  "minister", "editorial", "expert"};

std::string in_latin(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> maker(
      icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
  auto out = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  if (U_SUCCESS(status) && maker) maker->transliterate(out);
  std::string made;
  return out.toUTF8String(made);
}

std::string without_brackets(std::string_view text) {
  std::string out;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) out += c;
    if (c == ')' && depth > 0) --depth;
  }
  return out;
}

std::vector<std::string> tokens_of(std::string_view text) {
  std::vector<std::string> all;
  std::vector<std::string> out;
  const std::string latin = in_latin(without_brackets(text));
  for (const core::Word& word : core::words_of(latin)) {
    all.push_back(word.folded);
    const bool role = std::find(kRoles.begin(), kRoles.end(), word.folded) != kRoles.end();
    if (!role) out.push_back(word.folded);
  }
  return out.empty() ? all : out;
}

std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

bool same_word(const std::string& a, const std::string& b) {
  if (a == b) return true;
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < 5) return false;
  return distance(a, b) <= (shorter < 8 ? 1U : 2U);
}

bool holds(const std::vector<std::string>& whole, const std::vector<std::string>& part) {
  return std::all_of(part.begin(), part.end(), [&](const std::string& word) {
    return std::any_of(whole.begin(), whole.end(),
                       [&](const std::string& each) { return same_word(each, word); });
  });
}

// `part` is how `whole` is called for short: by its last word, or by its first two or more.
bool short_for(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  if (part.empty() || !holds(whole, part)) return false;
  if (same_word(part.back(), whole.back())) return true;
  return (part.size() > 1 || whole.size() == 1) && same_word(part.front(), whole.front());
}

std::string initials(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    const bool joint = word == "of" || word == "for" || word == "and" || word == "the";
    if (!joint) out += word.front();
  }
  return out;
}

}  // namespace

bool same_name(std::string_view got, std::string_view wanted) {
  const auto one = tokens_of(got);
  const auto other = tokens_of(wanted);
  if (one.empty() || other.empty()) return false;
  if (short_for(one, other) || short_for(other, one)) return true;
  const bool longer = one.size() > 2 || other.size() > 2;
  return longer && ((one.size() == 1 && one.front() == initials(other)) ||
                    (other.size() == 1 && other.front() == initials(one)));
}

}  // namespace test_support
