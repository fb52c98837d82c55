#include "core/score/score_groups.h"

#include <array>

#include "core/score/score_judge.h"

namespace core {
namespace {

struct HorizonClass {
  int months;  ///< At most, between the calendar months: the house counts months to their end.
  const char* name;
};
constexpr std::array<HorizonClass, 6> kHorizons = {{{1, "up to 1 month"},
                                                    {3, "1 to 3 months"},
                                                    {6, "3 to 6 months"},
                                                    {12, "6 to 12 months"},
                                                    {24, "1 to 2 years"},
                                                    {1 << 30, "over 2 years"}}};

int month_number(Date date) {
  const auto day = civil(date);
  return day.year * 12 + day.month;
}

std::uint32_t index_or_last(std::uint32_t index, std::size_t none) {
  return index == kNoIndex ? static_cast<std::uint32_t>(none) : index;
}

const ScoreProposition* proposition_of(const ScoreRows& rows, const ScoreRow& row) {
  return row.proposition == kNoIndex ? nullptr : &rows.propositions[row.proposition];
}

std::uint32_t horizon_class(const ScoreRows& rows, const ScoreRow& row) {
  Date to = row.horizon_to;
  const ScoreProposition* proposition = proposition_of(rows, row);
  if (to == kNoDay && proposition != nullptr && proposition->window.to)
    to = *proposition->window.to;
  const Date from = row.said() != kNoDay ? row.said() : row.horizon_from;
  if (to == kNoDay || from == kNoDay) return kHorizons.size();
  std::uint32_t at = 0;
  const int months = month_number(to) - month_number(from);
  while (months > kHorizons[at].months) ++at;
  return at;
}

std::uint32_t line_of(const ScoreRows& rows, const ScoreRow& row, ScoreBy by) {
  switch (by) {
    case ScoreBy::speaker:
      return index_or_last(row.speaker, rows.speakers.size());
    case ScoreBy::document:
      return index_or_last(row.document, rows.documents.size());
    case ScoreBy::outlet:
      return index_or_last(
          row.document == kNoIndex ? kNoIndex : rows.documents[row.document].outlet,
          rows.outlets.size());
    case ScoreBy::topic: {
      const ScoreProposition* proposition = proposition_of(rows, row);
      return index_or_last(proposition == nullptr ? kNoIndex : proposition->topic,
                           rows.topics.size());
    }
    case ScoreBy::horizon:
      return horizon_class(rows, row);
    case ScoreBy::type:
      break;
  }
  return static_cast<std::uint32_t>(row.type);
}

std::size_t line_count(const ScoreRows& rows, ScoreBy by) {
  switch (by) {
    case ScoreBy::speaker:
      return rows.speakers.size() + 1;
    case ScoreBy::document:
      return rows.documents.size() + 1;
    case ScoreBy::outlet:
      return rows.outlets.size() + 1;
    case ScoreBy::topic:
      return rows.topics.size() + 1;
    case ScoreBy::horizon:
      return kHorizons.size() + 1;
    case ScoreBy::type:
      break;
  }
  return kEnumNames<StatementType>.size();
}

LineName name_in(const std::vector<ScoreName>& names, std::uint32_t line, const char* none) {
  if (line >= names.size()) return {"", none};
  return {to_string(names[line].id), names[line].name};
}
LineName name_in(const std::vector<std::string>& names, std::uint32_t line, const char* none) {
  if (line >= names.size()) return {"", none};
  return {names[line], names[line]};
}

}  // namespace

LineIndex index_lines(const ScoreRows& rows, const ScoreOptions& options) {
  LineIndex out;
  out.lines = static_cast<std::uint32_t>(line_count(rows, options.by));
  out.line_of.reserve(rows.rows.size());
  for (const ScoreRow& row : rows.rows) {
    out.line_of.push_back(is_looked_at(row, options) ? line_of(rows, row, options.by) : kNoIndex);
  }
  return out;
}

LineName line_name(const ScoreRows& rows, ScoreBy by, std::uint32_t line) {
  switch (by) {
    case ScoreBy::speaker:
      return name_in(rows.speakers, line, "(no speaker)");
    case ScoreBy::document:
      return name_in(rows.documents, line, "(no document)");
    case ScoreBy::outlet:
      return name_in(rows.outlets, line, "(no outlet)");
    case ScoreBy::topic:
      return name_in(rows.topics, line, "(no topic)");
    case ScoreBy::horizon:
      if (line >= kHorizons.size()) return {"", "(no end)"};
      return {kHorizons[line].name, kHorizons[line].name};
    case ScoreBy::type:
      break;
  }
  const std::string type(name_of(static_cast<StatementType>(line)));
  return {type, type};
}

}  // namespace core
