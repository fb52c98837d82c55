#include "workbench/read/citation.h"

#include "core/base/date.h"
#include "core/text/shown_name.h"

namespace workbench {

std::string citation(const core::Document& document, std::string_view words,
                     std::string_view speaker) {
  const auto& meta = document.meta;
  std::string source;
  const auto add = [&source](const std::string& part) {
    if (!part.empty()) source += (source.empty() ? "" : ", ") + part;
  };
  add("“" + (meta.title.empty() ? document.file_name : meta.title) + "”");
  add(meta.publisher);
  add(meta.dateline ? core::to_short(*meta.dateline) : core::to_short(meta.stated));
  add(meta.address);
  if (!speaker.empty()) source = std::string(speaker) + ", in: " + source;
  return "“" + core::with_plain_spaces(words) + "” (" + source + ")";
}

}  // namespace workbench
