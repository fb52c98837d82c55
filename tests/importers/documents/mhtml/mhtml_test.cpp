#include <doctest/doctest.h>

#include <string>

#include "importers/registry.h"
#include "tests/support/has.h"

namespace {

using test_support::has;

const std::string kHead =
    "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n"
    "Snapshot-Content-Location: https://pier.example/shown\r\n";
const std::string kRelated = "Content-Type: multipart/related; boundary=\"cut\"";
const std::string kWords =
    "<p>The harbour master told the council on Monday that the new pier will stand before the "
    "storms of autumn come, whatever the weather does.</p><p>Two of the three firms that were "
    "asked have doubts, because the stone has to come by ship.</p>";

std::string part(const std::string& headers, const std::string& body) {
  return "--cut\r\n" + headers + "\r\n\r\n" + body + "\r\n";
}

std::string page(const std::string& title, const std::string& words) {
  return "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1>" +
         words + "</article></body></html>";
}

core::Result<core::ImportedBatch> read(const std::string& bytes) {
  return importers::find("mhtml")->read({"page.mhtml", bytes}, {});
}

core::Document document_in(const std::string& bytes) {
  const auto batch = read(bytes);
  REQUIRE_MESSAGE(batch.ok(), batch.error().sentence());
  REQUIRE(batch->documents.size() == 1);
  CHECK(batch->documents.front().bytes == bytes);
  CHECK(batch->format == "mhtml");
  return batch->documents.front().value;
}

}  // namespace

TEST_CASE("the page of a message is read behind its transfer encoding, with its address") {
  const auto document = document_in(
      kHead + kRelated + "\r\n\r\n" +
      part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64", "iVBORw0KGgo=") +
      part("Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
           "Content-Location: https://pier.example/a",
           page("A pier", "<p>=E2=80=9CSoon=E2=80=9D, he said, =\r\nand left.</p>" + kWords)) +
      "--cut--\r\n");
  CHECK(document.meta.title == "A pier");
  CHECK(document.meta.address == "https://pier.example/a");
  CHECK(has(document.text, "“Soon”, he said, and left."));
  CHECK(has(document.text, "The harbour master told the council"));
  CHECK(importers::detect({"page.mhtml", kHead + kRelated}).name == "mhtml");
  CHECK(importers::detect({"page", kHead + kRelated}).name == "mhtml");
  CHECK(importers::detect({"letter.eml", "MIME-Version: 1.0\r\n" + kRelated}).name != "mhtml");
}

TEST_CASE("a page that a message names as its start comes before others, and frames are counted") {
  const auto bytes =
      kHead + kRelated + "; start=\"<main@pier>\"\r\n\r\n" +
      part("Content-Type: text/html\r\nContent-ID: <frame@pier>", page("A frame", kWords)) +
      part("Content-Type: text/html\r\nContent-ID: <main@pier>", page("The pier", kWords)) +
      "--cut--\r\n";
  const auto document = document_in(bytes);
  CHECK(document.meta.title == "The pier");
  CHECK(document.meta.address == "https://pier.example/shown");
  REQUIRE(read(bytes)->notes.size() == 1);
  CHECK(has(read(bytes)->notes.front().what, "1 frame with a page of its own"));
}

TEST_CASE("what a message says of a page's letters counts where the page says nothing") {
  const std::string cyrillic = "\xCF\xF0\xE8\xF7\xE0\xEB";  // "Причал" in windows-1251
  const auto document =
      document_in(kHead + "Content-Type: text/html; charset=windows-1251\r\n\r\n" +
                  page("A pier", kWords + "<p>The ship is called " + cyrillic +
                                     ", and has not been seen.</p>"));
  CHECK(document.encoding == "windows-1251");
  CHECK(has(document.text, "Причал,"));
}

TEST_CASE("the address of a file on somebody's disk is no address of a page") {
  CHECK(document_in("MIME-Version: 1.0\r\nContent-Type: text/html\r\n"
                    "Content-Location: file:///home/somebody/page.html\r\n\r\n" +
                    page("A pier", kWords))
            .meta.address.empty());
}

TEST_CASE("a message without a page, a cut one and one nested without end are sentences") {
  const auto none = read(kHead + kRelated + "\r\n\r\n" +
                         part("Content-Type: image/png", "no picture") + "--cut--\r\n");
  REQUIRE_FALSE(none.ok());
  CHECK(has(none.error().message, "holds no web page"));
  CHECK_FALSE(read(kHead + kRelated + "\r\n\r\n--cut\r\n").ok());
  CHECK_FALSE(read("").ok());
  std::string deep = kHead;
  for (int i = 0; i < 20'000; ++i) {
    const auto name = std::to_string(i);
    deep += "Content-Type: multipart/mixed; boundary=b" + name + "\r\n\r\n--b" + name + "\r\n";
  }
  CHECK_FALSE(read(deep).ok());
}
