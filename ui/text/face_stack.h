// The faces one text style draws with: the wanted one, companions, and whatever the system has
// for a character that none of them knows, looked up when it is first met.
#pragma once

#include <deque>
#include <unordered_map>

#include "ui/text/face.h"

namespace ui {

struct FaceStackSpec {
  FaceQuery query;
  bool tabular_digits = false;  ///< All ten digits as wide as the widest.
};

/// For one thread. Library and lookup must outlive it.
class FaceStack {
 public:
  FaceStack(FT_LibraryRec_& library, FontLookup& lookup, FaceStackSpec spec);

  /// True when the system has no font at all.
  [[nodiscard]] bool empty() const { return faces_.empty(); }

  /// Pen movement in pixels at `size` pixels an em; negative when no face on this system has it.
  [[nodiscard]] float advance(char32_t code_point, float size);

  /// Which face draws a character, as a number that never changes; empty when none has it.
  [[nodiscard]] std::optional<std::uint16_t> face_number(char32_t code_point);
  /// The address never changes.
  [[nodiscard]] Face& face(std::uint16_t number) { return faces_[number]; }

  /// Empty when no face on this system has the character.
  [[nodiscard]] std::optional<GlyphImage> draw(char32_t code_point, float size);

  /// Pixels from the top of a line of text to its baseline, at `size` pixels an em: capitals then
  /// stand in the middle of a box that is `size` high.
  [[nodiscard]] float ascent(float size) const;

 private:
  [[nodiscard]] Face* face_for(char32_t code_point);
  [[nodiscard]] Face* open(const std::optional<FaceFile>& file);
  [[nodiscard]] float digit_width(float size);

  FT_LibraryRec_& library_;
  FontLookup& lookup_;
  FaceStackSpec spec_;
  std::deque<Face> faces_;  ///< The wanted one first; stable addresses.
  std::unordered_map<char32_t, Face*> known_;
};

}  // namespace ui
