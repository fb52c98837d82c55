// The document's own data, shown while no annotation is selected.
#include "ui/read/inspector_parts.h"
#include "ui/text/text.h"
#include "ui/widget/rows.h"

namespace ui {
namespace {

using workbench::InspectorField;

struct Row {
  std::string_view label;
  InspectorField field = InspectorField::none;
  std::string_view placeholder;
  std::string_view hint = {};
};

}  // namespace

void draw_document_rows(const InspectorScene& scene, InspectorPanel& panel) {
  static constexpr std::string_view kDay = "As 20 Dec 2022 or 2022-12-20";
  static constexpr Row kRows[] = {
      {"Title", InspectorField::title, "What it is called…"},
      {"Outlet", InspectorField::publisher, "Who published it…"},
      {"Dateline", InspectorField::dateline, "The date it prints…", kDay},
      {"Said", InspectorField::stated, "When its statements were made…",
       "As 15–20 Dec 2022; the date it prints may be later"},
      {"Authors", InspectorField::authors, "Names, with commas between…"},
      {"Address", InspectorField::address, "Where it came from…"},
      {"Language", InspectorField::language, "As en, uk, ru…"},
  };
  const Look& look = scene.look;
  const workbench::DocumentView& document = *scene.document;
  elided_item(look, TextRole::body_bold, look.theme.ink, "Document");
  ImGui::Dummy(ImVec2(1, look.px(2)));
  for (const Row& row : kRows) {
    const workbench::FieldKey key{row.field};
    const Definition line(look, row.label);
    const bool small = row.field == InspectorField::address;
    value_field(scene, panel.editor, key, workbench::field_text(document, key),
                {.role = small ? TextRole::small : TextRole::body,
                 .placeholder = row.placeholder,
                 .hint = row.hint,
                 .max_lines = 4});
  }
  {
    const Definition line(look, "File", true);
    wrapped_item(look, TextRole::small, look.theme.soft, document.file_name, 0, 2);
  }
  ImGui::Dummy(ImVec2(1, look.px(10)));
  wrapped_item(look, TextRole::small, look.theme.soft,
               "Select words in the text and press 1, 2 or 3 to tag them as a claim, a prediction "
               "or a fact.");
}

}  // namespace ui
