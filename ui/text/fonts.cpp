#include "ui/text/fonts.h"

#include <string_view>
#include <utility>

#include "ui/text/font_loader.h"

namespace ui {
namespace {

struct Cut {
  std::string_view family;
  int weight = 400;
  bool italic = false;
  bool tabular_digits = false;
};

// Places in kCuts.
enum CutName {
  regular,
  medium,
  semi_bold,
  bold,
  figures,
  serif,
  serif_bold,
  serif_italic,
  icons,
  mono
};

constexpr std::array kCuts{
    Cut{"Inter", 400},
    Cut{"Inter", 500},
    Cut{"Inter", 600},
    Cut{"Inter", 700},
    Cut{"Inter", 400, false, true},
    Cut{"Noto Serif", 400},
    Cut{"Noto Serif", 700},
    Cut{"Noto Serif", 400, true},
    Cut{"FontAwesome", 400},
    Cut{"DejaVu Sans Mono", 400},
};

struct RoleFont {
  CutName cut;
  float size;
};

// In the order of TextRole.
constexpr std::array<RoleFont, kTextRoleCount> kRoles{{
    {regular, 15},      {medium, 15},     {semi_bold, 15}, {bold, 15},    {regular, 13},
    {semi_bold, 13},    {regular, 12},    {semi_bold, 12}, {figures, 15}, {figures, 13},
    {serif_bold, 27},   {serif_bold, 25}, {serif, 17},     {serif, 18},   {serif_bold, 18},
    {serif_italic, 18}, {icons, 16},      {icons, 13},     {mono, 12},
}};

}  // namespace

Fonts::Fonts(ImFontAtlas& atlas) : library_(start_freetype()) {
  std::array<ImFont*, kCuts.size()> fonts{};
  for (std::size_t i = 0; i < kCuts.size(); ++i) {
    const Cut& cut = kCuts[i];
    FaceStackSpec spec{{std::string(cut.family), cut.weight, cut.italic}, cut.tabular_digits};
    stacks_.push_back(std::make_unique<FaceStack>(*library_, lookup_, std::move(spec)));
    shapers_.push_back(std::make_unique<FaceShaper>(atlas, *stacks_.back()));
    fonts[i] = stacks_.back()->empty() ? atlas.AddFontDefault() : add_font(atlas, *stacks_.back());
  }
  for (std::size_t i = 0; i < styles_.size(); ++i) {
    const auto cut = static_cast<std::size_t>(kRoles[i].cut);
    styles_[i] = {fonts[cut], kRoles[i].size, shapers_[cut].get()};
  }
}

}  // namespace ui
