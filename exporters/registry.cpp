#include "exporters/registry.h"

#include <algorithm>

namespace exporters {

#define FORESAY_EXPORTER(NAME) const Exporter& NAME##_exporter();
#include "exporters/exporters.def"
#undef FORESAY_EXPORTER

const std::vector<const Exporter*>& all() {
  static const std::vector<const Exporter*> exporters = {
#define FORESAY_EXPORTER(NAME) &NAME##_exporter(),
#include "exporters/exporters.def"
#undef FORESAY_EXPORTER
  };
  return exporters;
}

const Exporter* find(std::string_view name) {
  const auto found = std::ranges::find(all(), name, &Exporter::name);
  return found == all().end() ? nullptr : *found;
}

std::string MemorySink::file(std::string_view path) const {
  const auto found = std::ranges::find(files_, path, &std::pair<std::string, std::string>::first);
  return found == files_.end() ? std::string() : found->second;
}

}  // namespace exporters
