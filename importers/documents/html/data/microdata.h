// What a page says of its article in attributes: itemprop and itemtype (microdata), property and
// typeof (RDFa).
#pragma once

#include <string>
#include <string_view>

#include "importers/documents/html/data/json_ld.h"
#include "importers/documents/html/dom/dom.h"

namespace importers::html {

/// The article that the page's attributes describe, or nothing but empty fields.
[[nodiscard]] ArticleFacts read_microdata(const Dom& dom);

/// Whether an element begins an item of its own.
[[nodiscard]] bool is_item(const Dom& dom, NodeIndex node);

/// Whether an element's item is of a type of schema.org, by its name without the address.
[[nodiscard]] bool is_of_type(const Dom& dom, NodeIndex node, std::string_view type);

/// The first element below an item that has the property, not looking into items inside it;
/// kNoNode when there is none.
[[nodiscard]] NodeIndex property_of(const Dom& dom, NodeIndex item, std::string_view name);

/// What a property says: its content or datetime, the name of an item, its words, its address.
[[nodiscard]] std::string property_text(const Dom& dom, NodeIndex node);

}  // namespace importers::html
