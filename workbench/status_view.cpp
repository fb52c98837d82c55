#include "workbench/status_view.h"

namespace workbench {

void StatusView::refresh(const store::Project& project, core::Date today) {
  if (!key_.changed({project.generation(), today})) return;
  counts_ = store::statistics(project.database(), today);
}

}  // namespace workbench
