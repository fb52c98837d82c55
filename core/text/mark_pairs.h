// The quotations and brackets of a paragraph, and which of them belong to the sentence they stand
// in, so that no sentence ends inside them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace core {

class MarkPairs {
 public:
  explicit MarkPairs(std::string_view text);

  /// Whether the mark at that byte closes what another opened.
  [[nodiscard]] bool closes_at(std::size_t at) const;
  /// The byte behind the quotation or bracket around `at` that is part of a sentence; `at` when
  /// there is none.
  [[nodiscard]] std::size_t end_around(std::size_t at) const;

 private:
  struct Pair {
    std::size_t open = 0;    ///< The opening mark's first byte,
    std::size_t inside = 0;  ///< what it holds: [inside, close),
    std::size_t close = 0;
    std::size_t end = 0;
  };
  class Finder;
  [[nodiscard]] static bool part_of_sentence(std::string_view text, const Pair& pair);

  std::vector<std::size_t> closes_;  ///< Ascending.
  std::vector<Pair> whole_;          ///< Parts of sentences, ascending and disjoint.
};

}  // namespace core
