#include "cli/layout_json.h"

#include <QJsonArray>

#include <cmath>

namespace banxin::cli {

using namespace Qt::StringLiterals;

int codePoints(QStringView text)
{
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        count += i > 0 && text[i].isLowSurrogate() && text[i - 1].isHighSurrogate() ? 0 : 1;
    return count;
}

double points(base::Length length) { return std::round(length.toPt() * 1e5) / 1e5; }

QJsonObject setLineJson(const typeset::Line &set, base::Point origin, model::WritingMode mode)
{
    const bool vertical = mode == model::WritingMode::Vertical;
    QJsonArray tiers;
    for (const typeset::TierUse &use : set.tiers)
        tiers.append(QJsonObject{{u"tier"_s, use.tier}, {u"amount"_s, use.amountPerMille / 1000.0}});

    QJsonArray glyphs;
    for (const typeset::SetRun &run : set.runs) {
        if (run.annotation)
            continue;
        int textEnd = 0;
        for (const font::PlacedGlyph &glyph : run.run->glyphs) {
            // Glyphs of one cluster share their text: it stands with the first.
            const bool first = glyph.textStart >= textEnd;
            const QString text = first ? run.run->text.mid(glyph.textStart, glyph.textLength) : QString();
            textEnd = std::max(textEnd, glyph.textStart + glyph.textLength);
            const base::Point at = run.run->onPage(glyph.x, glyph.y);
            const base::Length along = vertical ? origin.y + run.offset.y + at.y : origin.x + run.offset.x + at.x;
            glyphs.append(QJsonObject{
                {u"text"_s, text}, {vertical ? u"y"_s : u"x"_s, points(along)}, {u"advance"_s, points(glyph.advance)}});
        }
    }
    return {{u"x"_s, points(origin.x)}, {u"baseline"_s, points(origin.y)}, {u"measure"_s, points(set.measure)},
        {u"width"_s, points(set.width)}, {u"tiers"_s, tiers}, {u"last"_s, set.last}, {u"glyphs"_s, glyphs}};
}

QJsonObject lineJson(const layout::LineLayout &line, const QString &paragraphText)
{
    const typeset::Line &set = line.line();
    const int start = std::max(0, set.start - line.prefix), end = std::max(0, set.end - line.prefix);
    QString shown;
    for (const typeset::SetRun &run : set.runs)
        shown += run.annotation ? QString() : run.run->text;
    const bool own = line.editable && line.prefix <= 0;

    QJsonObject json = setLineJson(set, line.origin, line.mode);
    json[u"frame"_s] = line.frame.toString();
    json[u"story"_s] = line.story.isNull() ? QJsonValue() : line.story.toString();
    json[u"paragraph"_s] = line.paragraph.toString();
    json[u"start"_s] = codePoints(QStringView(paragraphText).left(start));
    json[u"end"_s] = codePoints(QStringView(paragraphText).left(end));
    json[u"text"_s] = own ? paragraphText.mid(start, end - start) : shown;
    return json;
}

} // namespace banxin::cli
