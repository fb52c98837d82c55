// Reading millions of rows into tables of names: texts and ids become indices, days are parsed once
// where neighbours repeat. Private to store/score_rows.cpp.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/score_rows.h"
#include "store/database.h"

namespace store {

/// Gives each different text an index into `names`.
class TextIndices {
 public:
  explicit TextIndices(std::vector<std::string>& names) : names_(names) {}

  /// kNoIndex for an empty text.
  [[nodiscard]] std::uint32_t of(std::string_view text) {
    if (text.empty()) return core::kNoIndex;
    if (last_ != core::kNoIndex && names_[last_] == text) return last_;
    auto found = found_.find(text);
    if (found == found_.end()) {
      found = found_.emplace(std::string(text), static_cast<std::uint32_t>(names_.size())).first;
      names_.emplace_back(text);
    }
    last_ = found->second;
    return last_;
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  std::vector<std::string>& names_;
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> found_;
  std::uint32_t last_ = core::kNoIndex;
};

/// Where each id stands in a table.
class IdIndices {
 public:
  void add(core::Id id) {
    const auto next = static_cast<std::uint32_t>(found_.size());
    found_.emplace(id, next);
  }
  /// kNoIndex for 0 and for ids that are not there.
  [[nodiscard]] std::uint32_t of(core::Id id) const {
    if (!id) return core::kNoIndex;
    const auto found = found_.find(id);
    return found == found_.end() ? core::kNoIndex : found->second;
  }

 private:
  std::unordered_map<core::Id, std::uint32_t> found_;
};

/// Reads the days of one column; kNoDay where there is none.
class DayColumn {
 public:
  explicit DayColumn(int column) : column_(column) {}

  [[nodiscard]] core::Date of(const Query& row) {
    const auto text = row.view(column_).substr(0, 10);
    if (text != last_) {
      last_ = text;
      day_ = core::parse_date(text).value_or(core::kNoDay);
    }
    return day_;
  }

 private:
  int column_;
  std::string last_;
  core::Date day_ = core::kNoDay;
};

}  // namespace store
