#include "store/project/snapshot.h"

#include <algorithm>
#include <string>
#include <utility>

#include "store/project/project.h"
#include "store/read/annotations.h"
#include "store/read/dataset_closure.h"
#include "store/read/documents.h"
#include "store/read/row_readers.h"
#include "store/read/vocabularies.h"

namespace store {
namespace {

std::vector<core::Id> document_ids(const Database& db, const DatasetFilter& filter) {
  std::vector<core::Id> out;
  auto rows = db.query("SELECT document_id FROM document_tally ORDER BY document_id");
  while (rows.step()) {
    const auto id = rows.id(0);
    if (filter.documents.empty() ||
        std::ranges::find(filter.documents, id) != filter.documents.end()) {
      out.push_back(id);
    }
  }
  return out;
}

core::Document document_without_text(const Database& db, core::Id id) {
  auto row = query_where(db, "SELECT " + std::string(kDocumentColumns) + " FROM document AS d",
                         "d.id = ?1", "", id);
  return row.step() ? document_from(row) : core::Document{};
}

/// The annotations of a document that the filter takes.
std::vector<core::Annotation> taken(const Database& db, core::Id document,
                                    const DatasetFilter& filter) {
  auto out = annotations_of(db, document);
  std::erase_if(out, [&filter](const core::Annotation& annotation) {
    const auto has = [](const auto& list, const auto& value) {
      return list.empty() || std::ranges::find(list, value) != list.end();
    };
    return !has(filter.types, annotation.type) || !has(filter.annotators, annotation.annotator);
  });
  return out;
}

}  // namespace

core::Result<Snapshot> Snapshot::open(const std::filesystem::path& path) {
  auto opened = Project::open(path, {.access = Database::Access::read_only});
  if (!opened) return opened.error();
  auto project = std::make_unique<Project>(*std::move(opened));
  // A transaction sees the file as it is at the first read, not at BEGIN.
  project->database().run("BEGIN");
  (void)project->database().integer("SELECT count(*) FROM setting");
  return Snapshot(std::move(project));
}

Snapshot::Snapshot(std::unique_ptr<Project> project) : project_(std::move(project)) {}
Snapshot::Snapshot(Snapshot&&) noexcept = default;
Snapshot& Snapshot::operator=(Snapshot&&) noexcept = default;
Snapshot::~Snapshot() = default;

const Database& Snapshot::database() const { return project_->database(); }

core::Dataset Snapshot::load(const DatasetFilter& filter) const {
  const auto& db = database();
  core::Dataset out;
  out.project_name = project_->path().stem().string();
  for (const auto id : document_ids(db, filter)) {
    out.documents.push_back(filter.texts ? read_document(db, id).value_or(core::Document{})
                                         : document_without_text(db, id));
    auto annotations = taken(db, id, filter);
    std::ranges::move(annotations, std::back_inserter(out.annotations));
  }
  out.annotators = annotators(db);
  out.parties = parties_where(db, "", {});
  out.propositions = propositions_where(db, "", {});
  out.relations = relations_where(db, "", {});
  out.links = links_where(db, "", {});
  out.evidence = evidence_where(db, "", {});
  out.outcomes = outcomes_where(db, "", {});
  out.verdicts = verdicts_where(db, "", {});
  out.label_sets = label_sets(db);
  out.scales = scales(db);
  out.vocabularies = verdict_vocabularies(db);
  close_references(out, filter.linked_only);
  return out;
}

void Snapshot::for_each_document(
    const DatasetFilter& filter,
    const std::function<bool(const core::Document&, const std::vector<core::Annotation>&)>& each)
    const {
  const auto& db = database();
  for (const auto id : document_ids(db, filter)) {
    const auto document = read_document(db, id);
    if (document && !each(*document, taken(db, id, filter))) return;
  }
}

}  // namespace store
