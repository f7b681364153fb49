#include "model/area_share.h"

#include "model/paragraph_roles.h"

namespace banxin::model {

AreaShare shareOf(const AreaContent &area, const std::vector<const Paragraph *> &paragraphs, int first)
{
    AreaShare share;
    const int count = static_cast<int>(paragraphs.size());
    bool sawBody = false, sawHead = false;
    for (share.end = first; share.end < count; ++share.end) {
        const ParagraphRole role = paragraphs[static_cast<std::size_t>(share.end)]->role;
        if (!acceptsRole(area.roles, role))
            break;
        const bool isOut = area.paragraphLimit > 0 && share.end - first >= area.paragraphLimit;
        share.isBounded = isOut || (area.stopAtSection && isSectionRole(role) && (sawBody || sawHead));
        if (share.isBounded)
            break;
        sawBody = sawBody || !(isSectionRole(role) || isHeadlineRole(role));
        sawHead = sawHead || role == ParagraphRole::SectionHead;
    }
    share.isFull = area.paragraphLimit > 0 && share.end - first >= area.paragraphLimit;
    return share;
}

} // namespace banxin::model
