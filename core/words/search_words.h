// A text as the words that search knows: folded, with their places. Apostrophes and hyphens part
// words, points and commas inside a number do not, and scripts without spaces are parted by
// dictionaries. The index, queries and what is shown of them all cut texts by this.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/offset.h"

namespace core {

/// Takes the words of a text in order.
class WordSink {
 public:
  /// text[begin, end) is the word. Anything but 0 ends the cutting.
  virtual int take(std::string_view folded, std::size_t begin, std::size_t end) = 0;

 protected:
  ~WordSink() = default;
};

/// 0 when all words were taken, else what the sink gave. `text` may be any bytes: what is no UTF-8
/// stands between words.
int cut_search_words(std::string_view text, WordSink& sink);

struct SearchWord {
  std::string folded;
  ByteRange range;

  bool operator==(const SearchWord&) const = default;
};

[[nodiscard]] std::vector<SearchWord> search_words(std::string_view text);

}  // namespace core
