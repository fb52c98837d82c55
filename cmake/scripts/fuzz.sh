# ./dev fuzz [NAME] [--seconds N]: runs each target of tests/fuzz (or one) for N seconds, beginning
# with the seeds in tests/fuzz/corpus. What it learns stays in build/fuzz/corpus; what it finds, in build/fuzz/findings.

dev_fuzz() {
  local seconds=10 only=
  while [ $# -gt 0 ]; do
    case $1 in
      --seconds) seconds=$2 && shift ;;
      --seconds=*) seconds=${1#*=} ;;
      *) only=${1%_fuzz}_fuzz ;;
    esac
    shift
  done
  load_script build
  dev_build --preset fuzz --target fuzzers
  local source name
  for source in "$ROOT"/tests/fuzz/*_fuzz.cpp; do
    name=$(basename "$source" .cpp)
    if [ -z "$only" ] || [ "$only" = "$name" ]; then fuzz_one "$name" "$seconds"; fi
  done
}

fuzz_one() {
  local name=$1 seconds=$2 tree=$ROOT/build/fuzz
  local corpus=$tree/corpus/$name seeds=$ROOT/tests/fuzz/corpus/${name%_fuzz}
  mkdir -p "$corpus" "$tree/findings"
  [ -d "$seeds" ] || seeds=
  say "fuzzing $name for $seconds s"
  quietly "$tree/$name.log" "$tree/$name" -max_total_time="$seconds" -timeout=10 -print_final_stats=1 -rss_limit_mb=2048 \
    -artifact_prefix="$tree/findings/$name-" "$corpus" $seeds ||
    die "$name found an input that breaks the program (above); it lies in build/fuzz/findings. Keep it in tests/fuzz/corpus once it is mended."
  say "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$tree/$name.log") executions, nothing found"
}
