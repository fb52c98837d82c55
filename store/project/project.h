// A project: one SQLite file that this program has open. Every change goes through apply(), which
// is one transaction, one journal row and one step of undo. It reads nothing for display: the other
// headers of this folder do, from database(). One thread at a time.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/model/annotation.h"
#include "core/model/edit.h"
#include "store/edit/receipt.h"
#include "store/read/documents.h"
#include "store/sqlite/database.h"

namespace store {

/// An edit that could not be turned round and stays as it is.
struct PassedOver {
  core::Id of;              ///< The edit's row.
  std::string description;  ///< The edit's.
  std::string reason;       ///< Completes "…, because ".
};

/// What undo() or redo() did: it either turned one edit round or passed over some.
struct Reverted {
  core::Id journal;         ///< The new row; 0 when edits were passed over.
  core::Id of;              ///< The row of the edit that was turned round.
  std::string description;  ///< Of that edit.
  std::vector<PassedOver> passed_over;
  std::string kind;  ///< The edit's, as the journal names it: "AddAnnotations".
};

/// What bringing an older project up to date is at: the copy that is kept, or the full-text index.
enum class UpdateStep { copying, indexing };

struct OpenOptions {
  Database::Access access = Database::Access::read_write;
  /// How long to wait for another program that has the project open for writing.
  std::chrono::milliseconds wait{2000};
  /// Of an older project, which takes minutes where it is large. Share 0..1 of the step.
  std::function<void(UpdateStep, double)> progress = {};
  /// Stopping leaves an older project as it was; opening is refused as cancelled.
  std::stop_token stop = {};
};

class Project {
 public:
  /// Makes the file with an empty project. Refuses a path that exists, a folder that is missing or
  /// cannot be written, a full disk.
  [[nodiscard]] static core::Result<Project> create(const std::filesystem::path& path,
                                                    const std::string& annotator);
  /// The same with what `fill` puts into it, or refuses to: the file appears when it is whole.
  using Fill = std::function<core::Checked(Project&)>;
  [[nodiscard]] static core::Result<Project> create(const std::filesystem::path& path,
                                                    const std::string& annotator, const Fill& fill);
  /// The path is made canonical first. Refuses, each with its own sentence: not there (not_found),
  /// not a project (not_ours), made by
  /// a newer version (too_new), damaged (corrupt), open elsewhere for writing (locked), no
  /// permission (refused). An older project is backed up beside itself (`NAME.vN.bak`), then
  /// migrated; opened read only it is refused with the advice to open it for writing once.
  [[nodiscard]] static core::Result<Project> open(const std::filesystem::path& path,
                                                  const OpenOptions& options = {});

  Project(Project&&) noexcept;
  Project& operator=(Project&&) noexcept;
  ~Project();

  /// All or nothing. A refusal leaves the project as it was. Throws SQLite::Exception when the
  /// machine breaks (disk errors).
  [[nodiscard]] core::Result<Receipt> apply(const core::Edit& edit);

  /// Takes back the last edit not yet undone; refused when there is none. When something that
  /// cannot be undone stands on it, nothing is changed: that edit and those below it of which the
  /// same is true are passed over, each with a journal row, so that the next undo() takes back the
  /// one that undo_description() then names. Imports, outcomes, verdicts and vocabularies are not
  /// edits that undo knows: they have edits or later rows of their own to correct them.
  [[nodiscard]] core::Result<Reverted> undo();
  [[nodiscard]] core::Result<Reverted> redo();
  /// What undo() and redo() would turn round; cost nothing to ask.
  [[nodiscard]] const std::optional<std::string>& undo_description() const;
  [[nodiscard]] const std::optional<std::string>& redo_description() const;

  /// Grows with every change committed here, of a setting too but not of how far somebody read;
  /// and, read only, with what another program saved, once touched_documents() noticed.
  /// View-models compare it.
  [[nodiscard]] std::uint64_t generation() const;
  /// Every document whose line in a list changed since the project was opened, oldest change first,
  /// some more than once: a list remembers how many it has taken in.
  [[nodiscard]] std::span<const core::Id> touched_documents() const;
  /// The same for annotations whose place in the text may have changed; 0 stands for any number of
  /// them (an import, an edit of very many).
  [[nodiscard]] std::span<const core::Id> touched_annotations() const;
  [[nodiscard]] const core::Annotator& annotator() const;
  [[nodiscard]] bool read_only() const;
  /// What opening it had to do that somebody should know, as a sentence; or empty.
  [[nodiscard]] const std::string& remark() const;
  /// Whether another program moved, removed or replaced the file, so that every change is refused.
  [[nodiscard]] bool lost() const;
  [[nodiscard]] const std::filesystem::path& path() const;
  [[nodiscard]] const Database& database() const;
  /// Ids that sort after every id this project has made.
  [[nodiscard]] core::Id next_id();

  /// Settings of the project, outside journal and undo.
  [[nodiscard]] std::optional<std::string> setting(std::string_view key) const;
  [[nodiscard]] core::Checked set_setting(std::string_view key, std::string_view value);
  /// How far a document was read, outside journal and undo. Does not bump the generation.
  [[nodiscard]] core::Checked save_reading(core::Id document, const ReadingState& state);

 private:
  struct Parts;
  explicit Project(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

/// Whether opening the project for writing would copy it and bring it up to date first. False for
/// what cannot be opened.
[[nodiscard]] bool needs_update(const std::filesystem::path& path);

/// The version of the format that this program writes: the number of its last migration.
[[nodiscard]] int format_version();

}  // namespace store
