#include "store/import/import_annotations.h"

#include <algorithm>
#include <functional>
#include <tuple>

#include "core/model/link_meaning.h"
#include "store/edit/insert_rows.h"
#include "store/import/import_spans.h"
#include "store/read/find_named.h"
#include "store/read/row_readers.h"

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

// Of what two rows of one import have in common when they are the same.
std::size_t hash_of(const core::Annotation& row, core::Id own) {
  std::string key = core::to_string(row.document) + ' ' + core::to_string(own) + ' ';
  if (row.span.anchored()) key += std::to_string(row.span.extent().begin.value);
  return std::hash<std::string>()(key + '\n' + row.external_id + '\n' + row.span.quote);
}

std::string retyped_sentence(std::size_t spans, const std::string& document) {
  const std::string whose = spans == 1 ? "The quote of 1 span on “"
                                       : "The quotes of " + std::to_string(spans) + " spans on “";
  return whose + document + "”" + (spans == 1 ? " differs" : " differ") +
         " from the text in typography, accents or spaces alone; what the text has was kept.";
}

std::string named(const core::Annotation& row) {
  return "The span “" + (row.span.anchored() ? row.span.whole_quote() : row.span.quote) + "”";
}

}  // namespace

void AnnotationResolver::add(const core::ImportedBatch& batch) {
  // Spans of one file on one text that are counted alike are read together, whatever their order.
  std::vector<std::pair<core::Id, std::vector<const Imported*>>> groups;
  std::map<std::tuple<core::Id, core::OffsetReading::Unit, bool>, std::size_t> place;
  for (const auto& annotation : batch.annotations) {
    const auto& found = resolve_.documents.find(annotation.document);
    if (!found.id) {
      run_.lose("The span “" + annotation.quote + "” is left out: " + found.problem + ".",
                {batch.source, annotation.line});
      continue;
    }
    const auto [at, fresh] = place.try_emplace(
        {found.id, annotation.declared.unit, annotation.unit_stated}, groups.size());
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
  const std::string title = name.step() ? name.text(0) : std::string();
  const auto reading = reading_of_file(text->index, annotations, title);
  if (!reading.sentence.empty()) run_.lose(reading.sentence, {file, 0});
  std::size_t retyped = 0;
  std::int64_t first_retyped = 0;
  for (const auto* imported : annotations) {
    const Source source{file, imported->line};
    auto anchored = anchor_span(text->index, *imported, reading.reading);
    auto row = resolved(*imported, source);
    row.document = document;
    row.span = std::move(anchored.span);
    if (!anchored.sentence.empty()) run_.lose(anchored.sentence, source);
    if (anchored.other_typography && retyped++ == 0) first_retyped = imported->line;
    add_one(*imported, std::move(row), source);
  }
  if (retyped > 0) run_.lose(retyped_sentence(retyped, title), {file, first_retyped});
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
    const auto to = resolve_.propositions.find(each.proposition, each.statement, source);
    link.proposition = to.id;
    if (!to.problem.empty()) {
      run_.lose("A link is kept without its proposition: " + to.problem + ".", source);
    }
    const auto condition = resolve_.propositions.find(each.condition, {}, source);
    link.condition_proposition = condition.id;
    if (condition.several) {
      run_.lose("The condition of a link is kept as words: " + condition.problem + ".", source);
    }
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
  auto& alike = added_[hash_of(row, imported.value.id)];
  auto id = same_among(alike, row, links);
  if (!id && !resolve_.documents.is_new(row.document)) id = known(row, links, imported, source);
  if (id) {
    ++run_.counts().annotations_known;
  } else {
    say_shared_key(row, imported, source);
    row.id = id = run_.free_id("annotation", row.id);
    if (!insert(row, std::move(links), source)) return;
    alike.push_back(id);
    ++run_.counts().annotations;
    if (!row.span.anchored()) ++run_.counts().unanchored;
    run_.context.receipt.created.push_back(id);
    if (!imported.parent.empty()) {
      orphans_.push_back({id, row.document, imported.parent, source});
    }
  }
  remember(imported, row.document, id);
  for (const auto& verdict : imported.verdicts) resolve_.logs.keep(verdict, id, source);
}

core::Id AnnotationResolver::known(const core::Annotation& row,
                                   const std::vector<core::Link>& links, const Imported& imported,
                                   const Source& source) const {
  const auto& database = run_.database();
  auto rows = database.query(
      "SELECT id FROM annotation WHERE id = ?1 AND import_id IS NOT ?3 UNION "
      "SELECT id FROM annotation WHERE external_id = ?4 AND external_id <> '' AND document_id = ?2 "
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
    // What another annotator says of it is a reading of its own, whatever its id.
    other = other || candidates.front().annotator == row.annotator;
  }
  if (other && (imported.value.id || !row.external_id.empty())) {
    run_.lose(named(row) +
                  " is in the project under the same id with other content; this one is "
                  "added beside it.",
              source);
  }
  return {};
}

// What another annotator says under the same id is a reading of its own.
void AnnotationResolver::say_shared_key(const core::Annotation& row, const Imported& imported,
                                        const Source& source) const {
  const auto& key = imported.value.external_id;
  const auto others = in_document_.find({row.document, key});
  if (key.empty() || others == in_document_.end()) return;
  for (const auto id : others->second) {
    const auto known = annotations_where(run_.database(), "a.id = ?1", id);
    if (known.empty() || known.front().annotator != row.annotator) continue;
    return run_.lose(named(row) + " has the id “" + key +
                         "” of another span of this import with other content; it is added beside "
                         "it.",
                     source);
  }
}

core::Id AnnotationResolver::same_among(const std::vector<core::Id>& ids,
                                        const core::Annotation& row,
                                        const std::vector<core::Link>& links) const {
  for (const auto id : ids) {
    const auto candidates = annotations_where(run_.database(), "a.id = ?1", id);
    if (same_content(candidates.front(), row) && same_links(run_.database(), id, links)) return id;
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
    in_document_[{document, key}].insert(id);
    anywhere_[key].insert(id);
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

// The nearest that are called so: on the document and anywhere, of the import before the project.
std::set<core::Id> AnnotationResolver::parents_named(const Orphan& orphan) const {
  const auto near = in_document_.find({orphan.document, orphan.parent});
  if (near != in_document_.end()) return near->second;
  const auto far = anywhere_.find(orphan.parent);
  if (far != anywhere_.end()) return far->second;
  std::set<core::Id> here;
  std::set<core::Id> elsewhere;
  auto document = run_.database().query("SELECT document_id FROM annotation WHERE id = ?");
  for (const auto& row : find_annotations(run_.database(), orphan.parent)) {
    document.with(row.id);
    const bool same = document.step() && document.id(0) == orphan.document;
    document.reset();
    (same ? here : elsewhere).insert(row.id);
  }
  return here.empty() ? elsewhere : here;
}

void AnnotationResolver::add_parents() {
  for (const auto& orphan : orphans_) {
    const auto called = parents_named(orphan);
    if (called.size() > 1) {
      std::vector<NamedRow> rows;
      for (const auto id : called) {
        for (auto& row : find_annotations(run_.database(), core::to_string(id))) {
          rows.push_back(std::move(row));
        }
      }
      run_.lose(
          std::to_string(called.size()) + " spans are called “" + orphan.parent +
              "”; the span is kept without its parent. Name the one that is meant by its id (" +
              list_of(rows) + ").",
          orphan.source);
      continue;
    }
    const auto parent = called.empty() ? core::Id() : *called.begin();
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
