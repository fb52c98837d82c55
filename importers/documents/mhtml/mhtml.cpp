// A web page that a browser saved with its pictures in one file: the page in it is read as any
// other.
#include <string>

#include "importers/documents/html/dom/ascii.h"
#include "importers/documents/html/web_page.h"
#include "importers/documents/mhtml/mime_page.h"
#include "importers/importer.h"

namespace importers {
// Its own functions ask for its extensions; the registry declares it too.
const Importer& mhtml_importer();

namespace {

constexpr std::string_view kSample =
    "From: <Saved by a browser>\r\n"
    "Snapshot-Content-Location: https://river.example/bridge\r\n"
    "Subject: A bridge is promised again\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: multipart/related; type=\"text/html\"; boundary=\"----part\"\r\n\r\n"
    "------part\r\n"
    "Content-Type: text/html\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n"
    "Content-Location: https://river.example/bridge\r\n\r\n"
    "<!DOCTYPE html><html lang=3D\"en\"><head><title>A bridge is promised again</title></head>=\r\n"
    "<body><article><h1>A bridge is promised again</h1><p>The mayor said on Tuesday that the =\r\n"
    "bridge will open before the winter.</p><p>The council, which has paid for two surveys, =\r\n"
    "is less sure of it.</p></article></body></html>\r\n"
    "------part\r\n"
    "Content-Type: image/gif\r\n"
    "Content-Transfer-Encoding: base64\r\n"
    "Content-Location: https://river.example/dot.gif\r\n\r\n"
    "R0lGODlhAQABAAAAACw=\r\n"
    "------part--\r\n";

// Mails have parts that belong together, too; their names end otherwise.
float probe(const Source& source) {
  constexpr std::size_t kHead = 4096;
  const std::string head = html::lower_ascii(source.bytes.substr(0, kHead));
  const bool message = head.find("content-type:") != std::string::npos &&
                       head.find("mime-version:") != std::string::npos;
  if (!message) return 0.0F;
  if (has_extension(mhtml_importer(), source.name)) return 1.0F;
  return head.find("snapshot-content-location:") != std::string::npos ? 0.9F : 0.0F;
}

core::Error refusal(const Source& source, const std::string& why) {
  return {source.name + why, core::ErrorKind::bad_input, source.name};
}

core::Result<core::ImportedBatch> read(const Source& source, const ReadOptions& options) {
  if (source.bytes.empty()) return refusal(source, " is empty: there is nothing to import.");
  if (source.bytes.size() > kMaxDocumentBytes) {
    return refusal(source, " is " + size_words(source.bytes.size()) + "; the largest document is " +
                               size_words(kMaxDocumentBytes) +
                               ": save the page without its pictures, as HTML.");
  }
  auto page = mhtml::page_in(source.bytes);
  if (!page) {
    return refusal(source,
                   " holds no web page: none of its parts is HTML. Save the page again from the "
                   "browser.");
  }
  auto batch = html::read_web_page(
      {page->bytes, mhtml_importer().name, page->charset, page->address}, source, options);
  if (batch && page->frames > 0) {
    batch->notes.push_back({"The page has " + std::to_string(page->frames) +
                                (page->frames == 1 ? " frame" : " frames") +
                                " with a page of its own; frames are not read.",
                            source.name, 0});
  }
  return batch;
}

}  // namespace

const Importer& mhtml_importer() {
  static const Importer the_importer = {
      "mhtml",     "A web page saved with its pictures in one file: its article, as of html",
      "mhtml mht", probe,
      read,        kSample};
  return the_importer;
}

}  // namespace importers
