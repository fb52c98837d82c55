#include "store/project/changed_documents.h"

#include <sqlite3.h>

#include <string_view>

namespace store {
namespace {

// The tables of the document list, each with the document's id as its key.
bool is_listed(std::string_view table) {
  return table == "document" || table == "document_tally" || table == "reading_state";
}

void on_update(void* ids, int /*kind*/, const char* /*database*/, const char* table,
               sqlite3_int64 row) {
  if (is_listed(table)) static_cast<std::vector<core::Id>*>(ids)->emplace_back(row);
}

}  // namespace

TouchedDocuments::TouchedDocuments(const Database& database) : database_(database) {
  sqlite3_update_hook(database_.raw(), on_update, &ids_);
}

TouchedDocuments::~TouchedDocuments() { sqlite3_update_hook(database_.raw(), nullptr, nullptr); }

}  // namespace store
