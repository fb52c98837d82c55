#include "tests/bench/figure.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <ostream>

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

// Names and units are this program's own: letters, spaces and signs that JSON takes as they are.
std::string json_line(const Figure& figure) {
  const std::string kind = figure.measured_on.empty() ? "" : R"(","case":")" + figure.measured_on;
  return R"({"group":")" + figure.group + kind + R"(","metric":")" + figure.metric +
         R"(","value":)" + digits(figure.value) + R"(,"unit":")" + figure.unit + R"(","peer":)" +
         digits(figure.peer, "null") + R"(,"ratio":)" + digits(figure.ratio(), "null") +
         R"(,"limit":)" + digits(figure.limit, "null") + "}";
}

}  // namespace

std::optional<double> Figure::ratio() const {
  if (!peer || *peer == 0) return std::nullopt;
  return value / *peer;
}

void print_table(std::ostream& out, const std::vector<Figure>& figures) {
  std::array<char, 200> line{};
  const auto row = [&](const char* metric, const std::string& ours, const std::string& peer,
                       const std::string& ratio, const std::string& limit) {
    std::snprintf(line.data(), line.size(), "%-34s %18s %12s %8s %12s\n", metric, ours.c_str(),
                  peer.c_str(), ratio.c_str(), limit.c_str());
    out << line.data();
  };
  row("metric", "ours", "peer", "ratio", "limit");
  for (const auto& figure : figures) {
    const std::string name =
        figure.measured_on.empty() ? figure.metric : figure.measured_on + " " + figure.metric;
    row(name.c_str(), digits(figure.value) + " " + figure.unit, digits(figure.peer, "-"),
        figure.ratio() ? digits(*figure.ratio()) + "x" : "-", limit_words(figure));
  }
}

void print_json(std::ostream& out, const std::vector<Figure>& figures) {
  for (const auto& figure : figures) out << json_line(figure) << '\n';
}

}  // namespace bench
