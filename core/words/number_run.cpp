#include "core/words/number_run.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/text/utf8.h"
#include "core/words/fold_char.h"

namespace core {
namespace {

constexpr std::size_t kThousands = 3;

struct Digits {
  std::size_t end = 0;
  std::size_t count = 0;
};

Digits digits_from(std::string_view text, std::size_t at) {
  Digits out{at, 0};
  while (out.end < text.size()) {
    const auto c = decode_at(text, out.end);
    if (u_isdigit(static_cast<UChar32>(c.value)) == 0) break;
    out.end += static_cast<std::size_t>(c.bytes);
    ++out.count;
  }
  return out;
}

// `groups` has one more than `joints`.
bool is_one_number(const std::string& joints, const std::vector<std::size_t>& groups) {
  if (joints.size() <= 1) return true;
  const char first = joints.front();
  const bool alike = std::ranges::all_of(joints, [first](char c) { return c == first; });
  if (first == ':') return alike;
  // Thousands in groups of three, and then perhaps a fraction.
  const bool fraction = joints.back() != first;
  const std::string_view grouping(joints.data(), joints.size() - (fraction ? 1 : 0));
  const auto last = groups.end() - (fraction ? 1 : 0);
  return groups.front() <= kThousands &&
         std::ranges::all_of(grouping, [first](char c) { return c == first; }) &&
         std::all_of(groups.begin() + 1, last, [](std::size_t n) { return n == kThousands; });
}

}  // namespace

NumberRun number_run(std::string_view text, std::size_t at) {
  Digits digits = digits_from(text, at);
  std::string joints;
  std::vector<std::size_t> groups;
  NumberRun out{digits.end, true};
  while (out.end < text.size()) {
    const auto c = decode_at(text, out.end);
    const char joint = number_joint(c.value);
    if (joint == '\0') break;
    const Digits next = digits_from(text, out.end + static_cast<std::size_t>(c.bytes));
    if (next.count == 0) break;
    if (groups.empty()) groups.push_back(digits.count);
    joints += joint;
    groups.push_back(next.count);
    out.end = next.end;
  }
  out.whole = is_one_number(joints, groups);
  return out;
}

}  // namespace core
