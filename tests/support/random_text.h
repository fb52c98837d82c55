// Texts that are hard on a layout, for property tests: words of many scripts, combining marks,
// joined emoji, both directions, every kind of newline, tabs, empty lines, very long words.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace test_support {

[[nodiscard]] inline rc::Gen<std::string> random_text(std::size_t most_pieces = 60) {
  const auto piece = rc::gen::weightedElement<std::string>({{12, "word"},
                                                            {12, " "},
                                                            {6, "Lukashenka"},
                                                            {3, "\n"},
                                                            {2, "\n\n"},
                                                            {2, "\r\n"},
                                                            {1, "\r"},
                                                            {1, "\xE2\x80\xA8"},
                                                            {1, "\xE2\x80\xA9"},
                                                            {2, "\t"},
                                                            {3, "Лукашэнка"},
                                                            {3, "白俄罗斯会参战吗"},
                                                            {2, "e\xCC\x81\xCC\xA3"},
                                                            {2, "👨‍👩‍👧"},
                                                            {2, "🇧🇾🇺🇦"},
                                                            {1, "soft\xC2\xADhyphen"},
                                                            {1, "\xC2\xA0"},
                                                            {1, "- item"},
                                                            {2, "."},
                                                            {1, "“quote”"},
                                                            {3, "هل ستدخل بيلاروسيا الحرب؟"},
                                                            {3, "האם בלארוס תיכנס"},
                                                            {2, "क्या युद्ध में शामिल होगा"},
                                                            {1, "(2023)"},
                                                            {1, "\xE2\x80\x8F"},
                                                            {1, "\xE2\x80\xAE"},
                                                            {1, std::string(300, 'x')}});
  return rc::gen::map(rc::gen::resize(static_cast<int>(most_pieces),
                                      rc::gen::container<std::vector<std::string>>(piece)),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& p : pieces) text += p;
                        return text;
                      });
}

}  // namespace test_support
