// The group "proposals": how often what the program proposes is what a person's rows have.
#pragma once

#include <string>
#include <vector>

namespace bench {

/// `proposals [--gold FILE] [--corpus FOLDER] [--json]`, the words after the group's name. Prints
/// one figure a metric and every miss; without the rows it says so and measures nothing. Gives 0,
/// or 2 for words it does not understand, 1 for rows that cannot be read or were named and are
/// absent.
[[nodiscard]] int proposals_group(const std::vector<std::string>& words);

}  // namespace bench
