// The sheet of parties: everybody who may say something, by name with counts; the chosen one with
// its spellings, documents and propositions; and which of them are probably one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/project/project.h"
#include "store/read/party_page.h"
#include "store/read/party_suggestions.h"
#include "workbench/base/state.h"
#include "workbench/base/view_key.h"

namespace workbench {

struct PartyLine {
  core::Id id;
  std::string name;
  std::string detail;  ///< "person · 12 spans · 3 spellings"
  std::string folded;  ///< Every spelling, case and accents folded, to look in.
};

class PartyView {
 public:
  void refresh(const store::Project& project, const State& state);
  void clear() { *this = PartyView(); }

  /// Those the filter holds.
  [[nodiscard]] const std::vector<PartyLine>& rows() const { return rows_; }
  [[nodiscard]] std::size_t total() const { return all_.size(); }
  /// Null when none is chosen.
  [[nodiscard]] const store::PartyPage* page() const { return page_ ? &*page_ : nullptr; }
  /// Without those a person said are not the same.
  [[nodiscard]] const std::vector<store::PartySuggestion>& suggestions() const {
    return suggestions_;
  }
  /// At most `most` parties one of whose spellings holds `typed`; not `but`.
  [[nodiscard]] std::vector<const PartyLine*> matching(std::string_view typed, core::Id but,
                                                       std::size_t most) const;

 private:
  struct ListKey {
    std::uint64_t generation = 0;
    std::uint64_t apart = 0;
    bool operator==(const ListKey&) const = default;
  };
  struct PageKey {
    std::uint64_t generation = 0;
    core::Id party;
    bool operator==(const PageKey&) const = default;
  };

  void read_list(const store::Project& project);

  ViewKey<ListKey> list_key_;
  ViewKey<std::string> filter_key_;
  ViewKey<PageKey> page_key_;
  std::vector<PartyLine> all_;
  std::vector<PartyLine> rows_;
  std::optional<store::PartyPage> page_;
  std::vector<store::PartySuggestion> suggestions_;
};

/// `party` with an alias more, or less one; or with another name, its old one becoming an alias.
[[nodiscard]] core::Party with_alias(core::Party party, const std::string& alias);
[[nodiscard]] core::Party without_alias(core::Party party, const std::string& alias);
[[nodiscard]] core::Party renamed(core::Party party, const std::string& name);

}  // namespace workbench
