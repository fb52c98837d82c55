#include "core/text/break_cursor.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <string>

#include "core/text/icu_status.h"

namespace core {
namespace {

UBreakIteratorType icu_type(BreakRule rule) {
  switch (rule) {
    case BreakRule::grapheme:
      return UBRK_CHARACTER;
    case BreakRule::word:
      return UBRK_WORD;
    case BreakRule::line:
      return UBRK_LINE;
  }
  return UBRK_CHARACTER;
}

struct CloseBreaks {
  void operator()(UBreakIterator* breaks) const { ubrk_close(breaks); }
};

}  // namespace

struct BreakCursor::State {
  std::unique_ptr<UBreakIterator, CloseBreaks> breaks;
  UText text = UTEXT_INITIALIZER;
  std::size_t size = 0;

  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    breaks.reset();
    utext_close(&text);
  }
};

BreakCursor::BreakCursor(BreakRule rule, std::string_view language)
    : state_(std::make_unique<State>()) {
  UErrorCode status = U_ZERO_ERROR;
  const std::string locale(language);
  state_->breaks.reset(ubrk_open(icu_type(rule), locale.c_str(), nullptr, 0, &status));
  check_icu(status, "open its text boundary rules");
  reset({});
}

BreakCursor::~BreakCursor() = default;
BreakCursor::BreakCursor(BreakCursor&&) noexcept = default;
BreakCursor& BreakCursor::operator=(BreakCursor&&) noexcept = default;

void BreakCursor::reset(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const char* bytes = text.empty() ? "" : text.data();
  utext_openUTF8(&state_->text, bytes, static_cast<std::int64_t>(text.size()), &status);
  check_icu(status, "read a text");
  ubrk_setUText(state_->breaks.get(), &state_->text, &status);
  check_icu(status, "look for boundaries in a text");
  state_->size = text.size();
}

std::size_t BreakCursor::after(std::size_t at) {
  if (at >= state_->size) return state_->size;
  const std::int32_t found = ubrk_following(state_->breaks.get(), static_cast<std::int32_t>(at));
  return found == UBRK_DONE ? state_->size : static_cast<std::size_t>(found);
}

std::size_t BreakCursor::before(std::size_t at) {
  if (at == 0) return 0;
  const std::int32_t found = ubrk_preceding(state_->breaks.get(), static_cast<std::int32_t>(at));
  return found == UBRK_DONE ? 0 : static_cast<std::size_t>(found);
}

bool BreakCursor::is_boundary(std::size_t at) {
  if (at == 0 || at >= state_->size) return at <= state_->size;
  return ubrk_isBoundary(state_->breaks.get(), static_cast<std::int32_t>(at)) != 0;
}

}  // namespace core
