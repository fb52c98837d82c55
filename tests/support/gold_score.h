// How often the program's proposals agree with a person's rows: hedge range, horizon, speaker. The
// rows give the spans and the answers; what is proposed is made as the window makes it, from the
// text, the said date and what is known of the document.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace test_support {

struct Miss {
  std::string id;
  std::string file;
  long start = 0;  ///< Code points of the file.
  long end = 0;
  std::string quote;
  std::string expected;
  std::string got;
};

struct Agreement {
  std::string metric;  ///< "hedge", "horizon" or "speaker"
  int right = 0;
  int of = 0;
  std::vector<Miss> misses;
};

// The three figures, in the order above.
//
// hedge: rows with a range from the house or the ICD 203 scale; right when both ends are proposed.
// horizon: rows with a horizon; right when both days are proposed, or a first and no last day where
// the row has none.
// speaker: all rows; right when the proposed name is the row's speaker or the words it gives for
// the speaker: the same words, a surname or short form of it, its initials, or another spelling
// (transliterated, a letter or two apart). A document's publisher is what all its rows begin their
// chain with, its author whom most name second; a text that names its author is believed.
//
// `gold` is JSON Lines as in ../shared/gold, `corpus` the folder with its files, `scales` that with
// house-v1.json and icd-203.json. Throws std::runtime_error with file and line for what cannot be
// read.
[[nodiscard]] std::vector<Agreement> gold_agreement(const std::filesystem::path& gold,
                                                    const std::filesystem::path& corpus,
                                                    const std::filesystem::path& scales);

}  // namespace test_support
