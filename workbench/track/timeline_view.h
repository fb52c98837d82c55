// A proposition's timeline in words and places ready to be drawn: what was said when and how likely
// it made the event, who changed their mind, the window, outcomes and evidence. It asks nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/read/timeline.h"

namespace workbench {

struct TimelineMark {
  core::Id annotation;
  core::Id speaker;
  core::Stance stance = core::Stance::asserts;
  core::Date from;  ///< Said between these days, both inclusive.
  core::Date to;
  std::optional<core::Probability> probability;  ///< Of the event.
  bool against = false;                          ///< Denies it, or argues against it.
  bool scorable = true;
  bool hindsight = false;  ///< Tagged when the answer could be known.
  std::string label;       ///< "Mykhailo Pashkov: “could well”"
  std::string facts;       ///< "20 Dec 2022 · asserts · 40–75 % · house v1"
  std::string quote;       ///< With quotation marks.
  std::string source;      ///< Title of the document.
};

struct TimelineOutcome {
  core::Date day;  ///< When it could be known.
  core::Status status = core::Status::draft;
  std::string words;  ///< "known 17 Jan 2024"
};

struct TimelineEvidence {
  core::Date day;
  std::string words;  ///< "Defence Intelligence, 17 Jan 2024 · A2 · supports"
};

struct TimelineView {
  std::vector<TimelineMark> marks;               ///< By day.
  std::vector<std::vector<std::size_t>> drifts;  ///< Marks of one speaker with ranges, two or more.
  core::DateRange window;
  std::vector<TimelineOutcome> outcomes;
  std::vector<TimelineEvidence> evidence;
  std::int64_t undated = 0;  ///< Spans that stand on no day, or on one after the day asked for.
  std::string scales;        ///< "house v1, ICD 203 v1": where the ranges came from.
};

[[nodiscard]] TimelineView timeline_view(const store::Timeline& timeline);

}  // namespace workbench
