// Who makes the changes from now on: a row of annotators and the setting that names it.
#pragma once

#include <string>

#include "core/annotation.h"
#include "store/database.h"
#include "store/id_source.h"

namespace store {

/// The annotator whose id the setting names; adds the name when it is not known yet.
[[nodiscard]] core::Annotator read_annotator(const Database& database);
void write_annotator(const Database& database, IdSource& ids, const std::string& name);

}  // namespace store
