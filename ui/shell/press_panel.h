// PressPanel 付印: the pages with what preflight finds on each, what went to the plant and what changed since;
// the ways on from there. It checks the issue off the GUI thread and exports nothing.
#pragma once

#include "shell/delivery_states.h"
#include "shell/export_run.h"
#include "shell/press_pages.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace banxin::shell {

class PressPanel : public QWidget {
    Q_OBJECT
public:
    explicit PressPanel(session::Session &session, QWidget *parent = nullptr);
    PressPages &pages() { return *m_pages; }
    /// Preflight of all pages for this printer; an empty name is the publication's own.
    void check(const QString &printer);
    /// The same, where nothing is known of the pages as they are.
    void checkIfStale(const QString &printer);
    void stopChecking();

Q_SIGNALS:
    void checkWanted();
    void exportWanted();
    void deliveryWanted();
    /// Errors found, or -1 where nobody knows.
    void errorsChanged(int errors);

private:
    void fill();
    void waitForCheck(const QString &what);
    void showResult(bool isComplete, const QString &problem);
    void showDeliveries();

    session::Session &m_session;
    ExportRun m_run;
    DeliveryStates m_deliveries;
    bool m_isStale = true;
    QString m_printer;
    PressPages *m_pages;
    QLabel *m_state;
    QLabel *m_changed;
    QPushButton *m_check;
    QPushButton *m_export;
    QPushButton *m_deliver;
};

} // namespace banxin::shell
