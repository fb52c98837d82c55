// Every invariant of the schema, tried with plain SQL as a person with another tool would.
#include <doctest/doctest.h>

#include "core/model/proposition.h"
#include "tests/store/write_fixture.h"
#include "tests/support/has.h"

namespace {

using test_store::count;
using test_store::sql_refused;
using test_store::WriteFixture;

using test_support::has;

constexpr const char* kNow = "'2024-02-01T10:00:00.000Z'";

// A project with proposition 1 (criteria, window 2022-2023) and evidence 7.
class Rules : public WriteFixture {
 public:
  Rules() {
    run("INSERT INTO proposition (id, statement, kind, criteria, window_from, window_to) "
        "VALUES (1, 'It happens', 'binary', 'Two say so', '2022-01-01', '2023-12-31')");
    run("INSERT INTO evidence (id, proposition_id, title, bears, reliability, credibility) "
        "VALUES (7, 1, 'A report', 'supports', 'B', 2)");
  }
  void run(const std::string& sql) {
    const auto refused = sql_refused(database(), sql);
    CHECK_MESSAGE(refused.empty(), sql << ": " << refused);
  }
  std::string try_sql(const std::string& sql) { return sql_refused(database(), sql); }
  // `more` begins with a comma: ", known_on" with ", '2023-01-01'".
  std::string move(const std::string& status, const std::string& evidence = "[7]",
                   const std::string& more_columns = "", const std::string& more_values = "") {
    return try_sql("INSERT INTO outcome (proposition_id, status, recorded_at, evidence" +
                   more_columns + ") VALUES (1, '" + status + "', " + kNow + ", '" + evidence +
                   "'" + more_values + ")");
  }
  std::string status() { return database().text("SELECT status FROM proposition").value(); }
};

}  // namespace

TEST_CASE("the schema knows exactly the legal moves of the model") {
  WriteFixture f;
  CHECK(count(f.database(), "status_move") == std::int64_t(core::legal_moves().size()));
  for (const auto& move : core::legal_moves()) {
    CHECK(count(f.database(),
                "status_move WHERE from_status = '" + std::string(core::name_of(move.from)) +
                    "' AND to_status = '" + std::string(core::name_of(move.to)) +
                    "' AND needs_evidence = " + (move.needs_evidence ? "1" : "0")) == 1);
  }
  CHECK(has(sql_refused(f.database(), "DELETE FROM status_move"), "part of the format"));
  CHECK(has(sql_refused(f.database(), "UPDATE status_move SET needs_evidence = 0"), "part of"));
  CHECK(has(sql_refused(f.database(), "INSERT INTO status_move VALUES ('draft', 'true', 0)"),
            "part of the format"));
}

TEST_CASE("enumerations are the names of the model and nothing else") {
  Rules f;
  CHECK(has(f.try_sql("UPDATE evidence SET bears = 'proves'"), "CHECK"));
  CHECK(has(f.try_sql("UPDATE evidence SET reliability = 'G'"), "CHECK"));
  CHECK(has(f.try_sql("UPDATE evidence SET credibility = 7"), "CHECK"));
  CHECK(has(f.try_sql("UPDATE proposition SET kind = 'maybe'"), "CHECK"));
  CHECK(has(f.move("resolved"), "That move is not legal"));
  const auto names_in_check = [&](const std::string& table, auto names) {
    const auto sql =
        f.database().text("SELECT sql FROM sqlite_schema WHERE name = '" + table + "'").value();
    for (const auto name : names) CHECK_MESSAGE(has(sql, "'" + std::string(name) + "'"), name);
  };
  names_in_check("annotation", core::kEnumNames<core::StatementType>);
  names_in_check("attribution_hop", core::kEnumNames<core::AttributionMode>);
  names_in_check("party", core::kEnumNames<core::PartyKind>);
  names_in_check("proposition", core::kEnumNames<core::PropositionKind>);
  names_in_check("proposition", core::kEnumNames<core::Status>);
  names_in_check("proposition_relation", core::kEnumNames<core::RelationKind>);
  names_in_check("link", core::kEnumNames<core::Stance>);
  names_in_check("link", core::kEnumNames<core::Fit>);
  names_in_check("link", core::kEnumNames<core::LinkState>);
  names_in_check("evidence", core::kEnumNames<core::Bears>);
}

TEST_CASE("an illegal move is refused and the status stays") {
  Rules f;
  for (const auto* status :
       {"due", "provisional", "true", "false", "ambiguous", "annulled", "disputed"}) {
    CHECK(has(f.move(status), "not legal"));
  }
  CHECK(f.status() == "draft");
  CHECK(f.move("open", "[]").empty());
  CHECK(has(f.move("open", "[]"), "not legal"));
  CHECK(has(f.move("true"), "not legal"));
  CHECK(f.status() == "open");
}

