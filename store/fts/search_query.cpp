#include "store/fts/search_query.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

#include "core/text/utf8.h"
#include "core/words/search_words.h"
#include "store/fts/query_tokens.h"
#include "store/fts/search_tokenizer.h"

namespace store {
namespace {

constexpr std::size_t kMaxWords = 64;
constexpr int kMaxDepth = 32;
constexpr int kDefaultNear = 10;
/// So many other forms of a word are named in what was understood.
constexpr std::size_t kShownForms = 8;

/// A part of the query, for FTS5 and for people. `binding` says what may stand around it without
/// parentheses: those of OR bind least.
struct Clause {
  enum Binding { any, all, without, single };
  std::string fts;
  std::string shown;
  Binding binding = single;

  [[nodiscard]] std::string within(Binding outer) const {
    return binding < outer ? "(" + shown + ")" : shown;
  }
};

using Expression = core::Result<Clause>;

std::string quoted(std::string_view text, bool prefix) {
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? ' ' : c;
  return out + (prefix ? "\"*" : "\"");
}

std::string shown_forms(const std::vector<std::string>& forms) {
  std::string out;
  for (std::size_t i = 0; i < std::min(forms.size(), kShownForms); ++i) {
    out += (i == 0 ? " (" : ", ") + forms[i];
  }
  if (forms.size() > kShownForms) out += ", …";
  return forms.empty() ? out : out + ")";
}

// What was typed is left to the tokenizer, which parts it as it parts the texts; only words with
// other forms are given one by one.
Clause phrase_clause(const QueryToken& token, const FormsOf* forms_of) {
  const bool prefix = token.kind == TokenKind::prefix;
  const auto words = core::search_words(token.text);
  Clause out;
  std::string marked;
  for (const auto& word : words) {
    out.shown += (out.shown.empty() ? "" : " ") + word.folded;
    if (forms_of == nullptr || prefix) continue;
    const auto others = (*forms_of)(word.folded);
    marked += word_or_others(word.folded, others);
    out.shown += shown_forms(others);
  }
  if (words.size() > 1) out.shown = "\"" + out.shown + "\"";
  if (prefix) out.shown += '*';
  if (!marked.empty()) out.shown = "forms:" + out.shown;
  out.fts = quoted(marked.empty() ? without_marks(token.text) : marked, prefix);
  return out;
}

/// Recursive descent: OR binds loosest, then AND (which may be left out), then NOT.
class Reader {
 public:
  Reader(std::vector<QueryToken> tokens, const FormsOf& forms_of, bool any_form)
      : tokens_(std::move(tokens)), forms_of_(forms_of), forms_(any_form ? 1 : 0) {}

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
           is(TokenKind::near) || is(TokenKind::forms);
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

  static Clause joined(const Clause& left, const std::string& word, const Clause& right,
                       Clause::Binding binding) {
    const std::string between = " " + word + " ";
    // What is left out on the right side of NOT reads clearer in parentheses.
    const auto inner = binding == Clause::without ? Clause::single : binding;
    return {"(" + left.fts + between + right.fts + ")",
            left.within(binding) + between + right.within(inner), binding};
  }

  Expression any(int depth) {
    auto left = all(depth);
    while (left && take(TokenKind::logic_or)) {
      auto right = all(depth);
      if (!right) return right;
      left = joined(*left, "OR", *right, Clause::any);
    }
    return left;
  }

  Expression all(int depth) {
    auto left = without(depth);
    for (skip_commas(); left && (is(TokenKind::logic_and) || starts_operand()); skip_commas()) {
      (void)take(TokenKind::logic_and);
      auto right = without(depth);
      if (!right) return right;
      left = joined(*left, "AND", *right, Clause::all);
    }
    return left;
  }

  Expression without(int depth) {
    auto left = operand(depth);
    while (left && take(TokenKind::logic_not)) {
      auto right = operand(depth);
      if (!right) return right;
      left = joined(*left, "NOT", *right, Clause::without);
    }
    return left;
  }

