#include "ui/dataset/dataset_panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/chips.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "ui/widget/overlay.h"
#include "ui/widget/rows.h"
#include "workbench/base/wording.h"

namespace ui {
namespace {

constexpr float kGap = 40;
constexpr float kTwoColumns = 820;

using core::StatementType;
using workbench::DatasetChoice;
using workbench::DatasetView;

// A number under its label, several beside each other.
void draw_count(const Look& look, std::string_view label, std::int64_t n, Color mark) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const std::string number = workbench::grouped(n);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float wide = draw_text(list, look, TextRole::body_bold, at, look.theme.ink, number);
  if (mark != 0) {
    list.AddRectFilled(at + ImVec2(wide + look.px(8), look.px(5)),
                       at + ImVec2(wide + look.px(22), look.px(10)), mark, look.px(2));
  }
  draw_text(list, look, TextRole::small, at + look.px(0, 21), look.theme.soft, label);
  ImGui::Dummy(look.px(104, 40));
}

void draw_counts(const Look& look, const DatasetView& view) {
  section_heading(look, "What is in it");
  if (!view.complaint().empty()) {
    wrapped_item(look, TextRole::small, look.theme.tone(Tone::danger).text, view.complaint());
    return;
  }
  const auto& counts = view.preview().counts;
  const auto& theme = look.theme;
  struct Count {
    std::string_view label;
    std::int64_t n;
    Color mark;
  };
  const std::array<Count, 7> all = {{{"documents", counts.documents, 0},
                                     {"claims", counts.claims, theme.claim.mark},
                                     {"predictions", counts.predictions, theme.prediction.mark},
                                     {"facts", counts.facts, theme.fact.mark},
                                     {"parties", counts.parties, 0},
                                     {"propositions", counts.propositions, 0},
                                     {"outcome rows", counts.outcomes, 0}}};
  const float right = ImGui::GetCursorScreenPos().x + ImGui::GetContentRegionAvail().x;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0 && ImGui::GetItemRectMax().x + look.px(104) <= right) ImGui::SameLine(0, 0);
    draw_count(look, all[i].label, all[i].n, all[i].mark);
  }
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

struct Shares {
  std::string_view label;
  int train;
  int dev;
  int test;
};
constexpr std::array<Shares, 4> kShares = {{{"80 / 10 / 10", 80, 10, 10},
                                            {"70 / 15 / 15", 70, 15, 15},
                                            {"60 / 20 / 20", 60, 20, 20},
                                            {"90 / 5 / 5", 90, 5, 5}}};

void draw_shares(const Look& look, const DatasetChoice& choice, workbench::Actions& actions) {
  std::array<std::string_view, kShares.size()> labels;
  int now = -1;
  for (std::size_t i = 0; i < kShares.size(); ++i) {
    labels[i] = kShares[i].label;
    if (kShares[i].train == choice.split->train && kShares[i].dev == choice.split->dev) {
      now = static_cast<int>(i);
    }
  }
  DatasetChoice next = choice;
  if (const auto to = ui::choice(look, "##shares", labels, now, {.width = look.px(140)})) {
    const Shares& shares = kShares[static_cast<std::size_t>(*to)];
    next.split->train = shares.train;
    next.split->dev = shares.dev;
    next.split->test = shares.test;
    actions.emplace_back(workbench::ChooseDataset{next});
  }
  ImGui::SameLine();
  if (plain_button(look, "Another seed (" + std::to_string(choice.split->seed) + ")")) {
    ++next.split->seed;
    actions.emplace_back(workbench::ChooseDataset{next});
  }
}

void draw_split(const Look& look, const DatasetView& view, const DatasetChoice& choice,
                workbench::Actions& actions) {
  section_heading(look, "Split");
  bool on = choice.split.has_value();
  if (checkbox(look, "Into train, dev and test, by document", on)) {
    DatasetChoice next = choice;
    next.split = on ? std::optional(workbench::DatasetSplit()) : std::nullopt;
    actions.emplace_back(workbench::ChooseDataset{next});
  }
  if (!choice.split) return;
  draw_shares(look, choice, actions);
  if (view.ready()) {
    wrapped_item(look, TextRole::small, look.theme.soft,
                 view.preview().split + " It is in the dataset card and in splits.csv.");
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

// Its beginning: a row may hold a whole document, so it is never shown whole.
void draw_row_of_file(const Look& look, std::string_view row) {
  constexpr int kLines = 5;
  const float width = ImGui::GetContentRegionAvail().x;
  const float height =
      draw_wrapped(ImGui::GetWindowDrawList(), look, TextRole::fixed, ImGui::GetCursorScreenPos(),
                   look.theme.soft, row, width, kLines);
  ImGui::Dummy(ImVec2(width, height + look.px(4)));
}

void draw_preview(const Look& look, const DatasetView& view) {
  if (!view.ready()) return;
  const auto& preview = view.preview();
  if (!preview.samples.empty()) {
    section_heading(look, "First rows");
    for (const auto& line : preview.samples) draw_row_of_file(look, line);
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
  const std::string_view reason = choice.out.empty() ? "Choose where the dataset goes first." : "";
  if (plain_button(look, choice.out.empty() ? "Choose a folder…" : "Choose another…")) {
    actions.emplace_back(workbench::ShowOverlay{workbench::Overlay::pick_export});
  }
  ImGui::SameLine();
  if (primary_button(look, "Export dataset", reason)) {
    actions.emplace_back(workbench::ExportDataset{});
  }
  elided_item(look, TextRole::small, choice.out.empty() ? look.theme.soft : look.theme.ink,
              choice.out.empty() ? "No folder chosen yet" : choice.out.string());
  bool replace = choice.replace;
  if (checkbox(look, "Replace files of the same name there", replace)) {
    DatasetChoice next = choice;
    next.replace = replace;
    actions.emplace_back(workbench::ChooseDataset{next});
  }
  if (!view.last().summary.empty()) {
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
  // Where it goes stands above the fold in every window: first in one column, else at the right.
  const auto target = [&] {
    draw_target(look, view, state.dataset, actions);
    space(look);
  };
  draw_column(look, "choices", left, [&] {
    if (!two) target();
    draw_counts(look, view);
    space(look);
    draw_filter(look, state.dataset, actions);
    space(look);
    draw_split(look, view, state.dataset, actions);
    space(look);
    draw_formats(look, state.dataset, formats, actions);
  });
  if (two) ImGui::SameLine(0, look.px(kGap));
  draw_column(look, "preview", two ? width - left - look.px(kGap) : width, [&] {
    if (two) target();
    draw_losses(look, view);
    space(look);
    draw_preview(look, view);
  });
}

}  // namespace ui
