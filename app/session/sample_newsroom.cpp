#include "session/sample_newsroom.h"

#include "session/page_template.h"
#include "session/sample_content.h"
#include "store/store.h"

#include <QCoreApplication>
#include <QDir>

#include <functional>

namespace banxin::session {

using base::ErrorKind;
using base::Id;
using base::OrderKey;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("session", text); }

/// A new newsroom with what `fill` puts into it, or none at all.
base::Status make(const QString &location, const std::function<base::Status(store::Store &)> &fill)
{
    auto store = store::Store::create(location);
    if (!store)
        return tl::unexpected(store.error());
    const QString place = (*store)->location();
    const base::Status filled = fill(**store);
    store->reset(); // closed, before its folder may go
    if (!filled)
        QDir(place).removeRecursively();
    return filled;
}

} // namespace

base::Status makeSampleNewsroom(const QString &location)
{
    // Everything is read before the store is made, so that a fault leaves nothing half done.
    const auto content = sampleContent();
    if (!content)
        return tl::unexpected(content.error());
    return make(location, [&](store::Store &store) -> base::Status {
        for (const QByteArray &bytes : content->assets)
            if (const auto added = store.addAsset(bytes); !added)
                return tl::unexpected(added.error());
        for (const model::ChangeSet &change : content->changes)
            if (const auto committed = store.commit(change); !committed)
                return tl::unexpected(committed.error());
        return {};
    });
}

base::Status makeNewsroom(
    const QString &location, const QString &publicationName, const QString &templateName, const QDate &date)
{
    const auto newsroom =
        NewsroomTemplate::load(templateName.isEmpty() ? QString(NewsroomTemplate::kDefault) : templateName);
    if (!newsroom)
        return tl::unexpected(newsroom.error());
    const TemplatePage *front = newsroom->page(QStringLiteral("front"));
    if (!front)
        return base::failure(ErrorKind::Refused, tr("模板“%1”没有头版（front）。").arg(templateName));

    model::Publication publication;
    publication.id = Id::create();
    publication.name = publicationName;
    publication.timeZone = QStringLiteral("Asia/Shanghai");
    publication.fonts = newsroom->fonts();
    publication.printers = newsroom->printers();
    publication.swatches = newsroom->swatches();
    publication.creditRoles = newsroom->creditRoles();
    if (templateName != NewsroomTemplate::kDefault)
        publication.templateName = templateName;
    model::Issue issue;
    issue.id = Id::create();
    issue.publication = publication.id;
    issue.date = date.isValid() ? date : QDate::currentDate();
    model::Page page = front->page;
    page.id = Id::create();
    page.issue = issue.id;
    page.order = OrderKey::nth(0);
    page.number = QStringLiteral("A01");

    std::vector<model::Object> objects = newsroom->stylesFor(publication.id);
    objects.insert(objects.begin(), publication);
    objects.push_back(issue);
    objects.push_back(page);
    for (model::Object &object : furnitureOf(
             *front, page.id, [](int) { return Id::create(); }, [](Id, int) { return Id::create(); }))
        objects.push_back(std::move(object));

    return make(location, [&](store::Store &store) -> base::Status {
        const auto committed = store.commit(creation(tr("新建报纸"), std::move(objects), Id::create()));
        return committed ? base::Status() : tl::unexpected(committed.error());
    });
}

} // namespace banxin::session