  Expression operand(int depth) {
    skip_commas();
    if (depth > kMaxDepth) {
      return unreadable_query("The query has more than " + std::to_string(kMaxDepth) +
                              " parentheses inside one another: write it with fewer.");
    }
    if (take(TokenKind::open)) {
      auto inside = any(depth + 1);
      if (inside && !take(TokenKind::close)) {
        return unreadable_query("A parenthesis was opened and not closed: add the missing \")\".");
      }
      return inside;
    }
    if (take(TokenKind::forms)) {
      ++forms_;
      auto inside = operand(depth + 1);
      --forms_;
      return inside;
    }
    if (take(TokenKind::near)) return near();
    if (is(TokenKind::phrase) || is(TokenKind::prefix)) return next_phrase();
    return unexpected();
  }

  Clause next_phrase() { return phrase_clause(tokens_[at_++], forms_ > 0 ? &forms_of_ : nullptr); }

  Expression near() {
    (void)take(TokenKind::open);
    Clause out;
    int distance = kDefaultNear;
    std::size_t count = 0;
    for (; is(TokenKind::phrase) || is(TokenKind::prefix) || is(TokenKind::forms); ++count) {
      const bool forms = take(TokenKind::forms);
      if (!is(TokenKind::phrase) && !is(TokenKind::prefix)) return near_error();
      forms_ += forms ? 1 : 0;
      const Clause next = next_phrase();
      forms_ -= forms ? 1 : 0;
      out.fts += (count > 0 ? " " : "") + next.fts;
      out.shown += (count > 0 ? " " : "") + next.shown;
    }
    if (take(TokenKind::comma)) {
      const auto typed = is(TokenKind::phrase) ? small_number(tokens_[at_].text) : std::nullopt;
      if (!typed) return near_error();
      distance = *typed;
      ++at_;
    }
    if (count < 2 || !take(TokenKind::close)) return near_error();
    const std::string end = ", " + std::to_string(distance) + ")";
    return Clause{"NEAR(" + out.fts + end, "NEAR(" + out.shown + end, Clause::single};
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
    return unreadable_query(
        "NEAR is written with two words or more and, after a comma, how many words may lie "
        "between them: NEAR(Minsk troops, 5).");
  }

  [[nodiscard]] Expression unexpected() const {
    if (at_ >= tokens_.size()) {
      if (tokens_.empty()) {
        return unreadable_query("The query holds no word: type at least one letter or digit.");
      }
      return unreadable_query(
          "The query ends after " + tokens_.back().text +
          ": write what is to be searched for there, or put it in quotation marks "
          "to search for the word itself.");
    }
    const auto& token = tokens_[at_];
    if (token.kind == TokenKind::close) {
      return unreadable_query("There is a \")\" without anything before it that it could close.");
    }
    return unreadable_query(token.text +
                            " needs something to search for on its left side; put it in " +
                            "quotation marks to search for the word itself.");
  }

  std::vector<QueryToken> tokens_;
  const FormsOf& forms_of_;
  int forms_;  ///< Inside so many forms:.
  std::size_t at_ = 0;
};

}  // namespace

core::Result<ReadQuery> read_query(std::string_view query, const FormsOf& forms_of, bool any_form) {
  if (core::first_invalid_utf8(query)) {
    return unreadable_query("The query is not valid UTF-8: type it again.");
  }
  auto tokens = query_tokens(query);
  if (!tokens) return tokens.error();
  const auto words = std::ranges::count_if(*tokens, [](const QueryToken& token) {
    return token.kind == TokenKind::phrase || token.kind == TokenKind::prefix;
  });
  if (words > static_cast<std::ptrdiff_t>(kMaxWords)) {
    return unreadable_query("The query has " + std::to_string(words) +
                            " words: " + std::to_string(kMaxWords) +
                            " are the most that can be searched at once.");
  }
  auto read = Reader(std::move(*tokens), forms_of, any_form).whole();
  if (!read) return read.error();
  return ReadQuery{std::move(read->fts), std::move(read->shown)};
}

std::string typed_words_expression(std::string_view typed) {
  const auto is_space = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
  std::string out;
  std::size_t words = 0;
  for (std::size_t at = 0; at < typed.size() && words < kMaxWords;) {
    std::size_t end = at;
    while (end < typed.size() && !is_space(typed[end])) ++end;
    const auto word = typed.substr(at, end - at);
    if (has_word(word)) {
      const auto kind = end == typed.size() ? TokenKind::prefix : TokenKind::phrase;
      out += (out.empty() ? "" : " AND ") + phrase_clause({kind, std::string(word)}, nullptr).fts;
      ++words;
    }
    at = end + 1;
  }
  return out;
}

}  // namespace store
