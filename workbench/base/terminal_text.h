// What verbs print of names and quotes is text to look at: whatever would make a terminal do
// something is shown as JSON escapes it ("\u001b"), so that JSON stays the JSON it was.
#pragma once

#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace workbench {

/// Passes text on, with control characters but line breaks and tabs, and characters that override
/// the direction of others, escaped. Holds back at most an unfinished character.
class TerminalText : public std::streambuf {
 public:
  explicit TerminalText(std::ostream& to) : to_(to) {}
  ~TerminalText() override;
  TerminalText(const TerminalText&) = delete;
  TerminalText& operator=(const TerminalText&) = delete;

  /// A sequence that the terminal is to obey.
  void command(std::string_view sequence);

 protected:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* bytes, std::streamsize size) override;
  int sync() override;

 private:
  void take(char c);

  std::ostream& to_;
  std::string begun_;  ///< The bytes so far of a character that may have to be escaped.
};

/// Lets a terminal obey a sequence, on a stream of TerminalText or any other.
void command_terminal(std::ostream& out, std::string_view sequence);

}  // namespace workbench
