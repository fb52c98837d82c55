#include "store/edit/current_annotator.h"
#include "store/edit/edit_context.h"
#include "store/sqlite/json_write.h"

namespace store {

Described apply(EditContext& context, const core::UpdateDocument& edit) {
  const auto& meta = edit.meta;
  const std::string authors = to_json(meta.authors);
  context.database
      .query(
          "UPDATE document SET title = ?, publisher = ?, authors = ?, address = ?, language = ?, "
          "dateline = ?, stated_from = ?, stated_to = ? WHERE id = ?")
      .with(meta.title, meta.publisher, authors, meta.address, meta.language, meta.dateline,
            meta.stated.from, meta.stated.to, edit.document)
      .run();
  auto rows = context.database.query("SELECT file_name FROM document WHERE id = ?");
  rows.with(edit.document);
  if (!rows.step()) {
    return core::Error{"There is no such document; it may have been removed.",
                       core::ErrorKind::not_found};
  }
  return "Change document “" + (meta.title.empty() ? rows.text(0) : meta.title) + "”";
}

Described apply(EditContext& context, const core::SetAnnotator& edit) {
  if (edit.name.empty()) return core::Error{"An annotator needs a name; give one."};
  if (edit.name != context.annotator.name) {
    write_annotator(context.database, context.ids, edit.name);
  }
  return "Annotate as “" + edit.name + "”";
}

}  // namespace store
