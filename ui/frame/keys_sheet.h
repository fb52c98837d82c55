// The overview of all keys, by what they are for.
#pragma once

#include "ui/widget/draw.h"
#include "workbench/base/action.h"
#include "workbench/base/key_map.h"

namespace ui {

void draw_keys(const Look& look, const Box& area, const workbench::KeyMap& keys,
               workbench::Actions& actions);

}  // namespace ui
