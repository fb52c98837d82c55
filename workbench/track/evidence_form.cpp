#include "workbench/track/evidence_form.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "core/base/sha256.h"
#include "workbench/base/typed_values.h"

namespace workbench {
namespace {

constexpr std::uintmax_t kMostBytes = 64u << 20;

core::Error refused(const std::filesystem::path& path, const std::string& why) {
  return {path.filename().string() + " " + why, core::ErrorKind::refused};
}

}  // namespace

core::Result<EvidenceCopy> read_evidence_copy(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return refused(path, "is not there any more.");
  if (!std::filesystem::is_regular_file(path, error)) {
    return refused(path, "is not a file; choose the file itself.");
  }
  const auto size = std::filesystem::file_size(path, error);
  if (error) return refused(path, "cannot be read: " + error.message() + ".");
  if (size == 0) return refused(path, "is empty; there is nothing to keep.");
  if (size > kMostBytes) {
    return refused(path, "is larger than 64 MB; keep a smaller copy and give its address.");
  }
  std::ifstream file(path, std::ios::binary);
  EvidenceCopy copy;
  copy.name = path.filename().string();
  copy.bytes.assign(std::istreambuf_iterator<char>(file), {});
  if (!file || copy.bytes.empty()) {
    return refused(path, "cannot be read; see whether you may open it.");
  }
  return copy;
}

EvidenceForm with_copy(EvidenceForm form, EvidenceCopy copy) {
  if (form.title.empty()) form.title = copy.name;
  form.copy = std::move(copy);
  return form;
}

EvidenceForm with_span(EvidenceForm form, EvidenceSpan span) {
  if (form.title.empty()) form.title = span.title;
  if (form.published.empty() && span.published) form.published = core::to_short(*span.published);
  form.quote = span.quote;
  form.span = std::move(span);
  return form;
}

core::Result<core::Evidence> read_evidence(const EvidenceForm& form, core::Id proposition) {
  core::Evidence evidence;
  evidence.proposition = proposition;
  evidence.address = form.address;
  evidence.title = form.title;
  evidence.quote = form.quote;
  evidence.bears = form.bears;
  evidence.reliability = static_cast<char>('A' + std::clamp(form.reliability, 0, 5));
  evidence.credibility = std::clamp(form.credibility, 1, 6);
  auto published = parse_day(form.published);
  if (!published) return core::Error{"Published: " + published.error().message};
  evidence.published_on = *published;
  if (form.address.empty() && form.title.empty()) {
    return core::Error{"Give the evidence an address or a title."};
  }
  if (!form.copy.bytes.empty()) evidence.archived_sha256 = core::sha256_hex(form.copy.bytes);
  if (form.span) {
    evidence.document = form.span->document;
    evidence.range = form.span->range;
  }
  return evidence;
}

}  // namespace workbench
