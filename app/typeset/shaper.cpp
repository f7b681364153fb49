#include "typeset/shaper.h"

#include "typeset/bidi_levels.h"
#include "typeset/clusters.h"
#include "typeset/joint_widths.h"

#include <QVarLengthArray>

#include <unicode/uscript.h>

using namespace Qt::StringLiterals;

namespace banxin::typeset {

namespace {

using base::Length;
using font::Direction;

bool isAsciiLetter(char32_t c) { return (c | 0x20) >= U'a' && (c | 0x20) <= U'z'; }

UScriptCode scriptOf(char32_t character)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(static_cast<UChar32>(character), &status);
}

struct Look {
    FaceMemory *face = nullptr;
    std::uint16_t faceIndex = 0;
    std::int64_t em = 0; // along the line
    std::int64_t tracking = 0;
};

class Shaper {
public:
    Shaper(const ParagraphInput &input, const font::FontSet &fonts, const RuleTables &rules, GlyphMemory &memory,
        ShapedText &out)
        : m_input(input)
        , m_fonts(fonts)
        , m_rules(rules)
        , m_memory(memory)
        , m_out(out)
        , m_scheme(rules.widths(input.format.punctuation))
        , m_direction(
              input.format.writingMode == model::WritingMode::Vertical ? Direction::Vertical : Direction::Horizontal)
    {
    }

    void run()
    {
        for (const StyledRun &styled : m_out.runs) {
            Look look;
            look.faceIndex = faceIndex(m_fonts.face(styled.look.family, styled.look.weight));
            look.face = m_out.faces[look.faceIndex];
            const std::int64_t size = typeSizeOf(styled.look).toEmu();
            const int percent = styled.look.widthPercent * m_out.widthPercent;
            look.em = vertical() ? size : Length::emu(size).scaled(percent, 10000).toEmu();
            look.tracking = styled.look.tracking.at(styled.look.size).toEmu();
            m_looks.push_back(look);
        }
        m_out.glyphs.reserve(m_out.items.size() + 16);
        for (Item &item : m_out.items) {
            const Look &look = m_looks[item.look];
            item.em = look.em;
            item.firstGlyph = static_cast<int>(m_out.glyphs.size());
            shapeItem(item, look);
            item.glyphCount = static_cast<int>(m_out.glyphs.size()) - item.firstGlyph;
        }
        for (std::size_t i = 0; i < m_out.runs.size(); ++i) {
            if (!m_out.runs[i].look.ruby.isEmpty())
                addRubies(static_cast<std::uint32_t>(i));
        }
        for (std::size_t i = 1; i < m_out.items.size(); ++i)
            measureJoint(
                m_out.items[i - 1], m_out.items[i], m_input.format, m_rules, m_looks[m_out.items[i - 1].look].tracking);
        addUp(m_out);
    }

private:
    bool vertical() const { return m_direction == Direction::Vertical; }

    std::uint16_t faceIndex(const std::shared_ptr<const font::Face> &face)
    {
        for (std::size_t i = 0; i < m_out.faces.size(); ++i) {
            if (m_out.faces[i]->face() == face)
                return static_cast<std::uint16_t>(i);
        }
        m_out.faces.push_back(&m_memory.of(face));
        return static_cast<std::uint16_t>(m_out.faces.size() - 1);
    }

    // Glyph coordinates are scaled once each, as Face::shape does, so that both agree to the EMU.
    static std::int64_t scaled(std::int64_t em, std::int64_t units, int unitsPerEm)
    {
        return units == unitsPerEm ? em : Length::emu(em).scaled(units, unitsPerEm).toEmu();
    }

