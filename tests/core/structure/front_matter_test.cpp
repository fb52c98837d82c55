#include "core/structure/front_matter.h"

#include <doctest/doctest.h>

namespace {

using Values = std::vector<std::string>;

Values values(std::string_view text, std::string_view name) {
  for (const auto& key : core::front_matter_keys(text)) {
    if (key.name == name) return key.values;
  }
  return {};
}

}  // namespace

TEST_CASE("front matter ends behind its second fence, and a rule above prose is none") {
  const std::string_view yaml = "---\ntitle: A\n---\nText\n";
  CHECK(yaml.substr(core::front_matter_end(yaml)) == "Text\n");
  const std::string_view toml = "+++\ntitle = \"A\"\n+++\nText\n";
  CHECK(toml.substr(core::front_matter_end(toml)) == "Text\n");
  const std::string_view dots = "---\r\na: b\r\n...\r\nText";
  CHECK(dots.substr(core::front_matter_end(dots)) == "Text");
  for (const std::string_view none :
       {"", "---", "---\n", "---\nIt rains: a lot\nsaid he.\n---\n", "---\n\nWords alone.\n\n---\n",
        "---\ntitle: A\nText\n", "Text\n---\ntitle: A\n---\n", "---\n---\n"}) {
    CAPTURE(none);
    CHECK(core::front_matter_end(none) == 0);
  }
}

TEST_CASE("keys have plain values, lists their items") {
  const std::string_view text =
      "---\n# written by a clipper\ntitle: \"Bridge: promised\"\nDate-Published: 2023-05-04\n"
      "author:\n  - \"[[Ann Lee]]\"\n  - [Bob Roe](https://example.org/bob)\n"
      "tags: [river, \"bridge, old\"]\nempty:\nabout: >\n  Two lines\n---\nText\n";
  CHECK(values(text, "title") == Values{"Bridge: promised"});
  CHECK(values(text, "datepublished") == Values{"2023-05-04"});
  CHECK(values(text, "author") == Values{"Ann Lee", "Bob Roe"});
  CHECK(values(text, "tags") == Values{"river", "bridge, old"});
  CHECK(values(text, "about") == Values{"Two lines"});
  CHECK(values(text, "empty").empty());
  CHECK(values("+++\ntitle = 'A'\ndate = 2023-05-04T10:00:00+02:00\n+++\n", "date") ==
        Values{"2023-05-04T10:00:00+02:00"});
}
