// Title, authors, publisher, day of publication, language and address of a page, weighed against
// each other from all places where pages state them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "importers/documents/html/article/article.h"
#include "importers/documents/html/data/claim_review.h"
#include "importers/documents/html/dom/dom.h"

namespace importers::html {

struct PageMetadata {
  std::string title;
  std::vector<std::string> authors;
  std::string publisher;
  std::optional<core::Date> published;
  std::string language;  ///< BCP 47, empty when the page does not say.
  std::string address;
  std::vector<ClaimReview> claims;
  bool for_subscribers = false;    ///< The page says that its article is not accessible for free.
  std::vector<std::string> notes;  ///< A sentence for each field about which its places disagree.
};

[[nodiscard]] PageMetadata read_metadata(const Dom& dom, const Article& article);

}  // namespace importers::html
