// Texts as they are compared: the same words are the same string, whatever their case, accents,
// typography and normalisation. What is folded to what: docs/search.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/offset.h"
#include "core/words/fold_char.h"

namespace core {

/// Every character folded; punctuation stays, in its plain form. Not for offsets.
[[nodiscard]] std::string fold(std::string_view text);

/// As fold, and a hyphen between words is a space ("e-mail" and "e mail"), white space is one
/// space, and there is none at the ends: the key under which names, outlets and statements are the
/// same.
[[nodiscard]] std::string name_key(std::string_view name);

/// Folded characters, each with the bytes of the text that it comes from: with the accents and
/// invisible characters that follow it. One character may give several (ß) with the same bytes.
struct FoldedText {
  std::u32string chars;
  std::vector<ByteRange> sources;  ///< As many as `chars`; ascending, in bytes of the whole text.
};

/// Of text[part), which begins and ends on characters. White space of all kinds is a space, CR LF
/// one; with `hyphens_part` a hyphen between two words is one, too. Both not with keep_accents.
[[nodiscard]] FoldedText folded_text(std::string_view text, ByteRange part, FoldRules rules = {},
                                     bool hyphens_part = false);

/// The whole text.
[[nodiscard]] FoldedText folded_text(std::string_view text);

}  // namespace core
