// PageContent: one page as preflight sees it: its boxes, and all that it paints in painting order. It judges
// nothing.
#pragma once

#include "preflight/painted.h"
#include "preflight/trouble.h"

#include <map>
#include <set>

namespace banxin::preflight {

struct PageBoxes {
    std::optional<Box> media, crop, bleed, trim, art;
    /// The trim, or what comes nearest to it.
    Box page() const { return trim ? *trim : art ? *art : crop ? *crop : media.value_or(Box{0, 0, 595, 842}); }
};

/// What an InkMap of the page had to tell.
struct InkReport {
    struct Excess {
        Box box;
        double percent = 0; // the greatest mean
    };
    std::vector<Excess> excesses;
    std::vector<std::size_t> unreadable, unmeasured; // numbers in `painted`
};

struct PageContent {
    int number = 0; // from 1
    Object page;
    PageBoxes boxes;
    int rotation = 0; // clockwise, when seen: 0, 90, 180, 270
    std::vector<Painted> painted;
    std::vector<Trouble> troubles;
    std::vector<Object> states; // ExtGState dictionaries in use
    std::vector<Object> groups; // transparency groups of forms in use
    InkReport inks; // filled in by preflight()
    std::set<int> markedIds; // MCIDs of the page's own content
    std::set<int> markedTwice; // those that occur again
};

/// The marked content of one page.
struct Marks {
    int page = 0; // its number
    std::set<int> ids; // MCIDs
};

/// What content of all pages shares, so that each font and colour space is read once.
class SharedContent {
public:
    Font *fontOf(const Object &font);
    std::shared_ptr<const ColorSpace> spaceOf(const Object &value, const Object &resources);
    SpotInks &spots() { return m_spots; }
    const SpotInks &spots() const { return m_spots; }
    std::vector<const Font *> fonts() const;
    std::vector<Marks> marks; // of pages that have some, in order
    /// Adds what another reading of the same file found on later pages; takes its fonts.
    void append(SharedContent &later);

    int operatorsLeft = 0;
    std::size_t bytesLeft = 0;

private:
    std::map<std::pair<int, int>, std::unique_ptr<Font>> m_fonts;
    std::vector<std::unique_ptr<Font>> m_directFonts;
    std::map<std::pair<int, int>, std::shared_ptr<const ColorSpace>> m_spaces;
    SpotInks m_spots;
};

/// An attribute of a page, its own or inherited (ISO 32000-1, 7.7.3.4).
Object inheritedOf(const Object &page, const char *key);
/// Reads what the page paints.
PageContent readPage(const Object &page, int number, SharedContent &shared);

} // namespace banxin::preflight
