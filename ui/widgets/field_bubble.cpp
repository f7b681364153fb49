#include "widgets/field_bubble.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>

namespace banxin::widgets {

namespace {
constexpr int kWidest = 280; // px
constexpr int kGap = 3;
} // namespace

FieldBubble::FieldBubble(QWidget &field)
    : QLabel(&field)
    , m_field(&field)
{
    setObjectName(QStringLiteral("fieldBubble"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::NoFocus);
    setWordWrap(true);
    hide();
    // In the field's window it is nobody's child that goes with the field.
    connect(&field, &QObject::destroyed, this, &QObject::deleteLater);
    connect(qApp, &QApplication::focusChanged, this, &FieldBubble::place);
}

FieldBubble::~FieldBubble() = default;

void FieldBubble::say(const QString &why)
{
    m_isWanted = !why.isEmpty() && m_field;
    setText(why);
    if (!m_isWanted) {
        leave();
        hide();
        return;
    }
    if (parentWidget() != m_field->window())
        setParent(m_field->window());
    follow();
    place();
}

/// Whatever moves or hides the field moves or hides the bubble.
void FieldBubble::follow()
{
    leave();
    for (QWidget *each = m_field; each; each = each->isWindow() ? nullptr : each->parentWidget()) {
        each->installEventFilter(this);
        m_watched << each;
    }
}

void FieldBubble::leave()
{
    for (const QPointer<QWidget> &each : std::as_const(m_watched))
        if (each)
            each->removeEventFilter(this);
    m_watched.clear();
}

bool FieldBubble::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        place();
        break;
    default:
        break;
    }
    return QLabel::eventFilter(watched, event);
}

/// Below the field, and above it where below is another field in use or the window's end.
void FieldBubble::place()
{
    if (!m_isWanted || !m_field || parentWidget() != m_field->window())
        return;
    if (!m_field->isVisible() || m_field->visibleRegion().isEmpty()) {
        hide();
        return;
    }
    const QWidget *window = parentWidget();
    const QRect field(m_field->mapTo(window, QPoint(0, 0)), m_field->size());
    ensurePolished();
    setWordWrap(false);
    const bool isLong = sizeHint().width() > kWidest;
    setWordWrap(isLong);
    const int width = std::min(isLong ? kWidest : sizeHint().width(), window->width() - 2 * kGap);
    QRect box(field.left(), field.bottom() + 1 + kGap, width, isLong ? heightForWidth(width) : sizeHint().height());
    box.moveLeft(std::clamp(box.left(), kGap, std::max(kGap, window->width() - kGap - box.width())));
    const QWidget *used = QApplication::focusWidget();
    const bool meetsUsed = used && used != m_field && used->window() == window && !used->isAncestorOf(m_field)
        && box.intersects(QRect(used->mapTo(window, QPoint(0, 0)), used->size()));
    if ((meetsUsed || box.bottom() > window->height()) && field.top() - kGap - box.height() >= 0)
        box.moveBottom(field.top() - 1 - kGap);
    setGeometry(box);
    show();
    raise();
}

} // namespace banxin::widgets
