// libqpdf's JSON.hh holds a vector of a class that is not complete yet, which clang refuses in C++20 and g++ does
// not. We have no use for it: where clang reads our sources (presets `tidy` and `fuzz`) it is left out.
#pragma once

#define JSON_HH
class JSON;
