# ./dev bench [GROUP] [--json]: builds the release tree and prints figures; no figure passes or fails.
# The group "proposals" also takes --gold FILE and --corpus FOLDER, and prints every miss.

dev_bench() {
  load_script setup
  load_script build
  dev_setup
  [ -n "$(find "$ROOT/tests/bench" -name '*.cpp' 2>/dev/null)" ] || die "tests/bench holds no benchmark."
  dev_build --target foresay --target foresay_bench
  "$SCRIPTS/with_display" "$ROOT/build/release/foresay_bench" "$@"
}
