#include "store/read/proposition_suggestions.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "core/text/boundary.h"
#include "core/words/words.h"
#include "store/read/row_readers.h"
#include "store/sqlite/database.h"

namespace store {
namespace {

constexpr double kAlike = 0.6;
constexpr std::size_t kFewWords = 2;
/// A word in more statements than this tells nothing apart.
constexpr std::size_t kCommonWord = 400;

struct Statement {
  core::Id id;
  std::string text;
  core::DateRange window;
  core::PropositionKind kind = core::PropositionKind::binary;
  core::Id template_of;
  bool has_log = false;
  std::vector<std::string>
      words;  ///< Sorted, none twice; without negations, dates and small words.
  bool negated = false;
};

bool is_negation(std::string_view word) {
  constexpr std::array<std::string_view, 17> kWords = {
      "not", "no", "never", "nobody", "nothing", "without", "neither", "nor", "cannot",
      "не",  "ни", "нет",   "без",    "nicht",   "kein",    "keine",   "ohne"};
  return std::ranges::find(kWords, word) != kWords.end();
}

bool is_small(std::string_view word) {
  constexpr std::array<std::string_view, 44> kWords = {
      "a",     "an",  "the",    "of",    "in",    "on",   "at",   "to",    "by",    "for",  "from",
      "will",  "be",  "do",     "would", "shall", "have", "with", "and",   "or",    "that", "its",
      "their", "any", "before", "until", "after", "this", "it",   "as",    "into",  "own",  "end",
      "в",     "на",  "до",     "к",     "и",     "с",    "по",   "будет", "будут", "ли",   "у"};
  return std::ranges::find(kWords, word) != kWords.end();
}

// What a window says already: years, days, months, seasons.
bool is_of_time(const core::Word& word) {
  if (word.digits || word.year) return true;
  constexpr std::array<std::string_view, 32> kWords = {
      "january",   "february", "march",    "april",    "may",      "june",    "july",   "august",
      "september", "october",  "november", "december", "spring",   "summer",  "autumn", "winter",
      "year",      "month",    "week",     "day",      "января",   "февраля", "марта",  "апреля",
      "мая",       "июня",     "июля",     "августа",  "сентября", "октября", "ноября", "декабря"};
  return std::ranges::find(kWords, word.norm) != kWords.end() ||
         std::ranges::find(kWords, word.folded) != kWords.end();
}

void read_words(Statement& statement) {
  const bool has_window = !statement.window.empty();
  for (const auto& word : core::words_of(statement.text)) {
    if (is_negation(word.norm) || is_negation(word.folded)) {
      statement.negated = !statement.negated;
    } else if (!is_small(word.norm) && !is_small(word.folded) &&
               !(has_window && is_of_time(word))) {
      statement.words.push_back(word.norm);
    }
  }
  auto& words = statement.words;
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

std::vector<Statement> all_statements(const Database& db) {
  auto rows = db.query(
      "SELECT p.id, p.statement, p.window_from, p.window_to, p.kind, p.template_of, "
      "EXISTS (SELECT 1 FROM outcome WHERE proposition_id = p.id) FROM proposition AS p "
      "ORDER BY p.id");
  std::vector<Statement> out;
  while (rows.step()) {
    Statement one{rows.id(0),
                  rows.text(1),
                  dates_at(rows, 2),
                  enum_at<core::PropositionKind>(rows, 4),
                  rows.id(5),
                  rows.boolean(6),
                  {},
                  false};
    read_words(one);
    out.push_back(std::move(one));
  }
  return out;
}

std::size_t common_words(const Statement& a, const Statement& b) {
  std::vector<std::string> both;
  std::ranges::set_intersection(a.words, b.words, std::back_inserter(both));
  return both.size();
}

// Alike in words; the window decides what the likeness means.
std::optional<DuplicateSuggestion> compared(const Statement& a, const Statement& b) {
  const auto common = common_words(a, b);
  if (common < kFewWords || a.kind != b.kind) return std::nullopt;
  const auto all = a.words.size() + b.words.size() - common;
  const double overlap = static_cast<double>(common) / static_cast<double>(all);
  if (overlap < kAlike) return std::nullopt;
  DuplicateSuggestion out;
  out.a = a.id;
  out.b = b.id;
  out.a_statement = a.text;
  out.b_statement = b.text;
  out.overlap = overlap;
  const bool same_window = a.window == b.window;
  const bool open_window = a.window.empty() || b.window.empty();
  const std::string words =
      common == all ? "The same words"
                    : std::to_string(common) + " of " + std::to_string(all) + " words are the same";
  if (a.negated != b.negated) {
    out.proposed = core::RelationKind::negates;
    out.reason = words + ", but one is negated" +
                 (same_window || open_window ? "." : "; the windows differ.");
    if (!same_window && !open_window) return std::nullopt;
    return out;
  }
  if (same_window || open_window) {
    out.proposed = core::RelationKind::equivalent;
    out.reason = words + (same_window ? " and so is the window: the same truth conditions?"
                                      : "; one of the two has no window yet.");
    out.can_be_merged = !(a.has_log && b.has_log);
    out.keep = b.has_log && !a.has_log ? b.id : a.id;
    return out;
  }
  out.proposed = core::RelationKind::other_window;
  out.reason = words + "; the windows differ: instances of one template?";
  return out;
}

using IdPair = std::pair<core::Id, core::Id>;

// Pairs that somebody has related, and templates with their instances, need no proposal.
std::set<IdPair> related_pairs(const Database& db) {
  std::set<IdPair> out;
  auto rows = db.query(
      "SELECT from_id, to_id FROM proposition_relation UNION ALL "
      "SELECT id, template_of FROM proposition WHERE template_of IS NOT NULL");
  while (rows.step()) out.insert(std::minmax(rows.id(0), rows.id(1)));
  return out;
}

bool is_settled(const std::set<IdPair>& related, const Statement& a, const Statement& b) {
  if (a.template_of && a.template_of == b.template_of && a.window != b.window) return true;
  return related.contains(std::minmax(a.id, b.id));
}

void sort_and_cut(std::vector<DuplicateSuggestion>& out, std::size_t limit) {
  std::ranges::stable_sort(out, std::ranges::greater(), &DuplicateSuggestion::overlap);
  if (out.size() > limit) out.resize(limit);
}

}  // namespace

std::vector<DuplicateSuggestion> proposition_duplicates(const Database& db, std::size_t limit) {
  const auto statements = all_statements(db);
  const auto related = related_pairs(db);
  std::unordered_map<std::string_view, std::vector<std::size_t>> with_word;
  std::vector<DuplicateSuggestion> out;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    std::set<std::size_t> candidates;
    for (const auto& word : statements[i].words) {
      auto& others = with_word[word];
      if (others.size() < kCommonWord) candidates.insert(others.begin(), others.end());
      others.push_back(i);
    }
    for (const std::size_t j : candidates) {
      if (is_settled(related, statements[j], statements[i])) continue;
      if (auto found = compared(statements[j], statements[i])) out.push_back(*std::move(found));
    }
  }
  sort_and_cut(out, limit);
  return out;
}

std::vector<DuplicateSuggestion> duplicates_of(const Database& db, std::string_view statement,
                                               const core::DateRange& window, std::size_t limit) {
  Statement typed;
  typed.text = statement;
  typed.window = window;
  read_words(typed);
  std::vector<DuplicateSuggestion> out;
  for (const auto& known : all_statements(db)) {
    typed.kind = known.kind;
    if (auto found = compared(known, typed)) out.push_back(*std::move(found));
  }
  sort_and_cut(out, limit);
  return out;
}

}  // namespace store
