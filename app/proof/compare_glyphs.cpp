#include "proof/compare_glyphs.h"

#include "proof/compare_matching.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace banxin::proof {

namespace {

using namespace Qt::StringLiterals;

constexpr double bleed = 8.6; // pt, 3 mm and a little
constexpr double sameShift = 0.3; // pt
constexpr double leastNudge = 0.02; // pt
constexpr int quoteSide = 24; // characters of what stands around a change
constexpr int longestAbout = 40;

bool isPassedOver(char32_t c)
{
    return c <= 0x20 || c == 0xA0 || c == 0xAD || (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F)
        || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

bool isSentenceEnd(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'；'; }

QRectF united(const QRectF &one, const QRectF &other)
{
    return {QPointF(std::min(one.left(), other.left()), std::min(one.top(), other.top())),
        QPointF(std::max(one.right(), other.right()), std::max(one.bottom(), other.bottom()))};
}

class Page {
public:
    explicit Page(const raster::PageObjects &page)
        : objects(page)
        , text(PageText::of(page))
    {
    }
    int length() const { return int(text.text.size()); }
    const raster::Glyph &glyph(int at) const { return objects.glyphs[std::size_t(text.glyphs[std::size_t(at)])]; }
    const raster::Ink &ink(int at) const { return objects.inks[glyph(at).ink]; }
    const QString &font(int at) const { return objects.fonts[glyph(at).font]; }
    bool isLineEnd(int at) const { return proof::isLineEnd(objects, text, at); }
    bool isBlockEnd(int at) const { return proof::isBlockEnd(objects, text, at); }

    /// As the file has it, spaces between included.
    QString words(int from, int to) const
    {
        QString made;
        if (from >= to)
            return made;
        for (int i = text.glyphs[std::size_t(from)]; i <= text.glyphs[std::size_t(to - 1)]; ++i)
            made += objects.glyphs[std::size_t(i)].text;
        return made.simplified();
    }
    std::vector<QRectF> lines(int from, int to) const
    {
        std::vector<QRectF> made;
        bool isNew = true;
        for (int i = from; i < to; ++i) {
            if (isNew)
                made.push_back(glyph(i).box);
            else
                made.back() = united(made.back(), glyph(i).box);
            isNew = isLineEnd(i);
        }
        return made;
    }
    /// Between what stands before the position and what stands after it.
    QRectF caret(int at) const
    {
        if (length() == 0)
            return {};
        const bool isAfter = at >= length() || (at > 0 && !isLineEnd(at - 1));
        const raster::Glyph &beside = glyph(isAfter ? at - 1 : at);
        if (beside.isVertical)
            return {beside.box.left(), isAfter ? beside.box.bottom() : beside.box.top(), beside.box.width(), 0};
        return {isAfter ? beside.box.right() : beside.box.left(), beside.box.top(), 0, beside.box.height()};
    }
    DifferenceSide side(int from, int to) const
    {
        DifferenceSide made;
        made.words = words(from, to);
        made.places = lines(from, to);
        if (made.places.empty() && length() > 0)
            made.places = {caret(from)};
        int first = from;
        while (first > 0 && from - first < quoteSide && !isBlockEnd(first - 1)
            && !isSentenceEnd(text.text[std::size_t(first - 1)]))
            --first;
        int last = to;
        while (last < length() && last - to < quoteSide && !(last > 0 && isBlockEnd(last - 1))) {
            ++last;
            if (isSentenceEnd(text.text[std::size_t(last - 1)]))
                break;
        }
        made.lead = words(first, from);
        made.tail = words(to, last);
        return made;
    }

    const raster::PageObjects &objects;
    PageText text;
};

QString sizeText(float size) { return u"%1 pt"_s.arg(QString::number(std::round(double(size) * 100) / 100)); }

class Comparing {
public:
    Comparing(const raster::PageObjects &before, const raster::PageObjects &after)
        : m_a(before)
        , m_b(after)
        , m_match(matched(before, m_a.text, after, m_b.text))
    {
    }

    GlyphDifferences run()
    {
        for (const TextEdit &edit : m_match.edits)
            addEdit(edit);
        addLooks();
        addShifts();
        return std::move(m_made);
    }

private:
    void add(Difference difference, std::optional<QPointF> shift = {})
    {
        m_made.found.push_back(std::move(difference));
        m_made.shifts.push_back(shift);
    }

    void addEdit(const TextEdit &edit)
    {
        Difference made;
        made.kind = edit.fromA == edit.toA ? DifferenceKind::TextAdded
            : edit.fromB == edit.toB       ? DifferenceKind::TextRemoved
                                           : DifferenceKind::TextReplaced;
        made.before = m_a.side(edit.fromA, edit.toA);
        made.after = m_b.side(edit.fromB, edit.toB);
        add(std::move(made));
    }

    bool isPaired(int at) const { return m_match.toB[std::size_t(at)] >= 0; }
    int other(int at) const { return m_match.toB[std::size_t(at)]; }
    QPointF shift(int at) const { return m_b.glyph(other(at)).at - m_a.glyph(at).at; }
    bool isResized(int at) const
    {
        const float one = m_a.glyph(at).size, two = m_b.glyph(other(at)).size;
        return std::abs(one - two) > std::max(0.02f * one, 0.05f);
    }
    bool isRecut(int at) const { return m_a.font(at) != m_b.font(other(at)); }
    bool isRecoloured(int at) const { return !isSameInk(m_a.ink(at), m_b.ink(other(at))); }
    bool goesOn(int at) const // the next character follows on both pages
    {
        return at + 1 < m_a.length() && isPaired(at) && isPaired(at + 1) && other(at + 1) == other(at) + 1;
    }

    QString aboutText(int from, int to) const
    {
        const QString words = m_a.words(from, std::min(to, from + longestAbout));
        return to - from > longestAbout ? words + u'…' : words;
    }
    Difference about(DifferenceKind kind, int from, int to) const
    {
        Difference made;
        made.kind = kind;
        made.before.places = m_a.lines(from, to);
        made.after.places = m_b.lines(other(from), other(to - 1) + 1);
        made.about = aboutText(from, to);
        return made;
    }

    /// The same text in another ink, size or face.
    void addLooks()
    {
        for (int from = 0; from < m_a.length();) {
            int to = from + 1;
            if (isPaired(from) && isRecoloured(from)) {
                while (goesOn(to - 1) && isRecoloured(to) && m_a.glyph(to).ink == m_a.glyph(from).ink
                    && m_b.glyph(other(to)).ink == m_b.glyph(other(from)).ink)
                    ++to;
                Difference made = about(DifferenceKind::Colour, from, to);
                made.before.words = toText(m_a.ink(from));
                made.after.words = toText(m_b.ink(other(from)));
                add(std::move(made));
            }
            from = to;
        }
        const auto looks = [&](int at) {
            return std::make_tuple(
                m_a.glyph(at).size, m_a.glyph(at).font, m_b.glyph(other(at)).size, m_b.glyph(other(at)).font);
        };
        for (int from = 0; from < m_a.length();) {
            int to = from + 1;
            if (isPaired(from) && (isResized(from) || isRecut(from))) {
                while (goesOn(to - 1) && looks(to) == looks(from))
                    ++to;
                Difference made = about(DifferenceKind::Moved, from, to);
                const int there = other(from);
                made.before.words = isResized(from) ? sizeText(m_a.glyph(from).size) : m_a.font(from);
                made.after.words = isResized(from) ? sizeText(m_b.glyph(there).size) : m_b.font(there);
                add(std::move(made));
            }
            from = to;
        }
    }

    bool isShifted(int at) const
    {
        const QPointF by = shift(at);
        return isResized(at) || std::abs(by.x()) > sameShift || std::abs(by.y()) > sameShift;
    }
    bool isSameShift(int at, int next) const
    {
        const QPointF by = shift(next) - shift(at);
        return std::abs(by.x()) <= sameShift && std::abs(by.y()) <= sameShift && !isResized(at) && !isResized(next);
    }

    /// Runs of text that is elsewhere. What touches a change flowed on from it; what moved as a whole was moved.
    void addShifts()
    {
        std::vector<bool> isEdited(std::size_t(m_a.length()) + 1, false); // an edit stands before the character
        m_isEditBefore = m_isEditAfter = isEdited;
        for (const TextEdit &edit : m_match.edits) {
            isEdited[std::size_t(edit.fromA)] = isEdited[std::size_t(edit.toA)] = true;
            const bool isGone = edit.fromA < edit.toA, isNew = edit.fromB < edit.toB;
            if ((isGone && !m_a.isBlockEnd(edit.fromA - 1)) || (isNew && !m_b.isBlockEnd(edit.fromB - 1)))
                m_isEditAfter[std::size_t(edit.fromA)] = true;
            if ((isGone && !m_a.isBlockEnd(edit.toA - 1)) || (isNew && !m_b.isBlockEnd(edit.toB - 1)))
                m_isEditBefore[std::size_t(edit.toA)] = true;
        }
        addNudges();
        for (int from = 0; from < m_a.length();) {
            if (!isPaired(from) || !isShifted(from)) {
                ++from;
                continue;
            }
            int to = from + 1;
            bool isReflow = isEdited[std::size_t(from)] || isResized(from);
            // Over edits too: what stands on both sides of one belongs together.
            while (to < m_a.length() && (!isPaired(to) || (isShifted(to) && follows(to)))) {
                isReflow |= isEdited[std::size_t(to)] || (isPaired(to) && isResized(to));
                ++to;
            }
            isReflow |= isEdited[std::size_t(to)];
            addRun(from, to, isReflow);
            from = to;
        }
    }
    /// A line is justified anew: its characters go by so little that nobody calls them moved, yet their pixels tell.
    void addNudges()
    {
        for (int at = 0; at < m_a.length(); ++at) {
            if (!isPaired(at) || isShifted(at))
                continue;
            const QPointF by = shift(at);
            if (std::abs(by.x()) + std::abs(by.y()) < leastNudge) {
                if (!isRecoloured(at) && !isRecut(at))
                    m_made.standing.push_back(m_b.glyph(other(at)).box);
                continue;
            }
            m_made.reflowedBefore.push_back(m_a.glyph(at).box);
            m_made.reflowedAfter.push_back(m_b.glyph(other(at)).box);
        }
    }
    bool follows(int at) const // what is paired before it comes before it on the other page as well
    {
        int before = at - 1;
        while (before >= 0 && !isPaired(before))
            --before;
        return before < 0 || other(before) < other(at);
    }

    struct Piece {
        int from = 0;
        int to = 0;
    };
    std::vector<Piece> piecesOf(int from, int to) const
    {
        std::vector<Piece> pieces;
        for (int at = from; at < to; ++at) {
            if (!isPaired(at))
                continue;
            if (!pieces.empty() && pieces.back().to == at && goesOn(at - 1) && isSameShift(at - 1, at))
                pieces.back().to = at + 1;
            else
                pieces.push_back({at, at + 1});
        }
        return pieces;
    }
    bool isLineShift(const Piece &piece) const // by whole lines, as text is when lines are taken in before it
    {
        const QPointF by = shift(piece.from);
        const bool isVertical = m_a.glyph(piece.from).isVertical;
        return std::abs(isVertical ? by.y() : by.x()) <= sameShift;
    }

    void addRun(int from, int to, bool isReflow)
    {
        const std::vector<Piece> pieces = piecesOf(from, to);
        const bool areWhole = std::all_of(pieces.begin(), pieces.end(),
            [&](const Piece &piece) { return m_a.isBlockEnd(piece.from - 1) && m_a.isBlockEnd(piece.to - 1); });
        if (!isReflow && !areWhole) { // set anew
            bool isFirst = true;
            Difference made;
            for (const Piece &piece : pieces) {
                Difference part = about(DifferenceKind::Moved, piece.from, piece.to);
                if (std::exchange(isFirst, false)) {
                    made = std::move(part);
                    continue;
                }
                made.before.places.insert(
                    made.before.places.end(), part.before.places.begin(), part.before.places.end());
                made.after.places.insert(made.after.places.end(), part.after.places.begin(), part.after.places.end());
            }
            made.about = aboutText(from, to);
            made.before.words = placeText(made.before.rect());
            made.after.words = placeText(made.after.rect());
            if (!pieces.empty())
                add(std::move(made));
            return;
        }
        for (const Piece &piece : pieces) {
            const bool isWhole = m_a.isBlockEnd(piece.from - 1) && m_a.isBlockEnd(piece.to - 1);
            const bool isTouched = m_isEditBefore[std::size_t(piece.from)] || m_isEditAfter[std::size_t(piece.to)];
            if (!isReflow || (isWhole && !isTouched && !isLineShift(piece) && !isResized(piece.from))) {
                Difference made = about(DifferenceKind::Moved, piece.from, piece.to);
                made.before.words = placeText(made.before.rect());
                made.after.words = placeText(made.after.rect());
                add(std::move(made), shift(piece.from));
                continue;
            }
            const auto before = m_a.lines(piece.from, piece.to);
            const auto after = m_b.lines(other(piece.from), other(piece.to - 1) + 1);
            m_made.reflowedBefore.insert(m_made.reflowedBefore.end(), before.begin(), before.end());
            m_made.reflowedAfter.insert(m_made.reflowedAfter.end(), after.begin(), after.end());
        }
    }

    Page m_a;
    Page m_b;
    TextMatch m_match;
    std::vector<bool> m_isEditBefore; // an edit of the same block touches the character from before it,
    std::vector<bool> m_isEditAfter; // the one before the character from behind it
    GlyphDifferences m_made;
};

} // namespace

PageText PageText::of(const raster::PageObjects &page)
{
    PageText made;
    const QRectF area = comparedArea(page);
    for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
        const raster::Glyph &glyph = page.glyphs[i];
        if (!area.contains(glyph.box.center()))
            continue;
        const auto points = glyph.text.toUcs4();
        for (const uint c : points) {
            if (isPassedOver(c))
                continue;
            // Characters without a mapping are the same where the file calls them the same.
            made.text += c == 0xFFFD ? char32_t(0x110000 + (glyph.code & 0xFFFFFF)) : foldedCharacter(c);
            made.glyphs.push_back(int(i));
        }
    }
    return made;
}

