// Proposes what a plain text says about itself: title, dateline, publisher, authors, the days its
// statements were made, language. A person corrects it; what is not said plainly stays empty.
#pragma once

#include <optional>
#include <string_view>

#include "core/model/dataset.h"
#include "core/model/document.h"
#include "core/text/offset.h"

namespace importers {

struct ArticleHead {
  core::DocumentMeta meta;
  /// Where the title stands in the text: a line, or the end of one. None without a title.
  std::optional<core::ByteRange> title;
  bool title_given = false;  ///< By the front matter, which knows better than any heading.
  /// What is not carried over, in sentences; `file` is left to the caller.
  core::LossReport losses;
};

/// Front matter goes before everything else. Looks at the first and the last lines only, so that a
/// long text costs no more than a short one.
[[nodiscard]] ArticleHead read_head(std::string_view text);

}  // namespace importers
