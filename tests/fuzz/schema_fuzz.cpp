// A line planted in the schema of a project: seen, or the file is refused; nothing of it runs. The
// input is type, name, table and statement, a line each.
#include <sqlite3.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

#include "tests/fuzz/scratch.h"

namespace {

namespace fs = std::filesystem;

std::string next_line(std::string_view& rest, bool last) {
  const auto end = last ? rest.size() : std::min(rest.find('\n'), rest.size());
  std::string line(rest.substr(0, end));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

void plant(const fs::path& file, std::string_view input) {
  sqlite3* raw = nullptr;
  if (sqlite3_open(file.c_str(), &raw) != SQLITE_OK) std::abort();
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
  sqlite3_exec(raw, "PRAGMA synchronous = OFF; PRAGMA writable_schema = ON", nullptr, nullptr,
               nullptr);
  sqlite3_stmt* insert = nullptr;
  sqlite3_prepare_v2(raw,
                     "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) "
                     "VALUES (?1, ?2, ?3, 0, ?4)",
                     -1, &insert, nullptr);
  for (int i = 1; i <= 4; ++i) {
    const auto line = next_line(input, i == 4);
    sqlite3_bind_text(insert, i, line.data(), static_cast<int>(line.size()), SQLITE_TRANSIENT);
  }
  sqlite3_step(insert);
  sqlite3_finalize(insert);
  sqlite3_close(raw);
}

fs::path empty_project(const fuzz::Scratch& scratch) {
  const auto file = scratch / "empty.foresay";
  static_cast<void>(fuzz::make_project(file));
  return file;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::Scratch scratch;
  static const fs::path empty = empty_project(scratch);
  const auto file = scratch / "planted.foresay";
  fs::copy_file(empty, file, fs::copy_options::overwrite_existing);
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  plant(file, input);
  const auto opened = store::Project::open(file);
  if (!opened && opened.error().message.empty()) std::abort();
  if (opened && (input.starts_with("trigger\n") || input.starts_with("view\n"))) std::abort();
  return 0;
}
