#include "tests/ui/allocation_count.h"

#include <cstdlib>
#include <new>

namespace {

thread_local std::int64_t made = 0;

}  // namespace

void* operator new(std::size_t size) {
  ++made;
  if (void* block = std::malloc(size == 0 ? 1 : size)) return block;
  throw std::bad_alloc();
}
// A sanitizer's own would else come from another heap than operator delete gives back to.
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
  ++made;
  return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t /*size*/) noexcept { std::free(block); }

namespace test_support {

std::int64_t allocations() { return made; }

}  // namespace test_support
