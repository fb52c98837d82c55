// Names for the files of an export, made from names that people gave: safe on every system and
// different from each other even where letters' case does not count.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace exporters {

class FileNames {
 public:
  /// `wanted` without its extension and with what file systems refuse replaced by '_'; "-2", "-3"
  /// and so on behind a name that was given before.
  [[nodiscard]] std::string unique_stem(std::string_view wanted);

 private:
  std::set<std::string> given_;
};

}  // namespace exporters
