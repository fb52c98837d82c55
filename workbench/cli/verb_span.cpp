#include "workbench/cli/verb_span.h"

#include <utility>

#include "core/text/boundary.h"
#include "core/text/text_index.h"
#include "store/read/parties.h"

namespace workbench {
namespace {

std::string range_words(const core::CharRange& range) {
  return std::to_string(range.begin.value) + ":" + std::to_string(range.end.value);
}

TaggedSpan whole_characters(const core::TextIndex& index, std::vector<core::CharRange> ranges) {
  bool widened = false;
  for (auto& range : ranges) {
    const auto bytes = index.to_byte(range);
    const core::CharRange whole = index.to_char(core::ByteRange{
        core::snap_down(index.text(), bytes.begin), core::snap_up(index.text(), bytes.end)});
    widened = widened || whole != range;
    range = whole;
  }
  return {core::make_span(index, std::move(ranges)), widened};
}

}  // namespace

std::optional<core::CharRange> parse_char_range(const std::string& words) {
  const auto colon = words.find(':');
  if (colon == std::string::npos) return std::nullopt;
  std::int64_t start = 0;
  std::int64_t end = 0;
  const bool numbers = CLI::detail::lexical_cast(words.substr(0, colon), start) &&
                       CLI::detail::lexical_cast(words.substr(colon + 1), end);
  if (!numbers || start < 0 || end <= start) return std::nullopt;
  return core::CharRange{core::CharOffset(start), core::CharOffset(end)};
}

CLI::Validator a_char_range() {
  return CLI::Validator(
      [](std::string& word) {
        if (parse_char_range(word)) return std::string();
        return "“" + word + "” is no range of code points; write it like 120:180.";
      },
      "START:END");
}

core::Result<TaggedSpan> span_in(const core::Document& document,
                                 std::vector<core::CharRange> ranges) {
  const core::TextIndex index(document.text);
  for (const auto& range : ranges) {
    const auto bytes = index.checked(range);
    if (bytes && !range.empty() && core::trimmed(index.text(), *bytes).empty()) {
      return core::Error{range_words(range) + " of “" + document.meta.title +
                             "” is white space; name a range that has words.",
                         core::ErrorKind::refused};
    }
    if (bytes && !range.empty()) continue;
    return core::Error{range_words(range) + " is no span of “" + document.meta.title +
                           "”: START must be before END, and END at "
                           "most " +
                           std::to_string(index.char_size().value) + ", its length in code points.",
                       core::ErrorKind::refused};
  }
  return whole_characters(index, std::move(ranges));
}

Speaker speaker_named(store::Project& project, const std::string& name) {
  if (auto known = store::party_named(project.database(), name)) return {*std::move(known), false};
  core::Party party;
  party.id = project.next_id();
  party.name = name;
  return {std::move(party), true};
}

}  // namespace workbench
