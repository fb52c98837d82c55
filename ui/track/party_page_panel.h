// The page of one party within the sheet of parties.
#pragma once

#include "ui/track/parties_sheet.h"

namespace ui {

void draw_party_page(const Look& look, const workbench::PartyView& view,
                     const store::PartyPage& page, PartiesSheet& sheet,
                     workbench::Actions& actions);

}  // namespace ui
