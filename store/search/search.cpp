#include "store/search/search.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <span>
#include <utility>

#include "core/text/utf8.h"
#include "store/fts/search_query.h"
#include "store/read/row_readers.h"
#include "store/search/search_filter.h"
#include "store/search/word_forms.h"
#include "store/sqlite/database.h"
#include "store/sqlite/search_functions.h"

namespace store {
namespace {

/// Matches with at most this many bytes between them share a line.
constexpr std::int32_t kSameLine = 60;

/// Where one kind is searched: an FTS5 table, its columns, and those of them that count.
struct Index {
  HitKind kind;
  std::string_view table;
  std::string_view columns;
  std::string_view only;  ///< FTS5 column filter; empty for all.
};

constexpr std::array<Index, 5> kIndexes = {
    {{HitKind::document, "document_search", "title, publisher, text", ""},
     {HitKind::quote, "annotation_search", "quote, note, hedge", "{quote} : "},
     {HitKind::note, "annotation_search", "quote, note, hedge", "{note hedge} : "},
     {HitKind::party, "party_search", "name, aliases, note", ""},
     {HitKind::proposition, "proposition_search", "statement, criteria, fine_print, topic", ""}}};
constexpr int kFirstColumn = 3;
constexpr int kDocumentText = 2;

using PlaceRun = std::span<const PhrasePlace>;

/// The places of the first column that has any, so far as they share a line.
PlaceRun first_line(PlaceRun places) {
  std::size_t n = places.empty() ? 0 : 1;
  while (n < places.size() && places[n].column == places[0].column &&
         places[n].begin - places[n - 1].end <= kSameLine) {
    ++n;
  }
  return places.first(n);
}

/// Fills snippet and marks: the places with `context` code points around them, on one line.
void show_line(Hit& hit, std::string_view text, PlaceRun places, std::size_t context) {
  const auto first = static_cast<std::size_t>(places.front().begin);
  const auto last = static_cast<std::size_t>(places.back().end);
  const auto left = core::last_chars(text.substr(0, first), context);
  const auto right = core::first_chars(text.substr(last), context);
  const auto start = first - left.size();
  hit.snippet = text.substr(start, last + right.size() - start);
  for (char& c : hit.snippet) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  for (const auto& place : places) {
    hit.marks.push_back({core::ByteOffset(place.begin) - static_cast<std::int64_t>(start),
                         core::ByteOffset(place.end) - static_cast<std::int64_t>(start)});
  }
}

/// Counts code points up to ascending byte positions of one text, each byte once.
class CharCounter {
 public:
  explicit CharCounter(std::string_view text) : text_(text) {}

  core::CharOffset at(std::int32_t byte) {
    const auto to = static_cast<std::size_t>(byte);
    if (to < byte_) {
      byte_ = 0;
      chars_ = 0;
    }
    chars_ += static_cast<std::int64_t>(core::count_chars(text_.substr(byte_, to - byte_)));
    byte_ = to;
    return core::CharOffset(chars_);
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::int64_t chars_ = 0;
};

/// Lines still to leave out and still to give.
struct Page {
  std::int64_t skip = 0;
  std::int64_t left = 0;
  std::vector<Hit> hits;

  [[nodiscard]] bool full() const { return left <= 0; }
  /// Whether the next line is one to give.
  bool next() {
    if (skip > 0) {
      --skip;
      return false;
    }
    --left;
    return true;
  }
};

/// The lines of one text. With `over`, only those of which a matched word lies under one of them.
class TextLines {
 public:
  TextLines(const SearchOptions& options, Page& page) : options_(options), page_(page) {}

  void add(const Hit& base, std::string_view text, PlaceRun places,
           const std::vector<core::CharRange>* over) {
    CharCounter chars(text);
    for (std::int64_t n = 0; !places.empty() && n < options_.per_document && !page_.full();) {
      const auto line = first_line(places);
      places = places.subspan(line.size());
      std::vector<core::CharRange> ranges;
      // Counting reads the text up to here: only for lines that are given, or to compare.
      if (over != nullptr) {
        ranges = ranges_of(chars, line);
        if (!touch(ranges, *over)) continue;
      }
      ++n;
      if (!page_.next()) continue;
      Hit hit = base;
      show_line(hit, text, line, options_.context);
      hit.ranges = over != nullptr ? std::move(ranges) : ranges_of(chars, line);
      page_.hits.push_back(std::move(hit));
    }
  }

