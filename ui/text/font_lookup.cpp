#include "ui/text/font_lookup.h"

#include <fontconfig/fontconfig.h>

#include <string_view>

namespace ui {
namespace {

struct PatternRelease {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, PatternRelease>;

struct CharSetRelease {
  void operator()(FcCharSet* set) const { FcCharSetDestroy(set); }
};
using CharSet = std::unique_ptr<FcCharSet, CharSetRelease>;

const FcChar8* bytes(const std::string& text) {
  return reinterpret_cast<const FcChar8*>(text.c_str());
}

Pattern pattern_for(const FaceQuery& query) {
  Pattern pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, bytes(query.family));
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, FcWeightFromOpenType(query.weight));
  FcPatternAddInteger(pattern.get(), FC_SLANT, query.italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
  return pattern;
}

Pattern match(FcConfig* config, FcPattern* pattern) {
  FcConfigSubstitute(config, pattern, FcMatchPattern);
  FcDefaultSubstitute(pattern);
  FcResult result = FcResultNoMatch;
  return Pattern(FcFontMatch(config, pattern, &result));
}

std::optional<FaceFile> file_of(FcPattern* pattern) {
  FcChar8* path = nullptr;
  if (FcPatternGetString(pattern, FC_FILE, 0, &path) != FcResultMatch) return std::nullopt;
  FaceFile file{reinterpret_cast<const char*>(path), 0};
  // The high half names an instance of a variable font, which FreeType understands as well.
  FcPatternGetInteger(pattern, FC_INDEX, 0, &file.index);
  return file;
}

bool has_family(FcPattern* pattern, const std::string& family) {
  FcChar8* name = nullptr;
  for (int i = 0; FcPatternGetString(pattern, FC_FAMILY, i, &name) == FcResultMatch; ++i) {
    if (FcStrCmpIgnoreCase(name, bytes(family)) == 0) return true;
  }
  return false;
}

}  // namespace

struct FontLookup::Configuration {
  struct Release {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
  };
  std::unique_ptr<FcConfig, Release> handle{FcInitLoadConfigAndFonts()};
};

FontLookup::FontLookup() = default;
FontLookup::~FontLookup() = default;

const FontLookup::Configuration* FontLookup::configuration() {
  if (!configuration_) configuration_ = std::make_unique<Configuration>();
  return configuration_->handle ? configuration_.get() : nullptr;
}

std::optional<FaceFile> FontLookup::find(const FaceQuery& query) {
  const Configuration* config = configuration();
  if (config == nullptr) return std::nullopt;
  const Pattern wanted = pattern_for(query);
  const Pattern found = match(config->handle.get(), wanted.get());
  if (!found || !has_family(found.get(), query.family)) return std::nullopt;
  return file_of(found.get());
}

std::optional<FaceFile> FontLookup::find_with(char32_t code_point, const FaceQuery& query) {
  const Configuration* config = configuration();
  if (config == nullptr) return std::nullopt;
  const CharSet needed(FcCharSetCreate());
  FcCharSetAddChar(needed.get(), code_point);
  const Pattern wanted = pattern_for(query);
  FcPatternAddCharSet(wanted.get(), FC_CHARSET, needed.get());
  const Pattern found = match(config->handle.get(), wanted.get());
  if (!found) return std::nullopt;
  FcCharSet* covered = nullptr;
  if (FcPatternGetCharSet(found.get(), FC_CHARSET, 0, &covered) != FcResultMatch ||
      FcCharSetHasChar(covered, code_point) == FcFalse) {
    return std::nullopt;
  }
  return file_of(found.get());
}

}  // namespace ui
