// The whole window on one project, frame by frame, for the benchmarks: with a renderer that draws
// nothing, or in whatever draws the frames it is handed.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "tests/support/temp_dir.h"
#include "ui/frame/main_window.h"

namespace bench {

/// Processor milliseconds of this thread so far.
[[nodiscard]] double thread_cpu_ms();
/// Resident megabytes of this process.
[[nodiscard]] double resident_mb();

class ReaderStage {
 public:
  /// The project of make_reader_project(), its short document open; or another one's `first`.
  explicit ReaderStage(const std::filesystem::path& project, std::string_view first = "start.txt");

  /// Between NewFrame and Render: what the program's own loop does. True while the reader has work
  /// left behind the frames.
  bool draw(const ui::Look& look);
  /// The long one.
  void open_document() { open("article.txt"); }
  /// Tags a stretch of the open text that no one tagged before; `n` names it.
  void tag(std::size_t n);
  [[nodiscard]] workbench::Workbench& workbench() { return bench_; }

 private:
  void open(std::string_view file_name);

  test_support::TempDir home_;
  workbench::Workbench bench_;
  ui::MainFrame frame_;
  workbench::Actions actions_;
};

}  // namespace bench
