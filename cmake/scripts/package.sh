# ./dev package: a .deb and a .tar.gz in build/release/packages.

dev_package() {
  load_script setup
  load_script build
  dev_setup
  dev_build
  quietly "$ROOT/build/release/cpack.log" cpack -B "$ROOT/build/release/packages" \
    --config "$ROOT/build/release/CPackConfig.cmake" ||
    die "packaging failed, for the reason above."
  ls "$ROOT"/build/release/packages/*.{deb,tar.gz}
}
