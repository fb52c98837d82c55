#include "workbench/cli/rows/text_table.h"

#include <doctest/doctest.h>

#include <sstream>

#include "core/text/text_width.h"

using workbench::on_one_line;
using workbench::TextTable;

namespace {

std::string printed(const TextTable& table, std::size_t width) {
  std::ostringstream out;
  table.print(out, width);
  return out.str();
}

}  // namespace

TEST_CASE("columns line up whatever script they hold, and numbers stand to the right") {
  TextTable table({{"name"}, {"n", true}, {"note"}});
  table.add({"日本", "5", "x"});
  table.add({"Łukasz", "1200", ""});
  CHECK(printed(table, 0) ==
        "name       n  note\n"
        "日本       5  x\n"
        "Łukasz  1200\n");
}

TEST_CASE("flexible columns give way, the widest first, and the table fits the width") {
  TextTable table({{"a", false, true}, {"id"}, {"b", false, true}});
  table.add({std::string(30, 'x'), "12345", std::string(90, 'y')});
  const auto text = printed(table, 60);
  for (std::istringstream lines(text); !lines.eof();) {
    std::string line;
    std::getline(lines, line);
    CHECK(core::display_width(line) <= 60);
  }
  CHECK(text.find("12345") != std::string::npos);
  CHECK(text.find(std::string(23, 'x') + "…") != std::string::npos);
  CHECK(text.find(std::string(90, 'y')) == std::string::npos);
  CHECK(printed(table, 0).find(std::string(90, 'y')) != std::string::npos);
}

TEST_CASE("a cell never breaks its line") {
  CHECK(on_one_line("  a\n\n b\tc\x1b[2J ") == "a b c [2J");
  CHECK(on_one_line("") == "");
}
