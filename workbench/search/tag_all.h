// What would be tagged when everything that a search found is tagged at once: a list of places,
// each with a tick, and what is left out with the reason. It plans and changes nothing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/edit.h"
#include "core/model/span.h"
#include "store/search/search.h"
#include "workbench/base/action.h"

namespace store {
class Database;
}

namespace workbench {

/// More places than this are never tagged at once.
inline constexpr std::int64_t kMostTagPlaces = 5000;

/// What was found in one document. Code points of its text.
struct FoundPlaces {
  core::Id document;
  std::vector<core::CharRange> ranges;
};

/// Why a place is left out.
enum class TagSkip { none, tagged, overlaps, title };

/// One place that would be tagged.
struct TagLine {
  core::Id document;
  core::Fragment place;  ///< What would be tagged.
  std::string left;      ///< Context, white space shown as spaces,
  std::string words;     ///< and so the place itself.
  std::string right;
  std::int64_t hits = 1;  ///< Found places in it: a sentence may hold several.
  TagSkip skip = TagSkip::none;
  bool widened = false;  ///< What was found began or ended inside what is seen as one character.
  bool on = true;        ///< Ticked; of no meaning where it is skipped.

  [[nodiscard]] bool counts() const { return on && skip == TagSkip::none; }
};

/// The lines of one document are [begin, end) of the plan's.
struct TagDocument {
  core::Id document;
  std::string title;
  core::DateRange said;  ///< When the document says its statements were made.
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct TagCounts {
  std::int64_t places = 0;     ///< Ticked.
  std::int64_t documents = 0;  ///< With a ticked place.
  std::int64_t unticked = 0;
  std::int64_t tagged = 0;       ///< Skipped: an annotation of the same range and type is there.
  std::int64_t overlapping = 0;  ///< Skipped: they overlap an annotation.
  std::int64_t titles = 0;       ///< Skipped: they are titles or datelines.
  std::int64_t widened = 0;      ///< Ticked, and more than was found, as below.
};

struct TagPlan {
  core::StatementType type = core::StatementType::claim;
  std::vector<TagDocument> documents;  ///< In the order they were found.
  std::vector<TagLine> lines;          ///< By document, then in order of the text.
  std::int64_t found = 0;              ///< Places looked at.
  bool more = false;                   ///< There are places beyond those.

  [[nodiscard]] TagCounts counts() const;
};

/// The lines of `hits` that stand in texts, by document.
[[nodiscard]] std::vector<FoundPlaces> found_places(const std::vector<store::Hit>& hits);

/// What the search is asked for to be tagged: texts alone, best first unless very many match.
[[nodiscard]] store::SearchOptions tag_search_options(store::SearchFilter filter,
                                                      std::int64_t lines);

/// Whether the sentences of a place may be titles and datelines.
enum class TitleLines { left_out, tagged };

/// Places parted by white space alone are one; those that fall into one sentence are one line. None
/// cuts what is seen as one character: it is widened. Documents that are not there any more are
/// left out.
[[nodiscard]] TagPlan plan_tags(const store::Database& db, const std::vector<FoundPlaces>& found,
                                const TagAllChoice& choice,
                                TitleLines titles = TitleLines::left_out);

/// Adds an annotation for each ticked place: empty when none is.
[[nodiscard]] core::AddAnnotations tag_edit_of(const TagPlan& plan);

/// "37 places in 12 documents; 4 are tagged already."
[[nodiscard]] std::string summary_of(const TagPlan& plan);

}  // namespace workbench

template <>
inline constexpr std::array<std::string_view, 4> core::kEnumNames<workbench::TagSkip> = {
    "none", "tagged", "overlaps", "title"};
