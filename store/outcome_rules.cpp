#include "store/outcome_rules.h"

#include <algorithm>

namespace store {
namespace {

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
      "proposition.id) "
      "FROM proposition WHERE id = ?");
  rows.with(proposition);
  if (!rows.step()) return std::nullopt;
  return Standing{core::parse_name<core::Status>(rows.view(0)).value_or(core::Status::draft),
                  rows.id(1)};
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

core::Id vocabulary_named(const Database& database, const std::string& name, int version) {
  auto rows = database.query("SELECT id FROM verdict_vocabulary WHERE name = ? AND version = ?");
  rows.with(name, version);
  return rows.step() ? rows.id(0) : core::Id();
}

}  // namespace store
