// Reviews of claims that a page's data holds (schema.org ClaimReview).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "importers/documents/html/data/json_graph.h"
#include "importers/documents/html/dom/dom.h"

namespace importers::html {

struct ClaimReview {
  std::string claim;  ///< The words that are reviewed; never empty.
  std::string speaker;
  std::string said;      ///< A day as the page writes it; empty when it does not say.
  std::string reviewer;  ///< A person or an outlet.
  std::string reviewed;  ///< A day, likewise.
  std::string address;   ///< Of the review.
  std::string verdict;   ///< The rating in words, else its number; never empty.
  std::string explanation;
  std::optional<double> rating;
  std::optional<double> best;
  std::optional<double> worst;
};

/// From JSON-LD, microdata and RDFa, each claim once. Reviews without a claim or a rating are left
/// out.
[[nodiscard]] std::vector<ClaimReview> read_claim_reviews(const Dom& dom, const JsonGraph& graph);

}  // namespace importers::html
