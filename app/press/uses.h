// What pages use of assets, and the numbers that one file gives to it.
#pragma once

#include "base/digest.h"

#include <map>
#include <tuple>

namespace banxin::press {

struct PictureUse {
    base::Digest asset;
    bool grey = false; // in black alone
    friend bool operator<(const PictureUse &a, const PictureUse &b)
    {
        return std::tie(a.asset, a.grey) < std::tie(b.asset, b.grey);
    }
};
using PictureNumbers = std::map<PictureUse, int>;

struct PlacedPageUse {
    base::Digest asset;
    int page = 0; // from 0
    friend bool operator<(const PlacedPageUse &a, const PlacedPageUse &b)
    {
        return std::tie(a.asset, a.page) < std::tie(b.asset, b.page);
    }
};
using PlacedPageNumbers = std::map<PlacedPageUse, int>;

} // namespace banxin::press
