// One measured figure beside what it is compared with, and how figures are printed. It judges
// nothing: a limit is shown, never enforced.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace bench {

struct Figure {
  std::string group;
  std::string metric;
  double value = 0;
  std::string unit;
  std::optional<double> peer;   ///< The same work done by the plainest program that does it.
  std::optional<double> limit;  ///< Of the ratio to the peer; without a peer of the value itself.

  /// Ours ÷ peer.
  [[nodiscard]] std::optional<double> ratio() const;
};

void print_table(std::ostream& out, const std::vector<Figure>& figures);
/// One object a line: {group, metric, value, unit, peer, ratio, limit}; null where there is none.
void print_json(std::ostream& out, const std::vector<Figure>& figures);

}  // namespace bench
