#include "manuscript_law.h"

#include <algorithm>
#include <functional>
#include <map>

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

// Whether the line is whole texts of the reading, one behind the other.
bool isTiled(const QString &line, const QStringList &texts)
{
    std::vector<bool> reached(static_cast<std::size_t>(line.size()) + 1, false);
    reached[0] = true;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (!reached[static_cast<std::size_t>(i)])
            continue;
        for (const QString &text : texts) {
            if (QStringView(line).mid(i).startsWith(text))
                reached[static_cast<std::size_t>(i + text.size())] = true;
        }
    }
    return reached.back();
}

// Tries the places where the changes may have been made, from the left, until one is accepted.
bool someWay(
    const QString &line, const std::vector<Change> &changes, const std::function<bool(const QString &)> &isGood)
{
    int left = 3000;
    const std::function<bool(const QString &, std::size_t, qsizetype)> attempt = [&](const QString &text,
                                                                                     std::size_t next, qsizetype from) {
        if (next == changes.size())
            return --left < 0 || isGood(text);
        const Change &change = changes[next];
        for (qsizetype at = text.indexOf(change.before, from); at >= 0 && left > 0;
             at = text.indexOf(change.before, at + 1)) {
            QString made = text;
            made.replace(at, change.before.size(), change.after);
            if (attempt(made, next + 1, at + change.after.size()))
                return left >= 0;
        }
        return false;
    };
    return attempt(line, 0, 0) && left >= 0;
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

    QString joined, whole;
    QStringList spread; // what was dropped over several lines
    for (qsizetype number = 1; number <= lines.size(); ++number) {
        QString rest = lines[number - 1];
        // What was dropped may stand there twice: from the left, then from the right.
        QStringList known = texts + spread;
        QString fromRight = rest;
        for (const QString &each : std::as_const(dropped[number])) {
            if (const qsizetype at = rest.indexOf(each); at >= 0) {
                rest.remove(at, each.size());
                fromRight.remove(fromRight.lastIndexOf(each), each.size());
            } else { // its markup, or a line's end, was in the midst of it
                known.append(withoutWhite(each));
                spread.append(known.last());
            }
        }
        std::vector<Change> marks;
        bool goesOn = false;
        for (const Change &each : changes[number]) {
            goesOn = goesOn || each.before == "\n"_L1;
            if (each.before != "\n"_L1)
                marks.push_back(each);
        }
        QString cleaned;
        const auto isGood = [&](const QString &made) {
            cleaned = withoutWhite(made);
            return goesOn || isTiled(joined + cleaned, known);
        };
        const bool accounted = someWay(rest, marks, isGood) || (fromRight != rest && someWay(fromRight, marks, isGood));
        if (!accounted)
            breaches << u"line %1 is not accounted for: %2"_s.arg(number).arg(
                joined + (cleaned.isEmpty() ? rest : cleaned));
        joined = goesOn ? joined + cleaned : QString();
        if (!goesOn)
            spread.clear();
        whole += cleaned;
    }
    // And back.
    const QString letters = lettersOf(whole);
    for (const QString &each : texts) {
        if (!whole.contains(each) && !letters.contains(lettersOf(each)))
            breaches << u"stands nowhere: "_s + each;
    }
    return breaches;
}

} // namespace banxin::manuscript
