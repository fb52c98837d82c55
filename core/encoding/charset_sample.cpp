#include "core/encoding/charset_sample.h"

#include <algorithm>

namespace core {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool begins_tag(std::string_view bytes, std::size_t at) {
  if (bytes[at] != '<' || at + 1 >= bytes.size()) return false;
  const char next = bytes[at + 1];
  return is_ascii_letter(next) || next == '/' || next == '!' || next == '?';
}

// Prose may hold a "<" or two.
bool looks_like_markup(std::string_view bytes) {
  constexpr std::size_t kHead = 64 * 1024;
  constexpr std::size_t kFewest = 4;
  const std::string_view head = bytes.substr(0, kHead);
  std::size_t tags = 0;
  for (std::size_t at = 0; at < head.size() && tags < kFewest; ++at) {
    if (!begins_tag(head, at)) continue;
    const std::size_t end = head.find_first_of("<>", at + 1);
    tags += end != std::string_view::npos && head[end] == '>' ? 1U : 0U;
  }
  return tags >= kFewest;
}

// Where the text goes on behind the tag at `at`: a section of character data is text itself.
std::size_t behind_tag(std::string_view bytes, std::size_t at) {
  constexpr std::string_view kData = "<![CDATA[";
  if (bytes.substr(at).starts_with(kData)) return at + kData.size();
  if (bytes.substr(at).starts_with("<!--")) {
    const std::size_t end = bytes.find("-->", at);
    return end == std::string_view::npos ? bytes.size() : end + 3;
  }
  const std::size_t end = bytes.find('>', at);
  return end == std::string_view::npos ? bytes.size() : end + 1;
}

// The end of a sample must not cut a character of several bytes: their second bytes may be ASCII
// letters, but neither spaces nor line ends.
void trim_end(std::string& sample) {
  const std::size_t end = sample.find_last_of(" \n");
  if (end != std::string::npos && end + 256 > sample.size()) sample.resize(end + 1);
}

class SampleBuilder {
 public:
  explicit SampleBuilder(std::size_t limit) : limit_(limit) {}

  [[nodiscard]] bool full() const { return out_.size() >= limit_; }

  void add(std::string_view text) {
    while (!text.empty() && !full()) {
      const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
      line_ += text.substr(0, end);
      if (line_.size() > limit_) finish_line();
      if (end == text.size()) return;
      finish_line();
      text.remove_prefix(end + 1);
    }
  }

  std::string finish() {
    finish_line();
    return std::move(out_);
  }

 private:
  void finish_line() {
    if (!std::ranges::all_of(line_, is_ascii)) {
      out_.append(line_, 0, limit_ - std::min(limit_, out_.size()));
      if (full()) trim_end(out_);
      out_ += '\n';
    }
    line_.clear();
  }

  std::size_t limit_;
  std::string out_;
  std::string line_;
};

std::string_view quoted_value(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" =\"'"), text.size()));
  return text.substr(0, text.find_first_of(" \"'>?/;"));
}

std::string text_between_tags(std::string_view bytes, std::size_t limit) {
  SampleBuilder sample(limit);
  std::size_t from = 0;
  for (std::size_t at = 0; at < bytes.size() && !sample.full();) {
    if (!begins_tag(bytes, at)) {
      ++at;
      continue;
    }
    sample.add(bytes.substr(from, at - from));
    sample.add(" ");
    from = at = behind_tag(bytes, at);
  }
  sample.add(bytes.substr(std::min(from, bytes.size())));
  return sample.finish();
}

}  // namespace

std::string telling_sample(std::string_view bytes, std::size_t limit) {
  if (looks_like_markup(bytes)) {
    std::string between = text_between_tags(bytes, limit);
    if (!between.empty()) return between;
  }
  SampleBuilder sample(limit);
  sample.add(bytes);
  return sample.finish();
}

std::string declared_encoding(std::string_view bytes) {
  constexpr std::size_t kHead = 4096;
  const std::string_view head = bytes.substr(0, kHead);
  if (head.find('<') == std::string_view::npos) return {};
  if (head.starts_with("<?xml")) {
    const std::string_view declaration = head.substr(0, head.find("?>"));
    const std::size_t at = declaration.find("encoding");
    if (at != std::string_view::npos) return std::string(quoted_value(declaration.substr(at + 8)));
  }
  const std::size_t at = head.find("charset=");
  return at == std::string_view::npos ? std::string{}
                                      : std::string(quoted_value(head.substr(at + 8)));
}

}  // namespace core
