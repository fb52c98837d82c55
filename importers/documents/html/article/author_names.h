// Names of authors in what a page says of them: "By Ada Finch and Bo Reed, Staff Writers" are two.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace importers::html {

/// The names that stand in `text`, in its order: without "By", offices, places in brackets, days,
/// addresses and words that name nobody ("admin", "View all posts"). "Finch, Ada" is turned round.
[[nodiscard]] std::vector<std::string> names_in(std::string_view text);

/// Whether a text is one person's name as names are written: two to four words with capitals, and
/// neither an office nor an outlet.
[[nodiscard]] bool is_full_name(std::string_view text);

/// Adds what is not there yet, whatever its capitals.
void add_names(std::vector<std::string>& all, const std::vector<std::string>& more);

/// What stands behind the words that introduce a byline ("By ", "Posted by ", "Gespeichert von ")
/// in a line, without what follows the names ("on", "in", "|"); empty when none does. Short words
/// count at the line's beginning only; `long_only` leaves them out.
[[nodiscard]] std::string_view behind_by(std::string_view line, bool long_only);

}  // namespace importers::html
