#include "store/search_query.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/boundary.h"
#include "core/utf8.h"
#include "store/spelling_variants.h"

namespace store {
namespace {

constexpr std::size_t kMaxWords = 64;
constexpr int kMaxDepth = 32;
constexpr int kDefaultNear = 10;

enum class TokenKind { phrase, prefix, open, close, near, logic_and, logic_or, logic_not, comma };

struct Token {
  TokenKind kind = TokenKind::phrase;
  std::string text;  ///< As typed, without quotes or star.
};

using Tokens = core::Result<std::vector<Token>>;
using Expression = core::Result<std::string>;

core::Error cannot_read(std::string why) {
  return core::Error{.message = std::move(why), .kind = core::ErrorKind::bad_input};
}

bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

bool ends_word(char c) { return is_space(c) || c == '(' || c == ')' || c == '"' || c == ','; }

TokenKind kind_of_word(std::string_view word, bool before_parenthesis) {
  if (word == "AND") return TokenKind::logic_and;
  if (word == "OR") return TokenKind::logic_or;
  if (word == "NOT") return TokenKind::logic_not;
  if (word == "NEAR" && before_parenthesis) return TokenKind::near;
  return TokenKind::phrase;
}

/// Appends a phrase unless nothing in it is a letter or digit: the index has no such words.
void push_phrase(std::vector<Token>& tokens, std::string_view text, bool prefix) {
  if (core::count_words(text) == 0) return;
  tokens.push_back({prefix ? TokenKind::prefix : TokenKind::phrase, std::string(text)});
}

std::size_t push_word(std::vector<Token>& tokens, std::string_view query, std::size_t at) {
  std::size_t end = at;
  while (end < query.size() && !ends_word(query[end])) ++end;
  auto word = query.substr(at, end - at);
  const auto kind = kind_of_word(word, end < query.size() && query[end] == '(');
  if (kind != TokenKind::phrase) {
    tokens.push_back({kind, std::string(word)});
    return end;
  }
  const bool prefix = word.ends_with('*');
  while (word.ends_with('*')) word.remove_suffix(1);
  push_phrase(tokens, word, prefix);
  return end;
}

Tokens tokens_of(std::string_view query) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < query.size();) {
    const char c = query[at];
    if (is_space(c)) {
      ++at;
    } else if (c == '(' || c == ')' || c == ',') {
      const auto kind = c == '(' ? TokenKind::open : TokenKind::close;
      tokens.push_back({c == ',' ? TokenKind::comma : kind, std::string(1, c)});
      ++at;
    } else if (c == '"') {
      const auto close = query.find('"', at + 1);
      if (close == std::string_view::npos) {
        return cannot_read(
            "A quotation mark was opened and not closed: add the second \" after the phrase.");
      }
      const bool prefix = close + 1 < query.size() && query[close + 1] == '*';
      push_phrase(tokens, query.substr(at + 1, close - at - 1), prefix);
      at = close + (prefix ? 2 : 1);
    } else {
      at = push_word(tokens, query, at);
    }
  }
  return tokens;
}

std::string quoted(std::string_view text, bool prefix) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' || c == '\0' ? ' ' : c;
  return out + (prefix ? "\"*" : "\"");
}

std::string any_of(const std::vector<std::string>& alternatives) {
  if (alternatives.size() == 1) return alternatives.front();
  std::string out = "(";
  for (const auto& one : alternatives) out += (out.size() > 1 ? " OR " : "") + one;
  return out + ")";
}

std::string phrase_expression(const Token& token) {
  std::vector<std::string> alternatives;
  for (const auto& spelling : spelling_variants(token.text)) {
    alternatives.push_back(quoted(spelling, token.kind == TokenKind::prefix));
  }
  return any_of(alternatives);
}

