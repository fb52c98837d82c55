#include "workbench/cli/import_json.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "workbench/cli/json_rows.h"

namespace workbench {
namespace {

Json json_of(const core::LossReport& losses) {
  Json out = Json::array();
  for (const auto& loss : losses) out.push_back(workbench::json_of(loss));
  return out;
}

Json json_of(const store::ImportCounts& counts) {
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
  return json_text({{"import", workbench::json_of(report.import)},
                    {"added", json_of(report.counts)},
                    {"files", std::move(files)},
                    {"failed", json_of(report.failed)},
                    {"losses", json_of(report.losses)},
                    {"notes", json_of(report.notes)}});
}

}  // namespace workbench