TEST_CASE("a move that needs evidence is refused without it") {
  Rules f;
  CHECK(f.move("open", "[]").empty());
  CHECK(has(f.move("provisional", "[]"), "needs evidence"));
  CHECK(has(f.move("provisional", "[8]"), "evidence that does not exist"));
  CHECK(has(f.move("provisional", "[\"7\"]"), "evidence that does not exist"));
  CHECK_FALSE(f.move("provisional", "7").empty());
  CHECK(f.move("provisional", "[7, 7]").empty());
  CHECK(count(f.database(), "outcome_evidence") == 1);
  CHECK(f.status() == "provisional");
}

TEST_CASE("nothing opens without criteria and the end of a window, nor loses them") {
  Rules f;
  f.run("UPDATE proposition SET criteria = ''");
  CHECK(has(f.move("open", "[]"), "only with criteria"));
  f.run("UPDATE proposition SET criteria = 'Two say so', window_to = NULL");
  CHECK(has(f.move("open", "[]"), "only with criteria"));
  f.run("UPDATE proposition SET window_to = '2023-12-31'");
  CHECK(f.move("open", "[]").empty());
  CHECK(has(f.try_sql("UPDATE proposition SET criteria = ''"), "needs criteria"));
  CHECK(has(f.try_sql("UPDATE proposition SET window_to = NULL"), "needs criteria"));
}

TEST_CASE("false waits until the window has closed, unless it is impossible") {
  Rules f;
  CHECK(f.move("open", "[]").empty());
  CHECK(f.move("provisional").empty());
  const auto false_at = [&](const std::string& recorded, const std::string& columns = "",
                            const std::string& values = "") {
    return f.try_sql("INSERT INTO outcome (proposition_id, status, evidence, recorded_at" +
                     columns + ") VALUES (1, 'false', '[7]', '" + recorded + "T23:59:59.999Z'" +
                     values + ")");
  };
  CHECK(has(false_at("2023-12-30"), "has not closed"));
  CHECK(has(false_at("2023-12-31"), "has not closed"));
  CHECK(has(false_at("2024-01-05", ", known_on", ", '2023-12-30'"), "has not closed"));
  CHECK(has(false_at("2024-01-05", ", known_on", ", '2024-01-06'"), "after the day"));
  CHECK(false_at("2023-06-01", ", impossible", ", 1").empty());
  CHECK(f.status() == "false");
}

TEST_CASE("false is accepted from the day after the window") {
  Rules f;
  CHECK(f.move("open", "[]").empty());
  CHECK(f.move("provisional").empty());
  CHECK(f.try_sql("INSERT INTO outcome (proposition_id, status, evidence, recorded_at, known_on) "
                  "VALUES (1, 'false', '[7]', '2024-01-01T00:00:00.000Z', '2023-12-31')")
            .empty());
}

TEST_CASE("true must have occurred inside the window") {
  Rules f;
  CHECK(f.move("open", "[]").empty());
  CHECK(f.move("provisional").empty());
  const auto occurred = [&](const std::string& from, const std::string& to) {
    return f.move("true", "[7]", ", occurred_from, occurred_to", ", " + from + ", " + to);
  };
  CHECK(has(occurred("'2021-12-31'", "'2021-12-31'"), "outside the window"));
  CHECK(has(occurred("'2024-01-01'", "'2024-01-01'"), "outside the window"));
  CHECK(has(occurred("'2023-12-01'", "'2024-01-01'"), "outside the window"));
  CHECK(has(occurred("NULL", "'2021-01-01'"), "outside the window"));
  CHECK(has(f.move("true", "[7]", ", known_on", ", '2021-06-01'"), "before the window began"));
  CHECK(has(f.move("true", "[7]", ", occurred_from, known_on", ", '2022-06-02', '2022-06-01'"),
            "before it occurred"));
  CHECK(has(f.move("true", "[7]", ", impossible", ", 1"), "impossible"));
  CHECK(occurred("'2022-01-01'", "'2023-12-31'").empty());
}

TEST_CASE("the status of a proposition is derived and cannot be typed") {
  Rules f;
  CHECK(has(f.try_sql("UPDATE proposition SET status = 'open'"), "record an outcome"));
  CHECK(has(f.try_sql("INSERT INTO proposition (statement, kind, status) "
                      "VALUES ('x', 'binary', 'true')"),
            "starts as a draft"));
  CHECK(f.move("open", "[]").empty());
  CHECK(has(f.try_sql("UPDATE proposition SET status = 'draft'"), "record an outcome"));
  CHECK(has(f.try_sql("DELETE FROM proposition"), "outcome log"));
  CHECK(has(f.try_sql("INSERT OR REPLACE INTO proposition (id, statement, kind) "
                      "VALUES (1, 'Other', 'binary')"),
            "outcome log"));
}

