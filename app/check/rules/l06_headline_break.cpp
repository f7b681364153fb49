// L06: a headline is not broken inside a number or a name, and its last line has more than one character. What the
// setter itself had to part (words) it says: parted-headline, told as L06.
#include "check/rules/all.h"

#include "language/people.h"

#include <algorithm>
#include <set>

namespace banxin::check {

namespace {

using namespace Qt::StringLiterals;
using Role = model::ParagraphRole;

bool isNumberPart(QChar c) { return c.isDigit() || c == u'.' || c == u'．' || c == u'%' || c == u'％'; }

/// 12|0小时, 3|.5%, 第|3届, 5|月: what stands on both sides belongs to one number.
bool partsNumber(QChar before, QChar after)
{
    static const QString kScales = u"十百千万亿"_s, kUnits = u"%％‰℃年月日时分秒元岁届期版"_s;
    if ((before.isDigit() || before == u'.')
        && (isNumberPart(after) || kScales.contains(after) || kUnits.contains(after)))
        return true;
    return before == u'第' && (after.isDigit() || u"一二三四五六七八九十"_s.contains(after));
}

std::set<QString> namesIn(const StoryOnPage &story)
{
    std::set<QString> names;
    for (const model::Paragraph *paragraph : story.paragraphs) {
        if (paragraph->role != Role::Body && paragraph->role != Role::Summary)
            continue;
        const language::TextView view({flat(paragraph->text), language::ParagraphRole::Body}, {});
        for (const language::PersonMention &one : language::peopleIn(view)) {
            if (one.name.size() >= 2 && one.name.size() <= 4)
                names.insert(one.name);
        }
    }
    return names;
}

void look(const PageView &view, Report &report)
{
    for (const StoryOnPage &story : view.stories) {
        std::set<QString> names;
        bool hasNames = false;
        for (const model::Paragraph *paragraph : story.paragraphs) {
            if (paragraph->role != Role::Headline && paragraph->role != Role::Kicker && paragraph->role != Role::Deck)
                continue;
            QStringList lines;
            Id frame;
            for (const layout::LineLayout *line : story.lines) {
                if (line->paragraph != paragraph->id)
                    continue;
                lines << flat(textOf(line->line())).trimmed();
                frame = line->frame;
            }
            if (lines.size() < 2)
                continue;
            const QString whole = flat(paragraph->text);
            const auto isMark = [](QChar c) { return c.isPunct() || c.isSymbol() || c.isSpace(); };
            const QString &last = lines.constLast();
            const auto real = std::count_if(last.begin(), last.end(), [&](QChar c) { return !isMark(c); });
            if (real == 1) {
                const qsizetype at = whole.lastIndexOf(last);
                Finding place = inText(
                    view.document, *paragraph, std::max<qsizetype>(0, at), at < 0 ? whole.size() : at + last.size());
                place.frame = frame;
                report.add(std::move(place), tr("末行只有一个字“%1”。").arg(last));
            }
            qsizetype from = 0;
            for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
                if (lines[i].isEmpty() || lines[i + 1].isEmpty())
                    continue;
                const qsizetype end = whole.indexOf(lines[i], from) + lines[i].size();
                from = end;
                qsizetype begin = end;
                while (begin < whole.size() && whole[begin].isSpace())
                    ++begin;
                if (begin >= whole.size() || begin > end)
                    continue; // a blank parts them as well
                if (partsNumber(whole[end - 1], whole[begin])) {
                    Finding place = inText(view.document, *paragraph, end - 1, begin + 1);
                    place.frame = frame;
                    report.add(std::move(place),
                        tr("在数字“%1”当中换了行。").arg(whole.mid(std::max<qsizetype>(0, end - 3), 6)));
                    continue;
                }
                if (!hasNames) {
                    names = namesIn(story);
                    hasNames = true;
                }
                for (const QString &name : names) {
                    const qsizetype at = whole.indexOf(name, std::max<qsizetype>(0, end - name.size() + 1));
                    if (at < 0 || at >= end || at + name.size() <= end)
                        continue;
                    Finding place = inText(view.document, *paragraph, at, at + name.size());
                    place.frame = frame;
                    report.add(std::move(place), tr("在人名“%1”当中换了行。").arg(name));
                    break;
                }
            }
        }
    }
}

} // namespace

const Rule headlineBreakRule{"L06", QT_TRANSLATE_NOOP("check", "标题断行不当"), QT_TRANSLATE_NOOP("check", "报社体例"),
    QT_TRANSLATE_NOOP("check", "青岛战“疫”12｜0小时；末行一个“会”字"),
    QT_TRANSLATE_NOOP("check", "青岛战“疫”｜120小时"), Severity::Warning, Severity::Error, FixKind::None, look};

} // namespace banxin::check
