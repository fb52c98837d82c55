#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "core/text/text_index.h"
#include "core/text/utf8.h"
#include "exporters/formats/brat_document.h"
#include "exporters/parts/file_names.h"
#include "exporters/registry.h"
#include "tests/exporters/round_trip.h"
#include "tests/support/shared_inputs.h"

namespace {

using round_trip::file_of;

// What a reader of brat's format makes of an .ann: every line is one of the kinds, every reference
// is defined, no id is used twice, and each text-bound line's text is that of its place.
struct Standoff {
  std::size_t spans = 0;
  std::size_t unknown_lines = 0;
  std::size_t wrong_texts = 0;
  std::set<std::string> ids;
  std::set<std::string> references;
};

std::string text_at(const core::TextIndex& index, const std::string& offsets) {
  std::string out;
  std::istringstream pieces(offsets);
  for (std::string piece; std::getline(pieces, piece, ';');) {
    std::istringstream numbers(piece);
    std::int64_t begin = 0;
    std::int64_t end = 0;
    numbers >> begin >> end;
    const auto bytes = index.checked({core::CharOffset(begin), core::CharOffset(end)});
    if (!bytes) return "(outside)";
    if (!out.empty()) out += ' ';
    out += index.slice(*bytes);
  }
  return out;
}

Standoff read_standoff(const std::string& ann, const std::string& text) {
  static const std::regex span(R"(^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$)");
  static const std::regex attribute(R"(^([AM]\d+)\t(\S+) ([TER]\d+)(?: (\S+))?$)");
  static const std::regex relation(R"(^(R\d+)\t(\S+) Arg1:([TE]\d+) Arg2:([TE]\d+)\t?$)");
  static const std::regex note(R"(^(#\d+)\t(\S+) ([TER]\d+)\t(.*)$)");
  static const std::regex other(R"(^(?:([EN]\d+)|\*)\t.*$)");
  Standoff out;
  const core::TextIndex index(text);
  std::istringstream lines(ann);
  std::smatch m;
  for (std::string line; std::getline(lines, line);) {
    if (std::regex_match(line, m, span)) {
      ++out.spans;
      if (text_at(index, m[3]) != m[4]) ++out.wrong_texts;
    } else if (std::regex_match(line, m, attribute) || std::regex_match(line, m, note)) {
      out.references.insert(m[3]);
    } else if (std::regex_match(line, m, relation)) {
      out.references.insert(m[3]);
      out.references.insert(m[4]);
    } else if (!std::regex_match(line, m, other)) {
      ++out.unknown_lines;
      continue;
    }
    if (m[1].matched) out.ids.insert(m[1]);
  }
  return out;
}

core::Span span_of(const std::string& text, std::vector<core::CharRange> ranges) {
  const core::TextIndex index(text);
  return core::make_span(index, std::move(ranges));
}

core::CharRange range(std::int64_t begin, std::int64_t end) {
  return {core::CharOffset(begin), core::CharOffset(end)};
}

}  // namespace

TEST_CASE("the reader of these tests understands what brat itself wrote") {
  const auto folder = test_support::shared_path("conformance/brat/news");
  if (!folder) return;
  std::size_t spans = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    if (entry.path().extension() != ".ann") continue;
    auto text = entry.path();
    text.replace_extension(".txt");
    const auto read =
        read_standoff(test_support::read_file(entry.path()), test_support::read_file(text));
    CAPTURE(entry.path().string());
    CHECK(read.unknown_lines == 0);
    CHECK(read.wrong_texts == 0);
    spans += read.spans;
  }
  CHECK(spans > 50);
}

TEST_CASE("an export reads as brat's own files do, and every reference is defined") {
  for (const auto& input : {round_trip::everything(), round_trip::shared_gold()}) {
    if (input.empty()) continue;
    round_trip::Workplace place;
    place.import(input);
    std::size_t spans = 0;
    const auto files = place.exported("brat");
    for (const auto& file : files) {
      const std::string& name = file.first;
      if (!name.ends_with(".ann")) continue;
      const std::string text = file_of(files, name.substr(0, name.size() - 4) + ".txt");
      const auto read = read_standoff(file.second, text);
      CAPTURE(name);
      CHECK(read.unknown_lines == 0);
      CHECK(read.wrong_texts == 0);
      CHECK(std::ranges::includes(read.ids, read.references));
      spans += read.spans;
    }
    const auto annotations = place.dataset().annotations;
    CHECK(spans == static_cast<std::size_t>(std::ranges::count_if(
                       annotations, [](const auto& each) { return each.span.anchored(); })));
  }
}

TEST_CASE("every attribute and value that is used is declared") {
  round_trip::Workplace place;
  place.import(round_trip::everything());
  const auto files = place.exported("brat");
  const std::string conf = file_of(files, "annotation.conf");
  for (const char* section : {"[entities]", "[relations]", "[events]", "[attributes]"}) {
    CHECK(conf.find(std::string(section) + "\n") != std::string::npos);
  }
  CHECK(conf.find("Stance\tArg:<ENTITY>, Value:asserts") != std::string::npos);
  CHECK(conf.find("Probability\tArg:<ENTITY>, Value:0.50-0.80\n") != std::string::npos);
  const std::string ann = file_of(files, "weather.ann");
  CHECK(ann.find("\tPart_of Arg1:T") != std::string::npos);
  CHECK(ann.find("\tAnnotatorNotes T") != std::string::npos);
  CHECK(ann.find("note: over two lines") != std::string::npos);
}

