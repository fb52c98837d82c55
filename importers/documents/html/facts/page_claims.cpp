#include "importers/documents/html/facts/page_claims.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/sha256.h"
#include "core/text/text_index.h"
#include "core/words/anchor.h"
#include "importers/documents/html/article/day_reader.h"
#include "importers/documents/html/dom/ascii.h"

namespace importers::html {
namespace {

// A page tells one term of its outlet's scale, and where that stands. Outlets differ in what a term
// means, so each term is a vocabulary of its own: "PolitiFact: False (2 of 1 to 6)".
core::VerdictVocabulary vocabulary_of(const ClaimReview& review) {
  core::VerdictVocabulary vocabulary;
  vocabulary.name = review.reviewer.empty() ? "ClaimReview" : review.reviewer;
  vocabulary.name += ": " + review.verdict;
  core::VerdictTerm term;
  term.term = review.verdict;
  const bool scaled = review.rating && review.best && *review.best != review.worst.value_or(1);
  if (scaled) {
    term.rating = review.rating;
    term.best = *review.best;
    term.worst = review.worst.value_or(1);  // what schema.org takes when a page does not say
    const auto words = [](double value) { return nlohmann::json(value).dump(); };
    vocabulary.name +=
        " (" + words(*term.rating) + " of " + words(term.worst) + " to " + words(term.best) + ")";
  }
  vocabulary.terms.push_back(std::move(term));
  return vocabulary;
}

core::ImportedAnnotation annotation_of(const ClaimReview& review, const DayReader& days,
                                       core::CharRange place) {
  core::ImportedAnnotation annotation;
  annotation.value.type = core::StatementType::claim;
  annotation.value.said.to = days.in(review.said);
  annotation.value.said.from = annotation.value.said.to;
  annotation.ranges.push_back({place.begin.value, place.end.value, {}});
  annotation.unit_stated = true;
  annotation.speaker = review.speaker;
  return annotation;
}

core::ImportedVerdict verdict_of(const ClaimReview& review, const DayReader& days,
                                 const core::VerdictVocabulary& vocabulary) {
  core::ImportedVerdict verdict;
  verdict.value.vocabulary = vocabulary.name;
  verdict.value.vocabulary_version = vocabulary.version;
  verdict.value.term = review.verdict;
  // The same review is known again when the page is imported once more.
  verdict.value.external_id =
      "claim-review-" + core::sha256_hex(review.address + "\n" + review.claim).substr(0, 16);
  verdict.value.as_of = days.in(review.reviewed);
  verdict.value.reviewer = review.reviewer;
  verdict.value.explanation = review.explanation;
  if (!review.address.empty()) {
    verdict.value.extra = nlohmann::json{{"url", review.address}}.dump(
        -1, ' ', false, nlohmann::json::error_handler_t::replace);
  }
  return verdict;
}

core::Loss missing(const ClaimReview& review, const std::string& file) {
  return {"The page reviews the claim “" + review.claim + "” (“" + review.verdict +
              "”), which does not stand in its text word for word: it was not tagged. Tag the "
              "sentence that makes it, and enter the verdict.",
          file, 0};
}

// The claim as it is written, else as a part of a sentence: without its stop, with a small letter.
std::optional<core::CharRange> place_of_claim(const core::TextIndex& index, std::string claim) {
  const auto find = [&index](const std::string& words) {
    const auto place = core::find_quote(index, words, core::CharOffset(0));
    return place ? place : core::find_reading(index, words, core::CharOffset(0));
  };
  if (const auto place = find(claim)) return place;
  if (claim.ends_with('.')) claim.pop_back();
  if (claim.empty()) return std::nullopt;
  if (const auto place = find(claim)) return place;
  claim.front() = lower_ascii(claim.substr(0, 1)).front();
  return find(claim);
}

}  // namespace

void add_claims(const PageMetadata& page, const ReadOptions& options, core::ImportedBatch& batch) {
  if (page.claims.empty()) return;
  const core::Document& document = batch.documents.front().value;
  const core::TextIndex index(document.text);
  const DayReader days(page.language);
  for (const auto& review : page.claims) {
    const auto place = place_of_claim(index, review.claim);
    if (!place) {
      batch.losses.push_back(missing(review, batch.source));
      continue;
    }
    auto vocabulary = vocabulary_of(review);
    auto annotation = annotation_of(review, days, *place);
    annotation.document.sha256 = document.sha256;
    auto verdict = verdict_of(review, days, vocabulary);
    verdict.value.recorded_at = options.now;
    annotation.verdicts.push_back(std::move(verdict));
    batch.annotations.push_back(std::move(annotation));
    if (std::ranges::find(batch.vocabularies, vocabulary.name, &core::VerdictVocabulary::name) ==
        batch.vocabularies.end())
      batch.vocabularies.push_back(std::move(vocabulary));
  }
}

}  // namespace importers::html
