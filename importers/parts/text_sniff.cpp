#include "importers/parts/text_sniff.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace importers {
namespace {

struct Signature {
  std::string_view bytes;
  std::size_t at;
  const char* what;
  const char* advice;
};

using namespace std::string_view_literals;

constexpr const char* kSaveText = "save its text and import that";
constexpr const char* kUnpack = "unpack it and import the files";
constexpr const char* kNoText = "it holds no text to read";

// Office formats are ZIP archives: their inner names stand in the first entries.
constexpr std::array kSignatures = {
    Signature{"%PDF-"sv, 0, "a PDF", kSaveText},
    Signature{"{\\rtf"sv, 0, "an RTF document", kSaveText},
    Signature{"\xD0\xCF\x11\xE0"sv, 0, "an old Office document", kSaveText},
    Signature{"\x89PNG"sv, 0, "a PNG picture", kNoText},
    Signature{"\xFF\xD8\xFF"sv, 0, "a JPEG picture", kNoText},
    Signature{"GIF8"sv, 0, "a GIF picture", kNoText},
    Signature{"WEBP"sv, 8, "a WebP picture", kNoText},
    Signature{"\x1F\x8B"sv, 0, "a gzip archive", kUnpack},
    Signature{"7z\xBC\xAF"sv, 0, "a 7z archive", kUnpack},
    Signature{"Rar!"sv, 0, "a RAR archive", kUnpack},
    Signature{"BZh"sv, 0, "a bzip2 archive", kUnpack},
    Signature{"\xFD"
              "7zXZ"sv,
              0, "an xz archive", kUnpack},
    Signature{"\x7F"
              "ELF"sv,
              0, "a program", kNoText},
    Signature{"MZ\x90\0"sv, 0, "a program", kNoText},
    Signature{"SQLite format 3\0"sv, 0, "a database", "open it as a project if it is one"},
    Signature{"ID3"sv, 0, "a sound file", kNoText},
    Signature{"OggS"sv, 0, "a sound file", kNoText},
    Signature{"ftyp"sv, 4, "a film", kNoText},
};

BinaryKind zip_kind(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  const auto has = [head](std::string_view name) {
    return head.find(name) != std::string_view::npos;
  };
  if (has("word/")) return {"a Word document", kSaveText};
  if (has("xl/")) return {"an Excel workbook", kSaveText};
  if (has("ppt/")) return {"a PowerPoint presentation", kSaveText};
  if (has("application/epub+zip")) return {"an EPUB book", kSaveText};
  if (has("application/vnd.oasis.opendocument")) return {"an OpenDocument file", kSaveText};
  if (has("[Content_Types].xml")) return {"an Office document", kSaveText};
  return {"a ZIP archive", kUnpack};
}

}  // namespace

std::optional<BinaryKind> known_binary(std::string_view bytes) {
  if (bytes.starts_with("PK\3\4") || bytes.starts_with("PK\5\6")) return zip_kind(bytes);
  const auto fits = [bytes](const Signature& signature) {
    return bytes.size() > signature.at && bytes.substr(signature.at).starts_with(signature.bytes);
  };
  const auto found = std::ranges::find_if(kSignatures, fits);
  if (found == kSignatures.end()) return std::nullopt;
  return BinaryKind{found->what, found->advice};
}

bool mostly_controls(std::string_view text) {
  const std::string_view sample = text.substr(0, std::size_t{64} * 1024);
  const auto is_control = [](char c) {
    const auto b = static_cast<unsigned char>(c);
    return (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') || b == 0x7F;
  };
  const auto controls = std::ranges::count_if(sample, is_control);
  return text.find('\0') != std::string_view::npos ||
         static_cast<std::size_t>(controls) * 50 > sample.size();
}

}  // namespace importers
