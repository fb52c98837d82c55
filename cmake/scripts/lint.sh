# ./dev lint [--changed]: the format check, then clang-tidy on every file as clang compiles it.
# --changed looks only at the .cpp files that differ from the last commit.

dev_lint() {
  load_script format
  load_script build
  dev_format --check
  if [ "${1:-}" = --changed ]; then
    lint_changed
  else
    build_precompiled_headers tidy
    lint_tree tidy
  fi
}

lint_changed() {
  local files
  files=$({ git diff --name-only HEAD && git ls-files --others --exclude-standard; } |
    grep -E '^(core|store|importers|exporters|workbench|ui|tests)/.*\.cpp$' | sort -u) || true
  [ -n "$files" ] || { say "no .cpp file differs from the last commit" && return; }
  dev_build --preset clang
  # shellcheck disable=SC2086
  lint_files clang "" $files
}

# The only thing that clang-tidy needs of a tree beside its command lines.
build_precompiled_headers() {
  local targets=() target
  dev_build --preset "$1" --target foresay_core
  while read -r target; do targets+=(--target "$target"); done < <(
    ninja -C "$ROOT/build/$1" -t targets all | sed -n 's/^\(.*cmake_pch\.hxx\.pch\): .*/\1/p')
  dev_build --preset "$1" "${targets[@]}"
}

# lint_tree PRESET: clang-tidy on everything that a tree compiles, eight files at a time as the tree
# does. The tests leave out what tests/.clang-tidy says, which is not found from such a bundle.
lint_tree() {
  local tree=$ROOT/build/$1 of_tests='_test\.dir/\|_bench\.dir/\|test_support\.dir/\|/tests/' without
  local failed=0
  without=$(sed -n 's/^ *\(-[a-z-]*\),\{0,1\}$/\1/p' "$ROOT/tests/.clang-tidy" | paste -sd,)
  # What is found in one half does not hide the other's.
  # shellcheck disable=SC2046
  (lint_files "$1" "" $(compiled_files "$tree" | grep -v "$of_tests")) || failed=1
  # shellcheck disable=SC2046
  (lint_files "$1" "$without" $(compiled_files "$tree" | grep "$of_tests")) || failed=1
  return $failed
}

# What a tree compiles of ours, one a line: files, or bundles of files.
compiled_files() {
  sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$1/compile_commands.json" |
    grep -v 'cmake_pch\|imgui' | sort -u
}

# lint_files PRESET CHECKS FILE...: clang-tidy with the command lines and precompiled headers of a tree
# that clang built; CHECKS are put behind those of the settings, "-name" takes one away.
lint_files() {
  local tree=$ROOT/build/$1 checks=$2
  shift 2
  printf '%s\n' "$@" |
    FORESAY_TIDY_CHECKS=$checks xargs -n 1 -P "$(nproc)" "$SCRIPTS/tidy_one" "$tree" ||
    die "clang-tidy found something (above)."
}
