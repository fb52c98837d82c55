// The code book in the window: labels put on by a press, and new versions of their sets.
#include <utility>

#include "workbench/app/workbench.h"

namespace workbench {

void Workbench::on(const ToggleLabel& action) {
  if (!project_) return;
  if (!state_.annotation) {
    return toast(Toast::Kind::info, "Choose the annotation that “" + action.label + "” is for.");
  }
  change_annotation(state_.annotation, [&](core::Annotation& annotation) {
    annotation.labels = toggled(std::move(annotation.labels), action.label);
  });
}

void Workbench::on(const KeepLabelSet& action) {
  if (!project_) return;
  if (auto fault = fault_of(action.set, code_book_, keys_); !fault.empty()) {
    return toast(Toast::Kind::error, std::move(fault));
  }
  const auto* before = code_book_.find(action.set.name);
  if (before != nullptr && before->labels == action.set.labels) return;
  auto set = next_version(action.set, code_book_);
  const auto words = "“" + set.name + "” is kept as version " + std::to_string(set.version) + ".";
  if (!apply(core::AddLabelSet{std::move(set)})) return;
  code_book_.read(project_->database());
  toast(Toast::Kind::done, words);
}

}  // namespace workbench
