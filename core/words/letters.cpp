#include "core/words/letters.h"

#include <unicode/ulocdata.h>
#include <unicode/uset.h>

#include <map>
#include <mutex>

namespace core {
namespace {

struct DataCloser {
  void operator()(ULocaleData* data) const { ulocdata_close(data); }
};

}  // namespace

void Alphabet::Closer::operator()(USet* set) const { uset_close(set); }

Alphabet::Letters Alphabet::letters_of(const std::string& language, bool borrowed) {
  UErrorCode status = U_ZERO_ERROR;
  Letters letters(uset_openEmpty());
  const std::unique_ptr<ULocaleData, DataCloser> data(ulocdata_open(language.c_str(), &status));
  if (U_SUCCESS(status)) {
    // Without this an unknown language gets the letters of the machine's own.
    ulocdata_setNoSubstitute(data.get(), 1);
    ulocdata_getExemplarSet(data.get(), letters.get(), USET_ADD_CASE_MAPPINGS,
                            borrowed ? ULOCDATA_ES_AUXILIARY : ULOCDATA_ES_STANDARD, &status);
  }
  if (U_FAILURE(status)) uset_clear(letters.get());
  // Romanian was typed with a cedilla wherever an encoding has no comma below.
  if (language == "ro" && !borrowed) {
    for (const UChar32 c : {0x015E, 0x015F, 0x0162, 0x0163}) uset_add(letters.get(), c);
  }
  uset_freeze(letters.get());
  return letters;
}

Alphabet::Alphabet(const std::string& language)
    : everyday_(letters_of(language, false)), borrowed_(letters_of(language, true)) {}

LetterRank Alphabet::rank(char32_t letter) const {
  const auto c = static_cast<UChar32>(letter);
  if (uset_contains(everyday_.get(), c) != 0) return LetterRank::everyday;
  return uset_contains(borrowed_.get(), c) != 0 ? LetterRank::borrowed : LetterRank::foreign;
}

const Alphabet& alphabet_of(const std::string& language) {
  static std::mutex mutex;
  static std::map<std::string, Alphabet> known;
  const std::lock_guard lock(mutex);
  return known.try_emplace(language, language).first->second;
}

}  // namespace core
