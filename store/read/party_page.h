// All that a page about one party shows. It changes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/model/proposition.h"
#include "store/read/parties.h"

namespace store {

/// How often a spelling stands in the texts as the words that name the speaker.
struct SpellingCount {
  std::string spelling;
  bool is_name = false;
  bool is_listed = true;  ///< False when it stands in a text and is neither name nor alias.
  std::int64_t annotations = 0;
};
struct PartyDocument {
  core::Id document;
  std::string title;
  std::string publisher;
  std::int64_t spoken = 0;
  std::int64_t hops = 0;
};
struct PartyProposition {
  core::Id proposition;
  std::string statement;
  core::Status status = core::Status::draft;
  core::DateRange window;
  std::int64_t asserts = 0;  ///< Links by stance; rejected ones do not count.
  std::int64_t denies = 0;
  std::int64_t hedged = 0;
  std::int64_t other = 0;
};
struct PartyPage {
  PartyRow row;
  std::int64_t claims = 0;
  std::int64_t predictions = 0;
  std::int64_t facts = 0;
  std::vector<SpellingCount> spellings;        ///< The name first, then aliases, then unlisted.
  std::vector<PartyDocument> documents;        ///< Most spoken in first.
  std::vector<PartyProposition> propositions;  ///< What it spoke about, by end of window.
};

/// Empty when there is no such party.
[[nodiscard]] std::optional<PartyPage> party_page(const Database& db, core::Id party);

}  // namespace store
