// Keeps the spans that a reader shows the same as the project's, with as little reading as there is
// to do: one span when one was tagged or an edit of it was undone, a stretch of the text a frame
// when a document is opened or very much was changed at once.
#pragma once

#include <cstddef>

#include "core/base/id.h"
#include "core/text/offset.h"
#include "store/project/project.h"
#include "workbench/reader/reader_model.h"

namespace workbench {

class SpanFeed {
 public:
  /// Holds no document; every span is read when one is opened.
  void close() { *this = {}; }
  /// For a text that the reader has just opened: its spans near `place` come at once, the others
  /// with refresh().
  void open(const store::Project& project, ReaderModel& reader, core::CharOffset place);
  /// Takes in what was changed since the last call. Costs nothing when nothing was.
  void take_changes(const store::Project& project, ReaderModel& reader);
  /// take_changes(), then what is near the reading place and one more stretch, until all is there.
  void refresh(const store::Project& project, ReaderModel& reader);
  /// Makes sure that an annotation of this text is there, when it is one.
  void look_for(const store::Project& project, ReaderModel& reader, core::Id annotation);

  /// False while spans are still to come.
  [[nodiscard]] bool complete() const { return complete_; }

 private:
  void near(const store::Project& project, ReaderModel& reader, core::CharOffset place);
  void next_stretch(const store::Project& project, ReaderModel& reader);
  static core::CharOffset read(const store::Project& project, ReaderModel& reader,
                               core::CharRange begins_in, std::size_t most);

  bool complete_ = true;
  std::size_t taken_ = 0;   ///< Of the project's touched annotations: how many are taken in.
  core::CharOffset next_;   ///< Everything that begins before is as in the project,
  core::CharRange near_{};  ///< and so is what begins here.
};

}  // namespace workbench
