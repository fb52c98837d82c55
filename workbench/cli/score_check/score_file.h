// The file of `foresay score-check`: one case, an array of cases, or one case a line. Scores them
// all or says where the first wrong one is.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "workbench/base/json_value.h"

namespace workbench {

struct CheckedScores {
  enum class Form { single, array, lines };
  Form form = Form::single;  ///< Of the file; the output has the same.
  std::vector<Json> scores;
  std::vector<std::string> disagreements;  ///< "checks.json: case 2 (Cubs): peer is 1, expected 2."
};

/// `file` is for messages.
[[nodiscard]] core::Result<CheckedScores> check_scores(std::string_view bytes,
                                                       const std::string& file);

/// One object, an array with one object a line, or one object a line.
[[nodiscard]] std::string text_of(const CheckedScores& checked);

}  // namespace workbench