    std::uint16_t covering(char32_t character, const Look &look)
    {
        if (look.face->glyph(character).id != 0)
            return look.faceIndex;
        const std::shared_ptr<const font::Face> face = m_fonts.faceCovering(character, look.face->face());
        if (face)
            return faceIndex(face);
        ++m_out.missingGlyphs;
        constexpr std::size_t mostNamed = 8;
        if (m_out.missing.size() < mostNamed
            && std::find(m_out.missing.begin(), m_out.missing.end(), character) == m_out.missing.end())
            m_out.missing.push_back(character);
        return look.faceIndex;
    }

    // A face that can put the marks on a letter where they belong: one that has the letter and all of them, or
    // all of it as one glyph. None where no face has.
    std::optional<std::uint16_t> coveringCluster(QStringView cluster, const Look &look)
    {
        const std::u32string own = cluster.toString().toStdU32String(),
                             composed = cluster.toString().normalized(QString::NormalizationForm_C).toStdU32String();
        const auto holds = [&](std::uint16_t face) {
            const auto has = [&](char32_t c) {
                return m_out.faces[face]->glyph(c).id != 0
                    || m_fonts.faceCovering(c, m_out.faces[face]->face()) == m_out.faces[face]->face();
            };
            return std::all_of(own.begin(), own.end(), has) || std::all_of(composed.begin(), composed.end(), has);
        };
        if (holds(look.faceIndex))
            return look.faceIndex;
        std::shared_ptr<const font::Face> tried;
        for (const char32_t c : own) {
            const std::shared_ptr<const font::Face> face = m_fonts.faceCovering(c, look.face->face());
            if (face && face != tried && holds(faceIndex(face)))
                return faceIndex(face);
            tried = face;
        }
        return {};
    }

    // Marks of Chinese text take a whole em: a face whose own are narrower (LXGW WenKai's quotes and
    // dashes) borrows them from 宋.
    std::uint16_t coveringMark(char32_t character, const Look &look)
    {
        const std::uint16_t own = covering(character, look);
        if (!m_out.rules.follows(Rule::BorrowedMarks) || m_out.faces[own]->isFullWidth(character))
            return own;
        const model::ResolvedCharacters &style = m_out.runs[static_cast<std::size_t>(&look - m_looks.data())].look;
        const std::uint16_t song = faceIndex(m_fonts.face(u"宋"_s, style.weight));
        return m_out.faces[song]->isFullWidth(character) ? song : own;
    }

    ItemGlyph &add(std::uint16_t face, std::uint32_t id, std::int64_t advance, const Item &item)
    {
        ItemGlyph &glyph = m_out.glyphs.emplace_back();
        glyph.id = id;
        glyph.face = face;
        glyph.advance = advance;
        glyph.textStart = item.start;
        glyph.textLength = item.end - item.start;
        return glyph;
    }

    // Shapes text of one face; its characters stand at `offset` of the paragraph.
    std::int64_t addWord(std::uint16_t faceNumber, QStringView text, int offset, int length, std::int64_t em,
        std::int64_t x, Direction direction, font::Reading reading = font::Reading::LeftToRight)
    {
        if (text.size() <= kMostMarks)
            return addShaped(faceNumber, text, offset, length, em, x, direction, reading);
        std::vector<std::pair<qsizetype, qsizetype>> parts = shapingParts(text);
        if (reading == font::Reading::RightToLeft)
            std::reverse(parts.begin(), parts.end());
        std::int64_t advance = 0;
        for (const auto &[begin, end] : parts)
            advance += addShaped(faceNumber, text.mid(begin, end - begin), offset + static_cast<int>(begin),
                parts.size() == 1 ? length : static_cast<int>(end - begin), em, x + advance, direction, reading);
        return advance;
    }

