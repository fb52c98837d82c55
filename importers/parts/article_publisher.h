// Finds the outlet and the authors an article names as its own. It does not know outlets by name;
// an outlet that is merely quoted is not the publisher.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/parts/article_lines.h"

namespace importers {

/// `text` is the whole article, `lines` its first lines, `tail` its last ones. Empty when the text
/// does not say.
[[nodiscard]] std::string find_publisher(std::string_view text,
                                         const std::vector<ArticleLine>& lines,
                                         const std::vector<ArticleLine>& tail);

[[nodiscard]] std::vector<std::string> find_authors(const std::vector<ArticleLine>& lines,
                                                    const std::vector<ArticleLine>& tail);

}  // namespace importers
