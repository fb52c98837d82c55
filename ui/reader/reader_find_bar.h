// The find bar over the reader: what to look for, how, how many there are, and where they are along
// the scrollbar. Searching is the model's.
#pragma once

#include <string>
#include <utility>

#include "core/words/text_find.h"
#include "ui/widget/draw.h"
#include "workbench/reader/reader_model.h"

namespace ui {

struct FindBarEvents {
  bool close = false;
  bool tag_all = false;  ///< What it found is to be tagged at once.
};

class ReaderFindBar {
 public:
  /// At the top right of `area`, inside the current window.
  /// `turn`: another number asks for the keyboard again.
  FindBarEvents draw(const Look& look, workbench::ReaderModel& model, const Box& area,
                     std::uint64_t turn);
  /// Whether keys are meant for it: from when it is asked for until somebody points elsewhere.
  [[nodiscard]] bool has_keys(std::uint64_t turn) const {
    return !open_ || has_keys_ || turn != turn_;
  }
  void give_keys_away() { has_keys_ = false; }
  /// Shown with the offer to tag what was found.
  void set_tag_key(std::string key) { tag_key_ = std::move(key); }
  /// Call in frames without the bar: its hits are forgotten with it.
  void closed(workbench::ReaderModel& model);
  /// A tick for every hit beside the scrollbar's thumb; at most one a pixel.
  void draw_scroll_marks(const Look& look, ImDrawList& list, workbench::ReaderModel& model,
                         const Box& track) const;

 private:
  void begin(const workbench::ReaderModel& model);
  void draw_row(const Look& look, workbench::ReaderModel& model, float width,
                FindBarEvents& events);
  void draw_modes(const Look& look, bool found, FindBarEvents& events);

  core::FindQuery query_;
  std::string tag_key_;
  bool open_ = false;
  bool take_focus_ = false;
  bool steps_ = false;  ///< A button or Enter was pressed: what is looked for stays.
  bool has_keys_ = false;
  std::uint64_t turn_ = 0;
};

}  // namespace ui
