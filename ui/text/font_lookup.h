// Finds font files through fontconfig. It opens none of them.
#pragma once

#include <memory>
#include <optional>
#include <string>

namespace ui {

struct FaceQuery {
  std::string family;
  int weight = 400;  ///< CSS weight, 100..900.
  bool italic = false;
};

struct FaceFile {
  std::string path;
  int index = 0;  ///< Face within a collection.
};

/// Reads the system's font configuration once, on the first question. For one thread.
class FontLookup {
 public:
  FontLookup();
  ~FontLookup();
  FontLookup(const FontLookup&) = delete;
  FontLookup& operator=(const FontLookup&) = delete;

  /// The file of exactly this family, nearest in weight and slant; empty when it is not installed.
  [[nodiscard]] std::optional<FaceFile> find(const FaceQuery& query);

  /// The file nearest to the query, of any family, that has `code_point`; empty when none has.
  [[nodiscard]] std::optional<FaceFile> find_with(char32_t code_point, const FaceQuery& query);

 private:
  struct Configuration;

  /// Null when the system has no usable configuration.
  [[nodiscard]] const Configuration* configuration();

  std::unique_ptr<Configuration> configuration_;
};

}  // namespace ui
