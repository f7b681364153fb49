// What an ICC profile says of itself, read by lcms2. It converts nothing.
#pragma once

#include <string>

namespace banxin::preflight {

struct IccProfile {
    bool isSound = false;
    bool isPrinter = false; // class prtr
    int components = 0;
    bool isCmyk = false;
    int version = 0; // 4 for 4.3
};

IccProfile iccProfileOf(const std::string &bytes);

} // namespace banxin::preflight
