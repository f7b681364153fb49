#include "session/page_template.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::session {

using base::ErrorKind;
using base::Id;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("session", text); }

} // namespace

base::Result<NewsroomTemplate> templateOf(const model::Document &document, Id issue)
{
    const auto *of = document.find<model::Issue>(issue);
    const auto *publication = of ? document.find<model::Publication>(of->publication) : nullptr;
    if (!publication)
        return base::failure(ErrorKind::Refused, tr("没有这一期。"), issue.toString());
    auto newsroom = NewsroomTemplate::load(
        publication->templateName.isEmpty() ? QString(NewsroomTemplate::kDefault) : publication->templateName);
    if (!newsroom && newsroom.error().kind == ErrorKind::WrongUse) // not what somebody asked for: what it once was
        return base::failure(ErrorKind::Refused,
            tr("《%1》是用模板“%2”建的，这个程序没有它。").arg(publication->name, publication->templateName));
    return newsroom;
}

QString proposedPage(const NewsroomTemplate &newsroom, const model::Document &document, Id issue)
{
    const auto pages = document.childrenOf<model::Page>(issue);
    const std::vector<TemplatePage> &kinds = newsroom.pages();
    if (kinds.empty() || pages.empty())
        return kinds.empty() ? QString() : kinds.front().name;
    const auto best = std::max_element(kinds.begin(), kinds.end(), [&](const TemplatePage &a, const TemplatePage &b) {
        const auto worth = [&](const TemplatePage &kind) {
            return 4 * (kind.page.trim == pages.back()->trim) + 2 * (kind.page.grid == pages.back()->grid)
                + (kind.page.role == model::PageRole::Inside);
        };
        return worth(a) < worth(b);
    });
    return best->name;
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

base::Result<NewPage> pageFromTemplate(const NewsroomTemplate &newsroom, const model::Document &document, Id issue,
    const QString &templatePage, const QString &number, const QString &section)
{
    const auto *of = document.find<model::Issue>(issue);
    if (!of)
        return base::failure(ErrorKind::Refused, tr("没有这一期。"), issue.toString());
    const TemplatePage *from = newsroom.page(templatePage);
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
    for (model::Object &object : newsroom.stylesFor(of->publication)) {
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
