// The figures of the group "corpus": very many documents in one project, listed, filtered, sorted,
// opened and searched.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/bench/figure.h"

namespace bench {

/// How large the corpus is: $BENCH_DOCUMENTS, else 100,000, of 10 KB each.
[[nodiscard]] std::size_t corpus_size();

/// News-like prose of made words, frequent and rare as in a language (Zipf), from fifty outlets
/// over ten years; two annotations in every fifth document. Always the same.
void make_corpus_project(const std::filesystem::path& project, std::size_t documents);

/// The first texts of it.
[[nodiscard]] std::vector<std::string> corpus_texts(std::size_t count);

/// How fast such texts are indexed, beside FTS5's own tokenizer.
[[nodiscard]] Figure index_figure();

/// The corpus's word of this rank, 0 the most frequent.
[[nodiscard]] std::string corpus_word(std::size_t rank);

/// The project is made in $BENCH_TMP and used again when it is there, else in a folder that goes:
/// three gigabytes and some minutes.
[[nodiscard]] std::vector<Figure> corpus_figures();

}  // namespace bench
