#include "workbench/cli/rows/import_json.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "workbench/cli/rows/json_rows.h"

namespace workbench {
namespace {

Json losses_json(const core::LossReport& losses) {
  Json out = Json::array();
  for (const auto& loss : losses) out.push_back(json_of(loss));
  return out;
}

Json counts_json(const store::ImportCounts& counts) {
  return {{"documents", counts.documents},
          {"documents_known", counts.documents_known},
          {"documents_copies", counts.documents_copies},
          {"annotations", counts.annotations},
          {"annotations_known", counts.annotations_known},
          {"unanchored", counts.unanchored},
          {"parties", counts.parties},
          {"propositions", counts.propositions},
          {"links", counts.links},
          {"evidence", counts.evidence},
          {"outcomes", counts.outcomes},
          {"outcomes_refused", counts.outcomes_refused},
          {"verdicts", counts.verdicts}};
}

}  // namespace

std::string report_json(const ImportReport& report) {
  Json files = Json::array();
  for (const auto& file : report.files) {
    files.push_back({{"file", file.path},
                     {"format", file.format},
                     {"documents", file.documents},
                     {"annotations", file.annotations}});
  }
  return json_text({{"import", json_of(report.import)},
                    {"added", counts_json(report.counts)},
                    {"files", std::move(files)},
                    {"failed", losses_json(report.failed)},
                    {"losses", losses_json(report.losses)},
                    {"notes", losses_json(report.notes)}});
}

}  // namespace workbench
