#include "ui/reader/reader_find_bar.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "workbench/base/wording.h"

namespace ui {
namespace {

constexpr float kWidth = 440;
constexpr float kPad = 8;
constexpr float kButton = 32;
constexpr int kMostErrorLines = 2;
constexpr std::int64_t kLongestPrefill = 120;  ///< Bytes of selected text that are taken over.

/// A small switch with a sign on it; true when it was pressed.
bool mode_button(const Look& look, const char* id, std::string_view sign, std::string_view hint,
                 bool on) {
  const Hit hit = clickable(id, look.px(28, 28));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float round = look.px(6);
  if (on) {
    list.AddRectFilled(hit.box.min, hit.box.max, look.theme.selection, round);
  } else if (hit.hovered) {
    list.AddRectFilled(hit.box.min, hit.box.max, look.theme.hover, round);
  }
  const float width = text_width(look, TextRole::small, sign);
  const float em = look.em(TextRole::small);
  draw_text(list, look, TextRole::small,
            {std::round(hit.box.center().x - width / 2), std::round(hit.box.center().y - em / 2)},
            on ? look.theme.accent : look.theme.soft, sign);
  tooltip(look, hint);
  return hit.clicked;
}

// How many there are, at the right of the switches.
void draw_summary_of(const Look& look, const workbench::ReaderFind& find, const Box& box) {
  const std::string summary = find.error().empty() ? find.summary() : std::string();
  if (summary.empty()) return;
  const float em = look.em(TextRole::small);
  ImGui::SetCursorScreenPos(
      {box.max.x - look.px(kPad + 4) - text_width(look, TextRole::small, summary),
       std::round(box.min.y + look.px(kPad + 38 + 14) - em / 2)});
  text_item(look, TextRole::small, look.theme.soft, summary);
  if (!find.cut()) return;
  tooltip(look, "Only the first " + workbench::grouped(std::ssize(find.hits())) +
                    " are listed and marked beside the scrollbar.");
}

}  // namespace

void ReaderFindBar::closed(workbench::ReaderModel& model) {
  if (!open_) return;
  open_ = false;
  has_keys_ = false;
  model.leave_find();
}

/// What is selected is most often what is looked for.
void ReaderFindBar::begin(const workbench::ReaderModel& model) {
  open_ = true;
  take_focus_ = true;
  const core::ByteRange selected = model.caret().selection();
  if (!model.find().query().pattern.empty()) {
    query_ = model.find().query();
  } else if (!selected.empty() && selected.size() <= kLongestPrefill) {
    query_.pattern = model.index().slice(selected);
  }
}

FindBarEvents ReaderFindBar::draw(const Look& look, workbench::ReaderModel& model, const Box& area,
                                  std::uint64_t turn) {
  FindBarEvents events;
  if (!open_) begin(model);
  if (std::exchange(turn_, turn) != turn) take_focus_ = true;
  has_keys_ = has_keys_ || take_focus_;
  const std::string& wrong = model.find().error();
  const float width = std::min(look.px(kWidth), area.width() - look.px(24));
  const float reason = wrong.empty()
                           ? 0
                           : look.px(4) + draw_wrapped(nullptr, look, TextRole::small, {}, 0, wrong,
                                                       width - look.px(2 * kPad), kMostErrorLines);
  const float height = look.px(kPad * 2 + 34 + 4 + 28) + reason;
  const Box box{{std::round(area.max.x - width - look.px(20)), area.min.y + look.px(8)},
                {std::round(area.max.x - look.px(20)), area.min.y + look.px(8) + height}};
  ImGui::SetCursorScreenPos(box.min);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, look.px(kPad, kPad));
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, look.px(4, 4));
  if (ImGui::BeginChild("find", {box.width(), box.height()}, ImGuiChildFlags_AlwaysUseWindowPadding,
                        ImGuiWindowFlags_NoScrollbar)) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();
    draw_shadow(list, look, box);
    draw_frame(list, look, box, look.theme.card, look.theme.line);
    list.PopClipRect();
    draw_row(look, model, width, events);
    draw_modes(look, !model.find().hits().empty(), events);
    if (!wrong.empty()) {
      wrapped_item(look, TextRole::small, look.theme.tone(Tone::danger).text, wrong, 0,
                   kMostErrorLines);
    }
    draw_summary_of(look, model.find(), box);
    model.search(query_);
  }
  ImGui::EndChild();
  ImGui::PopStyleVar(2);
  return events;
}

