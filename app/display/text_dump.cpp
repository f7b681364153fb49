#include "display/display_list.h"

#include <array>

namespace banxin::display {

using base::Length;
using base::Point;
using base::Rect;

namespace {

// Points with up to 5 decimals, by integers alone: 12,700 EMU a point.
QString points(Length length)
{
    const bool negative = length < Length();
    const std::int64_t hundredThousandths = (negative ? -length : length).scaled(100000, 12700).toEmu();
    QString text = QString::number(hundredThousandths / 100000);
    if (const std::int64_t rest = hundredThousandths % 100000) {
        QString decimals = QString::number(rest).rightJustified(5, u'0');
        while (decimals.endsWith(u'0'))
            decimals.chop(1);
        text += u'.' + decimals;
    }
    return negative && hundredThousandths != 0 ? u'-' + text : text;
}

QString points(Point point) { return points(point.x) + u',' + points(point.y); }

QString points(const Rect &rect)
{
    return points(Point{rect.x, rect.y}) + u' ' + points(rect.width) + u'×' + points(rect.height);
}

QString percent(std::uint16_t hundredths)
{
    QString text = QString::number(hundredths / 100);
    if (const int rest = hundredths % 100)
        text += u'.' + QString::number(rest).rightJustified(2, u'0');
    return text;
}

QString ink(const base::Color &color)
{
    if (color.isSpot())
        return QStringLiteral("spot%1 ").arg(color.swatch) + percent(color.tint);
    if (color.isBlackOnly())
        return u'K' + percent(color.k);
    return u'C' + percent(color.c) + QStringLiteral(" M") + percent(color.m) + QStringLiteral(" Y") + percent(color.y)
        + QStringLiteral(" K") + percent(color.k);
}

QString quoted(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'"', QStringLiteral("\\\""))
        .replace(u'\n', QStringLiteral("\\n"));
    return u'"' + text + u'"';
}

QString nameOf(Role role)
{
    static constexpr std::array names{u"artifact", u"masthead", u"folio", u"kicker", u"headline", u"deck", u"summary",
        u"byline", u"section-head", u"body", u"caption", u"figure", u"source", u"text", u"annotation", u"table-head",
        u"table-row"};
    static_assert(names.size() == static_cast<std::size_t>(Role::TableRow) + 1);
    return QString::fromUtf16(names[static_cast<std::size_t>(role)]);
}

QString described(const PathData &path)
{
    QString text;
    std::size_t next = 0;
    for (const PathData::Verb verb : path.verbs) {
        static constexpr std::array letters{u" M", u" L", u" C", u" Z"};
        text += QString::fromUtf16(letters[static_cast<std::size_t>(verb)]);
        const std::size_t count = verb == PathData::Verb::Cubic ? 3 : verb == PathData::Verb::Close ? 0 : 1;
        for (std::size_t i = 0; i < count && next < path.points.size(); ++i)
            text += (i ? QStringLiteral(" ") : QString()) + points(path.points[next++]);
    }
    return text;
}

QString described(const PathItem &item)
{
    QString text = QStringLiteral("path");
    if (item.fill)
        text += QStringLiteral(" fill ") + ink(*item.fill);
    if (item.gradient)
        text += QStringLiteral(" gradient %1 %2 %3 %4%5")
                    .arg(ink(item.gradient->from), ink(item.gradient->to), points(item.gradient->start),
                        points(item.gradient->end), item.gradient->radial ? QStringLiteral(" radial") : QString());
    if (item.stroke)
        text += QStringLiteral(" stroke ") + ink(*item.stroke) + u' ' + points(item.strokeWidth);
    if (item.overprint)
        text += QStringLiteral(" overprint");
    if (item.clip)
        text += QStringLiteral(" clip ") + points(*item.clip);
    return text + u':' + described(item.path);
}

QString described(const PictureItem &item)
{
    QString text = QStringLiteral("picture %1 frame %2 image %3 alt %4")
                       .arg(item.asset.toHex().left(16), points(item.frame), points(item.image), quoted(item.altText));
    if (item.rotation != 0)
        text += QStringLiteral(" turned %1").arg(item.rotation);
    if (item.mirrored)
        text += QStringLiteral(" mirrored");
    if (item.grey)
        text += QStringLiteral(" grey");
    if (!item.clip.verbs.empty())
        text += QStringLiteral(" clip") + described(item.clip);
    return text;
}

QString described(const PlacedPageItem &item)
{
    return QStringLiteral("placed page %1 of %2 frame %3 alt %4")
        .arg(QString::number(item.page + 1), item.asset.toHex().left(16), points(item.frame), quoted(item.altText));
}

QString described(const GlyphItem &item)
{
    if (!item.run)
        return QStringLiteral("glyphs none");
    const font::GlyphRun &run = *item.run;
    QString text = QStringLiteral("glyphs ") + points(item.origin) + u' '
        + (run.face ? run.face->postScriptName() : QStringLiteral("?")) + u' ' + points(run.size) + u' '
        + ink(item.color.value_or(run.color));
    if (run.widthPercent != 100)
        text += QStringLiteral(" width %1").arg(run.widthPercent);
    if (run.direction == font::Direction::Vertical)
        text += QStringLiteral(" vertical");
    if (run.turn == font::Turn::Clockwise)
        text += QStringLiteral(" turned");
    if (item.overprint)
        text += QStringLiteral(" overprint");
    text += u' ' + quoted(run.text) + u':';
    for (const font::PlacedGlyph &glyph : run.glyphs) {
        text += u' ' + QString::number(glyph.id) + u'@' + points(glyph.x);
        if (!glyph.y.isZero())
            text += u',' + points(glyph.y);
    }
    return text;
}

bool isDown(const font::GlyphRun &run)
{
    return run.direction == font::Direction::Vertical || run.turn == font::Turn::Clockwise;
}

// The run goes on where the one before it ended: on its baseline, less than two ems away.
bool isContinued(const Item &before, const Item &after)
{
    const auto &a = std::get<GlyphItem>(before.shape), &b = std::get<GlyphItem>(after.shape);
    if (before.source.isNull() || before.source != after.source || before.turn != after.turn || !a.run || !b.run
        || isDown(*a.run) != isDown(*b.run) || a.run->glyphs.empty() || b.run->glyphs.empty())
        return false;
    const Length reach = std::max(a.run->size, b.run->size) * 2;
    const bool vertical = isDown(*a.run);
    // Words on their side, raised, lowered and dropped characters stand off their line.
    const Length across = vertical ? a.origin.x - b.origin.x : a.origin.y - b.origin.y;
    const bool sameLook = a.run->size == b.run->size && a.run->turn == b.run->turn;
    if (sameLook ? !across.isZero() : across * 2 >= reach || -across * 2 >= reach)
        return false;
    // Words of one line stand in any order where some run to the left.
    if (a.run->reading == font::Reading::RightToLeft || b.run->reading == font::Reading::RightToLeft)
        return true;
    const font::PlacedGlyph &last = a.run->glyphs.back(), &first = b.run->glyphs.front();
    const base::Point from = a.run->onPage(last.x, last.y), to = b.run->onPage(first.x, first.y);
    const Length gap = vertical ? b.origin.y + to.y - a.origin.y - from.y - last.advance
                                : b.origin.x + to.x - a.origin.x - from.x - last.advance;
    return gap < reach && -gap < reach;
}

} // namespace

