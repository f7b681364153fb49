// PageContent: one page's content stream from its DisplayList. It collects the fonts and pictures that
// the page needs and never writes an object.
#pragma once

#include "base/result.h"
#include "display/display_list.h"
#include "press/press_fonts.h"
#include "press/telephone_proof.h"
#include "press/uses.h"

#include <QByteArray>

#include <map>
#include <optional>
#include <set>

namespace banxin::press {

/// What /Resources of the page must name.
struct PageResources {
    std::set<int> horizontalFonts; // numbers of PressFonts: /F0, and /V0 in vertical lines
    std::set<int> verticalFonts;
    std::set<int> pictures; // numbers given by the caller: /P0
    std::set<int> placedPages; // likewise: /A0
    std::set<int> spots; // numbers of inks: /S1
    std::vector<display::Gradient> gradients; // in points of the page: /G0 …
};

/// What a marked sequence of the stream shows, for the structure tree (ISO 32000-1, 14.7.4). Its number is its
/// place in the list.
struct TaggedSequence {
    display::Role role = display::Role::Text;
    base::Id source;
    base::Id story;
    int readingOrder = 0;
    int cell = 0; // of tables' rows
    QString altText; // of figures
    base::Rect bounds; // of figures
};

/// What a page is written from, besides itself; it must outlive the writing.
struct ContentSurroundings {
    const PictureNumbers &pictures; // a number for every picture
    const PlacedPageNumbers &placedPages; // and for every placed page
    base::Length margin; // paper around the bleed
    std::vector<display::Item> marks; // that stand on it
    const ScreenInks *screen = nullptr; // colours of a proof; null: inks
    display::PathData watermark; // over everything, see-through
};

class PageContent {
public:
    PageContent(const display::DisplayList &list, PressFonts &fonts, const ContentSurroundings &surroundings);

    /// Uncompressed. Fails as PressFonts::of().
    base::Result<QByteArray> write();
    const PageResources &resources() const { return m_resources; }
    const std::vector<TaggedSequence> &sequences() const { return m_sequences; }

private:
    struct State {
        std::optional<base::Color> fill;
        std::optional<base::Color> stroke;
        std::optional<base::Length> strokeWidth;
        bool overprint = false;
    };
    struct TextState {
        int font = -1;
        bool vertical = false;
        base::Length size;
        int widthPercent = 100;
    };

    base::Status writeItem(const display::Item &item);
    void openTag(const display::Item &item);
    void closeTag();
    /// Turns what follows, until there is another turn or none (旋转; ISO 32000-1, 8.3.4).
    void setTurn(const std::optional<base::Turn> &turn);
    void writePath(const display::PathItem &item);
    void appendPath(const display::PathData &path);
    void writeGradient(const display::PathItem &item);
    void writePlacedPage(const display::PlacedPageItem &item);
    void writeWatermark();
    void writePicture(const display::PictureItem &item);
    /// Annotations (注音) are seen and not read: the text that comes out of the file is the stories'.
    enum class Reads { AsText, AsNothing };
    base::Status writeText(const display::GlyphItem &item, Reads reads);
    void writeGlyphs(const display::GlyphItem &item, PressFonts::Font &font);
    void openText();
    void closeText();
    void save();
    void restore();
    void setFill(const base::Color &color);
    void setStroke(const base::Color &color, base::Length width);
    void setOverprint(bool overprint);
    void appendColor(const base::Color &color, bool strokes);
    base::Point onPaper(base::Point point) const;
    void appendPoint(base::Point point);
    void appendRectangle(const base::Rect &rect);

    const display::DisplayList &m_list;
    PressFonts &m_fonts;
    const ContentSurroundings &m_around;
    base::Length m_edge; // from the paper's edge to the trim
    std::vector<TaggedSequence> m_sequences;
    enum class Tag { None, Artifact, Sequence };
    Tag m_tag = Tag::None;
    QByteArray m_out;
    PageResources m_resources;
    State m_state;
    std::vector<State> m_saved;
    TextState m_text; // font and scale outlive BT … ET
    bool m_inText = false;
    std::optional<base::Turn> m_turn;
    TextState m_textBefore; // the turn
};

} // namespace banxin::press
