#include "core/encoding/converter.h"

#include <iconv.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

#include "core/text/utf8.h"

namespace core {
namespace {

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using IcuConverter = std::unique_ptr<UConverter, ConverterCloser>;

// ICU takes any prefix of some names and, without a name, the machine's own encoding.
IcuConverter icu_converter(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  if (encoding.empty()) return nullptr;
  IcuConverter converter(ucnv_open(encoding.c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

struct Units {
  std::u16string text;
  std::vector<std::int64_t> places;  // The byte of each unit.
};

Units decode_by_icu(std::string_view bytes, UConverter* converter, bool with_places) {
  std::array<UChar, 4096> chunk{};
  std::array<std::int32_t, 4096> offsets{};
  Units out;
  out.text.reserve(bytes.size());
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  UErrorCode status = U_ZERO_ERROR;
  do {
    UChar* target = chunk.data();
    status = U_ZERO_ERROR;
    const std::int64_t base = source - bytes.data();
    ucnv_toUnicode(converter, &target, chunk.data() + chunk.size(), &source, end,
                   with_places ? offsets.data() : nullptr, 1, &status);
    out.text.append(chunk.data(), target);
    for (UChar* at = chunk.data(); with_places && at < target; ++at) {
      // Below 0: of a character whose bytes were given to the call before.
      const std::int64_t offset = offsets.at(static_cast<std::size_t>(at - chunk.data()));
      out.places.push_back(base + std::max<std::int64_t>(offset, 0));
    }
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return out;
}

class LibraryConverter {
 public:
  explicit LibraryConverter(const std::string& encoding)
      : handle_(encoding.empty() ? kNone : iconv_open("UTF-8", encoding.c_str())) {}
  LibraryConverter(const LibraryConverter&) = delete;
  LibraryConverter& operator=(const LibraryConverter&) = delete;
  ~LibraryConverter() {
    if (known()) iconv_close(handle_);
  }
  [[nodiscard]] bool known() const { return handle_ != kNone; }

  [[nodiscard]] std::string decode(std::string_view bytes) const {
    std::string text;
    std::array<char, 4096> chunk{};
    std::string source(bytes);  // The interface wants it writable.
    char* from = source.data();
    std::size_t left = source.size();
    while (left > 0) {
      char* to = chunk.data();
      std::size_t room = chunk.size();
      const bool stopped = iconv(handle_, &from, &left, &to, &room) == static_cast<std::size_t>(-1);
      text.append(chunk.data(), chunk.size() - room);
      if (!stopped || errno == E2BIG) continue;
      text += kReplacementBytes;
      ++from;
      --left;
    }
    return text;
  }

 private:
  static inline const iconv_t kNone = reinterpret_cast<iconv_t>(-1);  // NOLINT: as POSIX has it
  iconv_t handle_;
};

// ICU decodes six signs of JIS X 0208 as Windows does; these encodings come from elsewhere.
void restore_jis_signs(std::u16string& text) {
  constexpr std::u16string_view kWindows = u"\uFF5E\u2225\uFF0D\uFFE0\uFFE1\uFFE2";
  constexpr std::u16string_view kStandard = u"\u301C\u2016\u2212\u00A2\u00A3\u00AC";
  for (char16_t& c : text) {
    const std::size_t at = kWindows.find(c);
    if (at != std::u16string_view::npos) c = kStandard[at];
  }
}

bool is_jis(std::string_view encoding) { return encoding == "EUC-JP" || encoding == "ISO-2022-JP"; }

}  // namespace

std::optional<std::string> decode_as(std::string_view bytes, const std::string& encoding) {
  if (const auto converter = icu_converter(encoding)) {
    std::u16string text = decode_by_icu(bytes, converter.get(), false).text;
    if (is_jis(encoding)) restore_jis_signs(text);
    return to_utf8(text);
  }
  const LibraryConverter converter(encoding);
  if (!converter.known()) return std::nullopt;
  return converter.decode(bytes);
}

std::vector<std::int64_t> char_places(std::string_view bytes, const std::string& encoding) {
  constexpr char16_t kMark = 0xFEFF;
  std::vector<std::int64_t> places;
  if (encoding == "UTF-8") {
    constexpr std::string_view kMarkBytes = "\xEF\xBB\xBF";
    for (std::size_t at = bytes.starts_with(kMarkBytes) ? kMarkBytes.size() : 0;
         at < bytes.size();) {
      places.push_back(static_cast<std::int64_t>(at));
      at += static_cast<std::size_t>(decode_at(bytes, at).bytes);
    }
  } else if (const auto converter = icu_converter(encoding)) {
    const Units units = decode_by_icu(bytes, converter.get(), true);
    for (std::size_t i = 0; i < units.text.size(); ++i) {
      const bool mark = i == 0 && units.text[0] == kMark;
      const bool second = (units.text[i] & 0xFC00U) == 0xDC00U;
      if (!mark && !second) places.push_back(units.places[i]);
    }
  } else {
    return {};
  }
  places.push_back(static_cast<std::int64_t>(bytes.size()));
  return places;
}

std::optional<std::string> encoding_name(const std::string& name) {
  if (const auto converter = icu_converter(name)) {
    for (const char* standard : {"MIME", "IANA"}) {
      UErrorCode status = U_ZERO_ERROR;
      const char* found = ucnv_getStandardName(name.c_str(), standard, &status);
      if (U_SUCCESS(status) && found != nullptr) return found;
    }
    return name;
  }
  if (LibraryConverter(name).known()) return name;
  return std::nullopt;
}

}  // namespace core
