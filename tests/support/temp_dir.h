// A directory that exists as long as its object, for tests that need files. It is not shared: every
// object makes a new one.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace test_support {

class TempDir {
 public:
  // Throws std::system_error when the directory cannot be made.
  TempDir();
  // Removes the directory and all in it; a failure to do so is not reported.
  ~TempDir();
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::filesystem::path operator/(std::string_view name) const {
    return path_ / name;
  }

 private:
  std::filesystem::path path_;
};

// The bytes of a file. Throws std::runtime_error naming the path when it cannot be read.
[[nodiscard]] std::string read_file(const std::filesystem::path& path);

// Replaces the file. Throws std::runtime_error naming the path when it cannot be written.
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace test_support
