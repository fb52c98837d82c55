// "Wrong letters? Read it as…": how the open document's bytes would read in each encoding in use.
#pragma once

#include <string>
#include <vector>

#include "store/project/project.h"
#include "workbench/base/state.h"
#include "workbench/base/view_key.h"

namespace workbench {

struct RereadLine {
  std::string encoding;
  std::string words;     ///< A line of the document as this encoding reads it.
  bool current = false;  ///< The document is read so.
};

class RereadView {
 public:
  /// Reads the bytes when the document changed, while the sheet is open.
  void refresh(const store::Project& project, const State& state);
  void clear();

  /// The document's own encoding first, then those that read it without a fault, then the others;
  /// readings that do not differ are one line.
  [[nodiscard]] const std::vector<RereadLine>& lines() const { return lines_; }
  /// Some lines as the chosen encoding reads them.
  [[nodiscard]] const std::string& preview() const { return preview_; }
  /// The chosen one; the first that is not the document's own while none is.
  [[nodiscard]] const std::string& encoding() const { return encoding_; }
  /// Why there is nothing to choose; empty when there is.
  [[nodiscard]] const std::string& complaint() const { return complaint_; }

 private:
  struct Key {
    std::uint64_t generation = 0;
    core::Id document;
    bool operator==(const Key&) const = default;
  };

  void read(const store::Project& project, core::Id document);

  ViewKey<Key> key_;
  std::string sample_;
  std::vector<RereadLine> lines_;
  std::string encoding_;
  std::string preview_;
  std::string complaint_;
};

}  // namespace workbench
