#include "workbench/project/import_files.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "core/text/shown_name.h"
#include "importers/registry.h"
#include "store/journal/journal.h"
#include "store/project/snapshot.h"
#include "store/read/documents.h"
#include "store/read/find_named.h"
#include "store/read/propositions.h"
#include "workbench/base/file_finder.h"
#include "workbench/base/wording.h"

namespace workbench {
namespace {

namespace fs = std::filesystem;

std::string shown(const fs::path& path) { return core::shown_name(path.native()); }

/// Reads one file after the other and remembers what the later ones need to know of the earlier.
class FileReader {
 public:
  FileReader(const importers::Importer* importer, const ImportRequest& request,
             const std::stop_token& stop, Progress& progress);

  /// Looks into the files for what others of them may name, whatever their order.
  core::Checked survey(const std::vector<fs::path>& files);
  /// An Error only when cancelled.
  core::Checked read(const fs::path& file);
  [[nodiscard]] ReadFiles result() && { return std::move(out_); }
  ReadFiles& out() { return out_; }

 private:
  core::Result<core::ImportedBatch> parse(const fs::path& file, const std::string& bytes) const;
  [[nodiscard]] bool known_with_window(std::string_view key) const;
  void keep(const fs::path& file, core::ImportedBatch batch);

  const importers::Importer* importer_;  ///< Null: found for each file.
  std::string encoding_;
  std::optional<store::Snapshot> project_;
  const std::stop_token& stop_;
  Progress& progress_;
  core::Timestamp now_ = core::now();
  std::set<std::string, std::less<>> scoped_;  // keys of propositions with a window in any file
  ReadFiles out_;
};

FileReader::FileReader(const importers::Importer* importer, const ImportRequest& request,
                       const std::stop_token& stop, Progress& progress)
    : importer_(importer), encoding_(request.encoding), stop_(stop), progress_(progress) {
  if (request.project.empty()) return;
  if (auto snapshot = store::Snapshot::open(request.project)) project_ = *std::move(snapshot);
}

bool FileReader::known_with_window(std::string_view key) const {
  if (scoped_.contains(key)) return true;
  if (!project_) return false;
  const auto& db = project_->database();
  return std::ranges::any_of(store::find_propositions_by_key(db, key), [&](const auto& found) {
    const auto known = store::proposition(db, found.id);
    return known && !known->window.empty();
  });
}

core::Checked FileReader::survey(const std::vector<fs::path>& files) {
  // A file by itself is looked into by its importer.
  if (files.size() < 2) return core::Done{};
  for (const auto& file : files) {
    if (stop_.stop_requested()) return cancelled();
    const std::string name = shown(file.filename());
    for (const auto* importer : importers::all()) {
      const bool may_be = importer_ == importer || importers::has_extension(*importer, name);
      if (importer->scoped_keys == nullptr || !may_be) continue;
      const auto bytes = read_whole_file(file);
      if (!bytes) continue;  // read() says why.
      for (auto& key : importer->scoped_keys(*bytes)) scoped_.insert(std::move(key));
    }
  }
  return core::Done{};
}

core::Result<core::ImportedBatch> FileReader::parse(const fs::path& file,
                                                    const std::string& bytes) const {
  const importers::Source source{shown(file.filename()), bytes};
  importers::ReadOptions options;
  options.now = now_;
  options.encoding = encoding_;
  options.stop = stop_;
  options.progress = [this, &source](double share) {
    progress_.set_note(source.name + ", " + std::to_string(static_cast<int>(share * 100)) + " %");
  };
  options.scoped_proposition = [this](std::string_view key) { return known_with_window(key); };
  const auto& importer = importer_ != nullptr ? *importer_ : importers::detect(source);
  auto batch = importer.read(source, options);
  if (batch) batch->format = importer.name;
  return batch;
}

void FileReader::keep(const fs::path& file, core::ImportedBatch batch) {
  batch.source = shown(file);
  for (auto& loss : batch.losses) loss.file = batch.source;
  auto& losses = out_.report.losses;
  losses.insert(losses.end(), batch.losses.begin(), batch.losses.end());
  for (auto& note : batch.notes) note.file = batch.source;
  auto& notes = out_.report.notes;
  notes.insert(notes.end(), batch.notes.begin(), batch.notes.end());
  out_.report.files.push_back({batch.source, batch.format,
                               static_cast<std::int64_t>(batch.documents.size()),
                               static_cast<std::int64_t>(batch.annotations.size())});
  out_.edit.batches.push_back(std::move(batch));
}

core::Checked FileReader::read(const fs::path& file) {
  progress_.set_note(shown(file.filename()));
  const auto fail = [&](const core::Error& error) {
    out_.report.failed.push_back({error.message, shown(file), error.line});
  };
  if (const auto bytes = read_whole_file(file); !bytes) {
    fail(bytes.error());
  } else if (auto batch = parse(file, *bytes); batch) {
    keep(file, *std::move(batch));
  } else if (batch.error().kind == core::ErrorKind::cancelled) {
    return cancelled();
  } else {
    fail(batch.error());
  }
  progress_.step();
  return core::Done{};
}

/// Later files name what earlier ones hold, so the kinds go before the names.
void sort_for_reading(std::vector<fs::path>& files) {
  std::ranges::stable_sort(files, {}, [](const fs::path& file) {
    return importers::reading_rank(file.filename().string());
  });
}

core::Result<const importers::Importer*> importer_named(const std::string& format) {
  if (format.empty()) return static_cast<const importers::Importer*>(nullptr);
  if (const auto* importer = importers::find(format)) return importer;
  return core::Error{"There is no format “" + format +
                     "” to import: `foresay formats` lists them."};
}

}  // namespace

core::Result<ReadFiles> read_import_files(const ImportRequest& request, const std::stop_token& stop,
                                          Progress& progress) {
  const auto importer = importer_named(request.format);
  if (!importer) return importer.error();
  progress.begin("Looking for files", 0);
  auto found = find_files(request.paths, stop);
  if (stop.stop_requested()) return cancelled();
  if (found.files.empty() && found.problems.empty()) {
    return core::Error{"There is no file to import at the paths named.",
                       core::ErrorKind::not_found};
  }
  sort_for_reading(found.files);
  FileReader reader(*importer, request, stop, progress);
  reader.out().report.failed = std::move(found.problems);
  reader.out().edit.keep_copies = request.keep_copies;
  for (const auto& path : request.paths) reader.out().edit.paths.push_back(shown(path));
  if (auto looked = reader.survey(found.files); !looked) return looked.error();
  progress.begin("Reading files", std::ssize(found.files));
  for (const auto& file : found.files) {
    if (stop.stop_requested()) return cancelled();
    if (auto read = reader.read(file); !read) return read.error();
  }
  return std::move(reader).result();
}

std::string removal_words(const store::Project& project, core::Id document) {
  const core::Id import = store::import_of(project.database(), document);
  if (!import) return "No import brought this document; it stays.";
  const auto brought = store::brought_by(project.database(), import);
  std::string source = "the import";
  if (!brought.paths.empty()) {
    source = "“" + fs::path(brought.paths.front()).filename().string() + "”";
  }
  if (brought.paths.size() > 1) {
    source += " and " + counted(std::ssize(brought.paths) - 1, "other file", "other files");
  }
  return "This removes " + counted(brought.documents, "document", "documents") + " and " +
         counted(brought.annotations, "annotation", "annotations") + " that " + source +
         " brought; it cannot be undone.";
}

ImportReport completed(ImportReport report, const store::Receipt& receipt) {
  report.counts = receipt.counts;
  report.import = receipt.import;
  // The project passes on what the files had said already; each sentence is listed once.
  std::set<std::tuple<std::string, std::string, std::int64_t>> said;
  for (const auto& loss : report.losses) said.emplace(loss.what, loss.file, loss.line);
  for (const auto& loss : receipt.losses) {
    if (said.emplace(loss.what, loss.file, loss.line).second) report.losses.push_back(loss);
  }
  return report;
}

std::string summary(const ImportReport& report) {
  const auto& counts = report.counts;
  std::string out = "Imported " + number_of(counts.documents, "document") + " and " +
                    number_of(counts.annotations, "span") + " from " +
                    number_of(std::ssize(report.files), "file");
  const auto known = counts.documents_known + counts.annotations_known;
  if (known > 0) out += "; " + number_of(known, "thing was", "things were") + " already there";
  if (counts.documents_copies > 0) {
    out += "; " + number_of(counts.documents_copies, "document copies", "documents copy") +
           " the text of another";
  }
  if (!report.losses.empty()) {
    out += "; " + number_of(std::ssize(report.losses), "thing was", "things were") +
           " not carried over as in the file";
  }
  if (!report.failed.empty()) {
    out += "; " + number_of(std::ssize(report.failed), "file") + " could not be read";
  }
  return out + ".";
}

}  // namespace workbench
