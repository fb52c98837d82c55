// Makes a dataset whole again after documents or annotations were left out of it: nothing in it may
// refer to what is not there. It reads no database.
#pragma once

#include "core/model/dataset.h"

namespace store {

/// Removes links, verdicts and evidence of what is gone and clears parents and documents that are.
/// With `linked_only` also propositions that no link, template or log in the dataset needs, and the
/// parties and annotators nobody there names.
void close_references(core::Dataset& dataset, bool linked_only);

}  // namespace store
