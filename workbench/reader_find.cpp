#include "workbench/reader_find.h"

#include <algorithm>

namespace workbench {

void ReaderFind::search(std::string_view text, const core::FindQuery& query,
                        core::ByteOffset from) {
  if (query == query_) return;
  clear();
  query_ = query;
  core::Result<core::FoundRanges> found = core::find_all(text, query);
  if (!found) {
    error_ = found.error().message;
    return;
  }
  found_ = std::move(found).value();
  if (hits().empty()) return;
  const auto next = std::lower_bound(
      hits().begin(), hits().end(), from,
      [](const core::ByteRange& hit, core::ByteOffset at) { return hit.begin < at; });
  current_ = next == hits().end() ? 0 : static_cast<std::size_t>(next - hits().begin());
}

void ReaderFind::clear() {
  query_ = {};
  found_ = {};
  error_.clear();
  current_.reset();
}

std::optional<core::ByteRange> ReaderFind::step(int by) {
  if (!current_) return std::nullopt;
  const auto count = static_cast<std::int64_t>(hits().size());
  const std::int64_t next = (static_cast<std::int64_t>(*current_) + by + count) % count;
  current_ = static_cast<std::size_t>(next);
  return hits()[*current_];
}

std::string ReaderFind::summary() const {
  if (!error_.empty()) return error_;
  if (query_.pattern.empty()) return "";
  if (!current_) return "nothing found";
  return std::to_string(*current_ + 1) + " of " + std::to_string(hits().size()) +
         (cut() ? "+" : "");
}

}  // namespace workbench
