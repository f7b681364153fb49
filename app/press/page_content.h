// PageContent: one page's content stream from its DisplayList. It collects the fonts and pictures that
// the page needs and never writes an object.
#pragma once

#include "base/result.h"
#include "display/display_list.h"
#include "press/press_fonts.h"

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
};

class PageContent {
public:
    /// `pictureNumbers` names every asset on the page.
    PageContent(const display::DisplayList &list, PressFonts &fonts, const std::map<base::Digest, int> &pictureNumbers);

    /// Uncompressed. Fails as PressFonts::of().
    base::Result<QByteArray> write();
    const PageResources &resources() const { return m_resources; }

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

    void writePath(const display::PathItem &item);
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
    void appendPoint(base::Point point);
    void appendRectangle(const base::Rect &rect);

    const display::DisplayList &m_list;
    PressFonts &m_fonts;
    const std::map<base::Digest, int> &m_pictureNumbers;
    QByteArray m_out;
    PageResources m_resources;
    State m_state;
    std::vector<State> m_saved;
    TextState m_text; // font and scale outlive BT … ET
    bool m_inText = false;
};

} // namespace banxin::press
