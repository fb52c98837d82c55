#include "tests/support/scale_file.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace test_support {

core::Scale read_scale(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path.string() + " cannot be read");
  const auto data = nlohmann::json::parse(file);
  core::Scale out;
  out.name = data.at("name");
  out.version = data.at("version");
  for (const auto& each : data.at("terms")) {
    core::ScaleTerm term;
    term.term = each.at("term");
    for (const auto& alias : each.at("aliases")) term.aliases.push_back(alias);
    term.scorable = each.at("scorable");
    term.has_range = each.at("lo").is_number();
    if (term.has_range) term.lo = each.at("lo");
    if (term.has_range) term.hi = each.at("hi");
    out.terms.push_back(std::move(term));
  }
  return out;
}

}  // namespace test_support
