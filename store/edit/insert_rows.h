// Writes one thing of the model into its tables: what the edits and the import share. No rule is
// checked here (the schema does) and nothing is looked up.
#pragma once

#include "core/model/dataset.h"
#include "store/sqlite/database.h"

namespace store {

/// `words` is core::count_words of the text; `import` is 0 for what was made by hand.
void insert_document(const Database& database, const core::Document& document, std::size_t words,
                     core::Id import);
void insert_blob(const Database& database, std::string_view sha256, std::string_view bytes);

/// The annotation with its fragments, labels and hops.
void insert_annotation(const Database& database, const core::Annotation& annotation,
                       core::Id import);
/// Its fragments, labels and hops alone.
void insert_annotation_parts(const Database& database, const core::Annotation& annotation);
void delete_annotation_parts(const Database& database, core::Id annotation);

/// With its aliases; those that fold to its name or to each other are left out.
void insert_party(const Database& database, const core::Party& party, core::Id import);
void insert_alias(const Database& database, core::Id party, std::string_view alias);

/// As a draft, whatever its status says.
void insert_proposition(const Database& database, const core::Proposition& proposition,
                        core::Id import);
void insert_relation(const Database& database, const core::Relation& relation);
void insert_link(const Database& database, const core::Link& link);
void insert_evidence(const Database& database, const core::Evidence& evidence, core::Id import);
void insert_outcome(const Database& database, const core::Outcome& outcome, core::Id annotator,
                    core::Id import);
void insert_verdict(const Database& database, const core::Verdict& verdict, core::Id vocabulary,
                    core::Id annotator, core::Id import);

void insert_label_set(const Database& database, const core::LabelSet& label_set);
void insert_scale(const Database& database, const core::Scale& scale);
void insert_vocabulary(const Database& database, const core::VerdictVocabulary& vocabulary);

}  // namespace store
