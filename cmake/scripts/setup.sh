# ./dev setup [--no-install]: Debian packages and Dear ImGui's source. Instant when all is there.

missing_packages() {
  local wanted
  wanted=$(grep -v -e '^#' -e '^$' "$ROOT/cmake/packages.txt")
  if ! command -v dpkg-query >/dev/null; then
    say "this is no Debian: install the equivalents of cmake/packages.txt yourself"
    return
  fi
  # `|| true`: dpkg-query fails when it does not know a name, which only means it is missing.
  comm -23 <(sort <<<"$wanted") \
    <(dpkg-query -W -f '${db:Status-Abbrev} ${binary:Package}\n' $wanted 2>/dev/null |
      sed -n 's/^ii *\([^: ]*\).*/\1/p' | sort || true)
}

install_packages() {
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null ||
      die "neither root nor sudo; ask somebody who is to run: apt-get install $*"
    as_root=(sudo)
  fi
  say "installing with apt: $*"
  local log=$ROOT/build/setup.log
  quietly "$log" "${as_root[@]}" apt-get update ||
    die "apt-get update failed (its words are above); look at the network and the apt sources."
  quietly "$log" "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install \
    --yes --no-install-recommends -o DPkg::Lock::Timeout=600 "$@" ||
    die "apt-get install failed (its words are above); mend that and run ./dev setup again."
}

# Debian's mirror and keyring as this machine's own apt configuration names them.
debian_mirror() {
  apt-get indextargets --format '$(REPO_URI) $(COMPONENT)' 'Identifier: Packages' 2>/dev/null |
    sed -n 's,^\([^ ]*/debian/\?\) main$,\1,p' | head -n 1
}

debian_keyring() {
  local keyring
  for keyring in /usr/share/keyrings/debian-archive-keyring.{pgp,gpg}; do
    [ -f "$keyring" ] && echo "$keyring" && return
  done
}

# Fetches the source package `imgui` with apt's own checks, in an apt state of our own, so that the
# machine's sources and package lists stay as they are.
fetch_imgui_with_apt() {
  local work=$1 mirror keyring options
  mirror=$(debian_mirror)
  keyring=$(debian_keyring)
  [ -n "$mirror" ] && [ -n "$keyring" ] || {
    say "apt's configuration names no Debian mirror, or Debian's keyring is missing"
    return 1
  }
  mkdir -p "$work/state/lists/partial" "$work/cache/archives/partial"
  echo "deb-src [signed-by=$keyring] $mirror forky main" >"$work/sources.list"
  # A mirror may lag behind: an index past its date is still signed, and a source does not grow old.
  options=(-q -o Acquire::Check-Valid-Until=false -o Dir::State="$work/state" -o Dir::Cache="$work/cache"
    -o Dir::Etc::SourceList="$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o APT::Sandbox::User="$(id -un)" -o Acquire::Languages=none -o Acquire::Retries=2)
  apt-get "${options[@]}" update || return 1
  # The suite moves on: a newer release than ours is better than none.
  (cd "$work" && { apt-get "${options[@]}" source --download-only "imgui=$IMGUI_VERSION+ds-1" ||
    apt-get "${options[@]}" source --download-only imgui; })
}

setup_imgui() {
  [ -z "$(imgui_source)" ] || return 0
  local work=$ROOT/build/imgui-fetch
  say "fetching the source package of Dear ImGui $IMGUI_VERSION"
  rm -rf "$work"
  mkdir -p "$work/source"
  if quietly "$ROOT/build/imgui-fetch.log" fetch_imgui_with_apt "$work" &&
    tar -xf "$work"/imgui_*.orig.tar.* -C "$work/source" --strip-components=1; then
    mkdir -p "$(dirname "$IMGUI_CACHE")"
    rm -rf "$IMGUI_CACHE"
    mv "$work/source" "$IMGUI_CACHE"
  else
    say "Debian's source package is out of reach; the configure step will try upstream's own"
    say "repository. To build without a network, unpack Dear ImGui $IMGUI_VERSION somewhere and"
    say "run FORESAY_IMGUI_SOURCE=FOLDER ./dev build"
  fi
  rm -rf "$work"
}

dev_setup() {
  local install=yes missing
  [ "${1:-}" = --no-install ] && install=no
  mkdir -p "$ROOT/build"
  missing=$(missing_packages)
  if [ -n "$missing" ]; then
    if [ $install = yes ]; then
      install_packages $missing
    else
      say "missing packages, left alone because of --no-install:" $missing
    fi
  fi
  setup_imgui
}
