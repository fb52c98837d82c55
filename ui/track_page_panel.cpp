#include "ui/track_page_panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/buttons.h"
#include "ui/chips.h"
#include "ui/icons.h"
#include "ui/rows.h"
#include "ui/status_look.h"
#include "ui/text.h"

namespace ui {
namespace {

constexpr float kGap = 32;
constexpr float kTwoColumns = 760;

using workbench::TrackPage;

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

const SpanColors& colors_of(const Look& look, core::StatementType type) {
  if (type == core::StatementType::claim) return look.theme.claim;
  return type == core::StatementType::fact ? look.theme.fact : look.theme.prediction;
}

void soft_line(const Look& look, std::string_view text) {
  if (!text.empty()) wrapped_item(look, TextRole::small, look.theme.soft, text);
}

void draw_header(const Look& look, const TrackPage& page, TrackPageEvent& event) {
  const float width = ImGui::GetContentRegionAvail().x;
  const float button = button_size(look, "Record outcome…").x;
  const float left = ImGui::GetCursorPosX();
  const float top = ImGui::GetCursorPosY();
  ImGui::BeginGroup();
  wrapped_item(look, TextRole::heading, look.theme.ink, page.proposition.statement,
               width - button - look.px(kGap));
  ImGui::EndGroup();
  const float below = ImGui::GetCursorPosY();
  ImGui::SetCursorPos(ImVec2(left + width - button, top));
  const std::string_view reason =
      page.moves.empty() ? "A withdrawn proposition takes no outcome." : "";
  event.record = primary_button(look, "Record outcome…", reason);
  ImGui::SetCursorPos(ImVec2(left, std::max(below, ImGui::GetCursorPosY())));
  const StatusLook status = status_look(page.proposition.status, page.due);
  status_pill(look, status.word, status.tone);
  ImGui::SameLine(0, look.px(12));
  elided_item(look, TextRole::small, look.theme.soft, page.summary);
}

void draw_said_row(const Look& look, const workbench::SaidLine& line, workbench::Actions& actions) {
  const auto& row = line.row;
  const float width = ImGui::GetContentRegionAvail().x;
  const float text_left = look.px(16);
  const float quote_height =
      draw_wrapped(nullptr, look, TextRole::body, ImVec2(), 0, row.quote, width - text_left, 2);
  const float height = quote_height + look.line_height(TextRole::small) + look.px(20);
  const Hit hit = clickable("said", ImVec2(width, height));
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (hit.hovered) {
    list.AddRectFilled(hit.box.min, hit.box.max, look.theme.hover, look.px(6));
  }
  const float x = hit.box.min.x + text_left;
  list.AddRectFilled(hit.box.min + look.px(4, 8),
                     ImVec2(hit.box.min.x + look.px(8), hit.box.max.y - look.px(8)),
                     colors_of(look, row.type).mark, look.px(2));
  std::string who = row.speaker_name.empty() ? "nobody named" : row.speaker_name;
  who += " · " + std::string(core::name_of(row.link.stance));
  if (!line.probability.empty()) who += " · " + line.probability;
  if (!row.hedge.empty()) who += " · “" + row.hedge + "”";
  const float y = hit.box.min.y + look.px(8);
  const float said = text_width(look, TextRole::small, line.said);
  draw_elided(list, look, TextRole::small, ImVec2(x, y), look.theme.soft, who,
              width - text_left - said - look.px(16));
  draw_text(list, look, TextRole::small, ImVec2(hit.box.max.x - said - look.px(4), y),
            look.theme.soft, line.said);
  draw_wrapped(&list, look, TextRole::body, ImVec2(x, y + look.line_height(TextRole::small)),
               look.theme.ink, row.quote, width - text_left, 2);
  if (hit.hovered) tooltip(look, row.document_title);
  if (hit.clicked) actions.emplace_back(workbench::SelectAnnotation{row.link.annotation});
}

void draw_said(const Look& look, const TrackPage& page, workbench::Actions& actions) {
  section_heading(look, "What was said");
  if (page.said.empty()) {
    soft_line(look, "No span tracks this yet. In Read, choose a prediction and its Tracks field.");
  }
  for (std::size_t i = 0; i < page.said.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    draw_said_row(look, page.said[i], actions);
    ImGui::PopID();
  }
}

void draw_log_line(const Look& look, const workbench::LogLine& line) {
  const float width = ImGui::GetContentRegionAvail().x;
  const float date = look.px(112);
  const float left = ImGui::GetCursorPosX();
  ImGui::Dummy(ImVec2(1, look.px(4)));
  text_item(look, TextRole::number_small, look.theme.soft, line.recorded);
  ImGui::SameLine(left + date);
  ImGui::BeginGroup();
  std::string move = lower(status_look(line.from).word) + " → ";
  const std::string to = lower(status_look(line.to).word);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float used = draw_text(list, look, TextRole::body, at, look.theme.ink, move);
  const float end =
      draw_text(list, look, TextRole::body_bold, at + ImVec2(used, 0), look.theme.ink, to);
  std::string side = line.sources;
  if (!line.value.empty()) side = line.value + (side.empty() ? "" : " · " + side);
  if (line.impossible) side += side.empty() ? "impossible" : " · impossible";
  draw_elided(list, look, TextRole::small, at + ImVec2(used + end + look.px(16), look.px(1)),
              look.theme.soft, side, width - date - used - end - look.px(20));
  ImGui::Dummy(ImVec2(width - date, look.em(TextRole::body)));
  std::string when;
  if (!line.occurred.empty()) when = "happened " + line.occurred;
  if (!line.known.empty()) when += (when.empty() ? "known " : " · known ") + line.known;
  if (!line.resolver.empty()) when += (when.empty() ? "by " : " · by ") + line.resolver;
  soft_line(look, when);
  soft_line(look, line.note);
  ImGui::EndGroup();
  ImGui::Dummy(ImVec2(1, look.px(2)));
  separator(look);
}

void draw_log(const Look& look, const TrackPage& page) {
  section_heading(look, "Outcome log");
  if (page.log.empty()) {
    soft_line(look, page.blocked.empty() ? "Not opened yet: record “open” to start the clock."
                                         : page.blocked);
  }
  for (const auto& line : page.log) draw_log_line(look, line);
}

// In quotation marks, unless it brings its own.
std::string quoted(const std::string& words) {
  if (words.empty() || words.starts_with("“") || words.starts_with("\"")) return words;
  return "“" + words + "”";
}

void draw_evidence(const Look& look, const TrackPage& page) {
  section_heading(look, "Evidence");
  if (page.evidence.empty()) soft_line(look, "None yet. It is added when an outcome is recorded.");
  for (const auto& line : page.evidence) {
    const auto& evidence = line.evidence;
    wrapped_item(look, TextRole::small, look.theme.ink,
                 evidence.title.empty() ? evidence.address : evidence.title);
    std::string facts = line.when;
    const auto add = [&facts](std::string_view part) {
      if (!part.empty()) facts += (facts.empty() ? "" : " · ") + std::string(part);
    };
    add(line.grade);
    add(core::name_of(evidence.bears));
    if (!evidence.archived_sha256.empty()) add("archived");
    if (!line.used) add("not used in the log");
    soft_line(look, facts);
    soft_line(look, quoted(evidence.quote));
    ImGui::Dummy(ImVec2(1, look.px(2)));
  }
}

void draw_facts(const Look& look, const TrackPage& page, TrackPageEvent& event,
                workbench::Actions& actions) {
  section_heading(look, "Criteria");
  const auto& proposition = page.proposition;
  if (proposition.criteria.empty()) {
    soft_line(look, "No criteria yet: nothing can be opened without them.");
  } else {
    wrapped_item(look, TextRole::small, look.theme.ink, proposition.criteria);
  }
  soft_line(look, proposition.fine_print);
  soft_line(look, page.window.empty() ? "No window yet" : "Window " + page.window);
  std::string sources;
  for (const auto& source : proposition.sources) sources += (sources.empty() ? "" : "; ") + source;
  if (!sources.empty()) soft_line(look, "Sources named in advance: " + sources);
  if (!page.revisions.empty()) {
    soft_line(look, workbench::counted(static_cast<std::int64_t>(page.revisions.size()),
                                       "earlier wording", "earlier wordings") +
                        " kept");
  }
  if (link_button(look, "Change the wording…")) event.edit = true;
  if (!page.relations.empty()) section_heading(look, "Related");
  for (std::size_t i = 0; i < page.relations.size(); ++i) {
    const auto& relation = page.relations[i];
    ImGui::PushID(static_cast<int>(i));
    soft_line(look, relation.words);
    if (link_button(look, relation.statement)) {
      actions.emplace_back(workbench::SelectProposition{relation.other, true});
    }
    ImGui::PopID();
  }
}

}  // namespace

TrackPageEvent draw_track_page(const Look& look, const TrackPage* page, bool any,
                               workbench::Actions& actions) {
  TrackPageEvent event;
  if (page == nullptr) {
    if (empty_state(
            look, icon::kLink, any ? "Choose a proposition" : "Nothing to track yet",
            any ? "Its criteria, evidence and outcomes open here."
                : "A proposition is what can turn out true or false, whatever the wording.")) {
    }
    return event;
  }
  draw_header(look, *page, event);
  ImGui::Dummy(ImVec2(1, look.px(8)));
  const float width = ImGui::GetContentRegionAvail().x;
  const bool two = width >= look.px(kTwoColumns);
  const float gap = look.px(kGap);
  const float left = two ? std::floor((width - gap) * 0.54F) : width;
  const auto column = [&](const char* id, float column_width, const auto& content) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, 0);
    if (ImGui::BeginChild(id, ImVec2(column_width, 0), ImGuiChildFlags_AutoResizeY)) content();
    ImGui::EndChild();
    ImGui::PopStyleColor();
  };
  column("left", left, [&] {
    draw_log(look, *page);
    ImGui::Dummy(ImVec2(1, look.px(8)));
    draw_said(look, *page, actions);
  });
  if (two) ImGui::SameLine(0, gap);
  column("right", two ? width - left - gap : width, [&] {
    draw_facts(look, *page, event, actions);
    ImGui::Dummy(ImVec2(1, look.px(8)));
    draw_evidence(look, *page);
  });
  return event;
}

}  // namespace ui
