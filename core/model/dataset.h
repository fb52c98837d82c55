// A whole project as values: what an exporter is given. Every reference is an Id that is in it.
// Order is fixed (documents by id, annotations by document and position, logs by id), so that the
// same project always gives the same bytes.
#pragma once

#include <string>
#include <vector>

#include "core/model/annotation.h"
#include "core/model/document.h"
#include "core/model/link.h"
#include "core/model/outcome.h"
#include "core/model/party.h"
#include "core/model/proposition.h"
#include "core/model/vocabulary.h"

namespace core {

struct Dataset {
  std::string project_name;
  std::vector<Document> documents;
  std::vector<Annotator> annotators;
  std::vector<Party> parties;
  std::vector<Annotation> annotations;
  std::vector<Proposition> propositions;
  std::vector<Relation> relations;
  std::vector<Link> links;
  std::vector<Evidence> evidence;
  std::vector<Outcome> outcomes;
  std::vector<Verdict> verdicts;
  std::vector<LabelSet> label_sets;
  std::vector<Scale> scales;
  std::vector<VerdictVocabulary> vocabularies;
};

/// One thing that could not be carried over as it was.
struct Loss {
  std::string what;       ///< A sentence.
  std::string file;       ///< Where, when known.
  std::int64_t line = 0;  ///< 1-based; 0 when unknown.
};
using LossReport = std::vector<Loss>;

}  // namespace core
