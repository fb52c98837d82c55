#include "ui/track/party_page_panel.h"

#include <array>

#include "ui/shared/status_style.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/chips.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "ui/widget/rows.h"
#include "workbench/base/wording.h"

namespace ui {
namespace {

using workbench::counted;

constexpr std::array<std::string_view, 6> kKinds = {
    "person", "organisation", "collective", "anonymous", "document’s own voice", "imputed"};
constexpr std::size_t kShownRows = 12;

void put(const core::Party& before, core::Party after, workbench::Actions& actions) {
  const bool same =
      before.name == after.name && before.kind == after.kind && before.aliases == after.aliases;
  if (!same) actions.emplace_back(workbench::Apply{core::PutParty{std::move(after)}});
}

void draw_name(const Look& look, const core::Party& party, PartiesSheet& sheet,
               workbench::Actions& actions) {
  const float kind = look.px(190);
  const float room = ImGui::GetContentRegionAvail().x - kind - look.px(8);
  const FieldEvent name = text_field(look, "##name", sheet.name, {.width = room});
  if (name.cancelled) sheet.name = party.name;
  if (name.left && !name.cancelled) put(party, workbench::renamed(party, sheet.name), actions);
  ImGui::SameLine();
  if (const auto to =
          choice(look, "##kind", kKinds, static_cast<int>(party.kind), {.width = kind})) {
    core::Party after = party;
    after.kind = static_cast<core::PartyKind>(*to);
    put(party, std::move(after), actions);
  }
}

std::string counts_of(const store::PartyPage& page) {
  return counted(page.claims, "claim", "claims") + " · " +
         counted(page.predictions, "prediction", "predictions") + " · " +
         counted(page.facts, "fact", "facts") +
         (page.row.hops == 0
              ? std::string()
              : " · passes on what others say " + counted(page.row.hops, "time", "times"));
}

// One spelling: how often it stands in the texts, and a box to split it off.
void draw_spelling(const Look& look, const store::PartyPage& page,
                   const store::SpellingCount& spelling, PartiesSheet& sheet,
                   workbench::Actions& actions) {
  ImGui::PushID(spelling.spelling.c_str());
  const std::string times = counted(spelling.annotations, "span", "spans");
  if (spelling.is_name) {
    text_item(look, TextRole::body, look.theme.ink, spelling.spelling);
    ImGui::SameLine(0, look.px(12));
    text_item(look, TextRole::small, look.theme.soft, "the name · " + times);
  } else if (spelling.is_listed) {
    bool ticked = sheet.ticked.contains(spelling.spelling);
    if (checkbox(look, spelling.spelling, ticked)) {
      if (ticked) {
        sheet.ticked.insert(spelling.spelling);
      } else {
        sheet.ticked.erase(spelling.spelling);
      }
    }
    ImGui::SameLine(0, look.px(12));
    text_item(look, TextRole::small, look.theme.soft, times);
    ImGui::SameLine(0, look.px(12));
    if (link_button(look, "Take away")) {
      put(page.row.party, workbench::without_alias(page.row.party, spelling.spelling), actions);
    }
  } else {
    text_item(look, TextRole::body, look.theme.soft, spelling.spelling);
    ImGui::SameLine(0, look.px(12));
    if (link_button(look, "Make it a spelling")) {
      put(page.row.party, workbench::with_alias(page.row.party, spelling.spelling), actions);
    }
  }
  ImGui::PopID();
}

void draw_spellings(const Look& look, const store::PartyPage& page, PartiesSheet& sheet,
                    workbench::Actions& actions) {
  section_heading(look, "Spellings");
  for (const auto& spelling : page.spellings) draw_spelling(look, page, spelling, sheet, actions);
  const float button = button_size(look, "Split off").x;
  const float room = ImGui::GetContentRegionAvail().x - button - look.px(8);
  const FieldEvent alias =
      text_field(look, "##alias", sheet.alias, {.placeholder = "Add a spelling…", .width = room});
  if (alias.submitted && !sheet.alias.empty()) {
    put(page.row.party, workbench::with_alias(page.row.party, sheet.alias), actions);
    sheet.alias.clear();
  }
  ImGui::SameLine();
  const std::string_view reason =
      sheet.ticked.empty() ? "Tick the spellings that belong to somebody else." : "";
  if (plain_button(look, "Split off", reason)) {
    core::SplitParty split;
    split.party = page.row.party.id;
    split.spellings.assign(sheet.ticked.begin(), sheet.ticked.end());
    sheet.ticked.clear();
    actions.emplace_back(workbench::Apply{std::move(split)});
  }
}

void draw_merge(const Look& look, const workbench::PartyView& view, const store::PartyPage& page,
                PartiesSheet& sheet, workbench::Actions& actions) {
  section_heading(look, "Merge with another");
  [[maybe_unused]] const FieldEvent field = text_field(
      look, "##other", sheet.other, {.placeholder = "Who is the same…", .icon = icon::kSearch});
  const core::Id own = page.row.party.id;
  for (const auto* line : view.matching(sheet.other, own, 6)) {
    ImGui::PushID(reinterpret_cast<const void*>(line->id.value));
    if (link_button(look, line->name + " becomes " + page.row.party.name)) {
      actions.emplace_back(workbench::Apply{core::MergeParties{own, line->id}});
      sheet.other.clear();
    }
    ImGui::SameLine(0, look.px(12));
    text_item(look, TextRole::small, look.theme.soft, line->detail);
    ImGui::PopID();
  }
}

void draw_documents(const Look& look, const store::PartyPage& page, workbench::Actions& actions) {
  if (page.documents.empty()) return;
  section_heading(look, "Speaks in");
  for (std::size_t i = 0; i < page.documents.size() && i < kShownRows; ++i) {
    const auto& document = page.documents[i];
    ImGui::PushID(static_cast<int>(i));
    if (link_button(look, document.title)) {
      actions.emplace_back(workbench::OpenDocument{document.document, {}});
    }
    ImGui::PopID();
  }
}

void draw_propositions(const Look& look, const store::PartyPage& page,
                       workbench::Actions& actions) {
  if (page.propositions.empty()) return;
  section_heading(look, "Speaks about");
  for (std::size_t i = 0; i < page.propositions.size() && i < kShownRows; ++i) {
    const auto& row = page.propositions[i];
    ImGui::PushID(static_cast<int>(1000 + i));
    const StatusLook status = status_look(row.status);
    status_pill(look, status.word, status.tone);
    ImGui::SameLine(0, look.px(8));
    if (link_button(look, row.statement)) {
      actions.emplace_back(workbench::SelectProposition{row.proposition, true});
    }
    ImGui::PopID();
  }
}

}  // namespace

void draw_party_page(const Look& look, const workbench::PartyView& view,
                     const store::PartyPage& page, PartiesSheet& sheet,
                     workbench::Actions& actions) {
  const core::Party& party = page.row.party;
  if (sheet.shown != party.id) {
    sheet.shown = party.id;
    sheet.name = party.name;
    sheet.alias.clear();
    sheet.other.clear();
    sheet.ticked.clear();
  }
  ImGui::PushID(reinterpret_cast<const void*>(party.id.value));
  draw_name(look, party, sheet, actions);
  wrapped_item(look, TextRole::small, look.theme.soft, counts_of(page));
  draw_spellings(look, page, sheet, actions);
  draw_merge(look, view, page, sheet, actions);
  draw_documents(look, page, actions);
  draw_propositions(look, page, actions);
  ImGui::PopID();
}

}  // namespace ui
