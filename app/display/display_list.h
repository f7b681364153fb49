// DisplayList: the only thing that painters and the press see of a page. Positions are from the
// trim's top left corner, y downwards; it is immutable once built and never looks anything up.
#pragma once

#include "base/color.h"
#include "base/digest.h"
#include "base/geometry.h"
#include "base/id.h"
#include "font/glyph_run.h"

#include <QString>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace banxin::display {

/// What an item is to a reader who hears the page (PDF/UA); Artifact is decoration.
enum class Role {
    Artifact,
    Masthead,
    Folio,
    Kicker,
    Headline,
    Deck,
    Summary,
    Byline,
    SectionHead,
    Body,
    Caption,
    Figure,
    Source,
    Text,
    Annotation, // 注音 beside text; no part of what the text says
};

/// A path in page coordinates.
struct PathData {
    enum class Verb : std::uint8_t { Move, Line, Cubic, Close };
    std::vector<Verb> verbs;
    std::vector<base::Point> points; // 1 for Move and Line, 3 for Cubic
    static PathData rectangle(const base::Rect &rect);
    static PathData line(base::Point from, base::Point to);
};

struct GlyphItem {
    base::Point origin; // of the run, on the baseline
    std::shared_ptr<const font::GlyphRun> run;
    bool overprint = false; // 100 K text overprints; reversed text never does
    std::optional<base::Color> color; // replaces the run's own
    int textStart = 0; // UTF-16 offset in the source paragraph of the run's text
};

struct PathItem {
    PathData path;
    std::optional<base::Color> fill;
    std::optional<base::Color> stroke;
    base::Length strokeWidth;
    bool overprint = false;
    std::optional<base::Rect> clip;
};

struct PictureItem {
    base::Digest asset;
    base::Rect frame; // what is seen
    base::Rect image; // where the whole picture would stand; covers the frame
    QString altText;
};

struct Item {
    std::variant<PathItem, PictureItem, GlyphItem> shape;
    Role role = Role::Artifact;
    base::Id source; // paragraph, frame or picture that it shows
    base::Id story; // null for furniture
    int readingOrder = 0; // ascending in the order in which the page is read
    base::Rect bounds; // of what is inked, for repainting; generous
};

struct DisplayList {
    base::Size trim;
    base::Length bleed;
    std::vector<Item> items; // from the back to the front
    QString title; // of the document: 株洲日报 2020-10-19 A01
    QString language = QStringLiteral("zh-CN");
};

/// Where the shape may leave ink, generously (half an em around text, half the stroke around paths):
/// what Item::bounds wants.
base::Rect inkBounds(const std::variant<PathItem, PictureItem, GlyphItem> &shape);
/// One line of text an item, in points with up to 5 decimals: what golden tests compare. Faces are
/// named by their PostScript names; ids stay out, since they differ from store to store.
QString textDump(const DisplayList &list);
/// The text of all glyph items but annotations in reading order, a line for each line set (items of one source that
/// follow each other on one baseline), for comparison with a PDF's text.
QString plainText(const DisplayList &list);

} // namespace banxin::display
