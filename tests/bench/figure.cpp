#include "tests/bench/figure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ostream>
#include <set>

namespace bench {
namespace {

// Three significant digits, whole numbers from 1000 on.
std::string digits(double value) {
  std::array<char, 40> text{};
  const double size = std::abs(value);
  int decimals = 0;
  if (size < 1000) decimals = 1;
  if (size < 100) decimals = 2;
  if (size < 1) decimals = 4;
  std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
  return text.data();
}

std::string digits(const std::optional<double>& value, const char* otherwise) {
  return value ? digits(*value) : otherwise;
}

std::string limit_words(const Figure& figure) {
  if (!figure.limit) return "-";
  const bool of_ratio = figure.peer && !figure.absolute_limit;
  return digits(*figure.limit) + (of_ratio ? "x" : " " + figure.unit);
}

std::string json_of_peers(const Figure& figure) {
  if (figure.peers.empty()) return "";
  std::string out;
  for (const auto& peer : figure.peers) {
    out += std::string(out.empty() ? "" : ",") + '"' + peer.peer + R"(":)" +
           digits(peer.value, "null");
  }
  return R"(,"peers":{)" + out + "}";
}

// Names and units are this program's own: letters, spaces and signs that JSON takes as they are.
std::string json_line(const Figure& figure) {
  const std::string kind = figure.measured_on.empty() ? "" : R"(","case":")" + figure.measured_on;
  return R"({"group":")" + figure.group + kind + R"(","metric":")" + figure.metric +
         R"(","value":)" + digits(figure.value) + R"(,"unit":")" + figure.unit + R"(","peer":)" +
         digits(figure.peer, "null") + R"(,"ratio":)" + digits(figure.ratio(), "null") +
         R"(,"limit":)" + digits(figure.limit, "null") + json_of_peers(figure) + "}";
}

std::string name_of(const Figure& figure) {
  return figure.measured_on.empty() ? figure.metric : figure.measured_on + " " + figure.metric;
}

std::string ratio_of(const Figure& figure) {
  return figure.ratio() ? digits(*figure.ratio()) + "x" : "-";
}

std::string padded(const std::string& text, std::size_t width) {
  return std::string(text.size() < width ? width - text.size() : 0, ' ') + text;
}

constexpr std::size_t kNameWidth = 34;
constexpr std::size_t kOursWidth = 18;
constexpr std::size_t kPeerWidth = 15;
constexpr std::size_t kRatioWidth = 9;
constexpr std::size_t kLimitWidth = 12;

void print_row(std::ostream& out, const std::string& name, const std::string& ours,
               const std::vector<std::string>& peers, const std::string& ratio,
               const std::string& limit) {
  out << name << std::string(name.size() < kNameWidth ? kNameWidth - name.size() : 0, ' ') << ' '
      << padded(ours, kOursWidth);
  for (const auto& peer : peers) out << ' ' << padded(peer, kPeerWidth);
  out << ' ' << padded(ratio, kRatioWidth) << ' ' << padded(limit, kLimitWidth) << '\n';
}

// A number, or in a word why there is none.
std::string cell_of(const PeerValue& peer) {
  if (peer.value) return digits(*peer.value);
  if (peer.status.starts_with("did not")) return "did not finish";
  if (peer.status.starts_with("skipped")) return "not tried";
  return peer.status.empty() ? "-" : "failed";
}

void print_beside(std::ostream& out, const std::vector<const Figure*>& figures) {
  std::vector<std::string> names;
  for (const Figure* figure : figures) {
    for (const auto& peer : figure->peers) {
      if (std::ranges::find(names, peer.peer) == names.end()) names.push_back(peer.peer);
    }
  }
  print_row(out, "metric", "ours", names, "to best", "limit");
  for (const Figure* figure : figures) {
    std::vector<std::string> cells;
    for (const auto& name : names) {
      const auto it = std::ranges::find(figure->peers, name, &PeerValue::peer);
      cells.push_back(it == figure->peers.end() ? "-" : cell_of(*it));
    }
    print_row(out, name_of(*figure), digits(figure->value) + " " + figure->unit, cells,
              ratio_of(*figure), limit_words(*figure));
  }
}

void print_plain(std::ostream& out, const std::vector<const Figure*>& figures) {
  print_row(out, "metric", "ours", {"peer"}, "ratio", "limit");
  for (const Figure* figure : figures) {
    print_row(out, name_of(*figure), digits(figure->value) + " " + figure->unit,
              {digits(figure->peer, "-")}, ratio_of(*figure), limit_words(*figure));
  }
}

}  // namespace

std::optional<double> Figure::ratio() const {
  if (!peer || *peer == 0) return std::nullopt;
  return value / *peer;
}

void print_table(std::ostream& out, const std::vector<Figure>& figures) {
  std::set<std::string> compared;
  for (const auto& figure : figures) {
    if (!figure.peers.empty()) compared.insert(figure.group);
  }
  std::vector<const Figure*> plain;
  std::vector<const Figure*> beside;
  for (const auto& figure : figures) {
    (compared.contains(figure.group) ? beside : plain).push_back(&figure);
  }
  if (!plain.empty()) print_plain(out, plain);
  if (!beside.empty()) print_beside(out, beside);
}

void print_json(std::ostream& out, const std::vector<Figure>& figures) {
  for (const auto& figure : figures) out << json_line(figure) << '\n';
}

}  // namespace bench
