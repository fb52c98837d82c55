// A small project for tests of reading: two documents, three parties, four annotations, two
// propositions with links, evidence, a log and a verdict. Made through the edits a user makes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/annotation.h"
#include "store/project/project.h"
#include "tests/support/temp_dir.h"

namespace store_test {

/// The texts hold letters outside the BMP, combining marks and a no-break space on purpose.
inline constexpr std::string_view kEnglish =
    "Columns near the border 🚂\n\nMoscow might start a large-scale offensive in the spring, the "
    "analyst said. Nobody in Mi\u0301nsk\u00A0wants it. The offensive needs fuel.\n";
inline constexpr std::string_view kRussian =
    "Ещё один год\n\nЛукашенко не пойдёт на войну до конца года, считает аналитик.\n";

struct ReadFixture {
  ReadFixture();

  /// Adds an annotation on the first place of `quote` in a document and gives its id.
  core::Id tag(core::Id document, core::StatementType type, std::string_view quote,
               core::Id speaker = {});
  /// Applies an edit that must succeed.
  store::Receipt apply(const core::Edit& edit);
  [[nodiscard]] const store::Database& db() const { return project.database(); }

  test_support::TempDir folder;
  store::Project project;
  core::Id english;
  core::Id russian;
  core::Id analyst;
  core::Id outlet;
  core::Id lukashenko;
  core::Id prediction;  ///< English, "Moscow might … spring", tracks `offensive`.
  core::Id claim;       ///< English, inside the prediction, nested.
  core::Id fact;        ///< English, two fragments.
  core::Id denial;      ///< Russian, prediction that tracks nothing yet.
  core::Id offensive;   ///< Proposition, resolved true.
  core::Id war;         ///< Proposition, draft, implied by `offensive`.
  core::Id link;
  core::Id evidence;
};

[[nodiscard]] core::Party party_of(std::string_view name, std::vector<std::string> aliases = {},
                                   core::PartyKind kind = core::PartyKind::person);

/// Puts a document into a project without an importer.
core::Id add_document(store::Project& project, std::string_view title, std::string_view publisher,
                      std::string_view text);

}  // namespace store_test
