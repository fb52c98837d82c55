// The whole dataset as a folder of JSON Lines and a dataset card: nothing that a project holds is
// lost, so that importing the folder and exporting again gives the same bytes.
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/sha256.h"
#include "exporters/exporter.h"
#include "exporters/parts/dataset_card.h"
#include "exporters/parts/json_rows.h"
#include "exporters/parts/span_rows.h"

namespace exporters {
namespace {

// Writes the files one after the other and counts their rows.
class Writer {
 public:
  Writer(Sink& sink, const ExportOptions& options, std::size_t total)
      : sink_(sink), options_(options), total_(total == 0 ? 1 : total) {}

  // Rows of the things, each by `make`, with the columns that their extras add. A file without
  // rows is not written, except where its absence would puzzle a reader.
  template <class Things, class Make>
  void file(const std::string& name, const Things& things, bool always, Make make) {
    if ((things.empty() && !always) || stopped_) return;
    sink_.begin_file(name + ".jsonl");
    for (const auto& thing : things) {
      if (!step()) return;
      line(make(thing));
    }
    files_.push_back({name, things.size()});
  }

  [[nodiscard]] bool stopped() const { return stopped_; }
  [[nodiscard]] const std::vector<CardFile>& files() const { return files_; }

 private:
  void line(const Json& row) {
    sink_.write(row.dump(-1, ' ', false, Json::error_handler_t::replace));
    sink_.write("\n");
  }

  bool step() {
    constexpr std::size_t kStep = 256;
    if (++done_ % kStep == 0 && options_.progress) {
      options_.progress(static_cast<double>(done_) / static_cast<double>(total_));
    }
    stopped_ = options_.stop.stop_requested();
    return !stopped_;
  }

  Sink& sink_;
  const ExportOptions& options_;
  std::size_t total_;
  std::size_t done_ = 0;
  bool stopped_ = false;
  std::vector<CardFile> files_;
};

template <class Things>
ExtraColumns columns_of(const Things& things) {
  ExtraColumns columns;
  for (const auto& thing : things) columns.add(thing.extra);
  return columns;
}

template <class Thing>
Json with_extra(Json row, const ExtraColumns& columns, const Thing& thing) {
  columns.put(row, thing.extra);
  return row;
}

void write_things(const core::Dataset& dataset, const DatasetIndex& index, Writer& writer,
                  const ExportOptions& options) {
  const auto documents = columns_of(dataset.documents);
  writer.file("documents", dataset.documents, true, [&](const core::Document& document) {
    return with_extra(document_row(document, options), documents, document);
  });
  const auto parties = columns_of(dataset.parties);
  writer.file("parties", dataset.parties, false, [&](const core::Party& party) {
    return with_extra(party_row(party), parties, party);
  });
  const auto propositions = columns_of(dataset.propositions);
  writer.file("propositions", dataset.propositions, false, [&](const core::Proposition& p) {
    return with_extra(proposition_row(p, index), propositions, p);
  });
  const auto evidence = columns_of(dataset.evidence);
  writer.file("evidence", dataset.evidence, false, [&](const core::Evidence& each) {
    return with_extra(evidence_row(each, index, options), evidence, each);
  });
  const auto outcomes = columns_of(dataset.outcomes);
  writer.file("outcomes", dataset.outcomes, false, [&](const core::Outcome& outcome) {
    return with_extra(outcome_row(outcome, index), outcomes, outcome);
  });
  writer.file("label_sets", dataset.label_sets, false, label_set_row);
  writer.file("scales", dataset.scales, false, scale_row);
  writer.file("vocabularies", dataset.vocabularies, false, vocabulary_row);
}

std::size_t rows_of(const core::Dataset& dataset) {
  return dataset.documents.size() + dataset.parties.size() + dataset.propositions.size() +
         dataset.evidence.size() + dataset.outcomes.size() + dataset.annotations.size();
}

core::LossReport losses(const core::Dataset& dataset, const ExportOptions& options) {
  core::LossReport out;
  std::set<core::Id> busy;
  for (const auto& annotation : dataset.annotations) busy.insert(annotation.annotator);
  for (const auto& annotator : dataset.annotators) {
    // Of a project without a span nothing was made by anybody.
    if (busy.empty() || busy.contains(annotator.id)) continue;
    out.push_back(
        {"The annotator " + annotator.name + " has no annotation and is not exported.", {}, 0});
  }
  for (const auto& document : dataset.documents) {
    const bool as_text = core::sha256_hex(document.text) == document.sha256 ||
                         core::sha256_hex("\xEF\xBB\xBF" + document.text) == document.sha256;
    if (as_text || (options.blob && options.blob(document.sha256))) continue;
    out.push_back({"The original bytes are not in the project; only the text is exported.",
                   document.file_name, 0});
  }
  return out;
}

core::LossReport notes(const core::Dataset&) { return {}; }

core::Checked write(const core::Dataset& dataset, Sink& sink, const ExportOptions& options) {
  const DatasetIndex index(dataset);
  Writer writer(sink, options, rows_of(dataset));
  write_things(dataset, index, writer, options);
  SpanRows spans(index);
  writer.file("spans", dataset.annotations, true,
              [&spans](const core::Annotation& annotation) { return spans.row(annotation); });
  if (writer.stopped()) {
    return core::Error{"The export was stopped; no file is complete.", core::ErrorKind::cancelled};
  }
  sink.begin_file("README.md");
  sink.write(dataset_card(dataset, writer.files(), options));
  if (options.progress) options.progress(1.0);
  return core::Done{};
}

}  // namespace

const Exporter& jsonl_exporter() {
  static const Exporter the_exporter = {
      "jsonl", "JSON Lines: a folder that holds the whole project, with a dataset card", losses,
      notes, write};
  return the_exporter;
}

}  // namespace exporters
