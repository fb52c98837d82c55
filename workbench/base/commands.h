// The commands a person can run by name, from the palette, a menu or a key. What each does is in
// Workbench::on(RunCommand).
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/enum_names.h"
#include "workbench/base/state.h"

namespace workbench {

/// What has to be there before a command can run.
enum class Needs { none, project, document, annotation, proposition };

struct Command {
  std::string_view name;
  std::string_view title;
  Needs needs = Needs::none;
};

[[nodiscard]] const std::vector<Command>& commands();
/// Null when there is none of that name.
[[nodiscard]] const Command* find_command(std::string_view name);

/// Why it cannot run now, as a sentence; empty when it can.
[[nodiscard]] std::string why_not(const Command& command, const State& state, bool has_project);

}  // namespace workbench
