#include "importers/documents/html/article/author_names.h"

#include <algorithm>
#include <array>

#include "importers/documents/html/article/day_reader.h"
#include "importers/documents/html/dom/ascii.h"

namespace importers::html {
namespace {

constexpr auto kBefore = std::to_array<std::string_view>(
    {"by ",           "by: ",         "by:",          "von ",       "von: ",      "par ",
     "por ",          "per ",         "di ",          "da ",        "av ",        "af ",
     "door ",         "written by ",  "posted by ",   "text by ",   "words by ",  "story by ",
     "published by ", "reported by ", "reviewed by ", "author: ",   "author:",    "authors: ",
     "autor: ",       "autor:",       "auteur : ",    "auteur: ",   "текст: ",    "автор: ",
     "автор:",        "autorka: ",    "text: ",       "a cura di ", "redaktor: ", "yazan: "});

constexpr auto kBetween = std::to_array<std::string_view>(
    {" and ", " und ",  " et ", " y ", " e ", " & ", " og ", " och ", " en ", " i ", " и ", " та ",
     " і ",   " with ", ";",    ",",   " | ", "|",   "•",    "·",     "、",   "，",  " / ", "\n"});

// Words that open a byline within a line. Those of nine bytes and more are known anywhere in it.
constexpr auto kBy = std::to_array<std::string_view>({"by ",
                                                      "written by ",
                                                      "posted by ",
                                                      "by: ",
                                                      "von ",
                                                      "erstellt von ",
                                                      "gespeichert von ",
                                                      "verfasst von ",
                                                      "beitrag von ",
                                                      "veröffentlicht von ",
                                                      "par ",
                                                      "publié par ",
                                                      "por ",
                                                      "publicado por ",
                                                      "escrito por ",
                                                      "scritto da ",
                                                      "pubblicato da ",
                                                      "di ",
                                                      "door ",
                                                      "geschreven door ",
                                                      "av ",
                                                      "af ",
                                                      "автор: ",
                                                      "автор ",
                                                      "author: ",
                                                      "autor: ",
                                                      "tekst: "});
constexpr std::size_t kLongBy = 9;

std::string_view edges_cut(std::string_view text) {
  constexpr std::string_view kAround = " \t\r\n\f,;:|-.–—";
  const auto begin = text.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return {};
  const auto end = text.find_last_not_of(" \t\r\n\f,;:|-");
  return end == std::string_view::npos || end < begin ? std::string_view()
                                                      : text.substr(begin, end - begin + 1);
}

std::string_view without_prefix(std::string_view name) {
  name = edges_cut(name);
  for (bool again = true; again;) {
    again = false;
    const std::string low = lower_ascii(name.substr(0, 24));
    for (const auto prefix : kBefore) {
      if (!low.starts_with(prefix)) continue;
      name = edges_cut(name.substr(prefix.size()));
      again = true;
      break;
    }
  }
  return name;
}

bool is_nobody(const std::string& low) {
  static constexpr auto kNobody = std::to_array<std::string_view>(
      {"admin",        "administrator", "editor",      "staff",
       "author",       "authors",       "by",          "user",
       "guest",        "unknown",       "null",        "none",
       "undefined",    "anonymous",     "contributor", "more",
       "follow",       "share",         "updated",     "published",
       "redaktion",    "redaction",     "webmaster",   "von",
       "par",          "por",           "email",       "e-mail",
       "twitter",      "facebook",      "instagram",   "linkedin",
       "website",      "contact",       "posted",      "read more",
       "autor",        "auteur",        "bio",         "profile",
       "contributors", "comments",      "comment",     "leave a comment",
       "kommentare",   "permalink"});
  static constexpr auto kNoName = std::to_array<std::string_view>(
      {"all posts", "full bio", "view profile", "more by", "more from", "about the author",
       "read full", "all articles", "follow ", "see bio", "by this author"});
  static constexpr auto kOpenEnds = std::to_array<std::string_view>(
      {" on", " am", " at", " le", " el", " by", " von", " in", " the", " il", " um", " op"});
  if (std::ranges::find(kNobody, low) != kNobody.end()) return true;
  if (std::ranges::any_of(kOpenEnds, [&](std::string_view end) { return low.ends_with(end); }))
    return true;
  return std::ranges::any_of(
      kNoName, [&](std::string_view words) { return low.find(words) != std::string::npos; });
}

// A name of one to six words without addresses and the like. Digits are in names that people give
// themselves, which are one word.
bool is_name(std::string_view name) {
  if (name.size() < 2 || name.size() > 80) return false;
  if (name.find("://") != std::string_view::npos || name.find("www.") != std::string_view::npos)
    return false;
  if (name.find_first_of("@/{}<>[]=?!") != std::string_view::npos) return false;
  const auto digits = name.find_first_of("0123456789");
  const bool own_name = digits > 1 && name.find(' ') == std::string_view::npos &&
                        name.find(':') == std::string_view::npos;
  if (digits != std::string_view::npos && !own_name) return false;
  return std::ranges::count(name, ' ') <= 5 && !is_nobody(lower_ascii(name));
}

// A part that describes the person before it: an office, a paper.
bool is_office(std::string_view part) {
  static constexpr auto kOffices = std::to_array<std::string_view>(
      {"editor",    "reporter",    "correspondent", "writer",    "journalist", "columnist",
       "phd",       "ph.d",        "m.d",           " md",       " jr",        " sr",
       "staff",     "contributor", "producer",      "director",  "professor",  "news",
       "press",     "times",       "university",    " rd",       "redakteur",  "dietitian",
       "analyst",   "author",      "blogger",       "reuters",   "bloomberg",  "the ",
       "magazine",  "institute",   "updated",       "published", " min ",      "minutes",
       "president", "officer",     "chief",         "manager",   "founder",    " ceo ",
       "engineer",  "head of"});
  const std::string low = " " + lower_ascii(part) + " ";
  const bool initials = part.size() <= 5 && std::ranges::all_of(part, [](char c) {
                          return (c >= 'A' && c <= 'Z') || c == '.';
                        });
  return initials || std::ranges::any_of(kOffices, [&](std::string_view office) {
           return low.find(office) != std::string::npos;
         });
}

// Without what stands in brackets and from the first day on.
std::string names_alone(std::string_view text) {
  std::string plain;
  int depth = 0;
  for (const char c : text) {
    if (c == '(') ++depth;
    if (depth == 0) plain.push_back(c);
    if (c == ')' && depth > 0) --depth;
  }
  constexpr std::string_view kNoBreak = "\xC2\xA0";
  for (auto at = plain.find(kNoBreak); at != std::string::npos; at = plain.find(kNoBreak, at)) {
    plain.replace(at, kNoBreak.size(), " ");
  }
  if (plain.find_first_of("0123456789") == std::string::npos) return plain;
  const auto day = dates_of_any_language().first_in(plain);
  if (day && day->range.begin.index() > 0) plain.resize(day->range.begin.index());
  return plain;
}

// "Finch, Ada": one comma, a word on each side.
std::string turned(const std::string& text) {
  const auto comma = text.find(", ");
  if (comma == std::string::npos || text.find(',', comma + 1) != std::string::npos) return text;
  const std::string first(edges_cut(std::string_view(text).substr(comma + 1)));
  const std::string last(edges_cut(std::string_view(text).substr(0, comma)));
  const auto one_word = [](const std::string& name) {
    return name.size() > 1 && name.find_first_of(" ;&|.") == std::string::npos &&
           name.front() >= 'A' && name.front() <= 'Z';
  };
  return one_word(first) && one_word(last) && !is_office(first) ? first + " " + last : text;
}

std::vector<std::string> parts_of(std::string text) {
  std::vector<std::string> parts = {std::move(text)};
  for (const auto separator : kBetween) {
    std::vector<std::string> finer;
    for (const auto& part : parts) {
      std::size_t from = 0;
      for (auto at = part.find(separator); at != std::string::npos;
           at = part.find(separator, from)) {
        finer.push_back(part.substr(from, at - from));
        from = at + separator.size();
      }
      finer.push_back(part.substr(from));
    }
    parts = std::move(finer);
  }
  return parts;
}

}  // namespace

std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names;
  for (const auto& part : parts_of(turned(names_alone(text)))) {
    std::string name(without_prefix(part));
    if (!is_name(name) || (!names.empty() && is_office(name))) continue;
    names.push_back(std::move(name));
  }
  return names;
}