    std::int64_t addShaped(std::uint16_t faceNumber, QStringView text, int offset, int length, std::int64_t em,
        std::int64_t x, Direction direction, font::Reading reading)
    {
        FaceMemory &face = *m_out.faces[faceNumber];
        const FaceMemory::Word word = face.word(text, direction, reading);
        int seen = length; // from right to left: where the cluster before this one's begins in the text
        const std::int64_t start = x;
        for (std::size_t i = 0, next = 0; i < word->size(); ++i) { // `next`: where the next cluster's glyphs begin
            const font::ShapedGlyph &shaped = (*word)[i];
            ItemGlyph &glyph = m_out.glyphs.emplace_back();
            glyph.id = shaped.id;
            glyph.face = faceNumber;
            glyph.x = x;
            glyph.advance = scaled(em, shaped.advance.toEmu(), face.unitsPerEm());
            glyph.offsetX = scaled(em, shaped.xOffset.toEmu(), face.unitsPerEm());
            glyph.offsetY = scaled(em, shaped.yOffset.toEmu(), face.unitsPerEm());
            next = std::max(next, i + 1);
            while (next < word->size() && (*word)[next].cluster == shaped.cluster)
                ++next;
            if (i > 0 && (*word)[i - 1].cluster != shaped.cluster)
                seen = (*word)[i - 1].cluster;
            const bool runsLeft = reading == font::Reading::RightToLeft;
            const int end = runsLeft ? seen : next < word->size() ? (*word)[next].cluster : length;
            glyph.textStart = offset + shaped.cluster;
            glyph.textLength = std::max(0, end - shaped.cluster);
            x += glyph.advance;
        }
        return x - start;
    }

    void shapeItem(Item &item, const Look &look)
    {
        if (item.kind == ItemKind::Han && item.end - item.start == 1 && isUnseen(item.first)) {
            add(look.faceIndex, look.face->glyph(U' ').id, 0, item);
            return;
        }
        if (item.kind == ItemKind::Han && !vertical() && item.first == item.last
            && item.end - item.start == (item.first > 0xffff ? 2 : 1)) {
            const std::uint16_t face = covering(item.first, look);
            const FaceMemory::Glyph glyph = m_out.faces[face]->glyph(item.first);
            item.cell = scaled(item.em, glyph.advance, m_out.faces[face]->unitsPerEm());
            add(face, glyph.id, item.cell, item);
            return;
        }
        switch (item.kind) {
        case ItemKind::LineBreak:
            return;
        case ItemKind::Space:
            shapeSpace(item, look);
            return;
        case ItemKind::WideSpace: {
            const std::uint16_t face = covering(item.first, look);
            item.cell = item.em;
            add(face, m_out.faces[face]->glyph(item.first).id, item.cell, item);
            return;
        }
        case ItemKind::Han:
        case ItemKind::Western:
            if (item.tateChuYoko)
                shapeUprightDigits(item, look);
            else if (vertical() && !item.turned)
                shapeVertical(item, look);
            else
                shapeWord(item, look);
            return;
        default:
            shapeMark(item, look);
        }
    }

    void shapeSpace(Item &item, const Look &look)
    {
        const SpaceWidths &widths = item.spaceInChinese ? m_rules.chineseSpace() : m_rules.wordSpace();
        const Length em = Length::emu(item.em);
        const bool none = item.first == 0x200B;
        item.cell = none ? 0 : widths.natural.at(em).toEmu();
        item.squeeze = none ? 0 : item.cell - widths.minimum.at(em).toEmu();
        item.stretch = none ? 0 : widths.maximum.at(em).toEmu() - item.cell;
        item.tier = 2;
        add(look.faceIndex, look.face->glyph(U' ').id, item.cell, item);
    }

