# ./dev lint [--changed]: the format check, then clang-tidy on every file as clang compiles it.
# --changed looks only at the .cpp files that differ from the last commit.

dev_lint() {
  load_script format
  load_script build
  dev_format --check
  if [ "${1:-}" = --changed ]; then
    lint_changed
  else
    dev_build --preset tidy --target all
  fi
}

lint_changed() {
  local files
  files=$({ git diff --name-only HEAD && git ls-files --others --exclude-standard; } |
    grep -E '^(core|store|importers|exporters|workbench|ui|tests)/.*\.cpp$' | sort -u) || true
  [ -n "$files" ] || { say "no .cpp file differs from the last commit" && return; }
  dev_build --preset clang
  # shellcheck disable=SC2086
  lint_files clang $files
}

# lint_files PRESET FILE...: clang-tidy with the command lines and precompiled headers of a tree that
# clang built.
lint_files() {
  local tree=$ROOT/build/$1
  shift
  printf '%s\n' "$@" |
    xargs -n 1 -P "$(nproc)" "$SCRIPTS/tidy_one" "$tree" ||
    die "clang-tidy found something (above)."
}
