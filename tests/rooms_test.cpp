// The rooms of docs/architecture.md, held to every #include between files of one folder: its table
// is read, so that it is said once.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/house_files.h"

namespace {

using house::SourceFile;

/// What each room may include of its own folder's other rooms.
using RoomTable = std::map<std::string, std::set<std::string>, std::less<>>;

constexpr std::string_view kFolders[] = {"core",      "store",     "importers",
                                         "exporters", "workbench", "ui"};

std::vector<std::string> quoted_in(std::string_view cell) {
  std::vector<std::string> out;
  for (std::size_t at = cell.find('`'); at != cell.npos; at = cell.find('`', at + 1)) {
    const std::size_t end = cell.find('`', at + 1);
    if (end == cell.npos) break;
    out.emplace_back(cell.substr(at + 1, end - at - 1));
    at = end;
  }
  return out;
}

// The rows "| `room` | what it holds | `room` `room` |" of the chapter on rooms.
RoomTable read_table(std::string_view document) {
  RoomTable out;
  bool in_chapter = false;
  for (const std::string_view line : house::lines_of(document)) {
    if (line.starts_with("## ")) in_chapter = line == "## Rooms";
    if (!in_chapter || !line.starts_with("| `")) continue;
    const std::size_t second = line.find(" | ");
    const std::size_t third = second == line.npos ? line.npos : line.find(" | ", second + 3);
    if (third == line.npos) continue;
    const auto room = quoted_in(line.substr(0, second));
    const auto known = quoted_in(line.substr(third));
    if (room.size() == 1) out[room.front()] = {known.begin(), known.end()};
  }
  return out;
}

// The room with the longest name that the path begins with; empty when there is none.
std::string room_of(const RoomTable& table, std::string_view path) {
  std::string best;
  for (const auto& [room, known] : table) {
    const bool inside = path.starts_with(room) && path.substr(room.size()).starts_with('/');
    if (inside && room.size() > best.size()) best = room;
  }
  return best;
}

std::string_view folder_of(std::string_view path) { return path.substr(0, path.find('/')); }

std::string_view included(std::string_view line) {
  constexpr std::string_view kStart = "#include \"";
  if (!line.starts_with(kStart)) return {};
  line.remove_prefix(kStart.size());
  return line.substr(0, line.find('"'));
}

struct Use {
  std::string from;   ///< The room that includes.
  std::string to;     ///< The room that is included.
  std::string where;  ///< "path:line".
};

// Every include between two rooms of one folder.
std::vector<Use> uses_in(const RoomTable& table, const SourceFile& file) {
  std::vector<Use> out;
  int number = 0;
  for (const std::string_view line : house::lines_of(file.text)) {
    ++number;
    const std::string_view header = included(line);
    if (header.empty() || folder_of(header) != folder_of(file.path)) continue;
    const std::string from = room_of(table, file.path);
    const std::string to = room_of(table, header);
    if (from != to) out.push_back({from, to, file.path + ":" + std::to_string(number)});
  }
  return out;
}

std::vector<std::string> refusals(const RoomTable& table, const std::vector<Use>& uses) {
  std::vector<std::string> out;
  for (const auto& use : uses) {
    const auto row = table.find(use.from);
    if (row == table.end() || row->second.contains(use.to)) continue;
    out.push_back(use.where + ": " + use.from + " may not know " + use.to);
  }
  return out;
}

// Rooms taken away one by one when all that they know is gone already; what stays goes in a circle.
std::vector<std::string> in_circles(RoomTable table) {
  for (bool again = true; again;) {
    again = std::erase_if(table, [&](const auto& row) {
              return std::ranges::none_of(
                  row.second, [&](const std::string& known) { return table.contains(known); });
            }) > 0;
  }
  std::vector<std::string> out;
  for (const auto& [room, known] : table) out.push_back(room);
  return out;
}

std::vector<SourceFile> files_with_rooms() {
  std::vector<SourceFile> out;
  for (const std::string_view folder : kFolders) {
    for (auto& file : house::files_in(folder)) {
      if (!file.path.ends_with(".sql")) out.push_back(std::move(file));
    }
  }
  return out;
}

RoomTable house_rooms() { return read_table(house::text_of("docs/architecture.md")); }

}  // namespace

TEST_CASE("every file is in a room of docs/architecture.md and every room has files") {
  const RoomTable table = house_rooms();
  REQUIRE(table.size() > 30);
  std::set<std::string, std::less<>> used;
  for (const SourceFile& file : files_with_rooms()) {
    const std::string room = room_of(table, file.path);
    CHECK_MESSAGE(!room.empty(), file.path << " is in no room");
    used.insert(room);
  }
  for (const auto& row : table) CHECK_MESSAGE(used.contains(row.first), row.first << " is empty");
}

TEST_CASE("no file includes what its room may not know, and a room may know only what it uses") {
  const RoomTable table = house_rooms();
  std::vector<Use> uses;
  for (const SourceFile& file : files_with_rooms()) {
    for (auto& use : uses_in(table, file)) uses.push_back(std::move(use));
  }
  for (const std::string& refusal : refusals(table, uses)) FAIL_CHECK(refusal);
  for (const auto& row : table) {
    for (const std::string& other : row.second) {
      const bool used = std::ranges::any_of(
          uses, [&](const Use& use) { return use.from == row.first && use.to == other; });
      CHECK_MESSAGE(used, row.first << " may know " << other << " and does not");
    }
  }
}

TEST_CASE("no rooms know each other in a circle") {
  for (const std::string& room : in_circles(house_rooms())) FAIL_CHECK(room);
}

TEST_CASE("no room has more than 45 files of code") {
  const RoomTable table = house_rooms();
  std::map<std::string, int, std::less<>> files;
  for (const SourceFile& file : files_with_rooms()) ++files[room_of(table, file.path)];
  for (const auto& room : files)
    CHECK_MESSAGE(room.second <= 45, room.first << ": " << room.second);
}

TEST_CASE("the check of rooms names what breaks the table") {
  const RoomTable table = read_table(
      "## Folders\n"
      "| `core` | a folder is no room | |\n"
      "## Rooms\n"
      "| room | holds | may know |\n"
      "|---|---|---|\n"
      "| `core/a` | letters | |\n"
      "| `core/a/b` | words | `core/a` |\n");
  REQUIRE(table.size() == 2);
  CHECK(room_of(table, "core/a/b/x.h") == "core/a/b");
  CHECK(room_of(table, "core/ab/x.h").empty());
  const SourceFile bad{"core/a/x.cpp", "\n#include \"core/a/b/y.h\"\n"};
  CHECK(refusals(table, uses_in(table, bad)) ==
        std::vector<std::string>{"core/a/x.cpp:2: core/a may not know core/a/b"});
  const SourceFile good{"core/a/b/x.cpp", "#include \"core/a/y.h\"\n#include \"store/z.h\"\n"};
  CHECK(refusals(table, uses_in(table, good)).empty());
  CHECK(in_circles(table).empty());
  CHECK(in_circles({{"a", {"b"}}, {"b", {"a"}}, {"c", {"a"}}}).size() == 3);
}
