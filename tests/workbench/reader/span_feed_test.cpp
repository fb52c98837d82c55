// A reader of a long text gets its spans a stretch at a time, and after that only what an edit
// changed; at every moment what it holds of the stretches it has is what the project has.
#include "workbench/reader/span_feed.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "store/read/annotations.h"
#include "store/read/documents.h"
#include "tests/support/fixed_metrics.h"
#include "tests/support/statement_count.h"
#include "tests/support/temp_dir.h"

namespace {

using core::CharOffset;
using core::CharRange;
using core::Id;

constexpr std::int64_t kChars = 400'000;
constexpr std::int64_t kApart = 50;  // One span every fifty characters: 8,000.
constexpr std::int64_t kSpans = kChars / kApart;

core::ApplyImport one_text() {
  core::ImportedBatch batch;
  batch.source = "long.txt";
  batch.format = "plain_text";
  core::ImportedDocument document;
  document.value.file_name = "long.txt";
  while (document.value.text.size() < static_cast<std::size_t>(kChars)) {
    document.value.text += "Fifty characters, of which one makes a plain line\n";
  }
  document.bytes = document.value.text;
  batch.documents.push_back(document);
  return {{batch}, {"long.txt"}};
}

struct FeedFixture {
  test_support::TempDir folder;
  store::Project project = *store::Project::create(folder / "p.foresay", "tester");
  Id document;
  std::string text;
  test_support::FixedMetrics metrics;
  workbench::ReaderModel reader;
  workbench::SpanFeed feed;

