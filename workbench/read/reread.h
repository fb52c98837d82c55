// Reading a document anew: its kept bytes in another encoding, as an edit that makes a version of
// it. Nothing is applied here.
#pragma once

#include <cstddef>
#include <string>

#include "core/base/result.h"
#include "core/model/edit.h"
#include "store/sqlite/database.h"

namespace workbench {

struct Rereading {
  core::RereadDocument edit;
  std::string encoding_before;
  std::size_t replaced = 0;  ///< Sequences that the encoding does not have, now U+FFFD.
};

/// What of title, outlet, date and the like was read from the old text is read from the new one;
/// what a person or a file said stays. Blocks are found anew. An Error when the project does not
/// have the document or its bytes, or when there is no such encoding.
[[nodiscard]] core::Result<Rereading> reread(const store::Database& db, core::Id document,
                                             const std::string& encoding);

/// The first lines of a text with a character above ASCII, `most` of them, each cut to `width` code
/// points around that character: what shows whether its letters are right. The first lines of all
/// where there is none.
[[nodiscard]] std::string telling_lines(std::string_view text, std::size_t most, std::size_t width);

}  // namespace workbench
