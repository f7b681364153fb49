// Where marks stand on a proof, for those who draw them and point at them.
#pragma once

#include "session/mark_places.h"

namespace banxin::review {

using proof::MarkGeometry;
using session::fromPoints;
using session::geometryOf;
using session::rectsOf;
using session::toPoints;

} // namespace banxin::review
