#include "workbench/track/verdict_form.h"

#include <algorithm>

#include "workbench/base/typed_values.h"

namespace workbench {

VerdictForm verdict_form(core::Id annotation, const std::vector<core::VerdictVocabulary>& offered,
                         core::Date today, const std::string& reviewer) {
  VerdictForm form;
  form.annotation = annotation;
  form.vocabulary = offered.empty() ? -1 : 0;
  form.as_of = core::to_short(today);
  form.reviewer = reviewer;
  return form;
}

core::Result<core::RecordVerdict> read_verdict(const VerdictForm& form,
                                               const std::vector<core::VerdictVocabulary>& offered,
                                               core::Date today) {
  if (offered.empty()) {
    return core::Error{"The project has no verdict vocabulary; import one as a file first."};
  }
  if (form.vocabulary < 0 || form.vocabulary >= static_cast<int>(offered.size())) {
    return core::Error{"Choose a vocabulary first."};
  }
  const auto& vocabulary = offered[static_cast<std::size_t>(form.vocabulary)];
  if (form.term < 0 || form.term >= static_cast<int>(vocabulary.terms.size())) {
    return core::Error{"Choose a term of it."};
  }
  core::RecordVerdict edit;
  edit.verdict.annotation = form.annotation;
  edit.verdict.vocabulary = vocabulary.name;
  edit.verdict.vocabulary_version = vocabulary.version;
  edit.verdict.term = vocabulary.terms[static_cast<std::size_t>(form.term)].term;
  edit.verdict.reviewer = form.reviewer;
  edit.verdict.explanation = form.explanation;
  const auto as_of = parse_day(form.as_of);
  if (!as_of) return core::Error{"As of: " + as_of.error().message};
  edit.verdict.as_of = *as_of;
  if (form.evidence.empty()) return edit;
  auto evidence = read_evidence(form.evidence, {});
  if (!evidence) return evidence.error();
  evidence->seen_on = today;
  edit.new_evidence.push_back(std::move(*evidence));
  if (!form.evidence.copy.bytes.empty()) edit.copies.push_back({form.evidence.copy.bytes});
  return edit;
}

std::vector<core::VerdictVocabulary> latest_vocabularies(std::vector<core::VerdictVocabulary> all) {
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return a.name != b.name ? a.name < b.name : b.version < a.version;
  });
  const auto same = [](const auto& a, const auto& b) { return a.name == b.name; };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

std::string vocabulary_name(const core::VerdictVocabulary& vocabulary) {
  return vocabulary.name + " v" + std::to_string(vocabulary.version);
}

}  // namespace workbench
