#include "ui/frame/report_sheets.h"

#include <array>

#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/icons.h"
#include "ui/widget/overlay.h"
#include "ui/widget/rows.h"

namespace ui {
namespace {

void draw_losses(const Look& look, std::string_view title, const core::LossReport& losses) {
  if (losses.empty()) return;
  ImGui::Dummy(ImVec2(1, look.px(4)));
  text_item(look, TextRole::small_bold, look.theme.soft, title);
  for (const auto& loss : losses) {
    std::string where = loss.file;
    if (loss.line > 0) where += ":" + std::to_string(loss.line);
    wrapped_item(look, TextRole::small, look.theme.ink, loss.what);
    if (!where.empty()) elided_item(look, TextRole::small, look.theme.soft, where);
    separator(look);
  }
}

}  // namespace

void draw_import_report(const Look& look, const Box& area, const workbench::ImportReport* report,
                        workbench::Actions& actions) {
  const OverlayScope scope(look, "import report", area, ImVec2(760, 600));
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  if (overlay_title(look, "The last import")) actions.emplace_back(workbench::ShowOverlay{});
  if (report == nullptr) {
    if (empty_state(look, icon::kDownload, "Nothing was imported yet",
                    "Drop articles or annotations on the window, or press Ctrl+O.")) {
    }
    return;
  }
  wrapped_item(look, TextRole::body, look.theme.ink, workbench::summary(*report));
  {
    const ScrollScope rows(look, "losses", report->import ? 60 : 0);
    if (rows.visible()) {
      draw_losses(look, "COULD NOT BE READ", report->failed);
      draw_losses(look, "COULD NOT BE CARRIED AS IT WAS", report->losses);
      draw_losses(look, "WORTH KNOWING", report->notes);
      if (report->clean()) {
        text_item(look, TextRole::body, look.theme.soft, "Everything was carried over.");
      }
    }
  }
  if (report->import && plain_button(look, "Take this import back")) {
    actions.emplace_back(workbench::Apply{core::RemoveImport{report->import}});
    actions.emplace_back(workbench::ShowOverlay{});
  }
}

void draw_journal(const Look& look, const Box& area, const workbench::JournalView& journal,
                  workbench::Actions& actions) {
  const OverlayScope scope(look, "journal", area, ImVec2(820, 640));
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  if (overlay_title(look, "What was changed")) actions.emplace_back(workbench::ShowOverlay{});
  const ScrollScope rows(look, "rows");
  if (!rows.visible()) return;
  static constexpr std::array<Column, 3> kColumns = {
      {{"When (UTC)", 150, false}, {"What", 0, false}, {"Who", 120, false}}};
  Table table(look, "journal", kColumns);
  if (!table.open()) return;
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(journal.lines().size()));
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto& line = journal.lines()[static_cast<std::size_t>(i)];
      const Color ink = line.undone ? look.theme.soft : look.theme.ink;
      if (table.begin_row(i)) {
      }
      table.cell(line.when, TextRole::number_small, look.theme.soft);
      table.cell(line.undone ? line.what + " (undone)" : line.what, TextRole::small, ink);
      table.cell(line.actor, TextRole::small, look.theme.soft);
    }
  }
}

}  // namespace ui
