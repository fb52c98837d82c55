// The reader's panel: the text with its spans, its scrollbar, its find bar, mouse and keys. What it
// shows and what a hand means is decided by workbench::ReaderModel.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/reader/reader_draw.h"
#include "ui/reader/reader_find_bar.h"
#include "workbench/base/key_map.h"
#include "workbench/reader/reader_commands.h"

namespace ui {

struct ReaderView {
  const workbench::KeyMap& keys;
  bool focused = true;  ///< Keys of the reader act here.
  double zoom = 1;
  bool find_open = false;       ///< The find bar lies over the text.
  std::uint64_t find_turn = 0;  ///< Another number gives it the keyboard again.
  double measure = 1;           ///< Of the usual width of a line.
};

/// What happened in a frame; the caller carries it out.
struct ReaderEvents {
  std::vector<workbench::ReaderIntent> intents;
  std::vector<workbench::Chord> other_keys;  ///< That mean nothing to the text.
  std::optional<double> zoom;                ///< Ctrl+wheel asks for it.
  bool pressed = false;  ///< The mouse was pressed in the text: it wants the focus.
  bool close_find = false;
  bool tag_found = false;  ///< What the find bar found is to be tagged at once.
  bool again = false;      ///< Another frame is needed at once: scrolling, or text to lay out.
};

/// State between frames: wheel, scrollbar and what the find bar holds.
class Reader {
 public:
  /// Fills `area` (screen pixels). Call once a frame, outside any window.
  ReaderEvents draw(const Look& look, workbench::ReaderModel& model, const Box& area,
                    const ReaderView& view);

 private:
  void place(const Look& look, workbench::ReaderModel& model, const Box& area,
             const ReaderView& view);
  void text_area(const Look& look, workbench::ReaderModel& model, const ReaderView& view,
                 ReaderEvents& events);
  void pointer(workbench::ReaderModel& model, bool hovered, bool active, ReaderEvents& events);
  void wheel(workbench::ReaderModel& model, const ReaderView& view, ReaderEvents& events);
  void keys(workbench::ReaderModel& model, const ReaderView& view, ReaderEvents& events) const;
  void scrollbar(const Look& look, workbench::ReaderModel& model);
  [[nodiscard]] workbench::ScreenPoint at_mouse() const;

  ReaderFaces faces_;
  ReaderFindBar find_bar_;
  Box area_;
  float column_ = 0;      ///< Left edge of the text on the screen.
  float bar_width_ = 0;   ///< Of the scrollbar.
  float wheel_left_ = 0;  ///< Pixels the wheel has still to scroll.
  float grab_ = 0;        ///< Where the scrollbar's thumb is held.
};

}  // namespace ui
