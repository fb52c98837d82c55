// Backups that the window makes by itself, its list of them, and the verb.
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <fstream>

#include "store/project/restore.h"
#include "tests/support/shared_inputs.h"
#include "tests/support/temp_dir.h"
#include "tests/workbench/cli_support.h"
#include "workbench/app/workbench.h"

namespace fs = std::filesystem;
using test_support::holds;

namespace {

struct BackedUp {
  test_support::TempDir dir;
  workbench::Environment environment;
  fs::path project = dir / "p.foresay";
  std::optional<workbench::Workbench> bench;

  BackedUp() {
    environment.login = "tester";
    environment.variables["HOME"] = dir.path().string();
    environment.variables["XDG_CONFIG_HOME"] = (dir / "config").string();
    environment.variables["FORESAY_ASSETS"] = test_support::assets_dir().string();
    open_window();
    bench->perform(workbench::NewProject{project, true});
    settle();
  }
  void open_window() {
    bench.reset();
    bench.emplace(environment, [] {});
  }
  void settle() {
    for (int i = 0; i < 2000 && !bench->idle(); ++i) {
      bench->pump();
      bench->refresh();
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    bench->refresh();
    REQUIRE(bench->idle());
  }
  void reopen() {
    open_window();
    bench->perform(workbench::OpenProject{project});
    settle();
  }
  [[nodiscard]] std::vector<store::DatedBackup> backups() const {
    return store::dated_backups({project});
  }
  [[nodiscard]] std::int64_t annotations() const {
    return bench->project()->database().integer("SELECT count(*) FROM annotation").value_or(0);
  }
  void tag() {
    const core::ByteRange range{core::ByteOffset(10), core::ByteOffset(40)};
    bench->perform(workbench::FollowReader{workbench::TagRanges{1, {range}}});
    bench->refresh();
  }
  void show_list() {
    bench->perform(workbench::ShowOverlay{workbench::Overlay::backups});
    bench->refresh();
    settle();
  }
};

/// Gives the only backup a name as if it had been made that day.
fs::path made_on(const BackedUp& f, const std::string& moment) {
  const auto all = f.backups();
  REQUIRE(all.size() == 1);
  const fs::path old = f.project.string() + "." + moment + ".bak";
  fs::rename(all.front().file, old);
  return old;
}

}  // namespace

TEST_CASE("a project that is opened is backed up once a day, and a new one not at once") {
  BackedUp f;
  CHECK(f.backups().empty());
  f.reopen();
  CHECK(f.backups().size() == 1);
  f.reopen();
  CHECK(f.backups().size() == 1);
  made_on(f, "2024-01-01T080000Z");
  f.reopen();
  CHECK(f.backups().size() == 2);
}

TEST_CASE("the settings say how many backups are kept, and where; a picture makes none") {
  BackedUp f;
  f.environment.keeps_settings = false;
  f.reopen();
  CHECK(f.backups().empty());
  f.environment.keeps_settings = true;
  f.bench.reset();
  const auto folder = f.dir / "elsewhere";
  fs::create_directory(folder);
  fs::create_directories(f.dir / "config/foresay");
  test_support::write_file(f.dir / "config/foresay/settings.json",
                           R"({"backup_folder": ")" + folder.string() + R"("})");
  f.reopen();
  CHECK(f.backups().empty());
  CHECK(store::dated_backups({f.project, folder}).size() == 1);
  f.bench->perform(workbench::KeepBackups{0});
  CHECK(f.bench->settings().backups_kept == 0);
  fs::remove(store::dated_backups({f.project, folder}).front().file);
  f.reopen();
  CHECK(store::dated_backups({f.project, folder}).empty());
}

TEST_CASE("the list says what each backup holds, and one is restored into the project") {
  BackedUp f;
  f.reopen();
  const auto before = f.annotations();
  const auto old = made_on(f, "2024-01-01T080000Z");
  f.tag();
  REQUIRE(f.annotations() == before + 1);
  f.show_list();
  REQUIRE(f.bench->backups().lines().size() == 1);
  const auto& line = f.bench->backups().lines().front();
  CHECK(line.when == "1 Jan 2024 08:00");
  CHECK(line.readable);
  CHECK(holds(line.holds, std::to_string(before) + " span"));
  f.bench->perform(workbench::RestoreBackup{old});
  CHECK(f.bench->project() == nullptr);
  f.settle();
  REQUIRE(f.bench->project() != nullptr);
  CHECK_FALSE(f.bench->project()->read_only());
  CHECK(f.annotations() == before);
  const auto all = f.backups();
  REQUIRE(all.size() == 2);
  CHECK(store::count_backup(all.front().file)->annotations == before + 1);
}

TEST_CASE("a backup is opened as a copy beside the project, which stays as it is") {
  BackedUp f;
  f.reopen();
  const auto before = f.annotations();
  const auto old = made_on(f, "2024-01-01T080000Z");
  f.tag();
  f.bench->perform(workbench::OpenBackupCopy{old});
  f.settle();
  CHECK(f.bench->project_path().filename() == "p 2024-01-01.foresay");
  CHECK(f.annotations() == before);
}

TEST_CASE("a backup that is damaged is shown as such, and restoring it changes nothing") {
  BackedUp f;
  f.reopen();
  const auto before = f.annotations();
  const auto old = made_on(f, "2024-01-01T080000Z");
  test_support::write_file(old, "no project");
  f.show_list();
  REQUIRE(f.bench->backups().lines().size() == 1);
  CHECK_FALSE(f.bench->backups().lines().front().readable);
  f.bench->perform(workbench::RestoreBackup{old});
  f.settle();
  REQUIRE(f.bench->project() != nullptr);
  CHECK(f.annotations() == before);
  CHECK(f.bench->state().toasts.back().kind == workbench::Toast::Kind::error);
}

TEST_CASE("the verb makes, lists and restores dated backups") {
  test_support::Cli cli;
  REQUIRE(cli.run_on("new", {"--sample"}) == 0);
  CHECK(cli.run_on("backup", {"--list"}) == 0);
  CHECK(holds(cli.err(), "There is no backup"));
  CHECK(cli.run_on("backup") == 0);
  CHECK(cli.run_on("backup", {"--list", "--json"}) == 0);
  const auto rows = cli.json();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0]["documents"].get<int>() > 0);
  const auto spans = [&cli] {
    REQUIRE(cli.run_on("show", {"spans", "--json"}) == 0);
    return cli.json().size();
  };
  const auto before = spans();
  REQUIRE(cli.run_on("tag", {"03_three-winters.txt", "0", "5", "claim"}) == 0);
  REQUIRE(spans() == before + 1);
  const auto copy = cli.path("copy.foresay").string();
  CHECK(cli.run_on("backup", {"--restore", "latest", "--to", copy}) == 0);
  CHECK(spans() == before + 1);
  CHECK(cli.run_on("backup", {"--restore", rows[0]["made"].get<std::string>().substr(0, 10)}) == 0);
  CHECK(holds(cli.out(), "What it was before is kept as"));
  CHECK(spans() == before);
  CHECK(cli.run_on("check") == 0);
  CHECK(cli.run_on("backup", {"--restore", "1999-01-01"}) == 3);
  CHECK(cli.run_on("backup", {"--to", copy}) == 2);
}
