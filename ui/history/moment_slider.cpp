#include "history/moment_slider.h"

#include "widgets/icon.h"
#include "widgets/tokens.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace banxin::history {

namespace {

constexpr int kSide = 12; // px left and right of the groove
constexpr int kGroove = 30; // px from above
constexpr double kClosest = 4; // px between ticks that can be told apart

} // namespace

MomentSlider::MomentSlider(QWidget *parent)
    : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setPageStep(10);
    connect(this, &QAbstractSlider::valueChanged, this, qOverload<>(&QWidget::update));
    setFocusPolicy(Qt::StrongFocus);
}

void MomentSlider::setFlags(const QMap<int, QString> &flags)
{
    m_flags = flags;
    update();
}

double MomentSlider::xOf(int position) const
{
    const int span = std::max(1, maximum() - minimum());
    return kSide + double(position - minimum()) / span * (width() - 2 * kSide);
}

int MomentSlider::positionAt(double x) const
{
    const double part = (x - kSide) / std::max(1, width() - 2 * kSide);
    return std::clamp(minimum() + static_cast<int>(std::lround(part * (maximum() - minimum()))), minimum(), maximum());
}

void MomentSlider::paintEvent(QPaintEvent *)
{
    const widgets::Tokens &t = widgets::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.line2);
    painter.drawRoundedRect(QRectF(kSide, kGroove - 2, width() - 2 * kSide, 4), 2, 2);
    painter.setBrush(t.accent);
    painter.drawRoundedRect(QRectF(kSide, kGroove - 2, xOf(value()) - kSide, 4), 2, 2);
    const int count = maximum() - minimum();
    if (count > 0 && (width() - 2.0 * kSide) / count >= kClosest) {
        for (int i = minimum(); i <= maximum(); ++i)
            painter.fillRect(QRectF(std::round(xOf(i)), kGroove + 5, 1, 4), t.text3);
    }
    for (auto flag = m_flags.begin(); flag != m_flags.end(); ++flag)
        widgets::drawIcon(
            painter, QRectF(std::round(xOf(flag.key())) - 3, 4, 16, 16), QStringLiteral("flag"), t.accent);
    painter.setPen(QPen(hasFocus() ? t.accent : t.text2, 2));
    painter.setBrush(t.panel);
    painter.drawEllipse(QPointF(xOf(value()), kGroove), 7, 7);
}

void MomentSlider::mousePressEvent(QMouseEvent *event)
{
    // A click near a flag means the flag.
    int position = positionAt(event->position().x());
    for (auto flag = m_flags.begin(); flag != m_flags.end(); ++flag)
        if (event->position().y() < kGroove - 8 && std::abs(xOf(flag.key()) + 5 - event->position().x()) < 10)
            position = flag.key();
    setSliderDown(true);
    setValue(position);
}

void MomentSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        setValue(positionAt(event->position().x()));
}

bool MomentSlider::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (auto flag = m_flags.begin(); flag != m_flags.end(); ++flag)
            if (std::abs(xOf(flag.key()) + 5 - help->pos().x()) < 10) {
                QToolTip::showText(help->globalPos(), flag.value(), this);
                return true;
            }
        QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::MouseButtonRelease)
        setSliderDown(false);
    return QAbstractSlider::event(event);
}

} // namespace banxin::history
