// A saved web page: the text of its article, and title, authors, day, outlet, language and address
// as fields. docs/formats/html.md says how each is found.
#include <algorithm>

#include "core/base/sha256.h"
#include "core/structure/language_guess.h"
#include "importers/documents/html/article/article.h"
#include "importers/documents/html/article/page_text.h"
#include "importers/documents/html/article/paywall.h"
#include "importers/documents/html/dom/page_decoding.h"
#include "importers/documents/html/facts/metadata.h"
#include "importers/documents/html/facts/page_claims.h"
#include "importers/importer.h"
#include "importers/parts/block_list.h"
#include "importers/parts/text_sniff.h"

namespace importers {
// Its own functions ask for its extensions; the registry declares it too.
const Importer& html_importer();

namespace {

using core::Error;
using core::ErrorKind;

constexpr std::string_view kSample =
    "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
    "<title>A bridge is promised again | River Gazette</title>"
    "<meta property=\"og:site_name\" content=\"River Gazette\">"
    "<meta property=\"article:published_time\" content=\"2023-05-04T08:00:00Z\"></head><body>"
    "<nav><a href=\"/\">Home</a> <a href=\"/town\">Town</a></nav><article>"
    "<h1>A bridge is promised again</h1><p>By Ada Finch</p>"
    "<p>The mayor said on Tuesday that the bridge will open before the winter.</p>"
    "<p>The council, which has paid for two surveys, is less sure of it.</p></article>"
    "<footer>All rights reserved.</footer></body></html>\n";

// The first bytes of a page behind white space, a byte order mark and comments.
bool looks_like_page(std::string_view bytes) {
  std::string head(bytes.substr(0, 2048));
  std::erase(head, '\0');  // UTF-16
  for (char& c : head) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  constexpr std::string_view kAround = " \t\r\n\xEF\xBB\xBF\xFE\xFF";
  std::size_t at = head.find_first_not_of(kAround);
  while (at != std::string::npos && head.compare(at, 4, "<!--") == 0) {
    at = head.find("-->", at);
    if (at != std::string::npos) at = head.find_first_not_of(kAround, at + 3);
  }
  if (at == std::string::npos) return false;
  const std::string_view start = std::string_view(head).substr(at);
  if (start.starts_with("<?xml")) return head.find("<html") != std::string::npos;
  return start.starts_with("<!doctype html") || start.starts_with("<html") ||
         start.starts_with("<head");
}

float probe(const Source& source) {
  if (known_binary(source.bytes)) return 0.0F;
  if (looks_like_page(source.bytes)) return 0.9F;
  return has_extension(html_importer(), source.name) ? 0.7F : 0.0F;
}

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

void fill_fields(core::DocumentMeta& meta, const html::PageMetadata& page, std::string_view text) {
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
  html::Dom dom;
};

core::Result<ReadPage> parse(const Source& source, const ReadOptions& options) {
  if (source.bytes.empty()) {
    return refusal(source, source.name + " is empty: there is nothing to import.");
  }
  if (source.bytes.size() > kMaxDocumentBytes) {
    return refusal(source, source.name + " is " + size_words(source.bytes.size()) +
                               "; the largest document is " + size_words(kMaxDocumentBytes) +
                               ": save the article alone.");
  }
  auto decoded = html::decode_page(source.bytes, options.encoding);
  if (!decoded) return decoded.error();
  if (known_binary(source.bytes) || mostly_controls(decoded->text)) {
    return refusal(source,
                   source.name + " is no web page: it is not text. Save the page again as HTML.");
  }
  auto dom = html::parse_page(decoded->text, options.stop);
  if (!dom) {
    Error error = dom.error();
    error.file = source.name;
    return error;
  }
  return ReadPage{*std::move(decoded), *std::move(dom)};
}

core::Result<core::ImportedBatch> read(const Source& source, const ReadOptions& options) {
  const auto parsed = parse(source, options);
  if (!parsed) return parsed.error();
  const html::Dom* dom = &parsed->dom;
  const core::DecodedText& decoded = parsed->decoded;
  const html::Article article = html::find_article(*dom);
  html::PageText page = html::make_text(*dom, article);
  if (page.text.empty()) {
    return refusal(source, source.name +
                               " holds no text to read: the page is empty, or a program in " +
                               "it makes the text when a browser runs it. Save the page from the " +
                               "browser once it is shown, and import that.");
  }
  html::PageMetadata metadata = html::read_metadata(*dom, article);
  if (metadata.address.empty()) metadata.address = saved_from(decoded.text);
  core::ImportedBatch batch;
  batch.source = source.name;
  batch.format = html_importer().name;
  if (article.guessed) {
    batch.losses.push_back(
        {"No article was found among the page's words, so all of them were taken; "
         "look at the text before you tag it.",
         source.name, 0});
  }
  if (html::is_paywall_stub(article, metadata.for_subscribers)) {
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
  html::add_claims(metadata, options, batch);
  if (options.progress) options.progress(1.0);
  return batch;
}

}  // namespace

const Importer& html_importer() {
  static const Importer the_importer = {
      "html",
      "A saved web page: its article, with title, authors, day and outlet",
      "html htm xhtml shtml",
      probe,
      read,
      kSample};
  return the_importer;
}

}  // namespace importers
