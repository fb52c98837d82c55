# ./dev coverage: runs every test in the coverage tree and holds each folder to its floor.

dev_coverage() {
  load_script test
  FORESAY_TEST_PRESET=coverage dev_test
  coverage_floors coverage
}

# coverage_floors PRESET: compares what the last test run of that tree executed with
# cmake/coverage_floors.txt.
coverage_floors() {
  local tree=$ROOT/build/$1 folder floor percent failed=0
  gcovr --root "$ROOT" --object-directory "$tree" -j "$(nproc)" --exclude-throw-branches \
    --filter '(core|store|importers|exporters|workbench|ui)/' --json-summary "$tree/coverage.json" \
    "$tree" >/dev/null 2>"$tree/gcovr.log" || {
    cat "$tree/gcovr.log" >&2
    die "gcovr failed, for the reason above."
  }
  while read -r folder floor; do
    percent=$(folder_percent "$tree/coverage.json" "$folder")
    say "coverage of $folder: $percent % of lines (floor $floor)"
    if awk "BEGIN { exit !($percent < $floor) }"; then failed=1; fi
  done < <(grep -v '^#' "$ROOT/cmake/coverage_floors.txt")
  [ $failed = 0 ] || die "a folder is below its floor: test what is new there."
}

# Executed lines in a hundred of the files below a folder.
folder_percent() {
  python3 - "$1" "$2" <<'PYTHON'
import json
import sys

files = json.load(open(sys.argv[1]))["files"]
mine = [f for f in files if f["filename"].startswith(sys.argv[2] + "/")]
total = sum(f["line_total"] for f in mine)
covered = sum(f["line_covered"] for f in mine)
print("%.1f" % (100.0 * covered / total if total else 100.0))
PYTHON
}
