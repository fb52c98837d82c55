#include "ui/frame/settings_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <span>
#include <utility>
#include <vector>

#include "core/words/folding.h"
#include "ui/frame/backups_sheet.h"
#include "ui/frame/keys_sheet.h"
#include "ui/text/text.h"
#include "ui/widget/buttons.h"
#include "ui/widget/chips.h"
#include "ui/widget/fields.h"
#include "ui/widget/icons.h"
#include "ui/widget/overlay.h"
#include "ui/widget/rows.h"

namespace ui {
namespace {

using Page = SettingsSheet::Page;
using workbench::ChangeSettings;
using workbench::Settings;

constexpr float kLabels = 150;
constexpr float kSettingKeyRow = 28;
constexpr float kBelowKeys = 72;

struct SettingsDrawing {
  const Look& look;
  const workbench::Workbench& bench;
  SettingsSheet& sheet;
  workbench::Actions& actions;

  void keep(const Settings& changed) const { actions.emplace_back(ChangeSettings{changed}); }
};

/// A number of a few, one of which is `now`.
std::optional<double> draw_numbers(const Look& look, std::span<const double> numbers,
                                   std::span<const std::string_view> labels, double now) {
  const auto at = std::ranges::find_if(
      numbers, [now](double number) { return std::abs(number - now) < 0.005; });
  const int chosen = at == numbers.end() ? -1 : static_cast<int>(at - numbers.begin());
  const auto pressed = segments(look, labels, chosen);
  return pressed ? std::optional(numbers[static_cast<std::size_t>(*pressed)]) : std::nullopt;
}

void draw_name(const SettingsDrawing& scene) {
  const Definition row(scene.look, "Your name", false, kLabels);
  const auto event =
      text_field(scene.look, "##name", scene.sheet.name,
                 {.placeholder = scene.bench.annotator_name(), .width = scene.look.px(280)});
  if (!event.submitted && !event.left) return;
  auto changed = scene.bench.settings();
  if (changed.annotator == scene.sheet.name) return;
  changed.annotator = scene.sheet.name;
  scene.keep(changed);
}

void draw_look_page(const SettingsDrawing& scene) {
  static constexpr std::array<std::string_view, 2> kThemes = {"Light", "Dark"};
  static constexpr std::array kScales = {0.0, 1.0, 1.25, 1.5, 2.0};
  static constexpr std::array<std::string_view, 5> kScaleLabels = {"The monitor’s", "100 %",
                                                                   "125 %", "150 %", "200 %"};
  static constexpr std::array kSizes = {0.8, 0.9, 1.0, 1.2, 1.5, 2.0};
  static constexpr std::array<std::string_view, 6> kSizeLabels = {"80 %",  "90 %",  "100 %",
                                                                  "120 %", "150 %", "200 %"};
  static constexpr std::array kMeasures = {0.75, 1.0, 1.3, 1.7};
  static constexpr std::array<std::string_view, 4> kMeasureLabels = {"Narrow", "Usual", "Wide",
                                                                     "Very wide"};
  const Look& look = scene.look;
  auto changed = scene.bench.settings();
  changed.theme =
      scene.bench.state().dark ? workbench::ThemeChoice::dark : workbench::ThemeChoice::light;
  changed.reader_zoom = scene.bench.state().zoom;
  draw_name(scene);
  {
    const Definition row(look, "Theme", false, kLabels);
    const int now = scene.bench.state().dark ? 1 : 0;
    if (const auto pressed = segments(look, kThemes, now)) {
      changed.theme = *pressed == 1 ? workbench::ThemeChoice::dark : workbench::ThemeChoice::light;
      scene.keep(changed);
    }
  }
  {
    const Definition row(look, "Interface", false, kLabels);
    if (const auto to = draw_numbers(look, kScales, kScaleLabels, changed.interface_scale)) {
      changed.interface_scale = *to;
      scene.keep(changed);
    }
  }
  {
    const Definition row(look, "Size of the text", false, kLabels);
    if (const auto to = draw_numbers(look, kSizes, kSizeLabels, changed.reader_zoom)) {
      changed.reader_zoom = *to;
      scene.keep(changed);
    }
  }
  const Definition row(look, "Width of a line", true, kLabels);
  if (const auto to = draw_numbers(look, kMeasures, kMeasureLabels, changed.reader_measure)) {
    changed.reader_measure = *to;
    scene.keep(changed);
  }
}

void draw_key_row(const SettingsDrawing& scene, const workbench::KeyBinding& binding) {
  const Look& look = scene.look;
  const ImVec2 size(ImGui::GetContentRegionAvail().x, look.px(kSettingKeyRow));
  const Hit row = clickable(binding.action.c_str(), size);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const bool chosen = binding.action == scene.sheet.chosen;
  if (chosen || row.hovered || row.focused) {
    list.AddRectFilled(row.box.min, row.box.max, chosen ? look.theme.selection : look.theme.hover,
                       look.px(6));
  }
  float right = row.box.max.x - look.px(8);
  for (auto chord = binding.chords.rbegin(); chord != binding.chords.rend(); ++chord) {
    const std::string words = workbench::to_string(*chord);
    const ImVec2 cap = key_cap_size(look, words);
    right -= cap.x + look.px(4);
    draw_key_cap(list, look, ImVec2(right, std::round(row.box.center().y - cap.y / 2)), words);
  }
  const bool ours = !scene.bench.settings().keys.contains(binding.action);
  const float y = std::round(row.box.center().y - look.em(TextRole::small) / 2);
  const float left = row.box.min.x + look.px(8);
  draw_elided(list, look, ours ? TextRole::small : TextRole::small_bold, {left, y}, look.theme.ink,
              title_of_action(binding.action), right - left - look.px(8));
  if (row.clicked) scene.sheet.chosen = binding.action;
}

void draw_key_buttons(const SettingsDrawing& scene) {
  SettingsSheet& sheet = scene.sheet;
  const auto& settings = scene.bench.settings();
  const std::string_view none = sheet.chosen.empty() ? "Choose what the key is to do." : "";
  const auto wait = [&sheet](bool adds) {
    sheet.capturing = sheet.chosen;
    sheet.adds = adds;
  };
  if (primary_button(scene.look, "Change the key…", none)) wait(false);
  ImGui::SameLine();
  if (plain_button(scene.look, "One more…", none)) wait(true);
  ImGui::SameLine();
  if (plain_button(scene.look, "No key", none)) {
    auto changed = settings;
    changed.keys[sheet.chosen].clear();
    scene.keep(changed);
  }
  ImGui::SameLine();
  const bool ours = !settings.keys.contains(sheet.chosen);
  const std::string_view as_it_came = ours && none.empty() ? "It has the keys it came with." : none;
  if (plain_button(scene.look, "As it came", as_it_came)) {
    auto changed = settings;
    changed.keys.erase(sheet.chosen);
    scene.keep(changed);
  }
}

void draw_keys_page(const SettingsDrawing& scene) {
  const Look& look = scene.look;
  SettingsSheet& sheet = scene.sheet;
  static_cast<void>(
      text_field(look, "##key filter", sheet.key_filter,
                 {.placeholder = "Find what it does, or a key", .icon = icon::kSearch}));
  const std::string wanted = core::name_key(sheet.key_filter);
  {
    const ScrollScope rows(look, "key rows", kBelowKeys);
    if (rows.visible()) {
      for (const auto& binding : scene.bench.keys().bindings()) {
        std::string words = title_of_action(binding.action) + " " + binding.action;
        std::ranges::replace(words, '_', ' ');
        for (const auto& chord : binding.chords) words += " " + workbench::to_string(chord);
        if (core::name_key(words).find(wanted) == std::string::npos) continue;
        draw_key_row(scene, binding);
      }
    }
  }
  const auto conflicts = scene.bench.keys().conflicts();
  if (!sheet.capturing.empty()) {
    elided_item(look, TextRole::small_bold, look.theme.accent,
                "Press the key for “" + title_of_action(sheet.capturing) + "”. Esc leaves it.");
  } else if (!conflicts.empty()) {
    elided_item(look, TextRole::small, look.theme.tone(Tone::due).text, conflicts.front());
  } else {
    elided_item(look, TextRole::small, look.theme.soft,
                "Bold are those that are not as they came. No key means two things.");
  }
  draw_key_buttons(scene);
}

/// A folder that is there, or none.
void draw_folder(const SettingsDrawing& scene, const char* label, std::string& typed,
                 std::string Settings::*kept, std::string_view otherwise) {
  const Definition row(scene.look, label, false, kLabels);
  ImGui::PushID(label);
  const auto event =
      text_field(scene.look, "##folder", typed, {.placeholder = otherwise, .keep_caret = true});
  ImGui::PopID();
  if (!event.submitted && !event.left) return;
  auto changed = scene.bench.settings();
  if (changed.*kept == typed) return;
  std::error_code error;
  const std::filesystem::path folder(typed);
  if (!typed.empty() && (!folder.is_absolute() || !std::filesystem::is_directory(folder, error))) {
    scene.sheet.complaint =
        "“" + typed + "” is no folder; write a whole path, from / on, to one that is there.";
    return;
  }
  scene.sheet.complaint.clear();
  changed.*kept = typed;
  scene.keep(changed);
}

void draw_folders_page(const SettingsDrawing& scene) {
  SettingsSheet& sheet = scene.sheet;
  {
    const Definition row(scene.look, "Backups kept", false, kLabels);
    draw_backups_kept(scene.look, scene.bench, scene.actions);
  }
  draw_folder(scene, "Backups go to", sheet.backup_folder, &Settings::backup_folder,
              "beside the project");
  draw_folder(scene, "Imports begin in", sheet.import_folder, &Settings::import_folder,
              "your home folder, then where the last files came from");
  draw_folder(scene, "Exports begin in", sheet.export_folder, &Settings::export_folder,
              "where a file was picked last");
  if (!sheet.complaint.empty()) {
    wrapped_item(scene.look, TextRole::small, scene.look.theme.tone(Tone::due).text,
                 sheet.complaint);
  }
}

void fill(SettingsSheet& sheet, const Settings& settings) {
  if (std::exchange(sheet.filled, true)) return;
  sheet.name = settings.annotator;
  sheet.backup_folder = settings.backup_folder;
  sheet.import_folder = settings.import_folder;
  sheet.export_folder = settings.export_folder;
}

}  // namespace

void take_key(SettingsSheet& sheet, const Settings& settings, const workbench::Chord& chord,
              workbench::Actions& actions) {
  const std::string action = std::exchange(sheet.capturing, {});
  const std::string key = workbench::to_string(chord);
  if (key == "Escape") return;
  auto changed = settings;
  auto& keys = changed.keys[action];
  if (sheet.adds && !settings.keys.contains(action)) {
    const workbench::KeyMap usual;
    if (const auto* binding = usual.find(action)) {
      for (const auto& each : binding->chords) keys.push_back(workbench::to_string(each));
    }
  }
  if (!sheet.adds) keys.clear();
  if (std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
  actions.emplace_back(ChangeSettings{changed});
}

void draw_settings(const Look& look, const Box& area, const workbench::Workbench& bench,
                   SettingsSheet& sheet, workbench::Actions& actions) {
  static constexpr std::array<std::string_view, 3> kPages = {"Name and look", "Keys", "Folders"};
  const OverlayScope scope(look, "settings", area, ImVec2(760, 560));
  // A key that is waited for may be Esc: it is no wish to leave the sheet.
  if (scope.dismissed()) actions.emplace_back(workbench::ShowOverlay{});
  if (!scope.visible()) return;
  if (overlay_title(look, "Settings")) actions.emplace_back(workbench::ShowOverlay{});
  fill(sheet, bench.settings());
  if (const auto pressed = segments(look, kPages, static_cast<int>(sheet.page))) {
    sheet.page = static_cast<Page>(*pressed);
    sheet.capturing.clear();
  }
  ImGui::Dummy(ImVec2(1, look.px(4)));
  const SettingsDrawing drawing{look, bench, sheet, actions};
  if (sheet.page == Page::keys) return draw_keys_page(drawing);
  const ScrollScope rows(look, "settings rows");
  if (!rows.visible()) return;
  if (sheet.page == Page::look) draw_look_page(drawing);
  if (sheet.page == Page::folders) draw_folders_page(drawing);
}

}  // namespace ui
