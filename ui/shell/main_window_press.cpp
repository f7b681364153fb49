// What the window does for the press: views of the plates, printers' profiles, swatches.
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "canvas/press_view.h"
#include "shell/advert_dialog.h"
#include "shell/press_bar.h"
#include "shell/press_room.h"
#include "shell/printers_dialog.h"
#include "shell/swatches_dialog.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QToolBar>

namespace banxin::shell {

using canvas::PressMode;

void MainWindow::buildPressModes(QMenu *menu)
{
    menu->setObjectName(QStringLiteral("pressMenu"));
    m_pressModes = new QActionGroup(this);
    const auto mode = [&](PressMode which, const QString &name, const QString &text, Qt::Key key) {
        QAction *action = addAction(menu, name, text, {QKeySequence(Qt::CTRL | Qt::ALT | key)});
        action->setCheckable(true);
        action->setData(static_cast<int>(which));
        m_pressModes->addAction(action);
    };
    mode(PressMode::Page, QStringLiteral("pressPage"), tr("常态"), Qt::Key_1);
    mode(PressMode::SoftProof, QStringLiteral("pressSoftProof"), tr("软打样"), Qt::Key_2);
    mode(PressMode::Separations, QStringLiteral("pressSeparations"), tr("分色"), Qt::Key_3);
    mode(PressMode::TotalInk, QStringLiteral("pressTotalInk"), tr("总墨量"), Qt::Key_4);
    action(QStringLiteral("pressPage"))->setChecked(true);
    connect(m_pressModes, &QActionGroup::triggered, this,
        [this](QAction *chosen) { setPressMode(static_cast<PressMode>(chosen->data().toInt())); });
}

void MainWindow::showPrinters()
{
    auto *dialog = new PrintersDialog(*m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Of the frame where it is an advert; otherwise of a new one on the page.
void MainWindow::showAdvert(base::Id frame, const base::Rect &box)
{
    const auto *object = m_session->working().find<model::Frame>(frame);
    const bool isAdvert = object && std::holds_alternative<model::AdvertContent>(object->content);
    auto *dialog = new AdvertDialog(*m_session, m_page, isAdvert ? frame : base::Id(), this);
    dialog->setBox(box);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AdvertDialog::placed, this, [this](base::Id made) { m_view->selectFrame(made); });
    dialog->open();
}

void MainWindow::showSwatches()
{
    auto *dialog = new SwatchesDialog(*m_session, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::buildPressBar()
{
    addToolBarBreak(Qt::TopToolBarArea);
    m_pressToolBar = new QToolBar(tr("印刷视图"));
    m_pressToolBar->setObjectName(QStringLiteral("pressBar"));
    m_pressToolBar->setMovable(false);
    m_pressBar = new PressBar(m_view->press());
    m_pressToolBar->addWidget(m_pressBar);
    addToolBar(Qt::TopToolBarArea, m_pressToolBar);
    m_pressToolBar->hide();
    connect(m_session, &session::Session::exportFinished, this, &MainWindow::takePressFindings);
    connect(m_session, &session::Session::exportFailed, this, &MainWindow::takePressFindings);
    connect(m_pressBar, &PressBar::modeChosen, this, &MainWindow::setPressMode);
    connect(&m_view->press(), &canvas::PressView::ready, this, [this] { refreshPosition(); });
    new PressRoom(*this);
}

/// The ordinary page is no view of the press: the person goes back to composing.
void MainWindow::setPressMode(PressMode mode)
{
    if (mode == PressMode::Page) {
        setRoom(Room::Compose);
        return;
    }
    m_pressMode = mode;
    if (m_room != Room::Press)
        setRoom(Room::Press);
    else
        showPressMode(mode);
}

void MainWindow::showPressMode(PressMode mode)
{
    for (QAction *action : m_pressModes->actions()) {
        if (action->data().toInt() == static_cast<int>(mode))
            action->setChecked(true);
    }
    m_pressBar->setMode(mode);
    m_pressToolBar->setVisible(mode != PressMode::Page);
}

/// C 82 M 71 Y 38 K 55 总墨 246%; empty where the ordinary page is seen.
QString MainWindow::inksAtPointer() const
{
    if (!m_pointer || !m_view->press().isOn())
        return {};
    const auto reading = m_view->press().inksAt(*m_pointer);
    if (!reading)
        return {};
    QString text;
    for (const canvas::PressView::Reading::Amount &amount : reading->amounts)
        text += QStringLiteral("%1 %2  ").arg(amount.plate).arg(amount.percent);
    text += tr("总墨 %1%").arg(reading->total);
    if (reading->mean)
        text += tr("，15 mm² 均值 %1%").arg(*reading->mean);
    return text;
}

/// What preflight found in the file stays in the lists of its pages until they are changed.
void MainWindow::takePressFindings()
{
    m_pressFindings.clear();
    for (const auto &[page, finding] : m_session->exportFindings().inFiles) {
        if (page.isNull() || finding.rule == u"total-ink") // which the page tells by itself
            continue;
        PressFindings &of = m_pressFindings[page];
        if (const auto layout = m_session->pageLayout(page))
            of.seenOn = layout->display;
        of.findings.push_back(panels::pageFinding(m_session->working(), page, finding));
    }
    layoutReady(m_page);
}

/// The layout's, and preflight's where the page is still as it was exported.
std::vector<panels::PageFinding> MainWindow::findingsOfPage()
{
    const auto layout = m_session->pageLayout(m_page);
    std::vector<panels::PageFinding> findings = panels::pageFindings(m_session->working(), m_page, layout.get());
    const auto found = m_pressFindings.find(m_page);
    if (found == m_pressFindings.end() || !layout)
        return findings;
    if (!found->second.seenOn)
        found->second.seenOn = layout->display;
    if (found->second.seenOn != layout->display) {
        m_pressFindings.erase(found);
        return findings;
    }
    const auto &of = found->second.findings;
    findings.insert(findings.end(), of.begin(), of.end());
    std::stable_sort(findings.begin(), findings.end(), [](const auto &a, const auto &b) { return a.kind < b.kind; });
    return findings;
}

void MainWindow::refreshPrinters()
{
    const auto *issue = m_session->working().find<model::Issue>(m_session->issue());
    const auto *publication = issue ? m_session->working().find<model::Publication>(issue->publication) : nullptr;
    QStringList names;
    if (publication) {
        const QString own = model::printerNamed(*publication, {}).name;
        for (const model::PrinterProfile &printer : publication->printers)
            printer.name == own ? names.prepend(printer.name) : names.append(printer.name);
    }
    m_pressBar->setPrinters(names);
}

} // namespace banxin::shell
