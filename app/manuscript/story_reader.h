// A page's lines read as stories: where each begins, and what its lines are to it.
#pragma once

#include "manuscript/line.h"
#include "manuscript/taker.h"

namespace banxin::manuscript {

/// `content` are indices into `lines`, in the order of the text. Every one of them is taken or dropped.
std::vector<ReadStory> readStories(const std::vector<Line> &lines, const std::vector<std::size_t> &content,
    ReadPage::Kind kind, Taker &taker, std::vector<Warning> &warnings);

} // namespace banxin::manuscript
