#include "store/edit/outcome_rules.h"

#include <algorithm>
#include <charconv>

#include "store/read/row_readers.h"
#include "store/sqlite/json_list.h"

namespace store {
namespace {

bool is_number(const std::string& words) {
  double value = 0;
  const char* end = words.data() + words.size();
  const auto read = std::from_chars(words.data(), end, value);
  return read.ec == std::errc() && read.ptr == end;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string legal_moves_from(core::Status status) {
  std::string out;
  for (const auto& move : core::moves_from(status)) {
    if (!out.empty()) out += ", ";
    out += core::name_of(move.to);
  }
  return out.empty() ? "nothing" : out;
}

}  // namespace

std::optional<Standing> standing_of(const Database& database, core::Id proposition) {
  auto rows = database.query(
      "SELECT status, (SELECT max(id) FROM outcome WHERE proposition_id = "
      "proposition.id), window_to, kind, categories "
      "FROM proposition WHERE id = ?");
  rows.with(proposition);
  if (!rows.step()) return std::nullopt;
  return Standing{enum_at<core::Status>(rows, 0), rows.id(1), rows.date(2),
                  enum_at<core::PropositionKind>(rows, 3), json_strings(rows.view(4))};
}

core::Checked check_move(core::Status from, const core::Outcome& outcome) {
  const auto moves = core::moves_from(from);
  const auto move = std::find_if(moves.begin(), moves.end(),
                                 [&](const auto& m) { return m.to == outcome.status; });
  const std::string names =
      std::string(core::name_of(from)) + " → " + std::string(core::name_of(outcome.status));
  if (move == moves.end()) {
    return core::Error{names + " is not a legal move; from " + std::string(core::name_of(from)) +
                           " it goes to " + legal_moves_from(from) + ".",
                       core::ErrorKind::refused};
  }
  if (move->needs_evidence && outcome.evidence.empty()) {
    return core::Error{names + " needs evidence; add at least one piece of it.",
                       core::ErrorKind::refused};
  }
  return core::Done{};
}

core::Checked check_value(const Standing& standing, const core::Outcome& outcome) {
  const auto refused = [](std::string message) {
    return core::Error{std::move(message), core::ErrorKind::refused};
  };
  const auto& value = outcome.value;
  if (value.empty()) {
    if (standing.kind == core::PropositionKind::binary || outcome.status != core::Status::yes) {
      return core::Done{};
    }
    return refused("The proposition asks for a " + std::string(core::name_of(standing.kind)) +
                   (standing.kind == core::PropositionKind::numeric ? " value" : "") +
                   "; give what it came to.");
  }
  switch (standing.kind) {
    case core::PropositionKind::binary:
      return core::Done{};
    case core::PropositionKind::numeric:
      if (is_number(value)) return core::Done{};
      return refused("“" + value + "” is no number; write it like 12.5.");
    case core::PropositionKind::date:
      if (core::parse_date(value)) return core::Done{};
      return refused("“" + value + "” is no day; write it like 2022-12-26.");
    case core::PropositionKind::category:
      if (std::ranges::find(standing.categories, value) != standing.categories.end()) {
        return core::Done{};
      }
      return refused("“" + value + "” is none of the categories: " + joined(standing.categories) +
                     ".");
  }
  return core::Done{};
}

core::Id vocabulary_named(const Database& database, const std::string& name, int version) {
  auto rows = database.query("SELECT id FROM verdict_vocabulary WHERE name = ? AND version = ?");
  rows.with(name, version);
  return rows.step() ? rows.id(0) : core::Id();
}

}  // namespace store
