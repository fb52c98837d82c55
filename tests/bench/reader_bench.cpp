#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <stdexcept>

#include "tests/bench/measure.h"
#include "tests/bench/reader_group.h"
#include "tests/bench/reader_stage.h"
#include "tests/support/child_process.h"
#include "tests/ui/imgui_harness.h"

namespace bench {
namespace {

constexpr ImVec2 kSize{1440, 900};
constexpr ImVec2 kOverText{700, 450};
constexpr int kFrames = 400;
constexpr std::size_t kTags = 60;

struct Times {
  double first_screen = 0;
  double laid_out = 0;
  double longest_behind = 0;  ///< Of the frames while the rest is read and laid out.
  std::vector<double> undos;  ///< Each with its next frame.
  std::vector<double> frames;
  std::vector<double> tags;
  std::vector<double> frames_after_tags;
};

/// Opening with everything that belongs to it: reading from the project, layout, one frame.
void time_opening(Times& times, ReaderStage& stage, ImGuiHarness& nothing) {
  bool more = false;
  const auto frame = [&] { more = stage.draw(nothing.look()); };
  nothing.frames(frame, 3);
  const Stopwatch watch;
  stage.open_document();
  nothing.frames(frame);
  times.first_screen = watch.seconds() * 1e3;
  for (int i = 0; i < 100'000 && (more || !stage.workbench().reader().layout().complete()); ++i) {
    const double before = thread_cpu_ms();
    nothing.frames(frame);
    times.longest_behind = std::max(times.longest_behind, thread_cpu_ms() - before);
  }
  times.laid_out = watch.seconds() * 1e3;
}

void time_scrolling(Times& times, ReaderStage& stage, ImGuiHarness& nothing) {
  const auto frame = [&] { (void)stage.draw(nothing.look()); };
  nothing.move_mouse(kOverText);
  nothing.frames(frame, 3);
  for (int i = 0; i < kFrames; ++i) {
    // Half the way one after the other, half of it in leaps through the whole text.
    if (i >= kFrames / 2) {
      auto& reader = stage.workbench().reader();
      reader.scroll_to(reader.full_height() * (i * 37 % kFrames) / kFrames);
    }
    ImGui::GetIO().AddMouseWheelEvent(0, -1);
    const double before = thread_cpu_ms();
    nothing.frames(frame);
    times.frames.push_back(thread_cpu_ms() - before);
  }
}

void time_tagging(Times& times, ReaderStage& stage, ImGuiHarness& nothing) {
  const auto frame = [&] { (void)stage.draw(nothing.look()); };
  for (std::size_t i = 0; i < kTags; ++i) {
    double before = thread_cpu_ms();
    stage.tag(i);
    times.tags.push_back(thread_cpu_ms() - before);
    before = thread_cpu_ms();
    nothing.frames(frame);
    times.frames_after_tags.push_back(thread_cpu_ms() - before);
    nothing.frames(frame, 2);
  }
  for (std::size_t i = 0; i < kTags / 2; ++i) {
    const double before = thread_cpu_ms();
    stage.workbench().perform(workbench::Undo{});
    nothing.frames(frame);
    times.undos.push_back(thread_cpu_ms() - before);
    nothing.frames(frame, 2);
  }
}

Times times_of(const std::filesystem::path& project) {
  Times times;
  ImGuiHarness nothing(kSize);
  ReaderStage stage(project);
  time_opening(times, stage, nothing);
  time_scrolling(times, stage, nothing);
  time_tagging(times, stage, nothing);
  return times;
}

double memory_of(const std::filesystem::path& project) {
  const auto ran = test_support::run({"/proc/self/exe", "--memory-of", project.string()});
  if (ran.code != 0) throw std::runtime_error("measuring memory: " + ran.output);
  return std::strtod(ran.output.c_str(), nullptr);
}

using PeerNumber = std::optional<double> PeerFigures::*;

// The least of the peers is who is compared with.
void set_peers(Figure& figure, const std::vector<PeerFigures>& peers, PeerNumber number) {
  for (const PeerFigures& peer : peers) {
    const auto value = number != nullptr ? peer.*number : std::nullopt;
    figure.peers.push_back({peer.peer, value, number != nullptr && !value ? peer.status : ""});
    if (value) figure.peer = std::min(figure.peer.value_or(*value), *value);
  }
}

void append_case(std::vector<Figure>& out, const std::string& name) {
  const test_support::TempDir folder;
  const auto project = folder / "long.foresay";
  make_reader_project(project, reader_case(name));
  const Times times = times_of(project);
  const bool longest = name == "10m/100000";
  const auto limit = [&](double of_longest, double of_1m) -> std::optional<double> {
    if (longest) return of_longest;
    return name == "1m/10000" ? std::optional(of_1m) : std::nullopt;
  };
  const auto peers = peer_figures(name);
  const auto add = [&](const char* metric, double value, const char* unit, PeerNumber of_peer,
                       std::optional<double> most) {
    Figure figure{"reader", metric, value, unit, {}, most, name};
    figure.absolute_limit = true;
    set_peers(figure, peers, of_peer);
    out.push_back(figure);
  };
  add("first_screen_ms", times.first_screen, "ms", &PeerFigures::load_ms, limit(300, 100));
  add("laid_out_ms", times.laid_out, "ms", &PeerFigures::load_ms, limit(3000, 3000));
  add("longest_frame_behind_cpu_ms", times.longest_behind, "ms", nullptr, std::nullopt);
  add("frame_cpu_p50_ms", percentile(times.frames, 0.5), "ms", &PeerFigures::frame_ms,
      std::nullopt);
  add("frame_cpu_p99_ms", percentile(times.frames, 0.99), "ms", nullptr, 2);
  if (const auto gl = gl_frames(project)) {
    add("frame_gl_p50_ms", gl->p50_ms, "ms", nullptr, std::nullopt);
    add("frame_gl_p99_ms", gl->p99_ms, "ms", nullptr, 16);
  } else {
    std::cerr << "foresay_bench: no display, so frame_gl_p99_ms of " << name << " is left out\n";
  }
  add("add_span_cpu_ms", percentile(times.tags, 0.5), "ms", &PeerFigures::add_ms, 1);
  add("add_span_next_frame_cpu_ms", percentile(times.frames_after_tags, 0.5), "ms", nullptr, {});
  add("undo_span_and_frame_cpu_ms", percentile(times.undos, 0.5), "ms", nullptr, {});
  add("rss_above_empty_mb", memory_of(project), "MiB", &PeerFigures::memory_mb, 100);
}

}  // namespace

double memory_above_empty_mb(const std::filesystem::path& project) {
  ImGuiHarness nothing(kSize);
  ReaderStage stage(project);
  const auto frame = [&] { (void)stage.draw(nothing.look()); };
  nothing.frames(frame, 10);
  const double before = resident_mb();
  stage.open_document();
  for (int i = 0; i < 100'000; ++i) {
    nothing.frames(frame);
    if (i > 30 && stage.workbench().reader().layout().complete()) break;
  }
  return resident_mb() - before;
}

std::vector<Figure> reader_figures() {
  std::vector<Figure> out;
  for (const std::string& name : reader_case_names()) append_case(out, name);
  const std::string origin = peers_origin();
  if (!origin.empty()) std::cerr << "foresay_bench: " << origin << '\n';
  return out;
}

}  // namespace bench
