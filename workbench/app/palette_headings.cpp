#include "workbench/app/palette_headings.h"

#include "core/text/utf8.h"
#include "workbench/reader/reader_blocks.h"

namespace workbench {
namespace {

constexpr std::size_t kTitleChars = 200;

std::string share_of(std::int64_t part, std::int64_t whole) {
  return std::to_string(whole > 0 ? part * 100 / whole : 0) + " %";
}

}  // namespace

std::vector<PaletteEntry> heading_entries(const ReaderModel& reader) {
  std::vector<PaletteEntry> out;
  if (!reader.has_text()) return out;
  const core::TextIndex& index = reader.index();
  for (const ReaderHeading& heading : headings_of(reader.layout())) {
    PaletteEntry entry;
    entry.kind = PaletteKind::heading;
    entry.title = core::first_chars(index.slice(heading.range), kTitleChars);
    entry.detail = share_of(heading.range.begin.value, index.byte_size().value);
    entry.level = heading.level;
    entry.action = GoToPlace{index.to_char(heading.range.begin)};
    out.push_back(std::move(entry));
  }
  return out;
}

}  // namespace workbench
