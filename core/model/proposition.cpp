#include "core/model/proposition.h"

namespace core {

const std::vector<MoveRule>& legal_moves() {
  using enum Status;
  static const std::vector<MoveRule> kMoves = {
      {draft, open},
      {draft, withdrawn},
      {open, due},
      {open, provisional, true},
      {open, annulled},
      {due, provisional, true},
      {due, ambiguous},
      {due, annulled},
      {provisional, yes, true},
      {provisional, no, true},
      {provisional, ambiguous, true},
      {provisional, annulled},
      {provisional, open},
      {yes, disputed, true},
      {no, disputed, true},
      {ambiguous, disputed, true},
      {annulled, disputed},
      {disputed, yes, true},
      {disputed, no, true},
      {disputed, ambiguous, true},
      {disputed, annulled},
      {disputed, open},
  };
  return kMoves;
}

std::vector<MoveRule> moves_from(Status from) {
  std::vector<MoveRule> out;
  for (const auto& move : legal_moves()) {
    if (move.from == from) out.push_back(move);
  }
  return out;
}

Proposition instance_of(const Proposition& of, const DateRange& window) {
  Proposition out = of;
  out.id = {};
  out.template_of = of.template_of ? of.template_of : of.id;
  out.window = window;
  out.status = Status::draft;
  out.external_id.clear();
  out.extra.clear();
  return out;
}

Status mirrored(Status status) {
  if (status == Status::yes) return Status::no;
  return status == Status::no ? Status::yes : status;
}

}  // namespace core
