# ./dev format [--check]: clang-format on all our C++ files.

dev_format() {
  local mode=(-i)
  [ "${1:-}" = --check ] && mode=(--dry-run --Werror)
  our_files | xargs -r -n 40 -P "$(nproc)" clang-format "${mode[@]}" ||
    die "some files are not formatted; run ./dev format."
}