QString textDump(const DisplayList &list)
{
    QString text = QStringLiteral("page %1×%2 bleed %3 %4 %5\n")
                       .arg(points(list.trim.width), points(list.trim.height), points(list.bleed), list.language,
                           quoted(list.title));
    for (const SpotInk &spot : list.spots)
        text += QStringLiteral("spot%1 %2 %3\n").arg(spot.number).arg(quoted(spot.name), ink(spot.alternate));
    for (const Item &item : list.items) {
        text += nameOf(item.role);
        if (item.role != Role::Artifact)
            text += u' ' + QString::number(item.readingOrder);
        if (item.turn)
            text += QStringLiteral(" turned %1 about %2").arg(item.turn->hundredths).arg(points(item.turn->centre));
        if (!item.printed)
            text += QStringLiteral(" unprinted");
        text += u' ' + std::visit([](const auto &shape) { return described(shape); }, item.shape) + u'\n';
    }
    return text;
}

QString plainText(const DisplayList &list)
{
    std::vector<const Item *> items;
    for (const Item &item : list.items)
        if (item.printed && item.role != Role::Annotation && std::holds_alternative<GlyphItem>(item.shape)
            && std::get<GlyphItem>(item.shape).run)
            items.push_back(&item);
    std::stable_sort(
        items.begin(), items.end(), [](const Item *a, const Item *b) { return a->readingOrder < b->readingOrder; });
    QString text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0 && !isContinued(*items[i - 1], *items[i]))
            text += u'\n';
        text += std::get<GlyphItem>(items[i]->shape).run->text;
    }
    return items.empty() ? text : text + u'\n';
}

} // namespace banxin::display
