#include "importers/parts/json_values.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "core/base/json_depth.h"
#include "core/text/utf8.h"
#include "importers/parts/repeated_key.h"

namespace importers {
namespace {

bool ends_line(char c) { return c == '\n' || c == '\r'; }

// How many lines end in the text: at \n, \r\n and \r.
std::int64_t line_ends(std::string_view text) {
  std::int64_t ends = std::ranges::count(text, '\n');
  for (std::size_t at = text.find('\r'); at != std::string_view::npos;
       at = text.find('\r', at + 1)) {
    ends += text.substr(at + 1).starts_with('\n') ? 0 : 1;
  }
  return ends;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

struct Extent {
  std::size_t end = 0;  // 0: no value ends here.
  const char* fault = nullptr;
};

// Where the object or array that begins at `begin` ends. Looks at strings, brackets and what may
// stand before an opening one, so that a row that was never closed does not swallow its followers.
class ExtentScanner {
 public:
  explicit ExtentScanner(std::string_view text) : text_(text) {}

  [[nodiscard]] Extent scan(std::size_t begin) {
    for (at_ = begin; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      count_digit(c);
      if (is_space(c)) continue;
      const char* fault = step(c);
      if (fault != nullptr) return {0, fault};
      if (open_.empty()) return {at_ + 1, nullptr};
      before_ = c;
    }
    return {0, "it is not closed"};
  }

  /// A number outside of strings has so many digits that a machine's number may not hold them.
  [[nodiscard]] bool long_number() const { return long_number_; }

 private:
  void count_digit(char c) {
    digits_ = c >= '0' && c <= '9' ? digits_ + 1 : 0;
    long_number_ = long_number_ || digits_ == kLongDigits;
  }

  const char* step(char c) {
    if (c == '"') return skip_string() ? nullptr : "a string in it is not closed";
    if (c == '{' || c == '[') {
      if (!may_open()) return "it is not closed";
      if (open_.size() == core::kMaxJsonDepth) return "it is nested too deeply";
      open_.push_back(c);
    } else if (c == '}' || c == ']') {
      if (open_.empty() || (open_.back() == '{') != (c == '}')) return "its brackets do not match";
      open_.pop_back();
    }
    return nullptr;
  }

  [[nodiscard]] bool may_open() const {
    if (open_.empty() || before_ == ':') return true;
    return open_.back() == '[' && (before_ == '[' || before_ == ',');
  }

  // A string holds no raw newline.
  bool skip_string() {
    for (++at_; at_ < text_.size() && !ends_line(text_[at_]); ++at_) {
      if (text_[at_] == '\\') {
        ++at_;
      } else if (text_[at_] == '"') {
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  static constexpr int kLongDigits = 19;

  std::size_t at_ = 0;
  char before_ = 0;
  int digits_ = 0;
  bool long_number_ = false;
  std::vector<char> open_;
};

// Whether 64 bits hold the number to the digit, or it is no whole number.
bool fits(std::string_view number) {
  if (number.find_first_not_of("0123456789", number.starts_with('-') ? 1 : 0) != number.npos) {
    return true;
  }
  std::int64_t below = 0;
  std::uint64_t above = 0;
  const char* end = number.data() + number.size();
  return std::from_chars(number.data(), end, below).ec == std::errc() ||
         std::from_chars(number.data(), end, above).ec == std::errc();
}

// Whole numbers that 64 bits do not hold become strings of their digits: a machine's number would
// make two ids one.
std::string with_long_numbers_quoted(std::string_view json) {
  std::string out;
  bool in_string = false;
  for (std::size_t at = 0; at < json.size();) {
    const char c = json[at];
    const bool number = !in_string && (c == '-' || (c >= '0' && c <= '9'));
    std::size_t size = 1;
    if (number) size = std::min(json.find_first_not_of("0123456789+-.eE", at), json.size()) - at;
    if (in_string && c == '\\' && at + 1 < json.size()) size = 2;
    if (c == '"') in_string = !in_string;
    const auto part = json.substr(at, size);
    const bool quoted = number && !fits(part);
    if (quoted) out += '"';
    out += part;
    if (quoted) out += '"';
    at += size;
  }
  return out;
}

// What is wrong at the byte (from 1) where reading broke off.
std::string fault_at(std::string_view text, std::size_t byte) {
  const std::size_t at = std::min(byte == 0 ? 0 : byte - 1, text.size());
  const std::size_t before = text.substr(0, at).find_last_not_of(" \t\r\n");
  const bool closes = at < text.size() && (text[at] == '}' || text[at] == ']');
  if (closes && before != std::string_view::npos && text[before] == ',') {
    return "This is not JSON: a comma stands before the closing bracket; take it out.";
  }
  std::size_t begin = at;
  while (begin > 0 && !core::is_char_start(text[begin])) --begin;
  constexpr std::size_t kShownChars = 24;
  return "This is not JSON: it cannot be read from “" +
         std::string(core::first_chars(core::repair_utf8(text.substr(begin, 4 * kShownChars)).text,
                                       kShownChars)) +
         "” on; check the commas, colons and quotation marks there.";
}

// No text holds U+0000, and a database would cut it off there.
bool holds_nul(const Json& json) {
  if (json.is_string()) {
    return json.get_ref<const std::string&>().find('\0') != std::string::npos;
  }
  return json.is_structured() &&
         std::ranges::any_of(json, [](const Json& part) { return holds_nul(part); });
}

JsonValue parsed(std::string_view text, std::int64_t line) {
  try {
    JsonValue out{Json::parse(text), {}, line};
    const bool suspect = text.find("\\u0000") != std::string_view::npos;
    if (suspect && holds_nul(*out.value)) {
      return {std::nullopt, "It holds the character U+0000, which no text has.", line};
    }
    if (const auto twice = repeated_key(text, *out.value)) {
      return {std::nullopt,
              "The key “" + *twice + "” stands in it twice; keep the one that counts.", line};
    }
    return out;
  } catch (const Json::parse_error& error) {
    return {std::nullopt, fault_at(text, error.byte), line};
  } catch (const Json::out_of_range&) {
    return {std::nullopt, "A number in it is too large.", line};
  }
}

}  // namespace

Json parse_extra(std::string_view extra) {
  if (extra.empty() || core::nested_too_deeply(extra)) return {};
  Json json = Json::parse(extra, nullptr, false);
  return json.is_discarded() ? Json() : json;
}

JsonValues::JsonValues(std::string_view text, Wanted wanted) : text_(text), wanted_(wanted) {
  constexpr std::string_view kBom = "\xEF\xBB\xBF";
  if (text_.starts_with(kBom)) text_.remove_prefix(kBom.size());
}

void JsonValues::skip_space() {
  const std::size_t from = at_;
  while (at_ < text_.size() && (is_space(text_[at_]) || (in_array_ && text_[at_] == ','))) ++at_;
  line_ += line_ends(text_.substr(from, at_ - from));
}

void JsonValues::skip_outer_brackets() {
  for (skip_space(); at_ < text_.size(); skip_space()) {
    if (text_[at_] != (in_array_ ? ']' : '[')) return;
    in_array_ = !in_array_;
    ++at_;
  }
}

void JsonValues::skip_line() { at_ = std::min(text_.find_first_of("\r\n", at_), text_.size()); }

// Between rows that are in no array; 0 when there is none, else the line of the first.
std::int64_t JsonValues::skip_commas() {
  std::int64_t first = 0;
  for (skip_outer_brackets(); given_ && at_ < text_.size() && text_[at_] == ',';
       skip_outer_brackets()) {
    if (first == 0) first = line_;
    ++at_;
  }
  return first;
}

std::optional<JsonValue> JsonValues::next() {
  if (const auto comma = skip_commas(); comma > 0 && !std::exchange(comma_said_, true)) {
    return JsonValue{std::nullopt,
                     "A comma stands behind a row. Rows stand on lines of their own without one; "
                     "it was passed over, and so are the others.",
                     comma};
  }
  if (at_ == text_.size()) return std::nullopt;
  const std::int64_t line = line_;
  if (text_[at_] != '{') {
    skip_line();
    return JsonValue{std::nullopt, "This is no JSON object; a row begins with “{”.", line};
  }
  ExtentScanner scanner(text_);
  const Extent extent = scanner.scan(at_);
  if (extent.end == 0) {
    skip_line();
    return JsonValue{std::nullopt, std::string("This is not JSON: ") + extent.fault + ".", line};
  }
  given_ = true;
  const std::string_view value = text_.substr(at_, extent.end - at_);
  line_ += line_ends(value);
  at_ = extent.end;
  if (wanted_ != nullptr && !wanted_(value)) return JsonValue{std::nullopt, {}, line, value};
  JsonValue out =
      scanner.long_number() ? parsed(with_long_numbers_quoted(value), line) : parsed(value, line);
  out.text = value;
  return out;
}

}  // namespace importers
