#include "ui/text/font_loader.h"

#include <cmath>
#include <cstring>

#include "imgui_internal.h"
#include "ui/text/face_stack.h"

namespace ui {
namespace {

// The atlas owns FontData and frees it, so it holds a block with nothing but this address.
struct SourceData {
  FaceStack* stack = nullptr;
  Face* face = nullptr;  ///< Of a font of glyphs.
};

FaceStack& stack_of(const ImFontConfig* source) {
  return *static_cast<const SourceData*>(source->FontData)->stack;
}

bool has_glyph(ImFontAtlas* /*atlas*/, ImFontConfig* source, ImWchar code_point) {
  return stack_of(source).advance(code_point, 16) >= 0;
}

bool init_size(ImFontAtlas* /*atlas*/, ImFontConfig* source, ImFontBaked* baked, void* /*data*/) {
  const float size = baked->Size * baked->RasterizerDensity;
  baked->Ascent = stack_of(source).ascent(size) / baked->RasterizerDensity;
  baked->Descent = baked->Ascent - baked->Size;
  return true;
}

void place(ImFontAtlas& atlas, ImFontConfig* source, ImFontBaked* baked, const GlyphImage& image,
           ImFontGlyph* glyph) {
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(&atlas, image.width, image.height);
  if (id == ImFontAtlasRectId_Invalid) return;  // The texture is full: the glyph stays invisible.
  const float density = baked->RasterizerDensity;
  glyph->X0 = image.left / density;
  glyph->X1 = image.right / density;
  glyph->Y0 = baked->Ascent + image.top / density;
  glyph->Y1 = baked->Ascent + image.bottom / density;
  glyph->Visible = true;
  glyph->Colored = image.colored;
  glyph->PackId = id;
  const ImTextureFormat format = image.colored ? ImTextureFormat_RGBA32 : ImTextureFormat_Alpha8;
  const int pitch = image.width * (image.colored ? 4 : 1);
  ImFontAtlasBakedSetFontGlyphBitmap(&atlas, baked, source, glyph,
                                     ImFontAtlasPackGetRect(&atlas, id), image.texels.data(),
                                     format, pitch);
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* /*data*/,
                ImWchar code_point, ImFontGlyph* glyph, float* advance_only) {
  FaceStack& stack = stack_of(source);
  const float density = baked->RasterizerDensity;
  const float advance = stack.advance(code_point, baked->Size * density);
  if (advance < 0) return false;
  if (advance_only != nullptr) {
    *advance_only = advance / density;
    return true;
  }
  glyph->Codepoint = code_point & 0x3FFFFFFU;
  glyph->AdvanceX = advance / density;
  const std::optional<GlyphImage> image = stack.draw(code_point, baked->Size * density);
  if (image && image->width > 0) place(*atlas, source, baked, *image, glyph);
  return true;
}

const ImFontLoader* face_stack_loader() {
  static const ImFontLoader kLoader = [] {
    ImFontLoader loader;
    loader.Name = "Foresay faces";
    loader.FontSrcContainsGlyph = has_glyph;
    loader.FontBakedInit = init_size;
    loader.FontBakedLoadGlyph = load_glyph;
    return loader;
  }();
  return &kLoader;
}

bool is_glyph(ImFontAtlas* /*atlas*/, ImFontConfig* /*source*/, ImWchar name) {
  return name >= glyph_char(0);
}

// Widths come from shaping; the atlas is asked for pictures only.
bool load_named_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* /*data*/,
                      ImWchar name, ImFontGlyph* glyph, float* advance_only) {
  if (name < glyph_char(0)) return false;
  if (advance_only != nullptr) {
    *advance_only = 0;
    return true;
  }
  Face& face = *static_cast<const SourceData*>(source->FontData)->face;
  glyph->Codepoint = name & 0x3FFFFFFU;
  const auto image = face.draw_glyph(name - glyph_char(0), baked->Size * baked->RasterizerDensity);
  if (image && image->width > 0) place(*atlas, source, baked, *image, glyph);
  return true;
}

const ImFontLoader* glyph_loader() {
  static const ImFontLoader kLoader = [] {
    ImFontLoader loader;
    loader.Name = "Foresay glyphs";
    loader.FontSrcContainsGlyph = is_glyph;
    loader.FontBakedInit = init_size;
    loader.FontBakedLoadGlyph = load_named_glyph;
    return loader;
  }();
  return &kLoader;
}

ImFont* add(ImFontAtlas& atlas, const SourceData& source, const ImFontLoader* loader) {
  ImFontConfig config;
  auto* data = static_cast<SourceData*>(IM_ALLOC(sizeof(SourceData)));
  *data = source;
  config.FontData = data;
  config.FontDataSize = sizeof(SourceData);
  config.FontLoader = loader;
  config.EllipsisChar = 0x2026;
  return atlas.AddFont(&config);
}

}  // namespace

ImFont* add_font(ImFontAtlas& atlas, FaceStack& stack) {
  return add(atlas, {&stack}, face_stack_loader());
}

ImFont* add_glyph_font(ImFontAtlas& atlas, FaceStack& stack, Face& face) {
  return add(atlas, {&stack, &face}, glyph_loader());
}

}  // namespace ui
