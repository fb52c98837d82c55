#include "importers/parts/block_list.h"

#include <algorithm>

#include "importers/parts/json_values.h"

namespace importers {
namespace {

constexpr const char* kBlocksKey = "blocks";

std::string_view level_key(core::BlockKind kind) {
  return kind == core::BlockKind::heading ? "level" : "depth";
}

int deepest(core::BlockKind kind) {
  return kind == core::BlockKind::heading ? core::kDeepestHeading : core::kDeepestNesting;
}

std::optional<std::int64_t> place(const Json& row, const char* key) {
  const auto found = row.find(key);
  if (found == row.end() || !found->is_number_integer()) return std::nullopt;
  const auto value = found->get<std::int64_t>();
  return value >= 0 ? std::optional(value) : std::nullopt;
}

std::optional<core::CharBlock> block_from(const Json& row) {
  if (!row.is_object()) return std::nullopt;
  const auto start = place(row, "start");
  const auto end = place(row, "end");
  const auto name = row.find("kind");
  if (!start || !end || *end <= *start || name == row.end() || !name->is_string()) {
    return std::nullopt;
  }
  const auto& word = name->get_ref<const std::string&>();
  // "title" was read before headings had levels.
  const auto kind =
      word == "title" ? core::BlockKind::heading : core::parse_name<core::BlockKind>(word);
  if (!kind) return std::nullopt;
  core::CharBlock block{{core::CharOffset(*start), core::CharOffset(*end)}, *kind, 0};
  if (*kind == core::BlockKind::paragraph) return block;
  const auto level = place(row, std::string(level_key(*kind)).c_str());
  const std::int64_t shallowest = *kind == core::BlockKind::heading && word != "title" ? 2 : 1;
  block.level =
      static_cast<int>(std::clamp<std::int64_t>(level.value_or(shallowest), 1, deepest(*kind)));
  return block;
}

}  // namespace

std::string extra_with_blocks(const std::string& extra,
                              const std::vector<core::CharBlock>& blocks) {
  Json object = parse_extra(extra);
  if (!object.is_object()) object = Json::object();
  Json rows = Json::array();
  for (const auto& block : blocks) {
    Json row = Json::object();
    row["start"] = block.range.begin.value;
    row["end"] = block.range.end.value;
    row["kind"] = core::name_of(block.kind);
    if (block.kind != core::BlockKind::paragraph) {
      row[std::string(level_key(block.kind))] = block.level;
    }
    rows.push_back(std::move(row));
  }
  object[kBlocksKey] = std::move(rows);
  return object.dump();
}

std::optional<std::vector<core::CharBlock>> blocks_of(std::string_view extra) {
  if (extra.find("\"blocks\"") == std::string_view::npos) return std::nullopt;
  const Json object = parse_extra(extra);
  if (!object.is_object()) return std::nullopt;
  const auto rows = object.find(kBlocksKey);
  if (rows == object.end() || !rows->is_array()) return std::nullopt;
  std::vector<core::CharBlock> blocks;
  blocks.reserve(rows->size());
  for (const Json& row : *rows) {
    if (const auto block = block_from(row)) blocks.push_back(*block);
  }
  if (blocks.empty() && !rows->empty()) return std::nullopt;
  std::ranges::stable_sort(blocks, {}, [](const core::CharBlock& b) { return b.range.begin; });
  core::CharOffset end;
  std::erase_if(blocks, [&end](const core::CharBlock& block) {
    if (block.range.begin < end) return true;
    end = block.range.end;
    return false;
  });
  return blocks;
}

}  // namespace importers
