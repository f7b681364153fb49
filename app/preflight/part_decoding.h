// How the foreign parts of a PDF are read, in the very process that calls. Only the worker program, tests and fuzzers
// may: everybody else asks a PartReader.
#pragma once

#include "preflight/part_reader.h"

namespace banxin::preflight::decoding {

/// At the least of eighths that still has the places.
JpegMeans jpegMeans(std::string_view bytes, const MeansSize &size);
IccProfile iccProfile(std::string_view bytes);

} // namespace banxin::preflight::decoding
