#include "ui/search/search_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "ui/widget/overlay.h"
#include "ui/widget/rows.h"
#include "workbench/base/wording.h"

namespace ui {
namespace {

constexpr float kRowHeight = 30;
constexpr float kSourceWidth = 190;

using workbench::SearchSort;

// The same from right to left: what stands before the hit is at its right.
void draw_concordance_from_right(const Look& look, const Box& box, const store::Hit& hit,
                                 float middle, float y) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float room = box.max.x - middle;
  const float used = std::min(room, text_width(look, TextRole::small_bold, hit.hit()));
  draw_elided(list, look, TextRole::small_bold, ImVec2(middle, y), look.theme.ink, hit.hit(), room);
  const auto before = tail_that_fits(look, TextRole::small, hit.left(), room - used);
  draw_text(list, look, TextRole::small, ImVec2(middle + used, y), look.theme.soft, before);
  const float left_room = middle - box.min.x - look.px(4);
  const Elision after = elide(look, TextRole::small, hit.right(), left_room);
  draw_elided(list, look, TextRole::small, ImVec2(middle - after.width, y), look.theme.soft,
              hit.right(), left_room);
}

// A number has no direction of its own: then the words before it tell.
bool hit_reads_from_right(const Look& look, const store::Hit& hit) {
  const std::string_view words = hit.hit();
  const bool neutral = std::ranges::all_of(words, [](char c) { return c >= ' ' && c < 'A'; });
  return reads_from_right(look, TextRole::small, neutral ? hit.left() : words);
}

void draw_concordance(const Look& look, const Box& box, const store::Hit& hit) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = std::round(box.center().y - look.em(TextRole::small) / 2);
  const float middle = box.min.x + box.width() * 0.45F;
  if (hit_reads_from_right(look, hit)) {
    return draw_concordance_from_right(look, box, hit, middle, y);
  }
  const auto left =
      tail_that_fits(look, TextRole::small, hit.left(), middle - box.min.x - look.px(4));
  const float left_width = text_width(look, TextRole::small, left);
  draw_text(list, look, TextRole::small, ImVec2(middle - left_width, y), look.theme.soft, left);
  const float room = box.max.x - middle;
  const float used = std::min(room, text_width(look, TextRole::small_bold, hit.hit()));
  draw_elided(list, look, TextRole::small_bold, ImVec2(middle, y), look.theme.ink, hit.hit(), room);
  draw_elided(list, look, TextRole::small, ImVec2(middle + used, y), look.theme.soft, hit.right(),
              room - used);
}

workbench::Action open_hit(const store::Hit& hit) {
  switch (hit.kind) {
    case store::HitKind::document:
    case store::HitKind::party:
      break;
    case store::HitKind::quote:
    case store::HitKind::note:
      return workbench::SelectAnnotation{hit.id};
    case store::HitKind::proposition:
      return workbench::SelectProposition{hit.id, true};
  }
  if (hit.kind == store::HitKind::party)
    return workbench::SearchEverywhere{"\"" + hit.title + "\""};
  std::optional<core::CharRange> range;
  if (!hit.ranges.empty()) range = hit.ranges.front();
  return workbench::OpenDocument{hit.document, range};
}

// Where a line stands: the text's title, with what it is of unless it is the text itself.
std::string source_of(const store::Hit& hit) {
  if (hit.kind == store::HitKind::document) return hit.title;
  std::string out(core::name_of(hit.kind));
  const bool of_text = hit.kind == store::HitKind::quote || hit.kind == store::HitKind::note;
  if (of_text && !hit.title.empty()) out += " · " + hit.title;
  return out;
}

void draw_hit(const Look& look, const store::Hit& hit, workbench::Actions& actions) {
  const ImVec2 size(ImGui::GetContentRegionAvail().x, look.px(kRowHeight));
  const Hit row = clickable("hit", size);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (row.hovered || row.focused) {
    list.AddRectFilled(row.box.min, row.box.max, look.theme.hover, look.px(6));
  }
  const float y = std::round(row.box.center().y - look.em(TextRole::small) / 2);
  const float source = std::min(look.px(kSourceWidth), row.box.width() * 0.3F);
  const std::string title = source_of(hit);
  draw_elided(list, look, TextRole::small, row.box.min + ImVec2(look.px(6), y - row.box.min.y),
              look.theme.soft, title, source - look.px(18));
  draw_concordance(look, {row.box.min + ImVec2(source, 0), row.box.max - look.px(6, 0)}, hit);
  if (row.hovered) tooltip(look, hit.title);
  if (!row.clicked) return;
  actions.emplace_back(workbench::ShowOverlay{workbench::Overlay::none});
  actions.push_back(open_hit(hit));
}

void draw_hits(const Look& look, const workbench::SearchView& view, workbench::Actions& actions) {
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(view.hits().size()),
                look.px(kRowHeight) + ImGui::GetStyle().ItemSpacing.y);
  while (clipper.Step()) {
    for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
      ImGui::PushID(i);
      draw_hit(look, view.hits()[static_cast<std::size_t>(i)], actions);
      ImGui::PopID();
    }
  }
}

// Lines that come at once replace the others without a word.
bool waits_long(const workbench::SearchView& view, SearchSheet& sheet) {
  constexpr double kPatience = 0.2;
  if (!view.searching()) sheet.waits_since = 0;
  if (!view.searching()) return false;
  if (sheet.waits_since == 0) sheet.waits_since = ImGui::GetTime();
  return ImGui::GetTime() - sheet.waits_since > kPatience;
}

