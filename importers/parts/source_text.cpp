#include "importers/parts/source_text.h"

#include "core/text/utf8.h"

namespace importers {
namespace {

bool is_wide(const core::DecodedText& decoded) {
  return decoded.encoding.starts_with("UTF-16") || decoded.encoding.starts_with("UTF-32");
}

bool may_be_wide(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
         bytes.find('\0') != std::string_view::npos;
}

}  // namespace

core::Result<core::DecodedText> text_of(const Source& source, const ReadOptions& options) {
  if (options.encoding.empty()) return core::decode_text(source.bytes);
  return core::decode_text_as(source.bytes, options.encoding);
}

core::Result<RecodedText> recoded_text(const Source& source, const ReadOptions& options) {
  if (!options.encoding.empty()) {
    auto decoded = core::decode_text_as(source.bytes, options.encoding);
    if (!decoded) return decoded.error();
    if (decoded->encoding == "UTF-8") return RecodedText{};
    return RecodedText{std::move(decoded->text), std::move(decoded->encoding), {}};
  }
  constexpr std::size_t kHead = 4096;
  const bool wide = may_be_wide(source.bytes.substr(0, kHead));
  if (!wide && !core::first_invalid_utf8(source.bytes)) return RecodedText{};
  auto decoded = core::decode_text(source.bytes);
  if (decoded.encoding == "UTF-8") return RecodedText{};
  std::string guess;
  if (!is_wide(decoded)) {
    guess = "The file is not UTF-8; it was read as " + decoded.encoding +
            ". If letters are wrong, import it with --encoding and the right name.";
  }
  return RecodedText{std::move(decoded.text), std::move(decoded.encoding), std::move(guess)};
}

std::optional<std::string> recoded_head(std::string_view bytes) {
  if (!may_be_wide(bytes)) return std::nullopt;
  auto decoded = core::decode_text(bytes);
  if (!is_wide(decoded)) return std::nullopt;
  return std::move(decoded.text);
}

}  // namespace importers