    void shapeWord(Item &item, const Look &look)
    {
        // Pieces of one face and one script each: a word may hold a character that its face lacks.
        const QString &text = m_input.text;
        struct Piece {
            int from, to;
            std::uint16_t face;
        };
        QVarLengthArray<Piece, 4> pieces;
        int from = item.start;
        std::uint16_t face = look.faceIndex;
        UScriptCode known = USCRIPT_COMMON; // of the piece
        const auto flush = [&](int to) {
            if (to > from)
                pieces.push_back({from, to, face});
            from = to;
        };
        const auto codeAt = [&](int at) -> char32_t {
            const bool pair = text[at].isHighSurrogate() && at + 1 < item.end && text[at + 1].isLowSurrogate();
            return pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        };
        int clusterEnd = item.start;
        std::optional<std::uint16_t> clusterFace;
        for (int at = item.start; at < item.end;) {
            const char32_t code = codeAt(at);
            const int after = at + (code > 0xffff ? 2 : 1);
            if (at >= clusterEnd) {
                int marks = 0;
                for (clusterEnd = after; clusterEnd < item.end && marks < kMostMarks && isCombining(codeAt(clusterEnd));
                     ++marks)
                    clusterEnd += codeAt(clusterEnd) > 0xffff ? 2 : 1;
                clusterFace = clusterEnd > after ? coveringCluster(QStringView(text).mid(at, clusterEnd - at), look)
                                                 : std::nullopt;
            }
            const std::uint16_t needed = clusterFace ? *clusterFace : covering(code, look);
            const UScriptCode script = code < 0x80 && isAsciiLetter(code) ? USCRIPT_LATIN
                : code < 0x80                                             ? USCRIPT_COMMON
                                                                          : scriptOf(code);
            const bool turns = script != USCRIPT_COMMON && script != USCRIPT_INHERITED && script != USCRIPT_UNKNOWN;
            if (needed != face || (turns && known != USCRIPT_COMMON && script != known)) {
                flush(at);
                face = needed;
                known = USCRIPT_COMMON;
            }
            if (turns)
                known = script;
            at = after;
        }
        flush(item.end);
        if (item.runsLeft())
            std::reverse(pieces.begin(), pieces.end());
        std::int64_t x = 0;
        const font::Reading reading = item.runsLeft() ? font::Reading::RightToLeft : font::Reading::LeftToRight;
        for (const auto &[start, end, own] : pieces)
            x += addWord(own, QStringView(text).mid(start, end - start), start, end - start, item.em, x,
                Direction::Horizontal, reading);
        if (look.tracking != 0) {
            std::int64_t shift = 0;
            for (std::size_t i = static_cast<std::size_t>(item.firstGlyph); i < m_out.glyphs.size(); ++i) {
                m_out.glyphs[i].x += shift;
                // Not between a letter and the marks on it.
                if (i + 1 < m_out.glyphs.size() && m_out.glyphs[i + 1].textStart != m_out.glyphs[i].textStart) {
                    m_out.glyphs[i].advance += look.tracking;
                    shift += look.tracking;
                }
            }
            x += shift;
        }
        item.cell = x;
    }

    void shapeVertical(Item &item, const Look &look)
    {
        const QStringView text = QStringView(m_input.text).mid(item.start, item.end - item.start);
        const std::optional<std::uint16_t> one =
            item.end - item.start > 1 ? coveringCluster(text.left(kMostMarks), look) : std::nullopt;
        const std::uint16_t face = one ? *one : covering(item.first, look);
        const std::int64_t advance =
            addWord(face, text, item.start, static_cast<int>(text.size()), item.em, 0, Direction::Vertical);
        // Single letters stand upright in a cell of their own (CLREQ §2.3.2).
        item.cell = item.em;
        for (std::size_t i = static_cast<std::size_t>(item.firstGlyph); i < m_out.glyphs.size(); ++i)
            m_out.glyphs[i].x += (item.em - advance) / 2;
    }

    void shapeUprightDigits(Item &item, const Look &look)
    {
        const QStringView text = QStringView(m_input.text).mid(item.start, item.end - item.start);
        const std::int64_t advance =
            addWord(look.faceIndex, text, item.start, static_cast<int>(text.size()), item.em, 0, Direction::Horizontal);
        const int percent = advance > item.em && advance > 0 ? static_cast<int>(item.em * 100 / advance) : 100;
        for (std::size_t i = static_cast<std::size_t>(item.firstGlyph); i < m_out.glyphs.size(); ++i) {
            ItemGlyph &glyph = m_out.glyphs[i];
            glyph.percent = static_cast<std::uint16_t>(percent);
            glyph.x = glyph.x * percent / 100;
            glyph.advance = glyph.advance * percent / 100;
        }
        item.cell = item.em;
    }

