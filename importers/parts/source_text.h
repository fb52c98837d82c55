// The text of a source: in the encoding that was asked for, else in the one its bytes show.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/encoding/charset.h"
#include "importers/importer.h"

namespace importers {

/// An error only when options.encoding is no encoding.
[[nodiscard]] core::Result<core::DecodedText> text_of(const Source& source,
                                                      const ReadOptions& options);

/// Of a format whose text is UTF-8 (JSON): what it is when it is something else.
struct RecodedText {
  std::string text;      ///< UTF-8; empty while `encoding` is.
  std::string encoding;  ///< Empty: the bytes are UTF-8 as they are (a few may be ill-formed).
  std::string guess;  ///< A sentence, when the encoding is neither asked for nor UTF-16 or UTF-32.
};
/// An error only when options.encoding is no encoding.
[[nodiscard]] core::Result<RecodedText> recoded_text(const Source& source,
                                                     const ReadOptions& options);

/// The first bytes of such a format in UTF-8 when they are UTF-16 or UTF-32; else empty.
[[nodiscard]] std::optional<std::string> recoded_head(std::string_view bytes);

}  // namespace importers
