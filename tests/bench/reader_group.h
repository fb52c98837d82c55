// The figures of the group "reader": long documents with very many spans, from opening to tagging,
// in the whole window with nothing drawn, and on a screen where there is one.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/offset.h"
#include "tests/bench/figure.h"

namespace bench {

struct ReaderCase {
  std::string name;  ///< "10m/100000": size of the text and number of spans.
  std::string text;
  std::vector<core::CharRange> spans;
};

/// The sizes measured, by name.
[[nodiscard]] std::vector<std::string> reader_case_names();
/// Text and spans from $BENCH_DATA (or its usual place) where they are, else made here: news-like
/// paragraphs, spans of 60 characters on average, one in ten over another. Always the same.
[[nodiscard]] ReaderCase reader_case(const std::string& name);

/// What text annotators in a browser need for the same documents.
struct PeerFigures {
  std::string from;  ///< Who and where: "codemirror, another machine's".
  std::optional<double> load_ms;
  std::optional<double> frame_ms;
  std::optional<double> add_ms;
  std::optional<double> memory_mb;
};
/// The best engine's row of the tables beside the project, those of this machine first. Empty when
/// there are none.
[[nodiscard]] PeerFigures peer_figures(const std::string& name);

/// A project with the case's document and annotations.
void make_reader_project(const std::filesystem::path& project, const ReaderCase& data);

/// Milliseconds from one frame to the next as a person waits for them, software OpenGL included.
struct GlFrames {
  double p50_ms = 0;
  double p99_ms = 0;
};
/// Scrolls the real window several times and gives the pass with the least p99. Empty when there is
/// no display.
[[nodiscard]] std::optional<GlFrames> gl_frames(const std::filesystem::path& project);

/// Resident memory of the window with the project's document open, above that of the same window
/// before. To be called in a process of its own.
[[nodiscard]] double memory_above_empty_mb(const std::filesystem::path& project);

[[nodiscard]] std::vector<Figure> reader_figures();

}  // namespace bench
