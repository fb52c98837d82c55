#include "exporters/formats/brat_document.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <unordered_map>

#include "core/text/utf8.h"
#include "core/words/text_key.h"
#include "exporters/parts/span_rows.h"

namespace exporters {
namespace {

// What ends a line for one reader or another (Python's splitlines has the longest list), and TAB,
// which ends a field.
bool is_cut(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}

struct Piece {
  std::int64_t begin = 0;  // Code points of the document.
  std::int64_t end = 0;
  std::string text;
};

void trim_front(Piece& piece) {
  while (piece.text.starts_with(' ')) {
    piece.text.erase(0, 1);
    ++piece.begin;
  }
}

void trim_back(Piece& piece) {
  while (piece.text.ends_with(' ')) {
    piece.text.pop_back();
    --piece.end;
  }
}

// Spaces are trimmed only beside a cut: the ends of the span are the annotator's.
std::vector<Piece> pieces_of(const core::Fragment& fragment) {
  std::vector<Piece> out;
  Piece piece{fragment.range.begin.value, fragment.range.begin.value, {}};
  bool after_cut = false;
  const auto close = [&](bool before_cut) {
    if (after_cut) trim_front(piece);
    if (before_cut) trim_back(piece);
    if (!piece.text.empty()) out.push_back(piece);
  };
  const std::string_view quote = fragment.quote;
  for (std::size_t at = 0; at < quote.size();) {
    const auto c = core::decode_at(quote, at);
    const auto bytes = static_cast<std::size_t>(c.bytes);
    if (is_cut(c.value)) {
      const std::int64_t next =
          piece.begin + static_cast<std::int64_t>(core::count_chars(piece.text)) + 1;
      close(true);
      piece = {next, next, {}};
      after_cut = true;
    } else {
      piece.text += quote.substr(at, bytes);
      ++piece.end;
    }
    at += bytes;
  }
  close(false);
  return out;
}

std::string type_name(core::StatementType type) {
  std::string name(core::name_of(type));
  name.front() = static_cast<char>(name.front() - 'a' + 'A');
  return name;
}

std::string percent(char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return {'%', kDigits[value / 16U], kDigits[value % 16U]};
}

// One word without white space or the bar that parts values in annotation.conf. Spaces are
// underscores, letters and digits of any script themselves, all else percent-encoded, so that two
// texts are never one word.
std::string token(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = core::decode_at(text, at);
    const auto bytes = text.substr(at, static_cast<std::size_t>(c.bytes));
    at += bytes.size();
    if (c.value == ' ') {
      out += '_';
    } else if (core::is_word_char(c.value) || c.value == '-' || c.value == '.') {
      out += bytes;
    } else {
      for (const char byte : bytes) out += percent(byte);
    }
  }
  return out;
}

std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = core::decode_at(text, at);
    const auto bytes = static_cast<std::size_t>(c.bytes);
    out += is_cut(c.value) ? " " : text.substr(at, bytes);
    at += bytes;
  }
  return out;
}

std::string fixed(double value) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%.2f", value);
  return text.data();
}

class Writer {
 public:
  explicit Writer(const DatasetIndex& index) : index_(index) {}

  void span(const core::Annotation& annotation, const BratPlace& place) {
    const std::string name = "T" + std::to_string(++spans_);
    names_[annotation.id] = name;
    out_.ann +=
        name + "\t" + type_name(annotation.type) + " " + place.offsets + "\t" + place.text + "\n";
    attributes(annotation, name);
    note(annotation, name);
  }

  void parent(const core::Annotation& annotation) {
    const auto child = names_.find(annotation.id);
    const auto parent = names_.find(annotation.parent);
    if (child == names_.end() || parent == names_.end()) return;
    out_.ann += "R" + std::to_string(++relations_) + "\tPart_of Arg1:" + child->second +
                " Arg2:" + parent->second + "\t\n";
  }

  [[nodiscard]] BratDocument result() && { return std::move(out_); }

 private:
  void attribute(const std::string& span, const std::string& name, const std::string& value) {
    if (value.empty()) return;
    out_.values[name].insert(value);
    out_.ann += "A" + std::to_string(++attributes_) + "\t" + name + " " + span + " " + value + "\n";
  }

  void attributes(const core::Annotation& annotation, const std::string& span) {
    attribute(span, "Hedge", token(annotation.hedge));
    const Json resolution = resolution_keys(annotation, index_);
    const Json& outcome = resolution.at("outcome");
    if (outcome.is_string()) attribute(span, "Outcome", token(outcome.get<std::string>()));
    const auto* link = index_.main_link(annotation.id);
    if (link == nullptr) return;
    attribute(span, "Stance", std::string(core::name_of(link->stance)));
    if (link->probability) {
      attribute(span, "Probability",
                fixed(link->probability->lo) + "-" + fixed(link->probability->hi));
    }
    const auto& range = link->horizon.range;
    if (!range.empty()) {
      attribute(span, "Horizon",
                (range.from ? core::to_iso(*range.from) : "") + ".." +
                    (range.to ? core::to_iso(*range.to) : ""));
    }
    if (link->scorable) attribute(span, "Scorable", *link->scorable ? "yes" : "no");
  }

  void note(const core::Annotation& annotation, const std::string& span) {
    std::string text;
    const auto add = [&text](const char* key, const std::string& value) {
      if (value.empty()) return;
      if (!text.empty()) text += "; ";
      text += std::string(key) + ": " + value;
    };
    add("id", annotation.external_id);
    add("speaker", index_.party_name(annotation.speaker));
    std::string chain;
    for (const auto& hop : annotation.attribution) {
      chain += (chain.empty() ? "" : " > ") + index_.party_name(hop.party);
    }
    add("chain", chain);
    add("hedge", annotation.hedge);
    const auto* link = index_.main_link(annotation.id);
    const auto* proposition = link == nullptr ? nullptr : index_.proposition(link->proposition);
    if (proposition != nullptr) add("proposition", proposition->statement);
    if (link != nullptr) add("horizon", link->horizon.words);
    if (link != nullptr) add("condition", link->condition_words);
    std::string tags;
    for (const auto& label : annotation.labels) tags += (tags.empty() ? "" : ", ") + label;
    add("tags", tags);
    add("note", annotation.note);
    if (text.empty()) return;
    out_.ann +=
        "#" + std::to_string(++notes_) + "\tAnnotatorNotes " + span + "\t" + one_line(text) + "\n";
  }

  const DatasetIndex& index_;
  BratDocument out_;
  std::unordered_map<core::Id, std::string> names_;
  int spans_ = 0;
  int attributes_ = 0;
  int notes_ = 0;
  int relations_ = 0;
};

}  // namespace

BratPlace brat_place(const core::Span& span) {
  BratPlace out;
  for (const auto& fragment : span.fragments) {
    for (const auto& piece : pieces_of(fragment)) {
      if (!out.offsets.empty()) {
        out.offsets += ';';
        out.text += ' ';
      }
      out.offsets += std::to_string(piece.begin) + " " + std::to_string(piece.end);
      out.text += piece.text;
    }
  }
  return out;
}

BratDocument brat_document(const std::vector<const core::Annotation*>& annotations,
                           const DatasetIndex& index) {
  Writer writer(index);
  for (const auto* annotation : annotations) {
    const BratPlace place = brat_place(annotation->span);
    if (!place.offsets.empty()) writer.span(*annotation, place);
  }
  for (const auto* annotation : annotations) writer.parent(*annotation);
  return std::move(writer).result();
}

}  // namespace exporters
