// Finds the proposition that a span speaks of: by words typed, forgiving a slip and taking any
// spelling of a party for any other, and by the words of the span itself. It keeps the statements
// it looks in until the project changes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/model/proposition.h"
#include "store/project/project.h"
#include "workbench/base/view_key.h"

namespace workbench {

struct FoundProposition {
  core::Id id;
  std::string statement;
  core::Status status = core::Status::draft;
};

/// How much of a statement stands in other words.
struct AlikeProposition {
  core::Id id;
  const std::string* statement = nullptr;  ///< Until the next refresh.
  double share = 0;                        ///< Of its words, rare ones counting more; 0 to 1.
};

class PropositionFinder {
 public:
  void refresh(const store::Project& project);

  /// Every word of `typed` stands in the statement (begun, in another spelling, or with one letter
  /// wrong); the best fit first, those nearer to `span` before others. Nothing typed: those nearest
  /// to the span, then the latest.
  [[nodiscard]] std::vector<FoundProposition> find(std::string_view typed, std::string_view span,
                                                   std::size_t limit) const;
  /// The statements that share words with `words`, in any order. A word counts in another form, and
  /// a name in any spelling of its party.
  [[nodiscard]] std::vector<AlikeProposition> alike(std::string_view words) const;

 private:
  struct Entry {
    FoundProposition found;
    std::vector<std::string> words;    ///< Folded.
    std::vector<std::string> telling;  ///< Those that say what it is about, each once.
  };

  [[nodiscard]] std::vector<std::string> spellings_of(const std::string& word) const;
  [[nodiscard]] int typed_score(const Entry& entry,
                                const std::vector<std::vector<std::string>>& typed) const;
  [[nodiscard]] double nearness(const Entry& entry, const std::vector<std::string>& stems) const;

  ViewKey<std::uint64_t> key_;
  std::vector<Entry> entries_;                            ///< Latest first.
  std::vector<std::vector<std::string>> spellings_;       ///< Words of each party's spellings.
  std::unordered_map<std::string, std::size_t> stems_;    ///< How many statements hold each.
  std::unordered_map<std::string, std::size_t> telling_;  ///< The same of telling words.
};

/// Folded words of a text; letters and digits of any script.
[[nodiscard]] std::vector<std::string> words_of(std::string_view text);
/// Equal but for one letter put in, left out, or exchanged. Bytes of folded words.
[[nodiscard]] bool one_slip(std::string_view a, std::string_view b);

}  // namespace workbench
