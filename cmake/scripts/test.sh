# ./dev test [--no-install] [CTEST ARGS]: sets up, builds, runs every test. FORESAY_TEST_PRESET names
# another tree than dev: CI takes `coverage`, the same compiler and warnings with counters, so that
# one build and one run serve two gates.

dev_test() {
  load_script setup
  load_script build
  if [ "${1:-}" = --no-install ]; then
    dev_setup --no-install
    shift
  else
    dev_setup
  fi
  local preset=${FORESAY_TEST_PRESET:-dev}
  # Counters of an earlier run would hide what this one no longer reaches.
  find "$ROOT/build/$preset" -name '*.gcda' -delete 2>/dev/null || true
  dev_build --preset "$preset"
  run_ctest "$preset" "$@"
}

# run_ctest PRESET [CTEST ARGS]: ends with ctest's closing lines.
run_ctest() {
  local tree=$ROOT/build/$1 status=0
  shift
  # Only what each test says about itself: settings and data of the person who runs this stay apart.
  ctest --test-dir "$tree" --output-on-failure --parallel "$(nproc)" --no-tests=error "$@" \
    >"$tree/ctest.log" 2>&1 </dev/null || status=$?
  if [ $status != 0 ]; then cat "$tree/ctest.log" >&2; fi
  local skipped
  skipped=$(grep -h -o 'skipped: .*' "$tree/Testing/Temporary/LastTest.log" 2>/dev/null | sort | uniq -c) || true
  if [ -n "$skipped" ]; then printf 'Skipped test cases, by reason:\n%s\n' "$skipped"; fi
  sed -n '/tests passed/,$p' "$tree/ctest.log"
  return $status
}
