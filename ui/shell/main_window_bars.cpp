// The bars of the window: what is open and the rooms, what is selected, the tools of the page.
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "panels/findings_panel.h"
#include "shell/board_place.h"
#include "shell/command_search.h"
#include "shell/context_facts.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/picker_button.h"
#include "widgets/segmented_control.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

namespace banxin::shell {

namespace {

// A tool bar takes its margins from the style whatever it is told.
QWidget *spacer(int width)
{
    auto *gap = new QWidget;
    gap->setFixedWidth(width);
    return gap;
}

QToolButton *buttonOf(QAction *action, int iconSize)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setIconSize({iconSize, iconSize});
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    return button;
}

} // namespace

void MainWindow::buildMainBar()
{
    setContextMenuPolicy(Qt::NoContextMenu); // its only use would be to lose a bar
    auto *bar = m_mainBar = new QToolBar(tr("主工具栏"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);

    // Left and right grow alike, so that the rooms stand in the middle while there is room.
    auto *all = new QWidget;
    auto *row = new QHBoxLayout(all);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(12);
    const auto side = [&] {
        auto *part = new QWidget;
        auto *inside = new QHBoxLayout(part);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->setSpacing(4);
        row->addWidget(part, 1);
        return inside;
    };
    QHBoxLayout *left = side();
    m_issuePicker = new widgets::PickerButton;
    m_issuePicker->setObjectName(QStringLiteral("issuePicker"));
    m_issuePicker->setIconName(QStringLiteral("newspaper"));
    m_issuePicker->setToolTip(tr("换一期"));
    m_issueMenu = new QMenu(m_issuePicker);
    m_issuePicker->setMenu(m_issueMenu);
    connect(m_issueMenu, &QMenu::aboutToShow, this, &MainWindow::fillIssueMenu);
    m_pagePicker = new widgets::PickerButton;
    m_pagePicker->setObjectName(QStringLiteral("pagePicker"));
    m_pagePicker->setToolTip(tr("换一版"));
    m_pagePicker->setMenu(m_pageMenu);
    left->addWidget(m_issuePicker);
    left->addWidget(m_pagePicker);
    left->addSpacing(12);
    left->addWidget(buttonOf(action(QStringLiteral("editUndo")), 20));
    left->addWidget(buttonOf(action(QStringLiteral("editRedo")), 20));
    left->addWidget(buttonOf(action(QStringLiteral("editHistory")), 20));
    left->addStretch(1);

    m_roomSwitch = new widgets::SegmentedControl;
    m_roomSwitch->setObjectName(QStringLiteral("roomSwitch"));
    m_roomSwitch->setProperty("rooms", true);
    for (const char16_t *name : {u"windowCompose", u"windowReview", u"windowPress"}) {
        const QAction *room = action(QString::fromUtf16(name));
        m_roomSwitch->addSegment(room->data().toInt(), room->text(), room->toolTip(), room->icon());
    }
    constexpr int kBoard = 100; // no room of this window, but reached like one
    const QAction *board = action(QStringLiteral("windowBoard"));
    m_roomSwitch->addSegment(kBoard, tr("进度"), board->toolTip(), board->icon());
    connect(m_roomSwitch, &widgets::SegmentedControl::chosen, this, [this](int room) {
        if (room == kBoard)
            BoardPlace::of(*this).show();
        else
            setRoom(static_cast<Room>(room));
        m_roomSwitch->setCurrent(static_cast<int>(m_room));
    });
    row->addWidget(m_roomSwitch);

    QHBoxLayout *right = side();
    right->setSpacing(5);
    right->addStretch(1);
    m_search = new CommandSearch;
    m_search->setObjectName(QStringLiteral("commandSearch"));
    right->addWidget(m_search, 4);
    m_lock = new QToolButton;
    m_lock->setObjectName(QStringLiteral("readOnlyLock"));
    m_lock->setIcon(widgets::icon(QStringLiteral("lock"), widgets::Tone::Warn));
    m_lock->setText(tr("只读"));
    m_lock->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_lock->setProperty("wide", true);
    m_lock->hide();
    right->addWidget(m_lock);
    connect(m_lock, &QToolButton::clicked, this, &MainWindow::tellReadOnly);
    QAction *exports = action(QStringLiteral("fileExport"));
    m_next = new QPushButton;
    m_next->setObjectName(QStringLiteral("exportButton"));
    connect(m_next, &QPushButton::clicked, exports, &QAction::trigger);
    connect(exports, &QAction::enabledChanged, m_next, &QWidget::setEnabled);
    right->addWidget(m_next);
    bar->addWidget(all);
    addToolBar(Qt::TopToolBarArea, bar);
    addToolBarBreak(Qt::TopToolBarArea);
    refreshNextStep();
}

/// What stands in its way stands in the button.
void MainWindow::refreshNextStep()
{
    const int errors = m_findings->errors();
    const bool ready = errors == 0;
    const QString text = ready ? tr("导出 PDF") : tr("导出 PDF · 差 %1 项").arg(errors);
    const QString tip =
        ready ? action(QStringLiteral("fileExport"))->toolTip() : tr("这一版还有 %1 个错误，见“问题”。").arg(errors);
    constexpr int kRoomForWords = 1440; // below it is a sign alone
    const QString shown = width() < kRoomForWords ? QString() : text;
    if (m_next->text() == shown && m_next->accessibleName() == text && m_next->toolTip() == tip)
        return;
    m_next->setText(shown);
    m_next->setAccessibleName(text);
    // What stands out is the next step of the page's course.
    m_next->setIcon(widgets::icon(QStringLiteral("file-down"), ready ? widgets::Tone::Plain : widgets::Tone::Error));
    m_next->setToolTip(tip);
}

void MainWindow::buildContextBar()
{
    auto *bar = m_contextBar = new QToolBar(tr("选择"));
    bar->setObjectName(QStringLiteral("contextBar"));
    bar->setMovable(false);
    bar->setIconSize({18, 18});
    bar->addWidget(spacer(8));
    m_context = new ContextFacts;
    bar->addWidget(m_context);
    m_contextTools = new ContextTools;
    for (const char16_t *name : {u"storySwap", u"storyExchange", u"storyContinue", u"storyFit"})
        m_contextTools->addAreaAction(action(QString::fromUtf16(name)));
    m_contextTools->addExchangeAction(action(QStringLiteral("storyExchange")));
    m_contextTools->addFrameMenu(m_alignMenu, widgets::icon(QStringLiteral("align-start-vertical")), tr("对齐"));
    for (const char16_t *name : {u"objectGroup", u"objectUngroup", u"objectLock", u"objectRotate"})
        m_contextTools->addFrameAction(action(QString::fromUtf16(name)));
    wireContextTools();
    bar->addWidget(m_contextTools);
    auto *spring = new QWidget;
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spring);
    auto *label = new QLabel(tr("标尺"));
    label->setProperty("tone", QStringLiteral("secondary"));
    label->setContentsMargins(8, 0, 4, 0);
    auto *ruler = new QWidget;
    auto *rulerRow = new QHBoxLayout(ruler);
    rulerRow->setContentsMargins(0, 0, 0, 0);
    rulerRow->setSpacing(0);
    rulerRow->addWidget(label);
    label->setObjectName(QStringLiteral("rulerLabel"));
    m_rulerUnit = new widgets::SegmentedControl;
    m_rulerUnit->setObjectName(QStringLiteral("rulerUnit"));
    m_rulerUnit->addSegment(static_cast<int>(canvas::RulerUnit::Millimetre), tr("mm"));
    m_rulerUnit->addSegment(static_cast<int>(canvas::RulerUnit::Character), tr("字"));
    m_rulerUnit->addSegment(static_cast<int>(canvas::RulerUnit::Row), tr("行"));
    const int unit = m_settings.number(QStringLiteral("view/ruler"), static_cast<int>(canvas::RulerUnit::Character));
    m_rulerUnit->setCurrent(unit);
    m_view->setRulerUnit(static_cast<canvas::RulerUnit>(std::clamp(unit, 0, 2)));
    connect(m_rulerUnit, &widgets::SegmentedControl::chosen, this, [this](int chosen) {
        m_settings.setNumber(QStringLiteral("view/ruler"), chosen);
        m_view->setRulerUnit(static_cast<canvas::RulerUnit>(chosen));
    });
    if (auto *corner = m_view->findChild<canvas::RulerCorner *>())
        connect(corner, &canvas::RulerCorner::unitChosen, this, [this](canvas::RulerUnit chosen) {
            m_settings.setNumber(QStringLiteral("view/ruler"), static_cast<int>(chosen));
            m_rulerUnit->setCurrent(static_cast<int>(chosen));
        });
    rulerRow->addWidget(m_rulerUnit);
    bar->addWidget(ruler);
    bar->addSeparator();
    for (const char16_t *name : {u"viewGrid", u"viewRulers", u"viewPreview"}) {
        bar->addAction(action(QString::fromUtf16(name)));
        bar->widgetForAction(action(QString::fromUtf16(name)))->setFocusPolicy(Qt::TabFocus);
    }
    bar->addWidget(spacer(4));
    addToolBar(Qt::TopToolBarArea, bar);
    buildPressBar();
}

/// Empty as yet; its menu gives it the tools.
QWidget *MainWindow::buildToolStrip()
{
    m_toolStrip = new QToolBar(tr("工具"));
    m_toolStrip->setObjectName(QStringLiteral("toolStrip"));
    m_toolStrip->setOrientation(Qt::Vertical);
    m_toolStrip->setMovable(false);
    m_toolStrip->setIconSize({18, 18});
    m_toolStrip->setFixedWidth(40);
    return m_toolStrip;
}

} // namespace banxin::shell
