// Whether people of a language and a country write the day before the month: 03/04/2022 is 3 April
// in London and 4 March in Boston. As ICU knows it.
#pragma once

#include <optional>
#include <string_view>

namespace core {

/// `language` is a BCP 47 tag, perhaps with a region; `country` an ISO 3166 code of two letters in
/// any case, "" when not known.
/// Empty when that is not enough to tell, as for English without a country.
[[nodiscard]] std::optional<bool> day_comes_first(std::string_view language,
                                                  std::string_view country);

/// The country that the host of an address ends in: "GB" for "https://www.a.co.uk/b", "fr" for
/// "b.fr"; "" for hosts that belong to no country or are sold to everybody (".com", ".tv").
[[nodiscard]] std::string_view country_of_address(std::string_view address);

}  // namespace core
