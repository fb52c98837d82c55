#include "importers/documents/html/dom/dom.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

namespace importers::html {
namespace {

struct TagTraits {
  std::string_view name;
  bool block;
  bool hidden;
};

constexpr auto kTraits = std::to_array<TagTraits>({
    {"", false, false},
    {"", false, false},
#define FORESAY_TAG(name, block, hidden) {#name, block, hidden},
#include "importers/documents/html/dom/tag.def"
#undef FORESAY_TAG
});

// The parser is fed in pieces, so that a stop is heard within a large page.
constexpr std::size_t kPiece = std::size_t{64} * 1024;
// More is a bomb, not a page: 64 MiB of "<b>" make this many.
constexpr std::size_t kMostNodes = std::size_t{30} * 1000 * 1000;

const std::unordered_map<std::string_view, Tag>& tags_by_name() {
  static const std::unordered_map<std::string_view, Tag> the_tags = [] {
    std::unordered_map<std::string_view, Tag> tags;
    for (std::size_t i = 2; i < kTraits.size(); ++i) {
      tags.emplace(kTraits.at(i).name, static_cast<Tag>(i));
    }
    return tags;
  }();
  return the_tags;
}

std::string_view view_of(const xmlChar* text) {
  // libxml2's characters are bytes of UTF-8 of another type.
  return text == nullptr ? std::string_view()
                         : std::string_view(reinterpret_cast<const char*>(text));
}

class Builder {
 public:
  explicit Builder(std::size_t bytes) {
    dom_.characters.reserve(bytes);
    dom_.nodes.reserve(bytes / 24 + 16);
    dom_.nodes.push_back({});
    open_.push_back(0);
  }

  void start(std::string_view name, const xmlChar** attributes) {
    // libxml2 reports a second <body> or <html>, whose attributes it merges, as if it were new.
    Node node;
    const auto found = tags_by_name().find(name);
    node.tag = found == tags_by_name().end() ? Tag::other : found->second;
    node.parent = open_.back();
    node.text = store(name);
    node.first_attribute = static_cast<std::uint32_t>(dom_.attributes.size());
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      dom_.attributes.push_back({store(view_of(attributes[0])), store(view_of(attributes[1]))});
    }
    node.attribute_count =
        static_cast<std::uint32_t>(dom_.attributes.size()) - node.first_attribute;
    open_.push_back(dom_.size());
    dom_.nodes.push_back(node);
  }

  void end(std::string_view name) {
    // What is still open inside ends with it.
    const auto match = std::find_if(open_.rbegin(), open_.rend() - 1,
                                    [&](NodeIndex index) { return dom_.text(index) == name; });
    if (match == open_.rend() - 1) return;
    const auto depth = static_cast<std::size_t>(open_.rend() - match) - 1;
    while (open_.size() > depth) close();
  }

  void text(std::string_view characters) {
    if (characters.empty()) return;
    Node& last = dom_.nodes.back();
    const bool joins = last.tag == Tag::text && last.parent == open_.back() &&
                       last.text.begin + last.text.size == dom_.characters.size();
    if (joins) {
      dom_.characters.append(characters);
      last.text.size += static_cast<std::uint32_t>(characters.size());
      return;
    }
    Node node;
    node.tag = Tag::text;
    node.parent = open_.back();
    node.text = store(characters);
    node.end = dom_.size() + 1;
    dom_.nodes.push_back(node);
  }

  Dom finish() {
    while (!open_.empty()) close();
    return std::move(dom_);
  }

  [[nodiscard]] bool full() const {
    return dom_.nodes.size() > kMostNodes || dom_.characters.size() > 0xF0000000U;
  }

 private:
  Stretch store(std::string_view characters) {
    const Stretch stretch{static_cast<std::uint32_t>(dom_.characters.size()),
                          static_cast<std::uint32_t>(characters.size())};
    dom_.characters.append(characters);
    return stretch;
  }

  void close() {
    dom_.nodes[open_.back()].end = dom_.size();
    open_.pop_back();
  }

  Dom dom_;
  std::vector<NodeIndex> open_;  // elements that have not ended, outermost first
};

Builder& builder_of(void* context) { return *static_cast<Builder*>(context); }

htmlSAXHandler handlers() {
  htmlSAXHandler handler{};
  handler.startElement = [](void* context, const xmlChar* name, const xmlChar** attributes) {
    builder_of(context).start(view_of(name), attributes);
  };
  handler.endElement = [](void* context, const xmlChar* name) {
    builder_of(context).end(view_of(name));
  };
  const auto characters = [](void* context, const xmlChar* text, int size) {
    builder_of(context).text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
  };
  handler.characters = characters;
  handler.ignorableWhitespace = characters;
  handler.cdataBlock = characters;
  return handler;
}

struct FreeParser {
  void operator()(htmlParserCtxtPtr parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

bool is_block(Tag tag) { return kTraits.at(static_cast<std::size_t>(tag)).block; }
bool is_hidden(Tag tag) { return kTraits.at(static_cast<std::size_t>(tag)).hidden; }

int heading_level(Tag tag) {
  return tag >= Tag::h1 && tag <= Tag::h6 ? static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1
                                          : 0;
}

std::optional<std::string_view> Dom::attribute(NodeIndex node, std::string_view name) const {
  const Node& element = nodes[node];
  for (std::uint32_t i = 0; i < element.attribute_count; ++i) {
    const Attribute& candidate = attributes[element.first_attribute + i];
    if (view(candidate.name) == name) return view(candidate.value);
  }
  return std::nullopt;
}

std::string_view Dom::value(NodeIndex node, std::string_view name) const {
  return attribute(node, name).value_or(std::string_view());
}

std::string Dom::text_of(NodeIndex node) const {
  std::string words;
  bool space = false;
  for (NodeIndex i = node; i < nodes[node].end; ++i) {
    if (i != node && is_hidden(nodes[i].tag)) {
      i = nodes[i].end - 1;
      continue;
    }
    if (nodes[i].tag != Tag::text) {
      space = space || is_block(nodes[i].tag) || nodes[i].tag == Tag::br;
      continue;
    }
    for (const char c : text(i)) {
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        space = true;
        continue;
      }
      if (space && !words.empty()) words.push_back(' ');
      space = false;
      words.push_back(c);
    }
  }
  return words;
}

core::Result<Dom> parse_page(std::string_view utf8, const std::stop_token& stop) {
  Builder builder(utf8.size());
  htmlSAXHandler handler = handlers();
  const std::unique_ptr<htmlParserCtxt, FreeParser> parser(
      htmlCreatePushParserCtxt(&handler, &builder, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
  if (!parser)
    return core::Error{"libxml2 has no memory for a parser.", core::ErrorKind::bad_input, {}};
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                       HTML_PARSE_NONET | XML_PARSE_HUGE | HTML_PARSE_IGNORE_ENC);
  for (std::size_t at = 0; at < utf8.size(); at += kPiece) {
    if (stop.stop_requested()) {
      return core::Error{"The import was stopped.", core::ErrorKind::cancelled, {}};
    }
    if (builder.full()) {
      return core::Error{
          "The page has more than " + std::to_string(kMostNodes) + " elements: it is not read.",
          core::ErrorKind::bad_input,
          {}};
    }
    const std::string_view piece = utf8.substr(at, kPiece);
    htmlParseChunk(parser.get(), piece.data(), static_cast<int>(piece.size()), 0);
  }
  htmlParseChunk(parser.get(), nullptr, 0, 1);
  return builder.finish();
}

}  // namespace importers::html
