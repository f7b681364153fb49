#include "manuscript_law.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace banxin::manuscript {

namespace {

// White space, and what takes no space at all.
bool isWhite(QChar c)
{
    const char16_t u = c.unicode();
    return c.isSpace() || u < 0x20 || (u >= 0x7F && u < 0xA0) || (u >= 0x200B && u <= 0x200F) || u == 0x2060
        || u == 0xFEFF || u == 0xAD;
}

QString withoutWhite(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (!isWhite(c))
            out += c;
    }
    return out;
}

QString lettersOf(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            out += c;
    }
    return out;
}

// Every text of a reading, the longest first.
QStringList textsOf(const Reading &reading)
{
    QStringList all;
    const auto add = [&all](const QString &text) {
        for (const QString &line : text.split(u'\n'))
            all.append(withoutWhite(line));
    };
    const auto addAll = [&add](const std::vector<Para> &paragraphs) {
        for (const Para &each : paragraphs)
            add(each.text);
    };
    for (const ReadPage &page : reading.pages) {
        for (const QString &line : page.masthead.lines)
            add(line);
        for (const Credit &credit : page.credits)
            add(credit.display);
        if (page.note)
            add(page.note->raw);
        for (const ReadStory &story : page.stories) {
            addAll(story.kicker);
            if (story.title)
                add(story.title->text);
            addAll(story.deck);
            addAll(story.summary);
            if (story.byline)
                add(story.byline->raw);
            addAll(story.lead);
            for (const Section &section : story.sections) {
                add(section.display);
                addAll(section.paragraphs);
            }
            for (const Caption &caption : story.captions) {
                add(caption.text);
                if (caption.credit)
                    add(caption.credit->raw);
            }
            for (const Table &table : story.tables) {
                for (const QStringList &row : table.rows) {
                    for (const QString &cell : row)
                        add(cell);
                }
            }
            addAll(story.closing);
            if (story.source)
                add(story.source->raw);
        }
    }
    all.removeAll(QString());
    all.removeDuplicates();
    std::sort(all.begin(), all.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return all;
}

// Whether a text is whole texts of the reading, one behind the other, once its changes are made in their order; it
// tries every place where each may have been made.
class Tiling {
public:
    Tiling(const QString &text, const std::vector<Change> &changes, const QStringList &tiles)
        : m_text(text)
        , m_changes(changes)
        , m_tiles(tiles)
    {
    }

    bool isWhole(std::set<QString> &used)
    {
        std::vector<std::pair<qsizetype, std::size_t>> open{{0, 0}};
        std::set<std::pair<qsizetype, std::size_t>> seen{open.front()};
        bool isAccounted = false;
        while (!open.empty()) {
            const auto [at, change] = open.back();
            open.pop_back();
            isAccounted = isAccounted || (at == m_text.size() && change == m_changes.size());
            const auto reach = [&](qsizetype to, std::size_t changes) {
                if (seen.emplace(to, changes).second)
                    open.emplace_back(to, changes);
            };
            step(at, change, {}, 0, [&](qsizetype to, std::size_t changes, qsizetype) { reach(to, changes); });
            for (qsizetype tile = 0; tile < m_tiles.size(); ++tile) {
                follow(at, change, tile, [&](qsizetype to, std::size_t changes) {
                    used.insert(m_tiles[tile]);
                    reach(to, changes);
                });
            }
        }
        return isAccounted;
    }

private:
    /// What can come next where so much of the tile has been read: white space, a change, a character.
    template <typename Reach>
    void step(qsizetype at, std::size_t change, QStringView tile, qsizetype read, const Reach &reach) const
    {
        if (at < m_text.size() && isWhite(m_text[at]))
            reach(at + 1, change, read);
        else if (at < m_text.size() && read < tile.size() && m_text[at] == tile[read])
            reach(at + 1, change, read + 1);
        if (change == m_changes.size() || !QStringView(m_text).mid(at).startsWith(m_changes[change].before))
            return;
        const QString after = withoutWhite(m_changes[change].after);
        if (after.isEmpty() || tile.mid(read).startsWith(after))
            reach(at + m_changes[change].before.size(), change + 1, read + after.size());
    }

    template <typename Reach> void follow(qsizetype from, std::size_t change, qsizetype tile, const Reach &whole)
    {
        struct State {
            qsizetype at;
            std::size_t change;
            qsizetype read;
            auto operator<=>(const State &) const = default;
        };
        std::vector<State> open{{from, change, 0}};
        std::set<State> seen{open.front()};
        while (!open.empty()) {
            const State state = open.back();
            open.pop_back();
            if (state.read == m_tiles[tile].size())
                whole(state.at, state.change);
            step(state.at, state.change, m_tiles[tile], state.read,
                [&](qsizetype at, std::size_t changes, qsizetype read) {
                    if (seen.insert({at, changes, read}).second)
                        open.push_back({at, changes, read});
                });
        }
    }

    const QString &m_text;
    const std::vector<Change> &m_changes;
    const QStringList &m_tiles;
};

// The text with its changes, each made where it may first be.
QString changed(QString text, const std::vector<Change> &changes)
{
    qsizetype from = 0;
    for (const Change &change : changes) {
        const qsizetype at = text.indexOf(change.before, from);
        if (at < 0)
            continue;
        text.replace(at, change.before.size(), change.after);
        from = at + change.after.size();
    }
    return text;
}

} // namespace

