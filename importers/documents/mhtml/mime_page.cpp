#include "importers/documents/mhtml/mime_page.h"

#include <gmime/gmime.h>

#include <memory>
#include <vector>

#include "core/text/utf8.h"

namespace importers::mhtml {
namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Ref = std::unique_ptr<T, Unref>;

std::string words_or_none(const char* words) { return words == nullptr ? "" : words; }

Ref<GMimeMessage> parse(std::string_view bytes) {
  // It may be called from several threads; the first call is to come to its end before any other.
  static const bool ready = [] {
    g_mime_init();
    return true;
  }();
  static_cast<void>(ready);
  const Ref<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Ref<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  return Ref<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

bool is_page(GMimeObject* part) {
  auto* type = g_mime_object_get_content_type(part);
  return GMIME_IS_PART(part) &&
         (g_mime_content_type_is_type(type, "text", "html") != 0 ||
          g_mime_content_type_is_type(type, "application", "xhtml+xml") != 0);
}

std::vector<GMimeObject*> pages_of(GMimeMessage* message) {
  std::vector<GMimeObject*> out;
  auto* iter = g_mime_part_iter_new(GMIME_OBJECT(message));
  const std::unique_ptr<GMimePartIter, decltype(&g_mime_part_iter_free)> owner(
      iter, &g_mime_part_iter_free);
  do {
    auto* part = g_mime_part_iter_get_current(iter);
    if (part != nullptr && is_page(part)) out.push_back(part);
  } while (g_mime_part_iter_next(iter) != 0);
  return out;
}

// Names of parts are compared without the angle brackets around them.
std::string bare_id(std::string id) {
  if (id.starts_with('<')) id.erase(0, 1);
  if (id.ends_with('>')) id.pop_back();
  return id;
}

GMimeObject* start_of(GMimeMessage* message, const std::vector<GMimeObject*>& pages) {
  auto* whole = g_mime_message_get_mime_part(message);
  const auto start =
      whole == nullptr
          ? std::string()
          : bare_id(words_or_none(g_mime_object_get_content_type_parameter(whole, "start")));
  for (auto* page : pages) {
    if (!start.empty() && bare_id(words_or_none(g_mime_object_get_content_id(page))) == start) {
      return page;
    }
  }
  return pages.front();
}

std::string content_of(GMimeObject* page) {
  auto* content = g_mime_part_get_content(GMIME_PART(page));
  if (content == nullptr) return {};
  const Ref<GMimeStream> out(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, out.get());
  const auto* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(out.get()));
  return bytes->len == 0
             ? std::string()
             : std::string(static_cast<const char*>(static_cast<void*>(bytes->data)), bytes->len);
}

// An address of the web; no file of the person who saved the page.
std::string web_address(const char* stated) {
  std::string address = core::repair_utf8(words_or_none(stated)).text;
  return address.starts_with("http://") || address.starts_with("https://") ? address
                                                                           : std::string();
}

}  // namespace

std::optional<MimePage> page_in(std::string_view message) {
  const auto whole = parse(message);
  if (!whole) return std::nullopt;
  const auto pages = pages_of(whole.get());
  if (pages.empty()) return std::nullopt;
  auto* page = start_of(whole.get(), pages);
  MimePage out;
  out.bytes = content_of(page);
  out.charset = words_or_none(g_mime_object_get_content_type_parameter(page, "charset"));
  out.address = web_address(g_mime_object_get_header(page, "Content-Location"));
  if (out.address.empty()) {
    out.address = web_address(
        g_mime_object_get_header(GMIME_OBJECT(whole.get()), "Snapshot-Content-Location"));
  }
  out.frames = pages.size() - 1;
  return out;
}

}  // namespace importers::mhtml
