# Test binaries: one a folder, one for the house itself, one for the real window. Every test file is
# one ctest entry, so that a failure names its file and two processors have something to share.
find_package(doctest REQUIRED)
find_package(rapidcheck REQUIRED)

file(GLOB support_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/support/*.cpp")
# It goes with the workbench alone, whose proposals it scores.
list(FILTER support_sources EXCLUDE REGEX "/gold_score\\.cpp$")
add_library(foresay_test_support STATIC ${support_sources})
target_link_libraries(foresay_test_support PUBLIC foresay_options doctest::doctest rapidcheck)
target_compile_definitions(foresay_test_support PUBLIC
    FORESAY_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
    FORESAY_ASSETS_DIR="${CMAKE_SOURCE_DIR}/assets"
    FORESAY_SHARED_DIR="${FORESAY_SHARED_DIR}"
    FORESAY_SCREENS_DIR="${CMAKE_SOURCE_DIR}/build/screens"
    FORESAY_PROGRAM="${CMAKE_BINARY_DIR}/foresay")
foresay_compile_settings(foresay_test_support)
# A test binary links what it uses of these and no more: not ICU where it needs none.
set_target_properties(foresay_test_support PROPERTIES UNITY_BUILD OFF)

# foresay_test(NAME folder LABEL label LINK targets...), ROOMS when its tests lie in rooms below it.
function(foresay_test name folder)
  cmake_parse_arguments(arg "SERIAL;ROOMS" "LABEL;RUNNER;TIMEOUT" "LINK;PCH" ${ARGN})
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 300)
  endif()
  set(glob GLOB)
  if(arg_ROOMS)
    set(glob GLOB_RECURSE)
  endif()
  file(${glob} sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${folder}/*_test.cpp")
  if(NOT sources)
    return()
  endif()
  file(${glob} helpers CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${folder}/*.cpp")
  add_executable(${name} ${helpers})
  foresay_bundle_rooms(${name} ${helpers})
  target_link_libraries(${name} PRIVATE foresay_test_support ${arg_LINK})
  foresay_compile_settings(${name}
      PCH <doctest/doctest.h> ${arg_PCH}
      WIDE_PCH <rapidcheck.h> core/model/edit.h core/model/dataset.h)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 reports string operations out of bounds that are not (its bug 105651); clang judges
    # the same tests without the exception.
    target_compile_options(${name} PRIVATE
        -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread)
  endif()
  foreach(source IN LISTS sources)
    file(RELATIVE_PATH path "${CMAKE_SOURCE_DIR}" "${source}")
    get_filename_component(base "${source}" NAME_WE)
    string(REGEX REPLACE "_test$" "" short "${base}")
    set(test "${arg_LABEL}/${short}")
    add_test(NAME ${test}
        COMMAND ${arg_RUNNER} $<TARGET_FILE:${name}> "--source-file=*${path}"
        WORKING_DIRECTORY "${CMAKE_BINARY_DIR}")
    set_tests_properties(${test} PROPERTIES LABELS ${arg_LABEL} TIMEOUT ${arg_TIMEOUT})
    if(arg_SERIAL)
      set_tests_properties(${test} PROPERTIES RUN_SERIAL TRUE)
    endif()
  endforeach()
endfunction()

foresay_test(house_test tests LABEL house)
foreach(folder core store importers exporters workbench ui)
  foresay_test(${folder}_test tests/${folder} ROOMS LABEL ${folder} LINK foresay_${folder})
endforeach()
if(TARGET workbench_test)
  target_sources(workbench_test PRIVATE "${CMAKE_SOURCE_DIR}/tests/support/gold_score.cpp")
endif()
# Round trips go through the importers and a project.
if(TARGET exporters_test)
  target_link_libraries(exporters_test PRIVATE foresay_importers foresay_store)
endif()

# The real window, on a display of its own so that nobody's pointer is moved.
foresay_test(e2e_test tests/e2e LABEL e2e SERIAL
    RUNNER "${CMAKE_SOURCE_DIR}/cmake/scripts/with_display"
    LINK foresay_workbench foresay_ui)
if(TARGET e2e_test AND TARGET foresay)
  add_dependencies(e2e_test foresay)
endif()

# What a project survives: power that fails, programs that are killed, full disks, strangers. The time
# is that of the long form.
foresay_test(trust_test tests/trust LABEL trust TIMEOUT 1800 LINK foresay_workbench)
if(TARGET trust_test)
  target_sources(trust_test PRIVATE "${CMAKE_SOURCE_DIR}/tests/workbench/cli_support.cpp")
endif()

file(GLOB bench_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/bench/*.cpp")
if(bench_sources)
  # The test framework's own main is left out.
  add_executable(foresay_bench ${bench_sources}
      tests/support/child_process.cpp tests/support/temp_dir.cpp tests/ui/imgui_harness.cpp
      tests/support/gold_score.cpp tests/support/same_name.cpp tests/support/scale_file.cpp)
  target_link_libraries(foresay_bench PRIVATE
      foresay_ui foresay_workbench SQLiteCpp)
  target_compile_definitions(foresay_bench PRIVATE
      $<TARGET_PROPERTY:foresay_test_support,INTERFACE_COMPILE_DEFINITIONS>)
  foresay_compile_settings(foresay_bench)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # For the same reason as above.
    target_compile_options(foresay_bench PRIVATE
        -Wno-array-bounds -Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread)
  endif()
  # Each benchmark has its own sizes and rounds under the same private names.
  set_target_properties(foresay_bench PROPERTIES UNITY_BUILD OFF)
  if(TARGET foresay)
    add_dependencies(foresay_bench foresay)
  endif()
endif()

if(FORESAY_FUZZ)
  include(fuzz)
endif()
