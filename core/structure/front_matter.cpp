#include "core/structure/front_matter.h"

#include <algorithm>

#include "core/text/text_line.h"

namespace core {
namespace {

constexpr std::size_t kMostLines = 200;

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") + 1 - first);
}

struct Line {
  std::string_view text;  // Without its end.
  std::size_t next = 0;
};

Line line_at(std::string_view text, std::size_t at) {
  const TextLine line = line_from(text, at);
  return {text.substr(line.begin, line.content_end - line.begin), line.end};
}

// Where the value begins behind "key:" or "key ="; 0 when the line has no key.
std::size_t value_of(std::string_view line) {
  std::size_t at = 0;
  const auto is_key = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.' || c == ' ' || c == '"';
  };
  while (at < line.size() && is_key(line[at])) ++at;
  if (at == 0 || at == line.size() || line.front() == '-' || line.front() == ' ') return 0;
  if (line[at] == '=') return at + 1;
  const bool colon = line[at] == ':' && (at + 1 == line.size() || line[at + 1] == ' ' ||
                                         line[at + 1] == '\r' || line[at + 1] == '\t');
  return colon ? at + 1 : 0;
}

std::string name_of_key(std::string_view line) {
  std::string out;
  for (const char c : line) {
    if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

// "[[Ann Lee]]", "[Ann Lee](https://…)" and quoted words are the words.
std::string plain(std::string_view value) {
  value = trim(value);
  for (const std::string_view quote : {"\"", "'"}) {
    if (value.size() < 2 || !value.starts_with(quote) || !value.ends_with(quote)) continue;
    value = trim(value.substr(1, value.size() - 2));
    break;
  }
  if (value.starts_with("[[") && value.ends_with("]]")) {
    value = value.substr(2, value.size() - 4);
    const std::size_t bar = value.rfind('|');
    if (bar != std::string_view::npos) value.remove_prefix(bar + 1);
  } else if (value.starts_with('[') && value.ends_with(')') && value.find("](") < value.size()) {
    value = value.substr(1, value.find("](") - 1);
  }
  return std::string(trim(value));
}

// The parts of "[a, "b, c"]", commas in quotation marks left alone.
std::vector<std::string> list_of(std::string_view value) {
  std::vector<std::string> out;
  std::string_view rest = value.substr(1, value.size() - 2);
  while (!rest.empty()) {
    char quote = 0;
    std::size_t end = 0;
    for (; end < rest.size() && (quote != 0 || rest[end] != ','); ++end) {
      if (quote == 0 && (rest[end] == '"' || rest[end] == '\'')) {
        quote = rest[end];
      } else if (rest[end] == quote) {
        quote = 0;
      }
    }
    out.push_back(plain(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

void add_value(FrontMatterKey& key, std::string_view value) {
  value = trim(value);
  const bool list = value.starts_with('[') && value.ends_with(']') && !value.starts_with("[[");
  const bool follows = value == ">" || value == "|" || value == ">-" || value == "|-";
  for (std::string& each : list ? list_of(value) : std::vector{plain(value)}) {
    if (!each.empty() && !follows) key.values.push_back(std::move(each));
  }
}

std::string_view fence_of(std::string_view text) {
  if (text.empty()) return {};
  const std::string_view first = trim(line_at(text, 0).text);
  return first == "---" || first == "+++" ? first : std::string_view{};
}

}  // namespace

std::size_t front_matter_end(std::string_view text) {
  const std::string_view fence = fence_of(text);
  if (fence.empty()) return 0;
  bool any = false;
  std::size_t at = line_at(text, 0).next;
  for (std::size_t n = 0; n < kMostLines && at < text.size(); ++n) {
    const Line line = line_at(text, at);
    const std::string_view words = trim(line.text);
    at = line.next;
    if (words == fence || (fence == "---" && words == "...")) return any ? at : 0;
    const bool key = value_of(line.text) != 0;
    any = any || key;
    const bool belongs = words.empty() || words.starts_with('#') || words.starts_with("- ") ||
                         words == "-" || line.text.starts_with(' ') || line.text.starts_with('\t');
    if (!key && !belongs) return 0;
  }
  return 0;
}

std::vector<FrontMatterKey> front_matter_keys(std::string_view text) {
  std::vector<FrontMatterKey> out;
  const std::size_t end = front_matter_end(text);
  if (end == 0) return out;
  for (std::size_t at = line_at(text, 0).next; at < end;) {
    const Line line = line_at(text, at);
    at = line.next;
    const std::string_view words = trim(line.text);
    if (at >= end || words.starts_with('#')) continue;
    if (const std::size_t value = value_of(line.text)) {
      out.push_back({name_of_key(line.text.substr(0, value)), {}});
      add_value(out.back(), line.text.substr(value));
    } else if (!out.empty()) {
      add_value(out.back(), words.starts_with("- ") ? words.substr(2) : words);
    }
  }
  std::erase_if(out, [](const FrontMatterKey& key) { return key.values.empty(); });
  return out;
}

}  // namespace core
