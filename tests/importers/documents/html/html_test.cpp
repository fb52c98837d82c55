#include <doctest/doctest.h>

#include <string>

#include "core/text/text_index.h"
#include "core/text/utf8.h"
#include "importers/parts/block_list.h"
#include "importers/registry.h"
#include "tests/support/has.h"

namespace {

using test_support::has;

core::Result<core::ImportedBatch> read_page(const std::string& page,
                                            const std::string& name = "page.html") {
  return importers::find("html")->read({name, page}, {});
}

core::Document document_of(const std::string& page) {
  const auto batch = read_page(page);
  REQUIRE_MESSAGE(batch.ok(), batch.error().sentence());
  REQUIRE(batch->documents.size() == 1);
  return batch->documents.front().value;
}

// Sentences enough that a page reads as an article.
const std::string kFirst =
    "<p>The harbour master told the council on Monday that the new pier will stand before the "
    "storms of autumn come, whatever the weather does.</p>";
const std::string kSecond =
    "<p>Two of the three firms that were asked have doubts, because the stone has to come by ship "
    "and no ship has been hired so far.</p>";
const std::string kFirstText =
    "The harbour master told the council on Monday that the new pier will stand before the storms "
    "of autumn come, whatever the weather does.";
const std::string kSecondText =
    "Two of the three firms that were asked have doubts, because the stone has to come by ship and "
    "no ship has been hired so far.";

std::string page_of(const std::string& head, const std::string& body) {
  return "<!DOCTYPE html><html><head><meta charset=utf-8>" + head + "</head><body>" + body +
         "</body></html>";
}

}  // namespace

TEST_CASE("an article's text comes without menus, teasers, sharing, comments and cookie boxes") {
  std::string teasers;
  for (int i = 0; i < 12; ++i) {
    teasers +=
        "<div class='teaser'><a href='/a" + std::to_string(i) +
        "'>Another pier was washed away last week, and nobody knows who will pay for it.</a></div>";
  }
  std::string comments;
  for (int i = 0; i < 30; ++i) {
    comments +=
        "<li><p>I have lived beside this harbour for forty years, and no pier has ever been "
        "ready in time, nor will this one be.</p></li>";
  }
  const auto document = document_of(page_of(
      "<title>A pier before autumn | Harbour News</title>",
      "<nav><ul><li><a href='/'>Home</a></li><li><a href='/sea'>Sea</a></li></ul></nav>"
      "<div class='cookie-banner'><p>We use cookies to make this site better for you and for "
      "those who advertise here.</p></div>"
      "<main><h1>A pier before autumn</h1><div class='share-buttons'><a href='#x'>Share</a></div>"
      "<div class='entry-content'>" +
          kFirst +
          "<p><a href='/old'>Read also: The old pier is closed for good after the flood</a></p>" +
          kSecond + "</div></main><div class='related-posts'>" + teasers +
          "</div><ol class='comment-list'>" + comments +
          "</ol><footer><p>All rights reserved by the owners of this site.</p></footer>"));
  CHECK(document.text == kFirstText + "\n\n" + kSecondText);
  CHECK(document.meta.title == "A pier before autumn");
}

TEST_CASE("a blog's classes for subject and tag do not make its article something beside it") {
  const auto document = document_of(
      page_of("", "<div class='post-7 post hentry category-sea tag-related'><h2>Of piers</h2>" +
                      kFirst + kSecond + "</div>"));
  CHECK(has(document.text, kFirstText));
  CHECK(has(document.text, kSecondText));
}

TEST_CASE("the paragraph between headline and text belongs to the article wherever it stands") {
  const auto document = document_of(page_of(
      "",
      "<article><header><h1>A pier before autumn</h1><p>Will there be a pier this year? The "
      "council thinks so, and three firms do not.</p></header><div class='article-body'>" +
          kFirst + kSecond + "</div></article>"));
  CHECK(document.text.starts_with("Will there be a pier this year?"));
}

