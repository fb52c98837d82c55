#include "importers/parts/article_publisher.h"

#include <algorithm>
#include <array>
#include <map>

namespace importers {
namespace {

constexpr std::size_t kFar = std::string_view::npos;

std::string_view after(std::string_view text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  return at == kFar ? std::string_view{} : text.substr(at + mark.size());
}

std::string_view up_to(std::string_view text, std::string_view stops) {
  return text.substr(0, text.find_first_of(stops));
}

// The capitalised words at the start: "Atlantic Council, its staff" → "Atlantic Council".
std::string capitalised_run(std::string_view text) {
  std::string out;
  for (std::string_view word : words_of(up_to(text, ",.;:()\n"))) {
    if (!starts_with_capital(without_quotes(word))) break;
    if (!out.empty()) out += ' ';
    out += without_quotes(word);
  }
  return out;
}

// "The views expressed in X … do not reflect the views of the Y": X is a part of Y.
std::string from_disclaimer(const std::vector<ArticleLine>& lines) {
  for (const auto& line : lines) {
    const std::string_view part = after(line.text, "views expressed in ");
    if (part.empty()) continue;
    const std::string section = capitalised_run(part);
    std::string_view whole_text = after(part, "views of ");
    if (whole_text.starts_with("the ")) whole_text.remove_prefix(4);
    const std::string whole = capitalised_run(whole_text);
    if (whole.empty() || section.empty()) return whole + section;
    return std::string(whole).append(" / ").append(section);
  }
  return {};
}

// "© 2022 Name", "Publisher: Name", "Source: Name" on a line of its own.
std::string from_label(const std::vector<ArticleLine>& lines) {
  static constexpr std::array<std::string_view, 12> kLabels = {
      "publisher:", "published by ", "source:",  "outlet:",  "quelle:",     "Источник:",
      "Джерело:",   "Крыніца:",      "Издание:", "Видання:", "Publié par ", "©"};
  for (const auto& line : lines) {
    if (line.text.size() > 100) continue;
    for (const auto label : kLabels) {
      const bool fits = line.text.starts_with(label) || lowered(line.text).starts_with(label);
      if (!fits) continue;
      std::string_view name = line.text.substr(label.size());
      while (!name.empty() &&
             (name.front() == ' ' || (name.front() >= '0' && name.front() <= '9'))) {
        name.remove_prefix(1);
      }
      name = up_to(name, ".,;|");
      if (starts_with_capital(without_quotes(name))) return std::string(without_quotes(name));
    }
  }
  return {};
}

// "VILNIUS (Name) —": how news agencies begin.
std::string from_agency_line(const std::vector<ArticleLine>& lines) {
  for (const auto& line : lines) {
    const std::size_t open = line.text.find('(');
    const std::size_t close = line.text.find(')');
    if (open == kFar || close == kFar || open > 40 || open < 3 || close < open) continue;
    const std::string_view place = line.text.substr(0, open);
    const bool shouted = std::ranges::none_of(place, [](char c) { return c >= 'a' && c <= 'z'; });
    std::string_view rest = line.text.substr(close + 1);
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    const bool dash = rest.starts_with("—") || rest.starts_with("–") || rest.starts_with("- ");
    if (shouted && dash && starts_with_capital(place)) {
      return std::string(line.text.substr(open + 1, close - open - 1));
    }
  }
  return {};
}

// "insights from X's experts", "X's correspondent": an outlet speaking of its own people.
std::string from_own_people(const std::vector<ArticleLine>& lines) {
  static constexpr std::array<std::string_view, 9> kPeople = {
      "experts", "editors",       "newsroom",       "editorial", "reporters",
      "staff",   "correspondent", "correspondents", "analysts"};
  for (const auto& line : lines) {
    const auto words = words_of(line.text);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
      std::string_view word = words[i];
      if (word.ends_with("'s")) word.remove_suffix(2);
      if (word.ends_with("’s")) word.remove_suffix(std::string_view("’s").size());
      const bool own = word.size() < words[i].size() && starts_with_capital(word);
      if (own && std::ranges::find(kPeople, words[i + 1]) != kPeople.end())
        return std::string(word);
    }
  }
  return {};
}

// "read the “X” material": the article sends its reader to itself. "told X" by two speakers or
// more; one alone may have told another outlet.
std::string from_self_reference(std::string_view text) {
  static constexpr std::array<std::string_view, 2> kRead = {"read the ", "read in "};
  static constexpr std::array<std::string_view, 4> kOpen = {"\"", "“", "«", "„"};
  for (const auto read : kRead) {
    const std::string_view rest = after(text, read);
    const bool quoted = std::ranges::any_of(kOpen, [rest](auto q) { return rest.starts_with(q); });
    if (quoted) {
      std::string name = capitalised_run(without_quotes(rest.substr(0, rest.find(' '))));
      if (!name.empty()) return name;
    }
  }
  std::map<std::string, int> told;
  constexpr std::string_view kTold = " told ";
  for (std::size_t at = text.find(kTold); at != kFar; at = text.find(kTold, at + 1)) {
    std::string name = capitalised_run(text.substr(at + kTold.size(), 80));
    if (!name.empty() && ++told[name] >= 2) return name;
  }
  return {};
}

bool names_role(std::string_view text) {
  static constexpr std::array<std::string_view, 15> kRoles = {
      "fellow",     "professor", "journalist",  "correspondent", "editor",
      "analyst",    "author",    "writer",      "reporter",      "columnist",
      "researcher", "lecturer",  "contributor", "scholar",       "commentator"};
  const std::string lower = lowered(text);
  return std::ranges::any_of(kRoles, [&](auto role) { return lower.find(role) != kFar; });
}

// "Brian Whitmore is a Nonresident Senior Fellow at …", "Ignacy B. writes on … for …".
std::string author_of_bio(std::string_view line) {
  if (line.size() > 600) return {};
  const auto words = words_of(line);
  const std::size_t n = leading_name_words(words);
  if (n == 0 || n + 2 >= words.size()) return {};
  const std::string_view verb = words[n];
  const std::string_view next = words[n + 1];
  const auto offset = static_cast<std::size_t>(words[n].data() - line.data());
  const bool is_role = verb == "is" && (next == "a" || next == "an" || next == "the") &&
                       names_role(line.substr(offset, 160));
  const bool writes = (verb == "writes" || verb == "reports") &&
                      (next == "on" || next == "about" || next == "for" || next == "from");
  if (!is_role && !writes) return {};
  return std::string(line.substr(0, offset - 1));
}

std::string_view byline_names(std::string_view line) {
  static constexpr std::array<std::string_view, 8> kBy = {"By ",  "BY ",     "Von ",    "Par ",
                                                          "Por ", "Автор: ", "Аўтар: ", "Author: "};
  if (line.size() > 120) return {};
  for (const auto by : kBy) {
    if (line.starts_with(by)) return up_to(line.substr(by.size()), "|,(");
  }
  return {};
}

// Boxes "About the author" hold a picture's caption and buttons before the name.
std::string boxed_author(const std::vector<ArticleLine>& tail, std::size_t from) {
  for (std::size_t i = from; i < tail.size() && i < from + 6; ++i) {
    if (looks_like_name(tail[i].text)) return std::string(tail[i].text);
  }
  return {};
}

bool opens_author_box(std::string_view line) {
  const std::string lower = lowered(line);
  return line.size() < 40 &&
         (lower.starts_with("about the author") || lower.starts_with("about the writer") ||
          line.starts_with("Об авторе") || line.starts_with("Про автора") ||
          line.starts_with("Über den Autor"));
}

}  // namespace

