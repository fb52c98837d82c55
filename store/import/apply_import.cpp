#include <utility>

#include "core/base/message_words.h"
#include "store/edit/edit_context.h"
#include "store/edit/insert_rows.h"
#include "store/import/import_annotations.h"
#include "store/import/import_documents.h"
#include "store/import/import_logs.h"
#include "store/import/import_parties.h"
#include "store/import/import_propositions.h"
#include "store/import/import_run.h"
#include "store/sqlite/bulk_mode.h"
#include "store/sqlite/json_write.h"

namespace store {
namespace {

using Batches = std::vector<core::ImportedBatch>;

void open_import(const ImportRun& run, const core::ApplyImport& edit) {
  std::string formats;
  for (const auto& batch : edit.batches) {
    if (formats.find(batch.format) != std::string::npos) continue;
    formats += (formats.empty() ? "" : ", ") + batch.format;
  }
  const std::string paths = to_json(edit.paths);
  run.database()
      .query(
          "INSERT INTO import (id, at, annotator_id, format, paths, losses) "
          "VALUES (?, ?, ?, ?, ?, '[]')")
      .with(run.import, run.context.now, run.context.annotator.id, formats, paths)
      .run();
}

void close_import(const ImportRun& run) {
  const std::string losses = to_json(run.context.receipt.losses);
  run.database().query("UPDATE import SET losses = ? WHERE id = ?").with(losses, run.import).run();
}

// A version that is there stays as it is; an import does not refuse for it.
template <class AddEdit, class Vocabulary>
void add_vocabulary(const ImportRun& run, const Vocabulary& vocabulary, std::string_view table,
                    const std::string& source) {
  auto rows = run.database().query("SELECT 1 FROM " + std::string(table) +
                                   " WHERE name = ? AND version = ?");
  rows.with(vocabulary.name, vocabulary.version);
  if (rows.step()) return;
  Vocabulary row = vocabulary;
  row.id = run.free_id(table, row.id);
  const auto write = [&] {
    if (auto done = apply(run.context, AddEdit{row}); !done) {
      run.lose(done.error().message, {source, 0});
    }
  };
  static_cast<void>(run.wrote(write, "“" + row.name + "”", {source, 0}));
}

void add_vocabularies(const ImportRun& run, const Batches& batches) {
  for (const auto& batch : batches) {
    for (const auto& set : batch.label_sets) {
      add_vocabulary<core::AddLabelSet>(run, set, "label_set", batch.source);
    }
    for (const auto& scale : batch.scales) {
      add_vocabulary<core::AddScale>(run, scale, "scale", batch.source);
    }
    for (const auto& vocabulary : batch.vocabularies) {
      add_vocabulary<core::AddVerdictVocabulary>(run, vocabulary, "verdict_vocabulary",
                                                 batch.source);
    }
  }
}

void add_documents(DocumentResolver& documents, const Batches& batches) {
  for (const bool metadata : {false, true}) {
    for (const auto& batch : batches) {
      for (const auto& document : batch.documents) {
        if (document.metadata_only != metadata) continue;
        if (metadata) documents.describe(document, batch.source);
        if (!metadata) documents.add(document, batch.source);
      }
    }
  }
}

// Those with terms come first: a span that names one by its words says no more than its statement.
void add_propositions(PropositionResolver& propositions, const Batches& batches) {
  for (const bool bare : {false, true}) {
    for (const auto& batch : batches) {
      for (const auto& each : batch.propositions) {
        if (has_no_terms(each.value) == bare) propositions.add(each, batch.source);
      }
    }
  }
  propositions.add_templates();
  for (const auto& batch : batches) {
    for (const auto& relation : batch.relations) propositions.add(relation, batch.source);
  }
}

// What is referred to comes before what refers to it, over all batches: the spans of one file may
// name the documents of another.
void add_all(const ImportRun& run, const Batches& batches, bool keep_copies) {
  DocumentResolver documents(run, keep_copies);
  PartyResolver parties(run);
  PropositionResolver propositions(run);
  LogResolver logs(run, documents, propositions);
  AnnotationResolver annotations(run, {documents, parties, propositions, logs});
  add_documents(documents, batches);
  add_vocabularies(run, batches);
  for (const auto& batch : batches) {
    for (const auto& party : batch.parties) parties.add(party, batch.source);
  }
  add_propositions(propositions, batches);
  for (const auto& batch : batches) {
    for (const auto& evidence : batch.evidence) logs.add(evidence, batch.source);
  }
  for (const auto& batch : batches) annotations.add(batch);
  annotations.add_parents();
  logs.add_verdicts();
  logs.add_outcomes(batches);
}

std::string description(const ImportCounts& counts) {
  std::string out;
  for (const auto& [count, thing] :
       {std::pair(counts.documents, "document"), std::pair(counts.annotations, "span"),
        std::pair(counts.propositions, "proposition"), std::pair(counts.outcomes, "outcome")}) {
    if (count > 0) out += (out.empty() ? "" : ", ") + core::number_of(count, thing);
  }
  return "Import " + (out.empty() ? "particulars" : out);
}

}  // namespace

Described apply(EditContext& context, const core::ApplyImport& edit) {
  const ImportRun run{context, context.ids.next()};
  for (const auto& batch : edit.batches) {
    for (const auto& loss : batch.losses) context.receipt.losses.push_back(loss);
  }
  const BulkMode bulk(context.database);
  open_import(run, edit);
  const auto before = context.database.total_changes();
  add_all(run, edit.batches, edit.keep_copies);
  if (context.database.total_changes() == before) {
    context.nothing_to_keep = true;
    return std::string("Import nothing new");
  }
  close_import(run);
  bulk.fill_index(run.import);
  context.receipt.import = run.import;
  return description(context.receipt.counts);
}

}  // namespace store
