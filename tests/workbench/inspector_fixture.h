// A project with one article, a scale, two parties and a proposition, for tests of the inspector.
#pragma once

#include <string>
#include <string_view>

#include "store/project/project.h"
#include "tests/support/temp_dir.h"
#include "workbench/read/inspector.h"

namespace test_support {

class InspectorFixture {
 public:
  InspectorFixture();

  [[nodiscard]] store::Project& project() { return *project_; }
  [[nodiscard]] core::Id document() const { return document_; }

  /// Applies and gives the last id that was made; fails the test when refused.
  core::Id made(const core::Edit& edit);
  /// Tags the words where they first stand.
  core::Id tag(std::string_view words, core::StatementType type);
  [[nodiscard]] core::Annotation annotation(core::Id id) const;

  /// The view after a refresh on 1 January 2024.
  const workbench::Inspector& shown(core::Id annotation);
  workbench::State state;

 private:
  TempDir dir_;
  std::optional<store::Project> project_;
  core::Id document_;
  workbench::Inspector inspector_;
};

}  // namespace test_support
