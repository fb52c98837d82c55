#include "workbench/track/outcome_moves.h"

#include <algorithm>
#include <array>

namespace workbench {
namespace {

using core::Status;

constexpr std::array<Status, 8> kOrder = {Status::yes,       Status::no,       Status::provisional,
                                          Status::ambiguous, Status::annulled, Status::disputed,
                                          Status::open,      Status::withdrawn};

std::size_t place(Status status) {
  return static_cast<std::size_t>(std::find(kOrder.begin(), kOrder.end(), status) - kOrder.begin());
}

bool offers(const std::vector<core::MoveRule>& moves, Status to) {
  return std::any_of(moves.begin(), moves.end(),
                     [to](const core::MoveRule& move) { return move.to == to; });
}

bool resolved(Status status) {
  return status == Status::yes || status == Status::no || status == Status::ambiguous;
}

}  // namespace

std::vector<core::MoveRule> offered_moves(Status status, bool window_passed) {
  const Status now = status == Status::open && window_passed ? Status::due : status;
  auto moves = core::moves_from(now);
  // Time makes it due, not a person.
  std::erase_if(moves, [](const core::MoveRule& move) { return move.to == Status::due; });
  if (now != Status::provisional && offers(moves, Status::provisional)) {
    for (const auto& further : core::moves_from(Status::provisional)) {
      const bool decides = further.to == Status::yes || further.to == Status::no;
      if (decides && !offers(moves, further.to)) moves.push_back(further);
    }
  }
  std::sort(moves.begin(), moves.end(), [](const core::MoveRule& a, const core::MoveRule& b) {
    return place(a.to) < place(b.to);
  });
  return moves;
}

std::vector<std::string> moves_not_now(Status status, bool window_passed) {
  const auto moves = offered_moves(status, window_passed);
  std::vector<std::string> out;
  if (status == Status::draft) {
    out.emplace_back("True, false and the rest: only an open proposition has an outcome.");
  }
  if (status == Status::withdrawn) {
    out.emplace_back("Anything: it was withdrawn, and is not asked any more.");
    return out;
  }
  if (resolved(status) || status == Status::annulled) {
    out.emplace_back("Another outcome: dispute this one first, with evidence; then decide anew.");
  }
  if (status != Status::draft && status != Status::disputed && !offers(moves, Status::disputed)) {
    out.emplace_back("Dispute: there is no outcome yet that could be doubted.");
  }
  if (status == Status::open || status == Status::due) {
    out.emplace_back("Withdraw: it has been opened; annul it when the question turns out unclear.");
  }
  if (status == Status::open && !window_passed) {
    out.emplace_back("Ambiguous: its window still runs, and reality may yet become clear.");
  }
  return out;
}

}  // namespace workbench