 private:
  static std::vector<core::CharRange> ranges_of(CharCounter& chars, PlaceRun line) {
    std::vector<core::CharRange> out;
    for (const auto& place : line) {
      const auto from = chars.at(place.begin);
      out.push_back({from, chars.at(place.end)});
    }
    return out;
  }

  static bool touch(const std::vector<core::CharRange>& ranges,
                    const std::vector<core::CharRange>& over) {
    return std::any_of(ranges.begin(), ranges.end(), [&over](const core::CharRange& range) {
      return std::any_of(over.begin(), over.end(), [&range](const core::CharRange& one) {
        return one.begin < range.end && range.begin < one.end;
      });
    });
  }

  const SearchOptions& options_;
  Page& page_;
};

void add_document_lines(const Database& db, const Query& row, const SearchOptions& options,
                        Page& page) {
  const auto places = places_in(row.blob(2));
  const auto begin = std::ranges::find(places, kDocumentText, &PhrasePlace::column);
  Hit base;
  base.kind = HitKind::document;
  base.id = base.document = row.id(0);
  base.rank = row.real(1);
  base.title = row.text(kFirstColumn);
  if (begin != places.end()) {
    TextLines lines(options, page);
    const auto text = row.view(kFirstColumn + kDocumentText);
    const PlaceRun in_text(begin, places.end());
    if (!options.filter.asks_annotations()) return lines.add(base, text, in_text, nullptr);
    const auto over = fragments_over(db, base.id, options.filter);
    return lines.add(base, text, in_text, &over);
  }
  // Found in title or outlet alone, over which no annotation lies.
  if (places.empty() || options.filter.asks_annotations() || !page.next()) return;
  show_line(base, row.view(kFirstColumn + places[0].column), first_line(places), options.context);
  page.hits.push_back(std::move(base));
}

/// Document, its title and the fragments' ranges of an annotation.
void add_place(const Database& db, Hit& hit) {
  auto query = db.query(
      "SELECT d.id, d.title, f.start, f.\"end\" FROM annotation AS a "
      "JOIN document AS d ON d.id = a.document_id "
      "LEFT JOIN span_fragment AS f ON f.annotation_id = a.id WHERE a.id = ?1 ORDER BY f.ordinal");
  query.with(hit.id);
  while (query.step()) {
    hit.document = query.id(0);
    hit.title = query.text(1);
    if (!query.is_null(2)) hit.ranges.push_back(range_at(query, 2));
  }
}

void add_single_line(const Database& db, const Query& row, HitKind kind,
                     const SearchOptions& options, Page& page) {
  const auto places = places_in(row.blob(2));
  if (places.empty() || !page.next()) return;
  Hit hit;
  hit.kind = kind;
  hit.id = row.id(0);
  hit.rank = row.real(1);
  show_line(hit, row.view(kFirstColumn + places[0].column), first_line(places), options.context);
  if (kind == HitKind::quote || kind == HitKind::note) {
    add_place(db, hit);
  } else {
    hit.title = row.text(kFirstColumn);
  }
  page.hits.push_back(std::move(hit));
}

bool of_document(HitKind kind) {
  return kind == HitKind::document || kind == HitKind::quote || kind == HitKind::note;
}

std::string sql_of(const Index& index, HitOrder order, const SearchFilter& filter) {
  const std::string table(index.table);
  const bool ranked = order == HitOrder::rank;
  return std::string("SELECT rowid, ") + (ranked ? "rank" : "0.0") + ", foresay_hits(" + table +
         "), " + std::string(index.columns) + " FROM " + table + " WHERE " + table + " MATCH ?1" +
         filter_condition(filter, index.kind) + " ORDER BY " + (ranked ? "rank" : "rowid");
}

void search_index(const Database& db, const Index& index, const std::string& expression,
                  const SearchOptions& options, Page& page) {
  auto filtered =
      index.only.empty() ? expression : std::string(index.only) + "(" + expression + ")";
  if (index.kind == HitKind::document) filtered = with_outlet(filtered, options.filter);
  auto rows = db.query(sql_of(index, options.order, options.filter));
  rows.bind(1, filtered);
  bind_filter(rows, options.filter, 2);
  while (!page.full() && rows.step()) {
    if (index.kind == HitKind::document) {
      add_document_lines(db, rows, options, page);
    } else {
      add_single_line(db, rows, index.kind, options, page);
    }
  }
}

bool wanted(const SearchOptions& options, HitKind kind) {
  if (!options.filter.empty() && !of_document(kind)) return false;
  return options.kinds.empty() || std::ranges::find(options.kinds, kind) != options.kinds.end();
}

// Whether more documents match than may be ranked. Stops counting there.
bool too_many_to_rank(const Database& db, const std::string& expression,
                      const SearchOptions& options) {
  if (options.rank_at_most <= 0 || !wanted(options, HitKind::document)) return false;
  auto rows = db.query(
      "SELECT count(*) FROM (SELECT 1 FROM document_search WHERE document_search MATCH ?1 "
      "LIMIT ?2)");
  const auto narrowed = with_outlet(expression, options.filter);
  rows.with(narrowed, options.rank_at_most + 1);
  return rows.step() && rows.integer(0) > options.rank_at_most;
}

SearchPage page_of(const Database& db, const std::string& expression,
                   const SearchOptions& options) {
  SearchOptions asked = options;
  if (asked.order == HitOrder::rank && too_many_to_rank(db, expression, options)) {
    asked.order = HitOrder::place;
  }
  // One line more than asked for tells whether there are more.
  constexpr auto kMost = std::numeric_limits<std::int64_t>::max() - 1;
  Page page{asked.offset, std::min(asked.limit, kMost) + 1, {}};
  for (const auto& index : kIndexes) {
    if (!page.full() && wanted(asked, index.kind)) {
      search_index(db, index, expression, asked, page);
    }
  }
  SearchPage out{std::move(page.hits), false, asked.order == HitOrder::rank, {}};
  out.more = std::ssize(out.hits) > asked.limit;
  if (out.more) out.hits.pop_back();
  return out;
}

}  // namespace

std::string_view Hit::left() const {
  return marks.empty() ? std::string_view(snippet)
                       : std::string_view(snippet).substr(0, marks.front().begin.index());
}

std::string_view Hit::hit() const {
  if (marks.empty()) return {};
  const auto from = marks.front().begin.index();
  return std::string_view(snippet).substr(from, marks.back().end.index() - from);
}

std::string_view Hit::right() const {
  return marks.empty() ? std::string_view()
                       : std::string_view(snippet).substr(marks.back().end.index());
}

core::Result<SearchPage> search_page(const Database& db, std::string_view query,
                                     const SearchOptions& options, WordForms* forms) {
  std::optional<WordForms> own;
  const FormsOf forms_of = [&](const std::string& word) {
    if (forms == nullptr) forms = &own.emplace(db);
    return forms->of(word);
  };
  try {
    auto read = read_query(query, forms_of, options.any_form);
    if (!read) return read.error();
    auto page = page_of(db, read->expression, options);
    page.understood = std::move(read->understood);
    return page;
  } catch (const SQLite::Exception& failure) {
    // A plain error is FTS5's parser; everything else is a broken machine.
    if (failure.getErrorCode() != SQLITE_ERROR) throw;
    return core::Error{
        .message =
            "The query could not be read: put the words that are not meant as operators in "
            "quotation marks."};
  }
}

core::Result<std::vector<Hit>> search(const Database& db, std::string_view query,
                                      const SearchOptions& options) {
  auto page = search_page(db, query, options);
  if (!page) return page.error();
  return std::move(page->hits);
}

}  // namespace store
