#include "workbench/layout/interval_index.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace {

using core::ByteOffset;
using core::ByteRange;
using workbench::IntervalIndex;
using Entry = IntervalIndex::Entry;

Entry random_entry(std::int64_t key) {
  const auto begin = *rc::gen::resize(1000, rc::gen::inRange<std::int64_t>(0, 5000));
  const auto size = *rc::gen::resize(1000, rc::gen::inRange<std::int64_t>(1, 400));
  return {{ByteOffset(begin), ByteOffset(begin + size)}, key};
}

std::vector<Entry> asked(const IntervalIndex& index, ByteRange range) {
  std::vector<Entry> found;
  index.visit(range, [&](const Entry& entry) { found.push_back(entry); });
  return found;
}

}  // namespace

TEST_CASE("questions, ranks and order stay right through hundreds of changes") {
  CHECK(rc::check([] {
    std::set<Entry> model;
    for (int i = 0; i < 300; ++i) model.insert(random_entry(i));
    IntervalIndex index;
    index.assign({model.begin(), model.end()});
    for (int i = 300; i < 700; ++i) {
      const bool removes = *rc::gen::resize(100, rc::gen::inRange(0, 4)) == 0 && !model.empty();
      const Entry entry = removes ? *model.begin() : random_entry(i);
      if (removes) {
        RC_ASSERT(index.erase(entry));
        RC_ASSERT(!index.erase(entry));
        model.erase(entry);
      } else {
        index.insert(entry);
        model.insert(entry);
      }
    }
    RC_ASSERT(index.size() == model.size());
    std::size_t rank = 0;
    for (const Entry& entry : model) {
      if (rank % 50 == 0) RC_ASSERT(index.rank(entry) == rank);
      if (rank % 50 == 0) RC_ASSERT(index.nth(rank) == entry);
      ++rank;
    }
    for (std::int64_t at = 0; at < 5500; at += 7) {
      const ByteRange one{ByteOffset(at), ByteOffset(at + 1)};
      std::vector<Entry> expected;
      std::copy_if(model.begin(), model.end(), std::back_inserter(expected),
                   [&](const Entry& entry) { return entry.range.overlaps(one); });
      RC_ASSERT(asked(index, one) == expected);
    }
  }));
}

TEST_CASE("an index emptied by erasing can be filled again") {
  IntervalIndex index;
  const Entry entry{{ByteOffset(1), ByteOffset(3)}, 7};
  CHECK(!index.erase(entry));
  for (int round = 0; round < 2; ++round) {
    index.insert(entry);
    CHECK(asked(index, {ByteOffset(2), ByteOffset(9)}).size() == 1);
    CHECK(asked(index, {ByteOffset(3), ByteOffset(9)}).empty());
    CHECK(index.erase(entry));
    CHECK(index.size() == 0);
    CHECK(asked(index, {ByteOffset(0), ByteOffset(9)}).empty());
  }
}
