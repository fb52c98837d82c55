#include "core/encoding/charset_candidates.h"

#include <uchardet/uchardet.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <map>
#include <memory>

namespace core {
namespace {

constexpr const char* kWestern = "fr de es it pt nl sv da nb fi is ca en";
constexpr const char* kCentral = "cs sk pl hu sl hr ro sq";
constexpr const char* kBaltic = "lt lv et";
constexpr const char* kRussian = "ru bg";
constexpr const char* kCyrillic = "ru uk be bg sr mk";

constexpr double kUchardet = 0.15;
constexpr double kIcu = 0.1;
constexpr double kDeclared = 0.1;

constexpr double kDos = 0.04;
constexpr double kMac = 0.04;
constexpr double kSeldom = 0.06;
constexpr double kVerySeldom = 0.2;

struct DetectorCloser {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};
struct UchardetCloser {
  void operator()(uchardet* detector) const { uchardet_delete(detector); }
};

std::string lower_case(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

// How the libraries call what the table calls otherwise, or what is read as a superset of it.
std::string table_name(std::string_view library_name) {
  static const std::map<std::string, const char*, std::less<>> kNames = {
      {"iso-8859-1", "windows-1252"},
      {"tis-620", "windows-874"},
      {"iso-8859-11", "windows-874"},
      {"mac-cyrillic", "x-mac-cyrillic"},
      {"mac-centraleurope", "x-mac-ce"},
      {"uhc", "windows-949"},
      {"gb2312", "GB18030"},
      {"gbk", "GB18030"},
      {"iso-8859-8-i", "windows-1255"},
      {"iso-8859-8", "windows-1255"},
      {"iso-8859-9", "windows-1254"},
      {"mac-roman", "macintosh"}};
  const std::string lower = lower_case(library_name);
  if (const auto known = kNames.find(lower); known != kNames.end()) return known->second;
  for (const CharsetCandidate& candidate : charset_candidates()) {
    if (lower_case(candidate.encoding) == lower) return candidate.encoding;
  }
  return std::string(library_name);
}

bool is_elsewhere(std::string_view name) {
  return name.empty() || name == "ASCII" || name.starts_with("UTF-") || name.starts_with("IBM4");
}

void add_uchardet_vote(std::string_view sample, std::vector<CharsetVote>& votes) {
  const std::unique_ptr<uchardet, UchardetCloser> detector(uchardet_new());
  if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return;
  uchardet_data_end(detector.get());
  const std::string name = uchardet_get_charset(detector.get());
  if (is_elsewhere(name)) return;
  votes.push_back({table_name(name), kUchardet});
}

void add_icu_votes(std::string_view sample, std::vector<CharsetVote>& votes) {
  constexpr std::int32_t kMost = 3;
  constexpr double kPercent = 100;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, DetectorCloser> detector(ucsdet_open(&status));
  if (U_FAILURE(status)) return;
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  std::int32_t found = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &found, &status);
  for (std::int32_t i = 0; U_SUCCESS(status) && i < std::min(found, kMost); ++i) {
    const std::string_view name = ucsdet_getName(matches[i], &status);
    if (is_elsewhere(name)) continue;
    const double sure = ucsdet_getConfidence(matches[i], &status) / kPercent;
    votes.push_back({table_name(name), kIcu * sure});
  }
}

}  // namespace

const std::vector<CharsetCandidate>& charset_candidates() {
  static const std::vector<CharsetCandidate> candidates = {
      {"windows-1252", kWestern, 0},
      {"windows-1251", kCyrillic, 0},
      {"windows-1250", kCentral, 0},
      {"ISO-8859-2", kCentral, 0},
      {"windows-1253", "el", 0},
      {"ISO-8859-7", "el", 0},
      {"windows-1254", "tr az", 0},
      {"windows-1255", "he", 0},
      {"windows-1256", "ar fa ur", 0},
      {"windows-1257", kBaltic, 0},
      {"windows-1258", "vi", kSeldom},
      {"windows-874", "th", 0},
      {"KOI8-R", kRussian, 0},
      {"KOI8-U", "uk be ru", 0},
      {"ISO-8859-5", kCyrillic, 0},
      {"ISO-8859-6", "ar", 0},
      {"ISO-8859-13", kBaltic, 0},
      {"ISO-8859-4", kBaltic, kSeldom},
      {"ISO-8859-15", kWestern, kSeldom},
      {"ISO-8859-16", "ro", kVerySeldom},
      {"GB18030", "zh", 0},
      {"Big5", "zh-Hant", 0, "Big5-HKSCS"},
      {"Big5-HKSCS", "zh-Hant", kSeldom},
      {"EUC-TW", "zh-Hant", kSeldom},
      {"EUC-JP", "ja", 0},
      {"Shift_JIS", "ja", 0},
      {"EUC-KR", "ko", 0, "windows-949"},
      {"windows-949", "ko", 0},
      {"Johab", "ko", kSeldom},
      {"IBM866", kRussian, kDos},
      {"IBM855", "ru bg sr mk", kDos},
      {"ibm-1125", "uk", kSeldom + kDos},
      {"IBM850", kWestern, kDos},
      {"IBM437", kWestern, kDos},
      {"IBM852", kCentral, kDos},
      {"IBM865", "da nb", kDos},
      {"IBM860", "pt", kSeldom},
      {"IBM861", "is", kSeldom},
      {"IBM737", "el", kDos},
      {"IBM869", "el", kSeldom},
      {"IBM857", "tr", kDos},
      {"IBM862", "he", kDos},
      {"IBM720", "ar", kDos},
      {"IBM775", kBaltic, kDos},
      {"x-mac-cyrillic", kCyrillic, kMac},
      {"macintosh", kWestern, kMac},
      {"x-mac-ce", kCentral, kMac},
      {"x-mac-greek", "el", kMac},
      {"x-mac-turkish", "tr", kMac},
  };
  return candidates;
}

std::vector<CharsetVote> charset_votes(std::string_view sample, const std::string& declared) {
  std::vector<CharsetVote> votes;
  if (!declared.empty()) votes.push_back({table_name(declared), kDeclared});
  add_uchardet_vote(sample, votes);
  // ICU looks at no more than this many bytes.
  constexpr std::size_t kDetectorBytes = 8000;
  add_icu_votes(sample.substr(0, kDetectorBytes), votes);
  return votes;
}

}  // namespace core
