#include "core/dates/date_tokens.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "core/text/boundary.h"
#include "core/text/utf8.h"
#include "core/words/folding.h"

namespace core {
namespace {

int digit_at(std::string_view text, std::size_t at) {
  return u_charDigitValue(static_cast<UChar32>(decode_at(text, at).value));
}

std::size_t end_of_number(std::string_view text, std::size_t at) {
  while (at < text.size() && digit_at(text, at) >= 0) {
    at += static_cast<std::size_t>(decode_at(text, at).bytes);
  }
  return at;
}

std::size_t end_of_plain_letters(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto c = decode_at(text, at);
    const auto code = static_cast<UChar32>(c.value);
    const auto type = u_charType(code);
    const bool mark = type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
    if (u_isalpha(code) == 0 && !mark) break;
    at += static_cast<std::size_t>(c.bytes);
  }
  return at;
}

// Behind a number a unit is a word, whatever goes on: "5日に", "5일에".
std::size_t end_of_unit(std::string_view text, std::size_t at) {
  static constexpr std::u32string_view kUnits = U"年月日号號년월일";
  const auto c = decode_at(text, at);
  return kUnits.find(c.value) == std::u32string_view::npos ? at
                                                           : at + static_cast<std::size_t>(c.bytes);
}

void read_number(DateToken& token, std::string_view text) {
  token.number = 0;
  for (std::size_t at = 0; at < text.size(); ++token.digits) {
    if (token.digits < 4) token.number = 10 * token.number + digit_at(text, at);
    at += static_cast<std::size_t>(decode_at(text, at).bytes);
  }
  if (token.digits > 4) token.number = -1;
}

// Ordinal endings and particles that stand between day, month and year: "26th", "de", "of".
bool is_particle(const DateToken& token) {
  static constexpr std::array kParticles = {"th",  "st", "nd",  "rd",   "of", "de",
                                            "del", "er", "the", "gada", "m"};
  return std::ranges::find(kParticles, token.folded) != kParticles.end();
}

bool is_unit(const DateToken& token, bool before) {
  static const std::vector<std::string> kAfter = {fold("年"), fold("月"), fold("日"), fold("号"),
                                                  fold("號"), fold("년"), fold("월"), fold("일")};
  static const std::vector<std::string> kBefore = {fold("ngày"), fold("tháng"), fold("năm")};
  const auto& list = before ? kBefore : kAfter;
  return std::ranges::find(list, token.folded) != list.end();
}

// Numbers take the units beside them, which then go.
void join_units(std::vector<DateToken>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].digits == 0) continue;
    const bool after = i + 1 < tokens.size() && is_unit(tokens[i + 1], false);
    const bool before = i > 0 && is_unit(tokens[i - 1], true);
    tokens[i].unit = after || before;
    if (after) tokens[i].range.end = tokens[i + 1].range.end;
    if (before) tokens[i].range.begin = tokens[i - 1].range.begin;
  }
  std::erase_if(
      tokens, [](const DateToken& token) { return is_unit(token, true) || is_unit(token, false); });
}

}  // namespace

std::vector<DateToken> date_tokens(std::string_view text) {
  std::vector<DateToken> out;
  std::size_t gap = 0;
  for (std::size_t at = 0; at < text.size();) {
    const bool number = digit_at(text, at) >= 0;
    std::size_t end = number ? end_of_number(text, at) : end_of_plain_letters(text, at);
    const bool behind_number = at > 0 && at == gap && !out.empty() && out.back().digits > 0;
    if (!number && behind_number && end_of_unit(text, at) > at) end = end_of_unit(text, at);
    if (end == at) {
      at += static_cast<std::size_t>(decode_at(text, at).bytes);
      continue;
    }
    DateToken token;
    const std::string_view written = text.substr(at, end - at);
    if (number) {
      read_number(token, written);
    } else {
      token.folded = fold(written);
    }
    token.gap = std::string(text.substr(gap, at - gap));
    token.range = {ByteOffset(static_cast<std::int64_t>(at)),
                   ByteOffset(static_cast<std::int64_t>(end))};
    out.push_back(std::move(token));
    at = gap = end;
  }
  join_units(out);
  std::erase_if(out, is_particle);
  return out;
}

}  // namespace core
