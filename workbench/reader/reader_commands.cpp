#include "workbench/reader/reader_commands.h"

#include <algorithm>
#include <array>

namespace workbench {
namespace {

using Run = std::optional<ReaderIntent> (*)(ReaderModel&);

struct ReaderCommand {
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
  if (reader.caret().has_selection()) return reader.edit_selected();
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
    ReaderCommand{"caret_word_left", go<word_left, false>},
    ReaderCommand{"caret_word_right", go<word_right, false>},
    ReaderCommand{"caret_line_up", go<row_up, false>},
    ReaderCommand{"caret_line_down", go<row_down, false>},
    ReaderCommand{"extend_word_left", go<word_left, true>},
    ReaderCommand{"extend_word_right", go<word_right, true>},
    ReaderCommand{"extend_line_up", go<row_up, true>},
    ReaderCommand{"extend_line_down", go<row_down, true>},
    ReaderCommand{"caret_letter_left", go<grapheme_left, false>},
    ReaderCommand{"caret_letter_right", go<grapheme_right, false>},
    ReaderCommand{"extend_letter_left", go<grapheme_left, true>},
    ReaderCommand{"extend_letter_right", go<grapheme_right, true>},
    ReaderCommand{"line_start", go<row_begin, false>},
    ReaderCommand{"line_end", go<row_end, false>},
    ReaderCommand{"extend_line_start", go<row_begin, true>},
    ReaderCommand{"extend_line_end", go<row_end, true>},
    ReaderCommand{"page_up", go<CaretMove::page_up, false>},
    ReaderCommand{"page_down", go<CaretMove::page_down, false>},
    ReaderCommand{"extend_page_up", go<CaretMove::page_up, true>},
    ReaderCommand{"extend_page_down", go<CaretMove::page_down, true>},
    ReaderCommand{"text_start", go<text_begin, false>},
    ReaderCommand{"text_end", go<CaretMove::text_end, false>},
    ReaderCommand{"extend_text_start", go<text_begin, true>},
    ReaderCommand{"extend_text_end", go<CaretMove::text_end, true>},
    ReaderCommand{"previous_sentence", go<sentence_previous, false>},
    ReaderCommand{"next_sentence", go<sentence_next, false>},
    ReaderCommand{"previous_paragraph", go<paragraph_previous, false>},
    ReaderCommand{"next_paragraph", go<paragraph_next, false>},
    ReaderCommand{"previous_heading", go<heading_previous, false>},
    ReaderCommand{"next_heading", go<heading_next, false>},
    ReaderCommand{"select_sentence", sentence<false>},
    ReaderCommand{"extend_sentence", sentence<true>},
    ReaderCommand{"select_paragraph", paragraph<false>},
    ReaderCommand{"extend_paragraph", paragraph<true>},
    ReaderCommand{"next_span", [](ReaderModel& r) { return r.step_span(1); }},
    ReaderCommand{"previous_span", [](ReaderModel& r) { return r.step_span(-1); }},
    ReaderCommand{"span_outwards", [](ReaderModel& r) { return r.step_depth(-1); }},
    ReaderCommand{"span_inwards", [](ReaderModel& r) { return r.step_depth(1); }},
    ReaderCommand{"span_begin_left", nudge<SpanEdge::begin, -1>},
    ReaderCommand{"span_begin_right", nudge<SpanEdge::begin, 1>},
    ReaderCommand{"span_end_left", nudge<SpanEdge::end, -1>},
    ReaderCommand{"span_end_right", nudge<SpanEdge::end, 1>},
    ReaderCommand{"tag_claim", tag<0>},
    ReaderCommand{"tag_prediction", tag<1>},
    ReaderCommand{"tag_fact", tag<2>},
    ReaderCommand{"remove_span",
                  [](ReaderModel& r) -> std::optional<ReaderIntent> { return r.remove(); }},
    ReaderCommand{"split_fragment",
                  [](ReaderModel& r) -> std::optional<ReaderIntent> { return r.split_fragment(); }},
    ReaderCommand{
        "merge_fragments",
        [](ReaderModel& r) -> std::optional<ReaderIntent> { return r.merge_fragments(); }},
    ReaderCommand{"edit_span", edit_span},
    ReaderCommand{"repeat_last",
                  [](ReaderModel&) -> std::optional<ReaderIntent> { return RepeatLast{}; }},
    ReaderCommand{"finish_document",
                  [](ReaderModel&) -> std::optional<ReaderIntent> { return FinishDocument{}; }},
    ReaderCommand{"copy", [](ReaderModel& r) -> std::optional<ReaderIntent> { return r.copy(); }},
    ReaderCommand{"find_next", find<1>},
    ReaderCommand{"find_previous", find<-1>},
    ReaderCommand{
        "context_menu",
        [](ReaderModel& r) -> std::optional<ReaderIntent> { return r.open_menu_at_caret(); }},
};

}  // namespace

ReaderCommandResult run_reader_command(ReaderModel& reader, std::string_view name) {
  const auto* const found = std::find_if(kCommands.begin(), kCommands.end(),
                                         [&](const ReaderCommand& c) { return c.name == name; });
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
  names.reserve(kCommands.size());
  for (const ReaderCommand& command : kCommands) names.push_back(command.name);
  return names;
}

}  // namespace workbench
