// The recogniser: says of every block of a source what it is, as a careful editor would.
#pragma once

#include "manuscript/reading.h"
#include "manuscript/source.h"
#include "manuscript/taker.h"

#include <functional>

namespace banxin::manuscript {

/// Every character of the source but white space is afterwards in the furniture, in a story, in the dropped list or
/// in a change.
Reading recognised(const Source &source);

/// A reading with what it was made of, for whoever corrects it.
struct Recognition {
    /// A passage's place: its line, and from where to where in characters but white space.
    struct Place {
        PassageId id;
        std::size_t line = 0;
        qsizetype from = 0, to = 0;
        std::vector<Taken> taken;
    };
    Reading reading;
    std::vector<Line> lines; // those of the source, then what its reader left out
    std::vector<Place> places; // in the order of the text
    std::vector<Taken> rest; // what was taken and is in no passage: markup round nothing
    std::vector<Warning> warnings; // of the reading itself: close seconds
};
Recognition recognitionOf(const Source &source);

/// Says of the whole reading what is doubtful in it: text that is cut off, characters that were lost, the encoding.
/// `warnings` are those that reading it has told; `isUsed` says which lines are in it.
std::vector<Warning> warningsOf(const Source &source, const Reading &reading, const std::vector<Line> &lines,
    std::vector<Warning> warnings, const std::function<bool(std::size_t)> &isUsed);

} // namespace banxin::manuscript
