// PartReader: what preflight has read for it of the foreign formats that stand in a PDF as they came: JPEGs and ICC
// profiles. Who implements it decides which process reads them; it judges nothing.
#pragma once

#include "preflight/icc_profile.h"

#include <cstdint>
#include <string>
#include <vector>

namespace banxin::preflight {

/// The places that a picture is averaged over.
struct MeansSize {
    int width = 0, height = 0; // at most 4,000 each
    int components = 0; // of the JPEG
};

struct JpegMeans {
    enum class Outcome : std::uint8_t {
        Read,
        Unreadable, // damaged, of other components, or its reading came to an end
        TooLarge, // progressive and not to be held in memory
    };
    Outcome outcome = Outcome::Unreadable;
    std::vector<std::uint16_t> means; // component by component, place by place, row by row; 65535 is the greatest
};

class PartReader {
public:
    virtual ~PartReader() = default;
    virtual JpegMeans jpeg(const std::string &bytes, const MeansSize &size) const = 0;
    virtual IccProfile icc(const std::string &bytes) const = 0;
};

/// In the very process that calls: for the worker program, tests and fuzzers alone.
const PartReader &partsReadHere();
/// In worker processes, from any thread: a file that ends one is unreadable.
const PartReader &partsReadInWorkers();

} // namespace banxin::preflight
