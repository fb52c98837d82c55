#include "store/import/import_log_order.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "store/edit/outcome_rules.h"

namespace store {
namespace {

using RowPlaces = std::vector<std::size_t>;

// Logs are short.
constexpr std::size_t kLongestLog = 256;

/// Looks for an order of one proposition's rows in which every move is legal: the first, as the
/// rows stand. Rows that say when they were recorded keep their order.
class MoveSearch {
 public:
  MoveSearch(const std::vector<LogRow>& rows, const RowPlaces& places)
      : rows_(rows), places_(places), used_(places.size(), false) {}

  std::optional<RowPlaces> from(core::Status status) {
    if (!place_next(status)) return std::nullopt;
    return order_;
  }

 private:
  // A log that keeps every way open is given up.
  static constexpr int kMostTries = 20'000;

  bool place_next(core::Status status) {
    if (order_.size() == places_.size()) return true;
    bool dated_before = false;
    std::vector<core::Status> tried;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const LogRow& row = rows_[places_[i]];
      if (used_[i] || (!row.undated() && std::exchange(dated_before, true))) continue;
      const auto to = row.outcome->value.status;
      // Of rows that are alike for this the first will do.
      if (row.undated() && std::ranges::find(tried, to) != tried.end()) continue;
      if (++tries_ > kMostTries || !legal(status, *row.outcome)) continue;
      if (row.undated()) tried.push_back(to);
      used_[i] = true;
      order_.push_back(places_[i]);
      if (place_next(to)) return true;
      order_.pop_back();
      used_[i] = false;
    }
    return false;
  }

  static bool legal(core::Status status, const core::ImportedOutcome& outcome) {
    const auto moves = core::moves_from(status);
    return std::ranges::any_of(moves, [&](const auto& move) {
      return move.to == outcome.value.status && (!move.needs_evidence || !outcome.evidence.empty());
    });
  }

  const std::vector<LogRow>& rows_;
  const RowPlaces& places_;
  std::vector<bool> used_;
  RowPlaces order_;
  int tries_ = 0;
};

/// Gives rows out so that those before them in their proposition's log, and what they follow from,
/// come first.
class RowWalk {
 public:
  RowWalk(const std::vector<LogRow>& rows, const std::map<core::Id, RowPlaces>& logs)
      : rows_(rows), needs_(rows.size()), given_(rows.size(), Given::no) {
    for (const auto& [proposition, places] : logs) {
      for (std::size_t i = 1; i < places.size(); ++i) needs_[places[i]].push_back(places[i - 1]);
    }
    std::map<std::string, std::size_t> by_key;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto& value = rows[i].outcome->value;
      if (!value.external_id.empty()) by_key.try_emplace(value.external_id, i);
      if (value.id) by_key.try_emplace(core::to_string(value.id), i);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto cause = by_key.find(rows[i].outcome->caused_by);
      if (cause != by_key.end()) needs_[i].push_back(cause->second);
    }
  }

  std::vector<LogRow> all() {
    for (std::size_t i = 0; i < rows_.size(); ++i) give(i);
    return std::move(out_);
  }

 private:
  enum class Given { no, waiting, yes };

  void give(std::size_t row) {
    std::vector<std::size_t> stack = {row};
    while (!stack.empty()) {
      const std::size_t top = stack.back();
      if (given_[top] == Given::no) {
        given_[top] = Given::waiting;
        // Rows that follow from each other are given as they come.
        std::ranges::copy_if(needs_[top], std::back_inserter(stack),
                             [this](std::size_t need) { return given_[need] == Given::no; });
        continue;
      }
      stack.pop_back();
      if (std::exchange(given_[top], Given::yes) == Given::waiting) out_.push_back(rows_[top]);
    }
  }

  const std::vector<LogRow>& rows_;
  std::vector<RowPlaces> needs_;
  std::vector<Given> given_;
  std::vector<LogRow> out_;
};

}  // namespace

std::vector<LogRow> log_rows(const std::vector<core::ImportedBatch>& batches) {
  struct Sorted {
    std::int64_t at = 0;
    core::Id id;
    LogRow row;
  };
  std::vector<Sorted> places;
  for (const auto& batch : batches) {
    std::map<std::string, std::pair<std::int64_t, core::Id>> before;  // by proposition
    for (const auto& outcome : batch.outcomes) {
      Sorted place{outcome.value.recorded_at.ms, outcome.value.id, {&outcome, &batch.source, {}}};
      auto& [at, id] = before[outcome.proposition];
      if (place.at == 0) place.at = at;
      if (!place.id && place.at == at) place.id = id;
      at = place.at;
      id = place.id;
      places.push_back(place);
    }
  }
  std::ranges::stable_sort(places, [](const Sorted& a, const Sorted& b) {
    return std::pair(a.at, a.id) < std::pair(b.at, b.id);
  });
  std::vector<LogRow> out;
  out.reserve(places.size());
  for (const auto& place : places) out.push_back(place.row);
  return out;
}

std::vector<LogRow> legal_log_order(const Database& database, const std::vector<LogRow>& rows) {
  std::map<core::Id, RowPlaces> logs;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].proposition && !rows[i].known) logs[rows[i].proposition].push_back(i);
  }
  for (auto& [proposition, places] : logs) {
    const auto undated = [&](std::size_t place) { return rows[place].undated(); };
    if (places.size() > kLongestLog || std::ranges::none_of(places, undated)) continue;
    const auto standing = standing_of(database, proposition);
    if (!standing) continue;
    if (auto order = MoveSearch(rows, places).from(standing->status)) places = *std::move(order);
  }
  return RowWalk(rows, logs).all();
}

}  // namespace store
