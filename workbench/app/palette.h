// The model of the command palette: commands, documents, the open text's headings, parties and
// propositions in one list, found by a few letters. It holds folded names made when it opens and
// asks nothing while typing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/enum_names.h"
#include "store/project/project.h"
#include "workbench/base/commands.h"
#include "workbench/base/key_map.h"
#include "workbench/base/state.h"
#include "workbench/read/document_list.h"

namespace workbench {

enum class PaletteKind { command, document, proposition, party, search, heading };

/// Words that begin with it are looked for in the headings of the open document alone.
inline constexpr std::string_view kHeadingsOnly = "#";

struct PaletteEntry {
  PaletteKind kind = PaletteKind::command;
  std::string title;
  std::string detail;    ///< Keys, outlet and date, status…
  std::string disabled;  ///< Why it cannot be chosen; empty when it can.
  Action action;
  int level = 0;  ///< Of a heading, from 1; else 0.
};

class Palette {
 public:
  /// Reads what can be chosen; `project` may be null. `documents` is asked again for what is shown
  /// and outlives the palette.
  void open(const store::Project* project, const DocumentList& documents, const State& state,
            const KeyMap& keys, std::vector<PaletteEntry> headings = {});
  /// Narrows the list; at most 60 entries, best first. The last entry searches everywhere. After
  /// kHeadingsOnly there are headings alone, at most 2,000 of them in the text's order.
  void type(std::string_view typed);

  [[nodiscard]] const std::string& typed() const { return typed_; }
  [[nodiscard]] const std::vector<PaletteEntry>& entries() const { return shown_; }

 private:
  struct Candidate {
    PaletteEntry entry;
    std::string folded;
    int bonus = 0;
    std::string also = {};  ///< Other words by which it is found, folded.
  };

  // There may be very many documents: their entries are made when they are shown.
  struct DocumentName {
    core::Id id;
    std::string folded;
  };
  /// A candidate, or else a document's name.
  struct Found {
    int score = 0;
    const Candidate* candidate = nullptr;
    const DocumentName* document = nullptr;
  };

  void add(PaletteEntry entry, int bonus, std::string also = {});
  void find_documents(const std::string& folded, std::vector<Found>& found);
  void show(const Found& found);
  void add_commands(const State& state, bool has_project, const KeyMap& keys);
  void add_rows(const store::Project& project);
  void type_heading(std::string_view typed);

  bool has_project_ = false;
  std::string typed_;
  std::vector<Candidate> all_;
  const DocumentList* documents_ = nullptr;
  std::vector<DocumentName> names_;
  std::string narrowed_to_;                   ///< Folded; what fitting_ was found for.
  std::vector<const DocumentName*> fitting_;  ///< Of names_.
  std::vector<PaletteEntry> shown_;
};

}  // namespace workbench

template <>
inline constexpr std::array<std::string_view, 6> core::kEnumNames<workbench::PaletteKind> = {
    "command", "document", "proposition", "party", "search", "heading"};
