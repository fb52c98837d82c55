#include "workbench/cli/search_filter_words.h"

#include <algorithm>
#include <iterator>

#include "core/words/folding.h"
#include "store/read/parties.h"
#include "store/search/search_session.h"
#include "workbench/cli/verb_options.h"

namespace workbench {
namespace {

core::Error not_there(std::string message) {
  return {.message = std::move(message), .kind = core::ErrorKind::not_found};
}

// The publisher itself before one that differs in case or accents.
core::Result<std::string> outlet_named(const store::Database& db, const std::string& words) {
  const auto outlets = store::search_names(db).outlets;
  if (std::find(outlets.begin(), outlets.end(), words) != outlets.end()) return words;
  const auto key = core::name_key(words);
  std::vector<std::string> alike;
  std::copy_if(outlets.begin(), outlets.end(), std::back_inserter(alike),
               [&key](const auto& outlet) { return core::name_key(outlet) == key; });
  if (alike.size() == 1) return alike.front();
  if (!alike.empty()) {
    std::string names;
    for (const auto& outlet : alike) names += (names.empty() ? "“" : ", “") + outlet + "”";
    return not_there(std::to_string(alike.size()) + " outlets are called “" + words +
                     "”; write the one you mean as it is written there: " + names + ".");
  }
  return not_there("No document is from the outlet “" + words +
                   "”; `foresay show PROJECT documents` lists the publishers.");
}

}  // namespace

void add_forms_option(CLI::App& verb, bool& forms) {
  verb.add_flag("--forms", forms, "Find the words in any form, as forms: does in the query");
}

void say_understood(const store::SearchPage& page, const VerbContext& context) {
  context.err << "Searched for " << page.understood << "\n";
}

void add_search_filter_options(CLI::App& verb, SearchFilterWords& words) {
  verb.add_option("--outlet", words.outlet, "Only documents of this publisher");
  verb.add_option("--from", words.from, "Only documents stated on this day or later")
      ->check(a_date());
  verb.add_option("--to", words.to, "Only documents stated on this day or earlier")
      ->check(a_date());
  verb.add_option("--type", words.types, "Only under annotations of this type; may be repeated")
      ->check(one_of<core::StatementType>())
      ->allow_extra_args(false);
  verb.add_option("--speaker", words.speaker, "Only under annotations of this speaker");
}

core::Result<store::SearchFilter> search_filter_of(const store::Database& db,
                                                   const SearchFilterWords& words) {
  store::SearchFilter out;
  if (!words.outlet.empty()) {
    auto outlet = outlet_named(db, words.outlet);
    if (!outlet) return outlet.error();
    out.outlet = *std::move(outlet);
  }
  out.days = {core::parse_date(words.from), core::parse_date(words.to)};
  if (out.days.from && out.days.to && *out.days.to < *out.days.from) {
    return core::Error{.message = "--to " + words.to + " lies before --from " + words.from +
                                  "; exchange the two."};
  }
  for (const auto& word : words.types) {
    const auto type = core::parse_name<core::StatementType>(word);
    if (type && std::find(out.types.begin(), out.types.end(), *type) == out.types.end()) {
      out.types.push_back(*type);
    }
  }
  if (words.speaker.empty()) return out;
  const auto speaker = store::party_named(db, words.speaker);
  if (!speaker) {
    return not_there("There is no party “" + words.speaker +
                     "”; `foresay show PROJECT parties` lists them.");
  }
  out.speaker = speaker->id;
  return out;
}

}  // namespace workbench
