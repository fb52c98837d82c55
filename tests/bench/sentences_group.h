// The group "sentences": how often the sentences found are those of published rules and tests.
#pragma once

#include <string>
#include <vector>

namespace bench {

/// `sentences [--rows FOLDER] [--json]`, the words after the group's name. FOLDER holds
/// golden_rules.jsonl and pysbd.jsonl (rows with "language", "text" and "sentences"); a row is
/// right when the sentences are the same, white space aside. Prints a figure a group of rows and
/// every miss; without the rows it says so and measures nothing. Gives 0, or 2 for words it does
/// not understand, 1 for rows that cannot be read or were named and are absent.
[[nodiscard]] int sentences_group(const std::vector<std::string>& words);

}  // namespace bench
