#include "ui/search/tag_all_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/reader/reader_draw.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/chips.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "ui/widget/key_input.h"
#include "ui/widget/overlay.h"
#include "ui/widget/rows.h"
#include "workbench/base/wording.h"

namespace ui {
namespace {

using workbench::Overlay;
using workbench::TagAllChoice;
using workbench::TagLine;
using workbench::TagSource;
using workbench::TagWhole;

constexpr float kPlaceHeight = 30;
constexpr float kPlaceSource = 180;
constexpr float kTick = 18;
constexpr float kTagButtons = 52;  ///< Kept below the list.

void draw_tick(ImDrawList& list, const Look& look, ImVec2 at, bool on, float alpha) {
  const Theme& t = look.theme;
  const Box box{at, at + look.px(kTick, kTick)};
  draw_frame(list, look, box, with_alpha(on ? t.button : t.card, alpha),
             with_alpha(on ? t.button : t.strong_line, alpha), 4);
  if (!on) return;
  const float mark = text_width(look, TextRole::icon_small, icon::kCheck);
  draw_text(list, look, TextRole::icon_small,
            ImVec2(box.center().x - mark / 2, box.center().y - look.em(TextRole::icon_small) / 2),
            with_alpha(t.button_text, alpha), icon::kCheck);
}

/// Context, what is tagged on the ground of its type from `lead` on, and context again.
void draw_place(const Look& look, const Box& box, const TagLine& line, const SpanColors& colors,
                float lead) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool counts = line.counts();
  const float y = std::round(box.center().y - look.em(TextRole::small) / 2);
  const float from = std::round(box.min.x + lead);
  const auto left = tail_that_fits(look, TextRole::small, line.left, lead - look.px(8));
  const float left_width = text_width(look, TextRole::small, left);
  draw_text(list, look, TextRole::small, ImVec2(from - left_width - look.px(4), y), look.theme.soft,
            left);
  const float room = box.max.x - from;
  const Elision shown = elide(look, TextRole::small, line.words, room);
  const float width = std::min(room, shown.width);
  if (counts) {
    const ImVec2 begin(from - look.px(2), box.min.y + look.px(5));
    const ImVec2 end(from + width + look.px(2), box.max.y - look.px(5));
    list.AddRectFilled(begin, end, with_alpha(colors.mark, 0.14F));
    list.AddRectFilled({begin.x, end.y - look.px(2)}, end, colors.mark);
  }
  draw_elided(list, look, TextRole::small, ImVec2(from, y),
              counts ? look.theme.ink : look.theme.soft, line.words, room);
  const float rest = room - width - look.px(6);
  if (rest < look.px(16)) return;
  draw_elided(list, look, TextRole::small, ImVec2(from + width + look.px(6), y), look.theme.soft,
              line.right, rest);
}

std::string_view reason_of(const TagLine& line) {
  if (line.skip == workbench::TagSkip::tagged) return "tagged already";
  if (line.skip == workbench::TagSkip::title) return "a title or dateline";
  return line.skip == workbench::TagSkip::overlaps ? "overlaps an annotation" : "";
}

/// Its title, and how many lines are of it.
void draw_document(const Look& look, ImVec2 at, float width, const workbench::TagDocument& group) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const std::string lines = std::to_string(group.end - group.begin);
  const float wide = text_width(look, TextRole::small, lines);
  draw_elided(list, look, TextRole::small, at, look.theme.ink, group.title,
              width - wide - look.px(10));
  draw_text(list, look, TextRole::small, {at.x + width - wide, at.y}, look.theme.soft, lines);
}

struct RowLayout {
  const workbench::TagDocument& group;
  bool titled = false;  ///< The document's title stands in this row.
  TagWhole whole = TagWhole::words;
};

