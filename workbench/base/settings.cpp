#include "workbench/base/settings.h"

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <system_error>

#include "workbench/base/file_writer.h"
#include "workbench/base/json_value.h"

namespace workbench {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostRecentProjects = 12;
constexpr std::uintmax_t kLargestFile = 4U << 20U;

/// Takes values out of the object one by one; what is left at the end is unknown to this version.
class Reader {
 public:
  Reader(Json object, std::string file) : rest_(std::move(object)), file_(std::move(file)) {}

  [[nodiscard]] std::optional<Json> take(const char* key) {
    const auto found = rest_.find(key);
    if (found == rest_.end()) return std::nullopt;
    Json value = *found;
    rest_.erase(key);
    return value;
  }
  void complain(const std::string& what) {
    complaints_.push_back(file_ + ": " + what + " The default is used instead.");
  }
  [[nodiscard]] std::string rest() const { return rest_.empty() ? std::string() : rest_.dump(); }
  [[nodiscard]] std::vector<std::string> complaints() const { return complaints_; }

 private:
  Json rest_;
  std::string file_;
  std::vector<std::string> complaints_;
};

std::optional<double> number_within(const Json& value, double lo, double hi) {
  if (!value.is_number()) return std::nullopt;
  const double number = value.get<double>();
  if (!std::isfinite(number) || number < lo || number > hi) return std::nullopt;
  return number;
}

std::string read_text(Reader& reader, const char* key) {
  const auto value = reader.take(key);
  if (!value) return {};
  if (value->is_string()) return value->get<std::string>();
  reader.complain(std::string("“") + key + "” should be a string.");
  return {};
}

// One of an enum's names; its first without.
template <class Choice>
Choice read_choice(Reader& reader, const std::string& key) {
  const auto value = reader.take(key.c_str());
  if (!value) return Choice();
  if (value->is_string()) {
    const auto choice = core::parse_name<Choice>(value->template get<std::string>());
    if (choice) return *choice;
  }
  reader.complain("“" + key + "” should be one of " + core::all_names<Choice>() + ".");
  return Choice();
}

double read_scale(Reader& reader, const char* key, double otherwise, bool zero_allowed) {
  const auto value = reader.take(key);
  if (!value) return otherwise;
  const auto number = number_within(*value, zero_allowed ? 0.0 : 0.5, 4.0);
  if (number && (*number == 0.0 || *number >= 0.5)) return *number;
  reader.complain(std::string("“") + key + "” should be a number from 0.5 to 4.");
  return otherwise;
}

std::map<std::string, double> read_widths(Reader& reader) {
  std::map<std::string, double> widths;
  const auto value = reader.take("panel_widths");
  if (!value) return widths;
  if (!value->is_object()) {
    reader.complain("“panel_widths” should be an object.");
    return widths;
  }
  for (const auto& [name, width] : value->items()) {
    if (const auto number = number_within(width, 40, 4000)) {
      widths[name] = *number;
    } else {
      reader.complain("The width of “" + name + "” should be a number from 40 to 4000.");
    }
  }
  return widths;
}

std::optional<std::vector<std::string>> strings_of(const Json& value) {
  std::vector<std::string> strings;
  if (value.is_string()) return std::vector<std::string>{value.get<std::string>()};
  if (!value.is_array()) return std::nullopt;
  for (const auto& item : value) {
    if (!item.is_string()) return std::nullopt;
    strings.push_back(item.get<std::string>());
  }
  return strings;
}

std::vector<std::string> read_recent(Reader& reader) {
  const auto value = reader.take("recent_projects");
  if (!value) return {};
  auto paths = strings_of(*value);
  if (!paths) {
    reader.complain("“recent_projects” should be a list of paths.");
    return {};
  }
  if (paths->size() > kMostRecentProjects) paths->resize(kMostRecentProjects);
  return *std::move(paths);
}

std::map<std::string, std::vector<std::string>> read_keys(Reader& reader) {
  std::map<std::string, std::vector<std::string>> keys;
  const auto value = reader.take("keys");
  if (!value) return keys;
  if (!value->is_object()) {
    reader.complain("“keys” should be an object of action names and keys.");
    return keys;
  }
  for (const auto& [action, chords] : value->items()) {
    if (auto strings = strings_of(chords)) {
      keys[action] = *std::move(strings);
    } else {
      reader.complain("The keys of “" + action + "” should be a string or a list of strings.");
    }
  }
  return keys;
}

std::string read_folder(Reader& reader, const char* key) {
  auto folder = read_text(reader, key);
  if (folder.empty() || fs::path(folder).is_absolute()) return folder;
  reader.complain("“" + std::string(key) + "” should be a whole path, from / on.");
  return {};
}

double read_measure(Reader& reader) {
  const auto value = reader.take("reader_measure");
  if (!value) return 1.0;
  if (const auto number = number_within(*value, 0.5, 2)) return *number;
  reader.complain("“reader_measure” should be a number from 0.5 to 2.");
  return 1.0;
}

void read_backups(Reader& reader, Settings& settings) {
  if (const auto kept = reader.take("backups_kept")) {
    const auto number = number_within(*kept, 0, 365);
    if (number && std::floor(*number) == *number) {
      settings.backups_kept = static_cast<std::size_t>(*number);
    } else {
      reader.complain("“backups_kept” should be a whole number from 0 to 365.");
    }
  }
  settings.backup_folder = read_folder(reader, "backup_folder");
}

LoadedSettings read_settings(Json object, const fs::path& file) {
  Reader reader(std::move(object), file.string());
  Settings settings;
  settings.annotator = read_text(reader, "annotator");
  settings.theme = read_choice<ThemeChoice>(reader, "theme");
  settings.document_order = read_choice<DocumentOrder>(reader, "document_order");
  settings.reader_zoom = read_scale(reader, "reader_zoom", 1.0, false);
  settings.interface_scale = read_scale(reader, "interface_scale", 0.0, true);
  settings.panel_widths = read_widths(reader);
  settings.recent_projects = read_recent(reader);
  settings.keys = read_keys(reader);
  read_backups(reader, settings);
  settings.import_folder = read_folder(reader, "import_folder");
  settings.export_folder = read_folder(reader, "export_folder");
  settings.reader_measure = read_measure(reader);
  settings.extra = reader.rest();
  return {std::move(settings), reader.complaints()};
}

std::optional<std::string> read_small_file(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error) || fs::file_size(file, error) > kLargestFile || error) {
    return std::nullopt;
  }
  std::ifstream in(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return in ? std::optional(std::move(bytes).str()) : std::nullopt;
}

}  // namespace

