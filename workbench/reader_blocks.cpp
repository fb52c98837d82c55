#include "workbench/reader_blocks.h"

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace workbench {
namespace {

using Json = nlohmann::json;

std::optional<BlockKind> kind_named(const std::string& name) {
  static constexpr std::array<std::pair<std::string_view, BlockKind>, 4> kKinds = {
      {{"title", BlockKind::title},
       {"heading", BlockKind::heading},
       {"paragraph", BlockKind::paragraph},
       {"list_item", BlockKind::list_item}}};
  for (const auto& [known, kind] : kKinds) {
    if (known == name) return kind;
  }
  return std::nullopt;
}

std::optional<BlockHint> hint_from(const core::TextIndex& index, const Json& row) {
  if (!row.is_object() || !row.contains("start") || !row.contains("end") || !row.contains("kind") ||
      !row["start"].is_number_integer() || !row["end"].is_number_integer() ||
      !row["kind"].is_string()) {
    return std::nullopt;
  }
  const auto range =
      index.checked(core::CharRange{core::CharOffset(row["start"].get<std::int64_t>()),
                                    core::CharOffset(row["end"].get<std::int64_t>())});
  const auto kind = kind_named(row["kind"].get<std::string>());
  if (!range || !kind) return std::nullopt;
  return BlockHint{*range, *kind};
}

}  // namespace

std::vector<BlockHint> block_hints(const core::TextIndex& index, std::string_view extra) {
  std::vector<BlockHint> hints;
  if (extra.find("\"blocks\"") == std::string_view::npos) return hints;
  const Json object = Json::parse(extra, nullptr, false);
  if (!object.is_object() || !object.contains("blocks") || !object["blocks"].is_array()) {
    return hints;
  }
  for (const Json& row : object["blocks"]) {
    if (auto hint = hint_from(index, row)) hints.push_back(*hint);
  }
  return hints;
}

}  // namespace workbench
