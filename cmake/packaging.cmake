# `./dev package`: a .deb and a .tar.gz of the program, its assets and its desktop entry.
include(GNUInstallDirs)
if(TARGET foresay)
  install(TARGETS foresay RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
install(DIRECTORY "${CMAKE_SOURCE_DIR}/assets/"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/foresay/assets"
    PATTERN "desktop" EXCLUDE PATTERN "icon" EXCLUDE)
set(desktop_files "${CMAKE_SOURCE_DIR}/assets/desktop")
install(FILES "${desktop_files}/foresay.desktop"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${desktop_files}/foresay-mime.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" RENAME foresay.xml)
install(FILES "${desktop_files}/io.github.foresay.Foresay.metainfo.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
# Debian wants manual pages and changelogs compressed, and the same bytes each time.
function(foresay_install_compressed file name destination)
  set(compressed "${CMAKE_BINARY_DIR}/compressed/${name}.gz")
  add_custom_command(OUTPUT "${compressed}"
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_BINARY_DIR}/compressed"
      COMMAND gzip -9nc "${file}" > "${compressed}"
      DEPENDS "${file}" VERBATIM)
  string(MAKE_C_IDENTIFIER "compress_${name}" target)
  add_custom_target(${target} ALL DEPENDS "${compressed}")
  # `./dev package` builds the program alone.
  if(TARGET foresay)
    add_dependencies(foresay ${target})
  endif()
  install(FILES "${compressed}" DESTINATION "${destination}")
endfunction()
foresay_install_compressed("${desktop_files}/foresay.1" foresay.1 "${CMAKE_INSTALL_MANDIR}/man1")
foresay_install_compressed("${CMAKE_SOURCE_DIR}/CHANGELOG.md" changelog "${CMAKE_INSTALL_DOCDIR}")
install(FILES "${CMAKE_SOURCE_DIR}/assets/icon/foresay.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
foreach(size 128 256)
  install(FILES "${CMAKE_SOURCE_DIR}/assets/icon/foresay-${size}.png"
      DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps"
      RENAME foresay.png)
endforeach()
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME copyright)
install(FILES "${CMAKE_SOURCE_DIR}/README.md" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(DIRECTORY "${CMAKE_SOURCE_DIR}/docs/" DESTINATION "${CMAKE_INSTALL_DOCDIR}/docs")

set(CPACK_GENERATOR "TGZ;DEB")
set(CPACK_PACKAGE_NAME foresay)
set(CPACK_PACKAGE_CONTACT "The Foresay developers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workbench for claims, predictions and what came of them")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Foresay is for people who keep score of what was said. Articles are read and
their statements tagged as claims, predictions or facts, with speaker, wording
and horizon; predictions are tied to propositions whose outcomes are recorded
with evidence, scored, and exported as datasets.")
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The Foresay developers <foresay@localhost>")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The faces that the window looks best with; it takes others where these are not.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "fonts-inter, fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji, fonts-font-awesome")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
set(CPACK_OUTPUT_FILE_PREFIX "${CMAKE_BINARY_DIR}/packages")
include(CPack)
