// When a view-model is to be made anew: it remembers what it was made from, and makes itself again
// only when that has changed. So an idle frame asks the database nothing.
#pragma once

#include <optional>
#include <utility>

namespace workbench {

/// `Key` is compared with ==; put the project's generation in it.
template <class Key>
class ViewKey {
 public:
  /// True once for every new key.
  [[nodiscard]] bool changed(Key key) {
    if (key_ == key) return false;
    key_ = std::move(key);
    return true;
  }
  void forget() { key_.reset(); }

 private:
  std::optional<Key> key_;
};

}  // namespace workbench
