#include "tests/support/gold_score.h"

#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

#include "core/text/text_index.h"
#include "tests/support/same_name.h"
#include "tests/support/scale_file.h"
#include "workbench/read/suggestions.h"

namespace test_support {
namespace {

using nlohmann::json;

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path.string() + " cannot be read");
  std::stringstream out;
  out << file.rdbuf();
  return out.str();
}

std::string text_at(const json& row, const char* key) {
  const auto found = row.find(key);
  return found == row.end() || !found->is_string() ? "" : found->get<std::string>();
}

std::optional<core::Date> date_of(const json& value) {
  return value.is_string() ? core::parse_date(value.get<std::string>()) : std::nullopt;
}

core::DateRange dates_at(const json& row, const char* key) {
  const auto found = row.find(key);
  if (found == row.end() || !found->is_array() || found->size() != 2) return {};
  return {date_of((*found)[0]), date_of((*found)[1])};
}

std::vector<json> read_rows(const std::filesystem::path& path) {
  std::vector<json> out;
  std::istringstream file(read(path));
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    out.push_back(json::parse(line, nullptr, false));
    if (out.back().is_object()) continue;
    throw std::runtime_error(path.string() + ", line " + std::to_string(number) +
                             ": no JSON object");
  }
  return out;
}

struct Source {
  std::string text;
  core::TextIndex index;
  core::DocumentMeta meta;
  std::map<std::string, int> seconds;  // Who stands second in its rows' chains, and how often.
  int rows = 0;
};

class Scorer {
 public:
  Scorer(const std::filesystem::path& gold, const std::filesystem::path& corpus,
         const std::filesystem::path& scales)
      : rows_(read_rows(gold)),
        scales_{read_scale(scales / "house-v1.json"), read_scale(scales / "icd-203.json")} {
    for (const json& row : rows_) learn(row, corpus);
    for (auto& [name, source] : sources_) {
      for (const auto& [who, count] : source.seconds) {
        if (2 * count > source.rows) source.meta.authors = {who};
      }
    }
  }

  std::vector<Agreement> score() {
    for (const json& row : rows_) {
      const Source& source = sources_.at(text_at(row, "file"));
      const core::Annotation annotation = annotation_of(row, source);
      workbench::ProposalInput input;
      input.annotation = &annotation;
      input.text = source.text;
      input.meta = &source.meta;
      input.scales = &scales_;
      const auto proposals = workbench::propose(input);
      score_hedge(row, proposals);
      score_horizon(row, proposals);
      score_speaker(row, proposals);
    }
    return {hedge_, horizon_, speaker_};
  }

 private:
  void learn(const json& row, const std::filesystem::path& corpus) {
    const std::string name = text_at(row, "file");
    auto [place, fresh] = sources_.try_emplace(name);
    Source& source = place->second;
    if (fresh) {
      source.text = read(corpus / name);
      source.index = core::TextIndex(source.text);
    }
    ++source.rows;
    const auto chain = row.find("attribution_chain");
    if (chain == row.end() || !chain->is_array() || chain->empty()) return;
    source.meta.publisher = chain->front().get<std::string>();
    if (chain->size() > 1) ++source.seconds[(*chain)[1].get<std::string>()];
  }

  static core::Annotation annotation_of(const json& row, const Source& source) {
    core::Annotation out;
    // A range is proposed for predictions; a row that has one is read as such.
    const bool ranged = row.contains("p_event_range") && row["p_event_range"].is_array();
    const bool timed = row.contains("horizon") && row["horizon"].is_object();
    out.type = ranged || timed ? core::StatementType::prediction : core::StatementType::claim;
    const core::CharRange range{core::CharOffset(row.at("start").get<std::int64_t>()),
                                core::CharOffset(row.at("end").get<std::int64_t>())};
    if (!source.index.checked(range)) {
      throw std::runtime_error(text_at(row, "id") + ": its span lies outside " +
                               text_at(row, "file"));
    }
    out.span = core::make_span(source.index, {range});
    out.said = dates_at(row, "stated");
    return out;
  }

  static void count(Agreement& in, const json& row, bool right, const std::string& expected,
                    const std::string& got) {
    ++in.of;
    in.right += right ? 1 : 0;
    if (right) return;
    in.misses.push_back({text_at(row, "id"), text_at(row, "file"), row.at("start").get<long>(),
                         row.at("end").get<long>(), text_at(row, "quote"), expected, got});
  }

  void score_hedge(const json& row, const workbench::Proposals& proposals) {
    const std::string scale = text_at(row, "p_scale");
    const auto found = row.find("p_event_range");
    if (found == row.end() || !found->is_array() || found->size() != 2) return;
    if (!scale.starts_with("house") && !scale.starts_with("ICD")) return;
    const double lo = (*found)[0];
    const double hi = (*found)[1];
    std::string got = "nothing";
    bool right = false;
    if (proposals.hedge && proposals.hedge->probability) {
      const auto& p = *proposals.hedge->probability;
      right = std::abs(p.lo - lo) < 1e-6 && std::abs(p.hi - hi) < 1e-6;
      got = json{p.lo, p.hi}.dump() + " “" + proposals.hedge->words + "”";
    }
    count(hedge_, row, right, found->dump() + " “" + text_at(row, "hedge") + "”", got);
  }

  void score_horizon(const json& row, const workbench::Proposals& proposals) {
    const auto found = row.find("horizon");
    if (found == row.end() || !found->is_object()) return;
    const core::DateRange wanted{date_of(found->value("from", json())),
                                 date_of(found->value("to", json()))};
    const auto words = [](const core::DateRange& range, const std::string& said) {
      return (range.from ? core::to_iso(*range.from) : "open") + ".." +
             (range.to ? core::to_iso(*range.to) : "open") + " “" + said + "”";
    };
    std::string got = "nothing";
    bool right = false;
    if (proposals.horizon) {
      const core::Horizon& horizon = proposals.horizon->horizon;
      right = horizon.range.to == wanted.to && (!wanted.from || horizon.range.from == wanted.from);
      got = words(horizon.range, horizon.words);
    }
    count(horizon_, row, right, words(wanted, text_at(*found, "text")), got);
  }

  void score_speaker(const json& row, const workbench::Proposals& proposals) {
    const std::string wanted = text_at(row, "speaker");
    if (wanted.empty()) return;
    const std::string got = proposals.speaker ? proposals.speaker->name : "";
    const bool right = same_name(got, wanted) || same_name(got, text_at(row, "speaker_surface"));
    count(speaker_, row, right, wanted, got.empty() ? "nobody" : got);
  }

  std::vector<json> rows_;
  std::vector<core::Scale> scales_;
  std::map<std::string, Source> sources_;
  Agreement hedge_{"hedge", 0, 0, {}};
  Agreement horizon_{"horizon", 0, 0, {}};
  Agreement speaker_{"speaker", 0, 0, {}};
};

}  // namespace

std::vector<Agreement> gold_agreement(const std::filesystem::path& gold,
                                      const std::filesystem::path& corpus,
                                      const std::filesystem::path& scales) {
  return Scorer(gold, corpus, scales).score();
}

}  // namespace test_support