std::string find_publisher(std::string_view text, const std::vector<ArticleLine>& lines,
                           const std::vector<ArticleLine>& tail) {
  const std::vector<ArticleLine> top(
      lines.begin(),
      lines.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(6, lines.size())));
  for (std::string name :
       {from_label(top), from_label(tail), from_disclaimer(tail), from_agency_line(top),
        from_own_people(top), from_self_reference(text)}) {
    if (!name.empty()) return name;
  }
  return {};
}

std::vector<std::string> find_authors(const std::vector<ArticleLine>& lines,
                                      const std::vector<ArticleLine>& tail) {
  std::vector<std::string> out;
  const auto add = [&out](std::string_view name) {
    if (!name.empty() && std::ranges::find(out, name) == out.end()) out.emplace_back(name);
  };
  for (std::size_t i = 0; i < lines.size() && i < 8; ++i) {
    std::string_view names = byline_names(lines[i].text);
    while (!names.empty()) {
      const std::size_t both = names.find(" and ");
      std::string_view name = names.substr(0, both);
      while (name.ends_with(' ')) name.remove_suffix(1);
      if (looks_like_name(name)) add(name);
      names = both == kFar ? std::string_view{} : names.substr(both + 5);
    }
  }
  for (std::size_t i = 0; i < tail.size(); ++i) {
    if (opens_author_box(tail[i].text)) add(boxed_author(tail, i + 1));
    add(author_of_bio(tail[i].text));
  }
  return out;
}

}  // namespace importers
