// The bytes of a page as UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "core/encoding/charset.h"

namespace importers::html {

/// The encoding a page declares in its first bytes, in an XML declaration or a <meta>; empty when
/// none.
[[nodiscard]] std::string declared_encoding(std::string_view bytes);

/// Bytes that are UTF-8 are UTF-8 whatever a page declares (a byte order mark counts first); then
/// what it declares, else what is `stated` of it from outside; then the evidence of
/// core::decode_text. An `encoding` that is not empty overrules all of it; the only error is that
/// there is no such encoding. NUL becomes U+FFFD.
[[nodiscard]] core::Result<core::DecodedText> decode_page(std::string_view bytes,
                                                          const std::string& encoding,
                                                          const std::string& stated = {});

}  // namespace importers::html
