#include "intake/role_bar.h"

#include "widgets/drawing.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace banxin::intake {

namespace {

constexpr int kRow = 24;
constexpr int kMargin = 12;
constexpr int kSwatch = 10;

} // namespace

RoleBar::RoleBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("roleBar"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
}

void RoleBar::setCurrent(std::optional<Role> role)
{
    m_current = role;
    update();
}

std::vector<RoleBar::Place> RoleBar::places(int width) const
{
    std::vector<Place> found;
    int x = kMargin, y = 4;
    for (const Role role : roles()) {
        if (keyOf(role) == Qt::Key_unknown)
            continue;
        const int own = kSwatch + 6 + widgets::textWidth(nameOf(role), widgets::uiFont(12)) + 5
            + widgets::textWidth(keyText(role), widgets::uiFont(11)) + 14;
        if (x + own > width - kMargin && x > kMargin) {
            x = kMargin;
            y += kRow;
        }
        found.push_back({role, QRect(x, y, own, kRow)});
        x += own;
    }
    return found;
}

int RoleBar::heightForWidth(int width) const { return places(width).back().rect.bottom() + 5; }

QSize RoleBar::sizeHint() const { return {600, heightForWidth(600)}; }

void RoleBar::paintEvent(QPaintEvent *)
{
    const widgets::Tokens &t = widgets::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Place &place : places(width())) {
        if (m_current == place.role) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.accentTint);
            painter.drawRoundedRect(QRectF(place.rect).adjusted(-3, 2, -4, -2), 4, 4);
        }
        qreal x = place.rect.left() + 3;
        const qreal middle = place.rect.center().y() + 0.5;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorOf(place.role, t, widgets::themeMode(palette())));
        painter.drawRoundedRect(QRectF(x, middle - kSwatch / 2.0, kSwatch, kSwatch), 2, 2);
        x += kSwatch + 6;
        const QRectF rest(x, place.rect.top(), place.rect.right() - x, kRow);
        x += widgets::drawElided(painter, rest, nameOf(place.role), widgets::uiFont(12), t.text) + 5;
        widgets::drawElided(painter, QRectF(x, place.rect.top(), place.rect.right() - x, kRow), keyText(place.role),
            widgets::uiFont(11), t.text3);
    }
    const QRect last = places(width()).back().rect;
    const QRectF rest(last.right() + 8, last.top(), width() - last.right() - 8 - kMargin, kRow);
    if (rest.width() > 120)
        widgets::drawElided(
            painter, rest, tr("Enter 另起一篇　J 并入上一篇　Ctrl+Z 撤销"), widgets::uiFont(11), t.text3);
}

void RoleBar::mousePressEvent(QMouseEvent *event)
{
    for (const Place &place : places(width())) {
        if (place.rect.contains(event->position().toPoint())) {
            Q_EMIT roleChosen(place.role);
            return;
        }
    }
}

bool RoleBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (const Place &place : places(width())) {
            if (place.rect.contains(help->pos())) {
                QToolTip::showText(
                    help->globalPos(), QStringLiteral("%1 (%2)").arg(noteOf(place.role), keyText(place.role)), this);
                return true;
            }
        }
    }
    return QWidget::event(event);
}

} // namespace banxin::intake
