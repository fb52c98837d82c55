#include "workbench/vocabulary_files.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>

#include "workbench/file_finder.h"

namespace workbench {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

/// What the accessors of the JSON library throw becomes one sentence that names the file.
template <class T, class Read>
core::Result<T> parse_file(std::string_view bytes, const std::string& file, const Read& read) {
  try {
    return read(Json::parse(bytes));
  } catch (const Json::exception& e) {
    return core::Error{std::string("This is no vocabulary: ") + e.what() + ".",
                       core::ErrorKind::bad_input, file};
  }
}

core::Label read_label(const Json& json) {
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

core::ScaleTerm read_scale_term(const Json& json) {
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

core::VerdictTerm read_verdict_term(const Json& json) {
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

template <class T, class Parse>
core::Checked load_folder(const fs::path& folder, std::vector<T>& into, const Parse& parse) {
  for (const auto& file : json_files(folder)) {
    auto bytes = read_whole_file(file);
    if (!bytes) return bytes.error();
    auto parsed = parse(*bytes, file.string());
    if (!parsed) return parsed.error();
    into.push_back(*std::move(parsed));
  }
  return core::Done{};
}

}  // namespace

core::Result<core::LabelSet> parse_label_set(std::string_view json, const std::string& file) {
  return parse_file<core::LabelSet>(json, file, [](const Json& object) {
    core::LabelSet set;
    set.name = object.at("name").get<std::string>();
    set.version = object.at("version").get<int>();
    for (const auto& label : object.at("labels")) set.labels.push_back(read_label(label));
    return set;
  });
}

core::Result<core::Scale> parse_scale(std::string_view json, const std::string& file) {
  return parse_file<core::Scale>(json, file, [](const Json& object) {
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
  return parse_file<core::VerdictVocabulary>(json, file, [](const Json& object) {
    core::VerdictVocabulary vocabulary;
    vocabulary.name = object.at("name").get<std::string>();
    vocabulary.version = object.at("version").get<int>();
    for (const auto& term : object.at("terms")) {
      vocabulary.terms.push_back(read_verdict_term(term));
    }
    return vocabulary;
  });
}

core::Result<core::ImportedBatch> load_vocabularies(const fs::path& assets) {
  core::ImportedBatch batch;
  batch.source = "default vocabularies";
  batch.format = "vocabularies";
  if (auto read = load_folder(assets / "label_sets", batch.label_sets, parse_label_set); !read) {
    return read.error();
  }
  if (auto read = load_folder(assets / "scales", batch.scales, parse_scale); !read) {
    return read.error();
  }
  auto read = load_folder(assets / "verdicts", batch.vocabularies, parse_verdict_vocabulary);
  if (!read) return read.error();
  return batch;
}

}  // namespace workbench
