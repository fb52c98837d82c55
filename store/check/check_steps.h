// The steps of a check, one a kind of damage. Private to store/check/check.cpp and its tests.
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "store/check/check.h"
#include "store/schema/row_sums_tables.h"
#include "store/sqlite/database.h"

namespace store {

/// What a step reports to: it collects findings and says how far the step is.
struct CheckRun {
  const Database& db;
  std::stop_token stop;
  std::function<void(double)> share;  ///< 0..1 of the step.
  std::vector<Finding> findings;

  void found(std::string table, core::Id id, std::string sentence) {
    findings.push_back({std::move(sentence), std::move(table), id});
  }
  /// Does a part of a step; when damage makes it impossible, that is a finding and the rest goes
  /// on.
  void attempt(const std::string& table, const std::string& what,
               const std::function<void()>& part);
};

/// Finds the rows of a table that are not as their sums say; gives how many have none.
std::size_t compare_sums(CheckRun& run, const SummedTable& table);

void check_file(CheckRun& run);
void check_schema(CheckRun& run);
void check_row_sums(CheckRun& run);
void check_references(CheckRun& run);
void check_versions(CheckRun& run);
void check_spans(CheckRun& run);
void check_outcome_logs(CheckRun& run);
void check_kept_bytes(CheckRun& run);
void check_journal(CheckRun& run);
void check_counters(CheckRun& run);
void check_search_index(CheckRun& run);

}  // namespace store
