#include <stdexcept>

#include "core/score/scoreboard.h"
#include "store/project/project.h"
#include "store/read/score_reader.h"
#include "store/read/vocabularies.h"
#include "tests/bench/measure.h"
#include "tests/bench/score_group.h"
#include "tests/support/temp_dir.h"

namespace bench {
namespace {

constexpr int kLinks = 1'000'000;

core::Scale scale(const std::string& name, double likely) {
  core::Scale out;
  out.name = name;
  out.rule = "narrowest";
  out.terms = {{"will", {"would"}, 0.95, 0.99},
               {"likely", {"probably"}, likely, 0.9},
               {"might", {"may", "could"}, 0.05, 0.6},
               {"unlikely", {}, 0.1, 0.4}};
  return out;
}

// A million links are not typed one by one: the rows are inserted by SQLite alone, as the edits
// would leave them. 20,000 propositions with logs, 5,000 speakers, 2,000 documents.
void fill(const std::filesystem::path& path) {
  auto database = bare(path);
  SQLite::Transaction transaction(database);
  database.exec(
      "CREATE TEMP TABLE n AS WITH RECURSIVE c(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c "
      "WHERE i < 999999) SELECT i FROM c;"
      "INSERT INTO party (id, name, folded, kind) SELECT 1000000 + i, 'Speaker ' || i, 's' || i, "
      "'person' FROM n WHERE i < 5000;"
      "INSERT INTO document (id, sha256, file_name, title, publisher, char_count, text) "
      "SELECT 2000000 + i, printf('%064x', i + 10), i || '.txt', 'Article ' || i, "
      "'Outlet ' || (i % 50), 4, 'text' FROM n WHERE i < 2000;"
      "INSERT INTO proposition (id, statement, kind, window_from, window_to, criteria, topic, "
      "status) "
      "SELECT 3000000 + i, 'Statement ' || i, 'binary', '2022-01-01', '2023-12-31', 'As "
      "reported.', "
      "'topic ' || (i % 20), CASE i % 10 WHEN 0 THEN 'ambiguous' WHEN 1 THEN 'open' "
      "ELSE iif(i % 2, 'true', 'false') END FROM n WHERE i < 20000;"
      "INSERT INTO outcome (id, proposition_id, status, occurred_from, occurred_to, known_on, "
      "recorded_at) SELECT 4000000 + i, 3000000 + i, status, iif(status = 'true', '2023-06-01', "
      "NULL),"
      " iif(status = 'true', '2023-06-30', NULL), '2024-01-02', '2024-01-05T12:00:00.000Z' "
      "FROM n JOIN proposition ON proposition.id = 3000000 + i WHERE i < 20000;"
      "INSERT INTO annotation (id, document_id, annotator_id, type, quote, speaker_id, said_from, "
      "said_to, hedge, created_at) SELECT 5000000 + i, 2000000 + i % 2000, "
      "(SELECT id FROM annotator LIMIT 1), 'prediction', 'quote ' || i, "
      "1000000 + (i * 7919) % 5000, date('2022-02-01', (i % 300) || ' days'), "
      "date('2022-02-01', (i % 300) || ' days'), "
      "CASE i % 4 WHEN 0 THEN 'will' WHEN 1 THEN 'likely' WHEN 2 THEN 'might' ELSE 'unlikely' END "
      "|| iif(i % 400 < 300, '', ' in case ' || i % 400), '2022-12-20T12:00:00.000Z' FROM n;"
      "INSERT INTO link (id, annotation_id, proposition_id, stance, fit, state, p_lo, p_hi, scale, "
      "scale_version, horizon_words, horizon_from, horizon_to, horizon_rule, scorable) "
      "SELECT 7000000 + i, 5000000 + i, 3000000 + (i * 31) % 20000, 'asserts', 'exact', "
      "'confirmed', "
      "CASE i % 4 WHEN 0 THEN 0.95 WHEN 1 THEN 0.6 WHEN 2 THEN 0.05 ELSE 0.1 END, "
      "CASE i % 4 WHEN 0 THEN 0.99 WHEN 1 THEN 0.9 WHEN 2 THEN 0.6 ELSE 0.4 END, 'first', 1, "
      "'soon', "
      "date('2022-02-01', (i % 300) || ' days'), '2023-12-31', "
      "iif(i % 3, 'house v1: explicit-date', 'house v1: none-stated'), i % 4 <> 2 FROM n;");
  transaction.commit();
}

/// The quickest of a few runs: what the work takes when nothing else does.
template <class Work>
double best_of(int runs, const Work& work) {
  double best = 1e9;
  for (int i = 0; i < runs; ++i) {
    const Stopwatch watch;
    work();
    best = std::min(best, watch.seconds());
  }
  return best;
}

double plain_select(const store::Database& db) {
  return best_of(2, [&db] {
    auto rows = db.query(
        "SELECT l.p_lo, l.p_hi, p.status, a.speaker_id FROM link AS l "
        "JOIN annotation AS a ON a.id = l.annotation_id "
        "JOIN proposition AS p ON p.id = l.proposition_id");
    double sum = 0;
    while (rows.step()) sum += rows.real(0) + rows.real(1) + double(rows.view(2).size());
    if (sum <= 0) throw std::runtime_error("the project has no links");
  });
}

}  // namespace

std::vector<Figure> score_figures() {
  const test_support::TempDir folder;
  const auto path = folder / "million.foresay";
  const std::vector<core::Scale> scales = {scale("first", 0.6), scale("second", 0.55)};
  { const auto made = store::Project::create(path, "bench"); }
  fill(path);
  const auto project = store::Project::open(path);
  if (!project) throw std::runtime_error(project.error().sentence());
  core::ScoreRows rows;
  const double read = best_of(2, [&] { rows = store::read_score_rows(project->database()); });
  if (rows.rows.size() != kLinks) throw std::runtime_error("links are missing");
  core::ScoreOptions options;
  options.scales = scales;
  core::Scoreboard board;
  const double recomputed = best_of(3, [&] {
    board = core::make_scoreboard(rows, options);
    static_cast<void>(core::horizon_sensitivity(rows, options, board));
  });
  if (board.total.scored == 0) throw std::runtime_error("nothing was scored");
  options.scale = &scales[1];
  const double switched = best_of(3, [&] {
    board = core::make_scoreboard(rows, options);
    static_cast<void>(core::horizon_sensitivity(rows, options, board));
  });
  return {
      {"score", "read 1M links", read, "s", plain_select(project->database()), std::nullopt},
      {"score", "scoreboard recomputed, 1M links", recomputed, "s", std::nullopt, 1.0},
      {"score", "scale switched, 1M links", switched, "s", std::nullopt, 0.3},
      {"score", "read and scored, 1M links", read + recomputed, "s", std::nullopt, std::nullopt}};
}

}  // namespace bench
