// Plain text and Markdown: any encoding, one document a file, what its first and last lines say of
// it, and its headings, list items and quotations.
#include "core/base/sha256.h"
#include "core/encoding/charset.h"
#include "importers/importer.h"
#include "importers/parts/described_text.h"
#include "importers/parts/source_text.h"
#include "importers/parts/text_sniff.h"

namespace importers {
// Its own functions ask for its extensions; the registry declares it too.
const Importer& plain_text_importer();

namespace {

using core::Error;
using core::ErrorKind;

constexpr std::string_view kSample =
    "A bridge is promised again\nRiver Gazette\n4 May 2023\n\nThe mayor said on Tuesday that the "
    "bridge will open before the winter.\n";

float probe(const Source& source) {
  if (has_extension(plain_text_importer(), source.name)) return 0.6F;
  if (source.bytes.empty() || known_binary(source.bytes)) return 0.01F;
  return 0.1F;
}

std::string binary_sentence(const Source& source, const BinaryKind& kind) {
  const std::size_t dot = source.name.rfind('.');
  std::string message = source.name + " is " + kind.what;
  if (dot != std::string::npos && has_extension(plain_text_importer(), source.name)) {
    message += " although it is named " + source.name.substr(dot);
  }
  return message + ": " + kind.advice + ".";
}

std::string replaced_sentence(const core::DecodedText& decoded) {
  const bool one = decoded.replaced == 1;
  return std::to_string(decoded.replaced) + " ill-formed " + decoded.encoding +
         (one ? " sequence was" : " sequences were") + " replaced by U+FFFD, the first in line " +
         std::to_string(decoded.first_replaced_line) + "; the original bytes are kept.";
}

std::string rival_sentence(const core::DecodedText& decoded) {
  return "The bytes can be read as " + decoded.encoding + " or as " + decoded.rival +
         "; they were read as " + decoded.encoding +
         ". If letters are wrong, import the file with --encoding " + decoded.rival + ".";
}

core::Result<core::ImportedBatch> refuse(const Source& source, std::string message) {
  return Error{std::move(message), ErrorKind::bad_input, source.name};
}

core::Result<core::ImportedBatch> read(const Source& source, const ReadOptions& options) {
  if (source.bytes.empty()) {
    return refuse(source, source.name + " is empty: there is nothing to import.");
  }
  if (const auto kind = known_binary(source.bytes)) {
    return refuse(source, binary_sentence(source, *kind));
  }
  if (source.bytes.size() > kMaxDocumentBytes) {
    return refuse(source, source.name + " is " + size_words(source.bytes.size()) +
                              "; the largest document is " + size_words(kMaxDocumentBytes) +
                              ": split it.");
  }
  auto read_bytes = text_of(source, options);
  if (!read_bytes) return read_bytes.error();
  core::DecodedText decoded = *std::move(read_bytes);
  if (options.stop.stop_requested()) {
    return Error{"The import was stopped.", ErrorKind::cancelled, source.name};
  }
  if (decoded.text.empty()) {
    return refuse(source, source.name + " holds a byte order mark and no text.");
  }
  if (mostly_controls(decoded.text)) {
    return refuse(source, source.name + " is not text: it holds NUL bytes or is full of control " +
                              "characters. Convert it to text and import that.");
  }
  core::ImportedBatch batch;
  batch.source = source.name;
  batch.format = plain_text_importer().name;
  if (decoded.replaced > 0) {
    batch.losses.push_back({replaced_sentence(decoded), source.name, decoded.first_replaced_line});
  }
  if (!decoded.rival.empty()) {
    batch.losses.push_back({rival_sentence(decoded), source.name, 0});
  }
  core::ImportedDocument document;
  document.value.file_name = source.name;
  for (core::Loss& loss : describe_text(document.value, decoded.text)) {
    loss.file = source.name;
    batch.losses.push_back(std::move(loss));
  }
  document.value.sha256 = core::sha256_hex(source.bytes);
  document.value.encoding = decoded.encoding;
  document.value.text = std::move(decoded.text);
  document.bytes = std::string(source.bytes);
  batch.documents.push_back(std::move(document));
  if (options.progress) options.progress(1.0);
  return batch;
}

}  // namespace

const Importer& plain_text_importer() {
  static const Importer the_importer = {
      "plain_text",
      "Plain text or Markdown in any encoding, one document a file",
      "txt text md markdown",
      probe,
      read,
      kSample};
  return the_importer;
}

}  // namespace importers
