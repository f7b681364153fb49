#include "panels/names.h"

#include "model/object.h"
#include "widgets/tokens.h"

#include <QCoreApplication>

#include <cstdlib>

namespace banxin::panels {

using model::ParagraphRole;

QString roleTitle(ParagraphRole role)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("panels", text); };
    switch (role) {
    case ParagraphRole::Kicker:
        return tr("引题");
    case ParagraphRole::Headline:
        return tr("主题");
    case ParagraphRole::Deck:
        return tr("副题");
    case ParagraphRole::Summary:
        return tr("提要");
    case ParagraphRole::Byline:
        return tr("署名");
    case ParagraphRole::SectionLabel:
        return tr("栏头");
    case ParagraphRole::SectionUnit:
        return QCoreApplication::translate("panels", "单位", "of a section");
    case ParagraphRole::SectionHead:
        return tr("小标题");
    case ParagraphRole::Body:
        return tr("正文");
    case ParagraphRole::Signature:
        return tr("文末署名");
    case ParagraphRole::Source:
        return tr("来源");
    case ParagraphRole::Caption:
        return tr("图片说明");
    case ParagraphRole::Credit:
        return tr("摄影署名");
    case ParagraphRole::Furniture:
        return tr("版面文字");
    case ParagraphRole::TableHead:
        return tr("表头");
    case ParagraphRole::TableRow:
        return tr("表格的行");
    }
    return {};
}

QString styleTitle(const QString &name)
{
    if (name == QLatin1String("jump"))
        return QCoreApplication::translate("panels", "转版提示");
    const std::optional<ParagraphRole> role = model::roleFromName(name);
    return role ? roleTitle(*role) : name;
}

const std::vector<ParagraphRole> &rolesInOrder()
{
    static const std::vector<ParagraphRole> roles{ParagraphRole::Headline, ParagraphRole::Kicker, ParagraphRole::Deck,
        ParagraphRole::Summary, ParagraphRole::Byline, ParagraphRole::Body, ParagraphRole::SectionHead,
        ParagraphRole::Source, ParagraphRole::Signature, ParagraphRole::SectionLabel, ParagraphRole::SectionUnit,
        ParagraphRole::Caption, ParagraphRole::Credit, ParagraphRole::TableHead, ParagraphRole::TableRow,
        ParagraphRole::Furniture};
    return roles;
}

QFont faceOf(const model::Publication &publication, const QString &family, int weight, int pixelSize)
{
    const model::FontEntry *best = nullptr;
    for (const model::FontEntry &entry : publication.fonts)
        if (entry.family == family && (!best || std::abs(entry.weight - weight) < std::abs(best->weight - weight)))
            best = &entry;
    QFont font = widgets::uiFont(pixelSize, weight);
    if (best) {
        font.setFamilies(QStringList{best->installedFamily} + font.families());
        font.setWeight(static_cast<QFont::Weight>(std::clamp(best->installedWeight, 1, 1000)));
    }
    return font;
}

} // namespace banxin::panels
