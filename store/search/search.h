// Full-text search over texts, quotes, notes, parties and propositions, as lines of a concordance
// (keyword in context). What is the same word: docs/search.md. It changes nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/enum_names.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/model/annotation.h"
#include "core/text/offset.h"

namespace store {

class Database;
class WordForms;

enum class HitKind { document, quote, note, party, proposition };

}  // namespace store

template <>
inline constexpr std::array<std::string_view, 5> core::kEnumNames<store::HitKind> = {
    "document", "quote", "note", "party", "proposition"};

namespace store {

/// One line. For a document, one place where the query matched; matches close together share a
/// line.
struct Hit {
  HitKind kind = HitKind::document;
  core::Id id;        ///< Of the document, annotation, party or proposition.
  core::Id document;  ///< Of a document, quote or note; else 0.
  std::string title;  ///< The document's title; the party's name; the statement.
  /// Code points of the document's text: the matched words, or the annotation's fragments.
  std::vector<core::CharRange> ranges;
  std::string snippet;                 ///< One line: white space of the text shown as spaces.
  std::vector<core::ByteRange> marks;  ///< The matched words in `snippet`, ascending.
  double rank = 0;                     ///< bm25, smaller is better; 0 in order of place.

  // The three columns of a concordance.
  [[nodiscard]] std::string_view left() const;
  [[nodiscard]] std::string_view hit() const;  ///< From the first marked word to the last.
  [[nodiscard]] std::string_view right() const;
};

/// `rank`: best first, which has to look at every match. `place`: oldest first, in the order of the
/// text, which shows the first page of common words at once.
enum class HitOrder { rank, place };

/// What the lines are narrowed to; empty members do not restrict. Outlet and day are those of the
/// document. Type and speaker are those of an annotation: of the quote or note itself, and for a
/// line of a text of one that lies over a matched word. Propositions and parties have none of these
/// and drop out while anything is set.
struct SearchFilter {
  std::string outlet = {};    ///< The document's publisher, spelled as there.
  core::DateRange days = {};  ///< Touched by the document's stated days, or else by its dateline.
  std::vector<core::StatementType> types = {};
  core::Id speaker = {};

  bool operator==(const SearchFilter&) const = default;
  [[nodiscard]] bool empty() const { return *this == SearchFilter(); }
  /// Whether the annotations over a text decide which of its lines are given.
  [[nodiscard]] bool asks_annotations() const { return !types.empty() || speaker; }
};

struct SearchOptions {
  std::vector<HitKind> kinds = {};  ///< Empty: all of them.
  SearchFilter filter = {};
  HitOrder order = HitOrder::rank;  ///< Within a kind.
  std::int64_t limit = 100;         ///< Lines in all.
  std::int64_t offset = 0;          ///< Lines to leave out at the beginning.
  std::int64_t per_document = 50;   ///< Lines a document gives at most.
  std::size_t context = 60;         ///< Code points of context on each side.
  bool any_form = false;            ///< All words in any form, as behind forms: in the query.
  /// When more documents (of the outlet) than this match, their lines come in the order of place
  /// although `rank` was asked for: ranking has to look at all of them. 0: rank all.
  std::int64_t rank_at_most = 0;
};

/// A part of what a query found.
struct SearchPage {
  std::vector<Hit> hits;
  bool more = false;       ///< There are lines after these.
  bool ranked = false;     ///< Texts come best first.
  std::string understood;  ///< The query as it was read: ReadQuery::understood.
};

/// The query is read as read_query says. Kinds come in the order of HitKind. A query that cannot be
/// read gives an error that says what is wrong with it. `forms` is asked only for words in any
/// form; without it every search reads the index's words anew for them.
[[nodiscard]] core::Result<SearchPage> search_page(const Database& db, std::string_view query,
                                                   const SearchOptions& options = {},
                                                   WordForms* forms = nullptr);

/// The lines of such a page alone.
[[nodiscard]] core::Result<std::vector<Hit>> search(const Database& db, std::string_view query,
                                                    const SearchOptions& options = {});

}  // namespace store
