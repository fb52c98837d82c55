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

# Imports, checks, exports and pictures the window; says where each result lies.
run_headless() {
  local program=$1 project=$2 out=$ROOT/build/run
  say "there is no display (DISPLAY and WAYLAND_DISPLAY are empty): doing the same work headless"
  rm -rf "$out"
  mkdir -p "$out/articles"
  # An article of the sample serves as the file that a person would drop on the window.
  cp "$ROOT/assets/sample/01_columns-near-the-border.txt" "$out/articles"
  "$program" new "$out/imported.foresay"
  "$program" import "$out/imported.foresay" "$out/articles"
  "$program" show "$project" documents
  "$program" check "$project"
  "$program" export "$project" --format jsonl --out "$out/dataset"
  "$SCRIPTS/with_display" "$program" "$project" --screenshot "$out/window.png"
  [ -s "$out/window.png" ] || die "the window left no picture in $out/window.png."
  say "an article imported into:  $out/imported.foresay"
  say "the dataset, exported:     $out/dataset"
  say "a picture of the window:   $out/window.png"
}
