# ./dev run [PROJECT]: the window on the sample project or on PROJECT; without a display, the same
# work headless.

dev_run() {
  load_script setup
  load_script build
  dev_setup
  dev_build
  local project=${1:-${XDG_DATA_HOME:-$HOME/.local/share}/foresay/sample.foresay}
  local program=$ROOT/build/release/foresay
  if [ $# = 0 ] && [ ! -f "$project" ]; then
    say "making the sample project $project"
    mkdir -p "$(dirname "$project")"
    "$program" new "$project" --sample
  fi
  if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$program" "$project"
  fi
  run_headless "$program" "$project"
}

# Imports, exports and pictures the window, in a folder whose name is printed.
run_headless() {
  local program=$1 project=$2 out=$ROOT/build/run
  say "there is no display (DISPLAY and WAYLAND_DISPLAY are empty): doing the same work headless"
  rm -rf "$out"
  mkdir -p "$out"
  "$program" show "$project" documents
  "$program" check "$project"
  import_something "$program" "$out"
  "$program" export "$project" --format jsonl --out "$out/export"
  "$SCRIPTS/with_display" "$SCRIPTS/picture_window" "$program" "$project" "$out/window.png" ||
    die "the window could not be pictured; $out/window.log holds its words."
  say "exported dataset:  $out/export"
  say "picture of window: $out/window.png"
}

# A copy of the documents of this repository as a corpus, so that an import is seen to work.
import_something() {
  local program=$1 out=$2
  "$program" new "$out/imported.foresay"
  cp "$ROOT/README.md" "$out/readme.txt"
  "$program" import "$out/imported.foresay" "$out/readme.txt"
  say "imported project:  $out/imported.foresay"
}
