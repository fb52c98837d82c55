#include "importers/parts/json_row.h"

#include <algorithm>
#include <utility>

#include "core/dates/instant.h"

namespace importers {
namespace {

// Ours count milliseconds since 2020 in their high bits: none made since 2021 has fewer digits.
constexpr std::size_t kLeastIdDigits = 17;

// Nor is one from the future, which the long numbers of other programs are.
std::optional<core::Id> own_id(std::string_view text) {
  const auto id = text.size() < kLeastIdDigits ? std::nullopt : core::parse_id(text);
  constexpr std::int64_t kYearMs = std::int64_t{366} * 24 * 60 * 60 * 1000;
  return id && core::made_at_ms(*id) <= core::now().ms + kYearMs ? id : std::nullopt;
}

struct Day {
  bool good = false;
  std::optional<core::Date> date;  // Empty for null.
};

Day day_of(const Json& value) {
  if (value.is_null()) return {true, std::nullopt};
  if (!value.is_string()) return {};
  const auto date = core::parse_written_day(value.get_ref<const std::string&>());
  return {date.has_value(), date};
}

}  // namespace

std::optional<core::DateRange> range_of(const Json& value) {
  Day from;
  Day to;
  const Json null;
  const auto part = [&](const char* key) -> const Json& {
    return value.contains(key) ? value.at(key) : null;
  };
  if (value.is_string()) {
    from = to = day_of(value);
  } else if (value.is_array() && value.size() == 2) {
    from = day_of(value[0]);
    to = day_of(value[1]);
  } else if (value.is_object()) {
    from = day_of(part("from"));
    to = day_of(part("to"));
  }
  const bool reversed = from.date && to.date && *to.date < *from.date;
  if (!from.good || !to.good || reversed) return std::nullopt;
  return core::DateRange{from.date, to.date};
}

std::optional<std::string> name_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return value.dump();
  return std::nullopt;
}

JsonRow::JsonRow(const Json& json, std::string where)
    : json_(json), where_(std::move(where)), taken_(json.size(), false) {}

std::size_t JsonRow::find(std::string_view key) const {
  std::size_t i = 0;
  for (auto it = json_.begin(); it != json_.end(); ++it, ++i) {
    if (it.key() == key) return i;
  }
  return kNone;
}

const Json* JsonRow::peek(std::string_view key) const {
  for (auto it = json_.begin(); it != json_.end(); ++it) {
    if (it.key() == key) return &it.value();
  }
  return nullptr;
}

const Json* JsonRow::take(std::string_view key) {
  const std::size_t at = find(key);
  if (at == kNone) return nullptr;
  taken_[at] = true;
  return peek(key);
}

bool JsonRow::has(std::string_view key) const {
  const Json* value = peek(key);
  return value != nullptr && !value->is_null();
}

void JsonRow::fault(std::string_view key, const std::string& what) {
  faults_.push_back(where_ + "“" + std::string(key) + "” " + what +
                    "; it is kept as it is beside the model.");
}

std::string JsonRow::text(std::string_view key) {
  const Json* value = peek(key);
  if (value == nullptr || value->is_null()) {
    static_cast<void>(take(key));
    return {};
  }
  if (!value->is_string()) {
    fault(key, "is not a string");
    return {};
  }
  return take(key)->get<std::string>();
}

std::string JsonRow::name(std::string_view key) {
  const Json* value = peek(key);
  if (value == nullptr || value->is_null()) {
    static_cast<void>(take(key));
    return {};
  }
  if (auto name = name_of(*value)) {
    static_cast<void>(take(key));
    return *std::move(name);
  }
  fault(key, "is neither a string nor a whole number");
  return {};
}

std::vector<std::string> JsonRow::names(std::string_view key) {
  const Json* value = peek(key);
  if (value == nullptr || !value->is_array()) {
    auto one = name(key);
    return one.empty() ? std::vector<std::string>() : std::vector{std::move(one)};
  }
  std::vector<std::string> out;
  for (const Json& part : *value) {
    auto name = name_of(part);
    if (!name || name->empty()) {
      fault(key, "is not a list of strings or whole numbers");
      return {};
    }
    out.push_back(*std::move(name));
  }
  static_cast<void>(take(key));
  return out;
}

