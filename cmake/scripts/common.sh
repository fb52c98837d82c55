# Sourced by ./dev: what its commands share.
IMGUI_VERSION=1.92.2b
IMGUI_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/foresay/imgui-$IMGUI_VERSION

say() { printf 'dev: %s\n' "$*" >&2; }
die() {
  printf 'dev: %s\n' "$*" >&2
  exit 1
}

# The folder of Dear ImGui's source, or nothing: CMake then clones the upstream release.
imgui_source() {
  if [ -n "${FORESAY_IMGUI_SOURCE:-}" ]; then
    realpath "$FORESAY_IMGUI_SOURCE"
  elif [ -f "$IMGUI_CACHE/imgui.h" ]; then
    echo "$IMGUI_CACHE"
  fi
}

# Runs a command with its output in FILE; shows the output when it fails.
quietly() {
  local log=$1
  shift
  if ! "$@" >"$log" 2>&1; then
    cat "$log" >&2
    return 1
  fi
}

# The same for a build: says how far it is, in a line that moves on a terminal, else once a minute.
quietly_building() {
  local log=$1 what=$2 status=0 watcher
  shift 2
  : >"$log"
  say_progress "$log" "$what" 9>&- &
  watcher=$!
  quietly "$log" "$@" || status=$?
  kill "$watcher" 2>/dev/null || true
  wait "$watcher" 2>/dev/null || true
  if [ -t 2 ]; then printf '\r\033[K' >&2; fi
  return $status
}

say_progress() {
  local log=$1 what=$2 started=$SECONDS said=0 step
  while kill -0 $$ 2>/dev/null; do
    sleep 1
    step=$(tail -n 1 "$log" | sed -n 's|^\[\([0-9]*\)/\([0-9]*\)\].*|step \1 of \2|p')
    if [ -t 2 ]; then
      printf '\r\033[Kdev: %s, %s' "$what" "${step:-beginning}" >&2
    elif [ $(((SECONDS - started) / 60)) -gt "$said" ]; then
      said=$(((SECONDS - started) / 60))
      say "$what, ${step:-beginning}"
    fi
  done
}

# Runs the rest of the command line while no other build of this clone runs.
with_build_lock() {
  mkdir -p "$ROOT/build"
  (
    exec 9>"$ROOT/build/.lock"
    if ! flock -n 9; then
      say "waiting for another build of this clone"
      flock 9
    fi
    "$@" 9>&-
  )
}

# Our C++ files, one a line, relative to the root.
our_files() {
  find core store importers exporters workbench ui tests \
    \( -name '*.cpp' -o -name '*.h' \) -type f 2>/dev/null | sort
}

load_script() { source "$SCRIPTS/$1.sh"; }
