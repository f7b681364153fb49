#include "shell/frame_sketch.h"

#include "edit/frame_edits.h"
#include "edit/stock_edits.h"
#include "layout/page_composer.h"
#include "panels/names.h"
#include "panels/swatch_sample.h"

#include <QPainter>

#include <cmath>

namespace banxin::shell {

using base::Id;
using base::Length;

namespace {

const QColor kCopy(0xB9, 0xBE, 0xC5); // lines of text that are awaited
const QColor kHead(0x5A, 0x62, 0x6C);
const QColor kPicture(0x9F, 0xB8, 0xD8);
const QColor kEdge(0xC3, 0xC8, 0xCE);

class Sketch {
public:
    Sketch(const SketchHouse &house, const SketchFrames &what, QPainter &painter, double scale)
        : m_house(house)
        , m_what(what)
        , m_painter(painter)
        , m_scale(scale)
        , m_publication(house.document.find<model::Publication>(house.publication))
    {
        m_document = house.document;
        for (const model::ParagraphStyle &style : house.styles)
            m_document = std::move(m_document).with(style, 0);
        model::Page page; // whose fields there are to be filled in
        m_page = page.id = Id::create();
        page.issue = house.issue;
        page.number = QStringLiteral("A01");
        m_document = std::move(m_document).with(page, 0);
    }

    void draw()
    {
        for (const model::Frame &frame : m_what.frames) {
            m_painter.save();
            const QRectF box = rectOf(frame.box);
            if (frame.rotation != 0) {
                m_painter.translate(box.center());
                m_painter.rotate(frame.rotation / 100.0);
                m_painter.translate(-box.center());
            }
            std::visit([&](const auto &content) { drawContent(frame, box, content); }, frame.content);
            m_painter.restore();
        }
    }

private:
    QRectF rectOf(const base::Rect &box) const
    {
        return {(box.x - m_what.within.x).toPt() * m_scale, (box.y - m_what.within.y).toPt() * m_scale,
            box.width.toPt() * m_scale, box.height.toPt() * m_scale};
    }
    QColor colorOf(const base::Color &color) const { return panels::screenColor(m_publication, color); }
    double weightOf(Length weight) const { return std::max(0.6, weight.toPt() * m_scale); }

    void drawContent(const model::Frame &frame, const QRectF &box, const model::BoxContent &content)
    {
        m_painter.setPen(content.stroke ? QPen(colorOf(*content.stroke), weightOf(content.weight)) : QPen(Qt::NoPen));
        QBrush brush = content.fill ? QBrush(colorOf(*content.fill)) : QBrush(Qt::NoBrush);
        if (content.gradient) {
            QLinearGradient blend(box.topLeft(), box.topRight());
            blend.setColorAt(0, colorOf(content.gradient->from));
            blend.setColorAt(1, colorOf(content.gradient->to));
            brush = blend;
        }
        m_painter.setBrush(brush);
        if (content.shape == model::FrameShape::Ellipse) {
            m_painter.drawEllipse(box);
        } else if (content.shape == model::FrameShape::Contour && !frame.contour.empty()) {
            QPolygonF polygon;
            for (const base::Point &corner : frame.contour)
                polygon << box.topLeft() + QPointF(corner.x.toPt(), corner.y.toPt()) * m_scale;
            m_painter.drawPolygon(polygon);
        } else {
            m_painter.drawRect(box);
        }
    }
    void drawContent(const model::Frame &, const QRectF &box, const model::RuleContent &content)
    {
        m_painter.setPen(QPen(colorOf(content.color), weightOf(content.weight)));
        if (box.width() >= box.height())
            m_painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        else
            m_painter.drawLine(QPointF(box.center().x(), box.top()), QPointF(box.center().x(), box.bottom()));
    }
    void drawContent(const model::Frame &, const QRectF &box, const model::ArtContent &content)
    {
        const auto color = content.fill ? content.fill : content.stroke;
        if (!color)
            return;
        QColor veil = colorOf(*color);
        veil.setAlphaF(0.5F);
        m_painter.fillRect(box.adjusted(0, box.height() * 0.4, 0, -box.height() * 0.4), veil);
    }
    void drawContent(const model::Frame &, const QRectF &box, const model::PictureContent &)
    {
        m_painter.fillRect(box, kPicture);
    }
    void drawContent(const model::Frame &, const QRectF &box, const model::CaptionContent &)
    {
        drawLines(box.adjusted(0, box.height() * 0.2, -box.width() * 0.3, 0), 1);
    }
    void drawContent(const model::Frame &, const QRectF &box, const model::AdvertContent &)
    {
        m_painter.setPen(QPen(kEdge, 0.8));
        m_painter.setBrush(QColor(0xEC, 0xEE, 0xF0));
        m_painter.drawRect(box);
        m_painter.drawLine(box.topLeft(), box.bottomRight());
        m_painter.drawLine(box.topRight(), box.bottomLeft());
    }

