// L09: what sends the reader to another page finds the story there, and what says where it came from too.
#include "check/rules/all.h"

#include "layout/computed_fields.h"

#include <QRegularExpression>

namespace banxin::check {

namespace {

using namespace Qt::StringLiterals;

struct Jump {
    bool isOnwards = true; // 下转; else 上接
    QString page; // as it is written
    qsizetype from = 0, to = 0;
};

std::vector<Jump> jumpsIn(const QString &text)
{
    static const QRegularExpression words(
        u"(下转|上接|转自|详见|紧接)\\s*第?\\s*([A-Za-z]?\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*版"_s);
    std::vector<Jump> found;
    auto all = words.globalMatch(text);
    while (all.hasNext()) {
        const auto match = all.next();
        const QString kind = match.captured(1);
        if (kind == u"详见"_s || kind == u"紧接"_s || kind == u"转自"_s)
            continue; // another story may well be meant
        found.push_back({kind == u"下转"_s, match.captured(2), match.capturedStart(0), match.capturedEnd(0)});
    }
    return found;
}

bool isNumbered(const model::Page &page, const QString &said)
{
    if (page.number.compare(said, Qt::CaseInsensitive) == 0)
        return true;
    QString digits = page.number;
    static const QRegularExpression letters(u"^[A-Za-z]+"_s);
    digits.remove(letters);
    bool isNumber = false;
    const int n = said.toInt(&isNumber);
    return (isNumber && digits.toInt() == n) || said == layout::chineseNumber(digits.toInt());
}

bool holds(const PageView &page, Id story)
{
    for (const StoryOnPage &one : page.stories) {
        if (one.story == story && !one.areas.empty())
            return true;
    }
    return false;
}

/// The other page has the counterpart of a typed jump: another story object may go on there.
bool answers(const PageView &page, bool isOnwards, const model::Page &to)
{
    for (const StoryOnPage &one : page.stories) {
        for (const model::Paragraph *paragraph : one.paragraphs) {
            for (const Jump &jump : jumpsIn(flat(paragraph->text))) {
                if (jump.isOnwards != isOnwards && isNumbered(to, jump.page))
                    return true;
            }
        }
    }
    return false;
}

void take(const IssueView &issue, const PageView &page, const StoryOnPage &story, const Jump &jump, Finding place,
    Report &report)
{
    const model::Page *there = nullptr;
    const PageView *laid = nullptr;
    for (const auto *one : issue.document.childrenOf<model::Page>(issue.issue.id)) {
        if (!isNumbered(*one, jump.page))
            continue;
        there = one;
        for (const PageView *view : issue.pages) {
            if (view->page.id == one->id)
                laid = view;
        }
        break;
    }
    place.page = page.page.id;
    if (!there)
        report.add(std::move(place), tr("本期没有第%1版。").arg(jump.page));
    else if (there->id == page.page.id)
        report.add(std::move(place), tr("转到的就是本版。"));
    else if (laid && !holds(*laid, story.story) && !answers(*laid, jump.isOnwards, page.page))
        report.add(std::move(place), tr("第%1版上没有“%2”。").arg(jump.page, story.title()));
}

void look(const IssueView &issue, Report &report)
{
    for (const PageView *page : issue.pages) {
        for (const StoryOnPage &story : page->stories) {
            for (const model::Paragraph *paragraph : story.paragraphs) {
                bool isHere = false;
                for (const layout::LineLayout *line : story.lines)
                    isHere = isHere || line->paragraph == paragraph->id;
                if (!isHere)
                    continue;
                for (const Jump &jump : jumpsIn(flat(paragraph->text)))
                    take(issue, *page, story, jump, inText(issue.document, *paragraph, jump.from, jump.to), report);
            }
            // Those that layout set by itself; they follow the areas, unless the pages' numbers do not.
            for (const layout::LineLayout *line : story.lines) {
                if (!line->paragraph.isNull() || line->editable)
                    continue;
                const QString text = textOf(line->line());
                for (const Jump &jump : jumpsIn(text)) {
                    Finding place;
                    place.frame = line->frame;
                    place.story = story.story;
                    place.rect = line->box;
                    place.text = text;
                    take(issue, *page, story, jump, std::move(place), report);
                }
            }
        }
    }
}

} // namespace

const Rule jumpRule{"L09", QT_TRANSLATE_NOOP("check", "转版说明对不上"), QT_TRANSLATE_NOOP("check", "报社体例"),
    QT_TRANSLATE_NOOP("check", "（下转第A03版），A03 上没有这篇"),
    QT_TRANSLATE_NOOP("check", "（下转第A02版），A02 上有（上接第A01版）"), Severity::Warning, Severity::Error,
    FixKind::None, nullptr, look};

} // namespace banxin::check
