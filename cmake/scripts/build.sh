# ./dev build [--preset P] [--target T]... [CMAKE ARGS]: configures when needed and builds.

dev_build() {
  local preset=release targets=() arguments=()
  while [ $# -gt 0 ]; do
    case $1 in
      --preset) preset=$2 && shift ;;
      --preset=*) preset=${1#*=} ;;
      --target) targets+=("$2") && shift ;;
      --target=*) targets+=("${1#*=}") ;;
      *) arguments+=("$1") ;;
    esac
    shift
  done
  # Users want the program; the other presets exist for their tests.
  if [ "$preset" = release ] && [ ${#targets[@]} = 0 ]; then targets=(foresay); fi
  if [ -z "$(imgui_source)" ]; then
    load_script setup
    setup_imgui
  fi
  with_build_lock configure_and_build "$preset" "${targets[*]}" "${arguments[@]}"
}

configure_and_build() {
  local preset=$1 targets=$2 tree=$ROOT/build/$1 imgui
  shift 2
  mkdir -p "$tree"
  imgui=$(imgui_source)
  local wanted="$(stat -c %Y "$ROOT/CMakePresets.json") $imgui $*"
  if [ ! -f "$tree/build.ninja" ] || [ "$(cat "$tree/.configured" 2>/dev/null)" != "$wanted" ]; then
    rm -f "$tree/.configured"
    quietly "$tree/configure.log" cmake --preset "$preset" \
      ${imgui:+-DFETCHCONTENT_SOURCE_DIR_IMGUI="$imgui"} "$@" ||
      die "configuring build/$preset failed, for the reason above."
    echo "$wanted" >"$tree/.configured"
  fi
  # shellcheck disable=SC2086
  quietly_building "$tree/build.log" "building build/$preset" cmake --build "$tree" ${targets:+--target $targets} ||
    die "building build/$preset failed, for the reason above."
}