QStringList breachesOfLaw(const QString &text, const Reading &reading)
{
    QStringList breaches;
    const QStringList lines = text.split(u'\n'), texts = textsOf(reading);
    std::map<qsizetype, std::vector<Change>> changes;
    std::map<qsizetype, QStringList> dropped;
    int before = 0;
    for (const Change &each : reading.changes) {
        if (each.line < 1 || each.line > lines.size() || !(lines[each.line - 1] + u'\n').contains(each.before))
            breaches << u"line %1: a change of [%2], which does not stand there"_s.arg(each.line).arg(each.before);
        if (each.line < before)
            breaches << u"line %1: a change out of order"_s.arg(each.line);
        before = each.line;
        changes[each.line].push_back(each);
    }
    for (const Dropped &each : reading.dropped) {
        if (each.line < 1 || each.line > lines.size())
            breaches << u"line %1: dropped [%2], which does not stand there"_s.arg(each.line).arg(each.text);
        dropped[each.line] << each.text;
    }

    // Lines of a hard-wrapped paragraph are one.
    QString left, right, whole, other; // as one way and the other of dropping leave it
    QStringList known = texts;
    std::vector<Change> marks;
    std::set<QString> used;
    for (qsizetype number = 1; number <= lines.size(); ++number) {
        // What was dropped may stand there twice: from the left, then from the right.
        QString fromLeft = lines[number - 1], fromRight = fromLeft;
        for (const QString &each : std::as_const(dropped[number])) {
            if (const qsizetype at = fromLeft.indexOf(each); at >= 0) {
                fromLeft.remove(at, each.size());
                fromRight.remove(fromRight.lastIndexOf(each), each.size());
            } else { // its markup, or a line's end, was in the midst of it
                known.append(withoutWhite(each));
            }
        }
        left += fromLeft + u'\n';
        right += fromRight + u'\n';
        bool goesOn = false;
        for (const Change &each : changes[number]) {
            goesOn = goesOn || each.before == "\n"_L1;
            if (each.before != "\n"_L1)
                marks.push_back(each);
        }
        if (goesOn)
            continue;
        if (!Tiling(left, marks, known).isWhole(used) && (left == right || !Tiling(right, marks, known).isWhole(used)))
            breaches << u"line %1 is not accounted for: %2"_s.arg(number).arg(withoutWhite(changed(left, marks)));
        whole += withoutWhite(changed(left, marks));
        other += withoutWhite(changed(right, marks));
        left.clear();
        right.clear();
        marks.clear();
        known = texts;
    }
    if (!left.isEmpty())
        breaches << u"the last line goes on"_s;
    // And back.
    const QString letters = lettersOf(whole);
    for (const QString &each : texts) {
        if (!used.contains(each) && !whole.contains(each) && !other.contains(each)
            && !letters.contains(lettersOf(each)))
            breaches << u"stands nowhere: "_s + each;
    }
    return breaches;
}

} // namespace banxin::manuscript
