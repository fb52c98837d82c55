// One measured figure beside what it is compared with, and how figures are printed. It judges
// nothing: a limit is shown, never enforced.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace bench {

/// What another program needs for the same.
struct PeerValue {
  std::string peer;
  std::optional<double> value;
  std::string status = {};  ///< Why there is no value: "did not finish (30 s cap, in load)".
};

struct Figure {
  std::string group;
  std::string metric;
  double value = 0;
  std::string unit;
  std::optional<double> peer;    ///< The same work done by the plainest program that does it.
  std::optional<double> limit;   ///< Of the ratio to the peer; without a peer of the value itself.
  std::string measured_on = {};  ///< What was measured when there are several: "10m/100000".
  bool absolute_limit = false;   ///< The limit is of the value although there is a peer.
  std::vector<PeerValue> peers = {};  ///< When there are several; `peer` is the least of them.

  /// Ours ÷ peer.
  [[nodiscard]] std::optional<double> ratio() const;
};

/// A row a figure; figures with several peers have a column for each.
void print_table(std::ostream& out, const std::vector<Figure>& figures);
/// One object a line: {group, case when there are several, metric, value, unit, peer, ratio,
/// limit, peers when there are several}; null where there is none.
void print_json(std::ostream& out, const std::vector<Figure>& figures);

}  // namespace bench
