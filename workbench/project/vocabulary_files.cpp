#include "workbench/project/vocabulary_files.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "core/base/json_depth.h"
#include "workbench/base/file_finder.h"

namespace workbench {
namespace {

namespace fs = std::filesystem;
using VocabularyJson = nlohmann::json;

/// What the accessors of the JSON library throw becomes one sentence that names the file.
template <class T, class Read>
core::Result<T> parse_file(std::string_view bytes, const std::string& file, const Read& read) {
  try {
    if (core::nested_too_deeply(bytes)) {
      return core::Error{"This is no vocabulary: it is nested too deeply.",
                         core::ErrorKind::bad_input, file};
    }
    return read(VocabularyJson::parse(bytes));
  } catch (const VocabularyJson::exception& e) {
    return core::Error{std::string("This is no vocabulary: ") + e.what() + ".",
                       core::ErrorKind::bad_input, file};
  }
}

core::Label read_label(const VocabularyJson& json) {
  core::Label label;
  label.name = json.at("name").get<std::string>();
  label.colour = json.value("colour", "");
  label.key = json.value("key", "");
  label.description = json.value("description", "");
  if (const auto found = json.find("behaves_as"); found != json.end() && found->is_string()) {
    label.behaves_as = core::parse_name<core::StatementType>(found->get<std::string>());
  }
  return label;
}

core::ScaleTerm read_scale_term(const VocabularyJson& json) {
  core::ScaleTerm term;
  term.term = json.at("term").get<std::string>();
  term.aliases = json.value("aliases", std::vector<std::string>());
  term.scorable = json.value("scorable", true);
  term.has_range = json.at("lo").is_number();
  if (term.has_range) {
    term.lo = json.at("lo").get<double>();
    term.hi = json.at("hi").get<double>();
  }
  return term;
}

core::VerdictTerm read_verdict_term(const VocabularyJson& json) {
  core::VerdictTerm term;
  term.term = json.at("term").get<std::string>();
  term.definition = json.value("definition", "");
  if (json.at("rating").is_number()) term.rating = json.at("rating").get<double>();
  term.best = json.at("best").get<double>();
  term.worst = json.at("worst").get<double>();
  return term;
}

/// The *.json files of a folder by name.
std::vector<fs::path> json_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ".json") files.push_back(it->path());
  }
  std::ranges::sort(files);
  return files;
}

/// From the name alone, below every id that is made from the time: FNV-1a, folded to 22 bits.
core::Id fixed_id(const std::string& kind, const std::string& name, int version) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : kind + "/" + name + "/" + std::to_string(version)) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  }
  constexpr std::uint64_t kLow22 = (std::uint64_t{1} << 22U) - 1;
  return core::Id(
      static_cast<std::int64_t>(((hash ^ (hash >> 22U) ^ (hash >> 44U)) & kLow22) | 1U));
}

/// Adds an edit made by `to_edit` for every file of a folder.
template <class Parse, class ToEdit>
core::Checked load_folder(const fs::path& folder, core::Together& into, const Parse& parse,
                          const ToEdit& to_edit) {
  for (const auto& file : json_files(folder)) {
    auto bytes = read_whole_file(file);
    if (!bytes) return bytes.error();
    auto parsed = parse(*bytes, file.string());
    if (!parsed) return parsed.error();
    parsed->id = fixed_id(folder.filename().string(), parsed->name, parsed->version);
    into.edits.emplace_back(to_edit(*std::move(parsed)));
  }
  return core::Done{};
}

}  // namespace

core::Result<core::LabelSet> parse_label_set(std::string_view json, const std::string& file) {
  return parse_file<core::LabelSet>(json, file, [](const VocabularyJson& object) {
    core::LabelSet set;
    set.name = object.at("name").get<std::string>();
    set.version = object.at("version").get<int>();
    for (const auto& label : object.at("labels")) set.labels.push_back(read_label(label));
    return set;
  });
}

std::string label_set_json(const core::LabelSet& set) {
  nlohmann::ordered_json out = {{"name", set.name}, {"version", set.version}};
  auto& labels = out["labels"] = nlohmann::ordered_json::array();
  for (const auto& label : set.labels) {
    nlohmann::ordered_json one = {{"name", label.name},
                                  {"colour", label.colour},
                                  {"key", label.key},
                                  {"description", label.description}};
    if (label.behaves_as) one["behaves_as"] = core::name_of(*label.behaves_as);
    labels.push_back(std::move(one));
  }
  constexpr int kIndent = 2;
  return out.dump(kIndent, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

core::Result<core::Scale> parse_scale(std::string_view json, const std::string& file) {
  return parse_file<core::Scale>(json, file, [](const VocabularyJson& object) {
    core::Scale scale;
    scale.name = object.at("name").get<std::string>();
    scale.version = object.at("version").get<int>();
    scale.source = object.value("source", "");
    scale.rule = object.value("rule", "first");
    for (const auto& term : object.at("terms")) scale.terms.push_back(read_scale_term(term));
    return scale;
  });
}

core::Result<core::VerdictVocabulary> parse_verdict_vocabulary(std::string_view json,
                                                               const std::string& file) {
  return parse_file<core::VerdictVocabulary>(json, file, [](const VocabularyJson& object) {
    core::VerdictVocabulary vocabulary;
    vocabulary.name = object.at("name").get<std::string>();
    vocabulary.version = object.at("version").get<int>();
    for (const auto& term : object.at("terms")) {
      vocabulary.terms.push_back(read_verdict_term(term));
    }
    return vocabulary;
  });
}

core::Result<core::Together> load_vocabularies(const fs::path& assets) {
  core::Together edit{"Add the default vocabularies", {}};
  const auto as_label_set = [](core::LabelSet set) { return core::AddLabelSet{std::move(set)}; };
  const auto as_scale = [](core::Scale scale) { return core::AddScale{std::move(scale)}; };
  const auto as_vocabulary = [](core::VerdictVocabulary vocabulary) {
    return core::AddVerdictVocabulary{std::move(vocabulary)};
  };
  auto read = load_folder(assets / "label_sets", edit, parse_label_set, as_label_set);
  if (read) read = load_folder(assets / "scales", edit, parse_scale, as_scale);
  if (read) read = load_folder(assets / "verdicts", edit, parse_verdict_vocabulary, as_vocabulary);
  if (!read) return read.error();
  return edit;
}

}  // namespace workbench
