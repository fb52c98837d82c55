# The peers of ./dev bench reader: text annotators in a browser, driven by the benchmark beside the
# project ($FORESAY_SHARED/bench) on the documents that ours reads. It runs from a copy, because the
# original may be read-only.
PEERS_USUAL=codemirror,recogito-spans,v-annotator,label-studio
PEERS_ALL=plain-mark,css-highlight,codemirror,recogito-css,recogito-spans,recogito-js,v-annotator
PEERS_ALL+=,react-blend,label-studio,label-studio-noside
PEERS_DOCUMENTS=10k/100,100k/1000,1m/10000,10m/100000

# What is missing is installed; the benchmark's own script installs the rest.
setup_peers() {
  local copy=$1 missing=()
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  [ -x /usr/bin/chromium ] || missing+=(chromium)
  mkdir -p "$ROOT/build"
  # In a subshell: what ends the installation must not end the measuring.
  [ ${#missing[@]} = 0 ] || (install_packages "${missing[@]}") || return 1
  mkdir -p "$copy"
  cp -R --no-preserve=mode "$FORESAY_SHARED/bench/." "$copy/" || return 1
  # Packages of an installation that was cut off are no packages.
  [ -f "$copy/.complete" ] || rm -rf "$copy/browser/node_modules"
  quietly "$ROOT/build/bench-peers.log" bash "$copy/setup.sh" || return 1
  touch "$copy/.complete"
}

# run_peers NAMES: exports FORESAY_BENCH_PEERS, the file with their rows. Without them, says why and
# leaves the table of another machine to the reader.
run_peers() {
  local names=$1 copy rows
  export FORESAY_SHARED=${FORESAY_SHARED:-$ROOT/../shared}
  export BENCH_DATA=${BENCH_DATA:-/tmp/foresay-bench/data} BENCH_TMP=${BENCH_TMP:-/tmp/foresay-bench/tmp}
  [ "$names" != usual ] || names=$PEERS_USUAL
  [ "$names" != all ] || names=$PEERS_ALL
  if [ ! -f "$FORESAY_SHARED/bench/setup.sh" ]; then
    say "the peers' benchmark is not there ($FORESAY_SHARED/bench): measuring ours alone"
    return 0
  fi
  copy=$BENCH_TMP/peers
  rows=$BENCH_TMP/peers.jsonl
  say "setting up the peers (node, Chromium and their packages; --peers none leaves them out)"
  if ! setup_peers "$copy"; then
    say "the peers could not be set up (the words above say why): measuring ours alone"
    return 0
  fi
  say "running the peers: $names"
  rm -f "$rows"
  if (cd "$copy/browser" && node bench.mjs --mode full --peers "$names" \
    --combos "${BENCH_CASES:-$PEERS_DOCUMENTS}" --reps "${BENCH_REPS:-1}" --cap "${BENCH_CAP:-30}" \
    --out "$rows") >&2; then
    export FORESAY_BENCH_PEERS=$rows
  else
    say "the peers' benchmark failed (its words are above): measuring ours alone"
  fi
}
