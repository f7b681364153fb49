#include "panels/story_drag.h"

#include "widgets/drawing.h"
#include "widgets/icon.h"

#include <QDrag>
#include <QJsonArray>
#include <QJsonDocument>
#include <QListView>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace banxin::panels {

namespace {

constexpr qsizetype kMostBytes = 1 << 20;

} // namespace

QString storiesMimeType() { return QStringLiteral("application/x-banxin-stories"); }

QMimeData *storiesToMime(const std::vector<base::Id> &stories, const QStringList &titles)
{
    QJsonArray ids;
    for (const base::Id story : stories)
        ids.append(story.toString());
    auto *data = new QMimeData;
    data->setData(storiesMimeType(), QJsonDocument(ids).toJson(QJsonDocument::Compact));
    data->setText(titles.join(u'\n'));
    return data;
}

std::vector<base::Id> storiesFromMime(const QMimeData *data)
{
    std::vector<base::Id> stories;
    if (!data || !data->hasFormat(storiesMimeType()))
        return stories;
    const QByteArray bytes = data->data(storiesMimeType());
    if (bytes.size() > kMostBytes)
        return stories;
    const QJsonArray ids = QJsonDocument::fromJson(bytes).array();
    for (const QJsonValue &value : ids) {
        const auto id = base::Id::fromString(value.toString());
        if (!id || id->isNull())
            return {};
        if (std::find(stories.begin(), stories.end(), *id) == stories.end())
            stories.push_back(*id);
    }
    return stories;
}

QPixmap storiesPixmap(const QString &title, int count, double pixelRatio, const QPalette &palette)
{
    const widgets::Tokens &t = widgets::tokens(palette);
    const QSize size(264, 44);
    QPixmap pixmap((QSizeF(size) * pixelRatio).toSize());
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card(0.5, count > 1 ? 4.5 : 0.5, size.width() - 9, 34);
    painter.setPen(QPen(t.accent, 1));
    painter.setBrush(t.panel);
    if (count > 1)
        painter.drawRoundedRect(card.translated(4, 4), 6, 6); // one more below
    painter.drawRoundedRect(card, 6, 6);
    widgets::drawIcon(
        painter, QRectF(card.left() + 10, card.center().y() - 8, 16, 16), QStringLiteral("newspaper"), t.accent);
    qreal right = card.right() - 10;
    if (count > 1) {
        const QString number = QString::number(count);
        const qreal width = std::max(20, widgets::textWidth(number, widgets::uiFont(12, 700)) + 12);
        const QRectF badge(right - width, card.center().y() - 10, width, 20);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawRoundedRect(badge, 10, 10);
        painter.setPen(t.onAccent);
        painter.setFont(widgets::uiFont(12, 700));
        painter.drawText(badge, Qt::AlignCenter, number);
        right -= width + 6;
    }
    widgets::drawElided(painter, QRectF(card.left() + 34, card.top(), right - card.left() - 34, card.height()), title,
        widgets::uiFont(13, 500), t.text);
    return pixmap;
}

QDrag *storiesDrag(QListView &list)
{
    QModelIndexList rows = list.selectionModel()->selectedRows();
    if (rows.isEmpty())
        return nullptr;
    std::sort(rows.begin(), rows.end());
    auto *drag = new QDrag(&list);
    drag->setMimeData(list.model()->mimeData(rows));
    drag->setPixmap(storiesPixmap(
        rows.front().data().toString(), static_cast<int>(rows.size()), list.devicePixelRatioF(), list.palette()));
    drag->setHotSpot({16, 20});
    return drag;
}

} // namespace banxin::panels
