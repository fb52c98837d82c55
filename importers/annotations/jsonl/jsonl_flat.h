// Translates the flat keys of a span row ("proposition_id", "stance", "outcome", "evidence", …)
// into links, propositions, outcome logs and verdicts. What the model cannot say in the row's own
// words is kept as the key "resolution" of the annotation's extra.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "importers/annotations/jsonl/jsonl_batch.h"

namespace importers {

class FlatStatements {
 public:
  explicit FlatStatements(JsonlBatch& batch) : batch_(batch) {}

  /// Takes the flat keys of `row`. `key` names the row in messages and in keys made from it.
  void read(JsonRow& row, const std::string& key, std::int64_t line,
            core::ImportedAnnotation& annotation);
  /// What has to be kept beside the model for the row that was read last; empty when nothing.
  [[nodiscard]] const std::optional<Json>& resolution() const { return resolution_; }

 private:
  // What the row says of how its statement turned out.
  struct Resolution {
    std::string outcome;
    std::optional<core::Date> as_of;
    std::string justification;
    std::vector<std::string> evidence;
    Json given;  // The keys as the row has them.
  };
  // A time-scoped proposition made for a horizon, and the end of its log.
  struct Instance {
    core::Outcome last;  // The log's last row.
    core::DateRange window;
    std::int64_t line = 0;
    std::vector<std::string> evidence;
  };

  [[nodiscard]] Resolution resolution_of(JsonRow& row);
  [[nodiscard]] std::optional<core::ImportedLink> link_of(JsonRow& row, std::int64_t line);
  [[nodiscard]] std::string proposition_key(const std::string& id, const std::string& statement,
                                            std::int64_t line);
  void settle(core::ImportedAnnotation& annotation, const Resolution& resolution,
              const std::string& key, std::int64_t line);
  void judge(core::ImportedAnnotation& annotation, const Resolution& resolution,
             const std::string& key);
  void resolve(core::ImportedAnnotation& annotation, const Resolution& resolution,
               const std::string& key, std::int64_t line);
  [[nodiscard]] std::vector<core::Status> steps_to(core::Status status,
                                                   const core::DateRange& window,
                                                   core::Date as_of) const;
  [[nodiscard]] static Json derived_keys(const Instance& instance, const core::Link& link,
                                         const core::DateRange& said);
  void write_log(const std::string& instance_key, Instance& instance, core::Status status,
                 const core::DateRange& window, const Resolution& resolution,
                 const std::string& key);
  [[nodiscard]] std::string add_evidence(const std::string& title, const std::string& proposition,
                                         core::Bears bears, const std::string& key,
                                         const std::string& extra);
  // `log` tells an export whether anything was recorded since: the key of the log's last row, or
  // for claims and facts the number of verdicts made ("" for none).
  void keep_unless_derived(const Resolution& resolution, const Json& derived,
                           const std::string& log);

  JsonlBatch& batch_;
  std::optional<Json> resolution_;
  std::map<std::string, Instance, std::less<>> instances_;
  std::map<std::string, std::string, std::less<>> evidence_;  // proposition, bears, title → key
};

}  // namespace importers
