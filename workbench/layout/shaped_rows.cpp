#include "workbench/layout/shaped_rows.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "core/text/utf8.h"

namespace workbench {
namespace {

constexpr std::size_t kMostRows = 256;

/// Every character from U+0300 on begins with a byte from 0xCC on.
bool may_need_shaping(unsigned char lead) { return lead >= 0xCC; }

struct CharRange {
  char32_t first;
  char32_t last;
};

/// In order, without overlap.
constexpr std::array<CharRange, 20> kShaped = {{
    {0x0300, 0x036F},  // combining marks
    {0x0483, 0x0489},  // Cyrillic ones
    {0x0590, 0x109F},  // Hebrew … Myanmar
    {0x1100, 0x11FF},  // Hangul letters
    {0x1780, 0x1AFF},  // Khmer … Tai Tham
    {0x1B00, 0x1CFF},  // Balinese … Vedic
    {0x200D, 0x200D},  // the joiner, then marks of direction
    {0x200F, 0x200F},   {0x202B, 0x202B},   {0x202E, 0x202E},
    {0x2067, 0x2067},   {0x20D0, 0x20FF},                        // marks for symbols, key caps
    {0xA800, 0xABFF},                                            // Syloti Nagri … Meetei Mayek
    {0xFB1D, 0xFDFF},                                            // presentation forms
    {0xFE20, 0xFE2F},   {0xFE70, 0xFEFE},   {0x10800, 0x11FFF},  // right to left and Indic scripts
    {0x1E800, 0x1EFFF}, {0x1F1E6, 0x1F1FF},                      // flags
    {0x1F3FB, 0x1F3FF},                                          // skin tones
}};

bool char_needs_shaping(char32_t c) {
  if (c < kShaped.front().first) return false;
  const auto* const after =
      std::upper_bound(kShaped.begin(), kShaped.end(), c,
                       [](char32_t value, CharRange r) { return value < r.first; });
  return c <= (after - 1)->last;
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
