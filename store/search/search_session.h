// Searching beside the main thread: a read-only connection of its own that stays open from query to
// query and sees each time what was committed last. It may be used on any one thread at a time.
#pragma once

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/base/result.h"
#include "store/search/search.h"

namespace store {

class Project;
class WordForms;

/// What a search can be narrowed to in a project.
struct SearchNames {
  struct Speaker {
    core::Id id;
    std::string name;
  };
  std::vector<std::string> outlets;  ///< Publishers of documents, by name.
  std::vector<Speaker> speakers;     ///< Parties with an annotation of their own, by name.
};

/// Of a whole project.
[[nodiscard]] SearchNames search_names(const Database& db);

class SearchSession {
 public:
  /// Refuses what Project::open refuses.
  [[nodiscard]] static core::Result<SearchSession> open(const std::filesystem::path& project);

  SearchSession(SearchSession&&) noexcept;
  SearchSession& operator=(SearchSession&&) noexcept;
  ~SearchSession();

  /// As search_page, of one state of the project. Ends early with ErrorKind::cancelled soon after
  /// `stop` asks for it; a single very long text is finished first.
  [[nodiscard]] core::Result<SearchPage> search(std::string_view query,
                                                const SearchOptions& options,
                                                const std::stop_token& stop) const;
  [[nodiscard]] SearchNames names() const;

 private:
  explicit SearchSession(std::unique_ptr<Project> project);

  std::unique_ptr<Project> project_;
  std::unique_ptr<WordForms> forms_;  ///< Keeps words of the index from query to query.
};

}  // namespace store
