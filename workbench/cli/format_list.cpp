#include "workbench/cli/format_list.h"

#include <sstream>

#include "exporters/registry.h"
#include "importers/registry.h"

namespace workbench {

std::vector<Format> all_formats() {
  std::vector<Format> formats;
  for (const auto* importer : importers::all()) {
    Format format{std::string(importer->name), true, std::string(importer->description), {}};
    std::istringstream words{std::string(importer->extensions)};
    for (std::string word; words >> word;) format.extensions.push_back(word);
    formats.push_back(std::move(format));
  }
  for (const auto* exporter : exporters::all()) {
    formats.push_back({std::string(exporter->name), false, std::string(exporter->description), {}});
  }
  return formats;
}

std::string format_names(bool imports) {
  std::string names;
  for (const auto& format : all_formats()) {
    if (format.imports == imports) names += (names.empty() ? "" : ", ") + format.name;
  }
  return names;
}

}  // namespace workbench
