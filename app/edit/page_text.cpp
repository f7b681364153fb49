#include "edit/page_text.h"

#include <algorithm>

namespace banxin::edit {

using namespace banxin::model;

QString knownStyle(const Document &document, base::Id page, const QString &name)
{
    const auto *on = document.find<Page>(page);
    const auto *issue = on ? document.find<Issue>(on->issue) : nullptr;
    const auto styles =
        issue ? document.childrenOf<ParagraphStyle>(issue->publication) : std::vector<const ParagraphStyle *>();
    const bool isKnown =
        std::any_of(styles.begin(), styles.end(), [&](const ParagraphStyle *style) { return style->name == name; });
    return isKnown ? name : QString();
}

NewFrame pageText(const Document &document, base::Id page, const base::Rect &box)
{
    TextContent content;
    content.verticalAlign = VerticalAlign::Middle;
    NewFrame frame{box, content};
    frame.style = knownStyle(document, page, QStringLiteral("信息行"));
    return frame;
}

} // namespace banxin::edit