// Left and right sort what is loaded, and the words say so.
std::string count_words(const workbench::SearchView& view) {
  const auto n = workbench::counted(std::ssize(view.hits()), "line", "lines");
  if (!view.more()) return n;
  const auto by = view.sorted();
  const bool sorts_loaded = by == SearchSort::left || by == SearchSort::right;
  return sorts_loaded ? "The first " + n + ", sorted" : "The first " + n;
}

void draw_unranked(const Look& look, workbench::SearchView& view) {
  if (!view.unranked() || view.hits().empty()) return;
  const std::string why = "More than " + workbench::grouped(workbench::SearchView::kRanked) +
                          " texts match: the first lines are those of the texts added first.";
  const float room = ImGui::GetContentRegionAvail().x - look.px(140);
  const float width = std::ceil(text_width(look, TextRole::small, why)) + 1;
  elided_item(look, TextRole::small, look.theme.soft, why, std::min(room, width));
  ImGui::SameLine(0, look.px(10));
  ImGui::SetCursorPosY(ImGui::GetCursorPosY() - look.px(2));
  if (link_button(look, "Rank all of them")) view.rank_all();
}

// At the right end of the line of counts, or of the next one when that is full.
void draw_tag_these(const Look& look, workbench::Actions& actions) {
  constexpr std::string_view kLabel = "Tag all these…";
  const float width = std::ceil(text_width(look, TextRole::small, kLabel));
  const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  const bool beside = ImGui::GetItemRectMax().x + look.px(16) + width <= right;
  if (beside) ImGui::SameLine(0, look.px(16));
  const float spare = ImGui::GetContentRegionAvail().x - width;
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0F, spare));
  if (beside) ImGui::SetCursorPosY(ImGui::GetCursorPosY() + look.px(2));
  if (link_button(look, kLabel)) actions.emplace_back(workbench::RunCommand{"tag_all"});
}

// Beside the tabs where it fits whole.
void draw_count(const Look& look, std::string_view words) {
  const float width = std::ceil(text_width(look, TextRole::small, words)) + 1;
  const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  if (ImGui::GetItemRectMax().x + look.px(16) + width <= right) {
    ImGui::SameLine(0, look.px(16));
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + look.px(4));
  }
  elided_item(look, TextRole::small, look.theme.soft, words);
}

// The query as it was taken, below the field.
void draw_understood(const Look& look, const workbench::SearchView& view) {
  if (view.understood().empty()) return;
  elided_item(look, TextRole::small, look.theme.soft, "Searched for " + view.understood());
}

void draw_summary(const Look& look, workbench::SearchView& view, SearchSheet& sheet,
                  workbench::Actions& actions) {
  static constexpr std::array<std::string_view, 4> kSorts = {"Best first", "As added",
                                                             "Left context", "Right context"};
  if (!view.complaint().empty()) {
    wrapped_item(look, TextRole::small, look.theme.tone(Tone::danger).text, view.complaint());
    return;
  }
  const int sorted = static_cast<int>(view.sorted());
  if (const auto chosen = filter_tabs(look, kSorts, sorted)) {
    view.sort(static_cast<SearchSort>(*chosen));
  }
  draw_count(look, waits_long(view, sheet) ? "searching…" : count_words(view));
  if (!view.hits().empty()) draw_tag_these(look, actions);
  draw_unranked(look, view);
}

void draw_found(const Look& look, workbench::SearchView& view, workbench::Actions& actions) {
  draw_hits(look, view, actions);
  if (view.more() && link_button(look, "Show more lines")) view.show_more();
}

void draw_lines(const Look& look, workbench::SearchView& view, workbench::Actions& actions,
                bool low) {
  if (view.hits().empty() && view.complaint().empty() && !view.searching()) {
    text_item(look, TextRole::body, look.theme.soft,
              view.filter().empty() ? "Nothing found. Try fewer words or a prefix*."
                                    : "Nothing found. Try fewer words, or clear the filters.");
  }
  if (low) return draw_found(look, view, actions);
  const ScrollScope rows(look, "hits");
  if (rows.visible()) draw_found(look, view, actions);
}

// All below the field.
void draw_search_body(const Look& look, workbench::SearchView& view, SearchSheet& sheet,
                      workbench::Actions& actions, bool low) {
  draw_search_filter(look, view, sheet.filter);
  if (sheet.typed.empty()) {
    if (empty_state(look, icon::kSearch, "Search every text, quote, note and name",
                    "Case and accents do not matter. Each line opens where it was found.")) {
    }
    return;
  }
  draw_understood(look, view);
  draw_summary(look, view, sheet, actions);
  draw_lines(look, view, actions, low);
}

FieldEvent draw_query(const Look& look, SearchSheet& sheet) {
  return text_field(
      look, "##query", sheet.typed,
      {.placeholder = "Words, \"a phrase\", begin*, NEAR(a b, 5), AND, OR, NOT, forms:word",
       .icon = icon::kSearch,
       .take_focus = sheet.fresh});
}

}  // namespace

void draw_search(const Look& look, const Box& area, workbench::SearchView& view, SearchSheet& sheet,
                 workbench::Actions& actions) {
  const OverlayScope scope(look, "search", area, ImVec2(1080, 680));
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  if (sheet.fresh) sheet.typed = view.query();
  const FieldEvent field = draw_query(look, sheet);
  sheet.fresh = false;
  // Esc gives the field its first words back: that is no new question.
  if (field.cancelled) {
    actions.emplace_back(workbench::ShowOverlay{});
    return;
  }
  if (field.changed) actions.emplace_back(workbench::SearchEverywhere{sheet.typed});
  if (!scope.low()) return draw_search_body(look, view, sheet, actions, false);
  const ScrollScope body(look, "body");
  if (body.visible()) draw_search_body(look, view, sheet, actions, true);
}

}  // namespace ui
