#include "tests/ui/gallery.h"

#include <array>
#include <vector>

#include "ui/widget/panel_scope.h"
#include "ui/widget/widgets.h"

namespace gallery {
namespace {

using ui::Look;
using ui::TextRole;
using ui::Tone;

struct Doc {
  const char* title;
  const char* outlet;
  const char* date;
  std::array<float, 3> shares;
};

constexpr std::array kDocs{
    Doc{"Putin and Lukashenka: the best of enemies?",
        "Press review",
        "20 Dec 2022",
        {.44F, .46F, .05F}},
    Doc{"Putin’s Visit to Belarus: Will Lukashenka Join the War?",
        "SCEEUS",
        "20 Dec 2022",
        {.40F, .20F, .12F}},
    Doc{"Dialog of dictators: How Putin and Lukashenka talk",
        "UkraineAlert",
        "17 May 2021",
        {.20F, .12F, 0}},
    Doc{"Спільні навчання: Білорусь і Росія", "Апостроф", "26 Dec 2022", {0, 0, 0}},
};

void draw_doc(const Look& look, const Doc& doc, bool selected) {
  const ui::Hit hit = ui::card(look, doc.title, look.px(74), selected);
  const ui::Box in = ui::card_inner(look, hit.box);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ui::Theme& t = look.theme;
  ui::draw_elided(list, look, TextRole::body_bold, in.min, t.ink, doc.title, in.width());
  const float y = in.min.y + look.px(24);
  const float date = ui::text_width(look, TextRole::small, doc.date);
  ui::draw_elided(list, look, TextRole::small, ImVec2(in.min.x, y), t.soft, doc.outlet,
                  in.width() - date - look.px(8));
  ui::draw_text(list, look, TextRole::small, ImVec2(in.max.x - date, y), t.soft, doc.date);
  const std::array shares{ui::Share{doc.shares[0], t.claim.mark},
                          ui::Share{doc.shares[1], t.prediction.mark},
                          ui::Share{doc.shares[2], t.fact.mark}};
  ui::draw_share_bar(list, look, ImVec2(in.min.x, in.max.y - look.px(4)), in.width(), shares);
}

void documents(const Look& look, State& state) {
  (void)ui::text_field(look, "##filter", state.filter,
                       {.placeholder = "Filter 5 documents", .icon = ui::icon::kSearch});
  const std::array filters{std::string_view("Unfinished 4"), std::string_view("All 5"),
                           std::string_view("Finished 1")};
  (void)ui::filter_tabs(look, filters, 0);
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, look.px(8, 2));
  for (std::size_t i = 0; i < kDocs.size(); ++i) draw_doc(look, kDocs[i], i == 0);
  ImGui::PopStyleVar();
}

void inspector(const Look& look, State& state) {
  const ui::Theme& t = look.theme;
  ui::span_badge(look, "PREDICTION", t.prediction);
  ui::wrapped_item(look, TextRole::quote, t.ink,
                   "“is convinced that the Kremlin is planning a new attack on Kyiv.”");
  ui::definition(look, "Speaker", "Valery Zaluzhny");
  {
    const ui::Definition row(look, "Hedge");
    ui::wrapped_item(look, TextRole::small, t.ink, "is convinced");
    ui::range_bar(look, 0.95F, 0.99F, t.prediction.mark);
    ui::wrapped_item(look, TextRole::small, t.soft, "95–99 % · house scale v1");
  }
  {
    const ui::Definition row(look, "Horizon");
    (void)ui::proposal(look, "horizon", "by 31 Dec 2023? none stated · 12 months");
  }
  {
    const ui::Definition row(look, "Tracks");
    ui::chip(look, "Russia makes a new ground attack on Kyiv");
  }
  ui::definition(look, "Stance", "asserts · exact");
  {
    const ui::Definition row(look, "Note", true);
    (void)ui::text_field(look, "##note", state.note, {.placeholder = "Add a note…"});
  }
  ui::status_pill(look, "FALSE", Tone::neutral);
  ImGui::SameLine();
  ui::status_pill(look, "TRUE", Tone::good);
  ImGui::SameLine();
  ui::status_pill(look, "DUE", Tone::due);
  ImGui::SameLine();
  ui::status_pill(look, "DISPUTED", Tone::disputed);
  (void)ui::checkbox(look, "Context only, never scored", state.ticked);
  bool never = false;
  (void)ui::checkbox(look, "Verified", never, "Only a second annotator can verify a span.");
  (void)ui::link_button(look, "Show in the margin");
}

void reader(const Look& look) {
  const ui::Theme& t = look.theme;
  const float width = std::min(look.px(640), ImGui::GetContentRegionAvail().x);
  ImGui::Indent(std::max(1.0F, (ImGui::GetContentRegionAvail().x - width) / 2));
  ui::wrapped_item(look, TextRole::title, t.ink, "Putin and Lukashenka: the best of enemies?",
                   width);
  ui::elided_item(look, TextRole::small, t.soft,
                  "Press review · 20 December 2022 · 612 words · 26 tags by one annotator", width);
  ImGui::Dummy(look.px(1, 8));
  ui::wrapped_item(look, TextRole::reader, t.ink,
                   "Putin is not exactly treating his ally like a true partner, columnist Pierre "
                   "Haski notes on France Inter:",
                   width);
  ui::wrapped_item(look, TextRole::reader, t.ink,
                   "“According to an informal survey, three-quarters of Belarusians are against "
                   "their country entering the war. And Lukashenka can reckon with acts of "
                   "sabotage being committed, as they were at the beginning of the invasion. But "
                   "Putin is thinking above all of his own strategy. ... According to Ukrainian "
                   "generals, he wants to launch a new offensive in the coming weeks.”",
                   width);
  ui::wrapped_item(look, TextRole::reader, t.ink,
                   "Чи вступить Білорусь у війну? Θα μπει η Λευκορωσία στον πόλεμο; 白俄罗斯",
                   width);
}

void read_page(const Look& look, State& state, const ui::Box& body) {
  const auto [left, right] = ui::fit_panels(look, body.width(), state.left, state.right);
  const ui::Box middle{{body.min.x + left, body.min.y}, {body.max.x - right, body.max.y}};
  if (left > 0) {
    const ui::PanelScope panel(look, "###documents", {body.min, {middle.min.x, body.max.y}},
                               look.theme.panel, ImVec2(16, 16));
    documents(look, state);
  }
  if (right > 0) {
    const ui::PanelScope panel(look, "###inspector", {{middle.max.x, body.min.y}, body.max},
                               look.theme.card, ImVec2(16, 16));
    inspector(look, state);
  }
  {
    const ui::PanelScope page(look, "###reader", middle, look.theme.paper, ImVec2(16, 28));
    reader(look);
  }
  if (left > 0)
    ui::splitter(look, "left edge", ui::PanelSide::left, middle.min.x, body.min.y, body.max.y,
                 state.left);
  if (right > 0)
    ui::splitter(look, "right edge", ui::PanelSide::right, middle.max.x, body.min.y, body.max.y,
                 state.right);
}

void score_table(const Look& look) {
  const std::array columns{ui::Column{"Speaker"}, ui::Column{"Predictions", 100, true},
                           ui::Column{"Hit rate", 90, true}, ui::Column{"Brier band, 0 is best"},
                           ui::Column{"Mid", 70, true}};
  ui::Table table(look, "scores", columns);
  if (!table.open()) return;
  constexpr std::array kSpeakers{"Speaker A", "Speaker B", "Institute C with a rather long name"};
  for (int i = 0; i < 3; ++i) {
    (void)table.begin_row(i, i == 1);
    table.cell(kSpeakers[static_cast<std::size_t>(i)], TextRole::body_bold);
    table.cell(i == 1 ? "11" : "7");
    table.cell("100 %");
    const ui::Box box = table.cell_box();
    const float low = 0.1F * static_cast<float>(i);
    ui::draw_range_mark(*ImGui::GetWindowDrawList(), look, box, low, low + 0.2F, look.theme.accent);
    ImGui::Dummy(ImVec2(box.width(), 1));
    table.cell("0.19");
  }
}

void score_page(const Look& look, State& state, const ui::Box& body) {
  const ui::PanelScope page(look, "###score", body, look.theme.paper, ImVec2(32, 28));
  const std::array tabs{std::string_view("Speakers"), std::string_view("Outlets"),
                        std::string_view("Documents"), std::string_view("Horizon")};
  (void)ui::filter_tabs(look, tabs, 0);
  (void)ui::menu_button(look, "scale", "Scale", "House v1");
  ImGui::SameLine();
  (void)ui::menu_button(look, "as of", "As of", "31 Dec 2023");
  score_table(look);
  const std::array scales{std::string_view("House v1"), std::string_view("ICD 203"),
                          std::string_view("PHIA yardstick")};
  if (const auto picked =
          ui::choice(look, "scales", scales, state.scale, {.width = look.px(240)})) {
    state.scale = *picked;
  }
  (void)ui::primary_button(look, "Record outcome…");
  ImGui::SameLine();
  (void)ui::plain_button(look, "Compare");
  ImGui::SameLine();
  (void)ui::plain_button(look, "Export…", "Nothing is scored yet.");
  ui::section_heading(look, "Criteria");
  (void)ui::text_area(look, "##criteria", state.note, 4, {.placeholder = "Resolves true if …"});
}

void dataset_page(const Look& look, const ui::Box& body) {
  const ui::PanelScope page(look, "###dataset", body, look.theme.paper, ImVec2(32, 28));
  (void)ui::empty_state(look, ui::icon::kFile, "No articles yet",
                        "Drop articles here, or press Ctrl+O", "Import…");
}

void toasts(const Look& look, const ui::Box& body) {
  const std::vector<ui::Toast> notes{
      {1, ui::ToastKind::progress, "Importing 214 articles", "37 of 214 · about 4 s left", 0.17F,
       true, ""},
      {2, ui::ToastKind::error, "3 of 214 files could not be read",
       "letters.docx is not a ZIP file; open and save it again in a word processor.", -1, false,
       "Details"},
      {3, ui::ToastKind::done, "Exported 26 spans", "to dataset/belarus.jsonl", -1, false, ""}};
  (void)ui::draw_toasts(look, body, notes);
}

}  // namespace

