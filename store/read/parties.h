// Reads of parties: the list with how often each is used, look-up by any spelling, and completion
// while a name is typed. It changes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/party.h"

namespace store {

class Database;

/// A party and how often it is the speaker of an annotation or a hop of an attribution chain.
struct PartyRow {
  core::Party party;
  std::int64_t spoken = 0;
  std::int64_t hops = 0;

  [[nodiscard]] std::int64_t uses() const { return spoken + hops; }
};

/// Every party with its aliases, by name (folded), then id.
[[nodiscard]] std::vector<PartyRow> list_parties(const Database& db);
[[nodiscard]] std::optional<core::Party> party(const Database& db, core::Id id);

/// The party one of whose spellings equals `spelling` after folding case and accents; a name goes
/// before an alias.
[[nodiscard]] std::optional<core::Party> party_named(const Database& db, std::string_view spelling);

struct PartyCompletion {
  core::Id party;
  std::string name;
  std::string matched;  ///< The alias that matched; empty when it was the name.
  std::int64_t uses = 0;
};

/// What `typed` may become: spellings that begin with it, then those with a word that does, then
/// those that contain it; by use within each; one entry a party. Empty `typed`: the most used.
[[nodiscard]] std::vector<PartyCompletion> complete_party(const Database& db,
                                                          std::string_view typed,
                                                          std::size_t limit = 12);

}  // namespace store
