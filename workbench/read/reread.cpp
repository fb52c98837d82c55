#include "workbench/read/reread.h"

#include <algorithm>

#include "core/encoding/converter.h"
#include "core/text/text_line.h"
#include "core/text/utf8.h"
#include "importers/parts/block_list.h"
#include "importers/registry.h"
#include "store/read/documents.h"

namespace workbench {
namespace {

template <class T>
void take_over(T& known, const T& read_before, const T& read_now) {
  if (known == read_before) known = read_now;
}

core::DocumentMeta read_again(core::DocumentMeta known, const core::DocumentMeta& before,
                              const core::DocumentMeta& now) {
  take_over(known.title, before.title, now.title);
  take_over(known.publisher, before.publisher, now.publisher);
  take_over(known.authors, before.authors, now.authors);
  take_over(known.address, before.address, now.address);
  take_over(known.language, before.language, now.language);
  take_over(known.dateline, before.dateline, now.dateline);
  take_over(known.stated, before.stated, now.stated);
  return known;
}

// As the importer of the file's kind reads it: a page gives its article, a text all of itself.
core::Result<core::Document> read_as(const core::Document& document, const std::string& bytes,
                                     const std::string& encoding) {
  const importers::Source source{document.file_name, bytes};
  importers::ReadOptions options;
  options.encoding = encoding;
  auto batch = importers::detect(source).read(source, options);
  if (!batch) return batch.error();
  if (batch->documents.size() != 1) {
    return core::Error{"“" + document.file_name +
                           "” holds more than one document, so that one alone cannot be read anew; "
                           "import the file with --encoding into a new project.",
                       core::ErrorKind::refused};
  }
  return std::move(batch->documents.front().value);
}

std::size_t count_replaced(std::string_view text) {
  std::size_t count = 0;
  for (auto at = text.find(core::kReplacementBytes); at != std::string_view::npos;
       at = text.find(core::kReplacementBytes, at + core::kReplacementBytes.size())) {
    ++count;
  }
  return count;
}

// What is kept beside the model, with the blocks of the text read now.
std::string with_blocks_of(const std::string& known, const std::string& now) {
  const auto blocks = importers::blocks_of(now);
  if (!blocks && known.empty()) return {};
  return importers::extra_with_blocks(known, blocks.value_or(std::vector<core::CharBlock>()));
}

}  // namespace

core::Result<Rereading> reread(const store::Database& db, core::Id id,
                               const std::string& encoding) {
  const auto document = store::read_document(db, id);
  if (!document) {
    return core::Error{"There is no such document; it may have been removed.",
                       core::ErrorKind::not_found};
  }
  const auto bytes = store::original_bytes(db, document->sha256);
  if (!bytes) {
    return core::Error{"The project does not hold the bytes that “" + document->file_name +
                           "” was read from, so it cannot be read anew; import the file again.",
                       core::ErrorKind::not_found};
  }
  const auto before = read_as(*document, *bytes, document->encoding);
  auto now = read_as(*document, *bytes, encoding);
  if (!now) return now.error();
  const auto meta = before ? read_again(document->meta, before->meta, now->meta) : document->meta;
  const auto replaced = count_replaced(now->text);
  return Rereading{{id, meta, std::move(now->encoding), std::move(now->text),
                    with_blocks_of(document->extra, now->extra)},
                   document->encoding,
                   replaced};
}

namespace {

/// Of a line whose first telling character stands at a byte: `width` code points in which it is.
std::string beginning_near(std::string_view line, std::ptrdiff_t telling, std::size_t width) {
  constexpr std::size_t kBefore = 24;
  const auto before = line.substr(0, static_cast<std::size_t>(telling));
  const auto kept = core::last_chars(before, kBefore);
  const bool whole = telling == static_cast<std::ptrdiff_t>(line.size()) || kept == before;
  if (whole) return std::string(core::first_chars(line, width));
  return "…" + std::string(core::first_chars(line.substr(before.size() - kept.size()), width - 1));
}

}  // namespace

std::string telling_lines(std::string_view text, std::size_t most, std::size_t width) {
  const auto take = [&](bool telling) {
    std::string out;
    std::size_t lines = 0;
    for (std::size_t at = 0; at < text.size() && lines < most;) {
      const core::TextLine line = core::line_from(text, at);
      const std::string_view content = text.substr(at, line.content_end - at);
      at = line.end;
      const auto above = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
      const auto first = std::ranges::find_if(content, above);
      if (core::is_blank(content) || (telling && first == content.end())) continue;
      out.append(beginning_near(content, first - content.begin(), width)).append("\n");
      ++lines;
    }
    return out;
  };
  std::string out = take(true);
  return out.empty() ? take(false) : out;
}

}  // namespace workbench
