// Reading millions of rows into tables of names: texts and ids become indices, days are parsed once
// where neighbours repeat. Private to store/read/score_reader.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/score/score_rows.h"
#include "store/sqlite/database.h"

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

/// Where each id stands in a table. Open addressing, because it is asked three times a row.
class IdIndices {
 public:
  /// Ids are given the indices 0, 1, 2, … in the order they are added.
  void add(core::Id id) {
    if ((size_ + 1) * 2 > slots_.size()) grow();
    put({id, size_++});
  }
  /// kNoIndex for 0 and for ids that are not there.
  [[nodiscard]] std::uint32_t of(core::Id id) const {
    if (!id || slots_.empty()) return core::kNoIndex;
    std::size_t at = place(id);
    while (slots_[at].id && slots_[at].id != id) at = (at + 1) & (slots_.size() - 1);
    return slots_[at].index;
  }

 private:
  struct Slot {
    core::Id id;
    std::uint32_t index = core::kNoIndex;
  };
  [[nodiscard]] std::size_t place(core::Id id) const {
    constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15;  // spreads ids that count up
    const auto mixed = static_cast<std::uint64_t>(id.value) * kGolden;
    return static_cast<std::size_t>(mixed >> 32) & (slots_.size() - 1);
  }
  void put(Slot slot) {
    std::size_t at = place(slot.id);
    while (slots_[at].id) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
  void grow() {
    const auto before = std::exchange(slots_, {});
    slots_.resize(before.empty() ? 64 : before.size() * 2);
    for (const Slot& slot : before) {
      if (slot.id) put(slot);
    }
  }

  std::vector<Slot> slots_;  ///< A power of two, at most half full.
  std::uint32_t size_ = 0;
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
