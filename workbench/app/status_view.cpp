#include "workbench/app/status_view.h"

namespace workbench {

void StatusView::refresh(const store::Project& project, const DocumentList& documents,
                         core::Date today) {
  if (!key_.changed({project.generation(), today})) return;
  tags_ = documents.tags();
  propositions_ = store::count_propositions(project.database(), today);
}

}  // namespace workbench
