#include "canvas/rulers.h"

#include "widgets/tokens.h"

#include <QMouseEvent>
#include <QPainter>

#include <array>
#include <cmath>

namespace banxin::canvas {

namespace {

/// The least distance of two numbers, in pixels.
constexpr double kNumberSpacing = 46;
constexpr double kTickSpacing = 4;

int roundStep(double least)
{
    for (int decade = 1;; decade *= 10) {
        for (const int digit : {1, 2, 5}) {
            if (digit * decade >= least)
                return digit * decade;
        }
    }
}

} // namespace

Ruler::Ruler(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_orientation(orientation)
{
    setObjectName(orientation == Qt::Horizontal ? QStringLiteral("topRuler") : QStringLiteral("leftRuler"));
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void Ruler::setScale(const RulerScale &scale)
{
    m_scale = scale;
    update();
}

void Ruler::setTheme(const CanvasTheme &theme)
{
    m_theme = theme;
    update();
}

void Ruler::setPointer(std::optional<double> at)
{
    if (at == m_pointer)
        return;
    const auto touch = [&](const std::optional<double> &place) {
        if (place)
            update(m_orientation == Qt::Horizontal ? QRect(static_cast<int>(*place) - 2, 0, 5, height())
                                                   : QRect(0, static_cast<int>(*place) - 2, width(), 5));
    };
    touch(m_pointer);
    m_pointer = at;
    touch(m_pointer);
}

double Ruler::along(base::Length length) const
{
    return (m_orientation == Qt::Horizontal ? m_scale.view.origin.x() : m_scale.view.origin.y())
        + m_scale.view.toPixels(length);
}

double Ruler::extent() const { return m_orientation == Qt::Horizontal ? width() : height(); }

void Ruler::paintTick(QPainter &painter, double at, int length) const
{
    const int place = static_cast<int>(std::floor(at));
    if (m_orientation == Qt::Horizontal)
        painter.fillRect(QRect(place, height() - length - 1, 1, length), m_theme.rulerLine);
    else
        painter.fillRect(QRect(width() - length - 1, place, length, 1), m_theme.rulerLine);
}

void Ruler::paintNumber(QPainter &painter, double at, const QString &text) const
{
    const int place = static_cast<int>(std::floor(at));
    painter.setPen(m_theme.rulerText);
    if (m_orientation == Qt::Horizontal) {
        painter.drawText(QRect(place + 3, 0, 120, height() - 6), Qt::AlignLeft | Qt::AlignVCenter, text);
    } else {
        painter.save();
        painter.translate(0, place);
        painter.drawText(QRect(1, 1, width() - 3, 14), Qt::AlignLeft | Qt::AlignVCenter, text);
        painter.restore();
    }
}

void Ruler::paintMillimetres(QPainter &painter) const
{
    const double millimetre = m_scale.view.toPixels(base::Length::mm(1));
    const int number = roundStep(kNumberSpacing / millimetre);
    const int tick = std::max(1, roundStep(kTickSpacing / millimetre));
    const double zero = along({});
    const int first = static_cast<int>(std::floor(-zero / millimetre)) - number;
    const int last = static_cast<int>(std::ceil((extent() - zero) / millimetre));
    for (int mm = first - ((first % tick) + tick) % tick; mm <= last; mm += tick) {
        const bool numbered = mm % number == 0;
        const bool half = !numbered && number % 2 == 0 && mm % (number / 2) == 0;
        paintTick(painter, zero + mm * millimetre, numbered ? 8 : half ? 6 : 4);
        if (numbered)
            paintNumber(painter, zero + mm * millimetre, QString::number(mm));
    }
}

void Ruler::paintCharacters(QPainter &painter) const
{
    const model::Grid &grid = m_scale.grid;
    paintTick(painter, along({}), 12);
    paintNumber(painter, along({}), QStringLiteral("0"));
    for (int column = 0; column < grid.columns; ++column) {
        const base::Length left = grid.columnLeft(column);
        const double character = m_scale.view.toPixels(grid.bodySize);
        const int step = roundStep(kTickSpacing / character);
        paintTick(painter, along(left), 14);
        paintTick(painter, along(left + grid.columnWidth()), 14);
        for (int n = step; n < grid.charactersPerColumn; n += step)
            paintTick(painter, along(left + grid.bodySize * n), n % 5 == 0 ? 6 : 4);
        const double width = m_scale.view.toPixels(grid.columnWidth());
        if (width > 26)
            paintNumber(painter, along(left), tr("%1栏").arg(column + 1));
        if (width > 64)
            paintNumber(painter, along(left + grid.columnWidth()) - 19, QString::number(grid.charactersPerColumn));
    }
    const double foot = along(m_scale.trim.width);
    paintTick(painter, foot, 12);
    paintNumber(painter, foot, tr("%1 mm").arg(qRound(m_scale.trim.width.toMm())));
}

void Ruler::paintRows(QPainter &painter) const
{
    const model::Grid &grid = m_scale.grid;
    const double pitch = m_scale.view.toPixels(grid.pitch());
    const int tick = roundStep(kTickSpacing / pitch);
    const int number = std::max(roundStep(kNumberSpacing / pitch), 1);
    // Rows run down the page; along the top the same pitch measures across the type area.
    const bool across = m_orientation == Qt::Horizontal;
    const base::Length start = across ? grid.typeArea.x : grid.rowTop(0);
    const int rows = across ? static_cast<int>(grid.typeArea.width.toPt() / grid.pitch().toPt()) : grid.rows;
    for (int row = 0; row < rows; ++row) {
        const bool numbered = row == 0 || (row + 1) % number == 0;
        if (!numbered && row % tick != 0)
            continue;
        const double at = along(across ? start + grid.pitch() * row : grid.rowTop(row));
        paintTick(painter, at, numbered ? 8 : (row + 1) % 5 == 0 ? 6 : 4);
        if (numbered)
            paintNumber(painter, at, QString::number(row + 1));
    }
}

void Ruler::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.ruler);
    painter.setFont(widgets::uiFont(10));
    if (m_scale.hasPage) {
        if (m_scale.unit == RulerUnit::Millimetre)
            paintMillimetres(painter);
        else if (m_scale.unit == RulerUnit::Character && m_orientation == Qt::Horizontal)
            paintCharacters(painter);
        else
            paintRows(painter);
    }
    const bool horizontal = m_orientation == Qt::Horizontal;
    painter.fillRect(
        horizontal ? QRect(0, height() - 1, width(), 1) : QRect(width() - 1, 0, 1, height()), m_theme.rulerLine);
    if (m_pointer) {
        const int at = static_cast<int>(std::floor(*m_pointer));
        painter.fillRect(horizontal ? QRect(at, 0, 1, height()) : QRect(0, at, width(), 1), ink::kAccent);
    }
}

void Ruler::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pulling = true;
    Q_EMIT pulled(event->globalPosition().toPoint(), false);
}

