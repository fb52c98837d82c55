#include "importers/annotations/jsonl/jsonl_document.h"

#include <utility>

#include "core/base/base64.h"
#include "core/base/sha256.h"
#include "core/structure/language_guess.h"

namespace importers {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

core::DocumentMeta meta_of(JsonRow& row) {
  core::DocumentMeta meta;
  meta.title = row.text("title");
  meta.publisher = row.text("publisher");
  meta.authors = row.texts("authors");
  meta.address = row.text("address");
  meta.language = row.text("language");
  meta.dateline = row.date("dateline");
  meta.stated = row.range("stated");
  return meta;
}

bool is_sha256(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// The original bytes: as the row carries them, or the text itself where its hash says so. Where
// neither is true the hash alone is kept.
void settle_bytes(core::ImportedDocument& document, std::string original, std::string sha256,
                  std::int64_t line, JsonlBatch& batch) {
  auto& value = document.value;
  if (!original.empty()) {
    value.sha256 = core::sha256_hex(original);
    document.bytes = std::move(original);
    if (!sha256.empty() && sha256 != value.sha256) {
      batch.lose("“sha256” is not that of “original”; the document keeps that of the bytes.", line);
    }
    return;
  }
  value.sha256 = core::sha256_hex(value.text);
  if (sha256.empty() || sha256 == value.sha256) {
    document.bytes = value.text;
    return;
  }
  std::string marked = std::string(kBom) + value.text;
  if (core::sha256_hex(marked) == sha256) {
    document.bytes = std::move(marked);
  } else {
    batch.lose("The original bytes of the document are not in the file; their SHA-256 is kept.",
               line);
  }
  value.sha256 = std::move(sha256);
}

}  // namespace

std::string decoded_bytes(JsonRow& row, std::string_view key) {
  const std::string text = row.text(key);
  if (text.empty()) return {};
  auto bytes = core::from_base64(text);
  if (bytes) return std::move(*bytes);
  row.fault(key, "is not base64");
  return {};
}

void read_document(const Json& json, std::int64_t line, JsonlBatch& batch) {
  JsonRow row(json);
  core::ImportedDocument out;
  out.stated = true;
  out.line = line;
  auto& value = out.value;
  const auto ids = row.ids();
  value.id = ids.id;
  value.external_id = ids.external_id;
  value.file_name = row.name("file");
  const bool states_language = row.contains("language");
  value.meta = meta_of(row);
  value.encoding = row.text("encoding");
  value.text = row.text("text");
  std::string sha256 = row.text("sha256");
  std::string original = decoded_bytes(row, "original");
  static_cast<void>(row.take("row"));
  value.extra = row.extra();
  batch.lose(row, line);
  batch.name_foreign_labels(row, line);
  if (!sha256.empty() && !is_sha256(sha256)) {
    batch.lose("“sha256” is not 64 lower-case hexadecimal digits and is dropped.", line);
    sha256.clear();
  }
  if (value.text.size() > kMaxDocumentBytes) {
    batch.lose("The document is " + size_words(value.text.size()) + "; the largest is " +
                   size_words(kMaxDocumentBytes) + ": split it.",
               line);
    return;
  }
  if (value.text.empty()) {
    if (value.file_name.empty() && sha256.empty() && !value.id && value.external_id.empty()) {
      batch.lose("The document has neither text nor a name and is left out.", line);
      return;
    }
    out.metadata_only = true;
    value.sha256 = std::move(sha256);
  } else {
    if (value.encoding.empty()) value.encoding = "UTF-8";
    if (!states_language) value.meta.language = core::guess_language(value.text);
    settle_bytes(out, std::move(original), std::move(sha256), line, batch);
  }
  batch.batch.documents.push_back(std::move(out));
}

}  // namespace importers
