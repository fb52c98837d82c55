// One JSON object read key by key: what is read in its expected shape is taken, the rest is kept as
// `extra`, and a value of the wrong shape is reported. It does not know what rows there are.
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/enum_names.h"
#include "core/base/id.h"
#include "importers/parts/json_values.h"

namespace importers {

class JsonRow {
 public:
  /// `json` is an object and outlives the reader. `where` begins sentences: "" or "link 2: ".
  explicit JsonRow(const Json& json, std::string where = {});

  [[nodiscard]] bool has(std::string_view key) const;  ///< Present and not null.
  [[nodiscard]] bool contains(std::string_view key) const { return find(key) != kNone; }

  /// Each takes the key. Absent and null give the empty value; so does a wrong shape, which leaves
  /// the key for `extra()` and adds a fault.
  [[nodiscard]] std::string text(std::string_view key);
  [[nodiscard]] std::vector<std::string> texts(std::string_view key);  ///< A string counts as one.
  /// Names of other things: strings, or whole numbers as their digits. Tools write ids either way.
  [[nodiscard]] std::string name(std::string_view key);
  [[nodiscard]] std::vector<std::string> names(std::string_view key);  ///< One counts as a list.
  [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key);
  [[nodiscard]] std::optional<double> number(std::string_view key);
  [[nodiscard]] std::optional<bool> flag(std::string_view key);
  [[nodiscard]] std::optional<core::Date> date(std::string_view key);
  [[nodiscard]] std::optional<core::Timestamp> timestamp(std::string_view key);
  /// ["2022-12-20", null], {"from": …, "to": …} or one day.
  [[nodiscard]] core::DateRange range(std::string_view key);
  /// "id" and "foresay_id" as the file's own id and ours. Numbers are kept to the digit.
  struct Ids {
    core::Id id;
    std::string external_id;
  };
  [[nodiscard]] Ids ids();

  template <class E>
  [[nodiscard]] std::optional<E> choice(std::string_view key) {
    if (!has(key)) {
      static_cast<void>(take(key));
      return std::nullopt;
    }
    const Json* value = peek(key);
    if (value->is_string()) {
      if (const auto found = core::parse_name<E>(value->get_ref<const std::string&>())) {
        static_cast<void>(take(key));
        return found;
      }
    }
    fault(key, "is not one of " + core::all_names<E>());
    rename_.emplace_back(key);
    return std::nullopt;
  }

  /// The value whatever its shape, taken; null when absent.
  [[nodiscard]] const Json* take(std::string_view key);
  [[nodiscard]] const Json* peek(std::string_view key) const;
  void fault(std::string_view key, const std::string& what);

  /// What was not taken, as a JSON object in the row's order; empty when nothing is left. A word
  /// that is none of its key's is called "given_KEY": the key itself will hold the model's word.
  [[nodiscard]] std::string extra() const;
  [[nodiscard]] const std::vector<std::string>& faults() const { return faults_; }

  /// Calls `use(key, value)` for what was not taken, in the row's order.
  template <class Use>
  void each_left(Use use) const {
    std::size_t i = 0;
    for (auto it = json_.begin(); it != json_.end(); ++it, ++i) {
      if (!taken_[i]) use(it.key(), it.value());
    }
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  [[nodiscard]] std::size_t find(std::string_view key) const;

  const Json& json_;
  std::string where_;
  std::vector<bool> taken_;
  std::vector<std::string> faults_;
  std::vector<std::string> rename_;
};

/// The string, or the digits of a whole number; empty when it is neither.
[[nodiscard]] std::optional<std::string> name_of(const Json& value);

/// A day or a null inside a range; empty optional outside: neither.
[[nodiscard]] std::optional<core::DateRange> range_of(const Json& value);

}  // namespace importers
