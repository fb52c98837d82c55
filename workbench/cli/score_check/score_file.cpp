#include "workbench/cli/score_check/score_file.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "core/base/json_depth.h"
#include "importers/parts/repeated_key.h"
#include "workbench/cli/score_check/score_check.h"

namespace workbench {
namespace {

using core::Error;
using core::Result;

struct PlacedCase {
  Json json;
  std::int64_t line = 0;  ///< 0: not known.
};
struct CaseFile {
  CheckedScores::Form form = CheckedScores::Form::single;
  std::vector<PlacedCase> cases;
};

/// The line a byte stands on, from 1.
std::int64_t line_at(std::string_view bytes, std::size_t byte) {
  const auto head = bytes.substr(0, std::min(byte, bytes.size()));
  return 1 + std::count(head.begin(), head.end(), '\n');
}

/// The value, or where it breaks off.
Result<Json> read_json(std::string_view bytes, const std::string& file, std::int64_t first_line) {
  if (core::nested_too_deeply(bytes)) {
    return Error{"Its brackets are nested more than " + std::to_string(core::kMaxJsonDepth) +
                     " deep, which no case is; see docs/scoring.md for what one looks like.",
                 core::ErrorKind::bad_input, file, first_line};
  }
  try {
    Json value = Json::parse(bytes);
    if (const auto twice = importers::repeated_key(bytes, value)) {
      return Error{"The key “" + *twice + "” stands in it twice; keep the one that counts.",
                   core::ErrorKind::bad_input, file, first_line};
    }
    return value;
  } catch (const Json::out_of_range&) {
    return Error{"A number in it is too large; a probability is one from 0 to 1.",
                 core::ErrorKind::bad_input, file, first_line};
  } catch (const Json::parse_error& error) {
    return Error{
        "This is no JSON; see docs/scoring.md for what a case looks like, and check commas, quotes "
        "and brackets here.",
        core::ErrorKind::bad_input, file, first_line + line_at(bytes, error.byte) - 1};
  }
}

Result<CaseFile> read_case_lines(std::string_view bytes, const std::string& file) {
  CaseFile out{CheckedScores::Form::lines, {}};
  std::int64_t number = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const auto line = bytes.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    auto json = read_json(line, file, number);
    if (!json) return json.error();
    out.cases.push_back({std::move(*json), number});
  }
  return out;
}

bool is_case_a_line(std::string_view bytes) {
  const auto first = bytes.substr(0, bytes.find('\n'));
  return first.size() < bytes.size() && !core::nested_too_deeply(first) && Json::accept(first);
}

Result<CaseFile> read_cases(std::string_view bytes, const std::string& file) {
  auto whole = read_json(bytes, file, 1);
  if (!whole && is_case_a_line(bytes)) return read_case_lines(bytes, file);
  if (!whole) return whole.error();
  if (!whole->is_array()) return CaseFile{CheckedScores::Form::single, {{std::move(*whole), 0}}};
  CaseFile out{CheckedScores::Form::array, {}};
  for (Json& each : *whole) out.cases.push_back({std::move(each), 0});
  return out;
}

std::string place_of(const PlacedCase& given, std::size_t index, std::size_t count) {
  std::string out = count > 1 ? "case " + std::to_string(index + 1) : std::string("the case");
  if (given.json.is_object() && given.json.contains("name") && given.json["name"].is_string()) {
    out += " (" + given.json["name"].get<std::string>() + ")";
  }
  return out;
}

}  // namespace

Result<CheckedScores> check_scores(std::string_view bytes, const std::string& file) {
  const auto read = read_cases(bytes, file);
  if (!read) return read.error();
  CheckedScores out;
  out.form = read->form;
  for (std::size_t i = 0; i < read->cases.size(); ++i) {
    const PlacedCase& each = read->cases[i];
    const std::string place = place_of(each, i, read->cases.size());
    const auto given = read_score_case(each.json);
    if (!given) {
      return Error{"In " + place + ": " + given.error().message, core::ErrorKind::bad_input, file,
                   each.line};
    }
    out.scores.push_back(score_case(*given));
    for (const auto& sentence : disagreements(each.json, out.scores.back())) {
      const Error where{place + ": " + sentence, core::ErrorKind::bad_input, file, each.line};
      out.disagreements.push_back(where.sentence());
    }
  }
  return out;
}

std::string text_of(const CheckedScores& checked) {
  const auto plain = [](const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
  };
  if (checked.form == CheckedScores::Form::single) return plain(checked.scores.front(), 2) + "\n";
  const bool array = checked.form == CheckedScores::Form::array;
  std::string out = array ? "[\n" : "";
  for (std::size_t i = 0; i < checked.scores.size(); ++i) {
    out += plain(checked.scores[i], -1);
    out += array && i + 1 < checked.scores.size() ? ",\n" : "\n";
  }
  return array ? out + "]\n" : out;
}

}  // namespace workbench
