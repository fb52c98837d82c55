// What is known of a document that tells its sentences apart: language, title, blocks.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/model/document.h"
#include "core/structure/block.h"
#include "core/structure/sentence_reading.h"
#include "core/text/text_index.h"

namespace workbench {

struct SentenceFacts {
  std::string_view title = {};
  std::string_view language = {};  ///< As the document says; empty: guessed from the text.
  bool markdown = false;           ///< The file's name says so.
  /// What an importer named; none: headings and lists are found by their look.
  const std::optional<std::vector<core::CharBlock>>* blocks = nullptr;
};

/// The text's first line, when it is the title; marks of Markdown aside.
[[nodiscard]] std::optional<core::ByteRange> title_line(std::string_view text,
                                                        std::string_view title);

/// The named blocks that lie in the text, in bytes.
[[nodiscard]] std::vector<core::ByteBlock> blocks_in_bytes(
    const core::TextIndex& index, const std::vector<core::CharBlock>& named);

[[nodiscard]] core::SentenceQuery sentence_query(const core::TextIndex& index,
                                                 const SentenceFacts& facts);
[[nodiscard]] core::SentenceQuery sentence_query(const core::TextIndex& index,
                                                 const core::Document& document);

}  // namespace workbench
