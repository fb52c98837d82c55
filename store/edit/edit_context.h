// What every `apply` overload is given, and the list of overloads: one an edit, each in the
// apply_*.cpp of its family. An overload runs inside the transaction that Project::apply opened.
#pragma once

#include <string>

#include "core/base/result.h"
#include "core/model/edit.h"
#include "store/edit/id_source.h"
#include "store/edit/receipt.h"
#include "store/edit/text_cache.h"
#include "store/sqlite/database.h"

namespace store {

struct EditContext {
  const Database& database;
  IdSource& ids;
  TextCache& texts;
  core::Annotator annotator;
  core::Timestamp now;
  Receipt& receipt;
  bool nothing_to_keep = false;  ///< Set by an edit that found all it brings already there.

  /// The id itself, or a fresh one where it is 0.
  [[nodiscard]] core::Id or_next(core::Id id) const { return id ? id : ids.next(); }
};

/// What was done, as the journal and the undo button say it: "Tag as claim". Refusals leave the
/// clean-up to the caller, who rolls back.
using Described = core::Result<std::string>;

[[nodiscard]] Described apply(EditContext& context, const core::ApplyImport& edit);
[[nodiscard]] Described apply(EditContext& context, const core::RemoveImport& edit);
[[nodiscard]] Described apply(EditContext& context, const core::UpdateDocument& edit);
[[nodiscard]] Described apply(EditContext& context, const core::RereadDocument& edit);
[[nodiscard]] Described apply(EditContext& context, const core::AddAnnotations& edit);
[[nodiscard]] Described apply(EditContext& context, const core::UpdateAnnotation& edit);
[[nodiscard]] Described apply(EditContext& context, const core::RemoveAnnotations& edit);
[[nodiscard]] Described apply(EditContext& context, const core::PutParty& edit);
[[nodiscard]] Described apply(EditContext& context, const core::MergeParties& edit);
[[nodiscard]] Described apply(EditContext& context, const core::SplitParty& edit);
[[nodiscard]] Described apply(EditContext& context, const core::RemoveParty& edit);
[[nodiscard]] Described apply(EditContext& context, const core::PutProposition& edit);
[[nodiscard]] Described apply(EditContext& context, const core::RemoveProposition& edit);
[[nodiscard]] Described apply(EditContext& context, const core::MergePropositions& edit);
[[nodiscard]] Described apply(EditContext& context, const core::RecordLook& edit);
[[nodiscard]] Described apply(EditContext& context, const core::PutRelation& edit);
[[nodiscard]] Described apply(EditContext& context, const core::RemoveRelation& edit);
[[nodiscard]] Described apply(EditContext& context, const core::PutLink& edit);
[[nodiscard]] Described apply(EditContext& context, const core::RemoveLink& edit);
[[nodiscard]] Described apply(EditContext& context, const core::PutEvidence& edit);
[[nodiscard]] Described apply(EditContext& context, const core::RecordOutcome& edit);
[[nodiscard]] Described apply(EditContext& context, const core::RecordVerdict& edit);
[[nodiscard]] Described apply(EditContext& context, const core::AddLabelSet& edit);
[[nodiscard]] Described apply(EditContext& context, const core::AddScale& edit);
[[nodiscard]] Described apply(EditContext& context, const core::AddVerdictVocabulary& edit);
[[nodiscard]] Described apply(EditContext& context, const core::SetAnnotator& edit);
[[nodiscard]] Described apply(EditContext& context, const core::Together& edit);

/// The overload for what the edit holds.
[[nodiscard]] Described apply_any(EditContext& context, const core::Edit& edit);

/// The edit's name in the journal: "AddAnnotations".
[[nodiscard]] std::string_view kind_of(const core::Edit& edit);
/// True when the edit adds rows and touches no others.
[[nodiscard]] bool only_adds(const core::Edit& edit);
/// False for imports, logs, vocabularies and the annotator's name; true of Together when it is true
/// of all its edits.
[[nodiscard]] bool can_be_undone(const core::Edit& edit);

}  // namespace store
