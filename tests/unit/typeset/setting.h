// What the cases of room typeset share: the setter in the default fonts, and a line as text.
#pragma once

#include "typeset/paragraph_setter.h"

#include <QFile>
#include <QStringList>

#include <gtest/gtest.h>

namespace banxin::typeset {

using base::Em;
using base::Length;
using namespace Qt::StringLiterals;

inline constexpr std::int64_t em9 = Length::pt(9).toEmu();

inline const ParagraphSetter &setter()
{
    static const ParagraphSetter made = [] {
        auto fonts = font::FontSet::make(font::FontSet::defaultRequests());
        if (!fonts)
            qFatal("%s", qUtf8Printable(fonts.error().toText()));
        return ParagraphSetter(*fonts, RuleTables::standard());
    }();
    return made;
}

inline Measures measureOf(double ems, Length size = Length::pt(9)) { return Measures{{Em::of(ems).at(size)}}; }

inline ParagraphInput body(const QString &text, double indent = 2)
{
    ParagraphInput input;
    input.text = text;
    input.format.indent = Em::of(indent);
    return input;
}

inline std::shared_ptr<const SetParagraph> setIn(
    const ParagraphInput &input, double ems, BreakStrategy strategy = BreakStrategy::TotalFit, int delta = 0)
{
    return setter().set(input, measureOf(ems, input.format.characters.size), strategy, delta);
}

inline QString textOf(const ParagraphInput &input, const Line &line)
{
    return input.text.mid(line.start, line.end - line.start);
}

inline QStringList linesOf(const ParagraphInput &input, const SetParagraph &set)
{
    QStringList lines;
    for (const Line &line : set.lines)
        lines.append(textOf(input, line));
    return lines;
}

inline QStringList tiersOf(const Line &line)
{
    QStringList tiers;
    for (const TierUse &use : line.tiers)
        tiers.append(use.tier);
    return tiers;
}

/// Where the cell of the character at `offset` begins and how wide it is, from the measure's start.
inline Length cellStart(const Line &line, int offset)
{
    return line.carets[static_cast<std::size_t>(offset - line.start)];
}

/// The advance of the glyph that shows the character, 0 where none does.
inline Length advanceOf(const Line &line, int offset)
{
    for (const SetRun &run : line.runs) {
        for (const font::PlacedGlyph &glyph : run.run->glyphs) {
            if (run.textStart + glyph.textStart == offset)
                return glyph.advance;
        }
    }
    return Length();
}

/// Paragraphs of the two manuscripts of the sample newsroom.
inline QStringList samples()
{
    QStringList paragraphs;
    for (const char *name : {":/sample/zhuzhou-daily.txt", ":/sample/loudi-news.txt"}) {
        QFile file(QString::fromLatin1(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (!line.trimmed().isEmpty())
                paragraphs.append(line.trimmed());
        }
    }
    return paragraphs;
}

} // namespace banxin::typeset
