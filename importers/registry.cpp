#include "importers/registry.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace importers {

#define FORESAY_IMPORTER(NAME) const Importer& NAME##_importer();
#include "importers/importers.def"
#undef FORESAY_IMPORTER

const std::vector<const Importer*>& all() {
  static const std::vector<const Importer*> importers = {
#define FORESAY_IMPORTER(NAME) &NAME##_importer(),
#include "importers/importers.def"
#undef FORESAY_IMPORTER
  };
  return importers;
}

const Importer* find(std::string_view name) {
  const auto found = std::ranges::find(all(), name, &Importer::name);
  return found == all().end() ? nullptr : *found;
}

const Importer& detect(const Source& source) {
  const Importer* best = find("plain_text");
  float best_certainty = 0;
  for (const Importer* importer : all()) {
    const float certainty = importer->probe(source);
    if (certainty > best_certainty) {
      best = importer;
      best_certainty = certainty;
    }
  }
  return *best;
}

int reading_rank(std::string_view file_name) {
  constexpr std::array<std::string_view, 9> kOrder = {"label_sets",   "scales",   "vocabularies",
                                                      "documents",    "parties",  "evidence",
                                                      "propositions", "outcomes", "spans"};
  const std::size_t dot = file_name.rfind('.');
  const std::string_view extension =
      dot == std::string_view::npos ? std::string_view{} : file_name.substr(dot + 1);
  if (extension != "jsonl" && extension != "ndjson" && extension != "json") return 0;
  const auto place = std::ranges::find(kOrder, file_name.substr(0, dot));
  return static_cast<int>(place - kOrder.begin()) + 1;
}

bool has_scoped_proposition(const core::ImportedBatch& batch, std::string_view key) {
  return std::ranges::any_of(batch.propositions, [key](const core::ImportedProposition& p) {
    const bool named = p.value.external_id == key || (p.value.id && to_string(p.value.id) == key);
    return named && !p.value.window.empty();
  });
}

bool has_extension(const Importer& importer, std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return false;
  std::string extension(name.substr(dot + 1));
  std::ranges::transform(extension, extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const std::string listed = " " + std::string(importer.extensions) + " ";
  return !extension.empty() && listed.find(" " + extension + " ") != std::string::npos;
}

std::string size_words(std::size_t bytes) {
  if (bytes < 1000) return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes");
  constexpr double kMega = 1024.0 * 1024.0;
  const double mega = static_cast<double>(bytes) / kMega;
  std::array<char, 32> text{};
  if (mega < 1) {
    std::snprintf(text.data(), text.size(), "%.0f kB", mega * 1024);
  } else {
    std::snprintf(text.data(), text.size(), mega < 10 ? "%.1f MB" : "%.0f MB", mega);
  }
  return text.data();
}

}  // namespace importers
