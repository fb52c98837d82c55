#include "store/fts/query_tokens.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/text/utf8.h"
#include "core/words/folding.h"
#include "core/words/search_words.h"

namespace store {
namespace {

/// A character of the query in its plain form: " for all quotation marks, ( for wide ones.
struct QueryChar {
  char plain = '\0';  ///< 0 for what is no ASCII in its plain form.
  char32_t value = 0;
  std::size_t end = 0;
};

class QueryCutter {
 public:
  explicit QueryCutter(std::string_view query) : query_(query) {}

  core::Result<std::vector<QueryToken>> cut() {
    for (std::size_t at = 0; at < query_.size();) {
      const QueryChar c = char_at(at);
      std::optional<std::size_t> next = c.end;
      if (c.plain == '(' || c.plain == ')' || c.plain == ',') {
        push_sign(c.plain);
      } else if (c.plain == '"' || (c.plain == '\'' && opens_single(at))) {
        next = take_phrase(c.end, c.plain);
      } else if (c.plain != ' ') {
        next = take_word(at);
      }
      if (!next) return unreadable_query(std::move(complaint_));
      at = *next;
    }
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] QueryChar char_at(std::size_t at) const {
    const auto c = core::decode_at(query_, at);
    const auto folded = core::fold_char(c.value);
    QueryChar out{'\0', c.value, at + static_cast<std::size_t>(c.bytes)};
    if (folded.size == 1 && folded.chars[0] < 0x80) out.plain = static_cast<char>(folded.chars[0]);
    if (c.value >= 0x09 && c.value <= 0x0D) out.plain = ' ';
    return out;
  }

  [[nodiscard]] char plain_at(std::size_t at) const {
    return at < query_.size() ? char_at(at).plain : ' ';
  }

  void push_sign(char sign) {
    const auto kind = sign == '(' ? TokenKind::open : TokenKind::close;
    tokens_.push_back({sign == ',' ? TokenKind::comma : kind, std::string(1, sign)});
  }

  /// Appends a phrase unless nothing in it is a word: the index has no such words.
  void push_phrase(std::string_view text, bool prefix) {
    if (!has_word(text)) return;
    tokens_.push_back({prefix ? TokenKind::prefix : TokenKind::phrase, std::string(text)});
  }

  static bool ends_word(char plain) {
    return plain == ' ' || plain == '(' || plain == ')' || plain == ',' || plain == '*';
  }

  // A single quotation mark opens a phrase when another one ends a word further on: ‘could well’,
  // not ’tis or the boys’. What is an apostrophe first of all opens nothing.
  [[nodiscard]] bool opens_single(std::size_t at) const {
    const QueryChar open = char_at(at);
    const bool opens = open.value == '\'' || open.value == 0x2018 || open.value == 0x201A;
    if (!opens || ends_word(plain_at(open.end))) return false;
    return end_of_single(open.end).has_value();
  }

  [[nodiscard]] std::optional<std::size_t> end_of_single(std::size_t at) const {
    char before = ' ';
    while (at < query_.size()) {
      const QueryChar c = char_at(at);
      if (c.plain == '"' || c.plain == '(' || c.plain == ')') return std::nullopt;
      if (c.plain == '\'' && before != ' ' && ends_word(plain_at(c.end))) return at;
      before = c.plain;
      at = c.end;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> end_of_double(std::size_t at) const {
    while (at < query_.size()) {
      const QueryChar c = char_at(at);
      if (c.plain == '"') return at;
      at = c.end;
    }
    return std::nullopt;
  }

  std::optional<std::size_t> take_phrase(std::size_t begin, char mark) {
    const auto close = mark == '"' ? end_of_double(begin) : end_of_single(begin);
    if (!close) {
      complaint_ =
          "A quotation mark was opened and not closed: add the second \" after the phrase.";
      return std::nullopt;
    }
    const std::size_t end = char_at(*close).end;
    const bool prefix = plain_at(end) == '*';
    push_phrase(query_.substr(begin, *close - begin), prefix);
    return prefix ? end + 1 : end;
  }

  static bool is_hebrew(char32_t c) { return c >= 0x5D0 && c <= 0x5EA; }

  // A comma between digits belongs to a number; a quotation mark between Hebrew letters to an
  // abbreviation.
  [[nodiscard]] bool goes_on(char32_t before, const QueryChar& c) const {
    if (c.end >= query_.size()) return false;
    const char32_t after = core::decode_at(query_, c.end).value;
    if (c.plain == '"') return is_hebrew(before) && is_hebrew(after);
    return c.plain == ',' && core::fold_char(before).role == core::CharRole::digit &&
           core::fold_char(after).role == core::CharRole::digit;
  }

  [[nodiscard]] std::size_t end_of_word(std::size_t at) const {
    for (char32_t before = 0; at < query_.size();) {
      const QueryChar c = char_at(at);
      const bool ends = c.plain == '"' || (ends_word(c.plain) && c.plain != '*');
      if (ends && !goes_on(before, c)) break;
      before = c.value;
      at = c.end;
    }
    return at;
  }

  TokenKind kind_of(std::string_view word, std::size_t end) const {
    if (word == "AND") return TokenKind::logic_and;
    if (word == "OR") return TokenKind::logic_or;
    if (word == "NOT") return TokenKind::logic_not;
    if (word == "NEAR" && plain_at(end) == '(') return TokenKind::near;
    return TokenKind::phrase;
  }

  std::optional<std::size_t> take_word(std::size_t at) {
    constexpr std::string_view kForms = "forms:";
    if (core::fold(query_.substr(at, kForms.size())) == kForms) {
      tokens_.push_back({TokenKind::forms, std::string(kForms)});
      return at + kForms.size();
    }
    const std::size_t end = end_of_word(at);
    auto word = query_.substr(at, end - at);
    if (const auto kind = kind_of(word, end); kind != TokenKind::phrase) {
      tokens_.push_back({kind, std::string(word)});
      return end;
    }
    const bool prefix = word.ends_with('*');
    while (word.ends_with('*')) word.remove_suffix(1);
    if (word.find('*') != std::string_view::npos) {
      complaint_ = "A star stands at the end of a word, as in “troop*”: “" + std::string(word) +
                   "” has one elsewhere. Leave it out.";
      return std::nullopt;
    }
    if (!joins_number(word)) push_phrase(word, prefix);
    return end;
  }

  // “5 %” is one thing, as “5%” is.
  bool joins_number(std::string_view word) {
    const auto words = core::search_words(word);
    const bool sign = words.size() == 1 && (words[0].folded == "%" || words[0].folded == "‰");
    if (!sign || tokens_.empty() || tokens_.back().kind != TokenKind::phrase) return false;
    const auto before = core::search_words(tokens_.back().text);
    const char last = before.back().folded.back();
    if (last < '0' || last > '9') return false;
    tokens_.back().text += " " + std::string(word);
    return true;
  }

  std::string_view query_;
  std::vector<QueryToken> tokens_;
  std::string complaint_;
};

}  // namespace

core::Error unreadable_query(std::string why) {
  return core::Error{.message = std::move(why), .kind = core::ErrorKind::bad_input};
}

core::Result<std::vector<QueryToken>> query_tokens(std::string_view query) {
  return QueryCutter(query).cut();
}

bool has_word(std::string_view text) { return !core::search_words(text).empty(); }

}  // namespace store