GlyphDifferences comparedGlyphs(const raster::PageObjects &before, const raster::PageObjects &after)
{
    return Comparing(before, after).run();
}

QRectF comparedArea(const raster::PageObjects &page)
{
    return QRectF(QPointF(), page.trim.size()).adjusted(-bleed, -bleed, bleed, bleed);
}

bool isSameInk(const raster::Ink &one, const raster::Ink &other)
{
    constexpr int samePart = 50, sameShown = 12;
    if (std::abs(one.opacity - other.opacity) > samePart)
        return false;
    if (one.space == other.space && one.space != raster::Ink::Space::Other) {
        for (std::size_t i = 0; i < one.parts.size(); ++i)
            if (std::abs(one.parts[i] - other.parts[i]) > samePart)
                return false;
        return one.spot == other.spot;
    }
    for (const int bits : {16, 8, 0})
        if (std::abs(int(one.shown >> bits & 0xFF) - int(other.shown >> bits & 0xFF)) > sameShown)
            return false;
    return true;
}

QString toText(const raster::Ink &ink)
{
    const auto percent = [](std::uint16_t part) { return QString::number(std::round(part / 10.0) / 10); };
    QString made;
    switch (ink.space) {
    case raster::Ink::Space::Cmyk:
        made = u"C%1 M%2 Y%3 K%4"_s.arg(
            percent(ink.parts[0]), percent(ink.parts[1]), percent(ink.parts[2]), percent(ink.parts[3]));
        break;
    case raster::Ink::Space::Grey:
        made = u"K%1"_s.arg(percent(static_cast<std::uint16_t>(10000 - ink.parts[0])));
        break;
    case raster::Ink::Space::Rgb:
        made = u"R%1 G%2 B%3"_s.arg(ink.shown >> 16).arg(ink.shown >> 8 & 0xFF).arg(ink.shown & 0xFF);
        break;
    case raster::Ink::Space::Spot:
        made = QCoreApplication::translate("proof", "专色 %1 %2%").arg(ink.spot, percent(ink.parts[0]));
        break;
    case raster::Ink::Space::None:
    case raster::Ink::Space::Other:
        made = u"#%1"_s.arg(ink.shown, 6, 16, QLatin1Char('0')).toUpper();
        break;
    }
    if (ink.opacity < 10000)
        made += QCoreApplication::translate("proof", "，不透明度 %1%").arg(percent(ink.opacity));
    return made;
}

QString placeText(const QRectF &rect)
{
    const auto number = [](double value) { return QString::number(std::round(value * 10) / 10); };
    return u"%1, %2 pt"_s.arg(number(rect.x()), number(rect.y()));
}

} // namespace banxin::proof
