// Every importer there is, without knowing which: what the registry promises of each.
#include "importers/registry.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

namespace {

using importers::Importer;
using importers::ReadOptions;
using importers::Source;

std::string garbage(unsigned seed, std::size_t size) {
  std::mt19937 random(seed);
  std::string out;
  for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(random() & 0xFFU);
  // A NUL, so that no encoding makes a text of it.
  out[size / 2] = '\0';
  out[size / 2 + 1] = '\0';
  out[size / 2 + 2] = '\0';
  return out;
}

bool is_sentence(const std::string& text) {
  return text.size() > 15 && (text.ends_with('.') || text.ends_with('?'));
}

}  // namespace

TEST_CASE("every importer reads its own sample") {
  for (const Importer* importer : importers::all()) {
    CAPTURE(importer->name);
    const std::string name =
        "sample." + std::string(importer->extensions.substr(0, importer->extensions.find(' ')));
    const auto batch = importer->read({name, importer->sample}, {});
    REQUIRE_MESSAGE(batch.ok(), batch.error().sentence());
    CHECK(batch->format == importer->name);
    CHECK(batch->source == name);
    CHECK(batch->losses.empty());
    CHECK_FALSE(batch->documents.empty());
  }
}

TEST_CASE("every importer's sample is detected as its own") {
  for (const Importer* importer : importers::all()) {
    CAPTURE(importer->name);
    CHECK(&importers::detect({"nameless", importer->sample}) == importer);
  }
}

TEST_CASE("every importer refuses an empty file with a sentence that names it") {
  for (const Importer* importer : importers::all()) {
    CAPTURE(importer->name);
    const auto batch = importer->read({"empty.bin", ""}, {});
    REQUIRE_FALSE(batch.ok());
    CHECK(is_sentence(batch.error().message));
    CHECK(batch.error().message.find("empty.bin is empty") != std::string::npos);
  }
}

TEST_CASE("every importer refuses garbage with a sentence and never throws") {
  for (const Importer* importer : importers::all()) {
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U}) {
      CAPTURE(importer->name);
      CAPTURE(seed);
      const std::string bytes = garbage(seed, 999 + seed);
      const auto batch = importer->read({"garbage.bin", bytes}, {});
      REQUIRE_FALSE(batch.ok());
      CHECK(is_sentence(batch.error().message));
      CHECK(batch.error().file == "garbage.bin");
    }
  }
}

TEST_CASE("every importer stops when it is asked to, or was done before") {
  std::stop_source stop;
  stop.request_stop();
  for (const Importer* importer : importers::all()) {
    CAPTURE(importer->name);
    std::string many;
    for (int i = 0; i < 500; ++i) many += importer->sample;
    ReadOptions options;
    options.stop = stop.get_token();
    const auto batch = importer->read({"many", many}, options);
    REQUIRE_FALSE(batch.ok());
    CHECK(batch.error().kind == core::ErrorKind::cancelled);
  }
}

TEST_CASE("importers are found by name, and only by a whole one") {
  REQUIRE(importers::find("plain_text") != nullptr);
  CHECK(importers::find("plain_text")->name == "plain_text");
  CHECK(importers::find("plain") == nullptr);
  CHECK(importers::find("") == nullptr);
}

TEST_CASE("a file's extension counts in any case, and content decides without one") {
  CHECK(importers::detect({"A.TXT", "words"}).name == "plain_text");
  CHECK(importers::detect({"A.JSONL", "{\"text\":\"words\"}"}).name == "jsonl");
  CHECK(importers::detect({"export", " {\"text\":\"words\"}"}).name == "jsonl");
  CHECK(importers::detect({"notes", "{ braces in prose }"}).name == "plain_text");
}

TEST_CASE("the files of an export are read in the order they need each other") {
  CHECK(importers::reading_rank("article.txt") < importers::reading_rank("documents.jsonl"));
  CHECK(importers::reading_rank("propositions.jsonl") < importers::reading_rank("outcomes.jsonl"));
  CHECK(importers::reading_rank("outcomes.jsonl") < importers::reading_rank("spans.jsonl"));
  CHECK(importers::reading_rank("spans.jsonl") < importers::reading_rank("gold.jsonl"));
}

TEST_CASE("sizes are said in the unit a person would choose") {
  CHECK(importers::size_words(1) == "1 byte");
  CHECK(importers::size_words(999) == "999 bytes");
  CHECK(importers::size_words(2048) == "2 kB");
  CHECK(importers::size_words(std::size_t{200} * 1024 * 1024) == "200 MB");
}