/// True when its tick is to be turned.
bool draw_place_row(const Look& look, const workbench::TagPlan& plan, std::size_t i,
                    const RowLayout& layout) {
  const TagLine& line = plan.lines[i];
  const std::string_view reason = reason_of(line);
  const ImVec2 size(ImGui::GetContentRegionAvail().x, look.px(kPlaceHeight));
  const Hit row = clickable("place", size, reason.empty());
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (row.hovered || row.focused) {
    list.AddRectFilled(row.box.min, row.box.max, look.theme.hover, look.px(6));
  }
  const float middle = row.box.center().y;
  draw_tick(list, look, {row.box.min.x + look.px(6), std::round(middle - look.px(kTick) / 2)},
            line.counts(), reason.empty() ? 1.0F : 0.35F);
  const float title_at = row.box.min.x + look.px(kTick + 16);
  const float source = std::min(look.px(kPlaceSource), row.box.width() * 0.26F);
  const float y = std::round(middle - look.em(TextRole::small) / 2);
  if (layout.titled) draw_document(look, {title_at, y}, source - look.px(12), layout.group);
  float right = row.box.max.x - look.px(6);
  if (!reason.empty()) {
    right -= text_width(look, TextRole::small, reason);
    draw_text(list, look, TextRole::small, {right, y}, look.theme.soft, reason);
    right -= look.px(12);
  }
  const Box words{{title_at + source, row.box.min.y}, {right, row.box.max.y}};
  // Words found stand near the middle, as in a concordance; sentences need the room.
  const float lead = words.width() * (layout.whole == TagWhole::words ? 0.36F : 0.14F);
  draw_place(look, words, line, span_colors(look.theme, static_cast<int>(plan.type)), lead);
  if (row.hovered) tooltip(look, layout.group.title + "\n" + line.words);
  return row.clicked;
}

const workbench::TagDocument& group_of(const workbench::TagPlan& plan, std::size_t line) {
  const auto after =
      std::partition_point(plan.documents.begin(), plan.documents.end(),
                           [&](const workbench::TagDocument& d) { return d.end <= line; });
  return *after;
}

void draw_places(const Look& look, workbench::TagAllView& view, TagWhole whole) {
  const auto& plan = view.plan();
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(plan.lines.size()),
                look.px(kPlaceHeight) + ImGui::GetStyle().ItemSpacing.y);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      const auto at = static_cast<std::size_t>(i);
      ImGui::PushID(i);
      const auto& group = group_of(plan, at);
      // A long document keeps its title at the top while its lines scroll by.
      const bool titled = at == group.begin || i == clipper.DisplayStart;
      if (draw_place_row(look, plan, at, {group, titled, whole})) view.tick(at, !plan.lines[at].on);
      ImGui::PopID();
    }
  }
}

float checkbox_room(const Look& look, std::string_view label) {
  return look.px(18 + 8) + std::ceil(text_width(look, TextRole::body, label));
}

/// The choice as it is after this frame.
TagAllChoice draw_tag_choice(const Look& look, TagAllChoice choice, bool low) {
  static constexpr std::array<std::string_view, 3> kTypes = {"Claim", "Prediction", "Fact"};
  static constexpr std::array<std::string_view, 2> kWholes = {"Words found", "Whole sentence"};
  if (const auto type = segments(look, kTypes, static_cast<int>(choice.type))) {
    choice.type = static_cast<core::StatementType>(*type);
  }
  ImGui::SameLine(0, look.px(24));
  if (const auto whole = segments(look, kWholes, static_cast<int>(choice.whole))) {
    choice.whole = static_cast<TagWhole>(*whole);
  }
  constexpr std::string_view kSkip = "Leave out what overlaps an annotation";
  // Each line counts in a low sheet.
  const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  if (low && ImGui::GetItemRectMax().x + look.px(16) + checkbox_room(look, kSkip) <= right) {
    ImGui::SameLine(0, look.px(16));
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + look.px(5));
  }
  bool skip = choice.skip_overlapping;
  if (checkbox(look, kSkip, skip)) choice.skip_overlapping = skip;
  return choice;
}

/// The keys of the sheet: 1, 2 and 3 choose the type; true when Ctrl+Enter asks for the tags.
bool take_tag_keys(TagAllChoice& choice) {
  bool tags = false;
  for (const auto& chord : pressed_chords()) {
    if (chord.alt || chord.shift) continue;
    if (chord.ctrl) {
      tags = tags || chord.key == "Enter";
    } else if (chord.key == "1" || chord.key == "2" || chord.key == "3") {
      choice.type = static_cast<core::StatementType>(chord.key[0] - '1');
    }
  }
  return tags;
}

