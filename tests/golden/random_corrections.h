// Corrections such as nobody would make.
#pragma once

#include "manuscript/correction.h"

#include <QRandomGenerator>

namespace banxin::manuscript {

Correction randomCorrection(const Reading &reading, QRandomGenerator &random);
/// A line each, for a message.
QString toldAs(const std::vector<Correction> &corrections);

} // namespace banxin::manuscript
