#include "session/frame_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::session {

namespace {

QString tr(const char *text, const char *about = nullptr, int n = -1)
{
    return QCoreApplication::translate("session", text, about, n);
}

/// Enough to know it by.
QString shortened(QString text)
{
    constexpr int kMost = 24;
    text = text.simplified();
    return text.size() > kMost ? text.left(kMost) + QStringLiteral("…") : text;
}

QString textOf(const model::Document &document, base::Id parent)
{
    QStringList texts;
    for (const auto *paragraph : document.childrenOf<model::Paragraph>(parent))
        texts << paragraph->text;
    return shortened(texts.join(u' '));
}

QString named(const QString &kind, const QString &what) { return what.isEmpty() ? kind : tr("%1：%2").arg(kind, what); }

QString pictureWords(const model::Document &document, base::Id id)
{
    const auto *picture = document.find<model::StoryPicture>(id);
    if (!picture)
        return {};
    return picture->altText.isEmpty() ? textOf(document, id) : shortened(picture->altText);
}

QString areaName(const model::Document &document, const model::Frame &frame, const model::AreaContent &area)
{
    const auto *placement = document.find<model::Placement>(area.placement);
    if (!placement)
        return named(
            frameKindName(frame), area.reservedCharacters > 0 ? tr("%1 字").arg(area.reservedCharacters) : QString());
    int count = 0, place = 0;
    for (const auto *other : document.childrenOf<model::Frame>(frame.page)) {
        const auto *content = std::get_if<model::AreaContent>(&other->content);
        if (!content || content->placement != area.placement)
            continue;
        ++count;
        if (content->sequence < area.sequence)
            ++place;
    }
    const QString kind =
        count > 1 ? tr("稿区 %1/%2", "which of a story's areas").arg(place + 1).arg(count) : frameKindName(frame);
    return named(kind, shortened(model::titleOf(document, placement->story)));
}

} // namespace

QString frameKindName(const model::Frame &frame)
{
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

QString frameRoleName(const QString &role)
{
    static constexpr std::pair<const char *, const char *> kRoles[] = {
        {"paper-name", QT_TRANSLATE_NOOP("session", "报名")}, {"masthead", QT_TRANSLATE_NOOP("session", "版头")},
        {"folio", QT_TRANSLATE_NOOP("session", "报眉")}, {"section-banner", QT_TRANSLATE_NOOP("session", "版名")},
        {"credits", QT_TRANSLATE_NOOP("session", "版面署名")}, {"imprint", QT_TRANSLATE_NOOP("session", "出版信息")}};
    const auto known = std::find_if(
        std::begin(kRoles), std::end(kRoles), [&](const auto &each) { return role == QLatin1String(each.first); });
    return known == std::end(kRoles) ? QString() : tr(known->second);
}

QString frameName(const model::Document &document, const model::Frame &frame, const QString &shown)
{
    if (const auto *area = std::get_if<model::AreaContent>(&frame.content))
        return areaName(document, frame, *area);
    if (const auto *picture = std::get_if<model::PictureContent>(&frame.content))
        return named(frameKindName(frame), pictureWords(document, picture->picture));
    if (const auto *caption = std::get_if<model::CaptionContent>(&frame.content))
        return named(frameKindName(frame), textOf(document, caption->picture));
    if (const auto *advert = std::get_if<model::AdvertContent>(&frame.content))
        return named(frameKindName(frame), advert->advertiser);
    const QString role = frameRoleName(frame.role);
    return named(
        role.isEmpty() ? frameKindName(frame) : role, shown.isNull() ? textOf(document, frame.id) : shortened(shown));
}

} // namespace banxin::session
