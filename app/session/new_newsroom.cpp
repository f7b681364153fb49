#include "session/new_newsroom.h"

#include "edit/house_edits.h"
#include "edit/storable_text.h"
#include "session/page_template.h"
#include "session/sample_content.h"
#include "session/sample_newsroom.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cmath>

namespace banxin::session {

using base::ErrorKind;
using base::Id;
using base::Length;
using base::OrderKey;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("session", text); }

void centre(model::Grid &grid, const base::Size &trim)
{
    grid.typeArea.x = (trim.width - grid.typeArea.width) / 2;
    grid.typeArea.y = (trim.height - grid.typeArea.height) / 2;
}

/// Everything of the paper, whatever is named by others before them.
base::Result<std::vector<model::Object>> objectsOf(const NewPaper &paper, const NewsroomTemplate &newsroom)
{
    model::Publication publication;
    publication.id = Id::create();
    publication.name = edit::storableText(paper.name).simplified();
    publication.timeZone = QStringLiteral("Asia/Shanghai");
    publication.fonts = newsroom.fonts();
    publication.printers = newsroom.printers();
    publication.swatches = newsroom.swatches();
    publication.creditRoles = newsroom.creditRoles();
    if (paper.templateName != NewsroomTemplate::kDefault)
        publication.templateName = paper.templateName;
    for (auto fact = paper.fields.cbegin(); fact != paper.fields.cend(); ++fact)
        if (const QString said = edit::storableText(fact.value()).simplified(); !said.isEmpty())
            publication.fields.insert(fact.key(), said);
    if (publication.name.isEmpty())
        return base::failure(
            ErrorKind::Refused, tr("报纸还没有名字。"), {}, tr("请填上报名，也就是报头上的字；以后可以改。"));
    std::vector<model::Object> styles = newsroom.stylesFor(publication.id);
    if (paper.format) {
        const PageFormat *usual = newsroom.format(paper.format->name);
        const model::HouseFormat &own = *paper.format;
        if (!usual || !(usual->trim == own.trim && usual->bleed == own.bleed && usual->grid == own.grid))
            publication.formats.push_back(own);
        for (model::Object &object : styles) {
            auto *style = std::get_if<model::ParagraphStyle>(&object);
            if (!style || style->name != u"body" || style->format.characters.size == own.grid.bodySize)
                continue;
            style->format.characters.size = own.grid.bodySize; // body text stands in the grid that was made for it
            style->format.leading = own.grid.pitch();
        }
    }
    model::Issue issue;
    issue.id = Id::create();
    issue.publication = publication.id;
    issue.date = paper.date.isValid() ? paper.date : QDate::currentDate();

    std::vector<model::Object> objects{publication};
    for (model::Object &style : styles)
        objects.push_back(std::move(style));
    objects.push_back(issue);
    model::Document document;
    for (const model::Object &object : objects)
        document = std::move(document).with(object, 0);
    if (const auto can = edit::setHouse(document, edit::houseOf(document, publication.id), {}); !can)
        return tl::unexpected(can.error());
    auto front = pageFromTemplate(newsroom, document, issue.id,
        paper.firstPage.isEmpty() ? newsroom.startingPage() : paper.firstPage, QStringLiteral("A01"));
    if (!front)
        return tl::unexpected(front.error());
    front->page.order = OrderKey::nth(0);
    objects.push_back(std::move(front->page));
    for (model::Object &object : front->furniture)
        objects.push_back(std::move(object));
    return objects;
}

} // namespace

model::Grid gridBySize(const base::Size &trim, Length bodySize, int columns, int charactersPerColumn, double gutter,
    int rows, Length pitch)
{
    model::Grid grid;
    grid.bodySize = bodySize;
    grid.columns = std::max(1, columns);
    grid.charactersPerColumn = std::max(1, charactersPerColumn);
    grid.rows = std::max(1, rows);
    grid.typeArea.width =
        Length::pt(bodySize.toPt() * (grid.columns * grid.charactersPerColumn + (grid.columns - 1) * gutter));
    grid.typeArea.height = pitch * (grid.rows - 1) + bodySize;
    centre(grid, trim);
    return grid;
}

model::Grid refilled(const model::Grid &grid, const base::Size &trim, Length bodySize, int columns)
{
    columns = std::max(1, columns);
    const double before = std::max(1.0, grid.bodySize.toPt()), body = std::max(1.0, bodySize.toPt());
    const double gutter = grid.columns > 1 ? grid.gutter().toPt() / before : 2;
    const Length pitch = Length::pt(grid.pitch().toPt() / before * body);
    const double across = grid.typeArea.width.toPt() / body - (columns - 1) * gutter;
    const double down = (grid.typeArea.height - bodySize).toPt() / std::max(0.1, pitch.toPt());
    constexpr double kSlack = 0.02; // of a character: what was rounded
    return gridBySize(trim, bodySize, columns, static_cast<int>(std::floor(across / columns + kSlack)), gutter,
        static_cast<int>(std::floor(down + kSlack)) + 1, pitch);
}

base::Result<model::Document> newPaper(const NewPaper &paper, const NewsroomTemplate &newsroom)
{
    const auto objects = objectsOf(paper, newsroom);
    if (!objects)
        return tl::unexpected(objects.error());
    model::Document document;
    for (const model::Object &object : *objects)
        document = std::move(document).with(object, 0);
    return document;
}

Id firstIssue(const model::Document &paper)
{
    const std::vector<Id> issues = paper.all(model::ObjectKind::Issue);
    return issues.empty() ? Id() : issues.front();
}

base::Status makeNewsroom(const QString &location, const NewPaper &paper)
{
    const auto newsroom =
        NewsroomTemplate::load(paper.templateName.isEmpty() ? QString(NewsroomTemplate::kDefault) : paper.templateName);
    if (!newsroom)
        return tl::unexpected(newsroom.error());
    auto objects = objectsOf(paper, *newsroom); // before the store, so that a fault leaves nothing half done
    if (!objects)
        return tl::unexpected(objects.error());
    auto store = store::Store::create(location);
    if (!store)
        return tl::unexpected(store.error());
    const QString place = (*store)->location();
    const auto committed = (*store)->commit(creation(tr("新建报纸"), std::move(*objects), Id::create()));
    store->reset(); // closed, before its folder may go
    if (committed)
        return {};
    QDir(place).removeRecursively();
    return tl::unexpected(committed.error());
}

base::Status makeNewsroom(
    const QString &location, const QString &publicationName, const QString &templateName, const QDate &date)
{
    return makeNewsroom(location, NewPaper{publicationName, templateName, {}, {}, {}, date});
}

} // namespace banxin::session
