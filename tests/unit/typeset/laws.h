// What must hold of every setting, whatever the text, the measure and the scheme: checked from the text
// and the lines alone, without asking the stages that made them.
#pragma once

#include "setting.h"

#include <QRegularExpression>

namespace banxin::typeset {

inline bool usedTier(const Line &line, QLatin1StringView tier)
{
    return std::any_of(line.tiers.begin(), line.tiers.end(), [&](const TierUse &use) { return use.tier == tier; });
}

inline bool isLineEnd(QChar c)
{
    return c == QChar(0x2028) || c == QChar(0x2029) || (c >= QChar(0x0A) && c <= QChar(0x0D)) || c == QChar(0x85);
}

inline bool isAddressCharacter(QChar c) { return (c.unicode() < 0x2E80 || c.isSurrogate()) && !c.isSpace(); }

/// Whether the text that ends at `end` ends with a part of an address of the web.
inline bool endsInAddress(const QString &text, int end)
{
    int from = end;
    while (from > 0 && isAddressCharacter(text[from - 1]))
        --from;
    const QString word = text.mid(from, end - from);
    return word.contains("://"_L1) || word.contains("www."_L1);
}

/// Offsets at which no line may begin: inside dashes, ellipses, numbers with their signs, Western words.
inline std::vector<bool> undivided(const QString &text)
{
    static const QRegularExpression runs(
        QStringLiteral("——|……|[￥＄￡￠−]?[0-9]+(?:[.,:][0-9]+)*[％‰℃℉%°]?|[￥＄￡￠£$－−]?[０-９]+(?:．[０-９]+)*["
                       "％‰℃℉%°]?|[A-Za-z]+(?:[-.'’][A-Za-z0-9]+)*"));
    std::vector<bool> inside(static_cast<std::size_t>(text.size()) + 1, false);
    for (auto each = runs.globalMatch(text); each.hasNext();) {
        const auto match = each.next();
        // Addresses of the web are divided at their marks.
        int end = static_cast<int>(match.capturedEnd());
        while (end < text.size() && isAddressCharacter(text[end]))
            ++end;
        if (endsInAddress(text, end))
            continue;
        for (qsizetype i = match.capturedStart() + 1; i < match.capturedEnd(); ++i)
            inside[static_cast<std::size_t>(i)] = true;
    }
    return inside;
}

/// A tier is never called on before those ahead of it are spent: seen in the widths of what they move.
/// For text of one size.
inline void checkTiersAreSpent(const ParagraphInput &input, const Line &line)
{
    const RuleTables &rules = setter().rules();
    const std::int64_t em = input.format.characters.size.toEmu();
    const bool vertical = input.format.writingMode == model::WritingMode::Vertical;
    const PunctuationWidths &widths = rules.widths(input.format.punctuation);
    int squeeze = 0, stretch = 0;
    for (const TierUse &use : line.tiers) {
        if (use.tier.startsWith("squeeze"_L1))
            squeeze = std::max(squeeze, use.tier.back().digitValue());
        if (use.tier.startsWith("stretch"_L1))
            stretch = std::max(stretch, use.tier.back().digitValue());
    }
    if (squeeze == 0 && stretch == 0)
        return;
    int end = line.end;
    while (end > line.start && (input.text[end - 1].isSpace() || input.text[end - 1] == QChar(0x200B)))
        --end;
    for (const SetRun &run : line.runs) {
        for (const font::PlacedGlyph &glyph : run.run->glyphs) {
            const int at = run.textStart + glyph.textStart;
            if (at >= end)
                continue;
            const char32_t c = input.text[at].unicode();
            const std::int64_t width = glyph.advance.toEmu();
            const MarkClass mark = rules.classOf(c);
            const bool fixed = vertical && rules.isFixedInVertical(c);
            // A quote of Western text is no mark here: it is proportional, or stands at a word of another script.
            const auto isForeign = [&](int i) {
                if (i < 0 || i >= input.text.size())
                    return false;
                const QChar other = input.text[i];
                return other.isSurrogate() || (other.unicode() > 0x24F && other.unicode() < 0x2000)
                    || (other.unicode() < 0x80 && other.isLetterOrNumber()); // an apostrophe of a divided word
            };
            const bool western = rules.isQuote(c)
                && ((width != em / 2 && width < em * 49 / 100) || isForeign(at - 1) || isForeign(at + 1));
            // A mark beside a mark may be one of a pair, which keeps its width.
            const auto isMarkAt = [&](int i) {
                return i >= 0 && i < input.text.size()
                    && (rules.isOpener(input.text[i].unicode()) || rules.isCloser(input.text[i].unicode())
                        || rules.isPoint(input.text[i].unicode()));
            };
            const bool inPair = isMarkAt(at) && (isMarkAt(at - 1) || isMarkAt(at + 1));
            if (!widths.squeeze || fixed || western || inPair)
                continue;
            if (squeeze > 4 && (mark == MarkClass::Opener || mark == MarkClass::Closer)) {
                EXPECT_LE(width, em / 2 + 1) << "brackets are not spent: " << at;
            }
            if (squeeze > 5 && mark == MarkClass::Pause) {
                EXPECT_LE(width, em / 2 + 1) << "commas are not spent: " << at;
            }
            if (c == U' ' && squeeze > 2) {
                EXPECT_LE(width, em / 4 + 1) << "spaces are not spent";
            }
            if (c == U' ' && stretch > 1) {
                EXPECT_GE(width, em / 2 - 2) << "spaces are not spent";
            }
        }
    }
    if (stretch < 3 || vertical)
        return;
    const std::int64_t most = rules.maximumCjkLatinGap().at(Length::emu(em)).toEmu();
    for (int at = line.start; at + 1 < end; ++at) {
        const auto isHan = [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() < 0xA000; };
        const QChar next = input.text[at + 1];
        if (!isHan(input.text[at]) || next.unicode() > 0x7E || !next.isLetterOrNumber())
            continue;
        const std::int64_t gap = (cellStart(line, at + 1) - cellStart(line, at) - advanceOf(line, at)).toEmu();
        EXPECT_GE(gap, most - 2) << "gaps to Western text are not spent";
    }
}

/// Where text runs both ways: cells in any order, within the line, none over another.
inline void checkCells(const Line &line)
{
    ASSERT_EQ(line.reaches.size() + 1, line.carets.size());
    std::vector<std::pair<Length, Length>> cells;
    for (int unit = line.start; unit < line.end; ++unit)
        cells.push_back(line.cellOf(unit));
    std::sort(cells.begin(), cells.end());
    Length end;
    for (const auto &[from, to] : cells) {
        EXPECT_GE(from, end - Length::emu(1)); // what rounding takes off a word
        EXPECT_LE(from, to);
        end = to;
    }
    EXPECT_LE(end, std::max(line.carets.back(), line.width) + Length::emu(1));
}

/// What must hold of any setting; `where` says which case it is.
inline void checkLaws(
    const ParagraphInput &input, const Measures &measures, const SetParagraph &set, const std::string &where)
{
    SCOPED_TRACE(where);
    const RuleTables &rules = setter().rules();
    const model::Prohibition level = input.format.prohibition;
    ASSERT_FALSE(set.lines.empty());
    const std::vector<bool> inside = undivided(input.text);
    int at = 0;
    for (std::size_t i = 0; i < set.lines.size(); ++i) {
        const Line &line = set.lines[i];
        const QString text = textOf(input, line);
        SCOPED_TRACE(text.toStdString() + " @ " + tiersOf(line).join(u' ').toStdString());

        // The text exactly once.
        ASSERT_EQ(line.start, at);
        ASSERT_LE(line.end, input.text.size());
        at = line.end;

        // Full lines fill their measure within a hundredth of a point; what is ragged by less than half a thousandth
        // of an em is not told.
        const std::int64_t untold = std::max<std::int64_t>(127, input.format.characters.size.toEmu() / 2000 + 2);
        const bool forced = !text.isEmpty() && isLineEnd(text.back());
        const bool ragged = usedTier(line, "ragged"_L1);
        const Length measure = measures.at(i) - input.format.rightIndent.at(input.format.characters.size);
        if (input.format.alignment == model::Alignment::Justified && !input.format.breakBySense && !line.last && !forced
            && !ragged) {
            EXPECT_NEAR(line.width.toEmu(), measure.toEmu(), untold);
        }
        if (!ragged) {
            EXPECT_LE(line.width, measure + Length::emu(untold));
        }

        // Carets stand in order, the first at the first cell.
        ASSERT_EQ(line.carets.size(), static_cast<std::size_t>(line.end - line.start) + 1);
        if (line.reaches.empty()) {
            EXPECT_TRUE(std::is_sorted(line.carets.begin(), line.carets.end()));
            EXPECT_GE(line.carets.front(), Length());
        } else {
            checkCells(line);
        }

        // No forbidden mark at an edge. Dashes of two are not connectors of one.
        if (i > 0 && !line.runs.empty() && !set.lines[i - 1].runs.empty()) {
            const char32_t first = input.text[line.start].unicode();
            const bool dash =
                first == 0x2014 && line.start + 1 < input.text.size() && input.text[line.start + 1] == QChar(0x2014);
            const bool afterForced = isLineEnd(input.text[line.start - 1]);
            if (!dash && !afterForced) {
                EXPECT_FALSE(rules.forbiddenAtStart(first, level));
            }
        }
        const QString seen = text.trimmed();
        const bool inUrl = seen.endsWith(u'/')
            && endsInAddress(input.text, line.start + static_cast<int>(text.indexOf(seen) + seen.size()));
        const bool inWideWord = set.brokenWords > 0 && seen.endsWith(u'/'); // where a word is divided, if it must
        if (!line.last && !forced && !seen.isEmpty() && !inUrl && !inWideWord) {
            EXPECT_FALSE(rules.forbiddenAtEnd(seen.back().unicode(), level));
        }

        // A dash of two looks is known to its stage alone.
        const bool twoLooks = !input.runs.empty() && line.start < input.text.size()
            && (input.text[line.start] == u'—' || input.text[line.start] == u'…');
        // Words wider than their line are divided, and the paragraph says so.
        EXPECT_FALSE(inside[static_cast<std::size_t>(line.start)] && !twoLooks && set.brokenWords == 0) << "divided";

        // Tiers in order, squeeze or stretch but never both.
        int rank = 0;
        bool squeezed = false, stretched = false;
        for (const TierUse &use : line.tiers) {
            const int now = use.tier == "ragged"_L1  ? 100
                : use.tier.startsWith("squeeze-"_L1) ? use.tier.back().digitValue()
                                                     : 10 + use.tier.back().digitValue();
            EXPECT_GT(now, rank);
            rank = now;
            squeezed = squeezed || use.tier.startsWith("squeeze"_L1);
            stretched = stretched || use.tier.startsWith("stretch"_L1);
        }
        EXPECT_FALSE(squeezed && stretched);

        if (input.runs.empty() && input.format.characters.tracking.thousandths == 0 && !input.format.breakBySense)
            checkTiersAreSpent(input, line);

        // Never a negative space; glyphs show the line's characters in order.
        QString shown;
        for (const SetRun &run : line.runs) {
            EXPECT_EQ(run.run->text, input.text.mid(run.textStart, run.run->text.size()));
            shown += run.run->text;
            for (const font::PlacedGlyph &glyph : run.run->glyphs) {
                EXPECT_GE(glyph.advance, Length());
                EXPECT_GE(glyph.textStart, 0);
                EXPECT_LE(glyph.textStart + glyph.textLength, run.run->text.size());
            }
        }
        QString visible = text;
        visible.removeIf(isLineEnd);
        EXPECT_EQ(shown, visible);
    }
    EXPECT_EQ(at, input.text.size());
}

} // namespace banxin::typeset