/// How many there are; true when the rest is asked for, too.
bool draw_tag_counts(const Look& look, workbench::TagAllView& view, bool every_place) {
  const auto& plan = view.plan();
  text_item(look, TextRole::small, look.theme.soft, summary_of(plan));
  ImGui::SameLine(0, look.px(16));
  const float links = ImGui::GetCursorPosY() - look.px(2);
  ImGui::SetCursorPosY(links);
  if (link_button(look, "Tick all")) view.tick_all(true);
  ImGui::SameLine(0, look.px(12));
  ImGui::SetCursorPosY(links);
  if (link_button(look, "Tick none")) view.tick_all(false);
  if (!plan.more) return false;
  const std::string most = workbench::grouped(workbench::kMostTagPlaces);
  if (every_place) {
    text_item(look, TextRole::small, look.theme.soft,
              "More was found; at most " + most + " are tagged at once.");
    return false;
  }
  text_item(look, TextRole::small, look.theme.soft, "Only the first are listed; there are more.");
  ImGui::SameLine(0, look.px(16));
  return link_button(look, "List up to " + most);
}

/// True when the places are to be tagged.
bool draw_tag_buttons(const Look& look, const workbench::TagAllView& view, TagSource source,
                      workbench::Actions& actions) {
  const auto places = view.ready() ? view.counts().places : 0;
  const std::string label =
      places == 0 ? "Tag them" : "Tag " + workbench::counted(places, "place", "places");
  const float left = ImGui::GetCursorPosX();
  const float width = ImGui::GetContentRegionAvail().x;
  const float top = ImGui::GetCursorPosY();
  const float button = button_size(look, label).x;
  ImGui::SetCursorPos(
      ImVec2(left + width - button - look.px(12) - button_size(look, "Cancel").x, top));
  if (plain_button(look, "Cancel")) {
    actions.emplace_back(
        workbench::ShowOverlay{source == TagSource::search ? Overlay::search : Overlay::find});
  }
  ImGui::SetCursorPos(ImVec2(left + width - button, top));
  return primary_button(look, label, places == 0 ? "Tick a place first." : "");
}

void draw_tag_body(const Look& look, workbench::TagAllView& view, TagAllChoice& choice, bool low) {
  if (!view.complaint().empty()) {
    wrapped_item(look, TextRole::small, look.theme.tone(Tone::danger).text, view.complaint());
    return;
  }
  if (!view.ready()) {
    text_item(look, TextRole::small, look.theme.soft, "Looking at what would be tagged…");
    return;
  }
  if (view.plan().lines.empty()) {
    if (empty_state(look, icon::kTag, "No text holds what was searched for",
                    "Only words of texts can be tagged, not those of titles, notes or names.")) {
    }
    return;
  }
  if (draw_tag_counts(look, view, choice.every_place)) choice.every_place = true;
  if (low) return draw_places(look, view, choice.whole);
  const ScrollScope rows(look, "places", kTagButtons);
  if (rows.visible()) draw_places(look, view, choice.whole);
}

TagAllChoice draw_choice_and_places(const Look& look, workbench::TagAllView& view,
                                    TagAllChoice choice, bool low) {
  choice = draw_tag_choice(look, choice, low);
  draw_tag_body(look, view, choice, low);
  return choice;
}

}  // namespace

void draw_tag_all(const Look& look, const Box& area, workbench::TagAllView& view,
                  const workbench::State& state, workbench::Actions& actions) {
  const OverlayScope scope(look, "tag all", area, ImVec2(1080, 680));
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  const bool search = state.tag_all.source == TagSource::search;
  const std::string title = search ? "Tag all places of “" + state.search_query + "”"
                                   : std::string("Tag all places found in this document");
  if (overlay_title(look, title)) actions.emplace_back(workbench::ShowOverlay{});
  TagAllChoice choice = state.tag_all;
  if (scope.low()) {
    const ScrollScope body(look, "body", kTagButtons);
    if (body.visible()) choice = draw_choice_and_places(look, view, choice, true);
  } else {
    choice = draw_choice_and_places(look, view, choice, false);
  }
  const bool tags = take_tag_keys(choice);
  if (draw_tag_buttons(look, view, choice.source, actions) || tags) {
    actions.emplace_back(workbench::TagAllPlaces{});
  }
  if (choice != state.tag_all) actions.emplace_back(workbench::TagAll{choice});
}

}  // namespace ui
