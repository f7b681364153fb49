#include "shell/view_place.h"

#include "session/session.h"

#include <QCryptographicHash>
#include <QScrollBar>

namespace banxin::shell {

namespace {

constexpr int kRest = 300; // ms

QString keyOf(const QString &location)
{
    const QByteArray name = QCryptographicHash::hash(location.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("view/") + QString::fromLatin1(name);
}

} // namespace

ViewPlace::ViewPlace(canvas::PageView &view, Settings &settings, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_settings(settings)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &ViewPlace::keep);
    const auto moved = [this] {
        if (!m_location.isEmpty())
            m_rest.start();
    };
    connect(&view, &canvas::PageView::zoomChanged, this, moved);
    connect(&view, &canvas::PageView::pageShown, this, moved);
    connect(view.horizontalScrollBar(), &QScrollBar::valueChanged, this, moved);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, moved);
}

QString ViewPlace::pageNumber() const
{
    const auto *page = m_view.session() ? m_view.session()->working().find<model::Page>(m_view.page()) : nullptr;
    return page ? page->number : QString();
}

void ViewPlace::restore(const QString &location)
{
    m_location = location;
    m_rest.start(); // what is seen from now on is worth keeping, moved or not
    const QStringList parts = m_settings.text(keyOf(location)).split(u'\t');
    if (parts.size() != 5 || parts[0] != pageNumber())
        return;
    if (parts[1] == QStringLiteral("page")) {
        m_view.fitPage();
        return;
    }
    if (parts[1] == QStringLiteral("width"))
        m_view.fitWidth();
    else
        m_view.setZoom(parts[2].toDouble());
    // The window takes its size first.
    QTimer::singleShot(0, this, [this, page = m_view.page(), parts] {
        if (m_view.page() != page)
            return;
        m_view.horizontalScrollBar()->setValue(parts[3].toInt());
        m_view.verticalScrollBar()->setValue(parts[4].toInt());
    });
}

void ViewPlace::keep()
{
    const QString page = pageNumber();
    if (page.isEmpty())
        return;
    const QString fit = m_view.fit() == canvas::PageView::Fit::Page ? QStringLiteral("page")
        : m_view.fit() == canvas::PageView::Fit::Width              ? QStringLiteral("width")
                                                                    : QStringLiteral("free");
    const QStringList parts{page, fit, QString::number(m_view.zoom(), 'g', 12),
        QString::number(m_view.horizontalScrollBar()->value()), QString::number(m_view.verticalScrollBar()->value())};
    m_settings.setText(keyOf(m_location), parts.join(u'\t'));
}

} // namespace banxin::shell
