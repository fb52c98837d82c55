#include "workbench/cli/verb_evidence.h"

#include <algorithm>
#include <utility>

#include "core/base/sha256.h"
#include "store/read/documents.h"
#include "store/read/outcomes.h"
#include "workbench/base/usage_error.h"
#include "workbench/cli/verb_options.h"
#include "workbench/track/evidence_form.h"

namespace workbench {
namespace {

/// What all new pieces of one command have in common.
core::Evidence new_piece(const EvidenceOptions& options, core::Bears bears) {
  core::Evidence out;
  out.bears = core::parse_name<core::Bears>(options.bears).value_or(bears);
  out.reliability = options.reliability.front();
  out.credibility = options.credibility;
  out.published_on = core::parse_date(options.published);
  out.seen_on = core::day_of(core::now());
  return out;
}

/// Evidence that is there: by id, else by key or address among `known`. Empty: none is called so.
core::Result<std::optional<core::Id>> known_as(const store::Database& db, const std::string& words,
                                               const std::vector<core::Evidence>& known) {
  const auto id = core::parse_id(words);
  if (id && store::evidence(db, *id)) return id;
  std::vector<store::NamedRow> called;
  for (const auto& one : known) {
    if (words.empty() || (one.external_id != words && one.address != words)) continue;
    called.push_back({one.id, "“" + (one.quote.empty() ? one.title : one.quote) + "”"});
  }
  if (called.size() > 1) return several_named(words, "pieces of evidence", called);
  return called.empty() ? std::nullopt : std::optional(called.front().id);
}

struct SpanWords {
  std::string document;
  core::CharRange range;
};

/// The last two colons divide: a name may hold some.
std::optional<SpanWords> parse_span(const std::string& words) {
  const auto second = words.rfind(':');
  if (second == std::string::npos || second == 0) return std::nullopt;
  const auto first = words.rfind(':', second - 1);
  if (first == std::string::npos || first == 0) return std::nullopt;
  std::int64_t start = 0;
  std::int64_t end = 0;
  const bool numbers =
      CLI::detail::lexical_cast(words.substr(first + 1, second - first - 1), start) &&
      CLI::detail::lexical_cast(words.substr(second + 1), end);
  if (!numbers || start < 0 || end <= start) return std::nullopt;
  return SpanWords{words.substr(0, first), {core::CharOffset(start), core::CharOffset(end)}};
}

CLI::Validator a_document_span() {
  return CLI::Validator(
      [](std::string& word) {
        if (parse_span(word)) return std::string();
        return "“" + word + "” is no span; write it like article.txt:120:180.";
      },
      "DOCUMENT:START:END");
}

core::Checked add_files(EvidenceParts& parts, const EvidenceOptions& options,
                        const core::Evidence& piece) {
  for (const auto& file : options.files) {
    auto copy = read_evidence_copy(file);
    if (!copy) return copy.error();
    auto one = piece;
    one.title = copy->name;
    one.archived_sha256 = core::sha256_hex(copy->bytes);
    parts.fresh.push_back(std::move(one));
    parts.copies.push_back({std::move(copy->bytes)});
  }
  return core::Done{};
}

core::Checked add_spans(EvidenceParts& parts, const store::Database& db,
                        const EvidenceOptions& options, const core::Evidence& piece) {
  for (const auto& words : options.spans) {
    const auto span = parse_span(words);
    const auto document = document_named(db, span->document);
    if (!document) return document.error();
    auto one = piece;
    one.document = *document;
    one.range = span->range;
    if (const auto row = store::document_row(db, *document)) {
      one.title = row->title;
      if (!one.published_on) one.published_on = row->dateline;
    }
    parts.fresh.push_back(std::move(one));
  }
  return core::Done{};
}

}  // namespace

void add_evidence_options(CLI::App& verb, EvidenceOptions& options) {
  verb.add_option(
      "--evidence", options.named,
      "Address of evidence, or the id or key of evidence that is there; may be repeated");
  verb.add_option("--evidence-file", options.files,
                  "A file that is kept as an archived copy; may be repeated");
  verb.add_option("--evidence-span", options.spans,
                  "Code points of an imported document; may be repeated")
      ->check(a_document_span());
  verb.add_option("--bears", options.bears, "What new evidence does")->check(one_of<core::Bears>());
  verb.add_option("--reliability", options.reliability, "Of the source: A to F, F cannot be judged")
      ->check(a_word_of({"A", "B", "C", "D", "E", "F"}))
      ->capture_default_str();
  verb.add_option("--credibility", options.credibility,
                  "Of what it says: 1 to 6, 6 cannot be judged")
      ->check(a_whole_number(1, 6))
      ->capture_default_str();
  verb.add_option("--published", options.published, "When new evidence was published")
      ->check(a_date());
}

core::Result<EvidenceParts> evidence_from(const store::Database& db, const EvidenceOptions& options,
                                          const std::vector<core::Evidence>& known,
                                          core::Bears bears) {
  EvidenceParts parts;
  const auto piece = new_piece(options, bears);
  for (const auto& words : options.named) {
    const auto there = known_as(db, words, known);
    if (!there) return there.error();
    if (*there) {
      parts.known.push_back(**there);
      continue;
    }
    auto one = piece;
    one.address = words;
    parts.fresh.push_back(std::move(one));
  }
  auto added = add_files(parts, options, piece);
  if (added) added = add_spans(parts, db, options, piece);
  if (!added) return added.error();
  return parts;
}

}  // namespace workbench
