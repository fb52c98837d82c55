#include "exporters/parts/dataset_card.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

namespace exporters {
namespace {

struct Feature {
  const char* file;
  const char* yaml;  // One or more lines of the features list, indented by four spaces.
};

constexpr std::array kFeatures = {
    Feature{"spans",
            "    - {name: id, dtype: string}\n    - {name: file, dtype: string}\n"
            "    - {name: start, dtype: int64}\n    - {name: end, dtype: int64}\n"
            "    - {name: unit, dtype: string}\n    - {name: quote, dtype: string}\n"
            "    - {name: type, dtype: string}\n    - {name: speaker, dtype: string}\n"
            "    - {name: attribution_chain, sequence: string}\n"
            "    - {name: stated, sequence: string}\n"
            "    - {name: proposition_id, dtype: string}\n"
            "    - {name: proposition, dtype: string}\n    - {name: stance, dtype: string}\n"
            "    - {name: hedge, dtype: string}\n"
            "    - {name: p_event_range, sequence: float64}\n"
            "    - {name: outcome, dtype: string}\n    - {name: event, dtype: int64}\n"},
    Feature{"documents",
            "    - {name: id, dtype: string}\n    - {name: file, dtype: string}\n"
            "    - {name: title, dtype: string}\n"
            "    - {name: publisher, dtype: string}\n"
            "    - {name: language, dtype: string}\n"
            "    - {name: sha256, dtype: string}\n    - {name: text, dtype: string}\n"}};

// What each file holds, for people.
constexpr std::array<std::pair<const char*, const char*>, 9> kContents = {
    {{"documents", "the texts, with what is known of where and when they were published"},
     {"parties", "who speaks or publishes, with other spellings"},
     {"propositions", "what can turn out true or false, apart from any wording"},
     {"evidence", "what outcomes and verdicts rest on"},
     {"outcomes", "the log of how propositions turned out; the last row of one counts"},
     {"label_sets", "labels and their colours, by version"},
     {"scales", "estimative words and their ranges, by version"},
     {"vocabularies", "terms of verdicts, by version"},
     {"spans", "the annotations: claims, predictions and facts with speaker, chain and links"}}};

const char* size_category(std::size_t rows) {
  if (rows < 1000) return "n<1K";
  if (rows < 10'000) return "1K<n<10K";
  if (rows < 100'000) return "10K<n<100K";
  return rows < 1'000'000 ? "100K<n<1M" : "1M<n<10M";
}

// A YAML scalar: JSON's double-quoted strings are YAML's.
std::string quoted(const std::string& text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string front_matter(const core::Dataset& dataset, const std::vector<CardFile>& files,
                         const std::string& title, const std::string& part) {
  std::string out = "---\npretty_name: " + quoted(title) + "\n";
  std::set<std::string> languages;
  for (const auto& document : dataset.documents) {
    if (!document.meta.language.empty()) languages.insert(document.meta.language);
  }
  if (!languages.empty()) out += "language:\n";
  for (const auto& language : languages) out += "- " + quoted(language) + "\n";
  out +=
      "task_categories:\n- token-classification\ntags:\n- claims\n- predictions\n- forecasting\n";
  out += std::string("size_categories:\n- ") + size_category(dataset.annotations.size()) + "\n";
  out += "configs:\n";
  for (const auto& file : files) {
    out += "- config_name: " + file.name + "\n";
    if (file.name == "spans") out += "  default: true\n";
    out += "  data_files:\n  - split: " + part + "\n    path: " + file.name + ".jsonl\n";
  }
  out += "dataset_info:\n";
  for (const auto& feature : kFeatures) {
    const auto file = std::ranges::find(files, std::string_view(feature.file), &CardFile::name);
    if (file == files.end()) continue;
    out += std::string("- config_name: ") + feature.file + "\n  features:\n" + feature.yaml;
    out +=
        "  splits:\n    - {name: " + part + ", num_examples: " + std::to_string(file->rows) + "}\n";
  }
  return out + "---\n";
}

constexpr std::string_view kNotes =
    "\n## Offsets\n\n"
    "`start` and `end` count **Unicode code points** of the document's `text`, from 0, end\n"
    "exclusive: in Python `text[start:end] == quote`. They are neither bytes nor UTF-16 units. "
    "The\n"
    "text is as it was imported: not normalised, its newlines and no-break spaces kept, a byte "
    "order\n"
    "mark left out. A span in pieces has its pieces in `fragments` and its whole extent in "
    "`start`,\n"
    "`end` and `quote`. A span whose place was not found has null for both and keeps its quote.\n"
    "\n## Keys\n\n"
    "Every row of a file has the same keys; what is not known is null or an empty list. `id` is "
    "the\n"
    "id under which a thing was imported, `foresay_id` the project's own. In `spans.jsonl` the "
    "keys\n"
    "from `proposition_id` to `forecast_borne_out` follow from `links`, `verdicts`, the outcome "
    "logs\n"
    "and the propositions, for readers who want no joins; `proposition_id` names the time-free\n"
    "template where the link is to a time-scoped instance of it. `p_event_range` is the "
    "probability\n"
    "of the event, not of the sentence. `brier1_range` is the least and the most of (p - o) "
    "squared,\n"
    "0 to 1. Reporting is not endorsing: `attribution_chain` begins with the publisher and ends\n"
    "where the statement comes from.\n"
    "\nOriginal bytes of a document that are not the UTF-8 of its text stand in `original` as "
    "base64.\n";

}  // namespace

std::string dataset_card(const core::Dataset& dataset, const std::vector<CardFile>& files,
                         const ExportOptions& options) {
  const std::string title = options.title.empty() ? "Foresay dataset" : options.title;
  // Nobody is to take what is for testing as what is for training.
  std::string out = front_matter(dataset, files, title, options.is_split ? "all" : "train") +
                    "\n# " + title + "\n\n";
  out += "Statements of what is, was and will be, as marked in " +
         std::to_string(dataset.documents.size()) +
         " documents, with who said them and how they turned out.\n\n";
  out += "| file | rows | holds |\n|---|---:|---|\n";
  for (const auto& file : files) {
    const auto contents = std::ranges::find_if(
        kContents, [&file](const auto& entry) { return file.name == entry.first; });
    out += "| `" + file.name + ".jsonl` | " + std::to_string(file.rows) + " | " +
           (contents == kContents.end() ? "" : contents->second) + " |\n";
  }
  return out + std::string(kNotes);
}

}  // namespace exporters
