#include "session/page_template.h"

#include "edit/stock_edits.h"
#include "session/house_format.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

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
    if (newsroom) {
        for (const auto *item : document.childrenOf<model::StockItem>(publication->id)) {
            if (item->kind != model::StockKind::PageTemplate)
                continue;
            if (auto page = ownPage(*item)) // one that is damaged is left out: the stock tells of it
                newsroom->add(std::move(*page));
        }
    }
    return newsroom;
}

base::Result<TemplatePage> ownPage(const model::StockItem &item)
{
    const auto kept = edit::stockFrames(item);
    if (!kept)
        return tl::unexpected(kept.error());
    TemplatePage made;
    made.name = QStringLiteral("stock:") + item.id.toString();
    made.title = item.name;
    made.about = tr("自家的版样");
    made.stock = item.id;
    made.page = item.page;
    for (const model::Frame &frame : kept->frames) {
        TemplatePage::Piece &piece = made.furniture.emplace_back();
        piece.frame = frame;
        for (const model::Paragraph &paragraph : kept->paragraphs) {
            if (paragraph.parent == frame.id)
                piece.text.push_back(paragraph);
        }
    }
    return made;
}

QString proposedPage(const NewsroomTemplate &newsroom, const model::Document &document, Id issue)
{
    const auto pages = document.childrenOf<model::Page>(issue);
    const std::vector<TemplatePage> &kinds = newsroom.pages();
    if (kinds.empty() || pages.empty())
        return newsroom.startingPage();
    const auto best = std::max_element(kinds.begin(), kinds.end(), [&](const TemplatePage &a, const TemplatePage &b) {
        const auto worth = [&](const TemplatePage &kind) {
            return 8 * (kind.page.trim == pages.back()->trim) + 4 * (kind.page.grid == pages.back()->grid)
                + 2 * (kind.page.role == model::PageRole::Inside) + kind.awaitsCopy();
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
    std::map<Id, Id> groups; // a group is the page's own
    for (const TemplatePage::Piece &piece : from.furniture) {
        model::Frame frame = piece.frame;
        for (Id &group : frame.groups) {
            Id &own = groups[group];
            if (own.isNull())
                own = Id::create();
            group = own;
        }
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
    if (const auto *publication = document.find<model::Publication>(of->publication)) {
        for (const model::HouseFormat &format : publication->formats) {
            if (format.name == from->format)
                fitToFormat(made.page, made.furniture, format);
        }
    }
    const auto known = document.childrenOf<model::ParagraphStyle>(of->publication);
    const auto isKnown = [&](const QString &name) {
        return std::any_of(
            known.begin(), known.end(), [&](const model::ParagraphStyle *style) { return style->name == name; });
    };
    // A style that is used brings along what it is based on; bases stand before what is based on them.
    std::vector<model::Object> styles = newsroom.stylesFor(of->publication, NewsroomTemplate::Styles::All);
    std::set<QString> wanted;
    std::vector<model::Object> lacking;
    for (auto it = styles.rbegin(); it != styles.rend(); ++it) {
        const auto *style = std::get_if<model::ParagraphStyle>(&*it);
        if (!style || (!from->usesStyle(style->name) && !wanted.contains(style->name)))
            continue;
        wanted.insert(style->basedOn);
        if (!isKnown(style->name) && !document.findObject(style->id))
            lacking.push_back(*it);
    }
    made.furniture.insert(
        made.furniture.end(), std::make_move_iterator(lacking.rbegin()), std::make_move_iterator(lacking.rend()));
    return made;
}

} // namespace banxin::session