    /// Bars of text, as many as there is room for, the last one shorter.
    void drawLines(const QRectF &box, int legs)
    {
        const double gap = std::min(4.0, box.width() * 0.04);
        const double width = (box.width() - gap * (legs - 1)) / legs;
        constexpr double pitch = 3.4;
        const int lines = std::max(1, static_cast<int>(box.height() / pitch));
        for (int leg = 0; leg < legs; ++leg) {
            for (int line = 0; line < lines; ++line) {
                const bool isLast = leg == legs - 1 && line == lines - 1 && lines > 2;
                m_painter.fillRect(
                    QRectF(box.left() + leg * (width + gap), box.top() + line * pitch, width * (isLast ? 0.6 : 1), 1.3),
                    kCopy);
            }
        }
    }

    /// As ui-8 has it: a dark headline, a blue picture, grey lines.
    void drawContent(const model::Frame &, const QRectF &box, const model::AreaContent &content)
    {
        if (content.fill)
            m_painter.fillRect(box, colorOf(*content.fill));
        if (content.stroke) {
            m_painter.setPen(QPen(colorOf(*content.stroke), weightOf(content.strokeWeight)));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(box);
        }
        QRectF room = box.adjusted(1.5, 2, -1.5, -1);
        if (room.width() < 3 || room.height() < 3)
            return;
        const double head = std::clamp(room.height() * 0.09, 2.2, 6.0);
        const bool isPicture = content.reservedPictures > 0 && content.reservedCharacters <= 160;
        if (isPicture) {
            const double words = std::min(10.0, room.height() * 0.2);
            m_painter.fillRect(room.adjusted(0, 0, 0, -words), kPicture);
            m_painter.fillRect(QRectF(room.left(), room.bottom() - words + 2, room.width() * 0.5, head * 0.7), kHead);
            return;
        }
        m_painter.fillRect(QRectF(room.left(), room.top(), room.width() * 0.86, head), kHead);
        room.setTop(room.top() + head + 3);
        const int legs = std::clamp(content.columns, 1, std::max(1, static_cast<int>(room.width() / 9)));
        if (content.reservedPictures > 0 && room.height() > 14) {
            const double width = room.width() * 0.42, height = std::min(room.height() * 0.42, width * 0.7);
            m_painter.fillRect(QRectF(room.right() - width, room.top(), width, height), kPicture);
            if (room.width() - width > 6)
                drawLines(QRectF(room.left(), room.top(), room.width() - width - 3, height), std::max(1, legs / 2));
            room.setTop(room.top() + height + 2.5);
        }
        if (room.height() > 2)
            drawLines(room, legs);
    }

    void drawContent(const model::Frame &frame, const QRectF &box, const model::TextContent &content)
    {
        struct Line {
            QString text;
            model::ResolvedParagraph look;
        };
        std::vector<Line> lines;
        double height = 0;
        for (const model::Paragraph &paragraph : m_what.paragraphs) {
            if (paragraph.parent != frame.id)
                continue;
            Line line{layout::resolvedFields(m_document, m_page, paragraph.text),
                model::resolvedParagraphStyle(m_document, m_house.publication,
                    paragraph.style.isEmpty() ? model::toName(paragraph.role) : paragraph.style)};
            if (line.text.isEmpty())
                line.text = QStringLiteral("—————"); // nobody has filled it yet: its place
            height += line.look.leading.toPt() * m_scale;
            lines.push_back(std::move(line));
        }
        double y = content.verticalAlign == model::VerticalAlign::Middle ? box.center().y() - height / 2
            : content.verticalAlign == model::VerticalAlign::Bottom      ? box.bottom() - height
                                                                         : box.top();
        for (const Line &line : lines) {
            const double leading = line.look.leading.toPt() * m_scale;
            drawText(QRectF(box.left(), y, box.width(), leading), line.text, line.look);
            y += leading;
        }
    }

