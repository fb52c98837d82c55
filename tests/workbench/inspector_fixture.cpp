#include "tests/workbench/inspector_fixture.h"

#include <doctest/doctest.h>

#include "core/base/sha256.h"
#include "store/read/annotations.h"
#include "store/read/documents.h"

namespace test_support {
namespace {

constexpr std::string_view kText =
    "The talks\n"
    "According to Mr. Pashkov, Minsk could well join the war in the coming weeks. The army said "
    "nothing. Nobody knows more. It will be elsewhere.\n";

core::Scale house() {
  core::Scale scale;
  scale.name = "house";
  scale.terms = {{"could well", {}, .40, .75, true, true}, {"will", {}, .95, .99, true, true}};
  return scale;
}

}  // namespace

InspectorFixture::InspectorFixture() {
  auto created = store::Project::create(dir_ / "test.foresay", "Anna");
  REQUIRE(created);
  project_ = std::move(*created);
  core::ImportedDocument document;
  document.value.text = document.bytes = std::string(kText);
  document.value.sha256 = core::sha256_hex(kText);
  document.value.file_name = "talks.txt";
  document.value.encoding = "UTF-8";
  document.value.meta.title = "The talks";
  document.value.meta.publisher = "Courier";
  document.value.meta.authors = {"Ida Berg"};
  document.value.meta.stated = {core::parse_date("2022-12-20"), core::parse_date("2022-12-20")};
  core::ApplyImport import;
  import.batches.emplace_back().documents.push_back(document);
  made(import);
  document_ = store::list_documents(project_->database()).front().id;
  made(core::AddScale{house()});
  core::Party pashkov;
  pashkov.name = "Mykhailo Pashkov";
  pashkov.aliases = {"Pashkov"};
  made(core::PutParty{pashkov});
}

core::Id InspectorFixture::made(const core::Edit& edit) {
  const auto receipt = project_->apply(edit);
  REQUIRE_MESSAGE(receipt.ok(), (receipt ? "" : receipt.error().message));
  return receipt->created.empty() ? core::Id() : receipt->created.back();
}

core::Id InspectorFixture::tag(std::string_view words, core::StatementType type) {
  const auto document = store::read_document(project_->database(), document_);
  REQUIRE(document);
  const core::TextIndex index(document->text);
  const std::size_t at = document->text.find(words);
  REQUIRE(at != std::string::npos);
  const core::ByteRange range{core::ByteOffset(static_cast<std::int64_t>(at)),
                              core::ByteOffset(static_cast<std::int64_t>(at + words.size()))};
  core::Annotation annotation;
  annotation.document = document_;
  annotation.type = type;
  annotation.span = core::make_span(index, {index.to_char(range)});
  annotation.said = document->meta.stated;
  return made(core::AddAnnotations{{annotation}});
}

core::Annotation InspectorFixture::annotation(core::Id id) const {
  const auto found = store::annotation(project_->database(), id);
  REQUIRE(found);
  return *found;
}

const workbench::Inspector& InspectorFixture::shown(core::Id annotation) {
  state.document = document_;
  state.annotation = annotation;
  inspector_.refresh(*project_, state, *core::parse_date("2024-01-01"));
  return inspector_;
}

}  // namespace test_support