ui::ShellFrame draw(const Look& look, State& state) {
  const std::array names{std::string_view("Read"), std::string_view("Track"),
                         std::string_view("Score"), std::string_view("Dataset")};
  const std::array menu{
      ui::MenuItem{.label = "Open project…", .icon = ui::icon::kFolder, .shortcut = "Ctrl Shift O"},
      ui::MenuItem{},
      ui::MenuItem{.label = "Export…",
                   .icon = ui::icon::kUpload,
                   .shortcut = "Ctrl E",
                   .disabled_reason = "Nothing to export."}};
  const std::array left{ui::FooterItem{"", "26 tags"},
                        ui::FooterItem{"", "3 predictions track nothing yet"},
                        ui::FooterItem{"", "2 propositions due", ui::FooterTone::due, true}};
  const std::array right{ui::FooterItem{"1", "claim", ui::FooterTone::claim, true},
                         ui::FooterItem{"2", "prediction", ui::FooterTone::prediction, true},
                         ui::FooterItem{"3", "fact", ui::FooterTone::fact, true},
                         ui::FooterItem{"?", "all keys", ui::FooterTone::plain, true},
                         ui::FooterItem{"", "✓ saved"}};
  ui::ShellView view;
  view.project = "belarus.foresay";
  view.project_menu = menu;
  view.workspaces = names;
  view.workspace = state.page;
  view.redo_disabled = "Nothing to redo.";
  view.footer_left = left;
  view.footer_right = right;
  ui::ShellFrame frame = ui::draw_shell(look, view);
  for (const ui::ShellEvent& event : frame.events) {
    if (event.kind == ui::ShellEvent::Kind::workspace) state.page = event.index;
  }
  if (state.page <= 1) {
    read_page(look, state, frame.body);
  } else if (state.page == 2) {
    score_page(look, state, frame.body);
  } else {
    dataset_page(look, frame.body);
  }
  if (state.toasts) toasts(look, frame.body);
  return frame;
}

}  // namespace gallery
