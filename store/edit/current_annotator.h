// Who makes the changes from now on: a row of annotators and the setting that names it.
#pragma once

#include <string>

#include "core/model/annotation.h"
#include "store/edit/id_source.h"
#include "store/sqlite/database.h"

namespace store {

/// The annotator whose id the setting names; adds the name when it is not known yet.
[[nodiscard]] core::Annotator read_annotator(const Database& database);
void write_annotator(const Database& database, IdSource& ids, const std::string& name);

}  // namespace store
