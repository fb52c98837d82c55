# foresay_folder(NAME PUBLIC targets... PRIVATE targets... PCH headers... WIDE_PCH headers...)
# makes the library foresay_NAME from every .cpp below NAME/. A folder without sources becomes an
# empty interface library, so that what links it need not ask.
function(foresay_folder name)
  cmake_parse_arguments(arg "" "" "PUBLIC;PRIVATE;PCH;WIDE_PCH" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${name}/*.cpp")
  list(REMOVE_ITEM sources "${CMAKE_SOURCE_DIR}/ui/window/main.cpp")
  if(NOT sources)
    add_library(foresay_${name} INTERFACE)
    target_link_libraries(foresay_${name} INTERFACE foresay_options ${arg_PUBLIC} ${arg_PRIVATE})
    return()
  endif()
  add_library(foresay_${name} STATIC ${sources})
  target_link_libraries(foresay_${name}
      PUBLIC ${arg_PUBLIC} foresay_options
      PRIVATE ${arg_PRIVATE})
  foresay_bundle_rooms(foresay_${name} ${sources})
  foresay_compile_settings(foresay_${name} PCH ${arg_PCH} WIDE_PCH ${arg_WIDE_PCH})
endfunction()

# A tree that compiles several files at a time takes them from one room, so that a private name is
# unique in its room: up to eight, and in a room of nine five and four.
function(foresay_bundle_rooms target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
  foreach(source IN LISTS ARGN)
    get_filename_component(room "${source}" DIRECTORY)
    file(RELATIVE_PATH room "${CMAKE_SOURCE_DIR}" "${room}")
    string(REPLACE "/" "_" room "${room}")
    list(APPEND rooms ${room})
    list(APPEND of_${room} "${source}")
  endforeach()
  list(REMOVE_DUPLICATES rooms)
  foreach(room IN LISTS rooms)
    list(LENGTH of_${room} files)
    math(EXPR bundles "(${files} + 7) / 8")
    set(at 0)
    foreach(source IN LISTS of_${room})
      math(EXPR bundle "${at} * ${bundles} / ${files}")
      set_source_files_properties("${source}" PROPERTIES UNITY_GROUP ${room}_${bundle})
      math(EXPR at "${at} + 1")
    endforeach()
  endforeach()
endfunction()

function(foresay_compile_settings target)
  cmake_parse_arguments(arg "" "" "PCH;WIDE_PCH" ${ARGN})
  target_precompile_headers(${target} PRIVATE ${foresay_std_headers} ${arg_PCH})
  if(FORESAY_WIDE_PCH)
    target_precompile_headers(${target} PRIVATE ${arg_WIDE_PCH})
  endif()
endfunction()

set(foresay_std_headers
    <algorithm> <array> <chrono> <compare> <cstddef> <cstdint> <functional> <iterator> <map>
    <memory> <optional> <ranges> <set> <span> <sstream> <string> <string_view> <tuple>
    <unordered_map> <utility> <variant> <vector>)

foresay_folder(core PRIVATE ICU::uc ICU::i18n PkgConfig::uchardet cld2)
foresay_folder(store
    PUBLIC foresay_core
    PRIVATE SQLiteCpp SQLite::SQLite3 ${STEMMER_LIBRARY} PkgConfig::hunspell
    PCH <SQLiteCpp/SQLiteCpp.h>
    WIDE_PCH core/model/edit.h core/model/dataset.h core/text/text_index.h)
foresay_folder(importers
    PUBLIC foresay_core
    PRIVATE nlohmann_json::nlohmann_json LibXml2::LibXml2 PkgConfig::gmime
    PCH <nlohmann/json.hpp>
    WIDE_PCH core/model/import_batch.h core/model/dataset.h)
foresay_folder(exporters
    PUBLIC foresay_core
    PRIVATE nlohmann_json::nlohmann_json
    PCH <nlohmann/json.hpp>
    WIDE_PCH core/model/dataset.h)
# Each format's file has the same private names: one would hide the other's.
set_target_properties(foresay_exporters PROPERTIES UNITY_BUILD OFF)
foresay_folder(workbench
    PUBLIC foresay_core foresay_store foresay_importers foresay_exporters Threads::Threads
    PRIVATE CLI11::CLI11 nlohmann_json::nlohmann_json
    WIDE_PCH core/model/edit.h core/model/dataset.h store/project/project.h)
# It names the moves of the caret without their type, which other files' private names would hide.
set_source_files_properties(workbench/reader/reader_commands.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
foresay_folder(ui
    PUBLIC foresay_core foresay_workbench imgui
    PRIVATE imgui_glfw_backend PkgConfig::fontconfig PkgConfig::harfbuzz Freetype::Freetype PNG::PNG
    PCH <imgui.h>
    WIDE_PCH core/model/edit.h core/model/dataset.h workbench/base/action.h ui/text/look.h)

file(GLOB_RECURSE store_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/store/*.cpp")
if(store_sources)
  # sqlite3.h declares the session extension and the hook before a change only when asked to.
  target_compile_definitions(foresay_store PRIVATE
      SQLITE_ENABLE_SESSION=1 SQLITE_ENABLE_PREUPDATE_HOOK=1)
  target_sources(foresay_store PRIVATE "${FORESAY_MIGRATIONS_HEADER}")
endif()
file(GLOB_RECURSE workbench_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/workbench/*.cpp")
if(workbench_sources)
  # Where a program that was not installed finds its assets; an installed one looks beside itself.
  target_compile_definitions(foresay_workbench PRIVATE
      FORESAY_ASSETS_DIR="${CMAKE_SOURCE_DIR}/assets" FORESAY_VERSION="${PROJECT_VERSION}")
endif()

if(EXISTS "${CMAKE_SOURCE_DIR}/ui/window/main.cpp")
  add_executable(foresay ui/window/main.cpp)
  target_link_libraries(foresay PRIVATE foresay_ui foresay_workbench imgui_glfw_backend)
  foresay_compile_settings(foresay)
endif()
