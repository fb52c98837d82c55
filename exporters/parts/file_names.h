// Names for the files of an export, made from names that people gave: safe on every system and
// different from each other even where letters' case does not count.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace exporters {

class FileNames {
 public:
  /// `wanted` without its extension, cut to what every file system takes, with '_' for what one of
  /// them refuses or a list of files would not show: names of devices, a dot, hyphen or space in
  /// front, control and direction characters, bytes that are no UTF-8. "-2", "-3" and so on behind
  /// a name that was given before.
  [[nodiscard]] std::string unique_stem(std::string_view wanted);

 private:
  std::set<std::string> given_;      ///< Folded.
  std::map<std::string, int> next_;  ///< The number to try next, by folded stem.
};

}  // namespace exporters
