#include "ui/frame/backups_sheet.h"

#include <algorithm>
#include <array>

#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/icons.h"
#include "ui/widget/overlay.h"
#include "ui/widget/rows.h"

namespace ui {
namespace {

using workbench::BackupLine;

constexpr float kBelowList = 176;
constexpr float kBelowLowList = 44;  ///< The buttons alone.

const BackupLine* chosen_backup(const workbench::Workbench& bench) {
  const auto& lines = bench.backups().lines();
  const auto found = std::ranges::find(lines, bench.state().backup, &BackupLine::file);
  return found == lines.end() ? nullptr : &*found;
}

void draw_backup_table(const Look& look, const workbench::Workbench& bench,
                       workbench::Actions& actions) {
  static constexpr std::array<Column, 3> kColumns = {
      {{"Made (UTC)", 150, false}, {"Holds", 0, false}, {"File", 252, false}}};
  Table table(look, "backups", kColumns);
  if (!table.open()) return;
  int row = 0;
  for (const auto& line : bench.backups().lines()) {
    if (table.begin_row(row++, line.file == bench.state().backup)) {
      actions.emplace_back(workbench::ChooseBackup{line.file});
    }
    table.cell(line.when, TextRole::number_small, look.theme.ink);
    table.cell(line.holds, TextRole::small, line.readable ? look.theme.ink : look.theme.soft);
    table.cell(line.file.filename().string(), TextRole::small, look.theme.soft);
  }
}

}  // namespace

void draw_backups_kept(const Look& look, const workbench::Workbench& bench,
                       workbench::Actions& actions) {
  static constexpr std::array<std::size_t, 5> kCounts = {0, 3, 7, 14, 30};
  static constexpr std::array<std::string_view, 5> kLabels = {"None", "3", "7", "14", "30"};
  const auto at = std::ranges::find(kCounts, bench.settings().backups_kept);
  const int now = at == kCounts.end() ? -1 : static_cast<int>(at - kCounts.begin());
  if (const auto pressed = segments(look, kLabels, now)) {
    actions.emplace_back(workbench::KeepBackups{kCounts.at(static_cast<std::size_t>(*pressed))});
  }
}

namespace {

void draw_rule(const Look& look, const workbench::Workbench& bench, workbench::Actions& actions) {
  wrapped_item(look, TextRole::small, look.theme.soft, bench.backups().rule());
  draw_backups_kept(look, bench, actions);
  text_item(look, TextRole::small, look.theme.soft,
            "Restoring keeps the project as it is now under a dated name.");
  ImGui::Dummy(ImVec2(1, look.px(4)));
}

void draw_backup_buttons(const Look& look, const workbench::Workbench& bench,
                         workbench::Actions& actions) {
  const auto* line = chosen_backup(bench);
  const bool reads_only = bench.project() != nullptr && bench.project()->read_only();
  std::string_view reason;
  if (line == nullptr) reason = "Choose a backup first.";
  if (line != nullptr && !line->readable) reason = "This backup cannot be read.";
  const std::string_view locked =
      reason.empty() && reads_only ? "The project is shown read only." : reason;
  if (plain_button(look, "Back up now")) actions.emplace_back(workbench::BackupProject{});
  ImGui::SameLine();
  if (plain_button(look, "Open as a copy", reason) && line != nullptr) {
    actions.emplace_back(workbench::OpenBackupCopy{line->file});
  }
  ImGui::SameLine();
  if (primary_button(look, "Restore it", locked) && line != nullptr) {
    actions.emplace_back(workbench::RestoreBackup{line->file});
  }
}

}  // namespace

void draw_backups(const Look& look, const Box& area, const workbench::Workbench& bench,
                  workbench::Actions& actions) {
  const OverlayScope scope(look, "backups", area, ImVec2(860, 560));
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  if (overlay_title(look, "Backups")) actions.emplace_back(workbench::ShowOverlay{});
  {
    const ScrollScope rows(look, "rows", scope.low() ? kBelowLowList : kBelowList);
    if (rows.visible() && !bench.backups().lines().empty()) {
      draw_backup_table(look, bench, actions);
    } else if (rows.visible() && bench.backups().ready()) {
      text_item(look, TextRole::body, look.theme.soft, "There is no backup yet.");
    }
  }
  if (!scope.low()) draw_rule(look, bench, actions);
  draw_backup_buttons(look, bench, actions);
}

}  // namespace ui