  explicit FeedFixture(bool tagged = true) {
    apply(one_text());
    document = store::list_documents(project.database()).at(0).id;
    text = store::read_document(project.database(), document).value().text;
    if (tagged) tag_everywhere();
  }
  store::Receipt apply(const core::Edit& edit) {
    auto receipt = project.apply(edit);
    if (!receipt) FAIL(receipt.error().message);
    return *std::move(receipt);
  }
  [[nodiscard]] core::Annotation annotation_at(std::vector<CharRange> ranges) const {
    core::Annotation annotation;
    annotation.document = document;
    annotation.type = core::StatementType::claim;
    annotation.span = core::make_span(core::TextIndex(text), ranges);
    return annotation;
  }
  void tag_everywhere() {
    core::AddAnnotations edit;
    const core::TextIndex index(text);
    for (std::int64_t i = 0; i < kSpans; ++i) {
      core::Annotation annotation;
      annotation.document = document;
      annotation.type = core::StatementType::fact;
      const CharOffset begin(i * kApart);
      annotation.span = core::make_span(index, {{begin, begin + (i % 10 == 0 ? 70 : 17)}});
      edit.annotations.push_back(annotation);
    }
    apply(edit);
  }
  void open(CharOffset place = {}) {
    workbench::ReaderText shown;
    shown.document = document;
    shown.text = text;
    reader.open(std::move(shown));
    reader.go_to({reader.index().to_byte(place)});
    feed.open(project, reader, place);
  }
  void show() {
    workbench::ReaderFrame frame;
    frame.column = 600;
    frame.height = 800;
    reader.set_frame(metrics, frame);
  }
  int finish() {
    int frames = 0;
    for (; !feed.complete() && frames < 1'000; ++frames) feed.refresh(project, reader);
    CHECK(feed.complete());
    return frames;
  }
  void check_same() {
    const auto placed = store::placed_spans(project.database(), document);
    CHECK(reader.spans().size() == placed.size());
    std::size_t differ = 0;
    for (const auto& span : placed) {
      const auto* shown = reader.spans().find(span.id);
      std::vector<core::ByteRange> bytes;
      for (const auto& range : span.fragments) bytes.push_back(reader.index().to_byte(range));
      if (shown == nullptr || shown->span.fragments != bytes ||
          shown->span.type != static_cast<int>(span.type)) {
        ++differ;
      }
    }
    CHECK(differ == 0);
  }
  [[nodiscard]] bool has_at(std::int64_t char_begin) const {
    const auto at = reader.index().to_byte(CharOffset(char_begin));
    return !reader.spans().at(at).empty();
  }
};

}  // namespace

TEST_CASE("spans near the place come at once, the others a stretch a frame, all in their lanes") {
  FeedFixture f;
  f.open(CharOffset(200'000));
  CHECK(!f.feed.complete());
  CHECK(f.has_at(200'000));
  CHECK(f.has_at(205'000));
  CHECK(!f.has_at(0));
  CHECK(f.reader.spans().size() < static_cast<std::size_t>(kSpans) / 4);
  // Before a frame is drawn nothing more is read.
  f.feed.refresh(f.project, f.reader);
  CHECK(!f.has_at(0));
  f.show();
  const int frames = f.finish();
  CHECK(frames > 2);
  CHECK(frames < 10);
  f.check_same();
  // Spans of this text overlap two deep at most.
  CHECK(f.reader.spans().lane_count() <= 3);
  const test_support::StatementCount statements(f.project);
  f.feed.refresh(f.project, f.reader);
  CHECK(statements.count() == 0);
}

TEST_CASE("whoever jumps ahead of the stretches sees the spans there in the next frame") {
  FeedFixture f;
  f.open();
  f.show();
  CHECK(!f.has_at(350'000));
  f.reader.go_to({f.reader.index().to_byte(CharOffset(350'000))});
  f.feed.refresh(f.project, f.reader);
  CHECK(f.has_at(350'000));
  CHECK(f.has_at(355'000));
  CHECK(!f.feed.complete());
  // A span that somebody chose elsewhere is looked for.
  const auto placed = store::placed_spans(f.project.database(), f.document);
  const Id far = placed.at(static_cast<std::size_t>(kSpans) * 5 / 8).id;
  CHECK(f.reader.spans().find(far) == nullptr);
  f.feed.look_for(f.project, f.reader, far);
  CHECK(f.reader.spans().find(far) != nullptr);
  f.finish();
  f.check_same();
}

TEST_CASE("an edit, its undo and its redo read the spans they changed and no others") {
  FeedFixture f;
  f.open();
  f.show();
  f.finish();
  const auto reads = [&](const auto& change) {
    change();
    const test_support::StatementCount statements(f.project);
    f.feed.refresh(f.project, f.reader);
    CHECK(f.feed.complete());
    return statements.count();
  };
  const auto added =
      f.apply(core::AddAnnotations{{f.annotation_at({{CharOffset(7), CharOffset(30)}})}});
  const int one = reads([] {});
  CHECK(one > 0);
  CHECK(one < 10);
  f.check_same();
  CHECK(reads([&] { REQUIRE(f.project.undo()); }) <= one);
  f.check_same();
  CHECK(f.reader.spans().find(added.created.at(0)) == nullptr);
  CHECK(reads([&] { REQUIRE(f.project.redo()); }) <= one);
  f.check_same();
  // What moves no span reads none.
  core::Party party;
  party.name = "A speaker";
  CHECK(reads([&] { f.apply(core::PutParty{party}); }) == 0);
  CHECK(reads([&] { REQUIRE(f.project.set_setting("colour", "blue")); }) == 0);
}

TEST_CASE("an undo that moves only a middle fragment is seen") {
  FeedFixture f(false);
  f.open();
  f.show();
  f.finish();
  // The same words at another line: begin, end and quote of the annotation stay as they are.
  const auto line = [](std::int64_t n) {
    return CharRange{CharOffset(n * 50), CharOffset(n * 50 + 5)};
  };
  auto annotation = f.annotation_at({line(0), line(2), line(6)});
  annotation.id = f.apply(core::AddAnnotations{{annotation}}).created.at(0);
  f.feed.refresh(f.project, f.reader);
  f.check_same();
  annotation.span = core::make_span(core::TextIndex(f.text), {line(0), line(4), line(6)});
  f.apply(core::UpdateAnnotation{annotation});
  f.feed.refresh(f.project, f.reader);
  f.check_same();
  REQUIRE(f.project.undo());
  f.feed.refresh(f.project, f.reader);
  f.check_same();
}

TEST_CASE("an edit of very many is read again in stretches while what is there stays in view") {
  FeedFixture f(false);
  f.open();
  f.show();
  f.finish();
  CHECK(f.reader.spans().size() == 0);
  f.tag_everywhere();
  f.feed.refresh(f.project, f.reader);
  CHECK(!f.feed.complete());
  CHECK(f.has_at(0));
  f.finish();
  f.check_same();
  const auto all = f.reader.spans().size();
  REQUIRE(f.project.undo());
  f.feed.take_changes(f.project, f.reader);
  CHECK(f.reader.spans().size() == all);
  f.finish();
  f.check_same();
  CHECK(f.reader.spans().size() == 0);
  // Changes between two stretches are not lost, ahead of them or behind.
  REQUIRE(f.project.redo());
  f.feed.refresh(f.project, f.reader);
  f.feed.refresh(f.project, f.reader);
  REQUIRE(!f.feed.complete());
  const auto placed = store::placed_spans(f.project.database(), f.document);
  f.apply(core::RemoveAnnotations{{placed.front().id, placed.back().id}});
  f.finish();
  f.check_same();
}
