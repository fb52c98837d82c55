#include "tests/trust/work.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <exception>
#include <stdexcept>

#include "core/text/text_index.h"
#include "core/words/anchor.h"
#include "store/check/check.h"
#include "tests/support/temp_dir.h"

namespace trust {

namespace fs = std::filesystem;
using store::Project;

core::ApplyImport import_of_text(const std::string& name, const std::string& text) {
  core::ImportedBatch batch;
  batch.source = name;
  batch.format = "plain_text";
  core::ImportedDocument document;
  document.value.file_name = name;
  document.value.encoding = "UTF-8";
  document.value.text = text;
  document.bytes = text;
  batch.documents.push_back(document);
  return {{batch}, {name}};
}

std::string some_text(int number) {
  std::string out;
  for (int i = 0; i < 40; ++i) {
    out += "Text " + std::to_string(number) + " says that the army will march in May " +
           std::to_string(i) + ". ";
  }
  return out;
}

core::Edit tag_of(core::Id document, int number) {
  core::Annotation tag;
  tag.document = document;
  const std::string text = some_text(0);
  const core::TextIndex index(text);
  const int start = number % 1000;
  tag.span = core::make_span(index, {{core::CharOffset(start), core::CharOffset(start + 10)}});
  return core::AddAnnotations{{tag}};
}

core::Id make_project(const fs::path& path) {
  auto project = Project::create(path, "ann").value();
  return project.apply(import_of_text("first.txt", some_text(0)))->created.back();
}

core::Id copy_project(const fs::path& path) {
  static std::string bytes;
  static core::Id document;
  if (bytes.empty()) {
    const test_support::TempDir dir;
    document = make_project(dir / "first.foresay");
    bytes = test_support::read_file(dir / "first.foresay");
  }
  test_support::write_file(path, bytes);
  return document;
}

core::Result<core::Id> change(Project& project, core::Id document, int number) {
  if (number % 7 == 3) {
    const auto undone = project.undo();
    if (!undone) return undone.error();
    return undone->journal;
  }
  const bool imports = number % 10 == 5;
  const auto name = std::to_string(project.next_id().value) + ".txt";
  const auto done = project.apply(imports ? core::Edit(import_of_text(name, some_text(number)))
                                          : tag_of(document, number));
  if (!done) return done.error();
  return done->journal;
}

std::string fault_of(const fs::path& path, core::Id saved) {
  const auto project = Project::open(path);
  if (!project) return "it does not open: " + project.error().message;
  const auto& database = project->database();
  const auto last = database.integer("SELECT max(id) FROM journal").value_or(0);
  if (last < saved.value) return "something that was called saved is missing";
  const auto findings = store::check(database);
  return findings.empty() ? std::string() : findings.front().sentence;
}

std::string fault_of_backup(const fs::path& backup) {
  const auto project = Project::open(backup, {.access = store::Database::Access::read_only});
  if (!project) return "the backup does not open: " + project.error().message;
  const auto findings = store::check(project->database());
  return findings.empty() ? std::string() : findings.front().sentence;
}

std::vector<std::string> leftovers(const fs::path& folder) {
  std::vector<std::string> out;
  for (const auto& entry : fs::directory_iterator(folder)) {
    auto name = entry.path().filename().string();
    if (name.starts_with(".foresay-")) out.push_back(std::move(name));
  }
  return out;
}

Worker::Worker(const std::function<void(const Acknowledge&)>& work) {
  int ends[2];
  if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
  pid_ = ::fork();
  if (pid_ < 0) throw std::runtime_error("no process");
  if (pid_ == 0) {
    int code = 0;
    try {
      work([&ends](core::Id row) {
        if (::write(ends[1], &row.value, sizeof row.value) != sizeof row.value) ::_exit(8);
      });
    } catch (const std::exception&) {
      code = 9;
    }
    ::_exit(code);
  }
  ::close(ends[1]);
  pipe_ = ends[0];
}

Worker::~Worker() {
  if (pid_ > 0) {
    ::kill(pid_, SIGKILL);
    (void)wait();
  }
}

void Worker::kill_after(unsigned microseconds) const {
  ::usleep(microseconds);
  ::kill(pid_, SIGKILL);
}

int Worker::wait() {
  std::int64_t row = 0;
  while (::read(pipe_, &row, sizeof row) == sizeof row) {
    ++count_;
    last_ = core::Id(row);
  }
  ::close(pipe_);
  int status = 0;
  ::waitpid(pid_, &status, 0);
  pid_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace trust
