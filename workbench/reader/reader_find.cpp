#include "workbench/reader/reader_find.h"

#include <algorithm>
#include <utility>

#include "workbench/base/wording.h"

namespace workbench {
namespace {

using core::ByteOffset;
using core::ByteRange;

constexpr std::int64_t kPart = 16384;  ///< Searched at once; small beside a frame.
constexpr std::size_t kMostHits = 100'000;

ByteOffset line_begin(std::string_view text, ByteOffset at) {
  if (at.value <= 0) return ByteOffset(0);
  const std::size_t before = text.find_last_of("\r\n", at.index() - 1);
  return ByteOffset(before == std::string_view::npos ? 0 : static_cast<std::int64_t>(before) + 1);
}

}  // namespace

void ReaderFind::begin(std::string_view text, const core::FindQuery& query, ByteOffset from) {
  clear();
  query_ = query;
  if (query.pattern.empty()) return;
  core::Result<core::TextFinder> finder = core::TextFinder::open(query);
  if (!finder) {
    error_ = finder.error().message;
    return;
  }
  finder_.emplace(std::move(finder).value());
  from_ = from;
  at_ = start_ = line_begin(text, from);
}

bool ReaderFind::advance(std::string_view text, std::int64_t bytes) {
  const ByteOffset size(static_cast<std::int64_t>(text.size()));
  while (finder_ && bytes > 0) {
    const ByteOffset end = round_ ? start_ : size;
    if (at_ >= end) {
      if (round_) {
        finish();
      } else {
        round_ = true;
        at_ = ByteOffset(0);
      }
      continue;
    }
    const ByteOffset to = std::min(end, core::next_char_boundary(text, at_.value + kPart));
    core::Result<core::FoundPart> part = finder_->find(text, {at_, to});
    if (!part) {
      finder_.reset();
      error_ = part.error().message;
      return false;
    }
    bytes -= part->next - at_;
    at_ = part->next;
    keep(std::move(part->ranges));
  }
  return finder_.has_value();
}

void ReaderFind::keep(std::vector<ByteRange> ranges) {
  const std::size_t room = kMostHits - hits_.size();
  cut_ = ranges.size() > room;
  if (cut_) ranges.resize(room);
  if (round_) {
    // What began before the start and reaches into the first hit behind it is that hit's.
    const bool taken =
        before_ < hits_.size() && !ranges.empty() && ranges.back().end > hits_[before_].begin;
    if (taken) ranges.pop_back();
    hits_.insert(hits_.begin() + static_cast<std::ptrdiff_t>(before_), ranges.begin(),
                 ranges.end());
    before_ += ranges.size();
    if (current_) *current_ += ranges.size();
  } else {
    for (const ByteRange& range : ranges) {
      hits_.push_back(range);
      if (!current_ && range.begin >= from_) current_ = hits_.size() - 1;
    }
  }
  if (cut_) finish();
}

void ReaderFind::finish() {
  finder_.reset();
  if (!current_ && !hits_.empty()) current_ = 0;
}

void ReaderFind::clear() { *this = ReaderFind(); }

std::optional<ByteRange> ReaderFind::step(int by) {
  if (!current_) return std::nullopt;
  const auto count = static_cast<std::int64_t>(hits().size());
  const std::int64_t next = (static_cast<std::int64_t>(*current_) + by + count) % count;
  current_ = static_cast<std::size_t>(next);
  return hits()[*current_];
}

std::string ReaderFind::summary() const {
  if (!error_.empty()) return error_;
  if (query_.pattern.empty()) return "";
  if (!current_) return complete() ? "nothing found" : "searching…";
  const char* more = complete() ? "" : "…";
  return grouped(static_cast<std::int64_t>(*current_) + 1) + " of " + grouped(std::ssize(hits())) +
         (cut() ? "+" : more);
}

}  // namespace workbench
