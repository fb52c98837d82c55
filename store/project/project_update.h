// Brings an opened file of an older format up to date: a copy beside it first, then the steps that
// it lacks. Private to this folder.
#pragma once

#include "core/base/result.h"
#include "store/project/project.h"

namespace store {

/// Does nothing to a file of today's format. Refuses one opened read only, and with
/// ErrorKind::cancelled once `options.stop` asks for it: the file is then at the last step that was
/// complete, and the copy is kept only if that is not the step where it began.
[[nodiscard]] core::Checked bring_up_to_date(const Database& database, const OpenOptions& options);

}  // namespace store
