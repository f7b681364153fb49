// banxin-cli list: what a newsroom holds.
#include "cli/command.h"
#include "cli/issue_choice.h"
#include "cli/store_arguments.h"
#include "edit/edits.h"
#include "workflow/step.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace banxin::cli {

using namespace banxin::model;
using base::Id;

namespace {

QString key(const char *name) { return QLatin1String(name); }

/// Stories with an area on the page, from the back frame to the front, each once.
std::vector<Id> storiesOn(const Document &document, Id page)
{
    std::vector<Id> stories;
    for (const Frame *frame : document.childrenOf<Frame>(page)) {
        const AreaContent *area = std::get_if<AreaContent>(&frame->content);
        const Placement *placement = area ? document.find<Placement>(area->placement) : nullptr;
        if (placement && std::find(stories.begin(), stories.end(), placement->story) == stories.end())
            stories.push_back(placement->story);
    }
    return stories;
}

QString roleName(PageRole role)
{
    switch (role) {
    case PageRole::Front:
        return key("front");
    case PageRole::Special:
        return key("special");
    case PageRole::Inside:
        break;
    }
    return key("inside");
}

/// As people call it; JSON has the key.
QString stateName(workflow::Kind kind, const QJsonValue &state) { return workflow::titleOf(kind, state.toString()); }

QJsonArray picturesOf(const Document &document, Id story)
{
    QJsonArray pictures;
    for (const StoryPicture *picture : document.childrenOf<StoryPicture>(story)) {
        const edit::PictureWords words = edit::pictureWords(document, picture->id);
        pictures.append(QJsonObject{{key("id"), picture->id.toString()}, {key("asset"), picture->asset.toHex()},
            {key("caption"), words.caption}, {key("credit"), words.credit}, {key("alt"), words.altText},
            {key("date"), words.taken.isValid() ? QJsonValue(words.taken.toString(Qt::ISODate)) : QJsonValue()}});
    }
    return pictures;
}

struct Listing {
    QJsonArray publications, issues, stories;
};

Listing listingOf(const Document &document, Id onlyIssue, const QString &onlyPublication, store::Store &store)
{
    Listing listing;
    std::map<Id, QJsonArray> placed;
    // Steps through the workflow are facts; the object has the word that it began with.
    const auto stateOf = [&store](Id object, const QString &initial) {
        QString state = initial;
        if (const auto facts = store.facts(object))
            for (const store::FactEntry &entry : *facts)
                if (entry.fact.kind == workflow::kStateFact)
                    if (const auto step = workflow::stepFromJson(entry.fact.value))
                        state = step->to;
        return state;
    };
    for (const Publication *publication : document.childrenOf<Publication>({})) {
        if (!isPublication(onlyPublication, publication->id, publication->name))
            continue;
        listing.publications.append(
            QJsonObject{{key("id"), publication->id.toString()}, {key("name"), publication->name}});
        for (const Issue *issue : document.childrenOf<Issue>(publication->id)) {
            QJsonArray pages;
            for (const Page *page : document.childrenOf<Page>(issue->id)) {
                QJsonArray ids;
                for (const Id story : storiesOn(document, page->id)) {
                    ids.append(story.toString());
                    placed[story].append(QJsonObject{{key("issue"), nameOf(*issue)}, {key("page"), page->number}});
                }
                pages.append(QJsonObject{{key("number"), page->number}, {key("section"), page->section},
                    {key("role"), roleName(page->role)}, {key("state"), stateOf(page->id, page->state)},
                    {key("stories"), ids}});
            }
            if (onlyIssue.isNull() || onlyIssue == issue->id)
                listing.issues.append(QJsonObject{{key("date"), issue->date.toString(Qt::ISODate)},
                    {key("edition"), issue->edition}, {key("pages"), pages}});
        }
        for (const Story *story : document.childrenOf<Story>(publication->id))
            listing.stories.append(QJsonObject{{key("id"), story->id.toString()},
                {key("title"), titleOf(document, story->id)}, {key("characters"), characterCount(document, story->id)},
                {key("state"), stateOf(story->id, story->state)}, {key("placed"), placed[story->id]},
                {key("pictures"), picturesOf(document, story->id)}});
    }
    return listing;
}

void printText(const Listing &listing, bool withStories)
{
    for (const QJsonValue &publication : listing.publications)
        printLine(publication[key("name")].toString());
    for (const QJsonValue &issue : listing.issues) {
        printLine(issue[key("date")].toString() + u' ' + issue[key("edition")].toString());
        for (const QJsonValue &page : issue[key("pages")].toArray())
            printLine(tr("  %1 %2（%3，%4 篇）")
                          .arg(page[key("number")].toString(), page[key("section")].toString(),
                              stateName(workflow::Kind::Page, page[key("state")]))
                          .arg(page[key("stories")].toArray().size()));
    }
    if (withStories)
        for (const QJsonValue &story : listing.stories)
            printLine(tr("%1 %2（%3 字，%4）")
                          .arg(story[key("id")].toString(), story[key("title")].toString())
                          .arg(story[key("characters")].toInt())
                          .arg(stateName(workflow::Kind::Story, story[key("state")])));
}

} // namespace

int runList(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption issue(QStringLiteral("issue"), {}, QStringLiteral("D"));
    const QCommandLineOption stories(QStringLiteral("stories")), json(QStringLiteral("json"));
    const QCommandLineOption publication(QStringLiteral("publication"), {}, QStringLiteral("P"));
    parser.addOptions({publication, issue, stories, json});
    const auto location = parsedStore(parser, QStringLiteral("list"), arguments);
    if (!location)
        return report(location.error());
    const auto opened = store::Store::open(*location, store::OpenMode::ReadOnly);
    if (!opened)
        return report(opened.error());
    Id only;
    if (parser.isSet(issue)) {
        const auto found = issueNamed(**opened, parser.value(issue), parser.value(publication));
        if (!found)
            return report(found.error());
        only = *found;
    }
    const auto document = (*opened)->loadAll();
    if (!document)
        return report(document.error());
    const Listing listing = listingOf(*document, only, parser.value(publication), **opened);
    if (listing.publications.isEmpty() && parser.isSet(publication))
        return report(noPublicationError(parser.value(publication)));
    if (parser.isSet(json))
        printJson({{key("publications"), listing.publications}, {key("issues"), listing.issues},
            {key("stories"), listing.stories}});
    else
        printText(listing, parser.isSet(stories));
    return Done;
}

} // namespace banxin::cli
