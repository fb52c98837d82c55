#include "workbench/base/standard_streams.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "store/files/folder_handle.h"
#include "store/files/stop_signal.h"
#include "workbench/base/jobs.h"

namespace workbench {
namespace {

constexpr int kLookMs = 50;

/// Whether something can be read or written now, or after a moment.
bool is_ready(int descriptor, short events) {
  pollfd waiting{descriptor, events, 0};
  return ::poll(&waiting, 1, kLookMs) > 0;
}

core::Result<std::string> read_stoppable(int descriptor, const std::filesystem::path& path) {
  std::string out;
  std::array<char, 65536> part{};
  while (true) {
    const bool ready = is_ready(descriptor, POLLIN);
    if (store::stop_asked()) return cancelled();
    if (!ready) continue;
    const auto n = ::read(descriptor, part.data(), part.size());
    if (n == 0) return out;
    if (n < 0 && errno != EINTR && errno != EAGAIN) {
      return store::could_not("read the file", path, errno);
    }
    if (n > 0) out.append(part.data(), static_cast<std::size_t>(n));
  }
}

}  // namespace

void hold_standard_descriptors() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(descriptor, F_GETFD) != -1) continue;
    // The lowest free number is this one. Output that is only read from refuses what is written.
    (void)::open("/dev/null", descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY);
  }
  (void)::signal(SIGPIPE, SIG_IGN);
  (void)::signal(SIGXFSZ, SIG_IGN);
}

StoppableOutput::StoppableOutput(int descriptor) : descriptor_(descriptor) {
  setp(waiting_.data(), waiting_.data() + waiting_.size());
}

StoppableOutput::~StoppableOutput() { (void)write_out(); }

bool StoppableOutput::wait_until_taken() {
  while (!is_ready(descriptor_, POLLOUT)) {
    if (!store::stop_asked()) continue;
    end_ = End::stopped;
    return false;
  }
  return true;  // Also when it is to stop: that is said.
}

bool StoppableOutput::write_out() {
  const char* from = pbase();
  while (end_ == End::open && from < pptr() && wait_until_taken()) {
    const auto n = ::write(descriptor_, from, static_cast<std::size_t>(pptr() - from));
    if (n >= 0) {
      from += n;
    } else if (errno != EINTR && errno != EAGAIN) {
      end_ = errno == EPIPE ? End::reader_gone : End::failed;
    }
  }
  setp(waiting_.data(), waiting_.data() + waiting_.size());
  return end_ == End::open;
}

StoppableOutput::int_type StoppableOutput::overflow(int_type c) {
  if (!write_out()) return traits_type::eof();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

int StoppableOutput::sync() { return write_out() ? 0 : -1; }

core::Result<std::string> read_all(const std::filesystem::path& path) {
  const store::Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  struct stat info {};
  if (!file.ok() || ::fstat(file.get(), &info) != 0) {
    return store::could_not("read the file", path, errno);
  }
  if (S_ISDIR(info.st_mode)) return store::could_not("read the file", path, EISDIR);
  return read_stoppable(file.get(), path);
}

OutputLoss judge_output(StoppableOutput::End end, int exit_code, bool changed) {
  constexpr int kFailed = 3;
  switch (end) {
    case StoppableOutput::End::open:
      return {exit_code, {}};
    case StoppableOutput::End::reader_gone:
      return {exit_code > 1 ? exit_code : (changed ? 1 : kFailed), {}};
    case StoppableOutput::End::stopped:
      return {std::max(exit_code, kFailed), {}};
    case StoppableOutput::End::failed:
      break;
  }
  return {exit_code > 1 ? exit_code : kFailed,
          "What was to be printed could not all be written to standard output; free some space, or "
          "send it elsewhere."};
}

}  // namespace workbench
