#include "workbench/track/proposition_form.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string_view>
#include <vector>

#include "workbench/base/typed_values.h"

namespace workbench {
namespace {

std::string trim(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  const auto end = text.find_last_not_of(" \t\r\n");
  return std::string(text.substr(begin, end - begin + 1));
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = trim(std::string_view(text).substr(at, end - at));
    if (!line.empty()) out.push_back(std::move(line));
    at = end + 1;
  }
  return out;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const auto& line : lines) out += (out.empty() ? "" : "\n") + line;
  return out;
}

core::Result<std::optional<core::Date>> window_day(const std::string& text, const char* what) {
  auto day = parse_day(text);
  if (!day) return core::Error{std::string(what) + ": " + day.error().message};
  return day;
}

}  // namespace

core::Result<std::optional<double>> read_share(const std::string& text, const std::string& what) {
  std::string number = trim(text);
  if (number.empty()) return std::optional<double>();
  const bool percent = number.ends_with("%");
  if (percent) number = trim(std::string_view(number).substr(0, number.size() - 1));
  double value = 0;
  const auto* end = number.data() + number.size();
  const auto read = std::from_chars(number.data(), end, value);
  if (percent) value /= 100;
  if (read.ec != std::errc() || read.ptr != end || value < 0 || value > 1) {
    return core::Error{what + " is a share: write it as 0.05 or 5 %."};
  }
  return std::optional<double>(value);
}

PropositionForm proposition_form(const core::Proposition& from) {
  PropositionForm form;
  form.original = from;
  form.statement = from.statement;
  form.kind = from.kind;
  form.unit = from.unit;
  form.categories = joined(from.categories);
  if (from.window.from) form.window_from = core::to_short(*from.window.from);
  if (from.window.to) form.window_to = core::to_short(*from.window.to);
  form.criteria = from.criteria;
  form.fine_print = from.fine_print;
  form.sources = joined(from.sources);
  form.topic = from.topic;
  if (from.base_rate) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%g", *from.base_rate);
    form.base_rate = buffer;
  }
  return form;
}

PropositionForm instance_form(const core::Proposition& of) {
  PropositionForm form = proposition_form(core::instance_of(of, {}));
  form.original.id = {};
  return form;
}

core::Result<core::PutProposition> read_proposition(const PropositionForm& form) {
  core::Proposition out = form.original;
  out.statement = trim(form.statement);
  if (out.statement.empty()) {
    return core::Error{"Write the statement: a sentence that can turn out true or false."};
  }
  out.kind = form.kind;
  out.unit = trim(form.unit);
  out.categories = lines_of(form.categories);
  const auto from = window_day(form.window_from, "The window's first day");
  if (!from) return from.error();
  const auto to = window_day(form.window_to, "The window's last day");
  if (!to) return to.error();
  out.window = {*from, *to};
  if (out.window.from && out.window.to && *out.window.to < *out.window.from) {
    return core::Error{"The window's last day lies before its first."};
  }
  const auto base_rate = read_share(form.base_rate, "The base rate");
  if (!base_rate) return base_rate.error();
  out.base_rate = *base_rate;
  out.criteria = trim(form.criteria);
  out.fine_print = trim(form.fine_print);
  out.sources = lines_of(form.sources);
  out.topic = trim(form.topic);
  return core::PutProposition{std::move(out)};
}

}  // namespace workbench
