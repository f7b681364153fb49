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

/// The kinds of pages that can be made, in the order of the template: front, news, special, …
std::vector<std::pair<QString, QString>> templatePages(); // name and title
/// A page for the issue as the template's page of that name has it, with ids of its own. An empty section is the
/// template's. Refused where the issue or the page is unknown.
base::Result<NewPage> pageFromTemplate(const model::Document &document, base::Id issue, const QString &templatePage,
    const QString &number, const QString &section = {});
/// The furniture of a template's page for a page; ids are made by `frameId` of a frame's place among them and
/// `paragraphId` of its frame and its place in it.
std::vector<model::Object> furnitureOf(const TemplatePage &from, base::Id page,
    const std::function<base::Id(int)> &frameId, const std::function<base::Id(base::Id, int)> &paragraphId);

} // namespace banxin::session
