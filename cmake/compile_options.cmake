# What every file of ours is compiled with. Third-party code links `foresay_base_options` only.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")
# clang-scan-deps and modules are of no use here and slow Ninja down.
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)

find_program(FORESAY_CCACHE ccache)
if(FORESAY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # A precompiled header records time stamps and macros that ccache must be told to overlook.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${FORESAY_CCACHE}")
endif()

# Trees that are built from nothing and judged as a whole compile eight files at a time. The dev tree
# compiles each by itself, so that a file which leans on another's includes does not pass.
if(FORESAY_UNITY)
  set(CMAKE_UNITY_BUILD ON)
  set(CMAKE_UNITY_BUILD_BATCH_SIZE 8)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ takes the files of a bundle for headers, in which private types would be shared.
    add_compile_options(-Wno-subobject-linkage)
  endif()
endif()

add_library(foresay_base_options INTERFACE)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(foresay_base_options INTERFACE -fpch-preprocess)
else()
  target_compile_options(foresay_base_options INTERFACE "SHELL:-Xclang -fno-pch-timestamp")
endif()
if(FORESAY_SANITIZE)
  target_compile_options(foresay_base_options INTERFACE
      -fsanitize=${FORESAY_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(foresay_base_options INTERFACE -fsanitize=${FORESAY_SANITIZE})
  if(FORESAY_SANITIZE MATCHES "undefined")
    target_compile_options(foresay_base_options INTERFACE -fno-sanitize-recover=undefined)
  endif()
endif()
if(FORESAY_FUZZ)
  target_compile_options(foresay_base_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

add_library(foresay_options INTERFACE)
target_link_libraries(foresay_options INTERFACE foresay_base_options)
target_include_directories(foresay_options INTERFACE
    "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}/generated")
target_compile_options(foresay_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(FORESAY_WERROR)
  target_compile_options(foresay_options INTERFACE -Werror)
endif()
if(FORESAY_COVERAGE)
  target_compile_options(foresay_options INTERFACE --coverage -fprofile-update=atomic)
  target_link_options(foresay_options INTERFACE --coverage)
endif()
