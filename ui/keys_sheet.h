// The overview of all keys, by what they are for.
#pragma once

#include "ui/draw.h"
#include "workbench/action.h"
#include "workbench/key_map.h"

namespace ui {

void draw_keys(const Look& look, const Box& area, const workbench::KeyMap& keys,
               workbench::Actions& actions);

}  // namespace ui
