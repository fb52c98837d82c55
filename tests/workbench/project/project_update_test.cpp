// A project of an older format is brought up to date beside the window, and says so in the shell.
#include "workbench/project/project_update.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "tests/support/shared_inputs.h"
#include "tests/workbench/cli_support.h"
#include "workbench/app/workbench.h"

namespace {

namespace fs = std::filesystem;
using test_support::holds;

fs::path kept_project() { return test_support::source_dir() / "tests" / "projects" / "v5.foresay"; }

struct OldStage {
  test_support::TempDir dir;
  workbench::Workbench bench{environment(), [] {}};

  OldStage() { fs::copy_file(kept_project(), old()); }
  [[nodiscard]] fs::path old() const { return dir / "old.foresay"; }
  [[nodiscard]] workbench::Environment environment() const {
    workbench::Environment out;
    out.login = "tester";
    out.variables["HOME"] = dir.path().string();
    out.variables["XDG_CONFIG_HOME"] = (dir / "config").string();
    out.variables["FORESAY_ASSETS"] = test_support::assets_dir().string();
    return out;
  }
  // Until no job is left; false when that takes too long.
  bool settle() {
    for (int i = 0; i < 600 && !bench.jobs().idle(); ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
      bench.pump();
    }
    return bench.jobs().idle();
  }
  [[nodiscard]] bool told(std::string_view words) const {
    const auto& toasts = bench.state().toasts;
    return std::any_of(toasts.begin(), toasts.end(),
                       [&](const auto& toast) { return holds(toast.title, words); });
  }
};

}  // namespace

TEST_CASE("an older project opens once it is up to date, and the window is not held up for it") {
  OldStage stage;
  stage.bench.perform(workbench::OpenProject{stage.old()});
  CHECK(stage.bench.project() == nullptr);
  REQUIRE(stage.bench.jobs().list().size() == 1);
  CHECK(stage.bench.jobs().list()[0].title == "Bringing the project up to date");
  // Asking again meanwhile starts nothing more.
  stage.bench.perform(workbench::OpenProject{stage.old()});
  CHECK(stage.bench.jobs().list().size() == 1);
  REQUIRE(stage.settle());
  REQUIRE(stage.bench.project() != nullptr);
  CHECK(stage.bench.project()->path() == stage.old());
  CHECK(stage.told("a copy of it as it was lies beside it"));
  CHECK(fs::exists(stage.old().string() + ".v5.bak"));
}

TEST_CASE("what is opened while an older project is brought up to date stays open") {
  OldStage stage;
  stage.bench.perform(workbench::OpenProject{stage.old()});
  stage.bench.perform(workbench::NewProject{stage.dir / "other.foresay", false});
  REQUIRE(stage.settle());
  REQUIRE(stage.bench.project() != nullptr);
  CHECK(stage.bench.project()->path() == stage.dir / "other.foresay");
  CHECK_FALSE(store::needs_update(stage.old()));
}

TEST_CASE("an update that is cancelled opens nothing and says that the project is as it was") {
  OldStage stage;
  stage.bench.perform(workbench::OpenProject{stage.old()});
  stage.bench.perform(workbench::CancelJob{stage.bench.jobs().list().at(0).id});
  REQUIRE(stage.settle());
  if (stage.bench.project() == nullptr) {  // It may have been through already.
    CHECK(store::needs_update(stage.old()));
    CHECK_FALSE(stage.bench.state().toasts.empty());
    stage.bench.perform(workbench::OpenProject{stage.old()});
    REQUIRE(stage.settle());
  }
  CHECK(stage.bench.project() != nullptr);
}

TEST_CASE("progress of an update is that of the copy and then of the texts") {
  const OldStage stage;
  {
    const store::Database database(stage.old(), store::Database::Access::read_write);
    // The triggers of that format write to a virtual table.
    database.run("PRAGMA trusted_schema = ON");
    database.run(
        "WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 40) "
        "INSERT INTO document (sha256, file_name, title, publisher, char_count, text) "
        "SELECT printf('%064d', i), i || '.txt', '', '', 4, 'text' FROM n");
  }
  workbench::Progress progress;
  REQUIRE(workbench::update_project(stage.old(), {}, progress));
  const auto last = progress.read();
  CHECK(last.what == "Indexing its texts");
  CHECK(last.done == 100);
  CHECK(last.of == 100);
}

TEST_CASE("a verb that writes brings an older project up to date and says so once") {
  test_support::Cli cli;
  fs::copy_file(kept_project(), cli.project());
  CHECK(cli.run_on("search", {"mins*"}) == 3);
  CHECK(holds(cli.err(), "open it for writing once"));
  CHECK(cli.run_on("party", {"merge", "nobody", "nobody else"}) == 3);
  CHECK(holds(cli.err(), "has been brought up to date; a copy of it as it was lies beside it"));
  CHECK(cli.run_on("party", {"merge", "nobody", "nobody else"}) == 3);
  CHECK_FALSE(holds(cli.err(), "brought up to date"));
  CHECK(cli.run_on("search", {"mins*"}) == 0);
}
