// A web page as one document, however it was saved: alone, or inside another file.
#pragma once

#include <string>
#include <string_view>

#include "importers/importer.h"

namespace importers::html {

struct WebPage {
  std::string_view bytes;     ///< Of the page alone.
  std::string_view format;    ///< The importer's name.
  std::string encoding = {};  ///< What the file around it says of it; empty: nothing.
  std::string address = {};   ///< Where it came from by the file around it; the page's own wins.
};

/// The page's article with its fields and the claims that it reviews. `source` is the file: its
/// name is the document's, and all of its bytes are kept.
[[nodiscard]] core::Result<core::ImportedBatch> read_web_page(const WebPage& page,
                                                              const Source& source,
                                                              const ReadOptions& options);

}  // namespace importers::html
