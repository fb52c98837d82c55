#include "workbench/layout/prefix_sums.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <numeric>

TEST_CASE("sums, places and changes agree with adding up by hand") {
  CHECK(rc::check([] {
    auto values = *rc::gen::nonEmpty(
        rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 50)));
    workbench::PrefixSums sums(values);
    const auto changed = *rc::gen::inRange<std::size_t>(0, values.size());
    values[changed] = *rc::gen::inRange<std::int64_t>(0, 90);
    sums.set(changed, values[changed]);
    for (std::size_t i = 0; i <= values.size(); ++i) {
      const auto end = values.begin() + static_cast<std::ptrdiff_t>(i);
      RC_ASSERT(sums.before(i) == std::accumulate(values.begin(), end, std::int64_t{0}));
    }
    const auto asked = *rc::gen::inRange<std::int64_t>(0, 2000);
    const std::size_t at = sums.at(asked);
    RC_ASSERT(sums.before(at) <= asked);
    if (at + 1 < values.size()) RC_ASSERT(sums.before(at + 1) > asked);
  }));
}
