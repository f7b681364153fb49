#include "layout/reading_roles.h"

namespace banxin::layout {

using namespace Qt::StringLiterals;
using display::Role;
using model::ParagraphRole;

Role roleOf(ParagraphRole role, const QString &frameRole)
{
    switch (role) {
    case ParagraphRole::Kicker:
        return Role::Kicker;
    case ParagraphRole::Headline:
        return Role::Headline;
    case ParagraphRole::Deck:
        return Role::Deck;
    case ParagraphRole::Summary:
        return Role::Summary;
    case ParagraphRole::Byline:
    case ParagraphRole::Signature:
        return Role::Byline;
    case ParagraphRole::SectionLabel:
    case ParagraphRole::SectionUnit:
    case ParagraphRole::SectionHead:
        return Role::SectionHead;
    case ParagraphRole::Body:
        return Role::Body;
    case ParagraphRole::TableHead:
        return Role::TableHead;
    case ParagraphRole::TableRow:
        return Role::TableRow;
    case ParagraphRole::Source:
        return Role::Source;
    case ParagraphRole::Caption:
    case ParagraphRole::Credit:
        return Role::Caption;
    case ParagraphRole::Furniture:
        break;
    }
    if (frameRole == "masthead"_L1 || frameRole == "paper-name"_L1)
        return Role::Masthead;
    return frameRole == "folio"_L1 ? Role::Folio : Role::Text;
}

} // namespace banxin::layout
