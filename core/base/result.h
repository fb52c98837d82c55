// Result<T>: a value, or the sentence that says what was wrong with the input and what to do.
// It is for bad input only; a broken machine throws, a broken program asserts.
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace core {

/// What kind of refusal this is, so that a caller can choose an exit code or an icon.
enum class ErrorKind {
  bad_input,
  not_found,
  refused,
  locked,
  too_new,
  not_ours,
  corrupt,
  cancelled
};

/// One refusal. `message` is a whole sentence; `file` and `line` (1-based, 0 = none) say where.
struct Error {
  std::string message;
  ErrorKind kind = ErrorKind::bad_input;
  std::string file = {};
  std::int64_t line = 0;

  /// "file:line: message", leaving out what is not known.
  [[nodiscard]] std::string sentence() const {
    std::string where = file;
    if (line > 0) where += (where.empty() ? "line " : ":") + std::to_string(line);
    return where.empty() ? message : where + ": " + message;
  }
};

template <class T>
class [[nodiscard]] Result {
 public:
  // Implicit on purpose: `return value;` and `return Error{…};` are how every function ends.
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT

  [[nodiscard]] bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  [[nodiscard]] const T& value() const& {
    assert(ok());
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] T& value() & {
    assert(ok());
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] T&& value() && {
    assert(ok());
    return std::move(*std::get_if<0>(&state_));
  }
  [[nodiscard]] const T& operator*() const& { return value(); }
  [[nodiscard]] T& operator*() & { return value(); }
  [[nodiscard]] T&& operator*() && { return std::move(*this).value(); }
  [[nodiscard]] const T* operator->() const { return &value(); }
  [[nodiscard]] T* operator->() { return &value(); }
  [[nodiscard]] const Error& error() const {
    assert(!ok());
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

struct Done {};
/// For functions that have nothing to give back but may refuse.
using Checked = Result<Done>;

}  // namespace core
