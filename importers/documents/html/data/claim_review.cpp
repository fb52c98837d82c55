#include "importers/documents/html/data/claim_review.h"

#include <algorithm>
#include <cstdlib>

#include "importers/documents/html/data/microdata.h"

namespace importers::html {
namespace {

using Json = nlohmann::json;

std::optional<double> as_number(const std::string& text) {
  if (text.empty() || text.size() > 20) return std::nullopt;
  char* end = nullptr;
  const double value = std::strtod(text.c_str(), &end);
  const bool whole = end == text.c_str() + text.size();
  return whole && value > -1e6 && value < 1e6 ? std::optional(value) : std::nullopt;
}

std::string number_text(const Json* value) {
  if (value != nullptr && value->is_number()) return value->dump();
  return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

std::string first_text(const JsonGraph& graph, const Json& thing, const char* key) {
  const Json* value = member(thing, key);
  if (value != nullptr && value->is_array() && !value->empty()) value = &value->front();
  if (value == nullptr) return {};
  if (value->is_string()) return value->get<std::string>();
  const Json* name = member(graph.resolved(*value), "name");
  return name != nullptr && name->is_string() ? name->get<std::string>() : std::string();
}

const Json& inner(const JsonGraph& graph, const Json& thing, const char* key) {
  static const Json kNothing;
  const Json* value = member(thing, key);
  if (value != nullptr && value->is_array() && !value->empty()) value = &value->front();
  return value == nullptr ? kNothing : graph.resolved(*value);
}

/// How a page's JSON-LD states a thing: `text` and `inner` are empty and null where it does not.
struct JsonThings {
  using Thing = const Json*;
  const JsonGraph& graph;

  [[nodiscard]] std::string text(Thing thing, const char* name) const {
    return first_text(graph, *thing, name);
  }
  [[nodiscard]] std::string number(Thing thing, const char* name) const {
    return number_text(member(*thing, name));
  }
  [[nodiscard]] Thing within(Thing thing, const char* name) const {
    return &inner(graph, *thing, name);
  }
};

/// The same of microdata and RDFa.
struct MarkedThings {
  using Thing = NodeIndex;
  const Dom& dom;

  [[nodiscard]] std::string text(Thing thing, std::string_view name) const {
    const NodeIndex node = thing == kNoNode ? kNoNode : property_of(dom, thing, name);
    return node == kNoNode ? std::string() : property_text(dom, node);
  }
  [[nodiscard]] std::string number(Thing thing, std::string_view name) const {
    return text(thing, name);
  }
  [[nodiscard]] Thing within(Thing thing, std::string_view name) const {
    return property_of(dom, thing, name);
  }
};

template <class Things>
ClaimReview review_of(const Things& page, typename Things::Thing thing) {
  ClaimReview review;
  review.claim = page.text(thing, "claimReviewed");
  review.reviewer = page.text(thing, "author");
  if (review.reviewer.empty()) review.reviewer = page.text(thing, "publisher");
  review.reviewed = page.text(thing, "datePublished");
  review.address = page.text(thing, "url");
  review.explanation = page.text(thing, "reviewBody");
  const auto item = page.within(thing, "itemReviewed");
  review.speaker = page.text(item, "author");
  review.said = page.text(item, "datePublished");
  const auto rating = page.within(thing, "reviewRating");
  const std::string number = page.number(rating, "ratingValue");
  review.rating = as_number(number);
  review.best = as_number(page.number(rating, "bestRating"));
  review.worst = as_number(page.number(rating, "worstRating"));
  review.verdict = page.text(rating, "alternateName");
  if (review.verdict.empty()) review.verdict = number;
  return review;
}

}  // namespace

std::vector<ClaimReview> read_claim_reviews(const Dom& dom, const JsonGraph& graph) {
  constexpr std::size_t kMost = 100;
  std::vector<ClaimReview> reviews;
  const auto add = [&](ClaimReview review) {
    const bool known = std::ranges::any_of(
        reviews, [&](const ClaimReview& other) { return other.claim == review.claim; });
    if (known || review.claim.empty() || review.verdict.empty() || reviews.size() == kMost) return;
    reviews.push_back(std::move(review));
  };
  for (const Json* thing : graph.things()) {
    if (JsonGraph::type_of(*thing) == "ClaimReview") add(review_of(JsonThings{graph}, thing));
  }
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    if (is_of_type(dom, i, "ClaimReview")) add(review_of(MarkedThings{dom}, i));
  }
  return reviews;
}

}  // namespace importers::html
