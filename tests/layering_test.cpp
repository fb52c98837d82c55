// The layering table of docs/architecture.md, held to every #include of the six folders.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/house_files.h"

namespace {

using house::SourceFile;
using Names = std::vector<std::string_view>;

struct Layer {
  std::string_view folder;
  Names folders;    // Of ours, besides itself.
  Names libraries;  // Headers, or folders of headers ending in '/', of other people.
  bool system;      // May talk to the operating system: files, processes, clocks.
  Names handed_on;  // Namespaces it may name without including: rows in another folder's headers.
};

const Names kParserLibraries = {"nlohmann/", "simdjson.h", "libxml/",     "zip.h",
                                "md4c.h",    "gmime/",     "xlsxwriter.h"};

const std::vector<Layer> kLayers = {
    {"core", {}, {"unicode/", "uchardet/", "cld2/", "iconv.h"}, false, {}},
    {"store", {"core"}, {"sqlite3.h", "SQLiteCpp/", "libstemmer.h", "hunspell/"}, true, {}},
    {"importers", {"core"}, kParserLibraries, false, {}},
    {"exporters", {"core"}, kParserLibraries, false, {}},
    {"workbench", {"core", "store", "importers", "exporters"}, {"CLI/", "nlohmann/"}, true, {}},
    {"ui",
     {"core", "workbench"},
     {"imgui.h", "imgui_internal.h", "imgui_stdlib.h", "imgui_freetype.h", "GLFW/",
      "imgui_impl_glfw.h", "imgui_impl_opengl3.h", "GL/", "ft2build.h", "freetype/", "hb.h",
      "hb-ft.h", "fribidi.h", "fribidi/", "fontconfig/", "png.h"},
     true,
     {"store"}},
};

// Only ui/window/window.cpp touches the window system; everything else draws through Dear ImGui.
const Names kWindowOnly = {"GLFW/", "imgui_impl_glfw.h", "imgui_impl_opengl3.h"};
// What is cheaper without Dear ImGui is in two files.
const Names kOpenGl = {"GL/"};
// Without these a folder cannot reach a file or start a thread by accident.
const Names kSystemHeaders = {"fstream", "filesystem", "iostream"};
const Names kThreadHeaders = {"thread", "future", "pthread.h"};

bool matches(std::string_view header, const Names& names) {
  return std::ranges::any_of(names, [header](std::string_view name) {
    return name.ends_with('/') ? header.starts_with(name) : header == name;
  });
}

struct Include {
  std::string_view header;
  bool quoted;
};

std::optional<Include> include_in(std::string_view line) {
  const std::size_t hash = line.find_first_not_of(" \t");
  if (hash == line.npos || line[hash] != '#') return std::nullopt;
  line.remove_prefix(hash + 1);
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  if (!line.starts_with("include")) return std::nullopt;
  const std::size_t open = line.find_first_of("<\"");
  if (open == line.npos) return std::nullopt;
  const std::size_t close = line.find_first_of(">\"", open + 1);
  return Include{line.substr(open + 1, close - open - 1), line[open] == '"'};
}

// Why `layer` may not include this; empty when it may.
std::string quoted_refusal(const Layer& layer, std::string_view header) {
  const std::string_view folder = header.substr(0, header.find('/'));
  if (folder == header) return "name our headers by folder: \"folder/file.h\"";
  if (folder == layer.folder || matches(folder, layer.folders)) return {};
  return std::string(layer.folder) + " may not know " + std::string(folder);
}

std::string library_refusal(const Layer& layer, std::string_view path, std::string_view header) {
  if (matches(header, kWindowOnly) && path != "ui/window/window.cpp") {
    return "only ui/window/window.cpp knows the window system";
  }
  if (matches(header, kOpenGl) && path != "ui/window/window.cpp" &&
      path != "ui/widget/panel_background.cpp") {
    return "only ui/window/window.cpp and ui/widget/panel_background.cpp know OpenGL";
  }
  if (matches(header, kThreadHeaders) && layer.folder != "workbench") {
    return "only workbench starts threads: make it a job";
  }
  if (matches(header, layer.libraries)) return {};
  const bool standard = header.find_first_of("./") == header.npos;
  if (!layer.system && (!standard || matches(header, kSystemHeaders))) {
    return std::string(layer.folder) + " reads no files and knows only the libraries listed for it";
  }
  const auto belongs_elsewhere = [&](const Layer& other) {
    return other.folder != layer.folder && matches(header, other.libraries);
  };
  if (std::ranges::any_of(kLayers, belongs_elsewhere)) {
    return "this library belongs to another folder";
  }
  return {};
}

bool known_library(std::string_view header) {
  return matches(header, kWindowOnly) || std::ranges::any_of(kLayers, [header](const Layer& layer) {
           return matches(header, layer.libraries);
         });
}

// The first of our namespaces that the line names and the layer may not; empty when there is none.
std::string_view forbidden_name(const Layer& layer, std::string_view line) {
  line = line.substr(0, line.find("//"));
  for (const Layer& other : kLayers) {
    const std::string_view name = other.folder;
    if (name == layer.folder || matches(name, layer.folders) || matches(name, layer.handed_on)) {
      continue;
    }
    for (std::size_t at = line.find(name); at != line.npos; at = line.find(name, at + 1)) {
      const bool starts = at == 0 || (std::isalnum(static_cast<unsigned char>(line[at - 1])) == 0 &&
                                      line[at - 1] != '_');
      if (starts && line.substr(at + name.size()).starts_with("::")) return name;
    }
  }
  return {};
}

// One sentence a forbidden #include or name, each starting with "path:line: ".
std::vector<std::string> violations(const SourceFile& file) {
  std::vector<std::string> found;
  const std::string_view folder = std::string_view(file.path).substr(0, file.path.find('/'));
  const auto layer = std::ranges::find(kLayers, folder, &Layer::folder);
  REQUIRE_MESSAGE(layer != kLayers.end(), file.path << " is in no known folder");
  int number = 0;
  for (std::string_view line : house::lines_of(file.text)) {
    ++number;
    if (const auto name = forbidden_name(*layer, line); !name.empty()) {
      found.push_back(file.path + ":" + std::to_string(number) + ": " + std::string(layer->folder) +
                      " may not name " + std::string(name) + "::");
    }
    const std::optional<Include> include = include_in(line);
    if (!include) continue;
    const bool ours = include->quoted && !known_library(include->header);
    const std::string refusal = ours ? quoted_refusal(*layer, include->header)
                                     : library_refusal(*layer, file.path, include->header);
    if (refusal.empty()) continue;
    found.push_back(file.path + ":" + std::to_string(number) + ": \"" +
                    std::string(include->header) + "\": " + refusal);
  }
  return found;
}

}  // namespace

