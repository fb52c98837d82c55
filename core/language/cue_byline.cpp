#include "core/language/cue_byline.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/text/text_line.h"
#include "core/text/utf8.h"
#include "core/words/cue_words.h"
#include "core/words/folding.h"
#include "core/words/words.h"

namespace core {
namespace {

constexpr std::size_t kLongestName = 5;

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    const TextLine line = line_from(text, at);
    const std::string_view content = text.substr(at, line.content_end - at);
    if (content.find_first_not_of(" \t\u00A0") != std::string_view::npos) out.push_back(content);
    at = line.end;
  }
  return out;
}

// Two to five words with capitals from word `from`, over initials: where the name ends, else
// `from`.
std::size_t end_of_name(const std::vector<Word>& words, std::size_t from) {
  std::size_t last = from;
  while (last < words.size() && last - from < kLongestName) {
    const bool near = last == from || words[last].joined() || words[last].gap == ". ";
    const bool joint = last > from && is_name_joint(words[last].folded);
    if (!near || (!words[last].capital && !joint) || is_title(words[last].folded)) break;
    if (last > from && words[last].gap.find(',') != std::string_view::npos) break;
    ++last;
  }
  while (last > from && !words[last - 1].capital) --last;
  return last - from >= 2 ? last : from;
}

std::optional<std::string> name_at(std::string_view line, const std::vector<Word>& words,
                                   std::size_t from) {
  const std::size_t last = end_of_name(words, from);
  if (last == from) return std::nullopt;
  return std::string(slice_of(line, words, from, last));
}

// "By Ida Berg", "Автор: Ида Берг".
std::optional<std::string> above(std::string_view line) {
  static constexpr std::array<std::string_view, 4> kBy = {"by", "автор", "author", "аўтар"};
  const auto words = words_of(line);
  if (words.size() < 3 || words.size() > 12 || !one_of(kBy, words.front().folded)) {
    return std::nullopt;
  }
  return name_at(line, words, 1);
}

// A line that is a name and nothing else.
std::optional<std::string> bare_name(std::string_view line) {
  const auto words = words_of(line);
  const std::size_t last = end_of_name(words, 0);
  if (last == 0 || last != words.size()) return std::nullopt;
  return std::string(slice_of(line, words, 0, last));
}

// "Ida Berg is a fellow at …".
std::optional<std::string> introduced(std::string_view line) {
  static constexpr std::array<std::string_view, 14> kWriters = {
      "fellow", "professor", "journalist", "analyst", "editor",   "director",      "researcher",
      "writer", "columnist", "scholar",    "author",  "lecturer", "correspondent", "reporter"};
  const auto words = words_of(line);
  const std::size_t last = end_of_name(words, 0);
  if (last == 0 || last + 1 >= words.size() || words[last].norm != "be") return std::nullopt;
  if (!is_article(words[last + 1].folded)) return std::nullopt;
  for (std::size_t at = last + 2; at < words.size() && at < last + 9; ++at) {
    if (one_of(kWriters, words[at].folded)) return std::string(slice_of(line, words, 0, last));
  }
  return std::nullopt;
}

bool says_about_author(std::string_view line) {
  const std::string folded = fold(line);
  return folded.size() < 60 && (folded.find("about the author") != std::string::npos ||
                                folded.find(fold("об авторе")) != std::string::npos ||
                                folded.find(fold("про автора")) != std::string::npos);
}

// The lines after "About the author".
std::optional<std::string> about(const std::vector<std::string_view>& lines) {
  constexpr std::size_t kLines = 8;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!says_about_author(lines[i])) continue;
    for (std::size_t next = i + 1; next < lines.size() && next <= i + kLines; ++next) {
      if (auto name = bare_name(lines[next])) return name;
      if (auto name = introduced(lines[next])) return name;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> find_byline(std::string_view whole) {
  // The top and the end of a text tell; a long one is not read for it.
  constexpr std::size_t kEnd = 20'000;
  std::size_t cut = whole.size() > kEnd ? whole.size() - kEnd : 0;
  while (cut > 0 && !is_char_start(whole[cut])) --cut;
  constexpr std::size_t kTop = 8;     // Lines in which a byline stands above the text.
  constexpr std::size_t kBelow = 12;  // Lines of what is said of the author after it.
  const auto top =
      lines_of(whole.substr(0, whole.find_first_of("\r\n", std::min(kEnd, whole.size()))));
  for (std::size_t i = 0; i < top.size() && i < kTop; ++i) {
    if (auto name = above(top[i])) return name;
  }
  const auto lines = lines_of(whole.substr(cut));
  if (auto name = about(lines)) return name;
  const std::size_t from = lines.size() > kBelow ? lines.size() - kBelow : 0;
  for (std::size_t i = std::max<std::size_t>(from, 1); i < lines.size(); ++i) {
    if (auto name = introduced(lines[i])) return name;
  }
  return std::nullopt;
}

}  // namespace core
