#include <unistd.h>

#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "tests/bench/core_group.h"
#include "tests/bench/measure.h"
#include "tests/support/child_process.h"
#include "tests/support/temp_dir.h"

namespace bench {
namespace {

using namespace std::chrono_literals;
using test_support::ChildProcess;

constexpr int kStarts = 5;
constexpr auto kIdle = 5s;

std::filesystem::path corpus() {
  const char* named = std::getenv("FORESAY_SHARED");
  return std::filesystem::path(named != nullptr ? named : FORESAY_SHARED_DIR) / "corpus";
}

// The corpus where it is at hand, else as many texts of the same length.
void make_project(const std::filesystem::path& project, const std::filesystem::path& folder) {
  auto files = corpus();
  if (!std::filesystem::is_directory(files)) {
    files = folder / "files";
    std::filesystem::create_directory(files);
    for (std::size_t i = 0; i < 5; ++i) {
      test_support::write_file(files / (std::to_string(i) + ".txt"), article(i, 9000));
    }
  }
  const std::string program = FORESAY_PROGRAM;
  for (const auto& command : std::vector<std::vector<std::string>>{
           {program, "new", project}, {program, "import", project, files}}) {
    const auto ran = test_support::run(command);
    if (ran.code != 0) throw std::runtime_error("'foresay " + command[1] + "': " + ran.output);
  }
}

double number_after(const std::string& text, const std::string& word) {
  const auto at = text.find(word);
  if (at == text.npos) throw std::runtime_error("no " + word + " in: " + text);
  return std::strtod(text.c_str() + at + word.size(), nullptr);
}

// Seconds of processor time, user and system.
double processor_seconds(pid_t process) {
  const auto stat = test_support::read_file("/proc/" + std::to_string(process) + "/stat");
  // The name in brackets may hold anything; fields are counted from behind it.
  std::istringstream fields(stat.substr(stat.rfind(')') + 2));
  std::string skipped;
  for (int i = 0; i < 11; ++i) fields >> skipped;
  double user = 0;
  double system = 0;
  fields >> user >> system;
  return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

double resident_megabytes(pid_t process) {
  const auto status = test_support::read_file("/proc/" + std::to_string(process) + "/status");
  return number_after(status, "VmRSS:") / 1024;
}

// Until the process has started, drawn and been quiet for half a second.
void settle(ChildProcess& program) {
  double before = -1;
  for (int i = 0; i < 40; ++i) {
    if (program.wait(500ms)) throw std::runtime_error("the window closed: " + program.output());
    const double now = processor_seconds(program.pid());
    if (now - before < 0.011 && i > 2) return;
    before = now;
  }
}

}  // namespace

std::vector<Figure> window_figures() {
  if (std::getenv("DISPLAY") == nullptr) throw std::runtime_error("no display for the window");
  const test_support::TempDir folder;
  const auto project = folder / "corpus.foresay";
  make_project(project, folder.path());
  const std::map<std::string, std::string> surroundings = {
      {"FORESAY_FIRST_FRAME", "1"}, {"XDG_CONFIG_HOME", (folder / "config").string()}};
  std::vector<double> first_frames;
  for (int i = 0; i < kStarts; ++i) {
    const auto ran = test_support::run({FORESAY_PROGRAM, project, "--screenshot", folder / "x.png"},
                                       surroundings);
    first_frames.push_back(number_after(ran.output, "first_frame_seconds"));
  }
  ChildProcess program({FORESAY_PROGRAM, project}, surroundings);
  settle(program);
  const double before = processor_seconds(program.pid());
  const Stopwatch watch;
  std::this_thread::sleep_for(kIdle);
  const double idle = (processor_seconds(program.pid()) - before) / watch.seconds() * 100;
  const double resident = resident_megabytes(program.pid());
  return {{"core", "start to first frame", percentile(first_frames, 0.5), "s", std::nullopt, 0.5},
          {"core", "processor while idle", idle, "% of a core", std::nullopt, 1.0},
          {"core", "resident memory, corpus open", resident, "MiB", std::nullopt, std::nullopt}};
}

}  // namespace bench