    void shapeMark(Item &item, const Look &look)
    {
        const bool run = item.kind == ItemKind::Dash || item.kind == ItemKind::Ellipsis;
        const char32_t character = m_input.text[item.start].unicode();
        const char32_t level = item.runsLeft() ? mirrored(character) : character;
        const char32_t shown = vertical() ? m_rules.verticalForm(level) : level;
        const bool wide = item.kind != ItemKind::MiddleDot && item.kind != ItemKind::Solidus
            && (item.kind != ItemKind::Connector || shown >= 0x3000 || shown == 0x2014);
        const std::uint16_t face = wide ? coveringMark(shown, look) : covering(shown, look);
        FaceMemory &memory = *m_out.faces[face];
        std::int64_t advance = 0;
        if (vertical() || run) {
            QString text = m_input.text.mid(item.start, item.end - item.start);
            if (shown != character)
                text[0] = QChar(static_cast<char16_t>(shown));
            item.turned = vertical() && (run || item.kind == ItemKind::Connector) && !memory.hasVerticalForm(text);
            advance = addWord(face, text, item.start, static_cast<int>(text.size()), item.em, 0,
                item.turned ? Direction::Horizontal : m_direction);
            if (item.turned)
                centreAcross(item, memory);
        } else {
            const FaceMemory::Glyph glyph = memory.glyph(shown);
            advance = scaled(item.em, glyph.advance, memory.unitsPerEm());
            add(face, glyph.id, advance, item);
        }
        for (std::size_t i = static_cast<std::size_t>(item.firstGlyph); i < m_out.glyphs.size() && !run; ++i) {
            ItemGlyph &glyph = m_out.glyphs[i];
            const bool isDown = vertical() && !item.turned;
            const FaceMemory::Ink ink = memory.ink(glyph.id, isDown ? Direction::Vertical : Direction::Horizontal);
            const std::int64_t pen = isDown ? glyph.offsetY : 0;
            glyph.inkStart = pen + scaled(item.em, ink.start, memory.unitsPerEm());
            glyph.inkEnd = pen + scaled(item.em, ink.end, memory.unitsPerEm());
        }
        widen(item, shown, advance);
        if (run && advance != item.cell) {
            for (std::size_t i = static_cast<std::size_t>(item.firstGlyph); i < m_out.glyphs.size(); ++i)
                m_out.glyphs[i].x += (item.cell - advance) / 2;
        }
    }

    // Dashes stand lower than the middle of the em box; on its side one is in the middle of its line.
    void centreAcross(const Item &item, FaceMemory &face)
    {
        const int units = face.unitsPerEm();
        const std::int64_t twiceMiddle = 2 * face.face()->ascender() - units;
        for (std::size_t i = static_cast<std::size_t>(item.firstGlyph); i < m_out.glyphs.size(); ++i) {
            ItemGlyph &glyph = m_out.glyphs[i];
            const FaceMemory::Ink ink = face.ink(glyph.id, Direction::Vertical); // downwards from the baseline
            glyph.offsetY -= scaled(item.em, twiceMiddle + ink.start + ink.end, units * 2);
        }
    }

