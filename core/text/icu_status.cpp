#include "core/text/icu_status.h"

#include <stdexcept>
#include <string>

namespace core {

void check_icu(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU could not ") + what + ": " + u_errorName(status) +
                             ". Check that ICU and its data are installed.");
  }
}

}  // namespace core
