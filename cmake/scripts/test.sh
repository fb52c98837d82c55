# ./dev test [--no-install] [CTEST ARGS]: sets up, builds, runs every test.

dev_test() {
  load_script setup
  load_script build
  if [ "${1:-}" = --no-install ]; then
    dev_setup --no-install
    shift
  else
    dev_setup
  fi
  dev_build
  dev_build --preset dev
  run_ctest dev "$@"
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
