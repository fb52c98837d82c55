#include "store/read/score_reader.h"

#include <sqlite3.h>

#include <algorithm>
#include <optional>

#include "store/read/row_readers.h"
#include "store/read/score_columns.h"

namespace store {
namespace {

/// The part of an annotation that its links need.
struct SaidRow {
  core::Id annotation;
  std::uint32_t document = core::kNoIndex;
  std::uint32_t speaker = core::kNoIndex;
  std::uint32_t hedge = core::kNoIndex;
  core::Date from = core::kNoDay;
  core::Date to = core::kNoDay;
  core::Date made = core::kNoDay;
  core::StatementType type = core::StatementType::claim;
};

class ScoreRowReader {
 public:
  explicit ScoreRowReader(const Database& db) : db_(db) {}

  [[nodiscard]] core::ScoreRows read() {
    // One moment of the project, also while another program writes to it.
    std::optional<Transaction> moment;
    if (sqlite3_get_autocommit(db_.raw()) != 0) moment.emplace(db_, Transaction::Kind::deferred);
    read_propositions();
    read_logs();
    read_names();
    read_annotations();
    read_links();
    return std::move(out_);
  }

 private:
  void read_propositions();
  void read_logs();
  void read_names();
  void read_annotations();
  void read_links();
  [[nodiscard]] core::ScoreRow link_from_row(const Query& row);
  [[nodiscard]] std::uint32_t phrase_of(std::uint32_t hedge, const Query& row);
  [[nodiscard]] bool is_default(std::string_view rule);
  void add_said(core::ScoreRow& row) const;

