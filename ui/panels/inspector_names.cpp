// What things are called in the inspector.
#include "panels/inspector_panel.h"

#include <QCoreApplication>

namespace banxin::panels {

QString frameKindName(const model::Frame &frame)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("panels", text); };
    if (const auto *area = std::get_if<model::AreaContent>(&frame.content))
        return area->placement.isNull() ? tr("预留稿区") : tr("稿区");
    if (std::holds_alternative<model::PictureContent>(frame.content))
        return tr("图片");
    if (std::holds_alternative<model::CaptionContent>(frame.content))
        return tr("图片说明");
    if (std::holds_alternative<model::RuleContent>(frame.content))
        return tr("线");
    if (std::holds_alternative<model::BoxContent>(frame.content))
        return tr("框");
    if (std::holds_alternative<model::ArtContent>(frame.content))
        return tr("图形");
    if (std::holds_alternative<model::AdvertContent>(frame.content))
        return tr("广告");
    return tr("文字");
}

} // namespace banxin::panels
