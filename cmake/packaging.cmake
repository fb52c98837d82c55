# `./dev package`: a .deb and a .tar.gz of the program, its assets and its desktop entry.
include(GNUInstallDirs)
if(TARGET foresay)
  install(TARGETS foresay RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()
install(DIRECTORY "${CMAKE_SOURCE_DIR}/assets/"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/foresay/assets"
    PATTERN "foresay.desktop" EXCLUDE PATTERN "foresay-mime.xml" EXCLUDE)
install(FILES "${CMAKE_SOURCE_DIR}/assets/foresay.desktop"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${CMAKE_SOURCE_DIR}/assets/foresay-mime.xml"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" RENAME foresay.xml)
install(FILES "${CMAKE_SOURCE_DIR}/assets/icon/foresay.svg"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
foreach(size 128 256)
  install(FILES "${CMAKE_SOURCE_DIR}/assets/icon/foresay-${size}.png"
      DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps"
      RENAME foresay.png)
endforeach()
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" "${CMAKE_SOURCE_DIR}/README.md"
    DESTINATION "${CMAKE_INSTALL_DOCDIR}")

set(CPACK_GENERATOR "TGZ;DEB")
set(CPACK_PACKAGE_NAME foresay)
set(CPACK_PACKAGE_CONTACT "Foresay contributors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX "/usr")
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "Foresay contributors <foresay@localhost>")
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_STRIP_FILES ON)
set(CPACK_OUTPUT_FILE_PREFIX "${CMAKE_BINARY_DIR}/packages")
include(CPack)