    // The cell of a mark by the paragraph's scheme (CLREQ §3.1.6), and what of it may be squeezed.
    void widen(Item &item, char32_t shown, std::int64_t advance)
    {
        const std::int64_t em = item.em, half = em / 2;
        // Rounded down, as half is: what is left to squeeze of a half em is nothing.
        const auto perMille = [em](int thousandths) { return em * thousandths / 1000; };
        switch (item.kind) {
        case ItemKind::Opener:
        case ItemKind::Closer:
            item.cell = perMille(m_scheme.bracket);
            item.tier = 4;
            break;
        case ItemKind::Pause:
            item.cell = perMille(m_scheme.pause);
            item.tier = 5;
            break;
        case ItemKind::Stop:
            item.cell = perMille(m_scheme.stop);
            item.tier = m_scheme.squeezeStops ? 7 : 0;
            break;
        case ItemKind::MiddleDot:
            item.cell = perMille(m_scheme.middleDot);
            item.tier = 3;
            break;
        case ItemKind::Dash:
            item.cell = 2 * em;
            return;
        case ItemKind::Ellipsis:
            item.cell = (item.end - item.start) * em;
            return;
        case ItemKind::Connector:
            item.cell = shown == 0x2014 || shown == 0x2015 ? em
                : shown >= 0x3000                          ? advance
                                                           : m_rules.connectorWidth().at(Length::emu(em)).toEmu();
            return;
        case ItemKind::Solidus:
            item.cell = shown >= 0x3000 ? advance : m_rules.solidusWidth().at(Length::emu(em)).toEmu();
            return;
        default:
            item.cell = advance;
            return;
        }
        if (item.markRun == 2 || item.markRun > 3)
            item.cell = std::min(item.cell, half);
        else if (item.markRun == 3)
            item.cell = std::min(item.cell, em * 2 / 3);
        if (m_input.format.breakBySense && m_rules.isHalfInHeadline(item.first))
            item.cell = half;
        if (vertical() && m_rules.isFixedInVertical(item.first)) {
            item.cell = em;
            item.tier = 0;
            return;
        }
        item.blank = std::max<std::int64_t>(0, item.cell - half);
        const bool off = (item.tier == 3 && !m_out.rules.follows(Rule::Squeeze3))
            || (item.tier == 4 && !m_out.rules.follows(Rule::Squeeze4))
            || (item.tier == 5 && !m_out.rules.follows(Rule::Squeeze5));
        if (!m_scheme.squeeze || off)
            item.tier = 0;
        item.squeeze = item.tier != 0 ? item.blank : 0;
    }

    // Readings over a run: one for each character where their number is the same (zhū zhōu over 株洲), else
    // one over all, which then stay on one line. Characters narrower than their reading are set wider.
    void addRubies(std::uint32_t run)
    {
        // Runs and items ascend alike: the search goes on where the last one ended.
        const auto inRun = [run](const Item &item) { return item.look == run; };
        const auto begin = std::find_if(m_out.items.begin() + m_rubySearched, m_out.items.end(),
            [run](const Item &item) { return item.look >= run; });
        const auto end = std::find_if_not(begin, m_out.items.end(), inRun);
        m_rubySearched = end - m_out.items.begin();
        int first = static_cast<int>(begin - m_out.items.begin()), last = static_cast<int>(m_rubySearched);
        // Spaces at the ends would hang off the line, and a forced break parts the run.
        const auto isBlank = [this](int i) {
            const ItemKind kind = m_out.items[static_cast<std::size_t>(i)].kind;
            return kind == ItemKind::Space || kind == ItemKind::WideSpace || kind == ItemKind::LineBreak;
        };
        while (first < last && isBlank(first))
            ++first;
        for (int i = first; i < last; ++i) {
            if (m_out.items[static_cast<std::size_t>(i)].kind == ItemKind::LineBreak)
                last = i;
        }
        while (first < last && isBlank(last - 1))
            --last;
        constexpr qsizetype longest = 200; // a reading is a few syllables, whatever a store holds
        const QString reading = m_out.runs[run].look.ruby.left(longest);
        if (first == last)
            return;
        const QStringList parts = reading.split(u' ', Qt::SkipEmptyParts);
        if (parts.size() == last - first) {
            for (int i = first; i < last; ++i)
                addRuby(run, i, i + 1, parts[i - first]);
            return;
        }
        if (m_out.items[static_cast<std::size_t>(first)].rubyShared && last - first > 1) {
            shareReading(run, first, last, reading);
            return;
        }
        for (int i = first + 1; i < last; ++i)
            m_out.items[static_cast<std::size_t>(i)].before.breakable = false;
        addRuby(run, first, last, reading);
    }

