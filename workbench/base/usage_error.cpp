#include "workbench/base/usage_error.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace workbench {
namespace {

std::string before(const std::string& text, std::string_view end) {
  return text.substr(0, text.find(end));
}

std::string called(const CLI::App& verb) {
  return verb.get_parent() == nullptr ? "foresay" : "foresay " + verb.get_name();
}

/// The first word that was taken for an option; empty when there is none.
std::string dashed_word(const CLI::App& verb) {
  for (const auto& word : verb.remaining(true)) {
    if (word.size() > 1 && word.starts_with('-')) return word;
  }
  return {};
}

std::string dash_sentence(const std::string& word, const CLI::App& verb) {
  return "“" + word + "” is no option of " + called(verb) + ". A path that begins with a dash is " +
         "written ./" + word + ", other words that do stand behind --, last of all.";
}

std::string extra_sentence(const CLI::App& verb) {
  const auto dashed = dashed_word(verb);
  if (!dashed.empty()) return dash_sentence(dashed, verb);
  const auto words = verb.remaining(true);
  const std::string word = words.empty() ? "" : words.front();
  return "“" + word + "” is one word too many; put words that belong together in quotation marks.";
}

std::string missing_sentence(const std::string& name, const CLI::App& verb) {
  const auto dashed = dashed_word(verb);
  if (dashed.empty()) return name + " is missing.";
  return name + " is missing. " + dash_sentence(dashed, verb);
}

std::string count_sentence(const std::string& what) {
  const std::string name = before(what, ":");
  if (what.ends_with("missing")) return name + " needs a value behind it.";
  return name + " is given more than once; give it once.";
}

template <class Number>
std::optional<Number> number_from(const std::string& word) {
  Number value{};
  const char* end = word.data() + word.size();
  const auto [stop, failed] = std::from_chars(word.data(), end, value);
  return failed == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

template <class Number>
std::string number_fault(const std::string& word, const char* kind, Number least, Number most,
                         const std::string& range) {
  const auto value = number_from<Number>(word);
  if (value && *value >= least && *value <= most) return {};
  return "“" + word + "” is no " + kind + range + ".";
}

std::string plain(double value) {
  std::string out = std::to_string(value);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.ends_with('.')) out.pop_back();
  return out;
}

}  // namespace

std::string usage_sentence(const CLI::ParseError& error, const CLI::App& verb) {
  const std::string what = error.what();
  const std::string kind = error.get_name();
  // Its name is that of the verb.
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return extra_sentence(verb);
  if (kind == "RequiredError") return missing_sentence(before(what, " is required"), verb);
  if (kind == "ArgumentMismatch") return count_sentence(what);
  if (kind == "RequiresError") {
    const std::string name = before(what, " requires ");
    return name + " needs " + what.substr(name.size() + std::string(" requires ").size()) +
           " as well.";
  }
  if (kind == "ConversionError") {
    const std::string option = what.substr(std::min(what.find(": ") + 2, what.size()));
    const std::string value = option.substr(std::min(option.find(" = ") + 3, option.size()));
    return before(option, " = ") + " cannot be “" + value + "”.";
  }
  return what;
}

void spell_out_help(std::vector<std::string>& arguments) {
  bool value = false;
  for (auto& word : arguments) {
    if (word == "--") return;
    if (word == "-h" && !value) word = "--help";
    value = word.starts_with("--") && word.find('=') == word.npos;
  }
}

CLI::Validator a_word_of(std::vector<std::string> words) {
  return CLI::Validator(
      [words = std::move(words)](std::string& word) {
        if (std::ranges::find(words, word) != words.end()) return std::string();
        std::string list;
        for (const auto& each : words) list += (list.empty() ? "" : ", ") + each;
        return "“" + word + "” is not one of " + list + ".";
      },
      "");
}

CLI::Validator a_whole_number(std::int64_t least, std::int64_t most) {
  const std::string range = most == std::numeric_limits<std::int64_t>::max()
                                ? " from " + std::to_string(least) + " on"
                                : " from " + std::to_string(least) + " to " + std::to_string(most);
  return CLI::Validator(
      [least, most, range](std::string& word) {
        return number_fault(word, "whole number", least, most, range);
      },
      "");
}

CLI::Validator a_number(double least, double most) {
  const std::string range = " from " + plain(least) + " to " + plain(most);
  return CLI::Validator(
      [least, most, range](std::string& word) {
        return number_fault(word, "number", least, most, range);
      },
      "");
}

}  // namespace workbench
