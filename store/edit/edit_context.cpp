#include "store/edit/edit_context.h"

#include <algorithm>
#include <array>

namespace store {
namespace {

struct KindRow {
  std::string_view name;
  bool undoable;
};

// In the order of core::Edit's alternatives.
constexpr std::array<KindRow, std::variant_size_v<core::Edit>> kKinds = {{
    {"ApplyImport", false},
    {"RemoveImport", false},
    {"UpdateDocument", true},
    {"RereadDocument", true},
    {"AddAnnotations", true},
    {"UpdateAnnotation", true},
    {"RemoveAnnotations", true},
    {"PutParty", true},
    {"MergeParties", true},
    {"SplitParty", true},
    {"RemoveParty", true},
    {"PutProposition", true},
    {"RemoveProposition", true},
    {"MergePropositions", true},
    {"RecordLook", true},
    {"PutRelation", true},
    {"RemoveRelation", true},
    {"PutLink", true},
    {"RemoveLink", true},
    {"PutEvidence", true},
    {"RecordOutcome", false},
    {"RecordVerdict", false},
    {"AddLabelSet", false},
    {"AddScale", false},
    {"AddVerdictVocabulary", false},
    {"SetAnnotator", false},
    {"Together", true},
}};

}  // namespace

std::string_view kind_of(const core::Edit& edit) { return kKinds[edit.index()].name; }

bool only_adds(const core::Edit& edit) {
  return std::holds_alternative<core::AddAnnotations>(edit);
}

bool can_be_undone(const core::Edit& edit) {
  if (const auto* together = std::get_if<core::Together>(&edit)) {
    return std::all_of(together->edits.begin(), together->edits.end(), can_be_undone);
  }
  return kKinds[edit.index()].undoable;
}

Described apply_any(EditContext& context, const core::Edit& edit) {
  return std::visit([&](const auto& one) { return apply(context, one); }, edit);
}

Described apply(EditContext& context, const core::Together& edit) {
  std::string first;
  for (const auto& one : edit.edits) {
    auto done = apply_any(context, one);
    if (!done) return done;
    if (first.empty()) first = *done;
  }
  return edit.description.empty() ? first : edit.description;
}

}  // namespace store