TEST_CASE("no file includes or names what its folder may not know") {
  for (const Layer& layer : kLayers) {
    for (const SourceFile& file : house::files_in(layer.folder)) {
      for (const std::string& violation : violations(file)) FAIL_CHECK(violation);
    }
  }
}

TEST_CASE("the layering check names file and line of each kind of violation") {
  const std::vector<SourceFile> bad = {
      {"core/a.cpp", "// x\n#include \"store/project/project.h\"\n"},
      {"core/a.cpp", "\n# include <fstream>\n"},
      {"importers/a.cpp", "\n#include <sqlite3.h>\n"},
      {"exporters/a.cpp", "\n#include <unistd.h>\n"},
      {"workbench/a.cpp", "\n#include <SQLiteCpp/Database.h>\n"},
      {"ui/a.cpp", "\n  #include \"store/project/project.h\"\n"},
      {"ui/panel.cpp", "\n#include <GLFW/glfw3.h>\n"},
      {"ui/panel.cpp", "\n#include <thread>\n"},
      {"store/a.cpp", "\n#include \"project.h\"\n"},
      {"core/a.cpp", "\nstore::Database f();\n"},
      {"ui/a.cpp", "\nvoid f(const importers::Format&);\n"},
  };
  for (const SourceFile& file : bad) {
    const std::vector<std::string> found = violations(file);
    REQUIRE_MESSAGE(found.size() == 1, file.path << ": " << file.text);
    CHECK(found.front().starts_with(file.path + ":2: "));
  }
}

TEST_CASE("the layering check lets through what the table allows") {
  const std::vector<SourceFile> good = {
      {"core/a.cpp", "#include <unicode/brkiter.h>\n#include <string>\n#include \"core/b.h\"\n"},
      {"store/a.cpp", "#include <sqlite3.h>\n#include <fcntl.h>\n#include \"core/b.h\"\n"},
      {"importers/a.cpp", "#include <nlohmann/json.hpp>\n"},
      {"workbench/a.cpp", "#include <CLI/CLI.hpp>\n#include <thread>\n#include \"store/b.h\"\n"},
      {"ui/window/window.cpp", "#include <GLFW/glfw3.h>\n#include \"workbench/b.h\"\n"},
      {"ui/a.cpp", "void f(const store::SpanRow&);  // importers::read made it.\n"},
  };
  for (const SourceFile& file : good) {
    for (const std::string& violation : violations(file)) FAIL_CHECK(violation);
  }
}
