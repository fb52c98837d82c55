// The three descriptors a program is started with: any may be closed, and what is written to the
// second may be lost.
#pragma once

#include <string>

namespace workbench {

/// Takes the numbers of closed standard descriptors, so that no file that is opened later gets one
/// and what is printed lands in it. Writing to a standard output taken so fails. Before anything is
/// opened.
void hold_standard_descriptors();

/// Writes out what std::cout still holds. Empty when all of it arrived, or when it goes to a pipe
/// that its reader closed; else the sentence that says it did not.
[[nodiscard]] std::string lost_output();

}  // namespace workbench
