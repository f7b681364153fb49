#include "press/page_content.h"

#include "pdf/syntax.h"
#include "press/paint_order.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <numbers>

namespace banxin::press {

using base::Color;
using base::Length;
using base::Point;
using base::Rect;

namespace {

void appendInks(QByteArray &out, const Color &color)
{
    for (const std::uint16_t ink : {color.c, color.m, color.y, color.k})
        pdf::appendNumber(out, ink / 10000.0, 4);
}

bool isPair(const QString &text, int at)
{
    return at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate();
}

/// Of a run from right to left: its glyphs in the order of the text, as the file has to hold them (ISO 32000-1,
/// 14.8.2.3.3), each for one character. Readers turn a glyph's characters round with its word, so a ligature's further
/// ones get a blank glyph each.
std::vector<font::PlacedGlyph> glyphsInTextOrder(const font::GlyphRun &run)
{
    std::vector<font::PlacedGlyph> glyphs;
    const std::uint32_t blank = run.face->glyphFor(U' ');
    for (auto end = run.glyphs.rbegin(), from = end; from != run.glyphs.rend(); from = end) {
        while (end != run.glyphs.rend() && end->textStart == from->textStart)
            ++end;
        int at = from->textStart;
        const int last = at + from->textLength;
        for (auto glyph = from; glyph != end; ++glyph) {
            glyphs.push_back(*glyph);
            glyphs.back().textStart = at;
            glyphs.back().textLength = std::min(last - at, isPair(run.text, at) ? 2 : 1);
            at += glyphs.back().textLength;
        }
        const font::PlacedGlyph shown = glyphs.back();
        while (at < last && blank != 0) {
            glyphs.push_back({blank, shown.x, shown.y, {}, at, isPair(run.text, at) ? 2 : 1});
            at += glyphs.back().textLength;
        }
        glyphs.back().textLength += last - at;
    }
    return glyphs;
}

/// The matrix from the unit square to a picture that is mirrored and turned about `middle`, in points. `corner` is
/// the upright image's lower left. Clockwise on paper is negative where y grows upwards.
std::array<double, 6> turned(const display::PictureItem &item, Point corner, Point middle)
{
    const double width = item.image.width.toPt(), height = item.image.height.toPt();
    const double a = item.mirrored ? -width : width;
    const double x = corner.x.toPt() + (item.mirrored ? width : 0) - middle.x.toPt(),
                 y = corner.y.toPt() - middle.y.toPt();
    const double angle = -item.rotation / 100.0 * std::numbers::pi / 180.0;
    const double cos = std::cos(angle), sin = std::sin(angle);
    return {a * cos, a * sin, -height * sin, height * cos, x * cos - y * sin + middle.x.toPt(),
        x * sin + y * cos + middle.y.toPt()};
}

} // namespace

PageContent::PageContent(const display::DisplayList &list, PressFonts &fonts, const ContentSurroundings &surroundings)
    : m_list(list)
    , m_fonts(fonts)
    , m_around(surroundings)
    , m_edge(list.bleed + surroundings.margin)
{
}

base::Result<QByteArray> PageContent::write()
{
    m_out.reserve(128 * 1024);
    for (const int i : paintOrder(m_list)) {
        if (auto status = writeItem(m_list.items[static_cast<std::size_t>(i)]); !status)
            return tl::unexpected(status.error());
    }
    for (const display::Item &mark : m_around.marks) {
        if (auto status = writeItem(mark); !status)
            return tl::unexpected(status.error());
    }
    closeTag();
    if (!m_around.watermark.verbs.empty())
        writeWatermark();
    return std::move(m_out);
}

base::Status PageContent::writeItem(const display::Item &item)
{
    if (const auto *text = std::get_if<display::GlyphItem>(&item.shape)) {
        if (text->run->glyphs.empty())
            return {};
        openTag(item);
        setTurn(item.turn);
        return writeText(*text, item.role != display::Role::Annotation ? Reads::AsText : Reads::AsNothing);
    }
    openTag(item);
    closeText();
    setTurn(item.turn);
    if (const auto *path = std::get_if<display::PathItem>(&item.shape))
        writePath(*path);
    else if (const auto *picture = std::get_if<display::PictureItem>(&item.shape))
        writePicture(*picture);
    else
        writePlacedPage(std::get<display::PlacedPageItem>(item.shape));
    return {};
}

/// Everything on the page is an artifact or has its place in the structure tree (ISO 14289-1, 7.1). What runs on
/// from item to item shares a sequence.
void PageContent::openTag(const display::Item &item)
{
    using display::Role;
    if (item.role == Role::Artifact || item.role == Role::Annotation || item.role == Role::Folio) {
        if (m_tag == Tag::Artifact)
            return;
        closeTag();
        m_out += "/Artifact BMC\n";
        m_tag = Tag::Artifact;
        return;
    }
    if (m_tag == Tag::Sequence && item.role != Role::Figure) {
        const TaggedSequence &last = m_sequences.back();
        if (last.source == item.source && last.role == item.role && last.story == item.story && last.cell == item.cell)
            return;
    }
    closeTag();
    TaggedSequence sequence{item.role, item.source, item.story, item.readingOrder, item.cell, {}, item.bounds};
    if (const auto *picture = std::get_if<display::PictureItem>(&item.shape))
        sequence.altText = picture->altText;
    else if (const auto *page = std::get_if<display::PlacedPageItem>(&item.shape))
        sequence.altText = page->altText;
    m_out += item.role == Role::Figure ? "/Figure <</MCID " : "/P <</MCID ";
    pdf::appendInteger(m_out, static_cast<std::int64_t>(m_sequences.size()));
    m_out += ">> BDC\n";
    m_sequences.push_back(std::move(sequence));
    m_tag = Tag::Sequence;
}

void PageContent::closeTag()
{
    closeText();
    setTurn({});
    if (m_tag != Tag::None)
        m_out += "EMC\n";
    m_tag = Tag::None;
}

void PageContent::setTurn(const std::optional<base::Turn> &turn)
{
    if (m_turn == turn)
        return;
    closeText();
    if (m_turn) {
        restore();
        m_text = m_textBefore;
    }
    m_turn = turn;
    if (!turn)
        return;
    save();
    m_textBefore = m_text;
    // Clockwise on paper is negative where y grows upwards.
    const double angle = -turn->hundredths / 100.0 * std::numbers::pi / 180.0;
    const double cos = std::cos(angle), sin = std::sin(angle);
    const Point centre = onPaper(turn->centre);
    const double x = centre.x.toPt(), y = centre.y.toPt();
    for (const double part : {cos, sin, -sin, cos})
        pdf::appendNumber(m_out, part, 7);
    for (const double part : {x - x * cos + y * sin, y - x * sin - y * cos})
        pdf::appendNumber(m_out, part, 5);
    m_out += "cm\n";
}

// The page's origin is the trim's top left corner with y downwards; PDF's is the media box's bottom left.
Point PageContent::onPaper(Point point) const { return {m_edge + point.x, m_edge + m_list.trim.height - point.y}; }

void PageContent::appendPoint(Point point)
{
    const Point at = onPaper(point);
    pdf::appendLength(m_out, at.x);
    pdf::appendLength(m_out, at.y);
}

void PageContent::appendRectangle(const Rect &rect)
{
    appendPoint({rect.left(), rect.bottom()});
    pdf::appendLength(m_out, rect.width);
    pdf::appendLength(m_out, rect.height);
    m_out += "re\n";
}

void PageContent::save()
{
    m_out += "q\n";
    m_saved.push_back(m_state);
}

void PageContent::restore()
{
    m_out += "Q\n";
    m_state = m_saved.back();
    m_saved.pop_back();
}

void PageContent::setFill(const Color &color)
{
    if (m_state.fill == color)
        return;
    m_state.fill = color;
    appendColor(color, false);
}

void PageContent::appendColor(const Color &color, bool strokes)
{
    if (m_around.screen) {
        for (const double part : (*m_around.screen)(color))
            pdf::appendNumber(m_out, part);
        m_out += strokes ? "RG\n" : "rg\n";
        return;
    }
    if (!color.isSpot()) {
        appendInks(m_out, color);
        m_out += strokes ? "K\n" : "k\n";
        return;
    }
    m_resources.spots.insert(color.swatch);
    m_out += "/S" + QByteArray::number(color.swatch) + (strokes ? " CS " : " cs ");
    pdf::appendNumber(m_out, color.tint / 10000.0, 4);
    m_out += strokes ? "SCN\n" : "scn\n";
}

void PageContent::setStroke(const Color &color, Length width)
{
    if (m_state.stroke != color) {
        m_state.stroke = color;
        appendColor(color, true);
    }
    if (m_state.strokeWidth != width) {
        m_state.strokeWidth = width;
        pdf::appendLength(m_out, width);
        m_out += "w\n";
    }
}

void PageContent::setOverprint(bool overprint)
{
    if (m_state.overprint == overprint || m_around.screen)
        return;
    m_state.overprint = overprint;
    m_out += overprint ? "/Over gs\n" : "/Knock gs\n";
}

void PageContent::writePath(const display::PathItem &item)
{
    if (item.gradient)
        writeGradient(item);
    if ((!item.fill && !item.stroke) || item.path.verbs.empty())
        return;
    if (item.clip) {
        save();
        appendRectangle(*item.clip);
        m_out += "W n\n";
    }
    setOverprint(item.overprint);
    if (item.fill)
        setFill(*item.fill);
    if (item.stroke)
        setStroke(*item.stroke, item.strokeWidth);
    appendPath(item.path);
    m_out += item.fill && item.stroke ? "B\n" : item.fill ? "f\n" : "S\n";
    if (item.clip)
        restore();
}

void PageContent::appendPath(const display::PathData &path)
{
    std::size_t next = 0;
    for (const auto verb : path.verbs) {
        switch (verb) {
        case display::PathData::Verb::Move:
            appendPoint(path.points[next++]);
            m_out += "m\n";
            break;
        case display::PathData::Verb::Line:
            appendPoint(path.points[next++]);
            m_out += "l\n";
            break;
        case display::PathData::Verb::Cubic:
            for (int i = 0; i < 3; ++i)
                appendPoint(path.points[next++]);
            m_out += "c\n";
            break;
        case display::PathData::Verb::Close:
            m_out += "h\n";
            break;
        }
    }
}

void PageContent::writeGradient(const display::PathItem &item)
{
    save();
    setOverprint(false);
    if (item.clip) {
        appendRectangle(*item.clip);
        m_out += "W n\n";
    }
    appendPath(item.path);
    m_out += "W n\n/G" + QByteArray::number(qsizetype(m_resources.gradients.size())) + " sh\n";
    restore();
    display::Gradient gradient = *item.gradient;
    gradient.start = onPaper(gradient.start);
    gradient.end = onPaper(gradient.end);
    for (const Color &color : {gradient.from, gradient.to}) {
        if (color.isSpot() && !m_around.screen)
            m_resources.spots.insert(color.swatch);
    }
    m_resources.gradients.push_back(gradient);
}

void PageContent::writePicture(const display::PictureItem &item)
{
    const int number = m_around.pictures.at({item.asset, item.grey});
    m_resources.pictures.insert(number);
    save();
    setOverprint(false);
    if (item.clip.verbs.empty())
        appendRectangle(item.frame);
    else
        appendPath(item.clip);
    m_out += "W n\n";
    if (item.rotation == 0 && !item.mirrored) {
        pdf::appendLength(m_out, item.image.width);
        m_out += "0 0 ";
        pdf::appendLength(m_out, item.image.height);
        appendPoint({item.image.left(), item.image.bottom()});
    } else {
        for (const double part : turned(item, onPaper({item.image.left(), item.image.bottom()}),
                 onPaper({item.frame.x + item.frame.width / 2, item.frame.y + item.frame.height / 2})))
            pdf::appendNumber(m_out, part, 5);
    }
    m_out += "cm\n/P" + QByteArray::number(number) + " Do\n";
    restore();
}

// The form's matrix brings its page into the unit square, as an image's is.
void PageContent::writePlacedPage(const display::PlacedPageItem &item)
{
    const int number = m_around.placedPages.at({item.asset, item.page});
    m_resources.placedPages.insert(number);
    save();
    setOverprint(false);
    pdf::appendLength(m_out, item.frame.width);
    m_out += "0 0 ";
    pdf::appendLength(m_out, item.frame.height);
    appendPoint({item.frame.left(), item.frame.bottom()});
    m_out += "cm\n/A" + QByteArray::number(number) + " Do\n";
    restore();
}

void PageContent::writeWatermark()
{
    m_out += "/Artifact BMC\nq\n/Faint gs 0.4 0.4 0.4 rg\n";
    appendPath(m_around.watermark);
    m_out += "f\nQ\nEMC\n";
}

void PageContent::openText()
{
    if (!m_inText)
        m_out += "BT\n";
    m_inText = true;
}

void PageContent::closeText()
{
    if (m_inText)
        m_out += "ET\n";
    m_inText = false;
}

base::Status PageContent::writeText(const display::GlyphItem &item, Reads reads)
{
    const font::GlyphRun &run = *item.run;
    const auto font = m_fonts.of(run.face);
    if (!font)
        return tl::unexpected(font.error());
    openText();
    setOverprint(item.overprint);
    setFill(item.color.value_or(run.color));

    const bool vertical = run.direction == font::Direction::Vertical;
    const int number = (*font)->number;
    if (m_text.font != number || m_text.vertical != vertical || m_text.size != run.size) {
        m_text.font = number;
        m_text.vertical = vertical;
        m_text.size = run.size;
        m_out += (vertical ? "/V" : "/F") + QByteArray::number(number) + ' ';
        pdf::appendLength(m_out, run.size);
        m_out += "Tf\n";
        if (vertical) {
            (*font)->embedded->setUsedVertically();
            m_resources.verticalFonts.insert(number);
        } else {
            (*font)->embedded->setUsedHorizontally();
            m_resources.horizontalFonts.insert(number);
        }
    }
    if (m_text.widthPercent != run.widthPercent) {
        m_text.widthPercent = run.widthPercent;
        pdf::appendInteger(m_out, run.widthPercent);
        m_out += "Tz\n";
    }
    // The glyphs keep their characters, for readers that pass over the empty ActualText (ISO 32000-1, 14.9.4).
    if (reads == Reads::AsNothing)
        m_out += "/Span <</ActualText ()>> BDC\n";
    writeGlyphs(item, **font);
    if (reads == Reads::AsNothing)
        m_out += "EMC\n";
    if ((*font)->embedded->isFull()) {
        return base::failure(base::ErrorKind::Refused,
            QCoreApplication::translate("press", "字体“%1”在一个文件中用到的字形超过 65534 个。")
                .arg(run.face->familyName()),
            {}, QCoreApplication::translate("press", "请分几次导出各版。"));
    }
    return {};
}

// A string goes on while the next glyph stands where the pen arrives or elsewhere on the same line; the pen is
// kept as the file has it, rounding included, so that nothing adds up.
void PageContent::writeGlyphs(const display::GlyphItem &item, PressFonts::Font &font)
{
    const font::GlyphRun &run = *item.run;
    const bool vertical = run.direction == font::Direction::Vertical;
    const double size = static_cast<double>(run.size.toEmu());
    const double scale = run.widthPercent / 100.0;
    const double along = vertical ? size : size * scale; // an em on the line
    // A thousandth of an em is below 0.005 pt in body type; larger type gets another digit.
    const int decimals = run.size > Length::pt(20) ? 1 : 0;
    const double unit = decimals ? 0.1 : 1.0;

    bool isOpen = false; // a string within a TJ array
    bool hasLine = false; // a TJ array
    double pen = 0; // on the line, EMU from the run's origin
    double across = 0; // where the line is, EMU
    const QStringView text(run.text);
    int lastStart = -1;
    int at = 0; // in the cluster
    const bool runsLeft = run.reading == font::Reading::RightToLeft;
    const std::vector<font::PlacedGlyph> inTextOrder =
        runsLeft ? glyphsInTextOrder(run) : std::vector<font::PlacedGlyph>();
    const std::vector<font::PlacedGlyph> &glyphs = runsLeft ? inTextOrder : run.glyphs;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const font::PlacedGlyph &glyph = glyphs[i];
        // The glyphs of a cluster read as a character each, the last as what is left: pdf.js shows one that reads as
        // nothing by its number.
        if (glyph.textStart != lastStart)
            lastStart = at = glyph.textStart;
        const bool isLast = i + 1 == glyphs.size() || glyphs[i + 1].textStart != glyph.textStart;
        const int left = glyph.textStart + glyph.textLength - at;
        const int length = isLast ? left : std::min(left, isPair(run.text, at) ? 2 : 1);
        const int cid = font.embedded->cidFor(glyph.id, text.mid(at, length));
        at += length;
        const double width = font.embedded->widthOf(cid);
        double x = static_cast<double>(glyph.x.toEmu());
        double y = static_cast<double>(glyph.y.toEmu());
        if (vertical) { // to the origin of vertical writing: above the middle of the glyph (ISO 32000-1, 9.7.4.3)
            x += width / 2000 * size * scale;
            y -= pdf::EmbeddedFont::verticalOriginY / 1000 * size;
        }
        const double wanted = vertical ? y : x;
        const double side = vertical ? x : y;
        if (!hasLine || std::abs(side - across) > 100) { // 100 EMU are 0.008 pt
            if (isOpen)
                m_out += '>';
            if (hasLine)
                m_out += "]TJ\n";
            m_out += run.turn == font::Turn::Clockwise ? "0 -1 1 0 " : "1 0 0 1 ";
            const Point start = run.onPage(Length::emu(std::llround(x)), Length::emu(std::llround(y)));
            appendPoint({item.origin.x + start.x, item.origin.y + start.y});
            m_out += "Tm\n[<";
            hasLine = isOpen = true;
            across = side;
            pen = wanted;
        } else {
            const double gap = std::round((pen - wanted) / along * 1000 * (vertical ? -1 : 1) / unit) * unit;
            if (gap != 0) {
                m_out += '>';
                pdf::appendNumber(m_out, gap, decimals);
                m_out += '<';
                pen -= gap / 1000 * along * (vertical ? -1 : 1);
            }
        }
        pdf::appendHex16(m_out, static_cast<unsigned>(cid));
        pen += (vertical ? pdf::EmbeddedFont::verticalAdvance : width) / 1000 * along;
    }
    m_out += ">]TJ\n";
}

} // namespace banxin::press
