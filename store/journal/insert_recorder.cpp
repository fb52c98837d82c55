#include "store/journal/insert_recorder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstring>

#include "store/journal/changeset.h"

namespace store {
namespace {

// SQLite's variable-length integer: seven bits a byte, the highest first, all but the last marked.
void append_varint(std::string& out, std::uint64_t value) {
  if (value >= 0x80U) {
    std::string high;
    for (auto rest = value >> 7U; rest > 0; rest >>= 7U) {
      high += static_cast<char>((rest & 0x7FU) | 0x80U);
    }
    out.append(high.rbegin(), high.rend());
  }
  out += static_cast<char>(value & 0x7FU);
}

void append_big_endian(std::string& out, std::uint64_t value) {
  for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 0xFFU);
}

// A value as a changeset holds it: its type, then for text and blobs the length, then the bytes.
void append_value(std::string& out, sqlite3_value* value) {
  const int type = sqlite3_value_type(value);
  out += static_cast<char>(type);
  switch (type) {
    case SQLITE_INTEGER:
      return append_big_endian(out, static_cast<std::uint64_t>(sqlite3_value_int64(value)));
    case SQLITE_FLOAT: {
      const double real = sqlite3_value_double(value);
      std::uint64_t bits = 0;
      std::memcpy(&bits, &real, sizeof bits);
      return append_big_endian(out, bits);
    }
    case SQLITE_TEXT:
    case SQLITE_BLOB: {
      const void* bytes =
          type == SQLITE_TEXT ? sqlite3_value_text(value) : sqlite3_value_blob(value);
      const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
      append_varint(out, size);
      if (size > 0) out.append(static_cast<const char*>(bytes), size);
      return;
    }
    default:
      return;
  }
}

void on_change(void* context, sqlite3* connection, int operation, const char* /*schema*/,
               const char* table, sqlite3_int64 /*old_row*/, sqlite3_int64 /*new_row*/) {
  if (!is_recorded(table)) return;
  auto& recorder = *static_cast<InsertRecorder*>(context);
  if (operation != SQLITE_INSERT) return recorder.refuse();
  std::string row;
  row += static_cast<char>(SQLITE_INSERT);
  row += '\0';  // not the work of a trigger
  const int columns = sqlite3_preupdate_count(connection);
  for (int i = 0; i < columns; ++i) {
    sqlite3_value* value = nullptr;
    if (sqlite3_preupdate_new(connection, i, &value) != SQLITE_OK) return recorder.refuse();
    append_value(row, value);
  }
  recorder.add(table, std::move(row));
}

}  // namespace

const std::string& TableShapes::of(const Database& database, const std::string& table) {
  auto& shape = shapes_[table];
  if (!shape.empty()) return shape;
  auto rows = database.query("SELECT pk FROM pragma_table_info(?)");
  rows.with(table);
  while (rows.step()) shape += static_cast<char>(rows.integer(0));
  return shape;
}

InsertRecorder::InsertRecorder(const Database& database, TableShapes& shapes)
    : database_(database), shapes_(shapes) {
  sqlite3_preupdate_hook(database_.raw(), on_change, this);
}

InsertRecorder::~InsertRecorder() { sqlite3_preupdate_hook(database_.raw(), nullptr, nullptr); }

void InsertRecorder::add(const std::string& table, std::string row) {
  const auto known = std::find_if(tables_.begin(), tables_.end(),
                                  [&](const auto& one) { return one.name == table; });
  if (known != tables_.end()) {
    known->rows += row;
  } else {
    tables_.push_back({table, std::move(row)});
  }
}

std::string InsertRecorder::changeset() const {
  if (!only_inserts_) {
    throw SQLite::Exception("An edit that adds rows changed or removed one.", SQLITE_INTERNAL);
  }
  std::string out;
  for (const auto& table : tables_) {
    const auto& shape = shapes_.of(database_, table.name);
    out += 'T';
    append_varint(out, shape.size());
    out += shape;
    out += table.name;
    out += '\0';
    out += table.rows;
  }
  return out;
}

}  // namespace store