std::vector<std::string> JsonRow::texts(std::string_view key) {
  const Json* value = peek(key);
  if (value == nullptr || value->is_null()) {
    static_cast<void>(take(key));
    return {};
  }
  if (value->is_string()) return {take(key)->get<std::string>()};
  std::vector<std::string> out;
  bool good = value->is_array();
  for (std::size_t i = 0; good && i < value->size(); ++i) {
    const Json& part = (*value)[i];
    good = part.is_string() && !part.get_ref<const std::string&>().empty();
    if (good) out.push_back(part.get<std::string>());
  }
  if (!good) {
    fault(key, "is not a list of strings");
    return {};
  }
  static_cast<void>(take(key));
  return out;
}

std::optional<std::int64_t> JsonRow::integer(std::string_view key) {
  const auto value = number(key);
  constexpr double kExact = 9007199254740992.0;  // 2^53: beyond it a double skips integers
  if (!value || std::abs(*value) > kExact || std::floor(*value) != *value) return std::nullopt;
  return static_cast<std::int64_t>(*value);
}

std::optional<double> JsonRow::number(std::string_view key) {
  const Json* value = peek(key);
  if (value == nullptr || value->is_null()) {
    static_cast<void>(take(key));
    return std::nullopt;
  }
  if (!value->is_number()) {
    fault(key, "is not a number");
    return std::nullopt;
  }
  return take(key)->get<double>();
}

std::optional<bool> JsonRow::flag(std::string_view key) {
  const Json* value = peek(key);
  if (value == nullptr || value->is_null()) {
    static_cast<void>(take(key));
    return std::nullopt;
  }
  if (!value->is_boolean()) {
    fault(key, "is neither true nor false");
    return std::nullopt;
  }
  return take(key)->get<bool>();
}

std::optional<core::Date> JsonRow::date(std::string_view key) {
  const Json* value = peek(key);
  const Day day = value == nullptr ? Day{true, std::nullopt} : day_of(*value);
  if (!day.good) {
    fault(key, "is not a day like \"2022-12-26\"");
    return std::nullopt;
  }
  static_cast<void>(take(key));
  return day.date;
}

std::optional<core::Timestamp> JsonRow::timestamp(std::string_view key) {
  if (!has(key)) {
    static_cast<void>(take(key));
    return std::nullopt;
  }
  const Json* value = peek(key);
  if (value->is_string()) {
    if (const auto at = core::parse_instant(value->get_ref<const std::string&>())) {
      static_cast<void>(take(key));
      return at;
    }
  }
  fault(key, "is not an instant like \"2022-12-26T09:30:00+02:00\"");
  return std::nullopt;
}

core::DateRange JsonRow::range(std::string_view key) {
  if (!has(key)) {
    static_cast<void>(take(key));
    return {};
  }
  const auto range = range_of(*peek(key));
  if (!range) {
    fault(key, "is not a range of days like [\"2022-12-20\", \"2022-12-31\"]");
    return {};
  }
  static_cast<void>(take(key));
  return *range;
}

JsonRow::Ids JsonRow::ids() {
  Ids out;
  if (const auto own = own_id(name("foresay_id"))) out.id = *own;
  const std::string id = name("id");
  if (id.empty()) {
    rename_.emplace_back("id");
    return out;
  }
  if (out.id) {
    if (id != core::to_string(out.id)) out.external_id = id;
  } else if (const auto own = own_id(id)) {
    out.id = *own;
  } else {
    out.external_id = id;
  }
  return out;
}

std::string JsonRow::extra() const {
  Json left = Json::object();
  std::size_t i = 0;
  for (auto it = json_.begin(); it != json_.end(); ++it, ++i) {
    if (taken_[i]) continue;
    const bool renamed = std::ranges::find(rename_, it.key()) != rename_.end();
    left[renamed ? "given_" + it.key() : it.key()] = it.value();
  }
  return left.empty() ? std::string() : left.dump();
}

}  // namespace importers
