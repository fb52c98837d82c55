// The in-app file picker on screen: one folder, a path to type, and what to do with what is chosen.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "ui/widget/draw.h"
#include "workbench/base/file_picker.h"

namespace ui {

struct FileSheet {
  std::string path;  ///< Typed path or filter.
  std::string name;  ///< For saving.
  bool fresh = true;
  bool sample = false;       ///< For a new project: fill it with the sample.
  bool skip_copies = false;  ///< For an import: leave out texts that are there already.
};

struct FileSheetText {
  std::string title;
  std::string button;
  bool offers_sample = false;
};

struct FileSheetEvent {
  bool closed = false;
  std::vector<std::filesystem::path> chosen;  ///< Not empty: done.
};

[[nodiscard]] FileSheetEvent draw_file_sheet(const Look& look, const Box& area,
                                             workbench::FilePicker& picker, FileSheet& sheet,
                                             const FileSheetText& text);

}  // namespace ui
