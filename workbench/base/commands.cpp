#include "workbench/base/commands.h"

namespace workbench {

const std::vector<Command>& commands() {
  static const std::vector<Command> kCommands = {
#define FORESAY_COMMAND(name, title, needs) {#name, title, Needs::needs},
#include "workbench/base/commands.def"
#undef FORESAY_COMMAND
  };
  return kCommands;
}

const Command* find_command(std::string_view name) {
  for (const auto& command : commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

std::string why_not(const Command& command, const State& state, bool has_project) {
  switch (command.needs) {
    case Needs::none:
      return {};
    case Needs::project:
      return has_project ? "" : "Open or make a project first.";
    case Needs::document:
      return state.document ? "" : "Open a document first.";
    case Needs::annotation:
      return state.annotation ? "" : "Choose an annotation first.";
    case Needs::proposition:
      return state.proposition ? "" : "Choose a proposition in Track first.";
  }
  return {};
}

}  // namespace workbench