TEST_CASE("the window of a resolved proposition is settled until it is disputed") {
  Rules f;
  for (const auto* status : {"open", "provisional", "true"}) CHECK(f.move(status).empty());
  CHECK(has(f.try_sql("UPDATE proposition SET window_to = '2025-01-01'"), "dispute"));
  f.run("UPDATE proposition SET statement = 'It happens, spelled right'");
  CHECK(f.move("disputed").empty());
  f.run("UPDATE proposition SET window_to = '2025-01-01'");
}

TEST_CASE("rows of a log are never changed, deleted or replaced, with or without pragmas") {
  Rules f;
  f.made(test_store::truth_vocabulary());
  const auto annotation = f.tag(0, 5);
  f.made(test_store::verdict(annotation, "correct"));
  f.run(
      "INSERT INTO verdict (id, annotation_id, vocabulary_id, term, recorded_at, evidence) "
      "SELECT 50, annotation_id, vocabulary_id, term, recorded_at, '[7]' FROM verdict");
  CHECK(f.move("open", "[7]").empty());
  f.run("UPDATE proposition SET statement = 'Reworded'");
  for (const auto* pragma : {"PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers = OFF"}) {
    f.run(pragma);
    for (const std::string table : {"outcome", "outcome_evidence", "verdict", "verdict_evidence",
                                    "journal", "proposition_revision"}) {
      CHECK_FALSE(f.try_sql("DELETE FROM " + table).empty());
      const auto column =
          f.database().text("SELECT name FROM pragma_table_info('" + table + "') LIMIT 1").value();
      CHECK_FALSE(f.try_sql("UPDATE " + table + " SET " + column + " = " + column).empty());
      CHECK_FALSE(f.try_sql("INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table).empty());
      CHECK(count(f.database(), table) > 0);
    }
  }
}

TEST_CASE("the pairs of a log and its evidence are written by the log alone") {
  Rules f;
  CHECK(f.move("open", "[]").empty());
  CHECK(has(f.try_sql("INSERT INTO outcome_evidence SELECT id, 7 FROM outcome"),
            "given with the outcome"));
}

TEST_CASE("evidence that a log relies on cannot be changed, replaced or deleted") {
  Rules f;
  f.run("UPDATE evidence SET title = 'A better report'");
  CHECK(f.move("open", "[7]").empty());
  CHECK(has(f.try_sql("UPDATE evidence SET title = 'Another'"), "cannot be changed"));
  CHECK(has(f.try_sql("DELETE FROM evidence"), "cannot be deleted"));
  f.run("PRAGMA recursive_triggers = OFF");
  CHECK(has(f.try_sql("INSERT OR REPLACE INTO evidence (id, bears, reliability, credibility) "
                      "VALUES (7, 'refutes', 'F', 6)"),
            "cannot be replaced"));
}

TEST_CASE("a later outcome has a greater id") {
  Rules f;
  f.run("INSERT INTO outcome (id, proposition_id, status, recorded_at) VALUES (100, 1, 'open', " +
        std::string(kNow) + ")");
  CHECK(has(f.try_sql("INSERT INTO outcome (id, proposition_id, status, recorded_at) "
                      "VALUES (99, 1, 'due', " +
                      std::string(kNow) + ")"),
            "must be greater"));
  CHECK(f.status() == "open");
}

TEST_CASE("fragments ascend, do not overlap and end inside the text") {
  Rules f;
  const auto a = core::to_string(f.tag(10, 20));
  const auto fragment = [&](int ordinal, int start, int end) {
    return f.try_sql("INSERT INTO span_fragment VALUES (" + a + ", " + std::to_string(ordinal) +
                     ", " + std::to_string(start) + ", " + std::to_string(end) +
                     ", substr('xxxxxxxxxxxxxxxxxxxx', 1, " + std::to_string(end - start) +
                     "), '', '')");
  };
  CHECK(has(fragment(1, 15, 25), "ascend"));
  CHECK(has(fragment(1, 5, 9), "ascend"));
  CHECK(has(fragment(1, 30, 30), "CHECK"));
  CHECK(has(fragment(1, 990, 1000), "behind the end"));
  CHECK(fragment(1, 20, 25).empty());
  CHECK(has(f.try_sql("UPDATE span_fragment SET start = 0, \"end\" = 10 WHERE ordinal = 1"),
            "ascend"));
  CHECK(has(f.try_sql("UPDATE span_fragment SET quote = 'short' WHERE ordinal = 0"), "CHECK"));
}

TEST_CASE("ranges are ordered and days are real") {
  Rules f;
  CHECK(has(f.try_sql("UPDATE proposition SET window_to = '2021-12-31'"), "CHECK"));
  CHECK(has(f.try_sql("UPDATE proposition SET window_to = '2023-02-30'"), "CHECK"));
  CHECK(has(f.try_sql("UPDATE proposition SET window_to = '31.12.2023'"), "CHECK"));
  CHECK(has(f.try_sql("UPDATE document SET stated_from = '2023-02-02', stated_to = '2023-02-01'"),
            "CHECK"));
  CHECK(has(f.move("open", "[]", ", occurred_from, occurred_to", ", '2023-02-02', '2023-02-01'"),
            "CHECK"));
}

TEST_CASE("a probability is 0 <= lo <= best <= hi <= 1") {
  Rules f;
  const auto a = core::to_string(f.tag(10, 20));
  const auto link = [&](const std::string& lo, const std::string& best, const std::string& hi) {
    return f.try_sql(
        "INSERT INTO link (annotation_id, proposition_id, stance, fit, state, p_lo, "
        "p_best, p_hi) VALUES (" +
        a + ", 1, 'asserts', 'exact', 'confirmed', " + lo + ", " + best + ", " + hi + ")");
  };
  CHECK(has(link("0.5", "0.4", "0.6"), "CHECK"));
  CHECK(has(link("0.5", "0.7", "0.6"), "CHECK"));
  CHECK(has(link("0.7", "NULL", "0.6"), "CHECK"));
  CHECK(has(link("-0.1", "NULL", "0.6"), "CHECK"));
  CHECK(has(link("0.5", "NULL", "1.1"), "CHECK"));
  CHECK(has(link("NULL", "0.5", "NULL"), "CHECK"));
  CHECK(has(link("0.5", "0.5", "NULL"), "CHECK"));
  CHECK(link("0", "NULL", "1").empty());
  CHECK(link("0.2", "0.2", "0.2").empty());
}

TEST_CASE("the text of a document, and what it is named by, cannot be changed") {
  Rules f;
  CHECK(has(f.try_sql("UPDATE document SET text = text || 'x', char_count = char_count + 1"),
            "another of its versions only"));
  CHECK(has(f.try_sql("UPDATE document SET sha256 = replace(sha256, 'a', 'b')"),
            "another of its versions only"));
  CHECK(has(f.try_sql("UPDATE blob SET bytes = x'00', size = 1"), "never changed"));
  CHECK(has(f.try_sql("INSERT INTO document (sha256, file_name, title, publisher, char_count, text)"
                      " VALUES ('" +
                      std::string(64, 'a') + "', 'a', '', '', 9, 'abc')"),
            "CHECK"));
}

TEST_CASE("a name in the project is a name or an alias of one party") {
  Rules f;
  f.run("INSERT INTO party (id, name, folded, kind) VALUES (1, 'A', 'a', 'person')");
  f.run("INSERT INTO party (id, name, folded, kind) VALUES (2, 'B', 'b', 'person')");
  f.run("INSERT INTO party_alias VALUES (1, 0, 'C', 'c')");
  CHECK(has(f.try_sql("INSERT INTO party_alias VALUES (2, 0, 'C', 'c')"), "is one already"));
  CHECK(has(f.try_sql("INSERT INTO party (name, folded, kind) VALUES ('á', 'a', 'person')"),
            "Another party has that name"));
  CHECK(
      has(f.try_sql("INSERT INTO party_alias VALUES (2, 0, 'A', 'a')"), "is the name of a party"));
  CHECK(has(f.try_sql("INSERT INTO party (name, folded, kind) VALUES ('c', 'c', 'person')"),
            "is an alias"));
  CHECK(has(f.try_sql("UPDATE party SET name = 'c', folded = 'c' WHERE id = 2"), "is an alias"));
}

TEST_CASE("what something else refers to cannot be deleted") {
  Rules f;
  f.tag(0, 5);
  for (const auto* sql : {"DELETE FROM document", "DELETE FROM annotator", "DELETE FROM annotation",
                          "DELETE FROM import"}) {
    CHECK(has(f.try_sql(sql), "FOREIGN KEY"));
  }
}

TEST_CASE("changed terms of a proposition leave what they were") {
  Rules f;
  f.run("UPDATE proposition SET criteria = 'Three say so'");
  f.run("UPDATE proposition SET topic = 'war'");
  CHECK(count(f.database(),
              "proposition_revision WHERE criteria = 'Two say so' AND annotator_id = "
              "(SELECT id FROM annotator)") == 1);
  CHECK(count(f.database(), "proposition_revision") == 1);
}
