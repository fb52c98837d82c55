// A document: the original bytes' hash, the text decoded from them (never normalised), and what is
// known of where and when it was published. Not how it is shown or how far it was read.
#pragma once

#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/id.h"

namespace core {

/// What a person may correct about a document; the text is not among it.
struct DocumentMeta {
  std::string title;
  std::string publisher;
  std::vector<std::string> authors;
  std::string address;           ///< Source address (URL), as given.
  std::string language;          ///< BCP 47, empty when unknown.
  std::optional<Date> dateline;  ///< The date the text itself prints.
  DateRange stated;              ///< When its statements were made (dateline is not said date).

  bool operator==(const DocumentMeta&) const = default;
};

struct Document {
  Id id;
  DocumentMeta meta;
  std::string file_name;    ///< Last path component it was imported from.
  std::string external_id;  ///< Its id in the file it came from; empty when it had none.
  std::string sha256;       ///< Lower-case hex of the original bytes.
  std::string encoding;     ///< IANA name of what the bytes were decoded from, "UTF-8".
  std::string text;         ///< UTF-8. The text every offset refers to.
  std::string extra;        ///< JSON object of keys without a place in the model; may be empty.
};

}  // namespace core
