#include "ui/shared/status_style.h"

namespace ui {

StatusLook status_look(core::Status status, bool due) {
  using core::Status;
  if (due) return {"DUE", Tone::due};
  switch (status) {
    case Status::draft:
      return {"DRAFT", Tone::muted};
    case Status::open:
      return {"OPEN", Tone::accent};
    case Status::withdrawn:
      return {"WITHDRAWN", Tone::muted};
    case Status::due:
      return {"DUE", Tone::due};
    case Status::provisional:
      return {"PROVISIONAL", Tone::disputed};
    case Status::yes:
      return {"TRUE", Tone::good};
    case Status::no:
      return {"FALSE", Tone::neutral};
    case Status::ambiguous:
      return {"AMBIGUOUS", Tone::disputed};
    case Status::annulled:
      return {"ANNULLED", Tone::muted};
    case Status::disputed:
      return {"DISPUTED", Tone::disputed};
  }
  return {};
}

}  // namespace ui
