#include "ui/text/face_shaper.h"

#include <hb.h>

#include <algorithm>

#include "core/text/utf8.h"
#include "ui/text/font_loader.h"

namespace ui {
namespace {

using workbench::ShapedGlyph;
using workbench::ShapeRequest;

constexpr char32_t kEmojiPresentation = 0xFE0F;
constexpr char32_t kSomeEmoji = 0x1F600;

struct FontRelease {
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
struct BufferRelease {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
using HbFont = std::unique_ptr<hb_font_t, FontRelease>;
using HbBuffer = std::unique_ptr<hb_buffer_t, BufferRelease>;

/// In font units: one font serves every size, and widths grow evenly with the zoom.
HbFont open_font(const FaceFile& file) {
  // fontconfig's index: the face in its low half, the instance of a variable font in its high one.
  const auto index = static_cast<unsigned>(file.index);
  hb_blob_t* blob = hb_blob_create_from_file(file.path.c_str());
  hb_face_t* face = hb_face_create(blob, index & 0xFFFFU);
  HbFont font(hb_font_create(face));
  const auto em = static_cast<int>(hb_face_get_upem(face));
  hb_font_set_scale(font.get(), em, em);
  if (index >> 16U != 0) hb_font_set_var_named_instance(font.get(), (index >> 16U) - 1);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  return font;
}

/// Characters without a picture that HarfBuzz would ask the face for.
bool is_blank(char32_t c) {
  return c == '\t' || c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
}

hb_script_t script_of(char32_t c) {
  return hb_unicode_script(hb_unicode_funcs_get_default(), static_cast<hb_codepoint_t>(c));
}

bool takes_any_script(hb_script_t script) {
  return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
}

/// Belongs to the character before it: marks, joiners, variation selectors, skin tones.
bool stays_with_base(char32_t c) {
  return workbench::is_invisible(c) || script_of(c) == HB_SCRIPT_INHERITED ||
         (c >= 0x1F3FB && c <= 0x1F3FF) || c == 0x20E3;
}

}  // namespace

struct FaceShaper::Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint16_t face = 0;
  hb_script_t script = HB_SCRIPT_COMMON;
  bool blank = false;
};

struct FaceShaper::Opened {
  HbFont font;
  ImFont* glyphs = nullptr;
};

struct FaceShaper::HarfBuzz {
  HbBuffer buffer{hb_buffer_create()};
  std::vector<std::unique_ptr<Opened>> faces;  // by the stack's numbers; empty until needed
};

FaceShaper::FaceShaper(ImFontAtlas& atlas, FaceStack& stack)
    : atlas_(atlas), stack_(stack), harfbuzz_(std::make_unique<HarfBuzz>()) {}

FaceShaper::~FaceShaper() = default;

FaceShaper::Opened& FaceShaper::opened(std::uint16_t face) {
  auto& faces = harfbuzz_->faces;
  if (face >= faces.size()) faces.resize(face + 1U);
  if (!faces[face]) {
    faces[face] = std::make_unique<Opened>();
    faces[face]->font = open_font(stack_.face(face).file());
  }
  return *faces[face];
}

ImFont* FaceShaper::font(std::uint16_t face) {
  Opened& known = opened(face);
  if (known.glyphs == nullptr) {
    known.glyphs = add_glyph_font(atlas_, stack_, stack_.face(face));
  }
  return known.glyphs;
}

/// A face goes on as long as it can through spaces and marks, so that words and their points keep
/// together; a picture face does not, for it holds digits of its own.
std::uint16_t FaceShaper::face_for(const Piece* before, char32_t c, char32_t next) {
  if (next == kEmojiPresentation) {
    const auto emoji = stack_.face_number(kSomeEmoji);
    if (emoji && stack_.face(*emoji).has(c)) return *emoji;
  }
  if (before != nullptr && !before->blank) {
    if (stays_with_base(c) && (workbench::is_invisible(c) || stack_.face(before->face).has(c))) {
      return before->face;
    }
    const bool neutral = takes_any_script(script_of(c)) && c < 0x2000;
    const Face& face = stack_.face(before->face);
    if (neutral && face.scalable() && face.has(c)) return before->face;
  }
  return stack_.face_number(c).value_or(0);
}

std::vector<FaceShaper::Piece> FaceShaper::pieces(const ShapeRequest& request) {
  std::vector<Piece> pieces;
  for (std::size_t at = request.begin; at < request.end;) {
    const core::DecodedChar c = core::decode_at(request.paragraph, at);
    const std::size_t end = at + static_cast<std::size_t>(c.bytes);
    const char32_t next =
        end < request.end ? core::decode_at(request.paragraph, end).value : char32_t{0};
    Piece* last = pieces.empty() ? nullptr : &pieces.back();
    Piece here{at, end, 0, script_of(c.value), is_blank(c.value)};
    if (!here.blank) here.face = face_for(last, c.value, next);
    const bool same_script =
        last != nullptr && (takes_any_script(here.script) || takes_any_script(last->script) ||
                            here.script == last->script);
    if (last != nullptr && !here.blank && !last->blank && same_script && here.face == last->face) {
      last->end = end;
      if (takes_any_script(last->script)) last->script = here.script;
    } else {
      pieces.push_back(here);
    }
    at = end;
  }
  return pieces;
}

void FaceShaper::shape_piece(const ShapeRequest& request, const Piece& piece, float size,
                             std::vector<ShapedGlyph>& glyphs) {
  if (piece.blank) {
    ShapedGlyph glyph;
    glyph.visible = false;
    glyph.cluster = static_cast<std::uint32_t>(piece.begin);
    if (request.paragraph[piece.begin] == '\t') {
      glyph.advance = std::max(0.0F, stack_.advance(U' ', size)) * 4;
    }
    return glyphs.push_back(glyph);
  }
  hb_buffer_t* buffer = harfbuzz_->buffer.get();
  hb_font_t* font = opened(piece.face).font.get();
  hb_buffer_reset(buffer);
  hb_buffer_add_utf8(buffer, request.paragraph.data(), static_cast<int>(request.paragraph.size()),
                     static_cast<unsigned>(piece.begin), static_cast<int>(piece.end - piece.begin));
  hb_buffer_set_direction(buffer, request.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, takes_any_script(piece.script) ? HB_SCRIPT_LATIN : piece.script);
  hb_buffer_set_language(buffer, hb_language_from_string("und", -1));
  hb_shape(font, buffer, nullptr, 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, &count);
  int em = 0;
  hb_font_get_scale(font, &em, nullptr);
  const float scale = size / static_cast<float>(std::max(1, em));
  for (unsigned i = 0; i < count; ++i) {
    ShapedGlyph glyph;
    glyph.glyph = infos[i].codepoint;
    glyph.face = piece.face;
    glyph.cluster = infos[i].cluster;
    glyph.advance = static_cast<float>(places[i].x_advance) * scale;
    glyph.dx = static_cast<float>(places[i].x_offset) * scale;
    glyph.dy = -static_cast<float>(places[i].y_offset) * scale;
    glyphs.push_back(glyph);
  }
}

std::vector<ShapedGlyph> FaceShaper::shape(const ShapeRequest& request, float size) {
  std::vector<ShapedGlyph> glyphs;
  if (stack_.empty()) return glyphs;
  std::vector<Piece> parts = pieces(request);
  if (request.right_to_left) std::reverse(parts.begin(), parts.end());
  for (const Piece& piece : parts) shape_piece(request, piece, size, glyphs);
  return glyphs;
}

}  // namespace ui
