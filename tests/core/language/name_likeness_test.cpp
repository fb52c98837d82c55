#include <doctest/doctest.h>

#include <array>
#include <utility>

#include "core/language/name_similarity.h"

namespace {

double likeness(std::string_view a, std::string_view b) {
  return core::name_likeness(core::spoken(core::in_latin_letters(a)),
                             core::spoken(core::in_latin_letters(b)));
}

bool shares_a_block(std::string_view a, std::string_view b) {
  for (const auto& one : core::blocking_keys(core::spoken(core::in_latin_letters(a)))) {
    for (const auto& other : core::blocking_keys(core::spoken(core::in_latin_letters(b)))) {
      if (one == other) return true;
    }
  }
  return false;
}

struct Names {
  std::string_view a;
  std::string_view b;
};

}  // namespace

TEST_CASE("names of other scripts are written in plain Latin letters") {
  CHECK(core::in_latin_letters("Лукашенко") == "lukashenko");
  CHECK(core::in_latin_letters("  Šimon  Peres-Ólaf ") == "simon peres olaf");
  CHECK(core::in_latin_letters("Г. Хрущёв") == "g khrushchev");
  CHECK(core::in_latin_letters("…").empty());
}

TEST_CASE("spellings of one name are alike") {
  constexpr std::array<Names, 14> kSame = {{{"Lukashenka", "Lukashenko"},
                                            {"Лукашенко", "Lukashenka"},
                                            {"Лукашэнка", "Lukashenko"},
                                            {"Makei", "Makiej"},
                                            {"Макей", "Makei"},
                                            {"Magda", "Mahda"},
                                            {"Inozemtsev", "Inosemtsev"},
                                            {"Alyaksandr Lukashenka", "Alexander Lukashenko"},
                                            {"A. Lukashenko", "Aleksandr Lukashenko"},
                                            {"President Lukashenko", "Lukashenka"},
                                            {"Yuri Felshtinsky", "Yuriy Felshtinskiy"},
                                            {"Zelensky", "Зеленський"},
                                            {"Jelzin", "Yeltsin"},
                                            {"Chrustschow", "Chrustshov"}}};
  for (const Names& pair : kSame) {
    CAPTURE(pair.a);
    CAPTURE(pair.b);
    CHECK(likeness(pair.a, pair.b) >= 0.8);
    CHECK(likeness(pair.a, pair.b) == doctest::Approx(likeness(pair.b, pair.a)).epsilon(0.01));
    CHECK(shares_a_block(pair.a, pair.b));
  }
}

TEST_CASE("other people's names are not alike, whatever they have in common") {
  constexpr std::array<Names, 9> kOther = {{{"Viktor Lukashenko", "Alexander Lukashenko"},
                                            {"Alexander Lukashenko", "Alexander"},
                                            {"Putin", "Pushkin"},
                                            {"Makei", "Malek"},
                                            {"Sannikov", "Latushka"},
                                            {"Ivan Petrov", "Ivan Pavlov"},
                                            {"BBC", "ABC"},
                                            {"NATO", "NASA"},
                                            {"", "Lukashenko"}}};
  for (const Names& pair : kOther) {
    CAPTURE(pair.a);
    CAPTURE(pair.b);
    CHECK(likeness(pair.a, pair.b) < 0.8);
  }
}

TEST_CASE("the same name is entirely alike, and another spelling a little less") {
  CHECK(likeness("Mahda", "mahda") == 1);
  CHECK(likeness("Magda", "Mahda") < 1);
}

TEST_CASE("edit distance counts letters put in, left out or replaced") {
  CHECK(core::edit_distance("", "abc") == 3);
  CHECK(core::edit_distance("lukashenka", "lukashenko") == 1);
  CHECK(core::edit_distance("makei", "makiej") == 2);
  CHECK(core::edit_distance("same", "same") == 0);
}
