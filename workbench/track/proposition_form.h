// What a person fills in to make or change a proposition, and the edit it makes.
#pragma once

#include <optional>
#include <string>

#include "core/base/result.h"
#include "core/model/edit.h"

namespace workbench {

struct PropositionForm {
  core::Proposition original;  ///< `id` 0 for a new one.
  std::string statement;
  core::PropositionKind kind = core::PropositionKind::binary;
  std::string unit;
  std::string categories;  ///< One a line.
  std::string window_from;
  std::string window_to;
  std::string criteria;
  std::string fine_print;
  std::string sources;    ///< One a line.
  std::string base_rate;  ///< "0.05", "5 %" or empty.
  std::string topic;
};

[[nodiscard]] PropositionForm proposition_form(const core::Proposition& from);

/// A new instance of the same template, without a window yet.
[[nodiscard]] PropositionForm instance_form(const core::Proposition& of);

/// The edit, or what is wrong as a sentence.
[[nodiscard]] core::Result<core::PutProposition> read_proposition(const PropositionForm& form);

/// "0.05", "5 %", "5%": 0..1. Empty text gives no value; anything else the sentence.
[[nodiscard]] core::Result<std::optional<double>> read_share(const std::string& text,
                                                             const std::string& what);

}  // namespace workbench
