#include "shell/furniture.h"

#include "edit/page_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace banxin::shell {

using base::Length;

std::span<const FurnitureKind> furnitureKinds()
{
    static const FurnitureKind kKinds[] = {
        {"furnitureName", QT_TRANSLATE_NOOP("shell", "报名"), "paper-name", u"{paper}", u"报头", 150, 29},
        {"furnitureFolio", QT_TRANSLATE_NOOP("shell", "报眉"), "folio", u"{page}　{date}　{weekday}", u"信息行", 100,
            5},
        {"furnitureBanner", QT_TRANSLATE_NOOP("shell", "版名"), "section-banner", u"{section}", u"版名", 80, 12},
        {"furnitureCredits", QT_TRANSLATE_NOOP("shell", "版面署名"), "credits", u"{credits}", u"信息行 居右", 85, 5},
        {"furnitureImprint", QT_TRANSLATE_NOOP("shell", "出版信息"), "imprint",
            u"地址：{address}　邮编：{postcode}　电话：{phone}", u"信息行", 130, 5},
        {"furnitureText", QT_TRANSLATE_NOOP("shell", "其他文字"), "", u"", u"", 40, 5}};
    return kKinds;
}

edit::NewFrame furnitureAt(
    const model::Document &document, base::Id page, const FurnitureKind &kind, base::Point middle)
{
    const auto *on = document.find<model::Page>(page);
    const base::Rect room = on ? on->grid.typeArea : base::Rect();
    const Length width = Length::mm(kind.width), height = Length::mm(kind.height);
    const auto within = [](Length at, Length from, Length to) { return std::max(from, std::min(at, to)); };
    edit::NewFrame frame = edit::pageText(document, page,
        {within(middle.x - width / 2, room.x, room.right() - width),
            within(middle.y - height / 2, room.y, room.bottom() - height), width, height});
    frame.role = QString::fromLatin1(kind.role);
    frame.text = QString::fromUtf16(kind.words);
    if (!frame.role.isEmpty())
        frame.style = edit::knownStyle(document, page, QString::fromUtf16(kind.style));
    return frame;
}

} // namespace banxin::shell
