// Words of the course: what a step is called on its button, what was asked before it and is well, who has it. It knows
// no newsroom.
#pragma once

#include "workflow/actions.h"
#include "workflow/judge.h"

namespace banxin::course {

/// What of a guard lets pass: 没有排不下的稿件.
QString passedOf(workflow::Guard guard);
/// 大样 2, 清样, 小样: of a proof's round in the course.
QString roundTitle(int round);
/// Whether the step begins with a proof that the program makes itself.
bool makesProof(const workflow::Transition &way);
/// Those obstacles that stand in the way besides a proof that is to be made.
std::vector<workflow::Obstacle> obstaclesBut(const std::vector<workflow::Obstacle> &all, workflow::Guard guard);
/// What is wrong and what to do, each a line of its own.
QString inLines(const std::vector<workflow::Obstacle> &obstacles);

} // namespace banxin::course
