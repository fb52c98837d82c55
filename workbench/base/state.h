// What the window shows at this moment, as values: workspace, choices, filters, what is folded
// away. Nothing here is part of the project; the views are made from it and the project.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "workbench/base/action.h"
#include "workbench/base/toast.h"

namespace workbench {

struct PanelState {
  bool open = true;
  float width = 0;  ///< Pixels at scale 1.
};

/// Which half of the window the keyboard speaks to.
enum class Focus { reader, inspector };

struct State {
  Workspace workspace = Workspace::read;
  Overlay overlay = Overlay::none;
  Overlay overlay_under = Overlay::none;  ///< What leaving it goes back to.
  std::uint64_t overlay_turn = 0;  ///< Grows when one is asked for, also the one that is there.
  Focus focus = Focus::reader;
  core::Id document;
  core::Id annotation;
  core::Id proposition;
  std::string document_filter;
  DocumentOrder document_order = DocumentOrder::unfinished;
  TrackTab track_tab = TrackTab::all;
  std::string track_filter;
  std::string search_query;
  std::optional<core::Date> as_of;  ///< Of Track and Score; none: today.
  ScoreChoice score;
  ScoreCell score_cell;  ///< Whose spans are listed.
  core::Id party;
  std::uint64_t kept_apart = 0;  ///< Grows with each pair that is not to be proposed again.
  std::string party_filter;
  std::filesystem::path attachment;  ///< Handed to the evidence being written down.
  std::uint64_t attachments = 0;     ///< Grows with each, so that the same file counts again.
  Complete completion;               ///< What the field that is being filled in wants completed.
  TagAllChoice tag_all;
  std::string reread_as;         ///< The encoding whose reading is previewed; empty: the likeliest.
  std::filesystem::path backup;  ///< Chosen in the list of backups.
  DatasetChoice dataset;
  PanelState left{true, 296};
  PanelState right{true, 336};
  PanelState track_list{true, 380};
  bool dark = false;
  double zoom = 1.0;
  std::vector<Toast> toasts;
  bool quit = false;
};

}  // namespace workbench
