// Wrong arguments in sentences of ours, and checks of options that speak so themselves. What CLI11
// says of them is never printed.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace workbench {

/// What is wrong with the arguments of `verb` (the root for the window) and what to do about it:
/// "--title needs a value behind it."
[[nodiscard]] std::string usage_sentence(const CLI::ParseError& error, const CLI::App& verb);

/// "-h" before a "--", unless it is an option's value, becomes "--help": a short option would take
/// "-hunger" for "-h".
void spell_out_help(std::vector<std::string>& arguments);

/// One of these words.
[[nodiscard]] CLI::Validator a_word_of(std::vector<std::string> words);
/// A number from `least` to `most`: a whole one, or any.
[[nodiscard]] CLI::Validator a_whole_number(
    std::int64_t least, std::int64_t most = std::numeric_limits<std::int64_t>::max());
[[nodiscard]] CLI::Validator a_number(double least, double most);

}  // namespace workbench
