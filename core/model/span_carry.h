// Carries spans from one reading of a text to another: by the bytes that both were decoded from,
// and where those do not say, by quote and context.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/span.h"
#include "core/text/offset.h"
#include "core/text/text_index.h"

namespace core {

/// A text with the encoding that gives it from the bytes.
struct TextReading {
  std::string_view text;
  std::string encoding;
};

class SpanCarrier {
 public:
  /// `bytes`: the original ones, or empty when only quotes can tell. The texts outlive the carrier.
  SpanCarrier(const TextReading& from, const TextReading& to, std::string_view bytes);

  /// A range that begins or ends inside a character of the new text takes it in. Empty when the
  /// bytes do not tell.
  [[nodiscard]] std::optional<CharRange> carry(CharRange range) const;
  /// All fragments, or nothing. Of an unanchored span the quote is looked for.
  [[nodiscard]] std::optional<Span> carry(const Span& span) const;
  /// As near to the same place as can be said; never behind the end.
  [[nodiscard]] CharOffset carry(CharOffset at) const;

 private:
  [[nodiscard]] std::optional<CharRange> by_quote(const Fragment& fragment) const;

  TextIndex to_;
  std::int64_t from_chars_ = 0;
  std::vector<std::int64_t> from_places_;  // The byte of each code point and of the end; or empty.
  std::vector<std::int64_t> to_places_;
};

}  // namespace core
