#include "tests/bench/reader_stage.h"

#include <cstdlib>
#include <ctime>
#include <stdexcept>

#include "core/text/boundary.h"

namespace bench {
namespace {

workbench::Environment environment_in(const std::filesystem::path& home) {
  workbench::Environment environment;
  environment.login = "bench";
  environment.variables["HOME"] = home.string();
  environment.variables["XDG_CONFIG_HOME"] = (home / "config").string();
  environment.variables["FORESAY_ASSETS"] = FORESAY_ASSETS_DIR;
  return environment;
}

}  // namespace

double thread_cpu_ms() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double resident_mb() {
  const auto status = test_support::read_file("/proc/self/status");
  return std::strtod(status.c_str() + status.find("VmRSS:") + 6, nullptr) / 1024;
}

ReaderStage::ReaderStage(const std::filesystem::path& project, std::string_view first)
    : bench_(environment_in(home_.path()), [] {}), frame_(home_.path()) {
  bench_.perform(workbench::OpenProject{project});
  if (bench_.project() == nullptr) throw std::runtime_error("the project did not open");
  bench_.refresh();
  open(first);
}

bool ReaderStage::draw(const ui::Look& look) {
  bench_.pump();
  bench_.perform_all(actions_);
  bench_.refresh();
  const auto wish = frame_.draw(look, bench_, actions_);
  bench_.perform_all(actions_);
  return wish.redraw_in == 0;
}

void ReaderStage::open(std::string_view file_name) {
  for (const auto* row : bench_.documents().rows()) {
    if (row->file_name != file_name) continue;
    bench_.perform(workbench::OpenDocument{row->id, {}});
    return;
  }
  throw std::runtime_error("the project has no document " + std::string(file_name));
}

void ReaderStage::tag(std::size_t n) {
  const workbench::ReaderModel& reader = bench_.reader();
  const std::int64_t size = reader.index().byte_size().value;
  const auto begin = core::snap_down(
      reader.text().text, core::ByteOffset(size / 2 + static_cast<std::int64_t>(n) * 31));
  const auto end = core::snap_down(reader.text().text, begin + 45);
  bench_.perform(workbench::FollowReader{workbench::TagRanges{1, {{begin, end}}}});
}

}  // namespace bench
