#include "shell/press_room.h"

#include "canvas/page_thumbnails.h"
#include "panels/dock_title.h"
#include "shell/dock_tabs.h"
#include "shell/export_dialog.h"
#include "shell/main_window.h"
#include "shell/press_panel.h"

#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QPixmap>
#include <QStandardPaths>

namespace banxin::shell {

PressRoom::PressRoom(MainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_panel(new PressPanel(window.session()))
    , m_dock(nullptr)
{
    setObjectName(QStringLiteral("pressRoom"));
    panels::DockTitle *title = nullptr;
    m_dock =
        window.buildDock(QStringLiteral("pressDock"), MainWindow::tr("付印"), m_panel, Qt::RightDockWidgetArea, &title);
    m_dock->hide();
    connect(m_panel, &PressPanel::errorsChanged, title,
        [title](int errors) { title->setCount(errors > 0 ? errors : -1, panels::DockTitle::Weight::Alarming); });
    canvas::PageThumbnails *thumbnails = window.m_thumbnails;
    m_panel->pages().setThumbnails([thumbnails](base::Id page, QSize pixels) {
        return QPixmap::fromImage(thumbnails->thumbnail(page, pixels.width()));
    });
    connect(thumbnails, &canvas::PageThumbnails::thumbnailReady, m_panel,
        [this] { m_panel->pages().viewport()->update(); });
    connect(m_panel, &PressPanel::checkWanted, this, &PressRoom::check);
    connect(m_panel, &PressPanel::exportWanted, this, [this] { openExport(ExportForm::Target::File); });
    connect(m_panel, &PressPanel::deliveryWanted, this, [this] { openExport(ExportForm::Target::Plant); });
    connect(&m_panel->pages(), &PressPages::pageChosen, &window, &MainWindow::showPage);
    connect(&m_panel->pages(), &PressPages::findingChosen, &window,
        [&window](base::Id page, const panels::PageFinding &finding) {
            if (!page.isNull() && page != window.page())
                window.showPage(page);
            window.showFinding(finding);
        });
    if (auto *printers = window.findChild<QComboBox *>(QStringLiteral("pressPrinter")))
        connect(printers, &QComboBox::currentIndexChanged, this, [this] {
            if (m_window.room() == Room::Press)
                m_panel->checkIfStale(printer());
        });
}

PressRoom &PressRoom::of(MainWindow &window) { return *window.findChild<PressRoom *>(QStringLiteral("pressRoom")); }

/// Whose plates the room shows.
QString PressRoom::printer() const
{
    const auto *printers = m_window.findChild<QComboBox *>(QStringLiteral("pressPrinter"));
    return printers ? printers->currentData().toString() : QString();
}

void PressRoom::enter()
{
    if (m_window.dockWidgetArea(m_dock) == Qt::NoDockWidgetArea)
        m_window.addDockWidget(Qt::RightDockWidgetArea, m_dock);
    m_dock->show();
    m_panel->checkIfStale(printer());
}

void PressRoom::leave()
{
    m_dock->hide();
    m_panel->stopChecking();
}

void PressRoom::check()
{
    if (m_window.session().issue().isNull())
        return;
    m_window.setRoom(Room::Press);
    m_panel->check(printer());
}

void PressRoom::openExport(ExportForm::Target target)
{
    if (m_window.page().isNull())
        return;
    QString folder = m_window.m_settings.text(QStringLiteral("export/folder"));
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QDir::homePath();
    auto *dialog = new ExportDialog(m_window.session(), m_window.page(), folder, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTarget(target);
    canvas::PageThumbnails *thumbnails = m_window.m_thumbnails;
    dialog->pages().setThumbnails([thumbnails](base::Id page, QSize pixels) {
        return QPixmap::fromImage(thumbnails->thumbnail(page, pixels.width()));
    });
    connect(thumbnails, &canvas::PageThumbnails::thumbnailReady, dialog,
        [dialog] { dialog->pages().viewport()->update(); });
    connect(dialog, &QDialog::finished, this,
        [this, dialog] { m_window.m_settings.setText(QStringLiteral("export/folder"), dialog->folder()); });
    connect(dialog, &ExportDialog::findingChosen, this, [this](base::Id page, const panels::PageFinding &finding) {
        m_window.showPage(page);
        m_window.showFinding(finding);
    });
    dialog->open();
}

} // namespace banxin::shell
