// How likely a tagged statement makes its event, read as a reader would: from the words that govern
// the span ("it is unlikely that […]"), else from the span itself.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/language/hedge.h"

namespace core {

/// The hit that counts, its range in bytes of `text`; `span` is bytes of `text`. Words of
/// attribution count only where nothing carries a range. Empty when the scales know none of the
/// words.
[[nodiscard]] std::optional<HedgeHit> read_hedge(std::string_view text, ByteRange span,
                                                 std::span<const Scale> scales);
/// A statement without its surroundings.
[[nodiscard]] std::optional<HedgeHit> read_hedge(std::string_view statement,
                                                 std::span<const Scale> scales);

/// What a scale gives for a hedge wording that stands alone, as an annotation keeps it: one of its
/// terms, else the wording's main hedge. Empty when it gives no range. `finder` is of that scale.
[[nodiscard]] std::optional<HedgeHit> read_wording(std::string_view words, const Scale& scale,
                                                   const HedgeFinder& finder);

}  // namespace core
