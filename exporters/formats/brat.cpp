// brat standoff: one .txt and one .ann a document, and annotation.conf. Made to be opened in brat
// and in the many tools that read its format.
#include <string>
#include <unordered_map>
#include <vector>

#include "exporters/exporter.h"
#include "exporters/formats/brat_document.h"
#include "exporters/parts/file_names.h"

namespace exporters {
namespace {

std::string joined(const std::set<std::string>& values) {
  std::string out;
  for (const auto& value : values) out += (out.empty() ? "" : "|") + value;
  return out;
}

std::string configuration(const BratValues& values) {
  std::string out =
      "[entities]\nClaim\nPrediction\nFact\n\n[relations]\n"
      "Part_of\tArg1:<ENTITY>, Arg2:<ENTITY>\n\n[events]\n\n[attributes]\n";
  for (const auto& [name, each] : values) {
    out += name + "\tArg:<ENTITY>, Value:" + joined(each) + "\n";
  }
  return out;
}

std::string counted(std::size_t n, const char* one, const char* many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}

core::LossReport losses(const core::Dataset& dataset, const ExportOptions&) {
  core::LossReport out;
  const auto lose = [&out](std::size_t n, const char* one, const char* many, const char* what) {
    if (n > 0) out.push_back({counted(n, one, many) + what, {}, 0});
  };
  std::size_t unplaced = 0;
  std::size_t cut = 0;
  for (const auto& annotation : dataset.annotations) {
    const BratPlace place = brat_place(annotation.span);
    unplaced += place.offsets.empty() ? 1U : 0U;
    if (!place.offsets.empty() && place.text != annotation.span.whole_quote()) ++cut;
  }
  lose(unplaced, "span", "spans", " without a place in a text: not exported.");
  lose(cut, "span", "spans", " cut at line ends, where brat's text field must be one line.");
  if (several_links(dataset)) {
    out.push_back({"Of a span with several links only the first is exported.", {}, 0});
  }
  return out;
}

core::LossReport notes(const core::Dataset& dataset) {
  core::LossReport out;
  const auto note = [&out](std::size_t n, const char* one, const char* many, const char* what) {
    if (n > 0) out.push_back({counted(n, one, many) + what, {}, 0});
  };
  note(dataset.propositions.size(), "proposition", "propositions",
       " reduced to a statement in the notes: windows, criteria and relations are left out.");
  note(dataset.outcomes.size(), "row of the outcome logs", "rows of the outcome logs",
       " reduced to the attribute Outcome.");
  note(dataset.evidence.size(), "piece of evidence", "pieces of evidence", " not exported.");
  note(dataset.verdicts.size(), "verdict", "verdicts", " reduced to the attribute Outcome.");
  if (!dataset.annotations.empty()) {
    out.push_back(
        {"Annotators, dates, modes and cues of attribution are left out; speakers and "
         "chains are written as notes.",
         {},
         0});
  }
  if (!dataset.documents.empty()) {
    out.push_back(
        {"Titles, publishers, datelines and addresses of documents are left out.", {}, 0});
  }
  return out;
}

core::Checked write(const core::Dataset& dataset, Sink& sink, const ExportOptions& options) {
  const DatasetIndex index(dataset);
  std::unordered_map<core::Id, std::vector<const core::Annotation*>> by_document;
  for (const auto& annotation : dataset.annotations) {
    by_document[annotation.document].push_back(&annotation);
  }
  BratValues values;
  FileNames names;
  std::size_t done = 0;
  for (const auto& document : dataset.documents) {
    if (options.stop.stop_requested()) {
      return core::Error{"The export was stopped; no file is complete.",
                         core::ErrorKind::cancelled};
    }
    const std::string stem = names.unique_stem(document.file_name);
    const BratDocument made = brat_document(by_document[document.id], index);
    sink.begin_file(stem + ".txt");
    sink.write(document.text);
    sink.begin_file(stem + ".ann");
    sink.write(made.ann);
    for (const auto& [name, each] : made.values) values[name].insert(each.begin(), each.end());
    if (options.progress) {
      options.progress(static_cast<double>(++done) / static_cast<double>(dataset.documents.size()));
    }
  }
  sink.begin_file("annotation.conf");
  sink.write(configuration(values));
  return core::Done{};
}

}  // namespace

const Exporter& brat_exporter() {
  static const Exporter the_exporter = {
      "brat", "brat standoff: a .txt and an .ann a document, positions in code points", losses,
      notes, write};
  return the_exporter;
}

}  // namespace exporters
