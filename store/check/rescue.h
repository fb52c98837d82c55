// Takes out of a project what can be read, into a new one with the inner rules of this program: for
// a damaged file, and for one whose triggers, views or tables somebody changed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace store {

struct RescueReport {
  std::int64_t documents = 0;
  std::int64_t annotations = 0;
  std::int64_t propositions = 0;
  std::int64_t outcomes = 0;
  /// What is not in the copy, and what `check` finds in it: whole sentences.
  std::vector<std::string> lost;
  /// Rows that came along though they are not as Foresay saved them, a sentence each.
  std::vector<std::string> altered;
  /// What somebody had put beside our tables, and is left out: "the trigger x".
  std::vector<std::string> left_out;
};

struct RescueOptions {
  std::string annotator;  ///< In whose name work goes on when the file does not tell.
  /// `step` is what is being done: a table's name, or more.
  std::function<void(const std::string& step)> progress = {};
  std::stop_token stop = {};
};

/// `target` must not exist; it appears when it is whole. The project is only read.
[[nodiscard]] core::Result<RescueReport> rescue(const std::filesystem::path& project,
                                                const std::filesystem::path& target,
                                                const RescueOptions& options);

}  // namespace store