  const Database& db_;
  core::ScoreRows out_;
  std::vector<std::string> hedges_;
  std::vector<std::string> scales_;
  std::vector<std::string> rules_;
  std::vector<bool> default_rules_;
  TextIndices outlet_indices_{out_.outlets};
  TextIndices topic_indices_{out_.topics};
  TextIndices text_indices_{out_.texts};
  TextIndices hedge_indices_{hedges_};
  TextIndices scale_indices_{scales_};
  TextIndices rule_indices_{rules_};
  IdIndices propositions_;
  IdIndices speakers_;
  IdIndices documents_;
  std::unordered_map<std::uint64_t, std::uint32_t> phrases_;
  std::vector<SaidRow> said_;  ///< By id of the annotation.
  DayColumn horizon_from_{11};
  DayColumn horizon_to_{12};
};

void ScoreRowReader::read_propositions() {
  auto rows = db_.query(
      "SELECT id, template_of, statement, topic, window_from, window_to, base_rate "
      "FROM proposition ORDER BY id");
  while (rows.step()) {
    core::ScoreProposition proposition;
    proposition.id = rows.id(0);
    proposition.template_of = rows.id(1);
    proposition.statement = rows.text(2);
    proposition.topic = topic_indices_.of(rows.view(3));
    proposition.window = dates_at(rows, 4);
    proposition.base_rate = rows.maybe_real(6);
    propositions_.add(proposition.id);
    out_.propositions.push_back(std::move(proposition));
  }
}

void ScoreRowReader::read_logs() {
  auto rows = db_.query(
      "SELECT proposition_id, status, occurred_from, occurred_to, known_on, recorded_at "
      "FROM outcome ORDER BY id");
  while (rows.step()) {
    const auto proposition = propositions_.of(rows.id(0));
    if (proposition == core::kNoIndex) continue;
    out_.propositions[proposition].log.push_back(
        {enum_at<core::Status>(rows, 1), dates_at(rows, 2), rows.date(4), rows.timestamp(5)});
  }
}

void ScoreRowReader::read_names() {
  auto parties = db_.query("SELECT id, name FROM party ORDER BY id");
  while (parties.step()) {
    speakers_.add(parties.id(0));
    out_.speakers.push_back({parties.id(0), parties.text(1)});
  }
  auto documents = db_.query("SELECT id, title, file_name, publisher FROM document");
  while (documents.step()) {
    documents_.add(documents.id(0));
    out_.documents.push_back({documents.id(0), documents.text(documents.view(1).empty() ? 2 : 1),
                              outlet_indices_.of(documents.view(3))});
  }
}

void ScoreRowReader::read_annotations() {
  said_.reserve(static_cast<std::size_t>(db_.integer("SELECT count(*) FROM link").value_or(0)));
  auto rows = db_.query(
      "SELECT id, document_id, type, speaker_id, said_from, said_to, hedge, created_at "
      "FROM annotation ORDER BY id");
  DayColumn from(4);
  DayColumn to(5);
  DayColumn made(7);
  while (rows.step()) {
    SaidRow said;
    said.annotation = rows.id(0);
    said.document = documents_.of(rows.id(1));
    said.type = enum_at<core::StatementType>(rows, 2);
    said.speaker = speakers_.of(rows.id(3));
    said.from = from.of(rows);
    said.to = to.of(rows);
    said.hedge = hedge_indices_.of(rows.view(6));
    said.made = made.of(rows);
    said_.push_back(said);
  }
}

void ScoreRowReader::read_links() {
  out_.rows.reserve(static_cast<std::size_t>(db_.integer("SELECT count(*) FROM link").value_or(0)));
  auto rows = db_.query(
      "SELECT id, annotation_id, proposition_id, stance, fit, state, condition_proposition_id, "
      "condition_words <> '', p_lo, p_best, p_hi, horizon_from, horizon_to, horizon_rule, "
      "scorable, "
      "not_scorable_reason, scale, scale_version FROM link WHERE state <> 'rejected' ORDER BY id");
  while (rows.step()) out_.rows.push_back(link_from_row(rows));
}

core::ScoreRow ScoreRowReader::link_from_row(const Query& row) {
  core::ScoreRow out;
  out.link = row.id(0);
  out.annotation = row.id(1);
  out.proposition = propositions_.of(row.id(2));
  out.stance = enum_at<core::Stance>(row, 3);
  out.fit = enum_at<core::Fit>(row, 4);
  out.state = enum_at<core::LinkState>(row, 5);
  out.condition = propositions_.of(row.id(6));
  out.conditional =
      out.condition != core::kNoIndex || row.boolean(7) || out.stance == core::Stance::conditional;
  out.has_probability = !row.is_null(8);
  if (out.has_probability) {
    out.lo = row.real(8);
    out.hi = row.real(10);
    if (!row.is_null(9)) out.best = row.real(9);
  }
  out.horizon_from = horizon_from_.of(row);
  out.horizon_to = horizon_to_.of(row);
  out.horizon_default = is_default(row.view(13));
  if (!row.is_null(14)) out.scorable = row.boolean(14);
  out.reason = text_indices_.of(row.view(15));
  add_said(out);
  // Until here `phrase` holds the hedge alone.
  out.phrase = phrase_of(out.phrase, row);
  return out;
}

void ScoreRowReader::add_said(core::ScoreRow& row) const {
  const auto at =
      std::lower_bound(said_.begin(), said_.end(), row.annotation,
                       [](const SaidRow& said, core::Id id) { return said.annotation < id; });
  if (at == said_.end() || at->annotation != row.annotation) return;
  row.document = at->document;
  row.speaker = at->speaker;
  row.said_from = at->from;
  row.said_to = at->to;
  row.annotated_on = at->made;
  row.type = at->type;
  row.phrase = at->hedge;
}

std::uint32_t ScoreRowReader::phrase_of(std::uint32_t hedge, const Query& row) {
  if (hedge == core::kNoIndex) return core::kNoIndex;
  const auto scale = scale_indices_.of(row.view(16));
  const auto version = static_cast<std::uint64_t>(row.integer(17));
  const std::uint64_t key = (std::uint64_t{hedge} << 32) |
                            ((scale == core::kNoIndex ? 0 : std::uint64_t{scale} + 1) << 16) |
                            (version & 0xffffU);
  const auto [found, fresh] =
      phrases_.try_emplace(key, static_cast<std::uint32_t>(out_.phrases.size()));
  if (fresh) {
    out_.phrases.push_back({hedges_[hedge], row.text(16), static_cast<int>(version)});
  }
  return found->second;
}

bool ScoreRowReader::is_default(std::string_view rule) {
  const auto index = rule_indices_.of(rule);
  if (index == core::kNoIndex) return false;
  if (index == default_rules_.size()) default_rules_.push_back(core::is_default_horizon(rule));
  return default_rules_[index];
}

}  // namespace

core::ScoreRows read_score_rows(const Database& db) { return ScoreRowReader(db).read(); }

std::vector<ScoreSpan> score_spans(const Database& db, std::span<const core::Id> links) {
  std::vector<ScoreSpan> out;
  auto row = db.query(
      "SELECT l.annotation_id, a.document_id, l.proposition_id, "
      "iif(d.title = '', d.file_name, d.title), coalesce(s.name, ''), a.quote, a.hedge, "
      "coalesce(p.statement, ''), a.said_from, a.said_to, coalesce(a.start, 0), "
      "coalesce(a.\"end\", 0) FROM link AS l JOIN annotation AS a ON a.id = l.annotation_id "
      "JOIN document AS d ON d.id = a.document_id LEFT JOIN party AS s ON s.id = a.speaker_id "
      "LEFT JOIN proposition AS p ON p.id = l.proposition_id WHERE l.id = ?1");
  for (const core::Id link : links) {
    row.reset();
    row.bind(1, link);
    if (!row.step()) continue;
    out.push_back({link, row.id(0), row.id(1), row.id(2), row.text(3), row.text(4), row.text(5),
                   row.text(6), row.text(7), dates_at(row, 8), range_at(row, 10)});
  }
  return out;
}

}  // namespace store
