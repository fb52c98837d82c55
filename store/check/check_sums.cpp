#include <map>

#include "store/check/check_steps.h"

namespace store {
namespace {

constexpr std::size_t kRowsNamed = 20;  // Of a table; what is wrong with more is the same.

void say_more(CheckRun& run, std::string_view table, std::size_t rows) {
  if (rows <= kRowsNamed) return;
  run.found(std::string(table), {},
            "The same is true of " + std::to_string(rows - kRowsNamed) + " further rows of " +
                std::string(table) + ".");
}

std::string row_named(std::string_view table, core::Id id) {
  return "row " + core::to_string(id) + " of " + std::string(table);
}

}  // namespace

std::size_t compare_sums(CheckRun& run, const SummedTable& table) {
  const std::string name(table.name);
  auto rows =
      run.db.query("SELECT row_sum.sum, " + sum_of_row(run.db, "t", table) + " AS now, " +
                   key_of_row("t", table) + " FROM " + name + " AS t LEFT JOIN row_sum ON " +
                   is_sum_of("t", table) + " WHERE row_sum.sum IS NOT now");
  std::size_t found = 0;
  std::size_t without = 0;
  while (!run.stop.stop_requested() && rows.step()) {
    without += rows.is_null(0) ? 1U : 0U;
    if (++found > kRowsNamed) continue;
    const auto row = row_named(table.name, rows.id(2));
    run.found(name, rows.id(2),
              rows.is_null(0) ? "The " + row + " was not written by Foresay."
                              : "The " + row +
                                    " is not as Foresay saved it: a fault of the disk or another "
                                    "program changed it.");
  }
  say_more(run, table.name, found);
  return without;
}

namespace {

void find_rows_gone(CheckRun& run, const SummedTable& table) {
  const std::string name(table.name);
  auto rows = run.db.query(
      "SELECT row_id, ordinal FROM row_sum WHERE \"table\" = " + std::to_string(table.number) +
      " EXCEPT SELECT " + key_of_row("t", table) + " FROM " + name + " AS t");
  std::size_t found = 0;
  while (!run.stop.stop_requested() && rows.step()) {
    if (++found > kRowsNamed) continue;
    run.found(
        name, rows.id(0),
        "The " + row_named(table.name, rows.id(0)) + " is gone, and Foresay did not remove it.");
  }
  say_more(run, table.name, found);
}

std::map<std::int64_t, std::int64_t> count_sums(const Database& db) {
  std::map<std::int64_t, std::int64_t> out;
  auto rows = db.query("SELECT \"table\", count(*) FROM row_sum GROUP BY \"table\"");
  while (rows.step()) out[rows.integer(0)] = rows.integer(1);
  return out;
}

}  // namespace

void check_row_sums(CheckRun& run) {
  auto sums = count_sums(run.db);
  double done = 0;
  for (const auto& table : kSummedTables) {
    run.share(done++ / static_cast<double>(kSummedTables.size()));
    if (run.stop.stop_requested()) return;
    run.attempt(std::string(table.name), "the sums of " + std::string(table.name), [&] {
      const auto without = static_cast<std::int64_t>(compare_sums(run, table));
      const auto rows = run.db.integer("SELECT count(*) FROM " + std::string(table.name));
      if (rows.value_or(0) - without != sums[table.number]) find_rows_gone(run, table);
    });
  }
}

}  // namespace store
