#include "core/text/bidi.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <stdexcept>
#include <string>

#include "core/text/icu_status.h"
#include "core/text/utf8.h"

namespace core {
namespace {

struct CloseBidi {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};
using Bidi = std::unique_ptr<UBiDi, CloseBidi>;

Bidi open_bidi() {
  Bidi bidi(ubidi_open());
  if (!bidi) throw std::runtime_error("ICU could not find memory for the direction of a text.");
  return bidi;
}

}  // namespace

struct BidiParagraph::State {
  Bidi paragraph = open_bidi();
  Bidi line = open_bidi();
  std::u16string units;
  std::vector<std::uint32_t> bytes;  // of every unit, and of the end

  [[nodiscard]] std::int32_t unit_of(std::size_t byte) const {
    const auto found = std::lower_bound(bytes.begin(), bytes.end(), byte);
    return static_cast<std::int32_t>(found - bytes.begin());
  }
  [[nodiscard]] bool blank(std::int32_t from, std::int32_t to) const {
    for (std::int32_t at = from; at < to;) {
      UChar32 c = 0;
      U16_NEXT(units.data(), at, to, c);
      const UCharDirection direction = u_charDirection(c);
      if (direction != U_WHITE_SPACE_NEUTRAL && direction != U_SEGMENT_SEPARATOR &&
          direction != U_BOUNDARY_NEUTRAL) {
        return false;
      }
    }
    return true;
  }
  void append(char32_t c, std::size_t at) {
    // What ends a paragraph for Unicode but no line here (NEL and the like) counts as a space.
    if (u_charDirection(static_cast<UChar32>(c)) == U_BLOCK_SEPARATOR) c = U' ';
    if (c < 0x10000) {
      units.push_back(static_cast<char16_t>(c));
    } else {
      units.push_back(static_cast<char16_t>(U16_LEAD(c)));
      units.push_back(static_cast<char16_t>(U16_TRAIL(c)));
    }
    while (bytes.size() < units.size()) bytes.push_back(static_cast<std::uint32_t>(at));
  }
};

BidiParagraph::BidiParagraph() : state_(std::make_unique<State>()) { reset({}); }
BidiParagraph::~BidiParagraph() = default;
BidiParagraph::BidiParagraph(BidiParagraph&&) noexcept = default;
BidiParagraph& BidiParagraph::operator=(BidiParagraph&&) noexcept = default;

void BidiParagraph::reset(std::string_view text) {
  state_->units.clear();
  state_->bytes.clear();
  for (std::size_t at = 0; at < text.size();) {
    const DecodedChar c = decode_at(text, at);
    state_->append(c.value, at);
    at += static_cast<std::size_t>(c.bytes);
  }
  state_->bytes.push_back(static_cast<std::uint32_t>(text.size()));
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(state_->paragraph.get(), state_->units.data(),
                static_cast<std::int32_t>(state_->units.size()), UBIDI_DEFAULT_LTR, nullptr,
                &status);
  check_icu(status, "find the direction of a text");
}

bool BidiParagraph::right_to_left() const {
  return (ubidi_getParaLevel(state_->paragraph.get()) & 1U) != 0;
}

std::vector<DirectionRun> BidiParagraph::row(std::size_t begin, std::size_t end) const {
  std::vector<DirectionRun> runs;
  const std::int32_t first = state_->unit_of(begin);
  const std::int32_t limit = state_->unit_of(end);
  if (limit <= first) return runs;
  UErrorCode status = U_ZERO_ERROR;
  UBiDi* line = state_->line.get();
  ubidi_setLine(state_->paragraph.get(), first, limit, line, &status);
  const std::int32_t count = ubidi_countRuns(line, &status);
  check_icu(status, "order the parts of a row");
  for (std::int32_t i = 0; i < count; ++i) {
    std::int32_t start = 0;
    std::int32_t length = 0;
    const bool reversed = ubidi_getVisualRun(line, i, &start, &length) == UBIDI_RTL;
    const auto from = static_cast<std::size_t>(first + start);
    runs.push_back(
        {state_->bytes[from], state_->bytes[from + static_cast<std::size_t>(length)], reversed});
    // ICU places white space at the row's end by L1 but may name the direction it had before.
    if (reversed && !right_to_left() && first + start + length == limit &&
        state_->blank(first + start, limit)) {
      runs.back().right_to_left = false;
    }
  }
  return runs;
}

}  // namespace core
