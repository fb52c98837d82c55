// What the benchmarks share: a stopwatch, percentiles, texts to work on, and the plain connection
// that stands for "without our program".
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "core/model/edit.h"

namespace bench {

class Stopwatch {
 public:
  [[nodiscard]] double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// The value below which `share` (0..1) of the values lie: nearest rank. Takes at least one value.
[[nodiscard]] double percentile(std::vector<double> values, double share);

/// English-like prose of about `bytes` bytes with some letters of two bytes; other words for
/// another `number`.
[[nodiscard]] std::string article(std::size_t number, std::size_t bytes);

/// An import with this one document.
[[nodiscard]] core::ApplyImport import_of(const std::string& file_name, const std::string& text);

/// A project's file opened by SQLite alone: same tables and indexes, none of the triggers, WAL and
/// synchronous=FULL, cache as the program has it.
[[nodiscard]] SQLite::Database bare(const std::filesystem::path& project);

}  // namespace bench
