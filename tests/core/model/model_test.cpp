#include <doctest/doctest.h>

#include <set>
#include <string_view>

#include "core/model/link.h"
#include "core/model/outcome.h"
#include "core/model/party.h"
#include "core/model/proposition.h"
#include "core/model/vocabulary.h"

namespace {

template <class E>
void names_are_distinct_and_read_back() {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < core::kEnumNames<E>.size(); ++i) {
    const auto value = static_cast<E>(i);
    CHECK(core::parse_name<E>(core::name_of(value)) == value);
    seen.insert(core::name_of(value));
  }
  CHECK(seen.size() == core::kEnumNames<E>.size());
  CHECK_FALSE(core::parse_name<E>("no such name").has_value());
}

const core::MoveRule* find(core::Status from, core::Status to) {
  for (const auto& move : core::legal_moves()) {
    if (move.from == from && move.to == to) return &move;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("names of every enumeration are distinct and read back") {
  names_are_distinct_and_read_back<core::StatementType>();
  names_are_distinct_and_read_back<core::AttributionMode>();
  names_are_distinct_and_read_back<core::PartyKind>();
  names_are_distinct_and_read_back<core::PropositionKind>();
  names_are_distinct_and_read_back<core::RelationKind>();
  names_are_distinct_and_read_back<core::Status>();
  names_are_distinct_and_read_back<core::Stance>();
  names_are_distinct_and_read_back<core::Fit>();
  names_are_distinct_and_read_back<core::LinkState>();
  names_are_distinct_and_read_back<core::Bears>();
}

TEST_CASE("no status is reached without evidence where the model asks for it") {
  using enum core::Status;
  CHECK(core::legal_moves().size() == 22);
  CHECK(find(draft, yes) == nullptr);
  CHECK(find(open, no) == nullptr);
  CHECK(find(withdrawn, open) == nullptr);
  REQUIRE(find(provisional, yes) != nullptr);
  CHECK(find(provisional, yes)->needs_evidence);
  CHECK_FALSE(find(open, due)->needs_evidence);
  CHECK_FALSE(find(annulled, disputed)->needs_evidence);
  CHECK(core::moves_from(withdrawn).empty());
}

TEST_CASE("a number finds its word by the rule of its scale") {
  const core::ScaleTerm low{"unlikely", {"improbable"}, 0.2, 0.45, true, true};
  const core::ScaleTerm even{"even", {}, 0.45, 0.55, true, true};
  const core::ScaleTerm wide{"about as likely as not", {}, 0.33, 0.66, true, true};
  core::Scale scale{{}, "test", 1, "", "first", {low, even}};
  CHECK(core::term_for(scale, 0.45)->term == "unlikely");
  CHECK(core::term_for(scale, 0.9) == nullptr);
  scale.rule = "nearest";
  CHECK(core::term_for(scale, 0.9)->term == "even");
  scale = {{}, "nested", 1, "", "narrowest", {wide, even}};
  CHECK(core::term_for(scale, 0.5)->term == "even");
  CHECK(core::term_for(scale, 0.35)->term == "about as likely as not");
  scale = {{}, "shared ends", 1, "", "lower", {even, low}};
  CHECK(core::term_for(scale, 0.45)->term == "unlikely");
  CHECK(core::term_named(scale, "IMPROBABLE")->term == "unlikely");
  CHECK(core::term_named(scale, "never") == nullptr);
}
