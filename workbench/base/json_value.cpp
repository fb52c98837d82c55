#include "workbench/base/json_value.h"

#include <nlohmann/json.hpp>

#include "core/base/json_depth.h"

namespace workbench {

Json parse_json(std::string_view text) {
  if (core::nested_too_deeply(text)) return Json(Json::value_t::discarded);
  return Json::parse(text, nullptr, false);
}

}  // namespace workbench
