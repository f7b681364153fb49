// ViewPlace: remembers what a person sees of a page, its zoom and where it is scrolled to, while they work, so
// that it is there again however the program ended. It chooses no page.
#pragma once

#include "canvas/page_view.h"
#include "shell/settings.h"

#include <QTimer>

namespace banxin::shell {

class ViewPlace : public QObject {
    Q_OBJECT
public:
    ViewPlace(canvas::PageView &view, Settings &settings, QObject *parent);
    /// The newsroom at `location` has just shown a page: where the person left the same one, it is seen as then.
    void restore(const QString &location);

private:
    void keep();
    QString pageNumber() const;

    canvas::PageView &m_view;
    Settings &m_settings;
    QString m_location;
    QTimer m_rest; // since the view moved last
};

} // namespace banxin::shell
