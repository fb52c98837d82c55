// Claims that a page reviews, as annotations of its text.
#pragma once

#include "core/model/import_batch.h"
#include "importers/documents/html/facts/metadata.h"
#include "importers/importer.h"

namespace importers::html {

/// Adds an annotation with its verdict, and the verdict's vocabulary, for each review whose claim
/// stands in the text of the batch's only document; a loss for each that does not.
void add_claims(const PageMetadata& page, const ReadOptions& options, core::ImportedBatch& batch);

}  // namespace importers::html