bool is_full_name(std::string_view text) {
  const auto words = std::ranges::count(text, ' ') + 1;
  if (words < 2 || words > 4 || !is_name(text) || is_office(text)) return false;
  bool starts = true;
  for (const char c : text) {
    if (starts && c >= 'a' && c <= 'z') return false;
    if (std::string_view(",;:|&\"").find(c) != std::string_view::npos) return false;
    starts = c == ' ';
  }
  return true;
}

void add_names(std::vector<std::string>& all, const std::vector<std::string>& more) {
  for (const auto& name : more) {
    const std::string low = lower_ascii(name);
    if (std::ranges::none_of(all,
                             [&](const std::string& known) { return lower_ascii(known) == low; }))
      all.push_back(name);
  }
}

std::string_view behind_by(std::string_view line, bool long_only) {
  const std::string low = lower_ascii(line);
  for (const auto by : kBy) {
    const auto at = low.find(by);
    const bool is_long = by.size() >= kLongBy;
    if (at == std::string::npos || (at > 0 && !is_long) || (long_only && !is_long)) continue;
    std::string_view rest = line.substr(at + by.size());
    for (const auto* behind : {" am ", " on ", " | ", " le ", " il ", " el ", " - ", " – ", " — ",
                               " in ", " for ", " at ", " of ", " says ", " said "}) {
      rest = rest.substr(0, rest.find(behind));
    }
    return rest;
  }
  return {};
}

}  // namespace importers::html
