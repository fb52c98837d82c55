// The settings of the person at the desk: name and look, keys, folders. What is changed is kept at
// once.
#pragma once

#include <string>

#include "ui/widget/draw.h"
#include "workbench/app/workbench.h"
#include "workbench/base/action.h"

namespace ui {

struct SettingsSheet {
  enum class Page { look, keys, folders };
  Page page = Page::look;
  bool filled = false;  ///< The fields below hold what is set.
  std::string name;
  std::string backup_folder;
  std::string import_folder;
  std::string export_folder;
  std::string complaint;  ///< Why a folder was not kept.
  std::string key_filter;
  std::string chosen;     ///< The action whose keys are being changed,
  std::string capturing;  ///< and whose next key is waited for; empty: none is.
  bool adds = false;      ///< That key is one more, not instead of those there are.
};

void draw_settings(const Look& look, const Box& area, const workbench::Workbench& bench,
                   SettingsSheet& sheet, workbench::Actions& actions);

/// The key that was waited for. Escape leaves all as it was.
void take_key(SettingsSheet& sheet, const workbench::Settings& settings,
              const workbench::Chord& chord, workbench::Actions& actions);

}  // namespace ui
