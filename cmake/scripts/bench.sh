# ./dev bench [GROUP] [--json]: builds the release tree and prints figures; no figure passes or fails.
# The group "reader" runs peers first: --peers usual (when a table is printed), all, NAME,NAME or none.
# The group "sentences" also takes --rows FOLDER, and prints every miss.
# The group "proposals" also takes --gold FILE and --corpus FOLDER, and prints every miss.

dev_bench() {
  local peers="" words=() word
  while [ $# -gt 0 ]; do
    word=$1
    shift
    if [ "$word" = --peers ]; then
      [ $# -gt 0 ] || die "--peers wants usual, all, none or names with commas between them."
      peers=$1
      shift
    else
      words+=("$word")
    fi
  done
  if [ "${words[0]:-}" != reader ]; then
    [ -z "$peers" ] || die "--peers belongs to ./dev bench reader."
    peers=none
  fi
  # Who asks for lines of JSON asks for ours, unless it says otherwise.
  [[ " ${words[*]:-} " != *" --json "* ]] || peers=${peers:-none}
  load_script setup
  load_script build
  load_script bench_peers
  dev_setup
  [ -n "$(find "$ROOT/tests/bench" -name '*.cpp' 2>/dev/null)" ] || die "tests/bench holds no benchmark."
  dev_build --target foresay --target foresay_bench
  [ "${peers:=usual}" = none ] || run_peers "$peers"
  "$SCRIPTS/with_display" "$ROOT/build/release/foresay_bench" "${words[@]}"
}
