#include "tools/fit_leader.h"

#include "widgets/tokens.h"

#include <QPainter>

#include <algorithm>

namespace banxin::tools {

namespace {
constexpr double kShort = 6; // less is no line
} // namespace

FitLeader::FitLeader(const canvas::PageView &view, const QWidget &popover, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_popover(popover)
{
    setObjectName(QStringLiteral("fitLeader"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    hide();
}

void FitLeader::showFor(base::Id frame)
{
    m_frame = frame;
    setGeometry(parentWidget()->rect());
    show();
    update();
}

std::optional<QLineF> FitLeader::line() const
{
    const auto *frame = m_view.document().find<model::Frame>(m_frame);
    if (!frame)
        return std::nullopt;
    QRectF from = m_view.transform().toView(frame->box);
    if (const auto laid = m_view.layout())
        for (const layout::FrameLayout &each : laid->frames)
            if (each.frame == m_frame && !each.story.isNull())
                for (const canvas::PageView::Badge &badge : m_view.badges())
                    if (badge.story == each.story)
                        from = badge.rect;
    const QRectF to = m_popover.geometry();
    if (from.intersects(to))
        return std::nullopt;
    // Level where one can look straight across, else from edge to edge.
    const auto nearest = [](double middle, double low, double high) { return std::clamp(middle, low, high); };
    const bool right = to.left() >= from.right(), left = to.right() <= from.left();
    const double level = nearest(from.center().y(), to.top() + kShort, to.bottom() - kShort);
    const double upright = nearest(from.center().x(), to.left() + kShort, to.right() - kShort);
    QLineF line;
    if (right || left)
        line = {right ? from.right() : from.left(), nearest(level, from.top(), from.bottom()),
            right ? to.left() : to.right(), level};
    else
        line = {nearest(upright, from.left(), from.right()), to.top() >= from.bottom() ? from.bottom() : from.top(),
            upright, to.top() >= from.bottom() ? to.top() : to.bottom()};
    if (line.length() < kShort)
        return std::nullopt;
    return line;
}

void FitLeader::paintEvent(QPaintEvent *)
{
    const auto drawn = line();
    if (!drawn)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = widgets::tokens(palette()).error;
    painter.setPen(QPen(ink, 1));
    painter.drawLine(*drawn);
    painter.setBrush(ink);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(drawn->p1(), 2.5, 2.5);
}

} // namespace banxin::tools
