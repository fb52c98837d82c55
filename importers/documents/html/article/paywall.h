// Whether a page shows the beginning of its article only.
#pragma once

#include "importers/documents/html/article/article.h"

namespace importers::html {

/// A short article whose page says that it is for subscribers, in its data (`for_subscribers`) or
/// in the lines below it.
[[nodiscard]] bool is_paywall_stub(const Article& article, bool for_subscribers);

}  // namespace importers::html
