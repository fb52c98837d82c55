// House rules about files that a compiler does not check. The length of functions is clang-tidy's.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/house_files.h"

namespace {

using house::SourceFile;

constexpr std::size_t kMostLines = 500;

bool is_header(const SourceFile& file) { return file.path.ends_with(".h"); }

// Two things that would not compile apart: a header without its guard, and one that does not say
// what it is.
std::string header_fault(const SourceFile& file) {
  if (!file.text.starts_with("// ")) {
    return file.path + ":1: open with one to three sentences: what this is, and what it is not";
  }
  if (file.text.find("\n#pragma once\n") == std::string::npos) {
    return file.path + ":1: add #pragma once";
  }
  return {};
}

std::string length_fault(const SourceFile& file) {
  const std::size_t lines = house::lines_of(file.text).size();
  if (lines <= kMostLines) return {};
  return file.path + ":" + std::to_string(kMostLines + 1) + ": " + std::to_string(lines) +
         " lines; split it, a file has at most " + std::to_string(kMostLines);
}

// The namespace of a header is the first folder of its path.
std::string namespace_fault(const SourceFile& file) {
  const std::string folder = file.path.substr(0, file.path.find('/'));
  const bool named = file.text.find("namespace " + folder + " {") != std::string::npos ||
                     file.text.find("namespace " + folder + "::") != std::string::npos;
  return named ? std::string() : file.path + ":1: put this into namespace " + folder;
}

}  // namespace

TEST_CASE("no file has more than 500 lines") {
  for (const SourceFile& file : house::all_source_files()) {
    const std::string fault = length_fault(file);
    if (!fault.empty()) FAIL_CHECK(fault);
  }
}

TEST_CASE("every header says what it is and is guarded") {
  for (const SourceFile& file : house::all_source_files()) {
    const std::string fault = is_header(file) ? header_fault(file) : std::string();
    if (!fault.empty()) FAIL_CHECK(fault);
  }
}

TEST_CASE("the namespace of a header is its folder") {
  for (const char* folder : {"core", "store", "importers", "exporters", "workbench", "ui"}) {
    for (const SourceFile& file : house::files_in(folder)) {
      const std::string fault = is_header(file) ? namespace_fault(file) : std::string();
      if (!fault.empty()) FAIL_CHECK(fault);
    }
  }
}

TEST_CASE("every test file holds a test, so that its ctest entry can fail") {
  for (const SourceFile& file : house::files_in("tests")) {
    if (!file.path.ends_with("_test.cpp")) continue;
    CHECK_MESSAGE(file.text.find("TEST_CASE") != std::string::npos, file.path);
  }
}

TEST_CASE("the limits refuse a file that breaks them") {
  std::string many_lines;
  for (std::size_t i = 0; i <= kMostLines; ++i) many_lines += "int x;\n";
  CHECK(length_fault({"core/a.cpp", many_lines}).starts_with("core/a.cpp:501: 501 lines"));
  many_lines.resize(many_lines.size() - std::string_view("int x;\n").size());
  CHECK(length_fault({"core/a.cpp", many_lines}).empty());
  CHECK_FALSE(header_fault({"core/a.h", "#pragma once\n"}).empty());
  CHECK_FALSE(header_fault({"core/a.h", "// What it is.\nnamespace core {}\n"}).empty());
  CHECK_FALSE(namespace_fault({"core/a.h", "namespace store {\n}\n"}).empty());
}
