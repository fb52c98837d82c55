// The figures of the group "reader": long documents with very many spans, from opening to tagging,
// in the whole window with nothing drawn, and on a screen where there is one.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/text/offset.h"
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

/// What a text annotator in a browser needs for one of the documents. Empty where it did not get
/// that far.
struct PeerFigures {
  std::string peer;               ///< "codemirror".
  std::string status;             ///< Empty, or why it has no figures: "did not finish (30 s cap)".
  std::optional<double> load_ms;  ///< From navigation to text and spans shown.
  std::optional<double> frame_ms;   ///< Main thread, a scrolled frame, mean.
  std::optional<double> add_ms;     ///< Main thread, a span added through the peer's own interface.
  std::optional<double> memory_mb;  ///< Peak of the browser's processes above a blank page.
};
/// One row a peer, in the order in which they ran: from the file that $FORESAY_BENCH_PEERS names,
/// else from the table of another machine beside the project. Empty when there is neither.
[[nodiscard]] std::vector<PeerFigures> peer_figures(const std::string& name);
/// Where peer_figures come from, as a sentence's end; empty when there are none.
[[nodiscard]] std::string peers_origin();

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