TEST_CASE("every way to state the same facts gives the same fields") {
  const std::string body =
      "<article><h1>A pier before autumn</h1>" + kFirst + kSecond + "</article>";
  const std::string json =
      R"(<script type="application/ld+json">{"@context":"https://schema.org","@graph":[)"
      R"({"@type":"Organization","@id":"#o","name":"Harbour News"},)"
      R"({"@type":"NewsArticle","headline":"A pier before autumn","datePublished":"2023-05-04T09:00:00+02:00",)"
      R"("dateModified":"2023-06-01","author":[{"@type":"Person","name":"Ada Finch"},{"@type":"Person","name":"Bo Reed"}],)"
      R"("publisher":{"@id":"#o"}},]}</script>)";
  const std::string tags =
      "<meta property='og:site_name' content='Harbour News'><meta property='og:title' content='A "
      "pier before autumn'>"
      "<meta property='article:published_time' content='2023-05-04T09:00:00+02:00'>"
      "<meta property='article:modified_time' content='2023-06-01'><meta name='author' content='By "
      "Ada Finch and Bo Reed'>";
  const std::string item =
      "<div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop='headline'>A pier "
      "before autumn</h1>"
      "<span itemprop='author' itemscope><b itemprop='name'>Ada Finch</b></span>"
      "<span itemprop='author' itemscope><b itemprop='name'>Bo Reed</b></span>"
      "<time itemprop='dateModified' datetime='2023-06-01'>1 June</time>"
      "<time itemprop='datePublished' datetime='2023-05-04'>4 May</time>"
      "<span itemprop='publisher' itemscope><b itemprop='name'>Harbour News</b></span>" +
      kFirst + kSecond + "</div>";
  for (const auto& source : {page_of(json, body), page_of(tags, body), page_of("", item)}) {
    CAPTURE(source);
    const auto meta = document_of(source).meta;
    CHECK(meta.title == "A pier before autumn");
    CHECK(meta.authors == std::vector<std::string>{"Ada Finch", "Bo Reed"});
    CHECK(meta.publisher == "Harbour News");
    REQUIRE(meta.dateline);
    CHECK(core::to_iso(*meta.dateline) == "2023-05-04");
  }
}

TEST_CASE("a byline and a day in words beside the headline are found") {
  const auto meta =
      document_of(
          page_of("<title>Of piers - Harbour News</title>",
                  "<h1>Of piers and of ships</h1><p>By Ada Finch</p><p>Posted on May 4, 2023</p>" +
                      kFirst + kSecond))
          .meta;
  CHECK(meta.authors == std::vector<std::string>{"Ada Finch"});
  REQUIRE(meta.dateline);
  CHECK(core::to_iso(*meta.dateline) == "2023-05-04");
}

TEST_CASE("headings, lists, quotations and tables keep their places and are named") {
  const auto document = document_of(page_of(
      "",
      "<article>" + kFirst +
          "<h2>What it needs</h2><ul><li>Stone from the north.</li><li>Ships, and men to "
          "unload them.</li></ul><blockquote><p>We will have it by then, said the harbour master, "
          "and not a day later.</p></blockquote>"
          "<table><tr><th>Year</th><th>Piers</th></tr><tr><td>2021</td><td>3</td></tr></table>" +
          kSecond + "</article>"));
  CHECK(
      has(document.text, "What it needs\n\nStone from the north.\nShips, and men to unload them."));
  CHECK(has(document.text, "Year\tPiers\n2021\t3"));
  const auto blocks = importers::blocks_of(document.extra);
  REQUIRE(blocks);
  const core::TextIndex index(document.text);
  const auto kind_of = [&](const std::string& words) {
    const auto at = document.text.find(words);
    REQUIRE(at != std::string::npos);
    for (const auto& block : *blocks) {
      if (index.to_byte(block.range).begin.index() == at)
        return std::string(core::name_of(block.kind));
    }
    return std::string("none");
  };
  CHECK(kind_of("What it needs") == "heading");
  CHECK(kind_of("Stone from the north.") == "list_item");
  CHECK(kind_of("We will have it by then") == "quote");
}

