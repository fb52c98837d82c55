#include "store/search/search_filter.h"

#include "core/text/boundary.h"
#include "store/read/row_readers.h"

namespace store {
namespace {

/// Conditions on rows named `d` (documents) and `a` (annotations), with parameters numbered as
/// they come. bind_filter binds in the same order.
struct Conditions {
  std::string document;
  std::string annotation;
};

std::string types_listed(const SearchFilter& filter) {
  std::string out;
  for (const auto type : filter.types) {
    out += (out.empty() ? "'" : ", '") + std::string(core::name_of(type)) + "'";
  }
  return out;
}

Conditions conditions_of(const SearchFilter& filter, int at) {
  Conditions out;
  const auto next = [&at] { return "?" + std::to_string(at++); };
  if (!filter.outlet.empty()) out.document += " AND d.publisher = " + next();
  if (filter.days.from) {
    out.document += " AND coalesce(d.stated_to, d.stated_from, d.dateline) >= " + next();
  }
  if (filter.days.to) {
    out.document += " AND coalesce(d.stated_from, d.stated_to, d.dateline) <= " + next();
  }
  if (!filter.types.empty()) out.annotation += " AND a.type IN (" + types_listed(filter) + ")";
  if (filter.speaker) out.annotation += " AND a.speaker_id = " + next();
  return out;
}

// A speaker's annotations are few and have an index; without one the document's are asked, row by
// row as the page fills. The plus keeps the list from being asked of FTS5 one document at a time.
std::string annotated(const SearchFilter& filter, const Conditions& conditions) {
  if (filter.speaker) {
    return " AND +rowid IN (SELECT a.document_id FROM annotation AS a WHERE a.start IS NOT NULL" +
           conditions.annotation + ")";
  }
  return " AND EXISTS (SELECT 1 FROM annotation AS a WHERE a.document_id = document_search.rowid "
         "AND a.start IS NOT NULL" +
         conditions.annotation + ")";
}

}  // namespace

std::string filter_condition(const SearchFilter& filter, HitKind kind) {
  if (filter.empty() || kind == HitKind::party || kind == HitKind::proposition) return {};
  const Conditions conditions = conditions_of(filter, 2);
  if (kind != HitKind::document) {
    return " AND EXISTS (SELECT 1 FROM annotation AS a JOIN document AS d ON d.id = a.document_id "
           "WHERE a.id = annotation_search.rowid" +
           conditions.document + conditions.annotation + ")";
  }
  std::string out;
  if (!conditions.document.empty()) {
    out = " AND EXISTS (SELECT 1 FROM document AS d WHERE d.id = document_search.rowid" +
          conditions.document + ")";
  }
  return filter.asks_annotations() ? out + annotated(filter, conditions) : out;
}

void bind_filter(Query& rows, const SearchFilter& filter, int at) {
  if (!filter.outlet.empty()) rows.bind(at++, filter.outlet);
  if (filter.days.from) rows.bind(at++, *filter.days.from);
  if (filter.days.to) rows.bind(at++, *filter.days.to);
  if (filter.speaker) rows.bind(at, filter.speaker);
}

std::string with_outlet(const std::string& expression, const SearchFilter& filter) {
  if (core::count_words(filter.outlet) == 0) return expression;
  std::string phrase;
  for (const char c : filter.outlet) phrase += c == '"' || c == '\0' ? ' ' : c;
  return "({title text} : (" + expression + ")) AND ({publisher} : \"" + phrase + "\")";
}

std::vector<core::CharRange> fragments_over(const Database& db, core::Id document,
                                            const SearchFilter& filter) {
  const SearchFilter only{
      .outlet = {}, .days = {}, .types = filter.types, .speaker = filter.speaker};
  auto rows = db.query(
      "SELECT f.start, f.\"end\" FROM annotation AS a "
      "JOIN span_fragment AS f ON f.annotation_id = a.id "
      "WHERE a.document_id = ?1" +
      conditions_of(only, 2).annotation + " ORDER BY f.start");
  rows.bind(1, document);
  bind_filter(rows, only, 2);
  std::vector<core::CharRange> out;
  while (rows.step()) out.push_back(range_at(rows, 0));
  return out;
}

}  // namespace store