void Ruler::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pulling)
        return;
    if (event->buttons() & Qt::LeftButton) {
        Q_EMIT pulled(event->globalPosition().toPoint(), false);
    } else {
        m_pulling = false;
        Q_EMIT letGo();
    }
}

void Ruler::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && std::exchange(m_pulling, false))
        Q_EMIT pulled(event->globalPosition().toPoint(), true);
}

bool Ruler::event(QEvent *event)
{
    if ((event->type() == QEvent::WindowDeactivate || event->type() == QEvent::Hide) && std::exchange(m_pulling, false))
        Q_EMIT letGo();
    return QWidget::event(event);
}

// Corner ---------------------------------------------------------------------------------------

RulerCorner::RulerCorner(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("rulerCorner"));
    setCursor(Qt::PointingHandCursor);
    setUnit(m_unit);
}

void RulerCorner::setUnit(RulerUnit unit)
{
    m_unit = unit;
    static const std::array names{QT_TR_NOOP("标尺：毫米"), QT_TR_NOOP("标尺：字"), QT_TR_NOOP("标尺：行")};
    setToolTip(tr(names[static_cast<std::size_t>(unit)]));
    setAccessibleName(toolTip());
    update();
}

void RulerCorner::setTheme(const CanvasTheme &theme)
{
    m_theme = theme;
    update();
}

void RulerCorner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.ruler);
    painter.setFont(widgets::uiFont(10));
    painter.setPen(m_theme.rulerText);
    const QString text = m_unit == RulerUnit::Millimetre ? QStringLiteral("mm")
        : m_unit == RulerUnit::Character                 ? tr("字")
                                                         : tr("行");
    painter.drawText(rect().adjusted(0, 0, -1, -1), Qt::AlignCenter, text);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.rulerLine);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.rulerLine);
}

void RulerCorner::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT unitChosen(static_cast<RulerUnit>((static_cast<int>(m_unit) + 1) % 3));
}

} // namespace banxin::canvas
