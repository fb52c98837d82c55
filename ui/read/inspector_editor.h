// The one field of the inspector that is being filled in: its text box, what completes it, and what
// becomes of the words when it is left. Nothing typed is lost: words that cannot be read stay with
// their field until they are corrected or given up.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/id.h"
#include "ui/widget/draw.h"
#include "workbench/base/action.h"
#include "workbench/base/state.h"
#include "workbench/read/code_book.h"
#include "workbench/read/inspector_draft.h"

namespace ui {

/// What the inspector draws from and writes to in one frame.
struct InspectorScene {
  const Look& look;
  const workbench::State& state;
  const workbench::SpanView* span = nullptr;
  const workbench::DocumentView* document = nullptr;
  const workbench::CompletionView& completion;
  workbench::Actions& actions;
  const workbench::CodeBook* book = nullptr;  ///< Its labels stand below those that were put on.
};

struct EditorBox {
  std::string_view placeholder = {};
  int lines = 1;
  float width = 0;      ///< Screen pixels; 0 takes what is left of the line.
  bool offers = false;  ///< The placeholder is a proposal: Enter in the empty field accepts it.
};

class FieldEditor {
 public:
  using FieldKey = workbench::FieldKey;

  /// Before and after the fields are drawn.
  void begin_frame(const InspectorScene& scene);
  void end_frame(const InspectorScene& scene);

  /// What waits in a field.
  enum class Open { nothing, empty, proposal };
  /// Fields in the order of Tab. A field says that it is there by this.
  void enlist(FieldKey key, Open open = Open::nothing) { order_.push_back({key, open}); }
  [[nodiscard]] bool is_open(FieldKey key) const { return draft_ && draft_->key == key; }
  /// The open field held nothing before.
  [[nodiscard]] bool opened_empty() const { return draft_ && draft_->before.empty(); }
  [[nodiscard]] bool any_open() const { return draft_.has_value(); }
  /// Keeps what is open, then opens this one.
  void open(const InspectorScene& scene, FieldKey key);
  /// Opens the first field of the next frame in which something is proposed, else the first.
  void open_first() { first_wanted_ = true; }
  /// Frames are wanted although nobody presses anything.
  [[nodiscard]] bool on_its_way() const {
    constexpr int kMostFrames = 8;
    const bool opens = draft_ && !was_active_ && opening_ < kMostFrames;
    return opens || first_wanted_ || onwards_ || returned_ || accepted_;
  }
  /// A proposal was accepted: once it is taken over, on to the next one, else to the next field
  /// that is empty and should not be, else back to this one.
  void go_on_from(FieldKey key) { onwards_ = {key, 2}; }
  /// Keeps what is open; then all that is proposed is accepted.
  void accept_all() { all_wanted_ = true; }
  /// Draws the open field at the cursor.
  void draw(const InspectorScene& scene, const EditorBox& box);

  /// Words of a field that could not be read, with the reason. Null when there are none.
  struct Kept {
    workbench::FieldDraft draft;
    std::string problem;
  };
  [[nodiscard]] const Kept* kept(const InspectorScene& scene, FieldKey key) const;
  /// True once, for the field that was left by Enter: the keyboard goes to its value.
  [[nodiscard]] bool take_return(FieldKey key);
  /// True once, for the field whose proposal was accepted by Enter.
  [[nodiscard]] bool take_accepted(FieldKey key);

  /// Pushes an edit made elsewhere (a menu, a proposal).
  static void push(const InspectorScene& scene, workbench::MaybeEdit edit);
  [[nodiscard]] core::IdGenerator& ids() { return ids_; }

 private:
  /// `all`: by the key that accepts all proposals.
  enum class Leaving { stay, submit, all, cancel, blur, next, previous };

  [[nodiscard]] Leaving draw_box(const InspectorScene& scene, const EditorBox& box);
  void draw_completions(const InspectorScene& scene, const Box& field);
  void choose(const InspectorScene& scene, const workbench::CompletionRow& row);
  void leave(const InspectorScene& scene, Leaving how);
  /// False when the words could not be read: they are kept with the reason.
  /// `row`: of the list; null takes the obvious one once it is known.
  bool finish(const InspectorScene& scene, workbench::FieldDraft draft,
              const workbench::CompletionRow* row);
  [[nodiscard]] int chosen_row(const InspectorScene& scene,
                               const workbench::FieldDraft& draft) const;
  void finish_waiting(const InspectorScene& scene);
  void ask(const InspectorScene& scene, const workbench::Complete& wanted) const;
  void step(const InspectorScene& scene);
  void open_onwards(const InspectorScene& scene);
  [[nodiscard]] FieldKey open_after(FieldKey from) const;
  static void push_accept_all(const InspectorScene& scene);
  [[nodiscard]] bool list_shown(const InspectorScene& scene) const;

  std::optional<workbench::FieldDraft> draft_;
  std::vector<workbench::FieldDraft> waiting_;  ///< For the look-up of the name they hold.
  std::vector<Kept> kept_;
  struct Listed {
    FieldKey key;
    Open open = Open::nothing;
  };
  std::vector<Listed> order_;
  struct Onwards {
    FieldKey from;
    int frames = 0;  ///< Until the project's answer is drawn.

    explicit operator bool() const { return static_cast<bool>(from); }
  };
  Onwards onwards_;
  struct Step {
    FieldKey from;
    int by = 0;
  };
  Step step_;  ///< Where Tab was pressed in this frame.
  FieldKey returned_;
  FieldKey accepted_;
  FieldKey last_returned_;  ///< As the last frame ended: what nobody takes is forgotten.
  FieldKey last_accepted_;
  int opening_ = 0;  ///< Frames that the open field was drawn without the caret so far.
  std::string problem_;
  bool take_focus_ = false;
  bool was_active_ = false;
  bool drawn_ = false;
  bool over_list_ = false;
  bool offers_ = false;
  bool first_wanted_ = false;
  bool all_wanted_ = false;   ///< Ctrl+Enter was pressed in the open field,
  bool all_waits_ = false;    ///< and waits for the look-up of the name that stood there.
  std::optional<int> moved_;  ///< Row of the completion list that the arrows chose.
  core::IdGenerator ids_;
};

}  // namespace ui
