// What becomes of ICU's status codes: a machine that is set up wrongly is an exception.
#pragma once

#include <unicode/utypes.h>

namespace core {

/// Throws std::runtime_error that names what ICU could not do, when it could not.
void check_icu(UErrorCode status, const char* what);

}  // namespace core
