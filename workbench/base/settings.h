// What the program remembers between runs about the person at the desk: name, theme, zoom, panel
// widths, recent projects, changed keys. Nothing that belongs to a project, and nothing secret.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/base/enum_names.h"
#include "core/base/result.h"
#include "workbench/base/document_order.h"

namespace workbench {

enum class ThemeChoice { light, dark };

struct Settings {
  std::string annotator;  ///< Empty: the login name.
  ThemeChoice theme = ThemeChoice::light;
  DocumentOrder document_order = DocumentOrder::unfinished;
  double reader_zoom = 1.0;      ///< 0.5..4
  double interface_scale = 0.0;  ///< 0.5..4; 0 follows the monitor.
  std::map<std::string, double>
      panel_widths;  ///< Panel name → width at scale 1, in pixels, 40..4000.
  std::vector<std::string> recent_projects;  ///< Absolute paths, latest first, at most 12.
  std::map<std::string, std::vector<std::string>> keys;  ///< Action → its keys instead of ours.
  std::size_t backups_kept = 7;  ///< Dated backups of a project; 0..365, 0: none are made.
  std::string backup_folder;     ///< Absolute; empty: beside the project.
  std::string import_folder;     ///< Absolute, of the last import's files; empty before the first.
  std::string export_folder;    ///< Absolute, where exports are put first; empty: no place of ours.
  double reader_measure = 1.0;  ///< 0.5..2, of the usual width of a line of text.
  std::string extra;            ///< JSON object of keys this version does not know; may be empty.

  bool operator==(const Settings&) const = default;
};

/// Settings to go on with, and a sentence for everything that was not usable.
struct LoadedSettings {
  Settings settings;
  std::vector<std::string> complaints;
};

/// A missing file gives the defaults. A damaged one is renamed to NAME.bad and gives the defaults;
/// a wrong value alone is replaced by its default. Never fails.
[[nodiscard]] LoadedSettings load_settings(const std::filesystem::path& file);

/// The same settings give the same bytes; the file is replaced atomically.
[[nodiscard]] core::Checked save_settings(const std::filesystem::path& file,
                                          const Settings& settings);

/// Puts a project first in the recent ones; earlier mentions of it go.
[[nodiscard]] Settings with_recent_project(Settings settings, const std::filesystem::path& project);

}  // namespace workbench

template <>
inline constexpr std::array<std::string_view, 2> core::kEnumNames<workbench::ThemeChoice> = {
    "light", "dark"};
