// The three descriptors a program is started with: any may be closed, what is written to the second
// may be lost, and the other end of a pipe may stall for ever.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <streambuf>
#include <string>

#include "core/base/result.h"

namespace workbench {

/// Takes the numbers of closed standard descriptors, so that no file that is opened later gets one
/// and what is printed lands in it. Writing to a standard output taken so fails. Before anything is
/// opened. From then on a pipe whose reader has gone and a file that may not grow are errors of
/// what is written, and no longer end the program.
void hold_standard_descriptors();

/// Writes to a descriptor without ever being held up for good: while the other end takes nothing it
/// looks whether it is to stop, and once that is so, or once writing failed, takes nothing more.
class StoppableOutput : public std::streambuf {
 public:
  enum class End { open, failed, reader_gone, stopped };

  explicit StoppableOutput(int descriptor);
  ~StoppableOutput() override;
  StoppableOutput(const StoppableOutput&) = delete;
  StoppableOutput& operator=(const StoppableOutput&) = delete;
  /// Why not all of it arrived; `open`: it did, as far as it was written out.
  [[nodiscard]] End end() const { return end_; }

 protected:
  int_type overflow(int_type c) override;
  int sync() override;

 private:
  [[nodiscard]] bool write_out();
  [[nodiscard]] bool wait_until_taken();

  /// A pipe that can take anything takes this much at once.
  std::array<char, 4096> waiting_{};
  int descriptor_;
  End end_ = End::open;
};

/// All of a file or pipe; looks whether to stop while nobody writes to the pipe. Refuses what
/// cannot be opened or read, and a folder.
[[nodiscard]] core::Result<std::string> read_all(const std::filesystem::path& path);

/// What a verb ends with when not all it printed arrived, and what is to be said then (or empty).
struct OutputLoss {
  int exit_code = 0;
  std::string sentence;
};
/// `changed`: the verb has written a project or files. When the reader of a pipe went away, a verb
/// that only reads ends with 3, one that changed something with 1, and nothing is said.
[[nodiscard]] OutputLoss judge_output(StoppableOutput::End end, int exit_code, bool changed);

}  // namespace workbench
