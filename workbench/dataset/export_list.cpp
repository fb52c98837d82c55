#include "workbench/dataset/export_list.h"

#include <algorithm>
#include <filesystem>

#include "core/base/sha256.h"

namespace workbench {
namespace {

constexpr std::size_t kDigits = 64;
constexpr std::string_view kBetween = "  ";

bool is_hash(std::string_view word) {
  return word.size() == kDigits && word.find_first_not_of("0123456789abcdef") == word.npos;
}

}  // namespace

bool stays_inside(std::string_view name) {
  const std::filesystem::path path(name);
  return path.is_relative() && !name.empty() && name.find('\0') == name.npos &&
         !name.starts_with(".foresay-") &&
         std::ranges::none_of(path, [](const std::filesystem::path& part) {
           return part == ".." || part == "." || part.empty();
         });
}

std::string export_list(const ExportedFiles& files) {
  std::string lines;
  for (const auto& [name, hash] : files) {
    lines += hash;
    lines += kBetween;
    lines += name + "\n";
  }
  constexpr std::size_t kRunDigits = 16;
  return "# Foresay export " + core::sha256_hex(lines).substr(0, kRunDigits) + "\n" + lines;
}

ExportedFiles parse_export_list(std::string_view list) {
  ExportedFiles files;
  while (!list.empty()) {
    const auto end = std::min(list.find('\n'), list.size());
    const auto line = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    const auto name = line.substr(std::min(kDigits + kBetween.size(), line.size()));
    const bool listed = is_hash(line.substr(0, kDigits)) &&
                        line.substr(kDigits).starts_with(kBetween) && stays_inside(name);
    if (listed) files.emplace(name, line.substr(0, kDigits));
  }
  return files;
}

}  // namespace workbench
