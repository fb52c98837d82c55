// A party: whoever may say something or publish it, with every spelling it is known by.
#pragma once

#include <string>
#include <vector>

#include "core/base/enum_names.h"
#include "core/base/id.h"

namespace core {

/// `document` is a text's own voice; `imputed` is a speaker the annotator infers.
enum class PartyKind { person, organisation, collective, anonymous, document, imputed };
template <>
inline constexpr std::array<std::string_view, 6> kEnumNames<PartyKind> = {
    "person", "organisation", "collective", "anonymous", "document", "imputed"};

struct Party {
  Id id;
  std::string name;  ///< The preferred spelling. Unique in a project after folding.
  PartyKind kind = PartyKind::person;
  std::vector<std::string> aliases;  ///< Other spellings; the name is not repeated.
  std::string note;
  std::string external_id;
  std::string extra;  ///< JSON object, may be empty.
};

}  // namespace core
