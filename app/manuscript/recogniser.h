// The recogniser: says of every block of a source what it is, as a careful editor would.
#pragma once

#include "manuscript/reading.h"
#include "manuscript/source.h"

namespace banxin::manuscript {

/// Every character of the source but white space is afterwards in the furniture, in a story, in the dropped list or
/// in a change.
Reading recognised(const Source &source);

} // namespace banxin::manuscript
