#include "store/read/vocabularies.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "store/read/row_readers.h"
#include "store/sqlite/database.h"
#include "store/sqlite/json_list.h"

namespace store {
namespace {

/// Reads the heads, then all terms in one query; `head` and `term` make a value of a row. A term's
/// first column is the id of the vocabulary it belongs to.
template <class Vocabulary, class Head, class Term>
std::vector<Vocabulary> read_all(const Database& db, std::string_view heads, std::string_view terms,
                                 const Head& head, const Term& term) {
  std::vector<Vocabulary> out;
  std::unordered_map<core::Id, std::size_t> places;
  auto rows = db.query(heads);
  while (rows.step()) {
    out.push_back(head(rows));
    places.emplace(out.back().id, out.size() - 1);
  }
  auto term_rows = db.query(terms);
  while (term_rows.step()) {
    // A stranger's file may hold terms of no vocabulary.
    const auto place = places.find(term_rows.id(0));
    if (place != places.end()) term(term_rows, out[place->second]);
  }
  return out;
}

/// The one of that name in that version; 0 is the latest. `all` ascends by version.
template <class Vocabulary>
std::optional<Vocabulary> pick(std::vector<Vocabulary> all, std::string_view name, int version) {
  std::optional<Vocabulary> out;
  for (auto& one : all) {
    if (one.name == name && (version == 0 || one.version == version)) out = std::move(one);
  }
  return out;
}

core::ScaleTerm scale_term_from(const Query& row) {
  core::ScaleTerm out;
  out.term = row.text(1);
  out.aliases = json_strings(row.view(2));
  out.has_range = !row.is_null(3);
  if (out.has_range) {
    out.lo = row.real(3);
    out.hi = row.real(4);
  }
  out.scorable = row.boolean(5);
  return out;
}

}  // namespace

std::vector<core::LabelSet> label_sets(const Database& db) {
  return read_all<core::LabelSet>(
      db, "SELECT id, name, version FROM label_set ORDER BY name, version",
      "SELECT label_set_id, name, colour, key, description, behaves_as FROM label "
      "ORDER BY label_set_id, ordinal",
      [](const Query& row) {
        return core::LabelSet{row.id(0), row.text(1), static_cast<int>(row.integer(2)), {}};
      },
      [](const Query& row, core::LabelSet& into) {
        into.labels.push_back({row.text(1), row.text(2), row.text(3), row.text(4),
                               core::parse_name<core::StatementType>(row.view(5))});
      });
}

std::vector<core::Scale> scales(const Database& db) {
  return read_all<core::Scale>(
      db, "SELECT id, name, version, source, rule FROM scale ORDER BY name, version",
      "SELECT scale_id, term, aliases, lo, hi, scorable FROM scale_term ORDER BY scale_id, ordinal",
      [](const Query& row) {
        return core::Scale{row.id(0),   row.text(1), static_cast<int>(row.integer(2)),
                           row.text(3), row.text(4), {}};
      },
      [](const Query& row, core::Scale& into) { into.terms.push_back(scale_term_from(row)); });
}

std::vector<core::VerdictVocabulary> verdict_vocabularies(const Database& db) {
  return read_all<core::VerdictVocabulary>(
      db, "SELECT id, name, version FROM verdict_vocabulary ORDER BY name, version",
      "SELECT vocabulary_id, term, definition, rating, best, worst FROM verdict_term "
      "ORDER BY vocabulary_id, ordinal",
      [](const Query& row) {
        return core::VerdictVocabulary{
            row.id(0), row.text(1), static_cast<int>(row.integer(2)), {}};
      },
      [](const Query& row, core::VerdictVocabulary& into) {
        into.terms.push_back(
            {row.text(1), row.text(2), row.maybe_real(3), row.real(4), row.real(5)});
      });
}

std::optional<core::LabelSet> label_set(const Database& db, std::string_view name, int version) {
  return pick(label_sets(db), name, version);
}

std::optional<core::Scale> scale(const Database& db, std::string_view name, int version) {
  return pick(scales(db), name, version);
}

std::optional<core::VerdictVocabulary> verdict_vocabulary(const Database& db, std::string_view name,
                                                          int version) {
  return pick(verdict_vocabularies(db), name, version);
}

}  // namespace store
