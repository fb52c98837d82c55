#include "importers/json_values.h"

#include <algorithm>
#include <vector>

#include "core/json_depth.h"

namespace importers {
namespace {

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
      if (is_space(c)) continue;
      const char* fault = step(c);
      if (fault != nullptr) return {0, fault};
      if (open_.empty()) return {at_ + 1, nullptr};
      before_ = c;
    }
    return {0, "it is not closed"};
  }

 private:
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
    for (++at_; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
      if (text_[at_] == '\\') {
        ++at_;
      } else if (text_[at_] == '"') {
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  char before_ = 0;
  std::vector<char> open_;
};

// The part of nlohmann's message behind its own numbering: "syntax error while parsing …".
std::string reason_of(const Json::parse_error& error) {
  const std::string_view what = error.what();
  const std::size_t colon = what.find(": ");
  return std::string(colon == std::string_view::npos ? what : what.substr(colon + 2));
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
    return out;
  } catch (const Json::parse_error& error) {
    return {std::nullopt, "This is not JSON (" + reason_of(error) + ").", line};
  } catch (const Json::out_of_range& error) {
    return {std::nullopt, std::string("A number in it is too large (") + error.what() + ").", line};
  }
}

}  // namespace

Json parse_extra(std::string_view extra) {
  if (extra.empty() || core::nested_too_deeply(extra)) return {};
  Json json = Json::parse(extra, nullptr, false);
  return json.is_discarded() ? Json() : json;
}

JsonValues::JsonValues(std::string_view text) : text_(text) {
  constexpr std::string_view kBom = "\xEF\xBB\xBF";
  if (text_.starts_with(kBom)) text_.remove_prefix(kBom.size());
}

void JsonValues::skip_space() {
  while (at_ < text_.size() && (is_space(text_[at_]) || (in_array_ && text_[at_] == ','))) {
    line_ += text_[at_] == '\n' ? 1 : 0;
    ++at_;
  }
}

void JsonValues::skip_outer_brackets() {
  for (skip_space(); at_ < text_.size(); skip_space()) {
    if (text_[at_] != (in_array_ ? ']' : '[')) return;
    in_array_ = !in_array_;
    ++at_;
  }
}

void JsonValues::skip_line() { at_ = std::min(text_.find('\n', at_), text_.size()); }

std::optional<JsonValue> JsonValues::next() {
  skip_outer_brackets();
  if (at_ == text_.size()) return std::nullopt;
  const std::int64_t line = line_;
  if (text_[at_] != '{') {
    skip_line();
    return JsonValue{std::nullopt, "This is no JSON object; a row begins with '{'.", line};
  }
  const Extent extent = ExtentScanner(text_).scan(at_);
  if (extent.end == 0) {
    skip_line();
    return JsonValue{std::nullopt, std::string("This is not JSON: ") + extent.fault + ".", line};
  }
  const std::string_view value = text_.substr(at_, extent.end - at_);
  line_ += std::count(value.begin(), value.end(), '\n');
  at_ = extent.end;
  return parsed(value, line);
}

}  // namespace importers
