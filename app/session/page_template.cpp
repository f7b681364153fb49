#include "session/page_template.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::session {

using base::ErrorKind;
using base::Id;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("session", text); }

} // namespace

std::vector<std::pair<QString, QString>> templatePages()
{
    std::vector<std::pair<QString, QString>> names;
    if (const auto newsroom = NewsroomTemplate::load(QStringLiteral("daily"))) {
        for (const TemplatePage &page : newsroom->pages())
            names.emplace_back(page.name, page.title);
    }
    return names;
}

std::vector<model::Object> furnitureOf(const TemplatePage &from, Id page, const std::function<Id(int)> &frameId,
    const std::function<Id(Id, int)> &paragraphId)
{
    std::vector<model::Object> objects;
    int position = 0;
    for (const TemplatePage::Piece &piece : from.furniture) {
        model::Frame frame = piece.frame;
        frame.id = frameId(position);
        frame.page = page;
        frame.order = base::OrderKey::nth(position++);
        int order = 0;
        for (model::Paragraph paragraph : piece.text) {
            paragraph.id = paragraphId(frame.id, order);
            paragraph.parent = frame.id;
            paragraph.order = base::OrderKey::nth(order++);
            objects.push_back(std::move(paragraph));
        }
        objects.push_back(std::move(frame));
    }
    return objects;
}

base::Result<NewPage> pageFromTemplate(const model::Document &document, Id issue, const QString &templatePage,
    const QString &number, const QString &section)
{
    const auto *of = document.find<model::Issue>(issue);
    if (!of)
        return base::failure(ErrorKind::Refused, tr("没有这一期。"), issue.toString());
    const auto newsroom = NewsroomTemplate::load(QStringLiteral("daily"));
    if (!newsroom)
        return tl::unexpected(newsroom.error());
    const TemplatePage *from = newsroom->page(templatePage);
    if (!from)
        return base::failure(ErrorKind::Refused, tr("模板里没有名为“%1”的版。").arg(templatePage));
    NewPage made;
    made.page = from->page;
    made.page.id = Id::create();
    made.page.issue = issue;
    made.page.number = number;
    if (!section.isEmpty())
        made.page.section = section;
    made.furniture = furnitureOf(
        *from, made.page.id, [](int) { return Id::create(); }, [](Id, int) { return Id::create(); });
    std::stable_partition(made.furniture.begin(), made.furniture.end(),
        [](const model::Object &object) { return model::kindOf(object) == model::ObjectKind::Frame; });
    const auto known = document.childrenOf<model::ParagraphStyle>(of->publication);
    for (model::Object &object : newsroom->stylesFor(of->publication)) {
        const auto *style = std::get_if<model::ParagraphStyle>(&object);
        const bool isUsed = style && from->usesStyle(style->name);
        const bool isKnown = style && std::any_of(known.begin(), known.end(), [&](const model::ParagraphStyle *one) {
            return one->name == style->name;
        });
        if (isUsed && !isKnown && !document.findObject(style->id))
            made.furniture.push_back(std::move(object));
    }
    return made;
}

} // namespace banxin::session