    void drawText(const QRectF &box, const QString &text, const model::ResolvedParagraph &look)
    {
        const double size = look.characters.size.toPt() * m_scale;
        const QColor ink = colorOf(look.characters.color);
        const Qt::Alignment across = look.alignment == model::Alignment::Centre ? Qt::AlignHCenter
            : look.alignment == model::Alignment::Right                         ? Qt::AlignRight
                                                                                : Qt::AlignLeft;
        if (size < 4.5 || !m_publication || text.startsWith(u'—')) { // too small to be read
            const double width = std::min(box.width(), size * 0.85 * static_cast<double>(text.size()));
            double x = box.left();
            if (across == Qt::AlignHCenter)
                x += (box.width() - width) / 2;
            else if (across == Qt::AlignRight)
                x = box.right() - width;
            QColor bar = ink;
            bar.setAlphaF(0.55F);
            const double thick = std::max(1.0, size * 0.4);
            m_painter.fillRect(QRectF(x, box.center().y() - thick / 2, width, thick), bar);
            return;
        }
        QFont font = panels::faceOf(
            *m_publication, look.characters.family, look.characters.weight, std::max(1, static_cast<int>(size)));
        font.setLetterSpacing(QFont::AbsoluteSpacing, look.characters.tracking.thousandths / 1000.0 * size);
        const double needs = QFontMetricsF(font).horizontalAdvance(text);
        if (needs > box.width() && needs > 0)
            font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * box.width() / needs)));
        m_painter.setFont(font);
        m_painter.setPen(ink);
        m_painter.drawText(box.adjusted(0, -size, 0, size), int(across | Qt::AlignVCenter | Qt::TextSingleLine), text);
    }

    const SketchHouse &m_house;
    const SketchFrames &m_what;
    QPainter &m_painter;
    const double m_scale; // pixels a point
    const model::Publication *m_publication;
    model::Document m_document;
    Id m_page;
};

} // namespace

QImage frameSketch(const SketchHouse &house, const SketchFrames &what, QSize size, double ratio)
{
    const double width = what.within.width.toPt(), height = what.within.height.toPt();
    if (width <= 0 || height <= 0 || size.isEmpty())
        return {};
    const double scale = std::min((size.width() - 1) / width, (size.height() - 1) / height);
    const QSize pixels(std::max(2, static_cast<int>(std::ceil((width * scale + 1) * ratio))),
        std::max(2, static_cast<int>(std::ceil((height * scale + 1) * ratio))));
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF sheet(0.5, 0.5, width * scale, height * scale);
    painter.save();
    painter.setClipRect(sheet);
    painter.translate(0.5, 0.5);
    Sketch(house, what, painter, scale).draw();
    painter.restore();
    if (what.onPaper) {
        painter.setPen(QPen(kEdge, 1));
        painter.drawRect(sheet);
    }
    return image;
}

QImage templateSketch(const model::Document &document, Id issue, const session::NewsroomTemplate &newsroom,
    const session::TemplatePage &page, QSize size, double ratio)
{
    const auto *of = document.find<model::Issue>(issue);
    if (!of)
        return {};
    SketchHouse house{document, of->publication, issue, {}};
    for (const model::Object &object : newsroom.stylesFor(of->publication, session::NewsroomTemplate::Styles::All)) {
        const auto *style = std::get_if<model::ParagraphStyle>(&object);
        if (style && !document.findObject(style->id))
            house.styles.push_back(*style);
    }
    SketchFrames what;
    what.within = {{}, {}, page.page.trim.width, page.page.trim.height};
    for (const session::TemplatePage::Piece &piece : page.furniture) {
        model::Frame frame = piece.frame;
        frame.id = Id::create();
        for (model::Paragraph paragraph : piece.text) {
            paragraph.parent = frame.id;
            what.paragraphs.push_back(std::move(paragraph));
        }
        what.frames.push_back(std::move(frame));
    }
    return frameSketch(house, what, size, ratio);
}

QImage stockSketch(const model::Document &document, Id issue, const model::StockItem &item, QSize size, double ratio)
{
    const auto kept = edit::stockFrames(item);
    if (!kept)
        return {};
    SketchFrames what{kept->frames, kept->paragraphs, {}, item.kind == model::StockKind::PageTemplate};
    if (what.onPaper) {
        what.within = {{}, {}, item.page.trim.width, item.page.trim.height};
    } else {
        std::vector<const model::Frame *> frames;
        for (const model::Frame &frame : kept->frames)
            frames.push_back(&frame);
        if (frames.empty())
            return {};
        what.within = edit::boundsOf(frames);
        const Length least = Length::mm(2); // a rule has no height
        what.within.width = std::max(what.within.width, least);
        what.within.height = std::max(what.within.height, least);
    }
    return frameSketch({document, item.publication, issue, {}}, what, size, ratio);
}

} // namespace banxin::shell
