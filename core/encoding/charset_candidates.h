// The encodings that texts are met in, with what each is used for, and the votes for them of the
// two libraries that guess.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct CharsetCandidate {
  std::string encoding;       ///< A name that core::decode_as takes.
  std::string languages;      ///< BCP 47, space-separated: what it is used for.
  double rarity = 0;          ///< 0 for what the web is written in, more for what is met less.
  std::string superset = {};  ///< The table that is taken where this one has gaps; or empty.
};

/// Of two that read the same bytes alike the earlier one is named.
[[nodiscard]] const std::vector<CharsetCandidate>& charset_candidates();

struct CharsetVote {
  std::string encoding;  ///< As the candidates are called.
  double weight = 0;     ///< How much it counts beside the shares of bad characters.
};

/// libuchardet's and ICU's opinions and what markup declares (or nothing); UTF and EBCDIC are left
/// out.
[[nodiscard]] std::vector<CharsetVote> charset_votes(std::string_view sample,
                                                     const std::string& declared);

}  // namespace core
