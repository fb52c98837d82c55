#include "tests/ui/desk.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/base/sha256.h"
#include "store/read/annotations.h"
#include "store/read/documents.h"
#include "store/read/parties.h"
#include "store/read/propositions.h"

namespace {

constexpr std::string_view kTalks =
    "The talks\n\n"
    "According to Mr. Pashkov, Minsk could well join the war in the coming weeks. The army said "
    "nothing. Nobody knows more.\n\n"
    "Pashkov says that the border will be closed by the end of March 2023. He believes that Minsk "
    "will join the war this winter.\n";
constexpr std::string_view kOther = "Another text\n\nIt rained all day. It will rain tomorrow.\n";

core::ImportedDocument article(std::string_view text, std::string title) {
  core::ImportedDocument document;
  document.value.text = document.bytes = std::string(text);
  document.value.sha256 = core::sha256_hex(text);
  document.value.file_name = title + ".txt";
  document.value.encoding = "UTF-8";
  document.value.meta.title = std::move(title);
  document.value.meta.language = "en";
  document.value.meta.authors = {"Ida Berg"};
  document.value.meta.stated = {core::parse_date("2022-12-20"), core::parse_date("2022-12-20")};
  return document;
}

}  // namespace

Desk::Desk(ImVec2 window) : stage_(false, window) {
  core::ApplyImport import;
  auto& documents = import.batches.emplace_back().documents;
  documents.push_back(article(kTalks, "The talks"));
  documents.push_back(article(kOther, "Another text"));
  stage_.perform(workbench::Apply{import});
  core::Party pashkov;
  pashkov.name = "Mykhailo Pashkov";
  pashkov.aliases = {"Pashkov"};
  stage_.perform(workbench::Apply{core::PutParty{pashkov}});
  core::Proposition joins;
  joins.statement = "Belarus joins the war";
  stage_.perform(workbench::Apply{core::PutProposition{joins}});
  for (const auto& row : store::list_documents(stage_.bench().project()->database())) {
    if (row.title == "The talks") first_ = row.id;
  }
  stage_.perform(workbench::OpenDocument{first_, {}});
  REQUIRE(stage_.settle());
}

void Desk::key(ImGuiKey key, ImGuiKey modifier) {
  ++keys_;
  stage_.key(key, modifier);
  rest();
}

void Desk::type(std::string_view text) {
  stage_.type(text);
  rest();
}

// The frames that the window draws by itself after a press.
void Desk::rest() {
  for (int i = 0; i < 6; ++i) stage_.frame();
  CHECK(stage_.settle());
}

void Desk::burst(ImGuiKey key, std::string_view text) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(key, true);
  io.AddKeyEvent(key, false);
  io.AddInputCharactersUTF8(std::string(text).c_str());
  rest();
}

core::CharRange Desk::range_of(std::string_view words) {
  const auto& reader = stage_.bench().reader();
  const std::size_t at = reader.text().text.find(words);
  REQUIRE(at != std::string::npos);
  return reader.index().to_char({core::ByteOffset(static_cast<std::int64_t>(at)),
                                 core::ByteOffset(static_cast<std::int64_t>(at + words.size()))});
}

void Desk::caret_in(std::string_view words) {
  const auto range = range_of(words);
  stage_.perform(workbench::GoToPlace{range.begin});
  CHECK(stage_.settle());
}

void Desk::select(std::string_view words) {
  stage_.perform(workbench::SelectAnnotation{});
  stage_.perform(workbench::OpenDocument{state().document, range_of(words)});
  CHECK(stage_.settle());
}

core::Id Desk::tag(std::string_view words, core::StatementType type) {
  select(words);
  stage_.perform(workbench::TagSelection{type});
  CHECK(stage_.settle());
  REQUIRE(state().annotation);
  return state().annotation;
}

core::Annotation Desk::annotation(core::Id id) {
  const auto found = store::annotation(stage_.bench().project()->database(), id);
  REQUIRE(found);
  return *found;
}

std::vector<core::Link> Desk::links(core::Id id) {
  return store::links_of_annotation(stage_.bench().project()->database(), id);
}

std::vector<std::string> Desk::parties() {
  std::vector<std::string> out;
  for (const auto& row : store::list_parties(stage_.bench().project()->database())) {
    out.push_back(row.party.name);
  }
  return out;
}

std::vector<std::string> Desk::propositions() {
  std::vector<std::string> out;
  for (const auto& row : store::complete_proposition(stage_.bench().project()->database(), "")) {
    out.push_back(row.statement);
  }
  return out;
}

std::string Desk::speaker(core::Id id) {
  const core::Id speaker = annotation(id).speaker;
  const auto party =
      speaker ? store::party(stage_.bench().project()->database(), speaker) : std::nullopt;
  return party ? party->name : "";
}

std::string Desk::tracked(core::Id id) {
  const auto all = links(id);
  if (all.empty() || !all.front().proposition) return {};
  const auto found =
      store::proposition(stage_.bench().project()->database(), all.front().proposition);
  return found ? found->statement : "";
}
