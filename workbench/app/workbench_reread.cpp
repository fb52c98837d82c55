// Actions that read the open document anew, in another encoding.
#include <algorithm>

#include "workbench/app/workbench.h"
#include "workbench/base/wording.h"
#include "workbench/read/reread.h"

namespace workbench {

void Workbench::on(const ChooseReading& action) { state_.reread_as = action.encoding; }

void Workbench::on(const RereadOpen& /*action*/) {
  if (!project_ || !state_.document || reread_.encoding().empty()) return;
  const std::string encoding = reread_.encoding();
  auto reading = workbench::reread(project_->database(), state_.document, encoding);
  if (!reading) return complain(reading.error());
  save_reading_place();
  const auto receipt = apply(reading->edit);
  if (!receipt) return;
  state_.overlay = Overlay::none;
  const auto lost = std::ssize(receipt->losses);
  if (lost == 0) {
    return offer(Toast::Kind::done, "The document is read as " + encoding + ".", Undo{}, "Undo");
  }
  toast(Toast::Kind::info, "The document is read as " + encoding + "; " +
                               counted(lost, "place could", "places could") +
                               " not be carried over: " + receipt->losses.front().what);
}

// The reader holds a copy of the text that is not the document's any more.
void Workbench::show_text_anew() {
  reader_document_ = {};
  refresh_reader();
}

}  // namespace workbench