TEST_CASE("what is UTF-8 is UTF-8; else the page's own word for its encoding counts") {
  const std::string cyrillic =
      "Мэр сказал, что мост откроют до зимы, и что деньги на него уже есть в казне города.";
  const std::string utf8 =
      "<html><head><meta charset='iso-8859-1'></head><body><p>" + cyrillic + "</p></body></html>";
  CHECK(has(document_of(utf8).text, cyrillic));
  std::string cp1251 =
      "<html><head><meta http-equiv='Content-Type' content='text/html; "
      "charset=windows-1251'></head><body><p>";
  for (std::size_t at = 0; at < cyrillic.size();) {
    const auto c = core::decode_at(cyrillic, at);
    at += static_cast<std::size_t>(c.bytes);
    cp1251.push_back(static_cast<char>(c.value < 0x80 ? c.value : c.value - 0x410 + 0xC0));
  }
  const auto document = document_of(cp1251 + "</p></body></html>");
  CHECK(has(document.text, cyrillic));
  CHECK(document.encoding == "windows-1251");
}

TEST_CASE("broken markup, a hundred thousand nested elements and entity bombs are ordinary input") {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<div><b>";
  CHECK(has(document_of("<html><body>" + deep + kFirst + kSecond).text, kFirstText));
  CHECK(has(document_of("<p>" + kFirstText + "<p>" + kSecondText + "</div></span><table><td>").text,
            kSecondText));
  std::string headings;
  for (int i = 0; i < 20000; ++i) headings += "<h1>Of piers ";
  CHECK(has(document_of("<html><body>" + headings + kFirst + kSecond).text, kFirstText));
  std::string buttons;
  for (int i = 0; i < 2000; ++i) buttons += "<div><a class='btn' href='/x'>Buy</a>";
  CHECK(has(document_of("<html><body>" + kFirst + kSecond + buttons).text, kFirstText));
  const auto bomb = document_of(
      "<!DOCTYPE html [<!ENTITY a 'x'><!ENTITY b '&a;&a;&a;&a;&a;&a;'><!ENTITY f SYSTEM "
      "'file:///etc/passwd'>]>"
      "<html><body>" +
      kFirst +
      "<p>Nobody expands &b; or &f; here, and the words stay as they were "
      "written.</p></body></html>");
  CHECK(has(bomb.text, "&b; or &f;"));
  const std::string json_bomb =
      "<script type='application/ld+json'>" + std::string(200000, '[') + "</script>";
  CHECK(has(document_of(page_of(json_bomb, kFirst + kSecond)).text, kFirstText));
}

TEST_CASE("a page without an article is taken whole and says so; one without words is refused") {
  const auto list = read_page(page_of("", "<ul><li>Piers</li><li>Ships</li></ul>"));
  REQUIRE(list.ok());
  CHECK(list->documents.front().value.text == "Piers\nShips");
  REQUIRE(list->losses.size() == 1);
  CHECK(has(list->losses.front().what, "No article was found"));
  const auto empty = read_page(page_of("<script>draw()</script>", "<div id='app'></div>"));
  REQUIRE_FALSE(empty.ok());
  CHECK(has(empty.error().message, "holds no text"));
}

TEST_CASE("a page is known by its first bytes, whatever it is called") {
  const auto name_of = [](const std::string& name, const std::string& bytes) {
    return std::string(importers::detect({name, bytes}).name);
  };
  CHECK(name_of("article", "\n<!-- saved --><!doctype HTML><title>x</title>") == "html");
  CHECK(name_of("a.htm", "<p>words") == "html");
  CHECK(name_of("notes.txt", "a < b and <html> is a word") == "plain_text");
  const auto saved =
      read_page("<!-- saved from url=(0025)https://harbour.example/pier -->\n<html><body>" +
                kFirst + "</body></html>");
  REQUIRE(saved.ok());
  CHECK(saved->documents.front().value.meta.address == "https://harbour.example/pier");
}

