#include <algorithm>

#include "core/words/folding.h"
#include "store/edit/edit_context.h"
#include "store/edit/insert_rows.h"
#include "store/read/parties.h"
#include "store/sqlite/sqlite_errors.h"

namespace store {
namespace {

/// The spellings that go, as the party has them, and as they are compared.
struct Split {
  core::Party from;
  std::vector<std::string> spellings;
  std::vector<std::string> folded;

  [[nodiscard]] bool goes(std::string_view spelling) const {
    return std::ranges::find(folded, core::name_key(spelling)) != folded.end();
  }
};

core::Result<Split> checked_split(const Database& database, const core::SplitParty& edit) {
  auto from = party(database, edit.party);
  if (!from) {
    return core::Error{"There is no such party; it may have been removed or merged.",
                       core::ErrorKind::not_found};
  }
  if (edit.spellings.empty()) {
    return core::Error{"Name the spellings that become a party of their own."};
  }
  Split out{*std::move(from), {}, {}};
  for (const auto& wanted : edit.spellings) {
    const auto key = core::name_key(wanted);
    if (key == core::name_key(out.from.name)) {
      return refused("“" + out.from.name +
                     "” is the party's own name and stays with it; split off the other spellings, "
                     "or give it another name first.");
    }
    const auto same = [&key](const std::string& alias) { return core::name_key(alias) == key; };
    const auto alias = std::ranges::find_if(out.from.aliases, same);
    if (alias == out.from.aliases.end()) {
      return refused("“" + wanted + "” is no alias of “" + out.from.name + "”.");
    }
    if (out.goes(wanted)) continue;
    out.spellings.push_back(*alias);
    out.folded.push_back(key);
  }
  return out;
}

bool is_word_char(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80U || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

// Whether folded words stand in a folded text, not inside longer ones.
bool holds_words(std::string_view text, std::string_view words) {
  for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const auto end = at + words.size();
    if ((at == 0 || !is_word_char(text[at - 1])) &&
        (end == text.size() || !is_word_char(text[end]))) {
      return true;
    }
  }
  return false;
}

std::vector<core::Id> annotations_that_go(const Database& database, const Split& split,
                                          const std::vector<core::Id>& named) {
  std::vector<core::Id> out;
  auto rows = database.query("SELECT id, speaker_surface FROM annotation WHERE speaker_id = ?");
  rows.with(split.from.id);
  while (rows.step()) {
    const bool is_named = std::ranges::find(named, rows.id(0)) != named.end();
    if (is_named || split.goes(rows.view(1))) out.push_back(rows.id(0));
  }
  return out;
}

struct HopKey {
  core::Id annotation;
  std::int64_t ordinal = 0;
};

std::vector<HopKey> hops_that_go(const Database& database, const Split& split,
                                 const std::vector<core::Id>& annotations) {
  std::vector<HopKey> out;
  auto rows =
      database.query("SELECT annotation_id, ordinal, cue FROM attribution_hop WHERE party_id = ?");
  rows.with(split.from.id);
  while (rows.step()) {
    const auto cue = core::name_key(rows.view(2));
    const auto in_cue = [&cue](const std::string& key) { return holds_words(cue, key); };
    if (std::ranges::find(annotations, rows.id(0)) != annotations.end() ||
        std::ranges::any_of(split.folded, in_cue)) {
      out.push_back({rows.id(0), rows.integer(1)});
    }
  }
  return out;
}

void move_to(const Database& database, core::Id fresh, const std::vector<core::Id>& annotations,
             const std::vector<HopKey>& hops) {
  for (const core::Id id : annotations) {
    database.query("UPDATE annotation SET speaker_id = ? WHERE id = ?").with(fresh, id).run();
  }
  for (const auto& hop : hops) {
    database
        .query("UPDATE attribution_hop SET party_id = ? WHERE annotation_id = ? AND ordinal = ?")
        .with(fresh, hop.annotation, hop.ordinal)
        .run();
  }
}

}  // namespace

Described apply(EditContext& context, const core::SplitParty& edit) {
  const auto& database = context.database;
  const auto split = checked_split(database, edit);
  if (!split) return split.error();
  core::Party fresh;
  fresh.id = context.ids.next();
  fresh.name = split->spellings.front();
  fresh.kind = split->from.kind;
  fresh.aliases.assign(split->spellings.begin() + 1, split->spellings.end());
  for (const auto& key : split->folded) {
    database.query("DELETE FROM party_alias WHERE party_id = ? AND folded = ?")
        .with(split->from.id, key)
        .run();
  }
  insert_party(database, fresh, {});
  const auto annotations = annotations_that_go(database, *split, edit.annotations);
  move_to(database, fresh.id, annotations, hops_that_go(database, *split, annotations));
  context.receipt.created.push_back(fresh.id);
  return "Split “" + fresh.name + "” from “" + split->from.name + "”";
}

}  // namespace store
