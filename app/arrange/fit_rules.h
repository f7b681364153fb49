// FitRules: how far a story may be bent to fill its areas, and the harm of each change, as resources/rules/fit.json has
// them. It measures nothing.
#pragma once

#include "arrange/fit.h"

#include <map>

namespace banxin::arrange {

struct FitRules {
    struct Harm {
        int base = 0;
        int step = 0;
        int of(int steps) const { return base + step * steps; }
    };

    int cropPercent = 0;
    int pictureRows = 0;
    int headlinePoints = 0;
    int areaRows = 0;
    int cutPercent = 0; // of the story's characters
    int leastLineCharacters = 0;
    int mostLineCharacters = 0;
    int leastContinuedRows = 0;
    int proposals = 0;
    std::map<Proposal::Kind, Harm> harms;
    Harm crop; // a step is a percent
    Harm both; // of two changes together

    const Harm &harmOf(Proposal::Kind kind) const { return harms.at(kind); }
    static const FitRules &standard();
};

} // namespace banxin::arrange
