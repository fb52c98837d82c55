// What a hand in the reader asks for, as values. The reader changes nothing outside itself: whoever
// owns the project turns these into actions.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/base/id.h"
#include "core/text/offset.h"

namespace workbench {

/// Mark these ranges (ascending, disjoint, not empty) as one new span. `type` counts from 0.
struct TagRanges {
  int type = 0;
  std::vector<core::ByteRange> ranges;
};
struct RetypeSpan {
  core::Id span;
  int type = 0;
};
struct RemoveSpan {
  core::Id span;
};
/// The span was chosen; 0 when none is any more.
struct ChooseSpan {
  core::Id span;
};
struct ResizeSpan {
  core::Id span;
  std::vector<core::ByteRange> fragments;  ///< All of them, the changed one included.
};
/// Everything possible here: on `span` (may be 0) and on the selected text.
struct OpenReaderMenu {
  core::Id span;
  core::ByteOffset at;
};
/// Enter: on to the chosen span's fields.
struct GoToInspector {};
/// J and K, and the list: +1 is the next document, -1 the one before.
struct StepDocument {
  int by = 1;
};
/// The chosen span gets the last speaker and proposition.
struct RepeatLast {};
/// The text is finished: on to the next.
struct FinishDocument {};
struct CopyText {
  std::string text;
};

/// Why nothing happened, for the person: a sentence that says what to do.
struct Tell {
  std::string sentence;
};

using ReaderIntent =
    std::variant<TagRanges, RetypeSpan, RemoveSpan, ChooseSpan, ResizeSpan, OpenReaderMenu,
                 GoToInspector, StepDocument, RepeatLast, FinishDocument, CopyText, Tell>;

}  // namespace workbench
