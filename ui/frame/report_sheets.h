// Two sheets that only tell: what the last import could not carry, and what was changed lately.
#pragma once

#include "ui/widget/draw.h"
#include "workbench/app/journal_view.h"
#include "workbench/base/action.h"
#include "workbench/project/import_files.h"

namespace ui {

/// `report` may be null: nothing was imported yet.
void draw_import_report(const Look& look, const Box& area, const workbench::ImportReport* report,
                        workbench::Actions& actions);

void draw_journal(const Look& look, const Box& area, const workbench::JournalView& journal,
                  workbench::Actions& actions);

}  // namespace ui
