#include "workbench/layout/row_wrap.h"

#include "core/text/utf8.h"

namespace workbench {
namespace {

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == 0x3000 || (c >= 0x2000 && c <= 0x200A && c != 0x2007);
}

core::DecodedChar char_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? core::DecodedChar{byte, 1, true} : core::decode_at(text, at);
}

struct Measured {
  float all = 0;
  float seen = 0;  ///< Without the white space at the end.
};

Measured measure(std::string_view text, BlockKind kind, const TextMetrics& metrics) {
  Measured sum;
  for (std::size_t at = 0; at < text.size();) {
    const core::DecodedChar c = char_at(text, at);
    at += static_cast<std::size_t>(c.bytes);
    if (is_invisible(c.value)) continue;
    sum.all += metrics.advance(c.value, kind);
    if (!is_space(c.value)) sum.seen = sum.all;
  }
  return sum;
}

/// The part of `text` without the white space at its end.
std::size_t seen_size(std::string_view text) {
  std::size_t seen = 0;
  for (std::size_t at = 0; at < text.size();) {
    const core::DecodedChar c = char_at(text, at);
    at += static_cast<std::size_t>(c.bytes);
    if (!is_invisible(c.value) && !is_space(c.value)) seen = at;
  }
  return seen;
}

/// The rows made so far and the one being filled.
class Filler {
 public:
  Filler(float width, const RowIndents& indents) : width_(width), indents_(indents) {}

  [[nodiscard]] float room() const {
    return width_ - (rows_.empty() ? indents_.first : indents_.rest);
  }
  [[nodiscard]] bool fits(float seen) const { return x_ + seen <= room(); }
  [[nodiscard]] bool empty() const { return row_.end == row_.begin; }

  void add(std::size_t end, const Measured& m) {
    row_.end = static_cast<std::uint32_t>(end);
    if (m.seen > 0) row_.width = x_ + m.seen;
    x_ += m.all;
  }
  void finish_row() {
    rows_.push_back(row_);
    row_ = {row_.end, row_.end, 0};
    x_ = 0;
  }
  [[nodiscard]] std::vector<Row> take() {
    if (!empty() || rows_.empty()) finish_row();
    return std::move(rows_);
  }

 private:
  float width_;
  RowIndents indents_;
  float x_ = 0;
  Row row_;
  std::vector<Row> rows_;
};

}  // namespace

RowWrap::RowWrap() : lines_(core::BreakRule::line), graphemes_(core::BreakRule::grapheme) {}

template <class Measure>
std::vector<Row> RowWrap::fill(std::string_view content, float width, const RowIndents& indents,
                               Measure measure) {
  Filler filler(width, indents);
  lines_.reset(content);
  for (std::size_t at = 0; at < content.size();) {
    const std::size_t next = lines_.after(at);
    const Measured word = measure(at, next);
    if (!filler.empty() && !filler.fits(word.seen)) filler.finish_row();
    if (filler.fits(word.seen)) {
      filler.add(next, word);
      at = next;
      continue;
    }
    graphemes_.reset(content.substr(at, next - at));
    for (std::size_t piece = 0; at + piece < next;) {
      const std::size_t end = graphemes_.after(piece);
      const Measured m = measure(at + piece, at + end);
      if (!filler.empty() && !filler.fits(m.seen)) filler.finish_row();
      filler.add(at + end, m);
      piece = end;
    }
    at = next;
  }
  return filler.take();
}

std::vector<Row> RowWrap::rows(std::string_view content, BlockKind kind, const TextMetrics& metrics,
                               float width, const RowIndents& indents) {
  return fill(content, width, indents, [&](std::size_t begin, std::size_t end) {
    return measure(content.substr(begin, end - begin), kind, metrics);
  });
}

std::vector<Row> RowWrap::rows(std::string_view content, float width, const RowIndents& indents,
                               const std::vector<float>& sums) {
  return fill(content, width, indents, [&](std::size_t begin, std::size_t end) {
    const std::size_t seen = begin + seen_size(content.substr(begin, end - begin));
    return Measured{sums[end] - sums[begin], sums[seen] - sums[begin]};
  });
}

float text_width(std::string_view text, BlockKind kind, const TextMetrics& metrics) {
  return measure(text, kind, metrics).all;
}

}  // namespace workbench
