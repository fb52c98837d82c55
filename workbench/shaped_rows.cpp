#include "workbench/shaped_rows.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "core/utf8.h"

namespace workbench {
namespace {

constexpr std::size_t kMostRows = 256;

/// Every character from U+0300 on begins with a byte from 0xCC on.
bool may_need_shaping(unsigned char lead) { return lead >= 0xCC; }

bool char_needs_shaping(char32_t c) {
  if (c < 0x0300) return false;
  if (c <= 0x036F) return true;  // combining marks
  if (c < 0x0590) return c >= 0x483 && c <= 0x489;
  if (c <= 0x109F) return true;                       // Hebrew … Myanmar
  if (c < 0x1780) return c >= 0x1100 && c <= 0x11FF;  // Hangul letters
  if (c <= 0x1AFF) return true;                       // Khmer … Tai Tham
  if (c <= 0x1CFF) return c >= 0x1B00;                // Balinese … Vedic
  if (c == 0x200D || c == 0x200F || c == 0x202B || c == 0x202E || c == 0x2067) return true;
  if (c >= 0x20D0 && c <= 0x20FF) return true;  // marks for symbols, key caps
  if (c >= 0xA800 && c <= 0xABFF) return true;  // Syloti Nagri … Meetei Mayek
  if (c >= 0xFB1D && c <= 0xFDFF) return true;  // presentation forms
  if (c >= 0xFE20 && c <= 0xFE2F) return true;
  if (c >= 0xFE70 && c < 0xFEFF) return true;
  if (c >= 0x10800 && c <= 0x11FFF) return true;  // right to left and Indic scripts
  if (c >= 0x1E800 && c <= 0x1EFFF) return true;
  return (c >= 0x1F1E6 && c <= 0x1F1FF) || (c >= 0x1F3FB && c <= 0x1F3FF);  // flags, skin tones
}

/// Gives every grapheme of [begin, end) its width: that of the clusters that begin in it. A cluster
/// of several graphemes (a ligature) is shared out evenly. `width_at` is by byte, from `begin` on.
template <class Visit>
void share_out(core::BreakCursor& graphemes, std::size_t begin, std::size_t end,
               const std::vector<float>& width_at, const std::vector<bool>& begins_cluster,
               Visit visit) {
  std::vector<std::pair<std::size_t, std::size_t>> group;
  float width = 0;
  const auto flush = [&] {
    for (const auto& [from, to] : group) visit(from, to, width / static_cast<float>(group.size()));
    group.clear();
    width = 0;
  };
  for (std::size_t at = begin; at < end;) {
    const std::size_t next = std::min(end, graphemes.after(at));
    bool starts = false;
    float here = 0;
    for (std::size_t i = at; i < next; ++i) {
      starts = starts || begins_cluster[i - begin];
      here += width_at[i - begin];
    }
    if (starts) flush();
    group.emplace_back(at, next);
    width += here;
    at = next;
  }
  flush();
}

struct ClusterWidths {
  std::vector<float> width_at;
  std::vector<bool> begins;
};

ClusterWidths cluster_widths(const std::vector<ShapedGlyph>& glyphs, std::size_t begin,
                             std::size_t end) {
  ClusterWidths out{std::vector<float>(end - begin), std::vector<bool>(end - begin)};
  for (const ShapedGlyph& glyph : glyphs) {
    out.width_at[glyph.cluster - begin] += glyph.advance;
    out.begins[glyph.cluster - begin] = true;
  }
  return out;
}

}  // namespace

bool needs_shaping(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    // Most of Greek, Cyrillic and CJK is passed by its first byte.
    if (!may_need_shaping(lead) || (lead >= 0xCE && lead <= 0xD1) || (lead >= 0xE3 && lead <= 0xE9))
      continue;
    if (char_needs_shaping(core::decode_at(text, at).value)) return true;
  }
  return false;
}

ShapedRows::ShapedRows() : graphemes_(core::BreakRule::grapheme) {}

void ShapedRows::clear() {
  rows_.clear();
  block_ = {};
  bidi_.reset({});
}

void ShapedRows::set_block(std::string_view block) {
  if (block.data() == block_.data() && block.size() == block_.size()) return;
  block_ = block;
  bidi_.reset(block);
}

bool ShapedRows::right_to_left(std::string_view block) {
  set_block(block);
  return bidi_.right_to_left();
}

std::vector<float> ShapedRows::sums(std::string_view block, BlockKind kind,
                                    const TextMetrics& metrics) {
  set_block(block);
  std::vector<float> widths(block.size() + 1);
  graphemes_.reset(block);
  for (const core::DirectionRun& run : bidi_.row(0, block.size())) {
    const auto glyphs = metrics.shape({block, run.begin, run.end, kind, run.right_to_left});
    const ClusterWidths clusters = cluster_widths(glyphs, run.begin, run.end);
    share_out(graphemes_, run.begin, run.end, clusters.width_at, clusters.begins,
              [&](std::size_t, std::size_t end, float width) { widths[end] += width; });
  }
  for (std::size_t i = 1; i < widths.size(); ++i) widths[i] += widths[i - 1];
  return widths;
}

const ShapedRow& ShapedRows::row(std::pair<std::size_t, std::size_t> key, std::string_view block,
                                 const RowToShape& row, const TextMetrics& metrics) {
  const auto found = rows_.find(key);
  if (found != rows_.end()) return found->second;
  if (rows_.size() >= kMostRows) rows_.clear();
  return rows_.emplace(key, shape(block, row, metrics)).first->second;
}

ShapedRow ShapedRows::shape(std::string_view block, const RowToShape& row,
                            const TextMetrics& metrics) {
  set_block(block);
  graphemes_.reset(block);
  ShapedRow out;
  out.right_to_left = bidi_.right_to_left();
  float x = 0;
  for (const core::DirectionRun& run : bidi_.row(row.begin, row.end)) {
    const auto glyphs = metrics.shape({block, run.begin, run.end, row.kind, run.right_to_left});
    const ClusterWidths clusters = cluster_widths(glyphs, run.begin, run.end);
    const std::size_t first_cell = out.cells.size();
    share_out(graphemes_, run.begin, run.end, clusters.width_at, clusters.begins,
              [&](std::size_t begin, std::size_t end, float width) {
                out.cells.push_back({static_cast<std::uint32_t>(begin),
                                     static_cast<std::uint32_t>(end), 0, width, run.right_to_left});
              });
    const auto cells = out.cells.begin() + static_cast<std::ptrdiff_t>(first_cell);
    if (run.right_to_left) std::reverse(cells, out.cells.end());
    const float left = x;
    for (auto cell = cells; cell != out.cells.end(); ++cell) {
      cell->x0 = x;
      x = cell->x1 = x + cell->x1;
    }
    out.runs.push_back({static_cast<std::uint32_t>(run.begin), static_cast<std::uint32_t>(run.end),
                        left, x - left, static_cast<std::uint32_t>(out.glyphs.size()),
                        static_cast<std::uint32_t>(glyphs.size())});
    out.glyphs.insert(out.glyphs.end(), glyphs.begin(), glyphs.end());
  }
  out.left = out.right_to_left ? row.edge - x : row.edge;
  out.right = out.left + x;
  for (ShapedCell& cell : out.cells) {
    cell.x0 += out.left;
    cell.x1 += out.left;
  }
  for (ShapedRun& run : out.runs) run.x += out.left;
  return out;
}

}  // namespace workbench
