#include "store/journal/changeset_format.h"

#include <cstdint>
#include <optional>

namespace store {
namespace {

constexpr int kDelete = 9;
constexpr int kInsert = 18;
constexpr int kUpdate = 23;
constexpr std::uint64_t kMostColumns = 2000;  // SQLite's own limit.

/// Takes bytes from the front; once something is missing, everything is.
class Bytes {
 public:
  explicit Bytes(std::string_view left) : left_(left) {}

  [[nodiscard]] bool empty() const { return left_.empty(); }
  std::optional<int> byte() {
    if (left_.empty()) return std::nullopt;
    const auto out = static_cast<unsigned char>(left_.front());
    left_.remove_prefix(1);
    return out;
  }
  bool skip(std::uint64_t count) {
    if (count > left_.size()) return false;
    left_.remove_prefix(static_cast<std::size_t>(count));
    return true;
  }
  bool skip_text() {
    const auto end = left_.find('\0');
    return end != std::string_view::npos && skip(end + 1);
  }
  /// SQLite's varint: seven bits a byte, highest first, at most nine bytes.
  std::optional<std::uint64_t> varint() {
    std::uint64_t out = 0;
    for (int i = 0; i < 9; ++i) {
      const auto next = byte();
      if (!next) return std::nullopt;
      if (i == 8) return (out << 8U) | static_cast<std::uint64_t>(*next);
      out = (out << 7U) | static_cast<std::uint64_t>(*next & 0x7F);
      if ((*next & 0x80) == 0) return out;
    }
    return std::nullopt;
  }

 private:
  std::string_view left_;
};

bool skip_value(Bytes& bytes) {
  const auto type = bytes.byte();
  if (!type) return false;
  switch (*type) {
    case 0:  // not changed
    case 5:  // null
      return true;
    case 1:  // integer
    case 2:  // real
      return bytes.skip(8);
    case 3:    // text
    case 4: {  // blob
      const auto size = bytes.varint();
      return size && bytes.skip(*size);
    }
    default:
      return false;
  }
}

bool skip_change(Bytes& bytes, int operation, std::uint64_t columns) {
  if (operation != kDelete && operation != kInsert && operation != kUpdate) return false;
  if (!bytes.byte()) return false;  // whether a trigger made it
  const std::uint64_t values = operation == kUpdate ? columns * 2 : columns;
  for (std::uint64_t i = 0; i < values; ++i) {
    if (!skip_value(bytes)) return false;
  }
  return true;
}

}  // namespace

bool is_readable_changeset(std::string_view changeset) {
  Bytes bytes(changeset);
  std::uint64_t columns = 0;
  while (!bytes.empty()) {
    const int operation = bytes.byte().value_or(0);
    if (operation != 'T') {
      if (columns == 0 || !skip_change(bytes, operation, columns)) return false;
      continue;
    }
    const auto count = bytes.varint();
    if (!count || *count == 0 || *count > kMostColumns) return false;
    columns = *count;
    if (!bytes.skip(columns) || !bytes.skip_text()) return false;
  }
  return true;
}

}  // namespace store
