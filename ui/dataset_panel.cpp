#include "ui/dataset_panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/buttons.h"
#include "ui/chips.h"
#include "ui/fields.h"
#include "ui/icons.h"
#include "ui/overlay.h"
#include "ui/rows.h"
#include "ui/text.h"
#include "workbench/track.h"

namespace ui {
namespace {

constexpr float kGap = 40;
constexpr float kTwoColumns = 820;

using core::StatementType;
using workbench::DatasetChoice;
using workbench::DatasetView;

void draw_count(const Look& look, std::string_view label, std::int64_t n, Color mark, bool last) {
  const Definition row(look, label, last, 120);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const std::string number = workbench::grouped(n);
  const float width = look.px(72);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_text(list, look, TextRole::number,
            at + ImVec2(width - text_width(look, TextRole::number, number), 0), look.theme.ink,
            number);
  if (mark != 0) {
    list.AddRectFilled(at + ImVec2(width + look.px(12), look.px(5)),
                       at + ImVec2(width + look.px(28), look.px(10)), mark, look.px(2));
  }
  ImGui::Dummy(ImVec2(width + look.px(28), look.em(TextRole::number)));
}

void draw_counts(const Look& look, const DatasetView& view) {
  section_heading(look, "What is in it");
  if (!view.complaint().empty()) {
    wrapped_item(look, TextRole::small, look.theme.tone(Tone::danger).text, view.complaint());
    return;
  }
  const auto& counts = view.preview().counts;
  draw_count(look, "Documents", counts.documents, 0, false);
  draw_count(look, "Claims", counts.claims, look.theme.claim.mark, false);
  draw_count(look, "Predictions", counts.predictions, look.theme.prediction.mark, false);
  draw_count(look, "Facts", counts.facts, look.theme.fact.mark, false);
  draw_count(look, "Parties", counts.parties, 0, false);
  draw_count(look, "Propositions", counts.propositions, 0, false);
  draw_count(look, "Outcome rows", counts.outcomes, 0, true);
}

void draw_filter(const Look& look, const DatasetChoice& choice, workbench::Actions& actions) {
  section_heading(look, "Which annotations");
  static constexpr std::array<std::string_view, 3> kNames = {"Claims", "Predictions", "Facts"};
  for (int i = 0; i < 3; ++i) {
    const auto type = static_cast<StatementType>(i);
    const auto& types = choice.types;
    bool on = types.empty() || std::find(types.begin(), types.end(), type) != types.end();
    if (i > 0) ImGui::SameLine(0, look.px(20));
    if (!checkbox(look, kNames[static_cast<std::size_t>(i)], on)) continue;
    DatasetChoice next = choice;
    if (next.types.empty()) {
      next.types = {StatementType::claim, StatementType::prediction, StatementType::fact};
    }
    std::erase(next.types, type);
    if (on) next.types.push_back(type);
    std::sort(next.types.begin(), next.types.end());
    // All three is the same as no restriction; none would be an empty dataset.
    if (next.types.size() == 3) next.types.clear();
    if (!on && next.types.empty()) continue;
    actions.emplace_back(workbench::ChooseDataset{next});
  }
}

void draw_formats(const Look& look, const DatasetChoice& choice,
                  const std::vector<workbench::FormatLine>& formats, workbench::Actions& actions) {
  section_heading(look, "Format");
  for (const auto& format : formats) {
    ImGui::PushID(format.name.c_str());
    const float width = ImGui::GetContentRegionAvail().x;
    const float text = draw_wrapped(nullptr, look, TextRole::small, ImVec2(), 0, format.description,
                                    width - look.px(24), 3);
    const float height = look.line_height(TextRole::body_bold) + text + look.px(22);
    const Hit hit = card(look, "format", height, format.name == choice.format);
    const Box inner = card_inner(look, hit.box);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    draw_text(list, look, TextRole::body_bold, inner.min, look.theme.ink, format.name);
    draw_wrapped(&list, look, TextRole::small,
                 inner.min + ImVec2(0, look.line_height(TextRole::body_bold)), look.theme.soft,
                 format.description, inner.width(), 3);
    if (hit.clicked) {
      DatasetChoice next = choice;
      next.format = format.name;
      actions.emplace_back(workbench::ChooseDataset{next});
    }
    ImGui::PopID();
  }
}

void draw_losses(const Look& look, const DatasetView& view) {
  section_heading(look, "What this format cannot hold");
  if (!view.ready()) {
    text_item(look, TextRole::small, look.theme.soft, "Looking …");
    return;
  }
  const auto& losses = view.preview().losses;
  if (losses.empty()) {
    text_item(look, TextRole::small, look.theme.tone(Tone::good).text,
              "Nothing is lost: it can be imported again as it was.");
  }
  for (const auto& loss : losses) {
    wrapped_item(look, TextRole::small, look.theme.ink, "· " + loss.what);
  }
}

void draw_preview(const Look& look, const DatasetView& view) {
  if (!view.ready()) return;
  const auto& preview = view.preview();
  if (!preview.samples.empty()) {
    section_heading(look, "First rows");
    for (const auto& line : preview.samples) {
      wrapped_item(look, TextRole::small, look.theme.soft, line, 0, 4);
      ImGui::Dummy(ImVec2(1, look.px(2)));
    }
  }
  if (preview.card.empty()) return;
  section_heading(look, "Dataset card");
  std::string_view card = preview.card;
  while (!card.empty()) {
    const auto end = std::min(card.find('\n'), card.size());
    const auto line = card.substr(0, end);
    const bool heading = line.starts_with("#");
    wrapped_item(look, heading ? TextRole::small_bold : TextRole::small,
                 heading ? look.theme.ink : look.theme.soft, line.empty() ? " " : line);
    card.remove_prefix(std::min(end + 1, card.size()));
  }
}

void draw_target(const Look& look, const DatasetView& view, const DatasetChoice& choice,
                 workbench::Actions& actions) {
  section_heading(look, "Where it goes");
  elided_item(look, TextRole::small, choice.out.empty() ? look.theme.soft : look.theme.ink,
              choice.out.empty() ? "No folder chosen yet" : choice.out.string());
  if (plain_button(look, "Choose a folder…")) {
    actions.emplace_back(workbench::ShowOverlay{workbench::Overlay::pick_export});
  }
  bool replace = choice.replace;
  if (checkbox(look, "Replace files of the same name there", replace)) {
    DatasetChoice next = choice;
    next.replace = replace;
    actions.emplace_back(workbench::ChooseDataset{next});
  }
  ImGui::Dummy(ImVec2(1, look.px(4)));
  const std::string_view reason = choice.out.empty() ? "Choose where the dataset goes first." : "";
  if (primary_button(look, "Export dataset", reason)) {
    actions.emplace_back(workbench::ExportDataset{});
  }
  if (!view.last().summary.empty()) {
    ImGui::Dummy(ImVec2(1, look.px(4)));
    wrapped_item(look, TextRole::small, look.theme.tone(Tone::good).text, view.last().summary);
    elided_item(look, TextRole::small, look.theme.soft, view.last().path.string());
  }
}

template <class Content>
void draw_column(const Look& look, const char* id, float width, const Content& content) {
  ImGui::PushStyleColor(ImGuiCol_ChildBg, 0);
  // Cards reach a little beyond their column: the padding keeps them from being cut.
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, look.px(4, 0));
  if (ImGui::BeginChild(id, ImVec2(width, 0),
                        ImGuiChildFlags_AutoResizeY | ImGuiChildFlags_AlwaysUseWindowPadding)) {
    content();
  }
  ImGui::EndChild();
  ImGui::PopStyleVar();
  ImGui::PopStyleColor();
}

void space(const Look& look) { ImGui::Dummy(ImVec2(1, look.px(10))); }

}  // namespace

void draw_dataset(const Look& look, const DatasetView& view, const workbench::State& state,
                  const std::vector<workbench::FormatLine>& formats, workbench::Actions& actions) {
  page_heading(look, "Dataset",
               "What a machine or a colleague gets: texts, spans, propositions, outcomes.");
  space(look);
  const float width = ImGui::GetContentRegionAvail().x;
  const bool two = width >= look.px(kTwoColumns);
  const float left = two ? std::floor((width - look.px(kGap)) * 0.44F) : width;
  draw_column(look, "choices", left, [&] {
    draw_counts(look, view);
    space(look);
    draw_filter(look, state.dataset, actions);
    space(look);
    draw_formats(look, state.dataset, formats, actions);
    space(look);
    draw_target(look, view, state.dataset, actions);
  });
  if (two) ImGui::SameLine(0, look.px(kGap));
  draw_column(look, "preview", two ? width - left - look.px(kGap) : width, [&] {
    draw_losses(look, view);
    space(look);
    draw_preview(look, view);
  });
}

}  // namespace ui
