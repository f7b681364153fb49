// What an ICC profile says of itself. It converts nothing.
#pragma once

namespace banxin::preflight {

struct IccProfile {
    bool isSound = false;
    bool isPrinter = false; // class prtr
    int components = 0;
    bool isCmyk = false;
    int version = 0; // 4 for 4.3
};

} // namespace banxin::preflight
