#include "importers/annotations/jsonl/jsonl_batch.h"

#include <utility>

#include "importers/parts/foreign_labels.h"

namespace importers {

JsonlBatch::JsonlBatch(const Source& source, const ReadOptions& options) : options_(options) {
  batch.source = source.name;
  batch.format = "jsonl";
}

void JsonlBatch::lose(std::string what, std::int64_t line) {
  if (batch.losses.size() >= kMostLosses) {
    ++unlisted_;
    return;
  }
  batch.losses.push_back({std::move(what), file(), line});
}

void JsonlBatch::lose(const JsonRow& row, std::int64_t line) {
  for (const auto& fault : row.faults()) lose(fault, line);
}

void JsonlBatch::name_foreign_labels(const JsonRow& row, std::int64_t line) {
  row.each_left([&](const std::string& key, const Json& value) {
    const std::size_t labels = foreign_labels(key, value);
    if (labels == 0) return;
    auto& foreign = foreign_.try_emplace(key, Foreign{0, line}).first->second;
    foreign.labels += labels;
  });
}

void JsonlBatch::finish() {
  for (const auto& [key, foreign] : foreign_) {
    const bool one = foreign.labels == 1;
    batch.losses.push_back({"“" + key + "” holds " + std::to_string(foreign.labels) +
                                (one ? " annotation" : " annotations") +
                                " of another tool, here first, of which no span was made; " +
                                (one ? "it is" : "they are") + " kept beside the row as " +
                                (one ? "it is." : "they are."),
                            file(), foreign.line});
  }
  if (unlisted_ == 0) return;
  batch.losses.push_back(
      {std::to_string(unlisted_) + " further losses are not listed.", file(), 0});
  unlisted_ = 0;
}

bool JsonlBatch::is_scoped(std::string_view key) const {
  const auto found = propositions_.find(key);
  if (found != propositions_.end() && !batch.propositions[found->second].value.window.empty()) {
    return true;
  }
  return options_.scoped_proposition && options_.scoped_proposition(key);
}

void JsonlBatch::add_proposition(core::ImportedProposition proposition) {
  const std::size_t place = batch.propositions.size();
  if (!proposition.value.external_id.empty()) {
    propositions_.try_emplace(proposition.value.external_id, place);
  }
  if (proposition.value.id) propositions_.try_emplace(to_string(proposition.value.id), place);
  batch.propositions.push_back(std::move(proposition));
}

std::string JsonlBatch::statement_of(std::string_view key) const {
  const auto found = propositions_.find(key);
  return found == propositions_.end() ? std::string()
                                      : batch.propositions[found->second].value.statement;
}

void JsonlBatch::name_party(const std::string& name, core::PartyKind fallback) {
  const auto holds = [&name](std::string_view word) {
    return name.find(word) != std::string::npos;
  };
  core::PartyKind kind = fallback;
  if (holds("unnamed") || holds("anonymous") || holds("unidentified")) {
    kind = core::PartyKind::anonymous;
  } else if (holds("(imputed")) {
    kind = core::PartyKind::imputed;
  }
  if (kind == core::PartyKind::person || name.empty() || !parties_.insert(name).second) return;
  core::Party party;
  party.name = name;
  party.kind = kind;
  batch.parties.push_back(std::move(party));
}

void JsonlBatch::date_document(const core::DocumentRef& document, core::Date dateline) {
  if (!dated_.insert(document.sha256 + "/" + document.id + "/" + document.file_name).second) return;
  core::ImportedDocument named;
  named.metadata_only = true;
  named.value.sha256 = document.sha256;
  named.value.external_id = document.id;
  named.value.file_name = document.file_name;
  named.value.meta.dateline = dateline;
  batch.documents.push_back(std::move(named));
}

}  // namespace importers