TEST_CASE("a span is cut at line ends and tabs, without the spaces beside the cut") {
  const std::string text = "one  \n  two\tthree\r\n\nfour ";
  const auto place = exporters::brat_place(span_of(text, {range(0, 25)}));
  CHECK(place.offsets == "0 3;8 11;12 17;20 25");
  CHECK(place.text == "one two three four ");
  const auto kept = exporters::brat_place(span_of("a\u00A0 b", {range(0, 4)}));
  CHECK(kept.offsets == "0 4");
  CHECK(exporters::brat_place(span_of("a\n\n", {range(1, 3)})).offsets.empty());
  CHECK(exporters::brat_place(span_of("\u2028x🙂y", {range(0, 4)})).offsets == "1 4");
}

TEST_CASE("whatever the text, the fragments' texts are those of their places") {
  CHECK(rc::check(
      [](const std::vector<unsigned char>& picks, unsigned char first, unsigned char second) {
        constexpr std::array<std::string_view, 9> kParts = {"a",  " ",    "\n",     "é",     "🙂",
                                                            "\t", "\r\n", "\u00A0", "\u2028"};
        std::string text;
        for (const auto pick : picks) text += kParts[pick % kParts.size()];
        const core::TextIndex index(text);
        const auto size = index.char_size().value;
        RC_PRE(size > 0);
        const auto begin = first % size;
        const auto end = begin + 1 + second % (size - begin);
        const auto place = exporters::brat_place(span_of(text, {range(begin, end)}));
        RC_ASSERT(place.text.find('\n') == std::string::npos);
        RC_ASSERT(place.text.find('\t') == std::string::npos);
        if (!place.offsets.empty()) RC_ASSERT(text_at(index, place.offsets) == place.text);
      }));
}

TEST_CASE("file names are safe and differ from each other in any case") {
  exporters::FileNames names;
  CHECK(names.unique_stem("article.txt") == "article");
  CHECK(names.unique_stem("Article.md") == "Article-2");
  CHECK(names.unique_stem("a/b:c?.txt") == "a_b_c_");
  CHECK(names.unique_stem("") == "document");
  CHECK(names.unique_stem("..") == "document-2");
  CHECK(names.unique_stem("Статья 1.txt") == "Статья 1");
}

TEST_CASE("file names are such as every system takes and every list shows") {
  exporters::FileNames names;
  CHECK(names.unique_stem("CON.txt") == "_CON");
  CHECK(names.unique_stem("com1.tar.gz") == "_com1.tar");
  CHECK(names.unique_stem("console.txt") == "console");
  CHECK(names.unique_stem("-rf.txt") == "_rf");
  CHECK(names.unique_stem(" .hidden.txt") == "_.hidden");
  CHECK(names.unique_stem("trailing. .txt") == "trailing");
  CHECK(names.unique_stem("gnp\u202etxt.exe.txt") == "gnp_txt.exe");
  CHECK(names.unique_stem("a\x1b[2J\xff.txt") == "a_[2J_");
  const std::string emoji = "😀";
  std::string wide;
  for (int i = 0; i < 100; ++i) wide += emoji;
  CHECK(names.unique_stem(wide).size() == 200);
  CHECK(names.unique_stem("e\u0301.txt") != names.unique_stem("é.txt"));
}

TEST_CASE("ten thousand documents of one name get names without looking through those before") {
  exporters::FileNames names;
  constexpr int kMany = 10'000;
  for (int i = 1; i < kMany; ++i) (void)names.unique_stem("same.txt");
  CHECK(names.unique_stem("same.txt") == "same-10000");
}

TEST_CASE("two hedges are two values, in any script and with any marks") {
  const std::vector<std::string> hedges = {"could well", "could, well", "could_well", "could-well",
                                           "может",      "мог бы",      "möglich",    "m glich",
                                           "可能",       "a|b",         "100%",       "संभव"};
  core::Dataset dataset;
  for (const auto& hedge : hedges) {
    core::Annotation annotation;
    annotation.id = core::Id(std::ssize(dataset.annotations) + 1);
    annotation.span = span_of("A bridge", {range(0, 8)});
    annotation.hedge = hedge;
    dataset.annotations.push_back(std::move(annotation));
  }
  std::vector<const core::Annotation*> annotations;
  for (const auto& each : dataset.annotations) annotations.push_back(&each);
  const exporters::DatasetIndex index(dataset);
  const auto made = exporters::brat_document(annotations, index);
  CHECK(made.values.at("Hedge").size() == hedges.size());
  CHECK(made.values.at("Hedge").contains("мог_бы"));
  CHECK(made.values.at("Hedge").contains("a%7Cb"));
  const auto read = read_standoff(made.ann, "A bridge");
  CHECK(read.unknown_lines == 0);
  for (const auto& value : made.values.at("Hedge"))
    CHECK(value.find_first_of(" |\t") == value.npos);
}

TEST_CASE("the losses of brat count what it cannot hold") {
  round_trip::Workplace place;
  place.import(round_trip::everything());
  const auto says = [](const core::LossReport& losses, std::string_view words) {
    return std::ranges::any_of(losses, [words](const core::Loss& loss) {
      return loss.what.find(words) != std::string::npos;
    });
  };
  const auto losses = exporters::find("brat")->losses(place.dataset(), {});
  CHECK(says(losses, "1 span without a place"));
  CHECK(says(losses, "1 span cut at line ends"));
  CHECK_FALSE(says(losses, "evidence"));
  const auto notes = exporters::find("brat")->notes(place.dataset());
  CHECK(says(notes, "1 piece of evidence not exported"));
}
