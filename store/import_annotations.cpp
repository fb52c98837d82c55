#include "store/import_annotations.h"

#include <algorithm>

#include "core/link_meaning.h"
#include "store/import_spans.h"
#include "store/insert_rows.h"
#include "store/rows.h"

namespace store {
namespace {

// Everything a file can say of an annotation; not when it was made, nor what it hangs below.
bool same_content(const core::Annotation& a, const core::Annotation& b) {
  return a.document == b.document && a.annotator == b.annotator && a.type == b.type &&
         a.span == b.span && a.speaker == b.speaker && a.speaker_surface == b.speaker_surface &&
         a.said == b.said && a.hedge == b.hedge && a.note == b.note &&
         a.attribution == b.attribution && a.labels == b.labels && a.extra == b.extra;
}

bool same_links(const Database& database, core::Id annotation, std::vector<core::Link> links) {
  auto known = links_where(database, "l.annotation_id = ?1", annotation);
  for (auto* list : {&known, &links}) {
    for (auto& link : *list) link.id = link.annotation = {};
  }
  return std::is_permutation(known.begin(), known.end(), links.begin(), links.end());
}

std::string named(const core::Annotation& row) {
  return "The span “" + (row.span.anchored() ? row.span.whole_quote() : row.span.quote) + "”";
}

}  // namespace

void AnnotationResolver::add(const core::ImportedBatch& batch) {
  // Spans of one file on one text are read together, whatever their order in the file.
  std::vector<std::pair<core::Id, std::vector<const Imported*>>> groups;
  std::map<core::Id, std::size_t> place;
  for (const auto& annotation : batch.annotations) {
    const auto& found = resolve_.documents.find(annotation.document);
    if (!found.id) {
      run_.lose("The span “" + annotation.quote + "” is left out: " + found.problem + ".",
                {batch.source, annotation.line});
      continue;
    }
    const auto [at, fresh] = place.try_emplace(found.id, groups.size());
    if (fresh) groups.emplace_back(found.id, std::vector<const Imported*>());
    groups[at->second].second.push_back(&annotation);
  }
  for (const auto& [document, annotations] : groups) add_to(document, annotations, batch.source);
}

void AnnotationResolver::add_to(core::Id document, const std::vector<const Imported*>& annotations,
                                const std::string& file) {
  const auto* text = run_.context.texts.find(run_.database(), document);
  if (text == nullptr) return;
  auto name = run_.database().query("SELECT file_name FROM document WHERE id = ?");
  name.with(document);
  const auto reading =
      reading_of_file(text->index, annotations, name.step() ? name.text(0) : std::string());
  if (!reading.sentence.empty()) run_.lose(reading.sentence, {file, 0});
  for (const auto* imported : annotations) {
    const Source source{file, imported->line};
    auto anchored = anchor_span(text->index, *imported, reading.reading);
    auto row = resolved(*imported, source);
    row.document = document;
    row.span = std::move(anchored.span);
    if (!anchored.sentence.empty()) run_.lose(anchored.sentence, source);
    add_one(*imported, std::move(row), source);
  }
}

core::Annotation AnnotationResolver::resolved(const Imported& imported, const Source& source) {
  core::Annotation row = imported.value;
  row.parent = {};
  row.annotator = annotator_named(imported.annotator);
  row.speaker = resolve_.parties.named(imported.speaker, source);
  row.attribution.clear();
  for (const auto& hop : imported.attribution) {
    row.attribution.push_back({resolve_.parties.named(hop.party, source), hop.mode, hop.cue});
  }
  std::erase_if(row.labels, [](const auto& label) { return label.empty(); });
  if (row.said.from && row.said.to && *row.said.to < *row.said.from) {
    run_.lose("The said dates end before they begin; they are turned round.", source);
    std::swap(row.said.from, row.said.to);
  }
  if (row.created_at.ms == 0) row.created_at = run_.context.now;
  return row;
}

std::vector<core::Link> AnnotationResolver::links_of(const Imported& imported,
                                                     const Source& source) {
  std::vector<core::Link> out;
  for (const auto& each : imported.links) {
    core::Link link = each.value;
    link.proposition = resolve_.propositions.find(each.proposition, each.statement, source);
    if (!link.proposition && !each.proposition.empty()) {
      run_.lose("The link to “" + each.proposition +
                    "” is kept without its proposition, which is not there.",
                source);
    }
    link.condition_proposition = resolve_.propositions.find(each.condition, {}, source);
    if (!link.condition_proposition && !each.condition.empty() && link.condition_words.empty()) {
      link.condition_words = each.condition;
    }
    if (core::meaning_of(link).turned) {
      run_.lose("The span “" + imported.quote +
                    "” denies its proposition, but its probability calls the event likely. Both "
                    "stay as the file has them; the inspector asks which is meant.",
                source);
    }
    out.push_back(std::move(link));
  }
  return out;
}

void AnnotationResolver::add_one(const Imported& imported, core::Annotation row,
                                 const Source& source) {
  auto links = links_of(imported, source);
  auto id =
      resolve_.documents.is_new(row.document) ? core::Id() : known(row, links, imported, source);
  if (id) {
    ++run_.counts().annotations_known;
  } else {
    row.id = id = run_.free_id("annotation", row.id);
    if (!insert(row, std::move(links), source)) return;
    ++run_.counts().annotations;
    if (!row.span.anchored()) ++run_.counts().unanchored;
    run_.context.receipt.created.push_back(id);
    if (!imported.parent.empty()) {
      orphans_.push_back({id, row.document, imported.parent, source});
    }
  }
  remember(imported, row.document, id);
  for (const auto& verdict : imported.verdicts) resolve_.logs.add(verdict, id, source);
}

core::Id AnnotationResolver::known(const core::Annotation& row,
                                   const std::vector<core::Link>& links, const Imported& imported,
                                   const Source& source) const {
  const auto& database = run_.database();
  auto rows = database.query(
      "SELECT id FROM annotation WHERE id = ?1 AND import_id IS NOT ?3 UNION "
      "SELECT id FROM annotation WHERE external_id = ?4 AND ?4 <> '' AND document_id = ?2 "
      "AND import_id IS NOT ?3 UNION "
      "SELECT id FROM annotation WHERE document_id = ?2 AND start IS ?5 AND external_id = ?4 "
      "AND ?4 = '' AND import_id IS NOT ?3");
  std::optional<std::int64_t> start;
  if (row.span.anchored()) start = row.span.extent().begin.value;
  rows.with(imported.value.id, row.document, run_.import, row.external_id, start);
  bool other = false;
  while (rows.step()) {
    const auto id = rows.id(0);
    const auto candidates = annotations_where(database, "a.id = ?1", id);
    if (same_content(candidates.front(), row) && same_links(database, id, links)) return id;
    other = true;
  }
  if (other && (imported.value.id || !row.external_id.empty())) {
    run_.lose(named(row) +
                  " is in the project under the same id with other content; this one is "
                  "added beside it.",
              source);
  }
  return {};
}

bool AnnotationResolver::insert(const core::Annotation& row, std::vector<core::Link> links,
                                const Source& source) {
  const auto& database = run_.database();
  const auto write = [&] { insert_annotation(database, row, run_.import); };
  if (!run_.wrote(write, named(row), source)) {
    // The row may be there without its parts, or with some of them.
    delete_annotation_parts(database, row.id);
    database.query("DELETE FROM annotation WHERE id = ?").with(row.id).run();
    return false;
  }
  for (auto& link : links) {
    link.id = run_.free_id("link", link.id);
    link.annotation = row.id;
    const auto write_link = [&] { insert_link(database, link); };
    if (run_.wrote(write_link, "A link of " + named(row), source)) ++run_.counts().links;
  }
  return true;
}

void AnnotationResolver::remember(const Imported& imported, core::Id document, core::Id id) {
  for (const auto& key : {imported.value.external_id,
                          imported.value.id ? core::to_string(imported.value.id) : std::string()}) {
    if (key.empty()) continue;
    in_document_.try_emplace({document, key}, id);
    anywhere_.try_emplace(key, id);
  }
}

core::Id AnnotationResolver::annotator_named(const std::string& name) {
  if (name.empty() || name == run_.context.annotator.name) return run_.context.annotator.id;
  auto& id = annotators_[name];
  if (id) return id;
  const auto& database = run_.database();
  database.query("INSERT INTO annotator (id, name) VALUES (?, ?) ON CONFLICT (name) DO NOTHING")
      .with(run_.context.ids.next(), name)
      .run();
  auto rows = database.query("SELECT id FROM annotator WHERE name = ?");
  rows.with(name);
  if (rows.step()) id = rows.id(0);
  return id;
}

core::Id AnnotationResolver::parent_named(const Orphan& orphan) const {
  const auto near = in_document_.find({orphan.document, orphan.parent});
  if (near != in_document_.end()) return near->second;
  const auto far = anywhere_.find(orphan.parent);
  if (far != anywhere_.end()) return far->second;
  auto rows = run_.database().query(
      "SELECT id FROM (SELECT id, document_id FROM annotation WHERE external_id = ?1 AND ?1 <> '' "
      "UNION SELECT id, document_id FROM annotation WHERE id = CAST(?1 AS INTEGER) "
      "AND CAST(id AS TEXT) = ?1) ORDER BY document_id <> ?2 LIMIT 1");
  rows.with(orphan.parent, orphan.document);
  return rows.step() ? rows.id(0) : core::Id();
}

void AnnotationResolver::add_parents() {
  for (const auto& orphan : orphans_) {
    const auto parent = parent_named(orphan);
    if (!parent || parent == orphan.child) {
      run_.lose("The parent “" + orphan.parent + "” is not there; the span is kept without it.",
                orphan.source);
      continue;
    }
    run_.database()
        .query("UPDATE annotation SET parent_id = ? WHERE id = ?")
        .with(parent, orphan.child)
        .run();
  }
}

}  // namespace store
