// The verb of the code book: lists the project's label sets, adds one from a file, prints one as
// such a file.
#include <CLI/CLI.hpp>
#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>
#include <utility>

#include "store/project/snapshot.h"
#include "workbench/base/file_finder.h"
#include "workbench/base/usage_error.h"
#include "workbench/base/wording.h"
#include "workbench/cli/open_for_writing.h"
#include "workbench/cli/rows/json_rows.h"
#include "workbench/cli/rows/text_table.h"
#include "workbench/cli/verb.h"
#include "workbench/cli/verb_options.h"
#include "workbench/project/vocabulary_files.h"
#include "workbench/read/code_book.h"

namespace workbench {
namespace {

struct LabelsOptions {
  std::string project;
  std::string action;
  std::string what;  ///< The file to add, or the set to print.
  bool json = false;
};

core::Result<CodeBook> read_code_book(const LabelsOptions& options) {
  const auto snapshot = store::Snapshot::open(options.project);
  if (!snapshot) return snapshot.error();
  CodeBook book;
  book.read(snapshot->database());
  return book;
}

core::Result<ExitCode> list_labels(const LabelsOptions& options, const VerbContext& context) {
  const auto book = read_code_book(options);
  if (!book) return book.error();
  std::vector<Json> rows;
  TextTable table({{"set"}, {"version", true}, {"key"}, {"label"}, {"definition", false, true}});
  for (const auto& set : book->sets()) {
    rows.push_back(Json::parse(label_set_json(set)));
    for (const auto& label : set.labels) {
      table.add({set.name, std::to_string(set.version), label.key.empty() ? "-" : label.key,
                 label.name, label.description});
    }
  }
  if (options.json) {
    print_json(context.out, rows);
  } else if (rows.empty()) {
    context.err << "There is no label set: `foresay labels PROJECT add FILE` adds one.\n";
  } else {
    table.print(context.out, context.table_width());
  }
  return ExitCode::done;
}

core::Result<ExitCode> print_labels(const LabelsOptions& options, const VerbContext& context) {
  const auto book = read_code_book(options);
  if (!book) return book.error();
  const auto* set = book->find(options.what);
  if (set == nullptr) {
    std::string names;
    for (const auto& each : book->sets()) names += (names.empty() ? "" : ", ") + each.name;
    return core::Error{"There is no label set “" + options.what + "”; there " +
                           (names.empty() ? "is none" : "are: " + names) + ".",
                       core::ErrorKind::not_found};
  }
  context.out << label_set_json(*set);
  return ExitCode::done;
}

core::Result<ExitCode> add_labels(const LabelsOptions& options, const VerbContext& context) {
  const auto bytes = read_whole_file(options.what);
  if (!bytes) return bytes.error();
  auto set = parse_label_set(*bytes, options.what);
  if (!set) return set.error();
  auto project = open_for_writing(options.project, context);
  if (!project) return project.error();
  CodeBook book;
  book.read(project->database());
  if (auto fault = fault_of(*set, book, KeyMap()); !fault.empty()) {
    return core::Error{std::move(fault), core::ErrorKind::bad_input, options.what};
  }
  const auto next = next_version(*std::move(set), book);
  const auto receipt =
      apply_as(annotator_name(context.environment), *project, core::AddLabelSet{next});
  if (!receipt) return receipt.error();
  context.out << "Added “" << on_one_line(next.name) << "” version " << next.version << " with "
              << number_of(std::ssize(next.labels), "label") << ".\n";
  return ExitCode::done;
}

core::Result<ExitCode> run_labels(const LabelsOptions& options, const VerbContext& context) {
  if (options.action == "list") return list_labels(options, context);
  if (options.what.empty()) {
    return core::Error{"Write it as `foresay labels PROJECT add FILE` or `… print SET`."};
  }
  return options.action == "add" ? add_labels(options, context) : print_labels(options, context);
}

}  // namespace

VerbRun declare_labels(CLI::App& verb) {
  const auto o = std::make_shared<LabelsOptions>();
  add_project_option(verb, o->project);
  verb.add_option("ACTION", o->action, "list, add or print")
      ->required()
      ->check(a_word_of({"list", "add", "print"}));
  verb.add_option("WHAT", o->what,
                  "The file to add, JSON as in assets/label_sets; or the set to print");
  verb.add_flag("--json", o->json, "Print JSON for scripts");
  return [o](const VerbContext& context) { return run_labels(*o, context); };
}

}  // namespace workbench
