// A map from strings that keeps the order in which they came and finds one of very many at once. It
// is what the objects of our JSON are made of: nlohmann's own ordered map looks through all keys
// for each, which takes an hour for a row of a million.
#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace core {

/// What nlohmann::basic_json asks of an object. The first value of a key stays until it is
/// assigned.
template <class Key, class T, class IgnoredLess = std::less<Key>,
          class Allocator = std::allocator<std::pair<const Key, T>>>
class OrderedMap : public std::vector<std::pair<const Key, T>, Allocator> {
 public:
  using Container = std::vector<std::pair<const Key, T>, Allocator>;
  // The names that the standard's maps have.
  using key_type = Key;                 // NOLINT(readability-identifier-naming)
  using mapped_type = T;                // NOLINT(readability-identifier-naming)
  using key_compare = std::equal_to<>;  // NOLINT(readability-identifier-naming)
  using typename Container::const_iterator;
  using typename Container::iterator;
  using typename Container::size_type;
  using typename Container::value_type;

  OrderedMap() = default;
  explicit OrderedMap(const Allocator& allocator) : Container(allocator) {}
  template <class It>
  OrderedMap(It first, It last, const Allocator& allocator = Allocator()) : Container(allocator) {
    insert(first, last);
  }
  OrderedMap(std::initializer_list<value_type> values, const Allocator& allocator = Allocator())
      : OrderedMap(values.begin(), values.end(), allocator) {}
  OrderedMap(const OrderedMap& other) : Container(other) {}
  OrderedMap(OrderedMap&&) noexcept = default;
  OrderedMap& operator=(const OrderedMap& other) {
    Container::operator=(other);
    places_.reset();
    return *this;
  }
  OrderedMap& operator=(OrderedMap&&) noexcept = default;
  ~OrderedMap() = default;

  std::pair<iterator, bool> emplace(std::string_view key, T value) {
    const size_type at = place(key);
    if (at < this->size()) return {this->begin() + step(at), false};
    Container::emplace_back(Key(key), std::move(value));
    return {std::prev(this->end()), true};
  }
  std::pair<iterator, bool> insert(value_type value) {
    return emplace(value.first, std::move(value.second));
  }
  template <class It>
  void insert(It first, It last) {
    for (; first != last; ++first) emplace(first->first, first->second);
  }

  T& operator[](std::string_view key) { return emplace(key, T{}).first->second; }
  const T& operator[](std::string_view key) const { return at(key); }
  T& at(std::string_view key) { return (this->begin() + step(must_have(key)))->second; }
  const T& at(std::string_view key) const { return (this->begin() + step(must_have(key)))->second; }

  iterator find(std::string_view key) { return this->begin() + step(place(key)); }
  const_iterator find(std::string_view key) const { return this->begin() + step(place(key)); }
  size_type count(std::string_view key) const { return place(key) < this->size() ? 1 : 0; }

  size_type erase(std::string_view key) {
    const auto found = find(key);
    if (found == this->end()) return 0;
    erase(found);
    return 1;
  }
  iterator erase(iterator at) { return erase(at, std::next(at)); }
  /// Keys are constant, so what stays moves to a new list.
  iterator erase(iterator first, iterator last) {
    const auto before = std::distance(this->begin(), first);
    Container kept;
    kept.reserve(this->size());
    const auto keep = [&kept](iterator from, iterator to) {
      for (; from != to; ++from) kept.emplace_back(from->first, std::move(from->second));
    };
    keep(this->begin(), first);
    keep(last, this->end());
    Container::swap(kept);
    places_.reset();
    return this->begin() + before;
  }

 private:
  static constexpr size_type kFew = 16;  ///< So many are looked through.
  static std::ptrdiff_t step(size_type at) { return static_cast<std::ptrdiff_t>(at); }

  [[nodiscard]] size_type must_have(std::string_view key) const {
    const size_type at = place(key);
    if (at == this->size()) throw std::out_of_range("There is no such key.");
    return at;
  }

  /// size() when the key is not there.
  [[nodiscard]] size_type place(std::string_view key) const {
    if (this->size() <= kFew) {
      size_type at = 0;
      while (at < this->size() && (*this)[at].first != key) ++at;
      return at;
    }
    const auto found = places().find(Key(key));
    return found == places_->end() ? this->size() : found->second;
  }
  using Container::operator[];

  // The base's own functions may have shortened or lengthened the list meanwhile.
  const std::unordered_map<Key, size_type>& places() const {
    if (!places_ || indexed_ > this->size()) {
      places_ = std::make_unique<std::unordered_map<Key, size_type>>();
      indexed_ = 0;
    }
    for (; indexed_ < this->size(); ++indexed_) {
      places_->emplace((this->begin() + step(indexed_))->first, indexed_);
    }
    return *places_;
  }

  mutable std::unique_ptr<std::unordered_map<Key, size_type>> places_;
  mutable size_type indexed_ = 0;
};

}  // namespace core