TEST_CASE("authors are found in bylines of many shapes, and only their names are taken") {
  const auto authors_of = [](const std::string& head, const std::string& byline) {
    return document_of(page_of(head, "<article><h1>A pier before autumn</h1>" + byline + kFirst +
                                         kSecond + "</article>"))
        .meta.authors;
  };
  using Names = std::vector<std::string>;
  const Names both{"Ada Finch", "Bo Reed"};
  CHECK(authors_of("",
                   "<div class='byline'><span>By</span><a href='/a'>Ada Finch</a> and <a "
                   "href='/b'>Bo Reed</a></div>") == both);
  CHECK(authors_of("", "<p>By Ada Finch and Bo Reed, Staff Writers</p>") == both);
  CHECK(authors_of("",
                   "<span class='author'>Ada Finch</span> and <span class='author'>Bo "
                   "Reed</span>") == both);
  CHECK(authors_of("<meta name='author' content='Finch, Ada'>", "") == Names{"Ada Finch"});
  CHECK(authors_of("",
                   "<div class='author'><span class='screen-reader-text'>Author</span>Ada "
                   "Finch<span>(Harbour bureau)</span></div>") == Names{"Ada Finch"});
  CHECK(authors_of("", "<p>by Ada Finch May 4, 2023 at 7:18am</p>") == Names{"Ada Finch"});
  CHECK(authors_of("", "<div><span>Ada Finch</span><span>May 4, 2023</span></div>") ==
        Names{"Ada Finch"});
  CHECK(authors_of("", "<dl><dt>Source:</dt><dd>Institute of Piers</dd></dl>") ==
        Names{"Institute of Piers"});
  CHECK(authors_of("<meta property='og:site_name' content='Harbour News'>",
                   "<p>By <a rel='author' href='/us'>Harbour News</a></p>") ==
        Names{"Harbour News"});
  CHECK(authors_of("<script type='application/ld+json'><![CDATA[{\"@type\":\"NewsArticle\","
                   "\"Headline\":\"A pier\",\"Author\":{\"name\":\"Ada Finch\"}}]]></script>",
                   "") == Names{"Ada Finch"});
  CHECK(authors_of("", "<p class='author'><a href='/a'>View all posts</a></p>").empty());
}

TEST_CASE("bylines of teasers and of quotations are not the article's") {
  std::string teasers;
  for (int i = 0; i < 4; ++i)
    teasers += "<div><h3>Of ships</h3><span class='entry-author'>Cy Stone</span></div>";
  const auto meta = document_of(page_of("", "<article><h1>A pier before autumn</h1>" + kFirst +
                                                kSecond + "</article>" + teasers +
                                                "<div class='quote_author'>Di Quill</div>"))
                        .meta;
  CHECK(meta.authors.empty());
}

TEST_CASE("what stands before an article's first sentence and behind its last is no text of it") {
  const auto document = document_of(page_of(
      "<title>A pier before autumn | Harbour News</title>",
      "<div class='entry-content'><h2>A pier before autumn</h2><p>Posted on May 4, 2023 by Ada "
      "Finch</p>" +
          kFirst + kSecond +
          "<div class='x'><p>Your own pier, planned in a day. Ask us for a free survey now.</p><a "
          "class='btn btn-primary' href='/buy'>Ask now</a></div>"
          "<p>Citation: A pier before autumn (2023, May 4) from the archive of this paper.</p>"
          "<h3>Popular Stories</h3><p>Another pier was washed away last week, and nobody knows who "
          "will pay for it in the end.</p></div>"));
  CHECK(document.text == kFirstText + "\n\n" + kSecondText);
}

TEST_CASE("a heading that leads elsewhere and a sentence full of links stay in the article") {
  const auto document = document_of(page_of(
      "", "<article>" + kFirst + "<h2><a href='/north'>The northern pier</a></h2>" + kSecond +
              "<p>Thanks to everyone who helped with the counting of the stones in spring: <a "
              "href='/1'>Ada Finch of the northern harbour</a>, <a href='/2'>Bo Reed of the "
              "southern harbour and its many ships</a>, <a href='/3'>Cy Stone, who wrote all of it "
              "down for us</a>.</p></article>"));
  CHECK(has(document.text, "The northern pier\n\n" + kSecondText));
  CHECK(has(document.text, "Thanks to everyone"));
}

TEST_CASE("who made a picture is no caption; what it shows is") {
  const auto document = document_of(page_of(
      "", "<article>" + kFirst +
              "<figure><img src='p.jpg'><figcaption>Photo: A. "
              "Finch</figcaption></figure><figure><img src='q.jpg'><figcaption>The old pier in "
              "spring.</figcaption></figure>" +
              kSecond + "</article>"));
  CHECK_FALSE(has(document.text, "Photo:"));
  CHECK(has(document.text, "The old pier in spring."));
}