void ReaderFindBar::draw_row(const Look& look, workbench::ReaderModel& model, float width,
                             FindBarEvents& events) {
  FieldOptions options;
  options.placeholder = "Find in this document";
  options.icon = icon::kSearch;
  options.width = width - look.px(kPad * 2 + 3 * (kButton + 4));
  options.take_focus = take_focus_;
  options.keep_caret = std::exchange(steps_, false);
  take_focus_ = false;
  const FieldEvent field = text_field(look, "##words", query_.pattern, options);
  has_keys_ = has_keys_ || field.active;
  if (field.submitted) {
    model.step_find(ImGui::GetIO().KeyShift ? -1 : 1);
    take_focus_ = steps_ = true;
  }
  events.close = field.cancelled;
  const std::string_view none = model.find().hits().empty() ? "Nothing is found yet" : "";
  ImGui::SameLine();
  if (icon_button(look, {"previous", icon::kChevronUp, "Previous", "Shift F3", none})) {
    model.step_find(-1);
    take_focus_ = steps_ = true;
  }
  ImGui::SameLine();
  if (icon_button(look, {"next", icon::kChevronDown, "Next", "F3", none})) {
    model.step_find(1);
    take_focus_ = steps_ = true;
  }
  ImGui::SameLine();
  if (icon_button(look, {"close", icon::kClose, "Close", "Esc"})) events.close = true;
}

void ReaderFindBar::draw_modes(const Look& look, bool found, FindBarEvents& events) {
  const auto toggle = [&](const char* id, std::string_view sign, std::string_view hint,
                          bool& mode) {
    if (mode_button(look, id, sign, hint, mode)) {
      mode = !mode;
      take_focus_ = steps_ = true;
    }
    ImGui::SameLine();
  };
  toggle("case", "Aa", "Upper and lower case count", query_.match_case);
  toggle("accents", "é", "Accents and typographic quotes count", query_.match_accents);
  toggle("word", "“w”", "Whole words only", query_.whole_word);
  toggle("regex", ".*", "Regular expression", query_.regex);
  if (found) {
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + look.px(8));
    const float line = look.px(28 - 4) - look.em(TextRole::small);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + std::max(0.0F, line / 2));
    events.tag_all = link_button(look, "Tag all these…");
    tooltip(look, "Look at every place first, then tag those that are ticked", tag_key_);
  } else {
    ImGui::NewLine();
  }
}

void ReaderFindBar::draw_scroll_marks(const Look& look, ImDrawList& list,
                                      workbench::ReaderModel& model, const Box& track) const {
  const auto& hits = model.find().hits();
  if (hits.empty()) return;
  const auto bytes = static_cast<double>(std::max<std::size_t>(1, model.text().text.size()));
  const float height = look.px(2);
  float last = -height;
  // By share of the text, so that no row has to be laid out for a tick.
  for (auto hit = hits.begin(); hit != hits.end();) {
    const auto y = static_cast<float>(std::floor(static_cast<double>(hit->begin.value) / bytes *
                                                 static_cast<double>(track.height())));
    if (y >= last + height) {
      list.AddRectFilled({track.min.x + look.px(2), track.min.y + y},
                         {track.max.x - look.px(2), track.min.y + y + height}, rgb(0xE0932B));
      last = y;
    }
    const double next = (static_cast<double>(last) + static_cast<double>(height)) /
                        static_cast<double>(track.height()) * bytes;
    const core::ByteOffset from(std::max(hit->begin.value + 1, static_cast<std::int64_t>(next)));
    hit = std::lower_bound(
        hit + 1, hits.end(), from,
        [](const core::ByteRange& h, core::ByteOffset at) { return h.begin < at; });
  }
}

}  // namespace ui
