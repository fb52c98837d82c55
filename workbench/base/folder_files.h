// Files below an open folder by relative names with "/" between folders; no part of a name is
// followed through a link, whoever made it.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "store/files/folder_handle.h"

namespace workbench {

/// The folder that holds the name, and the name's last part.
struct NamePlace {
  store::FolderHandle folder;
  std::string name;
};
/// Refuses when a part of the way is no folder; `make` makes missing ones.
[[nodiscard]] core::Result<NamePlace> place_below(const store::FolderHandle& top,
                                                  const std::string& path, bool make);

/// The bytes of a small regular file; empty when there is none.
[[nodiscard]] std::string read_below(const store::FolderHandle& folder, const std::string& name);
/// SHA-256 of a regular file; empty when it is none or cannot be read.
[[nodiscard]] std::string hash_below(const store::FolderHandle& folder, const std::string& name);

/// Removes a folder with all in it; links are removed, not followed.
void remove_below(const store::FolderHandle& folder, const std::string& name);
/// Removes the folders that hold the name, from the inside out, while they are empty.
void remove_empty_parents(const store::FolderHandle& top, std::string path);

/// Names in a folder, without "." and "..".
[[nodiscard]] std::vector<std::string> names_in(const store::FolderHandle& folder);

}  // namespace workbench
