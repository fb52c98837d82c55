#include "core/dates/date_order.h"

#include <unicode/locid.h>
#include <unicode/smpdtfmt.h>

#include <algorithm>
#include <memory>
#include <string>

namespace core {
namespace {

// The host, without a port: "www.a.co.uk".
std::string_view host_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find_first_of("/?#:"));
  const std::size_t user = address.rfind('@');
  return user == std::string_view::npos ? address : address.substr(user + 1);
}

}  // namespace

std::optional<bool> day_comes_first(std::string_view language, std::string_view country) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(std::string(language), status);
  if (U_FAILURE(status)) return std::nullopt;
  const std::string spoken = locale.getLanguage();
  const std::string region = country.empty() ? locale.getCountry() : std::string(country);
  const bool english = spoken.empty() || spoken == "en";
  if (english && region.empty()) return std::nullopt;
  locale = icu::Locale(english ? "en" : spoken.c_str(), region.c_str());
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kShort, locale));
  const auto* simple = dynamic_cast<const icu::SimpleDateFormat*>(format.get());
  if (simple == nullptr) return std::nullopt;
  icu::UnicodeString pattern;
  simple->toPattern(pattern);
  const auto day = pattern.indexOf(u'd');
  const auto month = pattern.indexOf(u'M');
  if (day < 0 || month < 0) return std::nullopt;
  return day < month;
}

std::string_view country_of_address(std::string_view address) {
  struct Ending {
    std::string_view top;
    std::string_view country;
  };
  // What is no country code of ISO 3166, and the codes that anybody may buy.
  static constexpr Ending kEndings[] = {
      {"uk", "GB"}, {"gov", "US"}, {"mil", "US"}, {"eu", ""}, {"tv", ""}, {"io", ""},
      {"co", ""},   {"me", ""},    {"ai", ""},    {"ly", ""}, {"fm", ""}, {"to", ""},
      {"cc", ""},   {"ws", ""},    {"su", ""},    {"gg", ""}, {"la", ""}, {"md", ""}};
  const std::string_view host = host_of(address);
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos) return {};
  const std::string_view top = host.substr(dot + 1);
  for (const Ending& ending : kEndings) {
    if (ending.top == top) return ending.country;
  }
  const bool letters =
      std::all_of(top.begin(), top.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && top.size() == 2 ? top : std::string_view{};
}

}  // namespace core
