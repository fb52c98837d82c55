// What is printed, and to whom: pipes that stall, that nobody reads, and full disks.
#include "workbench/base/standard_streams.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <ostream>
#include <string>

#include "store/files/folder_handle.h"
#include "tests/support/temp_dir.h"
#include "workbench/cli/verb_job.h"

using workbench::StoppableOutput;

namespace {

struct Pipe {
  store::Descriptor reads;
  store::Descriptor writes;
  Pipe() {
    std::array<int, 2> ends{};
    REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
    reads = store::Descriptor(ends[0]);
    writes = store::Descriptor(ends[1]);
  }
  void fill() const {
    REQUIRE(::fcntl(writes.get(), F_SETFL, O_NONBLOCK) == 0);
    const std::string part(4096, 'x');
    while (::write(writes.get(), part.data(), part.size()) > 0) continue;
    REQUIRE(::fcntl(writes.get(), F_SETFL, 0) == 0);
  }
};

}  // namespace

TEST_CASE("output that nobody takes ends as soon as the program is asked to stop") {
  const workbench::HeldSignals held;
  const Pipe pipe;
  pipe.fill();
  StoppableOutput printed(pipe.writes.get());
  std::ostream out(&printed);
  REQUIRE(::pthread_kill(::pthread_self(), SIGTERM) == 0);
  out << std::string(100'000, 'a') << std::flush;
  CHECK_FALSE(out);
  CHECK(printed.end() == StoppableOutput::End::stopped);
  CHECK(workbench::judge_output(printed.end(), 0, true).exit_code == 3);
}

TEST_CASE("what can be written is, also when the program is asked to stop: why is said") {
  const workbench::HeldSignals held;
  const Pipe pipe;
  StoppableOutput printed(pipe.writes.get());
  std::ostream out(&printed);
  REQUIRE(::pthread_kill(::pthread_self(), SIGTERM) == 0);
  out << "Stopped." << std::flush;
  CHECK(out);
  std::array<char, 8> arrived{};
  CHECK(::read(pipe.reads.get(), arrived.data(), arrived.size()) == 8);
}

TEST_CASE("a reader that went away is no error to speak of; what was done decides the exit code") {
  Pipe pipe;
  pipe.reads.close();
  workbench::hold_standard_descriptors();
  StoppableOutput printed(pipe.writes.get());
  std::ostream out(&printed);
  out << "words" << std::flush;
  CHECK(printed.end() == StoppableOutput::End::reader_gone);
  const auto reading = workbench::judge_output(printed.end(), 0, false);
  CHECK(reading.exit_code == 3);
  CHECK(reading.sentence.empty());
  CHECK(workbench::judge_output(printed.end(), 0, true).exit_code == 1);
  CHECK(workbench::judge_output(printed.end(), 2, true).exit_code == 2);
}

TEST_CASE("a full disk under the output is an error that is said") {
  const store::Descriptor full(::open("/dev/full", O_WRONLY | O_CLOEXEC));
  REQUIRE(full.ok());
  StoppableOutput printed(full.get());
  std::ostream out(&printed);
  out << "words" << std::flush;
  CHECK(printed.end() == StoppableOutput::End::failed);
  const auto loss = workbench::judge_output(printed.end(), 1, true);
  CHECK(loss.exit_code == 3);
  CHECK(loss.sentence.find("standard output") != std::string::npos);
  CHECK(workbench::judge_output(StoppableOutput::End::open, 1, true).exit_code == 1);
}

TEST_CASE("a pipe that nobody writes to is read until the program is asked to stop") {
  const workbench::HeldSignals held;
  const test_support::TempDir dir;
  REQUIRE(::mkfifo((dir / "fifo").c_str(), 0600) == 0);
  REQUIRE(::pthread_kill(::pthread_self(), SIGHUP) == 0);
  const auto read = workbench::read_all(dir / "fifo");
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == core::ErrorKind::cancelled);
}

TEST_CASE("files and pipes are read whole; folders and what is missing are refused") {
  const test_support::TempDir dir;
  const std::string bytes(200'000, 'b');
  test_support::write_file(dir / "file", bytes);
  CHECK(*workbench::read_all(dir / "file") == bytes);
  CHECK_FALSE(workbench::read_all(dir.path()));
  CHECK_FALSE(workbench::read_all(dir / "absent"));
}
