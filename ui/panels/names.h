// What things of a newsroom are called in panels: roles of paragraphs, styles that are a role's own. It keeps nothing.
#pragma once

#include "model/publication.h"
#include "model/story.h"

#include <QFont>
#include <QString>

#include <vector>

namespace banxin::panels {

/// 主题, 正文, 图片说明.
QString roleTitle(model::ParagraphRole role);
/// A style's name as people read it: of a role's own style (headline) the role's (主题), else the name itself.
QString styleTitle(const QString &name);
/// In the order in which editors list them: headline block, body, sections, the rest.
const std::vector<model::ParagraphRole> &rolesInOrder();
/// The face that the publication has for the family and weight, for texts of the interface that show it; the
/// interface's own where it has none.
QFont faceOf(const model::Publication &publication, const QString &family, int weight, int pixelSize);

} // namespace banxin::panels
