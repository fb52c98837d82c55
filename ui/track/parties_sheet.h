// The sheet of parties: who speaks in the project, under which spellings; merging those that are
// one, splitting those that are not. Every change is an edit that can be undone.
#pragma once

#include <set>
#include <string>

#include "ui/widget/draw.h"
#include "workbench/track/party_view.h"

namespace ui {

/// What the sheet keeps between frames.
struct PartiesSheet {
  std::string filter;
  core::Id shown;                ///< Whose page the rest belongs to.
  std::string name;              ///< Being edited.
  std::string alias;             ///< Being added.
  std::string other;             ///< Whom to merge into it.
  std::set<std::string> ticked;  ///< Spellings to be split off.
  bool fresh = true;
};

void draw_parties(const Look& look, const Box& area, const workbench::PartyView& view,
                  PartiesSheet& sheet, workbench::Actions& actions);

}  // namespace ui
