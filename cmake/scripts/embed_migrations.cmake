# cmake -DFILES=a.sql|b.sql -DOUTPUT=header -P embed_migrations.cmake
# Writes each file as raw string literals of at most 12,000 bytes, cut at line ends: compilers need
# not take literals longer than 64 KB, and a cut inside a character would be refused.
cmake_minimum_required(VERSION 3.25)
string(REPLACE "|" ";" files "${FILES}")
list(SORT files COMPARE FILE_BASENAME)
set(entries "")
set(numbers "")
foreach(path IN LISTS files)
  get_filename_component(name "${path}" NAME)
  if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_[a-z0-9_]+\\.sql$")
    message(FATAL_ERROR "${path}: rename it to NNNN_name.sql, four digits and a snake_case name.")
  endif()
  set(digits "${CMAKE_MATCH_1}")
  if(digits IN_LIST numbers)
    message(FATAL_ERROR "${path}: another migration has the number ${digits} already.")
  endif()
  list(APPEND numbers "${digits}")
  math(EXPR number "1${digits} - 10000")
  file(READ "${path}" text)
  set(literals "")
  string(LENGTH "${text}" left)
  while(left GREATER 0)
    string(SUBSTRING "${text}" 0 12000 piece)
    if(left GREATER 12000)
      string(FIND "${piece}" "\n" cut REVERSE)
      math(EXPR cut "${cut} + 1")
      if(cut EQUAL 0)
        message(FATAL_ERROR "${path}: break the line that is longer than 12,000 bytes.")
      endif()
      string(SUBSTRING "${text}" 0 ${cut} piece)
    endif()
    string(LENGTH "${piece}" taken)
    string(SUBSTRING "${text}" ${taken} -1 text)
    string(LENGTH "${text}" left)
    string(APPEND literals "R\"foresay_sql(${piece})foresay_sql\"\n")
  endwhile()
  string(APPEND entries "    {${number}, // ${name}\n${literals}},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Made from store/migrations/*.sql by cmake/scripts/embed_migrations.cmake.
#pragma once
#include <string_view>

namespace store {

struct MigrationText {
  int number;
  std::string_view sql;
};

inline constexpr MigrationText kMigrations[] = {
${entries}};

}  // namespace store
")
