// Cuts a text into the JSON values it holds one after the other, whether one a line, pretty-printed
// or all in one array, and goes on behind what is no JSON. It does not know what the values mean.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/ordered_map.h"

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
  std::string_view text = {};  ///< The bytes of the value.
};

class JsonValues {
 public:
  /// Whether the value with these bytes is wanted.
  using Wanted = bool (*)(std::string_view bytes);

  /// `text` outlives the reader; a byte order mark is skipped. Of values that are not wanted only
  /// the bytes are given, without a fault; without `wanted` all are.
  explicit JsonValues(std::string_view text, Wanted wanted = nullptr);

  /// The next value or fault; empty at the end.
  [[nodiscard]] std::optional<JsonValue> next();

  /// Bytes read so far, for progress.
  [[nodiscard]] std::size_t position() const { return at_; }

 private:
  void skip_space();
  void skip_outer_brackets();
  std::int64_t skip_commas();
  void skip_line();

  std::string_view text_;
  Wanted wanted_;
  std::size_t at_ = 0;
  std::int64_t line_ = 1;
  bool given_ = false;       // Some value was read.
  bool comma_said_ = false;  // That commas stand between rows was said.
  bool in_array_ = false;    // Elements of an outermost array count as values.
};

}  // namespace importers
