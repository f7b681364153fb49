// Pages as a publication's template has them: size, grid and furniture, ready for edit::addPage. Nothing of it is in
// the document before that.
#pragma once

#include "model/document.h"
#include "session/newsroom_template.h"

namespace banxin::session {

struct NewPage {
    model::Page page;
    std::vector<model::Object> furniture; // frames with their paragraphs, and styles that the publication lacks
};

/// What the issue's publication makes its pages from: its template's pages, and behind them those that it made itself
/// (版样). Refused where the issue is unknown, or nobody has its template by
/// now.
base::Result<NewsroomTemplate> templateOf(const model::Document &document, base::Id issue);
/// A page template of the publication's own as a page to make others from, named "stock:ID". Refused where it is
/// damaged.
base::Result<TemplatePage> ownPage(const model::StockItem &item);
/// The kind of page to propose for the issue's next page, by its name: of the size that its last page has, an inside
/// page rather than a front, one with places for copy rather than a bare one; the template's startingPage() for the
/// first page. Empty where the template has none.
QString proposedPage(const NewsroomTemplate &newsroom, const model::Document &document, base::Id issue);
/// A page for the issue as the template's page of that name has it, with ids of its own. An empty section is the
/// template's. Refused where the issue or the page is unknown.
base::Result<NewPage> pageFromTemplate(const NewsroomTemplate &newsroom, const model::Document &document,
    base::Id issue, const QString &templatePage, const QString &number, const QString &section = {});
/// The furniture of a template's page for a page; ids are made by `frameId` of a frame's place among them and
/// `paragraphId` of its frame and its place in it.
std::vector<model::Object> furnitureOf(const TemplatePage &from, base::Id page,
    const std::function<base::Id(int)> &frameId, const std::function<base::Id(base::Id, int)> &paragraphId);

} // namespace banxin::session
