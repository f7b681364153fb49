// DisplayList: the only thing that painters and the press see of a page. Positions are from the
// trim's top left corner, y downwards; it is immutable once built and never looks anything up.
#pragma once

#include "base/color.h"
#include "base/digest.h"
#include "base/geometry.h"
#include "base/id.h"
#include "base/turn.h"
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
    TableHead, // a cell of a table's head
    TableRow, // a cell of its other rows
};

/// A path in page coordinates.
struct PathData {
    enum class Verb : std::uint8_t { Move, Line, Cubic, Close };
    std::vector<Verb> verbs;
    std::vector<base::Point> points; // 1 for Move and Line, 3 for Cubic
    static PathData rectangle(const base::Rect &rect);
    /// Corners are quarters of a circle of `radius`, at most half the shorter side.
    static PathData rounded(const base::Rect &rect, base::Length radius);
    static PathData ellipse(const base::Rect &rect);
    static PathData polygon(const std::vector<base::Point> &corners);
    static PathData line(base::Point from, base::Point to);
};

struct GlyphItem {
    base::Point origin; // of the run, on the baseline
    std::shared_ptr<const font::GlyphRun> run;
    bool overprint = false; // 100 K text overprints; reversed text never does
    std::optional<base::Color> color; // replaces the run's own
    int textStart = 0; // UTF-16 offset in the source paragraph of the run's text
};

/// From one colour to another: along the way from start to end, or round the start as far as the end.
struct Gradient {
    base::Color from;
    base::Color to;
    base::Point start;
    base::Point end;
    bool radial = false;
};

struct PathItem {
    PathData path;
    std::optional<base::Color> fill;
    std::optional<Gradient> gradient; // instead of the fill
    std::optional<base::Color> stroke;
    base::Length strokeWidth;
    bool overprint = false;
    std::optional<base::Rect> clip;
};

struct PictureItem {
    base::Digest asset;
    base::Rect frame; // what is seen
    base::Rect image; // where the whole picture would stand before it is turned
    QString altText;
    int rotation = 0; // of the image about the frame's middle, clockwise, hundredths of a degree
    bool mirrored = false; // left and right exchanged, before it is turned
    bool grey = false; // in black alone
    PathData clip; // what of the frame is seen; empty is all of it
};

/// A page of a finished PDF, an advert, that fills its frame.
struct PlacedPageItem {
    base::Digest asset;
    int page = 0; // from 0
    base::Rect frame;
    QString altText;
};

using Shape = std::variant<PathItem, PictureItem, GlyphItem, PlacedPageItem>;

/// 专色: a plate of its own.
struct SpotInk {
    int number = 0; // what Color::swatch names
    QString name;
    base::Color alternate; // in process inks, at full tone
};

struct Item {
    Shape shape;
    Role role = Role::Artifact;
    base::Id source; // paragraph, frame or picture that it shows
    base::Id story; // null for furniture
    int readingOrder = 0; // ascending in the order in which the page is read
    int cell = 0; // of a table's row: where the cell begins in the row's text
    base::Rect bounds; // of what is inked, for repainting; generous; where it is turned, as it comes to stand
    std::optional<base::Turn> turn; // 旋转 of the whole shape about a point
    bool printed = true; // false: of a layer that is on the screen alone; the press and its plates pass over it
};

struct DisplayList {
    base::Size trim;
    base::Length bleed;
    std::vector<Item> items; // from the back to the front
    std::vector<SpotInk> spots; // those that the items use, by number
    QString title; // of the document: 株洲日报 2020-10-19 A01
    QString language = QStringLiteral("zh-CN");
};

/// Where the shape may leave ink, generously (half an em around text, half the stroke around paths):
/// what Item::bounds wants.
base::Rect inkBounds(const Shape &shape);
/// The same of an item as it is turned.
base::Rect inkBounds(const Item &item);
/// One line of text an item, in points with up to 5 decimals: what golden tests compare. Faces are
/// named by their PostScript names; ids stay out, since they differ from store to store.
QString textDump(const DisplayList &list);
/// The text of all printed glyph items but annotations in reading order, a line for each line set (items of one source
/// that follow each other on one baseline), for comparison with a PDF's text.
QString plainText(const DisplayList &list);

} // namespace banxin::display