    // A reading of more characters than a line holds: to each its part, so that lines may end between them.
    void shareReading(std::uint32_t run, int first, int last, const QString &reading)
    {
        const int count = last - first;
        qsizetype from = 0;
        for (int i = 0; i < count; ++i) {
            qsizetype to = reading.size() * (i + 1) / count;
            while (to > from && to < reading.size() && (reading[to].isMark() || reading[to].isLowSurrogate()))
                ++to;
            const QString part = reading.mid(from, std::max(from, to) - from).trimmed();
            from = std::max(from, to);
            if (!part.isEmpty())
                addRuby(run, first + i, first + i + 1, part);
        }
    }

    void addRuby(std::uint32_t run, int first, int last, const QString &text)
    {
        const Look &look = m_looks[run];
        Ruby ruby{first, last, text, look.faceIndex, 0, {}};
        for (const QChar c : text) {
            if (c.isLetter() && !c.isHighSurrogate() && !c.isLowSurrogate()) {
                ruby.face = covering(c.unicode(), look);
                if (ruby.face != look.faceIndex)
                    break;
            }
        }
        const std::size_t before = m_out.glyphs.size();
        const int length = static_cast<int>(text.size());
        ruby.width = addWord(ruby.face, text, 0, length, look.em / 2, 0, Direction::Horizontal);
        ruby.glyphs.assign(m_out.glyphs.begin() + static_cast<std::ptrdiff_t>(before), m_out.glyphs.end());
        m_out.glyphs.resize(before);

        std::int64_t room = 0;
        for (int i = first; i < last; ++i)
            room += m_out.items[static_cast<std::size_t>(i)].cell;
        // Two readings side by side keep a quarter of their own em apart.
        const std::int64_t wanting = ruby.width + look.em / 8 - room;
        const bool hasUprightDigits = std::any_of(
            m_out.items.begin() + first, m_out.items.begin() + last, [](const Item &item) { return item.tateChuYoko; });
        if (wanting > 0 && !hasUprightDigits) {
            const int count = last - first;
            for (int i = 0; i < count; ++i) {
                Item &item = m_out.items[static_cast<std::size_t>(first) + static_cast<std::size_t>(i)];
                const std::int64_t more = wanting * (i + 1) / count - wanting * i / count;
                item.cell += more;
                for (int g = item.firstGlyph; g < item.firstGlyph + item.glyphCount; ++g)
                    m_out.glyphs[static_cast<std::size_t>(g)].x += more / 2;
            }
        }
        m_out.rubies.push_back(std::move(ruby));
    }

    const ParagraphInput &m_input;
    const font::FontSet &m_fonts;
    const RuleTables &m_rules;
    GlyphMemory &m_memory;
    ShapedText &m_out;
    const PunctuationWidths &m_scheme;
    Direction m_direction;
    std::vector<Look> m_looks;
    std::ptrdiff_t m_rubySearched = 0;
};

} // namespace

Length typeSizeOf(const model::ResolvedCharacters &look)
{
    return look.script == model::ScriptPosition::Normal ? look.size : look.size.scaled(58, 100);
}

ShapedText shape(const ParagraphInput &input, const font::FontSet &fonts, const RuleTables &rules, GlyphMemory &memory,
    int widthPercent, const Cuts &cuts)
{
    ShapedText shaped;
    shaped.widthPercent = widthPercent;
    shaped.rules = rules.rules();
    shaped.runs = coveringRuns(input);
    shaped.items = collect(input, shaped.runs, rules, cuts);
    Shaper(input, fonts, rules, memory, shaped).run();
    return shaped;
}

} // namespace banxin::typeset
