#include "importers/documents/html/claim_review.h"

#include <algorithm>
#include <cstdlib>

#include "importers/documents/html/microdata.h"

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

ClaimReview from_json(const JsonGraph& graph, const Json& thing) {
  ClaimReview review;
  review.claim = first_text(graph, thing, "claimReviewed");
  review.reviewer = first_text(graph, thing, "author");
  if (review.reviewer.empty()) review.reviewer = first_text(graph, thing, "publisher");
  review.reviewed = first_text(graph, thing, "datePublished");
  review.address = first_text(graph, thing, "url");
  review.explanation = first_text(graph, thing, "reviewBody");
  const Json& item = inner(graph, thing, "itemReviewed");
  review.speaker = first_text(graph, item, "author");
  review.said = first_text(graph, item, "datePublished");
  const Json& rating = inner(graph, thing, "reviewRating");
  const std::string number = number_text(member(rating, "ratingValue"));
  review.rating = as_number(number);
  review.best = as_number(number_text(member(rating, "bestRating")));
  review.worst = as_number(number_text(member(rating, "worstRating")));
  review.verdict = first_text(graph, rating, "alternateName");
  if (review.verdict.empty()) review.verdict = number;
  return review;
}

std::string stated(const Dom& dom, NodeIndex item, std::string_view name) {
  const NodeIndex node = item == kNoNode ? kNoNode : property_of(dom, item, name);
  return node == kNoNode ? std::string() : property_text(dom, node);
}

ClaimReview from_items(const Dom& dom, NodeIndex item) {
  ClaimReview review;
  review.claim = stated(dom, item, "claimReviewed");
  review.reviewer = stated(dom, item, "author");
  if (review.reviewer.empty()) review.reviewer = stated(dom, item, "publisher");
  review.reviewed = stated(dom, item, "datePublished");
  review.address = stated(dom, item, "url");
  review.explanation = stated(dom, item, "reviewBody");
  const NodeIndex reviewed = property_of(dom, item, "itemReviewed");
  review.speaker = stated(dom, reviewed, "author");
  review.said = stated(dom, reviewed, "datePublished");
  const NodeIndex rating = property_of(dom, item, "reviewRating");
  const std::string number = stated(dom, rating, "ratingValue");
  review.rating = as_number(number);
  review.best = as_number(stated(dom, rating, "bestRating"));
  review.worst = as_number(stated(dom, rating, "worstRating"));
  review.verdict = stated(dom, rating, "alternateName");
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
    if (JsonGraph::type_of(*thing) == "ClaimReview") add(from_json(graph, *thing));
  }
  for (NodeIndex i = 1; i < dom.size(); ++i) {
    if (is_of_type(dom, i, "ClaimReview")) add(from_items(dom, i));
  }
  return reviews;
}

}  // namespace importers::html
