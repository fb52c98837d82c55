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
  # clang-tidy reads the precompiled headers that this builds.
  dev_build --preset clang
  # shellcheck disable=SC2086
  printf '%s\n' $files | xargs -n 1 -P "$(nproc)" clang-tidy --quiet -p "$ROOT/build/clang" ||
    die "clang-tidy found something (above)."
}
