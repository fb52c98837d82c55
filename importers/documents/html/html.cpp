// A saved web page: the text of its article, and title, authors, day, outlet, language and address
// as fields. docs/formats/html.md says how each is found.
#include <string>

#include "importers/documents/html/web_page.h"
#include "importers/importer.h"
#include "importers/parts/text_sniff.h"

namespace importers {
// Its own functions ask for its extensions; the registry declares it too.
const Importer& html_importer();

namespace {

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

core::Result<core::ImportedBatch> read(const Source& source, const ReadOptions& options) {
  return html::read_web_page({source.bytes, html_importer().name}, source, options);
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
