#include "store/project/unnoted_log.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstdint>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "store/files/folder_handle.h"
#include "store/sqlite/database.h"

namespace store {
namespace {

namespace fs = std::filesystem;

// The form of the log: 32 bytes, then frames of 24 bytes and a page. A frame counts when it has the
// log's salts and the checksum over all that came before.
constexpr std::size_t kLogStart = 32;
constexpr std::size_t kFrameStart = 24;
constexpr std::size_t kPageCountAt = 28;

std::uint32_t number_at(std::string_view bytes, std::size_t at, bool little = false) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    out = out * 256U + static_cast<unsigned char>(bytes[at + (little ? 3 - i : i)]);
  }
  return out;
}

/// SQLite's own, over words of four bytes.
struct LogSum {
  bool little = false;
  std::uint32_t first = 0;
  std::uint32_t second = 0;

  void add(std::string_view bytes) {
    for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
      first += number_at(bytes, at, little) + second;
      second += number_at(bytes, at + 4, little) + first;
    }
  }
  [[nodiscard]] bool is_at(std::string_view bytes, std::size_t at) const {
    return number_at(bytes, at) == first && number_at(bytes, at + 4) == second;
  }
};

/// The project without its log.
struct ProjectAlone {
  std::uint32_t pages = 0;
  std::vector<std::string> annotators;  ///< Their ids as rows hold them.
};

/// As SQLite stores a whole number in six or eight bytes; empty for a small one, which any page may
/// hold by chance.
std::string stored(std::int64_t id) {
  constexpr std::int64_t kSixBytes = std::int64_t{1} << 47U;
  constexpr std::int64_t kFourBytes = std::int64_t{1} << 31U;
  if (id < kFourBytes) return {};
  std::string out;
  for (int i = id < kSixBytes ? 5 : 7; i >= 0; --i) {
    out += static_cast<char>(static_cast<std::uint64_t>(id) >> (8U * static_cast<unsigned>(i)) &
                             0xFFU);
  }
  return out;
}

std::optional<ProjectAlone> read_alone(const fs::path& project) {
  try {
    const Database database(project, Database::Access::read_only, Database::Log::foreign);
    const auto header = database.header();
    if (header.size() < kPageCountAt + 4) return std::nullopt;
    ProjectAlone out{number_at(header, kPageCountAt), {}};
    auto rows = database.query("SELECT id FROM annotator");
    while (rows.step()) {
      auto id = stored(rows.integer(0));
      if (id.empty()) return std::nullopt;
      out.annotators.push_back(std::move(id));
    }
    return out;
  } catch (const SQLite::Exception&) {
    return std::nullopt;
  }
}

/// What the frames up to the last commit hold.
struct LogContents {
  std::uint32_t pages = 0;      ///< The file's, after the last commit; 0 without one.
  std::uint32_t page_size = 0;  ///< In bytes.
  std::set<std::uint32_t> numbers;
  bool names_annotator = false;
};

class LogReader {
 public:
  explicit LogReader(const fs::path& log)
      : fd_(::open(log.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)) {}

  [[nodiscard]] LogContents read(const std::vector<std::string>& annotators) {
    LogContents out;
    if (!begin()) return out;
    LogContents pending;
    pending.page_size = static_cast<std::uint32_t>(page_);
    while (const auto frame = next()) {
      pending.numbers.insert(number_at(*frame, 0));
      pending.names_annotator |= has_any(*frame, annotators);
      if (const auto pages = number_at(*frame, 4); pages != 0) {
        pending.pages = pages;
        out = pending;
      }
    }
    return out;
  }

 private:
  static bool has_any(std::string_view frame, const std::vector<std::string>& annotators) {
    for (const auto& id : annotators) {
      if (frame.find(id, kFrameStart) != std::string_view::npos) return true;
    }
    return false;
  }

  bool begin() {
    start_ = bytes(kLogStart);
    if (start_.empty()) return false;
    sum_.little = (number_at(start_, 0) & 1U) == 0;
    sum_.add(std::string_view(start_).substr(0, 24));
    page_ = number_at(start_, 8);
    constexpr std::uint32_t kLargestPage = 65536;
    return page_ > 0 && page_ <= kLargestPage && sum_.is_at(start_, 24);
  }

  std::optional<std::string> next() {
    auto frame = bytes(kFrameStart + page_);
    if (frame.empty()) return std::nullopt;
    const std::string_view all = frame;
    if (all.substr(8, 8) != std::string_view(start_).substr(16, 8)) return std::nullopt;
    sum_.add(all.substr(0, 8));
    sum_.add(all.substr(kFrameStart));
    return sum_.is_at(frame, 16) ? std::optional(std::move(frame)) : std::nullopt;
  }

  std::string bytes(std::size_t size) {
    std::string out(size, '\0');
    if (!fd_.ok() || ::pread(fd_.get(), out.data(), size, at_) != static_cast<ssize_t>(size)) {
      return {};
    }
    at_ += static_cast<off_t>(size);
    return out;
  }

  Descriptor fd_;
  off_t at_ = 0;
  std::size_t page_ = 0;
  std::string start_;
  LogSum sum_;
};

/// Pages that the project lacks and the log does not bring. One page of a file is never written:
/// that with the byte that SQLite locks.
bool lacks_pages(const LogContents& log, std::uint32_t pages) {
  constexpr std::uint32_t kLockedByte = 0x40000000;
  const auto locked = kLockedByte / log.page_size + 1;
  const std::ptrdiff_t unwritten = pages < locked && locked <= log.pages ? 1 : 0;
  const auto brought = std::distance(log.numbers.upper_bound(pages), log.numbers.end());
  return log.pages > pages && brought + unwritten < static_cast<std::ptrdiff_t>(log.pages - pages);
}

}  // namespace

bool is_log_of_another(const fs::path& project) {
  const auto alone = read_alone(project);
  if (!alone || alone->annotators.empty()) return false;
  const auto log = LogReader(project.string() + "-wal").read(alone->annotators);
  if (log.pages == 0) return false;
  return !log.names_annotator || lacks_pages(log, alone->pages);
}

}  // namespace store
