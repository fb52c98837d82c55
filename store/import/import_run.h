// One import while it is being applied: where it writes and what it could not carry over. The files
// import_*.cpp each resolve one kind of thing; store/import/apply_import.cpp puts them in order.
#pragma once

#include <functional>
#include <string>

#include "store/edit/edit_context.h"

namespace store {

/// Where something stands in the files of an import, for messages.
struct Source {
  std::string file;
  std::int64_t line = 0;
};

struct ImportRun {
  EditContext& context;
  core::Id import;

  [[nodiscard]] const Database& database() const { return context.database; }
  [[nodiscard]] ImportCounts& counts() const { return context.receipt.counts; }
  void lose(std::string what, const Source& source) const {
    context.receipt.losses.push_back({std::move(what), source.file, source.line});
  }
  /// Runs `write`; when the schema refuses it, says so in the loss report and gives false.
  [[nodiscard]] bool wrote(const std::function<void()>& write, const std::string& thing,
                           const Source& source) const;
  /// `wanted` where it is free in `table`, else a fresh id. An import keeps our own ids, so that
  /// copies of a project can be told to be copies.
  [[nodiscard]] core::Id free_id(std::string_view table, core::Id wanted) const;
};

}  // namespace store
