// Counts what the test program allocates with new, for tests that hold a frame to a number.
#pragma once

#include <cstdint>

namespace test_support {

/// Calls of operator new on this thread so far.
[[nodiscard]] std::int64_t allocations();

}  // namespace test_support