LoadedSettings load_settings(const fs::path& file) {
  std::error_code error;
  if (file.empty() || !fs::exists(file, error)) return {};
  const auto bytes = read_small_file(file);
  if (!bytes) {
    return {{}, {file.string() + ": The settings could not be read; the defaults are used."}};
  }
  auto object = parse_json(*bytes);
  if (object.is_object()) return read_settings(std::move(object), file);
  const fs::path kept = file.string() + ".bad";
  fs::rename(file, kept, error);
  std::string sentence = file.string() + ": The settings are damaged; the defaults are used";
  sentence += error ? "." : " and the damaged file is kept as " + kept.filename().string() + ".";
  return {{}, {std::move(sentence)}};
}

core::Checked save_settings(const fs::path& file, const Settings& settings) {
  Json object;
  object["annotator"] = settings.annotator;
  object["theme"] = core::name_of(settings.theme);
  object["document_order"] = core::name_of(settings.document_order);
  object["reader_zoom"] = settings.reader_zoom;
  object["interface_scale"] = settings.interface_scale;
  object["panel_widths"] = settings.panel_widths;
  object["recent_projects"] = settings.recent_projects;
  object["keys"] = settings.keys;
  object["backups_kept"] = settings.backups_kept;
  object["backup_folder"] = settings.backup_folder;
  object["import_folder"] = settings.import_folder;
  object["export_folder"] = settings.export_folder;
  object["reader_measure"] = settings.reader_measure;
  const auto extra = parse_json(settings.extra);
  if (extra.is_object()) object.update(extra);
  // Paths and names come from the system and need not be UTF-8: a strict dump would throw.
  const auto text = object.dump(2, ' ', false, Json::error_handler_t::replace);
  return write_file_atomically(file, text + "\n");
}

Settings with_recent_project(Settings settings, const fs::path& project) {
  std::error_code error;
  auto path = fs::absolute(project, error).lexically_normal().string();
  auto& recent = settings.recent_projects;
  std::erase(recent, path);
  recent.insert(recent.begin(), std::move(path));
  if (recent.size() > kMostRecentProjects) recent.resize(kMostRecentProjects);
  return settings;
}

}  // namespace workbench
