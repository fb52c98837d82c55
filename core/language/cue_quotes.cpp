#include "core/language/cue_quotes.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "core/text/utf8.h"

namespace core {
namespace {

constexpr char32_t kLeft = 0x201C;
constexpr char32_t kRight = 0x201D;
constexpr char32_t kLow = 0x201E;
constexpr char32_t kLeftAngle = 0x00AB;
constexpr char32_t kRightAngle = 0x00BB;

bool ends_line(char32_t c) { return c == U'\n' || c == U'\r'; }

struct Open {
  ByteOffset at;
  char32_t mark = 0;
  int paragraphs = 0;
};

class QuotationReader {
 public:
  explicit QuotationReader(std::string_view text) : text_(text) {}

  std::vector<ByteRange> read() {
    char32_t before = '\n';
    for (std::size_t at = 0; at < text_.size();) {
      const auto c = decode_at(text_, at);
      const std::size_t next = at + static_cast<std::size_t>(c.bytes);
      if (ends_line(c.value) && !ends_line(before)) end_paragraph(at);
      if (opens(c.value, before, next)) {
        open_.push_back({ByteOffset(static_cast<std::int64_t>(at)), c.value, 0});
      } else if (closes(c.value)) {
        made_.push_back({open_.back().at, ByteOffset(static_cast<std::int64_t>(next))});
        open_.pop_back();
      }
      before = c.value;
      at = next;
    }
    while (!open_.empty()) drop(text_.size());
    std::sort(made_.begin(), made_.end(),
              [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
    return std::move(made_);
  }

 private:
  void drop(std::size_t end) {
    made_.push_back({open_.back().at, ByteOffset(static_cast<std::int64_t>(end))});
    open_.pop_back();
  }

  void end_paragraph(std::size_t at) {
    for (Open& each : open_) ++each.paragraphs;
    while (!open_.empty() && open_.back().paragraphs >= 3) drop(at);
  }

  // A straight mark opens before a letter and after a space, a bracket or another mark.
  [[nodiscard]] bool opens(char32_t mark, char32_t before, std::size_t next) const {
    if (mark == kLow || mark == kLeftAngle) return true;
    if (mark == kLeft) return open_.empty() || open_.back().mark != kLow;
    if (mark != '"' || next >= text_.size()) return false;
    const auto after = static_cast<UChar32>(decode_at(text_, next).value);
    const bool begins = u_isalnum(after) != 0 || after == '[' || after == '(' || after == 0x2026 ||
                        after == '.' || after == '\'';
    const auto c = static_cast<UChar32>(before);
    const bool free = u_isUWhiteSpace(c) != 0 || c == '(' || c == '[' || c == '-' || c == 0x2014 ||
                      c == 0x2013 || c == ':' || before == kLeft;
    return begins && free;
  }

  [[nodiscard]] bool closes(char32_t mark) const {
    if (open_.empty()) return false;
    const char32_t opened = open_.back().mark;
    switch (mark) {
      case '"':
        return opened == '"';
      case kRight:
        return opened == kLeft || opened == kLow;
      case kLeft:
        return opened == kLow;
      case kRightAngle:
        return opened == kLeftAngle;
      default:
        return false;
    }
  }

  std::string_view text_;
  std::vector<Open> open_;
  std::vector<ByteRange> made_;
};

}  // namespace

std::vector<ByteRange> quotations(std::string_view text) { return QuotationReader(text).read(); }

}  // namespace core
