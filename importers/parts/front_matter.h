// What the front matter of a Markdown text says of the article below it. Days are told apart by
// their keys: when a page was clipped, saved or changed does not date the article.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace importers {

struct FrontMatter {
  std::size_t end = 0;  ///< The byte behind it; 0 without any.
  std::string title;
  std::string publisher;
  std::string address;
  std::string language;   ///< As written: "en-GB", "de_AT".
  std::string published;  ///< As written.
  std::vector<std::string> authors;
};

[[nodiscard]] FrontMatter read_front_matter(std::string_view text);

}  // namespace importers
