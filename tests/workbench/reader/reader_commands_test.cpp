#include "workbench/reader/reader_commands.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/fixed_metrics.h"
#include "workbench/base/key_map.h"

TEST_CASE("every key of the reader runs a command, and every command has a key") {
  const workbench::KeyMap keys;
  const auto names = workbench::reader_command_names();
  workbench::ReaderModel closed;
  for (const workbench::KeyBinding& binding : keys.bindings()) {
    if (binding.scope != workbench::KeyScope::reader) continue;
    CAPTURE(binding.action);
    CHECK(workbench::run_reader_command(closed, binding.action).known);
  }
  for (const std::string_view name : names) {
    CAPTURE(name);
    CHECK(keys.find(name) != nullptr);
  }
  CHECK(!workbench::run_reader_command(closed, "quit").known);
}

TEST_CASE("leaving the chosen span with the caret is told") {
  const test_support::FixedMetrics metrics;
  workbench::ReaderModel reader;
  reader.open({core::Id(1), "", "", "One two three four. Five.", "", {}});
  reader.set_frame(metrics, {});
  reader.put_span({core::Id(7), 1, {{core::ByteOffset(4), core::ByteOffset(7)}}});
  auto result = workbench::run_reader_command(reader, "next_span");
  REQUIRE(result.intents.size() == 1);
  CHECK(std::get<workbench::ChooseSpan>(result.intents[0]).span == core::Id(7));
  result = workbench::run_reader_command(reader, "next_sentence");
  REQUIRE(result.intents.size() == 1);
  CHECK(std::get<workbench::ChooseSpan>(result.intents[0]).span == core::Id());
}
