// Which keys do what: action names and chords as data, with defaults from key_map.def and changes
// from a settings file. It knows no window and no key codes: chords are read and shown as words.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/enum_names.h"
#include "core/base/result.h"

namespace workbench {

/// A key with its modifiers. `key` is "A".."Z", "0".."9", "F1".."F24", a printable ASCII sign, or
/// one of Enter Escape Tab Space Backspace Delete Insert Home End PageUp PageDown Left Right Up
/// Down Plus Minus. A sign that needs Shift on a keyboard ("?") is written without "Shift".
struct Chord {
  bool ctrl = false;
  bool alt = false;
  bool shift = false;
  std::string key;

  auto operator<=>(const Chord&) const = default;
};

/// "ctrl+shift+z" in any case and order; the sentence says what was not understood.
[[nodiscard]] core::Result<Chord> parse_chord(std::string_view words);
/// "Ctrl+Shift+Z": the modifiers always in the order Ctrl, Alt, Shift.
[[nodiscard]] std::string to_string(const Chord& chord);
/// Without Ctrl or Alt a text field takes the key first; function keys and Escape are never typed.
[[nodiscard]] bool types_text(const Chord& chord);

/// Where a key acts. `anywhere` includes the reader, and yields to a text field that types.
enum class KeyScope { anywhere, reader };

struct KeyBinding {
  std::string action;
  KeyScope scope = KeyScope::anywhere;
  std::vector<Chord> chords;  ///< The first is the one shown.
};

class KeyMap {
 public:
  /// The bindings of key_map.def.
  KeyMap();

  /// Replaces the keys of the named actions; an empty list or "" takes them all away. What is not
  /// understood keeps its keys. Returns a sentence for each such thing and for each conflict.
  [[nodiscard]] std::vector<std::string> change(
      const std::map<std::string, std::vector<std::string>>& keys);

  /// The action a chord means: a reader key first when the reader has the focus. Empty when none.
  [[nodiscard]] std::string_view action_for(const Chord& chord, KeyScope focus) const;
  /// What menus and tooltips print: "Ctrl+Shift+Z", or "" for an action without a key.
  [[nodiscard]] std::string shown(std::string_view action) const;
  /// Null when there is no such action.
  [[nodiscard]] const KeyBinding* find(std::string_view action) const;
  [[nodiscard]] const std::vector<KeyBinding>& bindings() const { return bindings_; }
  /// A sentence for every chord that means two things at once.
  [[nodiscard]] std::vector<std::string> conflicts() const;

 private:
  std::vector<KeyBinding> bindings_;
};

}  // namespace workbench

template <>
inline constexpr std::array<std::string_view, 2> core::kEnumNames<workbench::KeyScope> = {
    "anywhere", "reader"};
