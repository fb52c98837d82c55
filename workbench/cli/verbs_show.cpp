// The verb that shows what is in a project.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "core/structure/sentence_reading.h"
#include "store/project/snapshot.h"
#include "store/read/documents.h"
#include "store/read/versions.h"
#include "workbench/base/usage_error.h"
#include "workbench/cli/rows/json_rows.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/rows/track_json.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_options.h"
#include "workbench/layout/document_sentences.h"

namespace workbench {
namespace {

struct ShowOptions {
  std::string project;
  std::string what;
  std::string document;
  std::string type;
  std::int64_t version = 0;
  bool json = false;
};

/// What a kind of row is shown as: JSON objects, or a table with a sentence for when it is empty.
struct Listing {
  std::vector<Json> rows;
  TextTable table;
  std::string when_empty;
};

std::string number(std::int64_t value) { return std::to_string(value); }

std::string short_range(const core::DateRange& range) { return core::to_short(range); }

/// A document's line with what only its head knows.
Json json_with_head(const store::Database& db, const store::DocumentRow& row) {
  Json out = json_of(row);
  const auto head = store::read_document_head(db, row.id).value_or(core::Document{});
  out["authors"] = head.meta.authors;
  out["address"] = head.meta.address.empty() ? Json() : Json(head.meta.address);
  out["encoding"] = head.encoding;
  return out;
}

Listing documents_listing(const store::Database& db) {
  Listing listing{{},
                  TextTable({{"id"},
                             {"title", false, true},
                             {"publisher", false, true},
                             {"date"},
                             {"words", true},
                             {"claims", true},
                             {"predictions", true},
                             {"facts", true},
                             {"file", false, true}}),
                  "There is no document yet: `foresay import PROJECT PATH…` adds some."};
  for (const auto& row : store::list_documents(db)) {
    listing.rows.push_back(json_with_head(db, row));
    listing.table.add({core::to_string(row.id), row.title, row.publisher,
                       row.dateline ? core::to_iso(*row.dateline) : "", number(row.words),
                       number(row.claims), number(row.predictions), number(row.facts),
                       row.file_name});
  }
  return listing;
}

/// A document without a title is named by its id.
std::string name_of_document(const store::SpanRow& row) {
  return row.document_title.empty() ? core::to_string(row.document) : row.document_title;
}

/// The links by which it tracks propositions.
Json tracks_of(const store::Database& db, const store::SpanRow& row) {
  Json out = Json::array();
  if (row.propositions == 0) return out;
  for (const auto& link : store::links_of_annotation(db, row.id)) {
    if (link.proposition && link.state != core::LinkState::rejected) out.push_back(json_of(link));
  }
  return out;
}

Listing spans_listing(const store::Database& db, const store::SpanFilter& filter) {
  Listing listing{{},
                  TextTable({{"id"},
                             {"document", false, true},
                             {"start", true},
                             {"end", true},
                             {"type"},
                             {"speaker", false, true},
                             {"quote", false, true}}),
                  "There is no span to show: `foresay tag` or the window makes some."};
  for (const auto& row : store::list_spans(db, filter)) {
    const bool anchored = row.fragments > 0;
    listing.rows.push_back(json_of(row));
    listing.rows.back()["tracks"] = tracks_of(db, row);
    listing.table.add({core::to_string(row.id), name_of_document(row),
                       anchored ? number(row.extent.begin.value) : "-",
                       anchored ? number(row.extent.end.value) : "-",
                       std::string(core::name_of(row.type)), row.speaker_name, row.quote});
  }
  return listing;
}

Listing parties_listing(const store::Database& db) {
  Listing listing{{},
                  TextTable({{"id"},
                             {"name", false, true},
                             {"kind"},
                             {"spoken", true},
                             {"passed on", true},
                             {"also", false, true}}),
                  "There is no party yet: speakers and publishers become parties."};
  for (const auto& row : store::list_parties(db)) {
    std::string aliases;
    for (const auto& alias : row.party.aliases) aliases += (aliases.empty() ? "" : ", ") + alias;
    listing.rows.push_back(json_of(row));
    listing.table.add({core::to_string(row.party.id), row.party.name,
                       std::string(core::name_of(row.party.kind)), number(row.spoken),
                       number(row.hops), aliases});
  }
  return listing;
}

Listing propositions_listing(const store::Database& db) {
  Listing listing{{},
                  TextTable({{"id"},
                             {"key"},
                             {"status"},
                             {"window"},
                             {"spans", true},
                             {"speakers", true},
                             {"statement", false, true}}),
                  "There is no proposition yet."};
  for (const auto& row : store::list_propositions(db)) {
    const auto whole = store::proposition(db, row.id).value_or(core::Proposition{});
    listing.rows.push_back(json_of(row, whole));
    listing.table.add({core::to_string(row.id), whole.external_id,
                       std::string(core::name_of(row.status)), short_range(row.window),
                       number(row.spans), number(row.speakers), row.statement});
  }
  return listing;
}

Listing outcomes_listing(const store::Database& db) {
  Listing listing{{},
                  TextTable({{"recorded"},
                             {"status"},
                             {"occurred"},
                             {"known"},
                             {"evidence", true},
                             {"resolver", false, true},
                             {"statement", false, true},
                             {"note", false, true}}),
                  "No outcome is recorded yet: `foresay outcome` records one."};
  for (const auto& row : store::list_outcomes(db)) {
    const auto& outcome = row.outcome;
    listing.rows.push_back(json_of(row));
    listing.table.add({core::to_iso(core::day_of(outcome.recorded_at)),
                       std::string(core::name_of(outcome.status)), short_range(outcome.occurred),
                       outcome.known_on ? core::to_iso(*outcome.known_on) : "",
                       number(static_cast<std::int64_t>(outcome.evidence.size())), outcome.resolver,
                       row.statement, outcome.note});
  }
  return listing;
}

Listing verdicts_listing(const store::Database& db) {
  Listing listing{{},
                  TextTable({{"recorded"},
                             {"vocabulary"},
                             {"term"},
                             {"as of"},
                             {"evidence", true},
                             {"reviewer", false, true},
                             {"quote", false, true}}),
                  "No verdict is recorded yet: `foresay verdict` records one."};
  for (const auto& row : store::list_verdicts(db)) {
    const auto& verdict = row.verdict;
    listing.rows.push_back(json_of(row));
    listing.table.add({core::to_iso(core::day_of(verdict.recorded_at)),
                       verdict.vocabulary + " v" + number(verdict.vocabulary_version), verdict.term,
                       verdict.as_of ? core::to_iso(*verdict.as_of) : "",
                       number(static_cast<std::int64_t>(verdict.evidence.size())), verdict.reviewer,
                       row.quote});
  }
  return listing;
}

Listing versions_listing(const store::Database& db, core::Id document) {
  Listing listing{{},
                  TextTable({{"version", true},
                             {"made"},
                             {"by", false, true},
                             {"origin"},
                             {"encoding"},
                             {"characters", true},
                             {"shown"}}),
                  "There is no such document."};
  for (const auto& row : store::versions_of(db, document)) {
    listing.rows.push_back(json_of(row));
    listing.table.add({number(row.number), core::to_iso(row.at), row.annotator, row.origin,
                       row.encoding, number(row.chars), row.shown ? "yes" : ""});
  }
  return listing;
}

Listing journal_listing(const store::Database& db) {
  Listing listing{{},
                  TextTable({{"at"}, {"who", false, true}, {"what", false, true}, {"state"}}),
                  "Nothing was done yet."};
  constexpr std::int64_t kPage = 500;
  for (core::Id before;;) {
    const auto page = store::journal_page(db, kPage, before);
    for (const auto& row : page) {
      const char* state = row.undone ? "undone" : "";
      listing.rows.push_back(json_of(row));
      const auto kind = row.reverts ? row.kind + ": " : std::string();
      listing.table.add({core::to_iso(row.recorded_at), row.actor, kind + row.description, state});
    }
    if (std::ssize(page) < kPage) return listing;
    before = page.back().id;
  }
}

/// The sentences of one document, or of all.
Listing sentences_listing(const store::Database& db, std::optional<core::Id> only) {
  Listing listing{{},
                  TextTable({{"document", false, true},
                             {"start", true},
                             {"end", true},
                             {"kind"},
                             {"quote", false, true}}),
                  "There is no sentence to show: `foresay import PROJECT PATH…` adds texts."};
  for (const auto& row : store::list_documents(db)) {
    if (only && row.id != *only) continue;
    const auto document = store::read_document(db, row.id);
    if (!document) continue;
    const core::TextIndex index(document->text);
    const core::SentenceReading reading(document->text, sentence_query(index, *document));
    const std::string& name = row.title.empty() ? row.file_name : row.title;
    for (const auto& sentence : reading.all()) {
      const auto range = index.to_char(sentence.range);
      const std::string quote(index.slice(sentence.range));
      listing.rows.push_back({{"document", json_of(row.id)},
                              {"file", row.file_name},
                              {"start", range.begin.value},
                              {"end", range.end.value},
                              {"quote", quote},
                              {"kind", core::name_of(sentence.kind)},
                              {"language", reading.language_at(sentence.range.begin)}});
      listing.table.add({name, number(range.begin.value), number(range.end.value),
                         std::string(core::name_of(sentence.kind)), quote});
    }
  }
  return listing;
}

/// The document that --document names; none when it is not given.
core::Result<std::optional<core::Id>> chosen_document(const store::Database& db,
                                                      const ShowOptions& options) {
  if (options.document.empty()) return std::optional<core::Id>();
  const auto document = document_named(db, options.document);
  if (!document) return document.error();
  return std::optional(*document);
}

core::Error versions_of_which() {
  return {"Versions are those of one document: name it with --document."};
}

core::Result<ExitCode> print_version(const store::Database& db, const ShowOptions& options,
                                     const VerbContext& context) {
  if (options.what != "versions" || options.document.empty()) return versions_of_which();
  const auto document = document_named(db, options.document);
  if (!document) return document.error();
  const auto text = store::version_text(db, *document, options.version);
  if (!text) {
    return core::Error{"The document has no version " + number(options.version) +
                           "; `foresay show PROJECT versions --document D` lists them.",
                       core::ErrorKind::not_found};
  }
  context.out << *text;
  return ExitCode::done;
}

core::Result<Listing> make_listing(const store::Database& db, const ShowOptions& options) {
  if (options.what == "documents") return documents_listing(db);
  if (options.what == "parties") return parties_listing(db);
  if (options.what == "propositions") return propositions_listing(db);
  if (options.what == "outcomes") return outcomes_listing(db);
  if (options.what == "verdicts") return verdicts_listing(db);
  if (options.what == "journal") return journal_listing(db);
  const auto document = chosen_document(db, options);
  if (!document) return document.error();
  if (options.what == "sentences") return sentences_listing(db, *document);
  if (options.what == "versions") {
    if (!*document) return versions_of_which();
    return versions_listing(db, **document);
  }
  store::SpanFilter filter;
  filter.type = core::parse_name<core::StatementType>(options.type);
  if (*document) filter.document = **document;
  return spans_listing(db, filter);
}

void print(const Listing& listing, bool json, const VerbContext& context) {
  if (json) return print_json(context.out, listing.rows);
  if (listing.rows.empty()) {
    context.err << listing.when_empty << "\n";
    return;
  }
  listing.table.print(context.out, context.table_width());
}

core::Result<ExitCode> run_show(const ShowOptions& options, const VerbContext& context) {
  const auto snapshot = store::Snapshot::open(options.project);
  if (!snapshot) return snapshot.error();
  if (options.version > 0) return print_version(snapshot->database(), options, context);
  const auto listing = make_listing(snapshot->database(), options);
  if (!listing) return listing.error();
  print(*listing, options.json, context);
  return ExitCode::done;
}

}  // namespace

VerbRun declare_show(CLI::App& verb) {
  const auto options = std::make_shared<ShowOptions>();
  add_project_option(verb, options->project);
  verb.add_option("WHAT", options->what, "What to show")
      ->required()
      ->check(a_word_of({"documents", "versions", "spans", "parties", "propositions", "outcomes",
                         "verdicts", "journal", "sentences"}));
  verb.add_option("--document", options->document,
                  "Spans, sentences or versions of this document only");
  verb.add_option("--version", options->version,
                  "With `versions`: the text that the document had in this one")
      ->check(CLI::PositiveNumber);
  verb.add_option("--type", options->type, "Spans of this type only")
      ->check(one_of<core::StatementType>());
  verb.add_flag("--json", options->json, "Print JSON for scripts");
  return [options](const VerbContext& context) { return run_show(*options, context); };
}

}  // namespace workbench
