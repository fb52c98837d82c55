# Compiles store/migrations/NNNN_name.sql into the header "store/schema/migrations_data.h".
file(GLOB migration_files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/store/migrations/*.sql")
set(FORESAY_MIGRATIONS_HEADER "${CMAKE_BINARY_DIR}/generated/store/schema/migrations_data.h")
# The list of files is an argument so that adding or removing one runs the command again.
list(JOIN migration_files "|" migration_list)
add_custom_command(
    OUTPUT "${FORESAY_MIGRATIONS_HEADER}"
    COMMAND "${CMAKE_COMMAND}" "-DFILES=${migration_list}" "-DOUTPUT=${FORESAY_MIGRATIONS_HEADER}"
            -P "${CMAKE_SOURCE_DIR}/cmake/scripts/embed_migrations.cmake"
    DEPENDS ${migration_files} "${CMAKE_SOURCE_DIR}/cmake/scripts/embed_migrations.cmake"
    COMMENT "Embedding the migrations" VERBATIM)
