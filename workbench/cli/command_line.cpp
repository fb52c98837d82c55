#include "workbench/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <exception>
#include <memory>
#include <ostream>
#include <system_error>

#include "workbench/base/commands.h"
#include "workbench/base/file_writer.h"
#include "workbench/base/terminal_text.h"
#include "workbench/base/usage_error.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_job.h"

namespace workbench {

#define FORESAY_VERB(name, summary) VerbRun declare_##name(CLI::App& verb);
#include "workbench/cli/verbs.def"
#undef FORESAY_VERB

namespace {

/// Words of a verb are apart by hyphens, those of a function by underscores.
std::string as_typed(std::string name) {
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

}  // namespace

const std::vector<Verb>& verbs() {
  static const std::vector<Verb> all = {
#define FORESAY_VERB(name, summary) {as_typed(#name), summary, declare_##name},
#include "workbench/cli/verbs.def"
#undef FORESAY_VERB
  };
  return all;
}

namespace {

constexpr const char* kSummary =
    "Tag claims, predictions and facts in articles, tie them to propositions and record how they "
    "turned out.\nWithout a verb the window is opened, on PROJECT when one is named.";

constexpr const char* kFooter =
    "\nExit codes: 0 done · 1 done, with findings or losses (listed) · 2 wrong usage · 3 could "
    "not, nothing changed.\n`foresay VERB --help` says more about a verb.";

struct Commands {
  CLI::App root{kSummary, "foresay"};
  std::string project;
  std::string size;
  WindowRequest window;
  std::vector<std::pair<CLI::App*, VerbRun>> runs;
};

/// Options of the window: for pictures of it and for monitors that say nothing of their scale.
void declare_window(CLI::App& root, Commands& commands) {
  auto& window = commands.window;
  root.add_option("--size", commands.size, "Size of the window: WIDTHxHEIGHT")
      ->check(CLI::Validator(
          [](const std::string& text) {
            int width = 0;
            int height = 0;
            char rest = 0;
            const int read = std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest);
            const bool good = read == 2 && width >= 320 && height >= 240;
            return good ? std::string() : "write it as 1440x900, at least 320x240";
          },
          "WxH"));
  root.add_option("--scale", window.scale, "Screen pixels per design pixel")
      ->check(a_number(0.5, 4.0));
  root.add_option("--theme", window.theme, "light or dark")->check(a_word_of({"light", "dark"}));
  root.add_option("--workspace", window.workspace, "read, track, score or dataset")
      ->check(a_word_of({"read", "track", "score", "dataset"}));
  root.add_option("--run", window.commands,
                  "A command of the palette to begin with; may be repeated")
      ->check(CLI::Validator(
          [](const std::string& name) {
            return find_command(name) != nullptr ? std::string()
                                                 : "there is no command of that name";
          },
          "COMMAND"));
  auto* picture =
      root.add_option("--screenshot", window.screenshot, "Write a picture of the window and end");
  root.add_flag("--force", window.force, "Replace the picture's FILE whatever it is")
      ->needs(picture);
}

std::unique_ptr<Commands> declare_commands() {
  auto commands = std::make_unique<Commands>();
  auto& root = commands->root;
  root.set_version_flag("--version", std::string("foresay ") + FORESAY_VERSION);
  root.set_help_flag("--help", "Print this help; -h as well");
  root.footer(kFooter);
  root.require_subcommand(0, 1);
  root.add_option("PROJECT", commands->project, "Project file (*.foresay) to open in the window");
  declare_window(root, *commands);
  for (const auto& verb : verbs()) {
    auto* command = root.add_subcommand(verb.name, verb.summary);
    command->set_help_flag("--help", "Print this help; -h as well");
    commands->runs.emplace_back(command, verb.declare(*command));
  }
  return commands;
}

int code(ExitCode exit_code) { return static_cast<int>(exit_code); }

int usage_error(const Commands& commands, const CLI::ParseError& error, std::ostream& err) {
  std::string called = "foresay";
  const CLI::App* app = &commands.root;
  for (const auto& [command, run] : commands.runs) {
    if (!command->parsed()) continue;
    called += " " + command->get_name();
    app = command;
  }
  err << called << ": " << on_one_line(usage_sentence(error, *app)) << "\nTry `" << called
      << " --help`.\n";
  return code(ExitCode::usage);
}

/// A word that was taken for a project although it can only have been meant as a verb.
bool looks_like_a_verb(const std::string& word) {
  std::error_code error;
  return word.find_first_of("./") == std::string::npos && !std::filesystem::exists(word, error);
}

int unknown_verb(const std::string& word, std::ostream& err) {
  err << "foresay: “" << on_one_line(word)
      << "” is neither a verb nor a project file. The verbs are";
  const char* separator = " ";
  for (const auto& verb : verbs()) {
    err << separator << verb.name;
    separator = ", ";
  }
  err << ".\n";
  return code(ExitCode::usage);
}

/// Asked to stop, a verb ends in good order: statements fail, jobs are cancelled, and what was
/// begun is taken back.
int run_verb(const VerbRun& run, const VerbContext& context) {
  const HeldSignals signals;
  try {
    auto exit_code = run(context);
    if (exit_code) return code(*exit_code);
    context.err << "foresay: " << on_one_line(exit_code.error().sentence()) << "\n";
  } catch (const std::bad_alloc&) {
    context.err << "foresay: There was not enough memory.\n";
  } catch (const std::exception& e) {
    const bool stopped = signals.came();
    context.err << "foresay: "
                << (stopped ? "Stopped; nothing was changed." : on_one_line(e.what())) << "\n";
  }
  return code(ExitCode::failed);
}

/// A picture may replace an earlier one.
core::Checked may_write_picture(const WindowRequest& window) {
  if (window.screenshot.empty()) return core::Done{};
  const auto is_ours = [](std::string_view beginning) {
    return beginning.find(kPictureMark) != std::string_view::npos;
  };
  return may_write_file(window.screenshot, {"picture of the window", is_ours}, window.force);
}

/// Empty when the arguments are in order and no help was asked for.
std::optional<int> parse(Commands& commands, std::vector<std::string> arguments, Streams streams) {
  spell_out_help(arguments);
  // CLI11 takes the arguments from the back of the vector.
  std::ranges::reverse(arguments);
  try {
    commands.root.parse(std::move(arguments));
  } catch (const CLI::Success& wanted) {
    (void)commands.root.exit(wanted, streams.out, streams.err);
    return code(ExitCode::done);
  } catch (const CLI::ParseError& error) {
    const bool verb_given =
        std::ranges::any_of(commands.runs, [](const auto& entry) { return entry.first->parsed(); });
    if (!verb_given && !commands.project.empty() && looks_like_a_verb(commands.project)) {
      return unknown_verb(commands.project, streams.err);
    }
    return usage_error(commands, error, streams.err);
  }
  return std::nullopt;
}

}  // namespace

CommandLineResult run_command_line(std::vector<std::string> arguments, Streams given,
                                   const Environment& environment) {
  TerminalText shown_out(given.out);
  TerminalText shown_err(given.err);
  std::ostream out(&shown_out);
  std::ostream err(&shown_err);
  const Streams streams{out, err};
  const auto commands = declare_commands();
  if (const auto ended = parse(*commands, std::move(arguments), streams)) return {ended, {}, false};
  for (const auto& [command, run] : commands->runs) {
    if (command->parsed()) {
      const VerbContext context{streams.out, streams.err, environment};
      const int ended = run_verb(run, context);
      return {ended, {}, context.changed};
    }
  }
  const auto& project = commands->project;
  std::error_code error;
  if (project.empty() || std::filesystem::exists(project, error)) {
    auto& window = commands->window;
    window.project = project;
    (void)std::sscanf(commands->size.c_str(), "%dx%d", &window.width, &window.height);
    if (const auto may = may_write_picture(window); !may) {
      streams.err << "foresay: " << may.error().sentence() << "\n";
      return {code(ExitCode::failed), {}, false};
    }
    return {std::nullopt, std::move(window), false};
  }
  if (looks_like_a_verb(project)) return {unknown_verb(project, streams.err), {}, false};
  const auto name = on_one_line(project);
  streams.err << "foresay: " << name << ": There is no such project. Make it with `foresay new "
              << name << "`.\n";
  return {code(ExitCode::failed), {}, false};
}

}  // namespace workbench
