// L10: no story and no picture stands twice in the issue, or again within thirty days.
#include "check/rules/all.h"
#include "check/rules/picture_text.h"

#include <algorithm>
#include <map>

namespace banxin::check {

namespace {

using namespace Qt::StringLiterals;

constexpr int kDays = 30;

QString bare(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c.isSurrogate())
            out += c;
    }
    return out;
}

QString bodyOf(const StoryOnPage &story)
{
    QString body;
    for (const model::Paragraph *paragraph : story.paragraphs) {
        if (paragraph->role == model::ParagraphRole::Body)
            body += bare(paragraph->text);
    }
    return body;
}

constexpr qsizetype kRun = 8; // characters

/// What runs of eight characters a text has, sorted.
std::vector<std::size_t> runsOf(const QString &text)
{
    std::vector<std::size_t> runs;
    for (qsizetype at = 0; at + kRun <= text.size(); ++at)
        runs.push_back(qHash(QStringView(text).mid(at, kRun)));
    std::sort(runs.begin(), runs.end());
    return runs;
}

/// Another copy of a text: most of its runs of eight characters.
bool isSame(const QString &a, const QString &b, const std::vector<std::size_t> &runsOfB)
{
    constexpr qsizetype shortest = 40, run = kRun;
    if (a.size() < shortest || b.size() < shortest || std::max(a.size(), b.size()) > 2 * std::min(a.size(), b.size()))
        return false;
    if (a == b)
        return true;
    const qsizetype all = a.size() / run;
    qsizetype missed = 0;
    for (qsizetype at = 0; at + run <= a.size() && missed * 5 <= all; at += run)
        missed += std::binary_search(runsOfB.begin(), runsOfB.end(), qHash(QStringView(a).mid(at, run))) ? 0 : 1;
    return all >= 4 && missed * 5 <= all;
}

Finding headOf(const IssueView &issue, const PageView &page, const StoryOnPage &story)
{
    Finding place;
    for (const model::Paragraph *paragraph : story.paragraphs) {
        if (paragraph->role == model::ParagraphRole::Headline) {
            place = inText(issue.document, *paragraph, 0, flat(paragraph->text).size());
            break;
        }
    }
    if (place.length == 0) {
        place.story = story.story;
        place.text = story.title();
    }
    place.frame = story.areas.empty() ? Id() : story.areas.front()->id;
    place.page = page.page.id;
    return place;
}

struct Standing {
    const PageView *page = nullptr;
    const StoryOnPage *story = nullptr;
    QString title, body;
    std::vector<std::size_t> runs;
};

void lookAtStories(const IssueView &issue, Report &report)
{
    std::vector<Standing> all;
    for (const PageView *page : issue.pages) {
        for (const StoryOnPage &story : page->stories) {
            if (story.areas.empty() || !story.beginsHere)
                continue;
            Standing now{page, &story, bare(story.textOf(model::ParagraphRole::Headline)), bodyOf(story), {}};
            for (const Standing &other : all) {
                const bool isItself = other.story->placement == story.placement;
                const bool sameStory = other.story->story == story.story;
                if (isItself
                    || !(sameStory || isSame(now.body, other.body, other.runs)
                        || (now.title.size() >= 6 && now.title == other.title
                            && now.body.left(30) == other.body.left(30))))
                    continue;
                report.add(headOf(issue, *page, story), tr("%1版已经有这篇稿件。").arg(other.page->page.number));
                break;
            }
            now.runs = runsOf(now.body);
            all.push_back(std::move(now));
            for (const EarlierUse &use : issue.earlier) {
                const qint64 days = use.date.daysTo(issue.issue.date);
                if (use.story.isNull() || days <= 0 || days > kDays)
                    continue;
                const Standing &mine = all.back();
                if (use.story == story.story || (mine.title.size() >= 8 && bare(use.title) == mine.title)) {
                    report.add(headOf(issue, *page, story),
                        tr("%1的%2版登过这篇稿件。").arg(use.date.toString(Qt::ISODate), use.page));
                    break;
                }
            }
        }
        // One placement is in the issue once; the same story placed twice on one page stands there as one.
        for (const StoryOnPage &story : page->stories) {
            std::map<Id, int> placements;
            for (const model::Frame *area : story.areas)
                ++placements[std::get<model::AreaContent>(area->content).placement];
            if (placements.size() > 1)
                report.add(headOf(issue, *page, story), tr("这篇稿件在本版上排了两次。"));
        }
    }
}

void lookAtPictures(const IssueView &issue, Report &report)
{
    std::map<QString, const PageView *> shown;
    for (const PageView *page : issue.pages) {
        for (const StoryOnPage &story : page->stories) {
            for (const PictureOnPage &one : story.pictures) {
                if (isDecoration(one) || one.picture->asset.isNull())
                    continue;
                const QString asset = one.picture->asset.toHex();
                Finding place = onFrame(*one.frame, one.caption.isEmpty() ? story.title() : one.caption, story.story);
                place.page = page->page.id;
                if (const auto [at, isNew] = shown.try_emplace(asset, page); !isNew) {
                    report.add(std::move(place),
                        at->second == page ? tr("这张图片在本版上用了两次。")
                                           : tr("%1版已经有这张图片。").arg(at->second->page.number));
                    continue;
                }
                for (const EarlierUse &use : issue.earlier) {
                    const qint64 days = use.date.daysTo(issue.issue.date);
                    if (use.picture == one.picture->asset && !use.picture.isNull() && days > 0 && days <= kDays) {
                        report.add(std::move(place),
                            tr("%1的%2版用过这张图片。").arg(use.date.toString(Qt::ISODate), use.page));
                        break;
                    }
                }
            }
        }
    }
}

void look(const IssueView &issue, Report &report)
{
    lookAtStories(issue, report);
    lookAtPictures(issue, report);
}

} // namespace

const Rule repeatRule{"L10", QT_TRANSLATE_NOOP("check", "稿件或图片重复"), QT_TRANSLATE_NOOP("check", "报社体例"),
    QT_TRANSLATE_NOOP("check", "同一篇稿件 A01、A03 各登一次；十天前登过"),
    QT_TRANSLATE_NOOP("check", "一篇稿件转版接排"), Severity::Warning, Severity::Error, FixKind::None, nullptr, look};

} // namespace banxin::check
