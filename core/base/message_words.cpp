#include "core/base/message_words.h"

namespace core {

std::string number_of(std::int64_t count, std::string_view one, std::string_view more) {
  std::string out = std::to_string(count) + " ";
  if (count == 1) return out.append(one);
  return more.empty() ? out.append(one) + "s" : out.append(more);
}

std::string in_quotes(std::string_view name) { return "“" + std::string(name) + "”"; }

}  // namespace core
