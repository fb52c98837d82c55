// What programs that were killed left half written. A temporary file is held by the program that
// writes it, which the kernel lets go however the program ends; so it can be told from one that is
// at work.
#pragma once

#include "store/files/folder_handle.h"

namespace store {

/// Marks a temporary file as at work while the descriptor is open. Where the file system knows no
/// locks it is not, and nothing is removed there either.
void hold_as_at_work(int fd);

/// Removes files of this user whose names are those of unguessable_name(), and what SQLite laid
/// beside them, which no program holds. Folders, links and other names are left alone.
void remove_leftovers(const FolderHandle& folder);

/// The same once for each folder as long as the program runs.
void remove_leftovers_once(const FolderHandle& folder);

}  // namespace store
