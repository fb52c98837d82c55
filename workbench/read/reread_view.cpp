#include "workbench/read/reread_view.h"

#include <algorithm>

#include "core/encoding/charset.h"
#include "core/encoding/charset_candidates.h"
#include "core/encoding/charset_sample.h"
#include "store/read/documents.h"
#include "workbench/read/reread.h"

namespace workbench {
namespace {

constexpr std::size_t kSample = std::size_t{4} * 1024;
constexpr std::size_t kWidth = 160;

struct Read {
  RereadLine line;
  std::string text;
  std::size_t faults = 0;
};

std::size_t controls_in(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
    const auto b = static_cast<unsigned char>(c);
    return b < 0x20 && c != '\n' && c != '\r' && c != '\t';
  }));
}

void add_reading(std::string_view sample, const std::string& encoding, bool current,
                 std::vector<Read>& out) {
  auto decoded = core::decode_text_as(sample, encoding);
  if (!decoded || std::ranges::find(out, decoded->text, &Read::text) != out.end()) return;
  const std::size_t faults = decoded->replaced + controls_in(decoded->text);
  std::string words = telling_lines(decoded->text, 1, kWidth);
  if (words.ends_with('\n')) words.pop_back();
  out.push_back({{encoding, std::move(words), current}, std::move(decoded->text), faults});
}

}  // namespace

void RereadView::read(const store::Project& project, core::Id id) {
  clear();
  const auto document = store::read_document_head(project.database(), id);
  if (!document) return;
  const auto bytes = store::original_bytes(project.database(), document->sha256);
  if (!bytes) {
    complaint_ =
        "The project does not hold the bytes that this document was read from. Import the file "
        "again with the right encoding.";
    return;
  }
  sample_ = core::telling_sample(*bytes, kSample);
  std::vector<Read> found;
  add_reading(sample_, document->encoding, true, found);
  for (const auto& candidate : core::charset_candidates()) {
    add_reading(sample_, candidate.encoding, false, found);
  }
  add_reading(sample_, "UTF-8", false, found);
  std::ranges::stable_sort(found, {}, [](const Read& one) {
    return one.line.current ? 0 : one.faults == 0 ? 1 : 2;
  });
  for (Read& one : found) lines_.push_back(std::move(one.line));
  if (lines_.size() < 2) {
    complaint_ = "Every encoding reads this document alike: it holds nothing but ASCII.";
  }
}

void RereadView::refresh(const store::Project& project, const State& state) {
  if (state.overlay != Overlay::reread) {
    if (!lines_.empty()) clear();
    key_.forget();
    return;
  }
  const bool fresh = key_.changed({project.generation(), state.document});
  if (fresh) read(project, state.document);
  if (lines_.size() < 2) return;
  const std::string& wanted = state.reread_as.empty() ? lines_[1].encoding : state.reread_as;
  if (!fresh && wanted == encoding_) return;
  encoding_ = wanted;
  constexpr std::size_t kPreviewLines = 6;
  const auto decoded = core::decode_text_as(sample_, encoding_);
  preview_ = decoded ? telling_lines(decoded->text, kPreviewLines, kWidth) : std::string();
}

void RereadView::clear() {
  sample_.clear();
  lines_.clear();
  encoding_.clear();
  preview_.clear();
  complaint_.clear();
}

}  // namespace workbench
