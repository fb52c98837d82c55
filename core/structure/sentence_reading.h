// The sentences of a text, and what else is a unit of it: titles, headings, datelines, list items
// and quotations. Everything that asks for "the sentence here" asks this: the reader, tagging,
// tagging all, proposals and lists of sentences.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/enum_names.h"
#include "core/structure/block.h"
#include "core/text/offset.h"

namespace core {

enum class SentenceKind : std::uint8_t { sentence, heading, title, dateline, list_item, quotation };

/// Bytes of the text, without white space at the ends.
struct Sentence {
  ByteRange range;
  SentenceKind kind = SentenceKind::sentence;

  auto operator<=>(const Sentence&) const = default;
};

struct SentenceQuery {
  std::string language = {};  ///< BCP 47; empty: the rules of several languages together.
  /// The language is guessed where none is named, and that of each paragraph in any case.
  bool guess = false;
  std::optional<ByteRange> title = {};  ///< Where the text's own title stands.
  bool markdown = false;                ///< The file's name says so.
  /// Those an importer named, in the text's order; none: they are found by their look.
  std::optional<std::vector<ByteBlock>> blocks = {};
};

/// Reads a text with the first question, in time linear in its size, and answers from that. The
/// paragraph last asked about is remembered. The text must outlive it; it is not thread safe.
class SentenceReading {
 public:
  SentenceReading() = default;
  SentenceReading(std::string_view text, SentenceQuery query);

  /// All in the text's order.
  [[nodiscard]] std::vector<Sentence> all() const;
  /// The sentence around a byte, with the space behind it; an empty one at `at` on a blank line.
  /// A place behind the text is in its last sentence.
  [[nodiscard]] Sentence around(ByteOffset at) const;
  /// From the begin of the first to the end of the last sentence that the range touches, which is
  /// the range itself where there is none.
  [[nodiscard]] ByteRange around(ByteRange range) const;
  /// The sentences of the paragraph, heading or item around a byte, over all its lines; those of
  /// the one before it on a blank line.
  [[nodiscard]] const std::vector<Sentence>& paragraph_around(ByteOffset at) const;
  /// The language of the paragraph around a byte: that of the text, unless it was guessed and is
  /// another.
  [[nodiscard]] std::string language_at(ByteOffset at) const;
  /// Where the next sentence behind, the last sentence before a byte begins.
  [[nodiscard]] std::optional<ByteOffset> begin_after(ByteOffset at) const;
  [[nodiscard]] std::optional<ByteOffset> begin_before(ByteOffset at) const;

 private:
  struct Unit {
    ByteRange range;
    SentenceKind kind = SentenceKind::sentence;
  };

  [[nodiscard]] const std::vector<Unit>& units() const;
  void read_units() const;
  void add_paragraphs(ByteRange stretch, std::size_t width) const;
  void add_block(const ByteBlock& block) const;
  void part_dateline(std::size_t unit) const;
  [[nodiscard]] std::size_t unit_at(ByteOffset at) const;
  [[nodiscard]] const std::vector<Sentence>& sentences_of(std::size_t unit) const;
  void split(const Unit& unit, std::vector<Sentence>& out) const;
  [[nodiscard]] std::string language_of(ByteRange unit) const;

  std::string_view text_;
  mutable SentenceQuery query_;
  mutable bool read_ = false;
  mutable std::vector<Unit> units_;
  mutable std::optional<std::size_t> last_unit_;
  mutable std::vector<Sentence> last_;
};

/// What a SentenceReading of the text, whose language is known alone, answers.
[[nodiscard]] ByteRange sentence_at(std::string_view text, ByteOffset at,
                                    std::string_view language = {});
[[nodiscard]] std::vector<ByteRange> sentences(std::string_view text,
                                               std::string_view language = {});

}  // namespace core

template <>
inline constexpr std::array<std::string_view, 6> core::kEnumNames<core::SentenceKind> = {
    "sentence", "heading", "title", "dateline", "list_item", "quotation"};
