#include "importers/documents/html/web_page.h"

#include <algorithm>

#include "core/base/sha256.h"
#include "core/structure/language_guess.h"
#include "importers/documents/html/article/article.h"
#include "importers/documents/html/article/page_text.h"
#include "importers/documents/html/article/paywall.h"
#include "importers/documents/html/dom/page_decoding.h"
#include "importers/documents/html/facts/metadata.h"
#include "importers/documents/html/facts/page_claims.h"
#include "importers/parts/block_list.h"
#include "importers/parts/text_sniff.h"

namespace importers::html {
namespace {

using core::Error;
using core::ErrorKind;

Error refusal(const Source& source, std::string message) {
  return Error{std::move(message), ErrorKind::bad_input, source.name};
}

// "<!-- saved from url=(0042)https://example.org/a -->", which browsers write above what they save.
std::string saved_from(std::string_view text) {
  const std::string_view head = text.substr(0, 2048);
  const auto mark = head.find("saved from url=(");
  if (mark == std::string_view::npos) return {};
  const auto begin = head.find(')', mark);
  if (begin == std::string_view::npos) return {};
  const auto end = head.find_first_of(" \r\n>", begin);
  return std::string(head.substr(begin + 1, end == std::string_view::npos ? end : end - begin - 1));
}

void fill_fields(core::DocumentMeta& meta, const PageMetadata& page, std::string_view text) {
  meta.title = page.title;
  meta.authors = page.authors;
  meta.publisher = page.publisher;
  meta.dateline = page.published;
  meta.stated.to = page.published;
  meta.language = page.language.empty() ? core::guess_language(text) : page.language;
  meta.address = page.address;
}

struct ReadPage {
  core::DecodedText decoded;
  Dom dom;
};

core::Result<ReadPage> parse(const WebPage& page, const Source& source,
                             const ReadOptions& options) {
  if (page.bytes.empty()) {
    return refusal(source, source.name + " is empty: there is nothing to import.");
  }
  if (source.bytes.size() > kMaxDocumentBytes) {
    return refusal(source, source.name + " is " + size_words(source.bytes.size()) +
                               "; the largest document is " + size_words(kMaxDocumentBytes) +
                               ": save the article alone.");
  }
  auto decoded = decode_page(page.bytes, options.encoding, page.encoding);
  if (!decoded) return decoded.error();
  if (known_binary(page.bytes) || mostly_controls(decoded->text)) {
    return refusal(source,
                   source.name + " is no web page: it is not text. Save the page again as HTML.");
  }
  auto dom = parse_page(decoded->text, options.stop);
  if (!dom) {
    Error error = dom.error();
    error.file = source.name;
    return error;
  }
  return ReadPage{*std::move(decoded), *std::move(dom)};
}

}  // namespace

core::Result<core::ImportedBatch> read_web_page(const WebPage& web, const Source& source,
                                                const ReadOptions& options) {
  const auto parsed = parse(web, source, options);
  if (!parsed) return parsed.error();
  const Dom* dom = &parsed->dom;
  const core::DecodedText& decoded = parsed->decoded;
  const Article article = find_article(*dom);
  PageText page = make_text(*dom, article);
  if (page.text.empty()) {
    return refusal(source, source.name +
                               " holds no text to read: the page is empty, or a program in " +
                               "it makes the text when a browser runs it. Save the page from the " +
                               "browser once it is shown, and import that.");
  }
  PageMetadata metadata = read_metadata(*dom, article);
  if (metadata.address.empty()) metadata.address = web.address;
  if (metadata.address.empty()) metadata.address = saved_from(decoded.text);
  core::ImportedBatch batch;
  batch.source = source.name;
  batch.format = web.format;
  if (article.guessed) {
    batch.losses.push_back(
        {"No article was found among the page's words, so all of them were taken; "
         "look at the text before you tag it.",
         source.name, 0});
  }
  if (is_paywall_stub(article, metadata.for_subscribers)) {
    batch.losses.push_back(
        {"The page shows only the beginning of its article; the rest is for subscribers.",
         source.name, 0});
  }
  for (auto& sentence : metadata.notes) {
    batch.notes.push_back({std::move(sentence), source.name, 0});
  }
  core::ImportedDocument document;
  document.value.file_name = source.name;
  fill_fields(document.value.meta, metadata, page.text);
  document.value.extra = extra_with_blocks({}, page.blocks);
  document.value.sha256 = core::sha256_hex(source.bytes);
  document.value.encoding = decoded.encoding;
  document.value.text = std::move(page.text);
  document.bytes = std::string(source.bytes);
  batch.documents.push_back(std::move(document));
  add_claims(metadata, options, batch);
  if (options.progress) options.progress(1.0);
  return batch;
}

}  // namespace importers::html
