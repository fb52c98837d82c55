// Cuts a text into the JSON values it holds one after the other, whether one a line, pretty-printed
// or all in one array, and goes on behind what is no JSON. It does not know what the values mean.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/ordered_map.h"

namespace importers {

using Json = nlohmann::basic_json<core::OrderedMap>;

/// What a project keeps of a row beside the model; null when it is empty, no JSON or nested too
/// deeply.
[[nodiscard]] Json parse_extra(std::string_view extra);

/// A value, or the sentence why there is none. Lines are 1-based, where the value begins.
struct JsonValue {
  std::optional<Json> value;
  std::string error;
  std::int64_t line = 0;
};

class JsonValues {
 public:
  /// `text` outlives the reader; a byte order mark is skipped.
  explicit JsonValues(std::string_view text);

  /// The next value or fault; empty at the end.
  [[nodiscard]] std::optional<JsonValue> next();

  /// Bytes read so far, for progress.
  [[nodiscard]] std::size_t position() const { return at_; }

 private:
  void skip_space();
  void skip_outer_brackets();
  void skip_line();

  std::string_view text_;
  std::size_t at_ = 0;
  std::int64_t line_ = 1;
  bool in_array_ = false;  // Elements of an outermost array count as values.
};

}  // namespace importers
