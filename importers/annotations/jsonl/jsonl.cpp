// JSONL: rows of documents, spans and everything else of a project, one JSON object after another.
// It also reads objects printed over many lines and the elements of one outermost array.
#include "importers/annotations/jsonl/jsonl_batch.h"
#include "importers/annotations/jsonl/jsonl_flat.h"
#include "importers/annotations/jsonl/jsonl_order.h"
#include "importers/annotations/jsonl/jsonl_rows.h"
#include "importers/importer.h"
#include "importers/parts/json_values.h"
#include "importers/parts/source_text.h"

namespace importers {

// Its own functions ask for its extensions; the registry declares it too.
const Importer& jsonl_importer();

namespace {

using core::Error;
using core::ErrorKind;

constexpr std::string_view kSample =
    "{\"file\":\"bridge.txt\",\"title\":\"A bridge is promised again\","
    "\"text\":\"The bridge will open before the winter.\"}\n"
    "{\"id\":\"s1\",\"file\":\"bridge.txt\",\"start\":0,\"end\":38,\"type\":\"prediction\","
    "\"quote\":\"The bridge will open before the winter\",\"speaker\":\"the mayor\"}\n";

bool begins_with_object(std::string_view bytes) {
  constexpr std::string_view kBom = "\xEF\xBB\xBF";
  const auto recoded = recoded_head(bytes);
  if (recoded) bytes = *recoded;
  if (bytes.starts_with(kBom)) bytes.remove_prefix(kBom.size());
  const std::size_t at = bytes.find_first_not_of(" \t\r\n[");
  if (at == std::string_view::npos || bytes[at] != '{') return false;
  const std::size_t next = bytes.find_first_not_of(" \t\r\n", at + 1);
  return next != std::string_view::npos && (bytes[next] == '"' || bytes[next] == '}');
}

float probe(const Source& source) {
  const bool object = begins_with_object(source.bytes.substr(0, 4096));
  if (has_extension(jsonl_importer(), source.name)) return object ? 0.9F : 0.7F;
  return object ? 0.4F : 0.0F;
}

std::string keys_of(const Json& json) {
  std::string out;
  for (auto it = json.begin(); it != json.end() && out.size() < 60; ++it) {
    out += (out.empty() ? "" : ", ") + it.key();
  }
  return out;
}

struct Count {
  std::size_t rows = 0;
  std::size_t faults = 0;
};

void read_value(const JsonValue& next, SpanOrder& spans, JsonlBatch& batch, Count& count) {
  if (!next.value) {
    ++count.faults;
    batch.lose(next.error, next.line);
    return;
  }
  const RowKind kind = row_kind(*next.value);
  if (kind == RowKind::unknown) {
    ++count.faults;
    batch.lose("No kind of row has these keys (" + keys_of(*next.value) +
                   "); it is left out. A document has “text”, a span “start” and “end”.",
               next.line);
    return;
  }
  ++count.rows;
  if (kind == RowKind::span) {
    spans.add(next);
  } else {
    read_row(kind, *next.value, next.line, batch);
  }
}

core::Result<core::ImportedBatch> read_utf8(const Source& source, const ReadOptions& options) {
  const bool blank =
      source.bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos;
  // By its name it is a list of no rows, as an export without spans writes one.
  if (blank && !has_extension(jsonl_importer(), source.name)) {
    return Error{source.name + " is empty: there is nothing to import.", ErrorKind::bad_input,
                 source.name};
  }
  JsonlBatch batch(source, options);
  FlatStatements flat(batch);
  SpanOrder spans(flat, batch);
  JsonValues values(source.bytes);
  Count count;
  constexpr std::size_t kStep = 256;
  for (auto next = values.next(); next; next = values.next()) {
    read_value(*next, spans, batch, count);
    if ((count.rows + count.faults) % kStep != 0) continue;
    if (options.stop.stop_requested()) {
      return Error{"The import was stopped.", ErrorKind::cancelled, source.name};
    }
    if (options.progress) {
      options.progress(static_cast<double>(values.position()) /
                       static_cast<double>(source.bytes.size()));
    }
  }
  if (count.rows == 0 && count.faults > 0) {
    const core::Loss first = batch.batch.losses.empty() ? core::Loss{} : batch.batch.losses.front();
    return Error{source.name + " holds no row that can be read. " + first.what,
                 ErrorKind::bad_input, source.name, first.line};
  }
  spans.finish();
  batch.finish();
  if (options.progress) options.progress(1.0);
  return std::move(batch.batch);
}

// JSON is UTF-8; files in UTF-16 and older encodings occur.
core::Result<core::ImportedBatch> read(const Source& source, const ReadOptions& options) {
  const auto recoded = recoded_text(source, options);
  if (!recoded) return recoded.error();
  if (recoded->encoding.empty()) return read_utf8(source, options);
  auto batch = read_utf8({source.name, recoded->text}, options);
  if (batch && !recoded->guess.empty()) batch->losses.push_back({recoded->guess, source.name, 0});
  return batch;
}

}  // namespace

const Importer& jsonl_importer() {
  static const Importer the_importer = {
      "jsonl",
      "JSON Lines: documents, spans and whole projects, one JSON object a line",
      "jsonl ndjson json",
      probe,
      read,
      kSample,
      scoped_keys};
  return the_importer;
}

}  // namespace importers
