// The whole window on a project with two articles, a speaker and a proposition, worked by keys that
// are counted: for tests of how a tag is filled in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/annotation.h"
#include "core/model/link.h"
#include "tests/ui/stage.h"

class Desk {
 public:
  /// The first article is open, nothing is chosen, the keyboard is with the text.
  explicit Desk(ImVec2 window = {1440, 900});

  /// A press of one key, then until the window rests. Counted.
  void key(ImGuiKey key, ImGuiKey modifier = ImGuiKey_None);
  /// Letters, then until the window rests.
  void type(std::string_view text);
  /// A key and letters within one frame, as a quick hand or a slow machine brings them.
  void burst(ImGuiKey key, std::string_view text);
  [[nodiscard]] int keys() const { return keys_; }

  /// Puts the caret into the words of the open article.
  void caret_in(std::string_view words);
  void select(std::string_view words);
  /// Tags the words and leaves the tag chosen.
  core::Id tag(std::string_view words, core::StatementType type);
  /// What is recorded of an annotation; fails the test when there is none.
  [[nodiscard]] core::Annotation annotation(core::Id id);
  [[nodiscard]] std::vector<core::Link> links(core::Id id);
  [[nodiscard]] std::vector<std::string> parties();
  [[nodiscard]] std::vector<std::string> propositions();
  /// Of the annotation's speaker, or empty.
  [[nodiscard]] std::string speaker(core::Id id);
  /// The statement of the first link's proposition, or empty.
  [[nodiscard]] std::string tracked(core::Id id);

  [[nodiscard]] const workbench::State& state() { return stage_.bench().state(); }
  [[nodiscard]] Stage& stage() { return stage_; }
  [[nodiscard]] core::Id first() const { return first_; }

 private:
  void rest();
  [[nodiscard]] core::CharRange range_of(std::string_view words);

  Stage stage_;
  core::Id first_;
  int keys_ = 0;
};
