// Any bytes: JSON Lines are read or refused with a sentence, and what is read keeps the promises
// that a project relies on.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/text/utf8.h"
#include "importers/registry.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

void check(const core::ImportedBatch& batch) {
  for (const auto& annotation : batch.annotations) {
    require(!annotation.document.empty());
    require(!core::first_invalid_utf8(annotation.quote));
    for (const auto& range : annotation.ranges)
      require(range.start >= 0 && range.end > range.start);
    const auto& said = annotation.value.said;
    require(!said.from || !said.to || *said.from <= *said.to);
    for (const auto& link : annotation.links) {
      const auto& p = link.value.probability;
      require(!p || (p->lo >= 0 && p->lo <= p->hi && p->hi <= 1));
    }
  }
  for (const auto& proposition : batch.propositions) require(!proposition.value.statement.empty());
  for (const auto& evidence : batch.evidence) {
    require(evidence.value.reliability >= 'A' && evidence.value.reliability <= 'F');
    require(evidence.value.credibility >= 1 && evidence.value.credibility <= 6);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  importers::ReadOptions options;
  options.now = core::Timestamp{1'714'557'600'000};
  const auto batch = importers::find("jsonl")->read({"input.jsonl", bytes}, options);
  if (batch) {
    check(*batch);
  } else {
    require(!batch.error().message.empty());
  }
  return 0;
}
