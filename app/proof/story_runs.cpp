#include "proof/story_runs.h"

#include "base/text_edits.h"
#include "model/page_stories.h"
#include "proof/story_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace banxin::proof {

using namespace Qt::StringLiterals;

namespace {

QString wordsOf(std::u32string_view text, int from, int to)
{
    const auto part = text.substr(std::size_t(from), std::size_t(to - from));
    return QString::fromUcs4(part.data(), qsizetype(part.size())).replace(QChar(u'¶'), QChar(u'\n'));
}

std::vector<StoryRun> runsBetween(std::u32string_view before, const StoryText &after)
{
    std::vector<StoryRun> made;
    const auto add = [&](StoryRun::Kind kind, const QString &words, int from, int to) {
        if (!words.isEmpty())
            made.push_back({kind, words, after.range(from, to)});
    };
    int at = 0;
    for (const base::TextEdit &edit : base::editsBetween(before, after.text())) {
        add(StoryRun::Kind::Kept, wordsOf(after.text(), at, edit.fromB), at, edit.fromB);
        add(StoryRun::Kind::Removed, wordsOf(before, edit.fromA, edit.toA), edit.fromB, edit.fromB);
        add(StoryRun::Kind::Added, wordsOf(after.text(), edit.fromB, edit.toB), edit.fromB, edit.toB);
        at = edit.toB;
    }
    add(StoryRun::Kind::Kept, wordsOf(after.text(), at, int(after.text().size())), at, int(after.text().size()));
    return made;
}

void addText(QStringList &to, const QJsonValue &text)
{
    for (const QString &line : text.toString().split(u'\n', Qt::SkipEmptyParts))
        to << line;
}

void addParagraphs(QStringList &to, const QJsonValue &paragraphs)
{
    const QJsonArray all = paragraphs.toArray();
    for (const QJsonValue &one : all)
        addText(to, one["text"_L1]);
}

/// In the order in which a story takes them in.
QStringList paragraphsOf(const QJsonObject &story)
{
    QStringList made;
    addText(made, story["kicker"_L1].toString().replace(u'\n', QChar(0x2028)));
    for (const auto part : {"title"_L1, "deck"_L1, "summary"_L1})
        addText(made, story[part]);
    const QString byline = story["byline"_L1]["raw"_L1].toString();
    const bool signsAtEnd = byline.startsWith(u'（');
    if (!byline.isEmpty() && !signsAtEnd)
        made << byline;
    addParagraphs(made, story["lead"_L1]);
    const QJsonArray sections = story["sections"_L1].toArray();
    for (const QJsonValue &section : sections) {
        const QString label = section["label"_L1].toString(), unit = section["unit"_L1].toString();
        addText(made, label);
        if (!unit.isEmpty())
            made << unit + u'：';
        addText(made, label.isEmpty() && unit.isEmpty() ? section["display"_L1] : section["heading"_L1]);
        addParagraphs(made, section["paragraphs"_L1]);
    }
    addParagraphs(made, story["closing"_L1]);
    if (signsAtEnd)
        made << byline;
    addText(made, story["source"_L1]["raw"_L1]);
    const QJsonArray captions = story["captions"_L1].toArray();
    for (const QJsonValue &caption : captions) {
        addText(made, caption["text"_L1]);
        addText(made, caption["credit"_L1]["raw"_L1]);
    }
    return made;
}

/// How many of the pairs of neighbours in one are in the other, too.
int inCommon(const QString &one, const QSet<QString> &pairs)
{
    int count = 0;
    for (qsizetype at = 0; at + 2 <= one.size(); ++at)
        count += pairs.contains(one.mid(at, 2)) ? 1 : 0;
    return count;
}

} // namespace

int StoryRuns::changes() const
{
    int count = 0;
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (runs[i].kind != StoryRun::Kind::Kept && (i == 0 || runs[i - 1].kind == StoryRun::Kind::Kept))
            ++count;
    return count;
}

std::vector<StoryRuns> storyRuns(const model::Document &before, const model::Document &after, base::Id page)
{
    const std::vector<base::Id> there = model::storiesOn(before, page), here = model::storiesOn(after, page);
    const auto has = [](const std::vector<base::Id> &all, base::Id one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    std::vector<base::Id> stories = here;
    std::copy_if(
        there.begin(), there.end(), std::back_inserter(stories), [&](base::Id story) { return !has(here, story); });
    std::vector<StoryRuns> made;
    for (const base::Id story : stories) {
        const StoryText a = has(there, story) ? StoryText::of(before, story) : StoryText();
        const StoryText b = has(here, story) ? StoryText::of(after, story) : StoryText();
        made.push_back({story, model::titleOf(has(here, story) ? after : before, story), runsBetween(a.text(), b)});
    }
    return made;
}

QStringList manuscriptParagraphs(const QString &reading, const QString &title, const QString &text)
{
    QSet<QString> pairs;
    for (qsizetype at = 0; at + 2 <= text.size(); ++at)
        pairs.insert(text.mid(at, 2));
    QStringList best;
    int most = -1;
    const QJsonArray pages = QJsonDocument::fromJson(reading.toUtf8()).object()["pages"_L1].toArray();
    for (const QJsonValue &page : pages) {
        const QJsonArray stories = page["stories"_L1].toArray();
        for (const QJsonValue &story : stories) {
            QStringList paragraphs = paragraphsOf(story.toObject());
            const int common = story["title"_L1].toString() == title && !title.isEmpty()
                ? int(text.size()) + 1
                : inCommon(paragraphs.join(u'\n'), pairs);
            if (common <= most)
                continue;
            most = common;
            best = std::move(paragraphs);
        }
    }
    return best;
}

std::vector<StoryRuns> manuscriptRuns(const model::Document &document, base::Id page)
{
    std::vector<StoryRuns> made;
    for (const base::Id id : model::storiesOn(document, page)) {
        const auto *story = document.find<model::Story>(id);
        const auto *manuscript = story ? document.find<model::Manuscript>(story->manuscript) : nullptr;
        if (!manuscript)
            continue;
        const StoryText text = StoryText::of(document, id);
        const QString title = model::titleOf(document, id);
        const QStringList before =
            manuscriptParagraphs(manuscript->reading, title, text.words(0, int(text.text().size())));
        if (!before.isEmpty())
            made.push_back({id, title, runsBetween(before.join(u'¶').toStdU32String(), text)});
    }
    return made;
}

} // namespace banxin::proof
