# Dear ImGui 1.92.2b, built from source as its authors ask. `./dev setup` unpacks the source and
# passes FETCHCONTENT_SOURCE_DIR_IMGUI; without that CMake clones the upstream release.
include(FetchContent)
set(FORESAY_IMGUI_REPOSITORY "https://github.com/ocornut/imgui.git")
set(FORESAY_IMGUI_COMMIT 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)
FetchContent_Declare(imgui
    GIT_REPOSITORY "${FORESAY_IMGUI_REPOSITORY}"
    GIT_TAG "${FORESAY_IMGUI_COMMIT}")

set(imgui_help "Dear ImGui 1.92.2b is needed as source. Do one of these and configure again:\n\
  1. run ./dev setup, which fetches the source package `imgui` from Debian;\n\
  2. unpack release v1.92.2b (commit ${FORESAY_IMGUI_COMMIT} of ${FORESAY_IMGUI_REPOSITORY}) \
and pass -DFETCHCONTENT_SOURCE_DIR_IMGUI=FOLDER, where FOLDER/imgui.h exists \
(with ./dev: FORESAY_IMGUI_SOURCE=FOLDER ./dev build).")

if(FETCHCONTENT_SOURCE_DIR_IMGUI)
  if(NOT EXISTS "${FETCHCONTENT_SOURCE_DIR_IMGUI}/imgui.h")
    message(FATAL_ERROR "There is no imgui.h in ${FETCHCONTENT_SOURCE_DIR_IMGUI}, the folder that "
        "FETCHCONTENT_SOURCE_DIR_IMGUI names.\n${imgui_help}")
  endif()
elseif(NOT EXISTS "${CMAKE_BINARY_DIR}/_deps/imgui-src/imgui.h")
  # Asked first, because a failed clone ends the configure step with a message about a sub-build.
  find_package(Git QUIET)
  set(imgui_reachable 1)
  if(Git_FOUND)
    execute_process(
        COMMAND "${CMAKE_COMMAND}" -E env GIT_TERMINAL_PROMPT=0
                "${GIT_EXECUTABLE}" ls-remote "${FORESAY_IMGUI_REPOSITORY}" HEAD
        RESULT_VARIABLE imgui_reachable OUTPUT_QUIET ERROR_QUIET TIMEOUT 30)
  endif()
  if(NOT imgui_reachable STREQUAL "0")
    message(FATAL_ERROR "${FORESAY_IMGUI_REPOSITORY} cannot be reached from here.\n${imgui_help}")
  endif()
endif()
FetchContent_MakeAvailable(imgui)

file(STRINGS "${imgui_SOURCE_DIR}/imgui.h" imgui_version REGEX "^#define IMGUI_VERSION_NUM")
string(REGEX MATCH "[0-9]+" imgui_version "${imgui_version}")
if(imgui_version LESS 19222)
  message(FATAL_ERROR "${imgui_SOURCE_DIR} holds Dear ImGui ${imgui_version}; "
      "19222 (1.92.2) or newer is needed, because glyphs are loaded on demand.\n${imgui_help}")
endif()

add_library(imgui STATIC
    "${imgui_SOURCE_DIR}/imgui.cpp"
    "${imgui_SOURCE_DIR}/imgui_demo.cpp"
    "${imgui_SOURCE_DIR}/imgui_draw.cpp"
    "${imgui_SOURCE_DIR}/imgui_tables.cpp"
    "${imgui_SOURCE_DIR}/imgui_widgets.cpp"
    "${imgui_SOURCE_DIR}/misc/cpp/imgui_stdlib.cpp"
    "${imgui_SOURCE_DIR}/misc/freetype/imgui_freetype.cpp")
target_include_directories(imgui SYSTEM PUBLIC
    "${imgui_SOURCE_DIR}" "${imgui_SOURCE_DIR}/misc/cpp" "${imgui_SOURCE_DIR}/misc/freetype")
target_compile_definitions(imgui PUBLIC
    IMGUI_ENABLE_FREETYPE IMGUI_USE_WCHAR32 IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_DEFINE_MATH_OPERATORS)
target_link_libraries(imgui PUBLIC Freetype::Freetype PRIVATE foresay_base_options)

# Only the window needs these: panels are tested without them.
add_library(imgui_glfw_backend STATIC
    "${imgui_SOURCE_DIR}/backends/imgui_impl_glfw.cpp"
    "${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp")
target_include_directories(imgui_glfw_backend SYSTEM PUBLIC "${imgui_SOURCE_DIR}/backends")
target_link_libraries(imgui_glfw_backend
    PUBLIC imgui glfw OpenGL::GL
    PRIVATE foresay_base_options ${CMAKE_DL_LIBS})
set_target_properties(imgui imgui_glfw_backend PROPERTIES UNITY_BUILD OFF)
