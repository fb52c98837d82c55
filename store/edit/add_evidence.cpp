#include "store/edit/add_evidence.h"

#include <algorithm>

#include "core/base/sha256.h"
#include "store/edit/insert_rows.h"

namespace store {
namespace {

core::Checked check_grades(const core::Evidence& evidence) {
  if (evidence.reliability < 'A' || evidence.reliability > 'F') {
    return core::Error{"The reliability of a source is a letter from A to F; F: cannot be judged."};
  }
  if (evidence.credibility < 1 || evidence.credibility > 6) {
    return core::Error{"Credibility is a number from 1 to 6; 6: cannot be judged."};
  }
  return core::Done{};
}

bool has_blob(const Database& database, const std::string& sha256) {
  auto rows = database.query("SELECT 1 FROM blob WHERE sha256 = ?");
  rows.with(sha256);
  return rows.step();
}

}  // namespace

core::Result<core::Evidence> checked_evidence(EditContext& context, core::Evidence evidence) {
  auto graded = check_grades(evidence);
  if (!graded) return graded.error();
  if (!evidence.archived_sha256.empty() && !has_blob(context.database, evidence.archived_sha256)) {
    return core::Error{"The archived copy of the evidence is not in the project; add its bytes.",
                       core::ErrorKind::not_found};
  }
  if (!evidence.range) return evidence;
  const auto* text = context.texts.find(context.database, evidence.document);
  if (text == nullptr) {
    return core::Error{"The document that the evidence is a span of is not in the project.",
                       core::ErrorKind::not_found};
  }
  const auto bytes = text->index.checked(*evidence.range);
  if (evidence.range->empty() || !bytes) {
    return core::Error{"The evidence must be a span inside its document's text."};
  }
  if (evidence.quote.empty()) evidence.quote = text->index.slice(*bytes);
  return evidence;
}

core::Result<std::vector<core::Id>> add_evidence(EditContext& context, const GivenEvidence& given,
                                                 core::Id proposition) {
  for (const auto& copy : given.copies) {
    insert_blob(context.database, core::sha256_hex(copy.bytes), copy.bytes);
  }
  std::vector<core::Id> ids = given.known;
  for (const auto& fresh : given.fresh) {
    auto evidence = checked_evidence(context, fresh);
    if (!evidence) return evidence.error();
    evidence->id = context.or_next(evidence->id);
    if (!evidence->proposition) evidence->proposition = proposition;
    insert_evidence(context.database, *evidence, {});
    context.receipt.created.push_back(evidence->id);
    if (std::ranges::find(ids, evidence->id) == ids.end()) ids.push_back(evidence->id);
  }
  return ids;
}

}  // namespace store
