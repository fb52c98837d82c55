#include <random>
#include <stdexcept>

#include "core/text/text_index.h"
#include "store/project/project.h"
#include "tests/bench/core_group.h"
#include "tests/bench/measure.h"
#include "tests/support/temp_dir.h"

namespace bench {
namespace {

constexpr int kTags = 600;
constexpr int kWarmUp = 30;

// Inserts by hand the rows that a tag makes: the annotation, its fragment, its words in the search
// index, the document's counter and the journal's row with as many bytes as ours.
class BareTagger {
 public:
  BareTagger(const std::filesystem::path& project, std::size_t changeset_bytes)
      : database_(bare(project)), changeset_(changeset_bytes, 'x') {}

  void tag(const core::Annotation& annotation) {
    SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
    const auto& fragment = annotation.span.fragments.front();
    ++id_;
    run(annotation_, id_, annotation.document.value, annotator_, fragment.range.begin.value,
        fragment.range.end.value, fragment.quote);
    run(fragment_, id_, fragment.range.begin.value, fragment.range.end.value, fragment.quote,
        fragment.prefix, fragment.suffix);
    run(words_, id_, fragment.quote);
    run(tally_, annotation.document.value);
    journal_.bind(4, changeset_.data(), static_cast<int>(changeset_.size()));
    run(journal_, id_, annotator_, last_);
    last_ = id_;
    transaction.commit();
  }

 private:
  template <class... Values>
  static void run(SQLite::Statement& statement, const Values&... values) {
    int at = 0;
    (statement.bind(++at, values), ...);
    statement.exec();
    statement.reset();
  }

  SQLite::Database database_;
  std::string changeset_;
  std::int64_t annotator_ = database_.execAndGet("SELECT id FROM annotator LIMIT 1").getInt64();
  std::int64_t id_ = database_.execAndGet("SELECT max(id) FROM journal").getInt64();
  std::int64_t last_ = id_;
  SQLite::Statement annotation_{
      database_,
      "INSERT INTO annotation (id, document_id, annotator_id, type, start, \"end\", quote, "
      "created_at) VALUES (?, ?, ?, 'claim', ?, ?, ?, '2023-01-01T00:00:00.000Z')"};
  SQLite::Statement fragment_{database_, "INSERT INTO span_fragment VALUES (?, 0, ?, ?, ?, ?, ?)"};
  SQLite::Statement words_{
      database_, "INSERT INTO annotation_search (rowid, quote, note, hedge) VALUES (?, ?, '', '')"};
  SQLite::Statement tally_{database_,
                           "UPDATE document_tally SET claims = claims + 1 WHERE document_id = ?"};
  SQLite::Statement journal_{
      database_,
      "INSERT INTO journal (id, at, annotator_id, kind, description, undo_top, changeset) VALUES "
      "(?1, '2023-01-01T00:00:00.000Z', ?2, 'add_annotations', 'Tag as claim', ?3, ?4)"};
};

std::vector<core::Annotation> spans(core::Id document, const core::TextIndex& index) {
  std::mt19937_64 random(1);
  std::vector<core::Annotation> out;
  const auto chars = static_cast<std::uint64_t>(index.char_size().value);
  for (int i = 0; i < kTags; ++i) {
    const core::CharOffset begin(static_cast<std::int64_t>(random() % (chars - 200)));
    const auto length = static_cast<std::int64_t>(40 + random() % 120);
    core::Annotation annotation;
    annotation.document = document;
    annotation.span = core::make_span(index, {{begin, begin + length}});
    out.push_back(annotation);
  }
  return out;
}

core::Id project_with(const std::filesystem::path& path, const std::string& text) {
  auto project = store::Project::create(path, "bench").value();
  return project.apply(import_of("article.txt", text)).value().created.back();
}

double timed(const auto& work) {
  const Stopwatch watch;
  work();
  return watch.seconds() * 1e6;
}

}  // namespace

std::vector<Figure> tag_figures() {
  const test_support::TempDir folder;
  const std::string text = article(1, 12000);
  const core::TextIndex index(text);
  const core::Id document = project_with(folder / "ours.foresay", text);
  const core::Id other = project_with(folder / "bare.foresay", text);
  auto project = store::Project::open(folder / "ours.foresay").value();
  const auto tag = [&](const core::Annotation& annotation) {
    if (!project.apply(core::AddAnnotations{{annotation}})) throw std::runtime_error("refused");
  };
  auto annotations = spans(document, index);
  tag(annotations.front());
  const auto changeset = project.database().integer("SELECT max(length(changeset)) FROM journal");
  BareTagger peer(folder / "bare.foresay", static_cast<std::size_t>(changeset.value_or(0)));

  std::vector<double> ours;
  std::vector<double> theirs;
  for (int i = 0; i < kTags; ++i) {
    const auto& annotation = annotations[static_cast<std::size_t>(i)];
    auto twin = annotation;
    twin.document = other;
    // Turn and turn about, so that neither always comes first after the disk was quiet.
    double first = 0;
    double second = 0;
    if (i % 2 == 0) first = timed([&] { tag(annotation); });
    second = timed([&] { peer.tag(twin); });
    if (i % 2 != 0) first = timed([&] { tag(annotation); });
    if (i < kWarmUp) continue;
    ours.push_back(first);
    theirs.push_back(second);
  }
  return {{"core", "durable tag commit, p50", percentile(ours, 0.5), "us", percentile(theirs, 0.5),
           1.3},
          {"core", "durable tag commit, p99", percentile(ours, 0.99), "us",
           percentile(theirs, 0.99), std::nullopt}};
}

}  // namespace bench