/// Recursive descent: OR binds loosest, then AND (which may be left out), then NOT.
class Reader {
 public:
  explicit Reader(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  Expression whole() {
    auto out = any(0);
    if (out && at_ < tokens_.size()) return unexpected();
    return out;
  }

 private:
  [[nodiscard]] bool is(TokenKind kind) const {
    return at_ < tokens_.size() && tokens_[at_].kind == kind;
  }
  [[nodiscard]] bool starts_operand() const {
    return is(TokenKind::phrase) || is(TokenKind::prefix) || is(TokenKind::open) ||
           is(TokenKind::near);
  }
  bool take(TokenKind kind) {
    if (!is(kind)) return false;
    ++at_;
    return true;
  }
  // A comma outside NEAR is punctuation between words.
  void skip_commas() {
    while (take(TokenKind::comma)) {
    }
  }

  Expression any(int depth) {
    auto left = all(depth);
    while (left && take(TokenKind::logic_or)) {
      auto right = all(depth);
      if (!right) return right;
      left = Expression("(" + *left + " OR " + *right + ")");
    }
    return left;
  }

  Expression all(int depth) {
    auto left = without(depth);
    for (skip_commas(); left && (is(TokenKind::logic_and) || starts_operand()); skip_commas()) {
      (void)take(TokenKind::logic_and);
      auto right = without(depth);
      if (!right) return right;
      left = Expression("(" + *left + " AND " + *right + ")");
    }
    return left;
  }

  Expression without(int depth) {
    auto left = operand(depth);
    while (left && take(TokenKind::logic_not)) {
      auto right = operand(depth);
      if (!right) return right;
      left = Expression("(" + *left + " NOT " + *right + ")");
    }
    return left;
  }

  Expression operand(int depth) {
    skip_commas();
    if (depth > kMaxDepth) {
      return cannot_read("The query has more than " + std::to_string(kMaxDepth) +
                         " parentheses inside one another: write it with fewer.");
    }
    if (take(TokenKind::open)) {
      auto inside = any(depth + 1);
      if (inside && !take(TokenKind::close)) {
        return cannot_read("A parenthesis was opened and not closed: add the missing \")\".");
      }
      return inside;
    }
    if (take(TokenKind::near)) return near();
    if (is(TokenKind::phrase) || is(TokenKind::prefix)) return phrase_expression(tokens_[at_++]);
    return unexpected();
  }

  // NEAR takes no alternatives inside, so it is searched as typed.
  Expression near() {
    (void)take(TokenKind::open);
    std::string phrases;
    int distance = kDefaultNear;
    std::size_t count = 0;
    for (; is(TokenKind::phrase) || is(TokenKind::prefix); ++at_, ++count) {
      if (count > 0) phrases += ' ';
      phrases += quoted(tokens_[at_].text, tokens_[at_].kind == TokenKind::prefix);
    }
    if (take(TokenKind::comma)) {
      const auto typed = is(TokenKind::phrase) ? small_number(tokens_[at_].text) : std::nullopt;
      if (!typed) return near_error();
      distance = *typed;
      ++at_;
    }
    if (count < 2 || !take(TokenKind::close)) return near_error();
    return "NEAR(" + phrases + ", " + std::to_string(distance) + ")";
  }

  static std::optional<int> small_number(std::string_view digits) {
    if (digits.empty() || digits.size() > 4) return std::nullopt;
    int out = 0;
    for (const char c : digits) {
      if (c < '0' || c > '9') return std::nullopt;
      out = out * 10 + (c - '0');
    }
    return out;
  }

  static core::Error near_error() {
    return cannot_read(
        "NEAR is written with two words or more and, after a comma, how many words may lie "
        "between them: NEAR(Minsk troops, 5).");
  }

  [[nodiscard]] Expression unexpected() const {
    if (at_ >= tokens_.size()) {
      if (tokens_.empty()) {
        return cannot_read("The query holds no word: type at least one letter or digit.");
      }
      return cannot_read("The query ends after " + tokens_.back().text +
                         ": write what is to be searched for there, or put it in quotation marks "
                         "to search for the word itself.");
    }
    const auto& token = tokens_[at_];
    if (token.kind == TokenKind::close) {
      return cannot_read("There is a \")\" without anything before it that it could close.");
    }
    return cannot_read(token.text + " needs something to search for on its left side; put it in " +
                       "quotation marks to search for the word itself.");
  }

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
};

}  // namespace

core::Result<std::string> fts_expression(std::string_view query) {
  if (core::first_invalid_utf8(query)) {
    return cannot_read("The query is not valid UTF-8: type it again.");
  }
  auto tokens = tokens_of(query);
  if (!tokens) return tokens.error();
  const auto words = std::ranges::count_if(*tokens, [](const Token& token) {
    return token.kind == TokenKind::phrase || token.kind == TokenKind::prefix;
  });
  if (words > static_cast<std::ptrdiff_t>(kMaxWords)) {
    return cannot_read("The query has " + std::to_string(words) + " words: " +
                       std::to_string(kMaxWords) + " are the most that can be searched at once.");
  }
  return Reader(std::move(*tokens)).whole();
}

std::string typed_words_expression(std::string_view typed) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < typed.size();) {
    std::size_t end = at;
    while (end < typed.size() && !is_space(typed[end])) ++end;
    push_phrase(tokens, typed.substr(at, end - at), end == typed.size());
    at = end + 1;
  }
  if (tokens.size() > kMaxWords) tokens.resize(kMaxWords);
  std::string out;
  for (const auto& token : tokens) out += (out.empty() ? "" : " AND ") + phrase_expression(token);
  return out;
}

}  // namespace store
