#include "workbench/dataset/dataset_view.h"

#include <algorithm>

#include "exporters/registry.h"
#include "store/read/annotations.h"
#include "workbench/dataset/dataset_split.h"
#include "workbench/dataset/export_files.h"

namespace workbench {
namespace {

constexpr std::size_t kSampleLines = 3;
/// A preview is made from at most this many documents, so that it stays quick on a large project.
constexpr std::size_t kSampleDocuments = 200;

DatasetCounts count(const core::Dataset& dataset) {
  DatasetCounts counts;
  counts.documents = static_cast<std::int64_t>(dataset.documents.size());
  counts.parties = static_cast<std::int64_t>(dataset.parties.size());
  counts.propositions = static_cast<std::int64_t>(dataset.propositions.size());
  counts.outcomes = static_cast<std::int64_t>(dataset.outcomes.size());
  for (const auto& annotation : dataset.annotations) {
    counts.claims += annotation.type == core::StatementType::claim ? 1 : 0;
    counts.predictions += annotation.type == core::StatementType::prediction ? 1 : 0;
    counts.facts += annotation.type == core::StatementType::fact ? 1 : 0;
  }
  return counts;
}

std::vector<std::string> first_lines(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty() && out.size() < kSampleLines) {
    const auto end = std::min(text.find('\n'), text.size());
    out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// The file a reader of the dataset opens first: spans, else the first file with annotations.
std::string main_file(const exporters::MemorySink& sink) {
  for (const char* ending : {"spans.jsonl", "spans.csv", ".ann"}) {
    for (const auto& [path, bytes] : sink.files()) {
      if (path.ends_with(ending) && !bytes.empty()) return bytes;
    }
  }
  return {};
}

// A sample small enough to be written in memory: the first documents with their annotations.
core::Dataset sample_of(const core::Dataset& dataset) {
  if (dataset.documents.size() <= kSampleDocuments) return dataset;
  core::Dataset out = dataset;
  out.documents.resize(kSampleDocuments);
  const auto last = out.documents.back().id;
  std::erase_if(out.annotations, [&](const core::Annotation& a) { return a.document > last; });
  std::erase_if(out.links, [&](const core::Link& link) {
    return std::none_of(out.annotations.begin(), out.annotations.end(),
                        [&](const core::Annotation& a) { return a.id == link.annotation; });
  });
  out.verdicts.clear();
  return out;
}

using Preview = std::shared_ptr<const DatasetPreview>;

core::Result<Preview> make_preview(const std::filesystem::path& project,
                                   const DatasetChoice& choice, const std::stop_token& stop,
                                   Progress& progress) {
  const auto* exporter = exporters::find(choice.format);
  if (exporter == nullptr) {
    return core::Error{"There is no format " + choice.format + ". Choose another."};
  }
  const auto snapshot = store::Snapshot::open(project);
  if (!snapshot) return snapshot.error();
  progress.begin("Looking at the dataset", 0);
  const auto dataset = snapshot->load(dataset_filter(choice, *snapshot));
  if (stop.stop_requested()) return cancelled();
  auto preview = std::make_shared<DatasetPreview>();
  preview->counts = count(dataset);
  const auto options = export_options(*snapshot, {}, stop, progress);
  preview->losses = exporter->losses(dataset, options);
  for (auto& note : exporter->notes(dataset)) preview->losses.push_back(std::move(note));
  exporters::MemorySink sink;
  const auto written = write_dataset(*exporter, sample_of(dataset), sink, options, choice.split);
  if (!written) return written.error();
  preview->card = sink.file("README.md");
  if (choice.split) preview->split = split_words(parts_of(dataset, *choice.split), *choice.split);
  preview->samples = first_lines(main_file(sink));
  return Preview(std::move(preview));
}

}  // namespace

store::DatasetFilter dataset_filter(const DatasetChoice& choice, const store::Snapshot& snapshot) {
  store::DatasetFilter filter;
  filter.documents = choice.documents;
  filter.types = choice.types;
  if (choice.annotator.empty()) return filter;
  for (const auto& annotator : store::annotators(snapshot.database())) {
    if (annotator.name == choice.annotator) filter.annotators.push_back(annotator.id);
  }
  return filter;
}

void DatasetView::clear() {
  const auto round = round_ + 1;  // what a job still brings is of another project
  *this = DatasetView();
  round_ = round;
}

std::vector<FormatLine> DatasetView::formats() {
  std::vector<FormatLine> out;
  for (const auto* exporter : exporters::all()) {
    out.push_back({std::string(exporter->name), std::string(exporter->description)});
  }
  return out;
}

void DatasetView::refresh(const store::Project& project, const State& state, Jobs& jobs) {
  DatasetChoice choice = state.dataset;
  // Where it goes does not change what it is.
  choice.out.clear();
  choice.replace = false;
  if (!key_.changed({project.generation(), choice})) return;
  ready_ = false;
  const auto round = ++round_;
  jobs.start<Preview>(
      "Looking at the dataset",
      [path = project.path(), choice](const std::stop_token& stop, Progress& progress) {
        return make_preview(path, choice, stop, progress);
      },
      [this, round](core::Result<Preview> preview) {
        if (round != round_) return;
        ready_ = preview.ok();
        complaint_ = preview ? std::string() : preview.error().sentence();
        if (preview) preview_ = std::move(*preview);
      });
}

}  // namespace workbench
