#include "workbench/reader_commands.h"

#include <algorithm>
#include <array>

namespace workbench {
namespace {

using Run = std::optional<ReaderIntent> (*)(ReaderModel&);

struct Command {
  std::string_view name;
  Run run;
};

template <CaretMove move, bool extend>
std::optional<ReaderIntent> go(ReaderModel& reader) {
  reader.move(move, extend);
  return std::nullopt;
}

template <int type>
std::optional<ReaderIntent> tag(ReaderModel& reader) {
  return reader.tag(type);
}

template <SpanEdge edge, int by>
std::optional<ReaderIntent> nudge(ReaderModel& reader) {
  return reader.nudge_edge(edge, by);
}

template <int by>
std::optional<ReaderIntent> find(ReaderModel& reader) {
  reader.step_find(by);
  return std::nullopt;
}

std::optional<ReaderIntent> edit_span(ReaderModel& reader) {
  if (!reader.chosen() && !reader.here().empty()) return reader.step_depth(1);
  return GoToInspector{};
}

template <bool extend>
std::optional<ReaderIntent> sentence(ReaderModel& reader) {
  reader.select_sentence(extend);
  return std::nullopt;
}

template <bool extend>
std::optional<ReaderIntent> paragraph(ReaderModel& reader) {
  reader.select_paragraph(extend);
  return std::nullopt;
}

using enum CaretMove;

constexpr std::array kCommands{
    Command{"caret_word_left", go<word_left, false>},
    Command{"caret_word_right", go<word_right, false>},
    Command{"caret_line_up", go<row_up, false>},
    Command{"caret_line_down", go<row_down, false>},
    Command{"extend_word_left", go<word_left, true>},
    Command{"extend_word_right", go<word_right, true>},
    Command{"extend_line_up", go<row_up, true>},
    Command{"extend_line_down", go<row_down, true>},
    Command{"caret_letter_left", go<grapheme_left, false>},
    Command{"caret_letter_right", go<grapheme_right, false>},
    Command{"extend_letter_left", go<grapheme_left, true>},
    Command{"extend_letter_right", go<grapheme_right, true>},
    Command{"line_start", go<row_begin, false>},
    Command{"line_end", go<row_end, false>},
    Command{"extend_line_start", go<row_begin, true>},
    Command{"extend_line_end", go<row_end, true>},
    Command{"page_up", go<CaretMove::page_up, false>},
    Command{"page_down", go<CaretMove::page_down, false>},
    Command{"extend_page_up", go<CaretMove::page_up, true>},
    Command{"extend_page_down", go<CaretMove::page_down, true>},
    Command{"text_start", go<text_begin, false>},
    Command{"text_end", go<CaretMove::text_end, false>},
    Command{"extend_text_start", go<text_begin, true>},
    Command{"extend_text_end", go<CaretMove::text_end, true>},
    Command{"previous_sentence", go<sentence_previous, false>},
    Command{"next_sentence", go<sentence_next, false>},
    Command{"previous_paragraph", go<paragraph_previous, false>},
    Command{"next_paragraph", go<paragraph_next, false>},
    Command{"select_sentence", sentence<false>},
    Command{"extend_sentence", sentence<true>},
    Command{"select_paragraph", paragraph<false>},
    Command{"extend_paragraph", paragraph<true>},
    Command{"next_span", [](ReaderModel& r) { return r.step_span(1); }},
    Command{"previous_span", [](ReaderModel& r) { return r.step_span(-1); }},
    Command{"span_outwards", [](ReaderModel& r) { return r.step_depth(-1); }},
    Command{"span_inwards", [](ReaderModel& r) { return r.step_depth(1); }},
    Command{"span_begin_left", nudge<SpanEdge::begin, -1>},
    Command{"span_begin_right", nudge<SpanEdge::begin, 1>},
    Command{"span_end_left", nudge<SpanEdge::end, -1>},
    Command{"span_end_right", nudge<SpanEdge::end, 1>},
    Command{"tag_claim", tag<0>},
    Command{"tag_prediction", tag<1>},
    Command{"tag_fact", tag<2>},
    Command{"remove_span",
            [](ReaderModel& r) -> std::optional<ReaderIntent> { return r.remove(); }},
    Command{"edit_span", edit_span},
    Command{"copy", [](ReaderModel& r) -> std::optional<ReaderIntent> { return r.copy(); }},
    Command{"find_next", find<1>},
    Command{"find_previous", find<-1>},
    Command{"context_menu",
            [](ReaderModel& r) -> std::optional<ReaderIntent> { return r.open_menu_at_caret(); }},
};

}  // namespace

ReaderCommandResult run_reader_command(ReaderModel& reader, std::string_view name) {
  const auto* const found = std::find_if(kCommands.begin(), kCommands.end(),
                                         [&](const Command& c) { return c.name == name; });
  if (found == kCommands.end()) return {};
  ReaderCommandResult result;
  result.known = true;
  if (!reader.has_text()) return result;
  const core::Id before = reader.chosen();
  if (auto intent = found->run(reader)) result.intents.push_back(std::move(*intent));
  const bool told =
      !result.intents.empty() && std::holds_alternative<ChooseSpan>(result.intents[0]);
  // A move can leave the chosen span behind; whoever shows its fields must hear of it.
  if (!told && reader.chosen() != before) {
    result.intents.insert(result.intents.begin(), ChooseSpan{reader.chosen()});
  }
  return result;
}

std::vector<std::string_view> reader_command_names() {
  std::vector<std::string_view> names;
  for (const Command& command : kCommands) names.push_back(command.name);
  return names;
}

}  // namespace workbench
