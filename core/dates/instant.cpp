#include "core/dates/instant.h"

#include "core/words/words.h"

namespace core {
namespace {

constexpr std::size_t kDaySize = 10;

struct Clock {
  std::int64_t ms = 0;  // Of the day there.
  std::optional<std::int64_t> offset_ms;
};

// Reads from the front of `text` and takes off what it read.
class ClockReader {
 public:
  explicit ClockReader(std::string_view text) : text_(text) {}

  std::optional<Clock> read() {
    Clock clock;
    const auto hour = two_digits(23);
    if (!hour || !take(':')) return std::nullopt;
    const auto minute = two_digits(59);
    if (!minute) return std::nullopt;
    clock.ms = (*hour * 60 + *minute) * kMinute;
    if (take(':')) {
      const auto second = two_digits(60);
      if (!second) return std::nullopt;
      clock.ms += *second * 1000 + fraction();
    }
    while (take(' ')) continue;
    if (text_.empty()) return clock;
    clock.offset_ms = offset();
    return clock.offset_ms && text_.empty() ? std::optional(clock) : std::nullopt;
  }

 private:
  static constexpr std::int64_t kMinute = 60'000;

  bool take(char c) {
    if (!text_.starts_with(c)) return false;
    text_.remove_prefix(1);
    return true;
  }

  std::optional<std::int64_t> two_digits(int most) {
    if (text_.size() < 2 || !is_digit(text_[0]) || !is_digit(text_[1])) return std::nullopt;
    const int value = (text_[0] - '0') * 10 + (text_[1] - '0');
    text_.remove_prefix(2);
    return value <= most ? std::optional<std::int64_t>(value) : std::nullopt;
  }

  // Milliseconds; what is finer is left out.
  std::int64_t fraction() {
    if (!take('.') && !take(',')) return 0;
    std::int64_t ms = 0;
    for (std::int64_t unit = 100; !text_.empty() && is_digit(text_.front()); unit /= 10) {
      ms += (text_.front() - '0') * unit;
      text_.remove_prefix(1);
    }
    return ms;
  }

  std::optional<std::int64_t> offset() {
    if (take('Z') || take('z')) return 0;
    const bool behind = text_.starts_with('-');
    if (!take('+') && !take('-')) return std::nullopt;
    const auto hours = two_digits(14);
    if (!hours) return std::nullopt;
    take(':');
    const auto minutes = text_.empty() ? std::optional<std::int64_t>(0) : two_digits(59);
    if (!minutes) return std::nullopt;
    const std::int64_t ahead = (*hours * 60 + *minutes) * kMinute;
    return behind ? -ahead : ahead;
  }

  std::string_view text_;
};

std::optional<Clock> clock_behind_day(std::string_view text) {
  if (text.size() <= kDaySize) return std::nullopt;
  const char between = text[kDaySize];
  if (between != 'T' && between != 't' && between != ' ') return std::nullopt;
  return ClockReader(text.substr(kDaySize + 1)).read();
}

}  // namespace

std::optional<Timestamp> parse_instant(std::string_view text) {
  if (const auto ours = parse_timestamp(text)) return ours;
  constexpr std::int64_t kDay = 86'400'000;
  const auto day = parse_date(text.substr(0, kDaySize));
  const auto clock = clock_behind_day(text);
  if (!day || !clock || !clock->offset_ms) return std::nullopt;
  return Timestamp{day->days * kDay + clock->ms - *clock->offset_ms};
}

std::optional<Date> parse_written_day(std::string_view text) {
  const auto day = parse_date(text.substr(0, kDaySize));
  const bool bare = text.size() == kDaySize;
  return day && (bare || clock_behind_day(text)) ? day : std::nullopt;
}

}  // namespace core
