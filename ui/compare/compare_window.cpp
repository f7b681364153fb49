#include "compare/compare_window.h"

#include "compare/compare_view.h"
#include "compare/difference_list.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/message_bar.h"
#include "widgets/segmented_control.h"
#include "widgets/tokens.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace banxin::compare {

namespace {

constexpr int kSideWidth = 336;
constexpr int kMostTiles = 96 * 1024; // KiB of each page

QString nameOf(const SideChoice &choice)
{
    return choice.note.isEmpty() ? choice.title : choice.title + QStringLiteral(" · ") + choice.note;
}

QWidget *bar(int height, std::initializer_list<QWidget *> parts)
{
    auto *whole = new QWidget;
    whole->setFixedHeight(height);
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    for (QWidget *part : parts)
        row->addWidget(part);
    return whole;
}

QWidget *pane(QWidget *head, QWidget *view)
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(view, 1);
    return whole;
}

} // namespace

CompareWindow::CompareWindow(
    session::Session &session, base::Id page, std::vector<SideChoice> choices, int before, int after, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_choices(std::move(choices))
    , m_before(before)
    , m_after(after)
    , m_desk(new CompareDesk(session, page, this))
    , m_pixelsBefore(new SheetPixels(kMostTiles, this))
    , m_pixelsAfter(new SheetPixels(kMostTiles, this))
    , m_left(new CompareView(*m_pixelsBefore, *m_pixelsAfter, CompareView::Show::Before))
    , m_right(new CompareView(*m_pixelsBefore, *m_pixelsAfter, CompareView::Show::After))
    , m_single(new CompareView(*m_pixelsBefore, *m_pixelsAfter, CompareView::Show::Overlay))
    , m_list(new DifferenceList)
    , m_message(new widgets::MessageBar)
{
    setObjectName(QStringLiteral("compareWindow"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    const auto *shown = session.working().find<model::Page>(page);
    setWindowTitle(tr("比较 %1").arg(shown ? shown->number + u' ' + shown->section : QString()));
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    resize(std::min(1760, screen.width() - 40), std::min(1080, screen.height() - 60));
    m_left->setObjectName(QStringLiteral("compareBefore"));
    m_right->setObjectName(QStringLiteral("compareAfter"));
    m_single->setObjectName(QStringLiteral("compareSingle"));
    m_left->setAccessibleName(tr("旧的版面"));
    m_right->setAccessibleName(tr("新的版面"));
    m_single->setAccessibleName(tr("两个版面"));
    m_message->clear();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(widgets::hairline());
    column->addWidget(m_message);
    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(buildPanes(), 1);
    middle->addWidget(buildSide());
    column->addLayout(middle, 1);
    column->addWidget(widgets::hairline());
    column->addWidget(buildStatus());
    wire();
    fillChoices();
    setMode(Mode::SideBySide);
    compareNow();
    m_list->setFocus();
}

CompareWindow::~CompareWindow() = default;

QToolButton *CompareWindow::tool(const QString &name, const QString &text, const QString &icon, const QString &tip)
{
    auto *made = new QToolButton;
    made->setObjectName(name);
    made->setText(text);
    made->setIcon(widgets::icon(icon));
    made->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    made->setToolTip(tip);
    made->setAccessibleName(text.isEmpty() ? tip : text);
    made->setAutoRaise(true);
    return made;
}

QWidget *CompareWindow::buildBar()
{
    const auto label = [](const QString &text) {
        auto *made = new QLabel(text);
        made->setProperty("tone", QStringLiteral("secondary"));
        return made;
    };
    const auto choice = [](const QString &name, const QString &title) {
        auto *made = new QComboBox;
        made->setObjectName(name);
        made->setAccessibleName(title);
        made->setMinimumWidth(196);
        made->setMaximumWidth(260);
        made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        return made;
    };
    m_chooseBefore = choice(QStringLiteral("chooseBefore"), tr("左边"));
    m_chooseAfter = choice(QStringLiteral("chooseAfter"), tr("右边"));
    auto *swap = tool(QStringLiteral("swapSides"), {}, QStringLiteral("arrow-left-right"), tr("左右对调"));
    connect(swap, &QToolButton::clicked, this, [this] { chooseSides(m_after, m_before); });
    m_modes = new widgets::SegmentedControl;
    m_modes->setObjectName(QStringLiteral("compareModes"));
    m_modes->addSegment(
        int(Mode::SideBySide), tr("并排"), tr("两个版面左右并列（1）"), widgets::icon(QStringLiteral("columns-3")));
    m_modes->addSegment(int(Mode::Overlay), tr("叠加"), tr("两个版面叠在一起：旧的红，新的蓝（2）"),
        widgets::icon(QStringLiteral("layers")));
    m_modes->addSegment(
        int(Mode::Blink), tr("闪烁"), tr("两个版面在同一处轮流显示（3）"), widgets::icon(QStringLiteral("eye")));
    connect(m_modes, &widgets::SegmentedControl::chosen, this, [this](int mode) { setMode(static_cast<Mode>(mode)); });
    m_lock = tool(
        QStringLiteral("lockViews"), tr("同步缩放与滚动"), QStringLiteral("link-2"), tr("两边总在同一处，一样大小"));
    m_lock->setCheckable(true);
    m_lock->setChecked(true);
    for (const char *look : {"segment", "first", "last"})
        m_lock->setProperty(look, true);
    m_mixLabel = label(tr("叠加透明度"));
    m_mix = new QSlider(Qt::Horizontal);
    m_mix->setObjectName(QStringLiteral("overlayMix"));
    m_mix->setAccessibleName(tr("叠加透明度"));
    m_mix->setToolTip(tr("向左只看旧的，向右只看新的"));
    m_mix->setRange(0, 100);
    m_mix->setValue(50);
    m_mix->setFixedWidth(110);
    connect(m_mix, &QSlider::valueChanged, this, [this](int value) { m_single->setMix(value / 100.0); });
    auto *rest = new QWidget;
    rest->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_open = tool(QStringLiteral("openForeign"), tr("打开外来 PDF…"), QStringLiteral("folder-open"),
        tr("和另一个程序做的 PDF 比较"));
    connect(m_open, &QToolButton::clicked, this, &CompareWindow::askForPdf);
    m_report = tool(QStringLiteral("saveReport"), tr("导出比较报告…"), QStringLiteral("file-down"),
        tr("两个版面并列，差异编号，存成一张图"));
    connect(m_report, &QToolButton::clicked, this, &CompareWindow::askForReport);
    auto *close = tool(QStringLiteral("endCompare"), tr("结束比较"), QStringLiteral("x"), tr("关闭（Esc）"));
    connect(close, &QToolButton::clicked, this, &QWidget::close);
    return bar(44,
        {label(tr("左")), m_chooseBefore, swap, label(tr("右")), m_chooseAfter, m_modes, m_lock, m_mixLabel, m_mix,
            rest, m_open, m_report, close});
}

QWidget *CompareWindow::buildPanes()
{
    const auto heading = [](const char *name) {
        auto *made = new widgets::ElidedLabel;
        made->setObjectName(QString::fromLatin1(name));
        made->setProperty("role", QStringLiteral("heading"));
        return made;
    };
    m_leftTitle = heading("leftTitle");
    m_rightTitle = heading("rightTitle");
    m_singleTitle = heading("singleTitle");
    auto *panes = new QSplitter(Qt::Horizontal);
    panes->setHandleWidth(1);
    panes->setChildrenCollapsible(false);
    panes->addWidget(pane(bar(32, {m_leftTitle}), m_left));
    panes->addWidget(pane(bar(32, {m_rightTitle}), m_right));
    panes->setSizes({1000, 1000});
    m_panes = new QStackedWidget;
    m_panes->addWidget(panes);
    m_panes->addWidget(pane(bar(32, {m_singleTitle}), m_single));
    return m_panes;
}

QWidget *CompareWindow::buildSide()
{
    auto *side = new QWidget;
    side->setFixedWidth(kSideWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_order = new widgets::SegmentedControl;
    m_order->setObjectName(QStringLiteral("differenceOrder"));
    m_order->addSegment(0, tr("差异"), tr("按版面上的先后"));
    m_order->addSegment(1, tr("按稿件"), tr("一篇稿件的差异排在一起"));
    m_order->setCurrent(0);
    connect(m_order, &widgets::SegmentedControl::chosen, this, [this](int by) { m_list->setByStory(by == 1); });
    m_count = new QLabel;
    m_count->setObjectName(QStringLiteral("differenceCount"));
    m_count->setProperty("tone", QStringLiteral("secondary"));
    auto *rest = new QWidget;
    rest->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_previous = tool(QStringLiteral("previousDifference"), {}, QStringLiteral("arrow-up"), tr("上一处（Shift+F8）"));
    m_next = tool(QStringLiteral("nextDifference"), {}, QStringLiteral("arrow-down"), tr("下一处（F8）"));
    connect(m_previous, &QToolButton::clicked, this, [this] { m_list->step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_list->step(1); });
    column->addWidget(bar(40, {m_order, m_count, rest, m_previous, m_next}));
    column->addWidget(widgets::hairline());
    column->addWidget(m_list, 1);
    column->addWidget(widgets::hairline());
    m_looked = new QPushButton(tr("对红已核"));
    m_looked->setObjectName(QStringLiteral("markLooked"));
    m_looked->setIcon(widgets::icon(QStringLiteral("check")));
    m_looked->setCheckable(true);
    m_looked->setAutoDefault(false);
    m_looked->setToolTip(tr("这一处看过了（空格）"));
    connect(m_looked, &QPushButton::clicked, this, [this](bool on) {
        const int now = m_list->chosen();
        m_list->setLooked(now, on);
        if (on)
            m_list->step(1);
    });
    m_toProof = new QPushButton(tr("转到校样"));
    m_toProof->setObjectName(QStringLiteral("goToProof"));
    m_toProof->setAutoDefault(false);
    m_toProof->setToolTip(tr("在校样上看这一处，好下校对符号"));
    connect(m_toProof, &QPushButton::clicked, this, &CompareWindow::goToProof);
    column->addWidget(bar(44, {m_toProof, m_looked}));
    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *edge = widgets::hairline();
    edge->setFixedWidth(1);
    edge->setMinimumHeight(0);
    edge->setMaximumHeight(QWIDGETSIZE_MAX);
    row->addWidget(edge);
    row->addWidget(side);
    return whole;
}

QWidget *CompareWindow::buildStatus()
{
    m_status = new widgets::ElidedLabel;
    m_status->setObjectName(QStringLiteral("compareStatus"));
    m_status->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_status->setProperty("tone", QStringLiteral("secondary"));
    m_source = new QLabel;
    m_source->setProperty("tone", QStringLiteral("secondary"));
    m_zoom = new QLabel;
    m_zoom->setObjectName(QStringLiteral("compareZoom"));
    m_zoom->setMinimumWidth(44);
    m_zoom->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const auto words = [this](const char *name, const QString &text, const QString &tip) {
        auto *made = tool(QString::fromLatin1(name), {}, {}, tip);
        made->setText(text);
        made->setToolButtonStyle(Qt::ToolButtonTextOnly);
        return made;
    };
    auto *page = words("compareFitPage", tr("整版"), tr("整个版面（Ctrl+0）"));
    auto *width = words("compareFitWidth", tr("页宽"), tr("版面的宽度"));
    auto *smaller = tool(QStringLiteral("compareSmaller"), {}, QStringLiteral("minus"), tr("缩小（Ctrl+-）"));
    auto *larger = tool(QStringLiteral("compareLarger"), {}, QStringLiteral("plus"), tr("放大（Ctrl++）"));
    connect(page, &QToolButton::clicked, this, [this] {
        for (CompareView *view : views())
            view->fitPage();
    });
    connect(width, &QToolButton::clicked, this, [this] {
        for (CompareView *view : views())
            view->fitWidth();
    });
    connect(smaller, &QToolButton::clicked, this, [this] { zoomBy(1 / 1.25); });
    connect(larger, &QToolButton::clicked, this, [this] { zoomBy(1.25); });
    return bar(30, {m_status, m_source, page, width, smaller, larger, m_zoom});
}

void CompareWindow::wire()
{
    connect(m_desk, &CompareDesk::done, this, &CompareWindow::take);
    connect(m_desk, &CompareDesk::failed, this, &CompareWindow::showError);
    for (SheetPixels *pixels : {m_pixelsBefore, m_pixelsAfter})
        connect(pixels, &SheetPixels::failed, this, &CompareWindow::showError);
    const auto follow = [this](CompareView *from, CompareView *to) {
        connect(from, &CompareView::viewChanged, this, [this, from, to] {
            showZoom();
            if (m_isFollowing || !m_lock->isChecked() || m_mode != Mode::SideBySide)
                return;
            m_isFollowing = true;
            to->setMiddle(from->middle(), from->zoom());
            m_isFollowing = false;
        });
    };
    follow(m_left, m_right);
    follow(m_right, m_left);
    connect(m_single, &CompareView::viewChanged, this, &CompareWindow::showZoom);
    connect(m_single, &CompareView::turned, this, &CompareWindow::refresh);
    connect(m_lock, &QToolButton::toggled, this, [this](bool on) {
        if (on)
            m_right->setMiddle(m_left->middle(), m_left->zoom());
    });
    for (CompareView *view : {m_left, m_right, m_single})
        connect(view, &CompareView::chosenByHand, m_list, &DifferenceList::choose);
    connect(m_list, &DifferenceList::chosenChanged, this, &CompareWindow::choose);
    connect(m_list, &DifferenceList::shownChanged, this, &CompareWindow::refresh);
    connect(m_list, &DifferenceList::lookedChanged, this, [this] {
        refresh();
        if (m_comparison && !pair().isEmpty())
            Q_EMIT ticked(pair(), m_list->ticks());
    });
    connect(m_chooseBefore, &QComboBox::activated, this, [this](int at) { chooseSides(at, m_after); });
    connect(m_chooseAfter, &QComboBox::activated, this, [this](int at) { chooseSides(m_before, at); });
    const auto key = [this](const QKeySequence &keys, auto does) {
        auto *made = new QShortcut(keys, this);
        connect(made, &QShortcut::activated, this, does);
    };
    key(Qt::Key_F8, [this] { m_list->step(1); });
    key(Qt::SHIFT | Qt::Key_F8, [this] { m_list->step(-1); });
    key(Qt::CTRL | Qt::Key_0, [this] {
        for (CompareView *view : views())
            view->fitPage();
    });
    key(QKeySequence::ZoomIn, [this] { zoomBy(1.25); });
    key(QKeySequence::ZoomOut, [this] { zoomBy(1 / 1.25); });
    connect(&m_session, &session::Session::closing, this, &QWidget::close);
    connect(&m_session, &session::Session::issueOpened, this, &QWidget::close);
}

std::vector<CompareView *> CompareWindow::views() const
{
    if (m_mode == Mode::SideBySide)
        return {m_left, m_right};
    return {m_single};
}

void CompareWindow::showZoom() { m_zoom->setText(QStringLiteral("%1 %").arg(qRound(views().front()->zoom() * 100))); }

void CompareWindow::zoomBy(double factor)
{
    CompareView *view = views().front();
    view->setZoom(view->zoom() * factor);
    if (!m_lock->isChecked() && m_mode == Mode::SideBySide)
        m_right->setZoom(m_right->zoom() * factor);
}

void CompareWindow::setMode(Mode mode)
{
    const CompareView *from = m_mode == Mode::SideBySide ? m_left : m_single;
    const QPointF middle = from->middle();
    const double zoom = from->zoom();
    const bool isOther = (m_mode == Mode::SideBySide) != (mode == Mode::SideBySide);
    const bool wasSeen = isVisible() && m_comparison;
    m_mode = mode;
    m_modes->setCurrent(int(mode));
    m_panes->setCurrentIndex(mode == Mode::SideBySide ? 0 : 1);
    m_mixLabel->setEnabled(mode == Mode::Overlay);
    m_mix->setEnabled(mode == Mode::Overlay);
    m_lock->setEnabled(mode == Mode::SideBySide);
    if (mode != Mode::SideBySide)
        m_single->setShow(mode == Mode::Overlay ? CompareView::Show::Overlay : CompareView::Show::Blink);
    if (wasSeen && isOther)
        for (CompareView *view : views())
            view->setMiddle(middle, zoom);
    showZoom();
    refresh();
}

void CompareWindow::fillChoices()
{
    for (QComboBox *box : {m_chooseBefore, m_chooseAfter}) {
        const QSignalBlocker quiet(box);
        box->clear();
        for (const SideChoice &choice : m_choices)
            box->addItem(nameOf(choice));
        box->setCurrentIndex(box == m_chooseBefore ? m_before : m_after);
    }
}

void CompareWindow::chooseSides(int before, int after)
{
    m_before = before;
    m_after = after;
    fillChoices();
    compareNow();
}

void CompareWindow::compareNow()
{
    m_message->clear();
    m_comparison.reset();
    for (CompareView *view : {m_left, m_right, m_single})
        view->setDifferences(nullptr, {});
    m_list->setDifferences({});
    m_list->setEnabled(false);
    m_desk->compare(m_choices[std::size_t(m_before)], m_choices[std::size_t(m_after)]);
    refresh();
}

void CompareWindow::take(const std::shared_ptr<const Comparison> &comparison)
{
    m_comparison = comparison;
    m_list->setEnabled(true);
    m_list->setDifferences(comparison->differences, comparison->stories);
    m_order->setSegmentEnabled(1, !comparison->stories.empty());
    tickAsBefore();
    m_pixelsBefore->setSheet(comparison->before->pdf, comparison->before->page, comparison->before->facts);
    m_pixelsAfter->setSheet(comparison->after->pdf, comparison->after->page, comparison->after->facts);
    refresh();
}

/// What is kept is of two files that never change.
QString CompareWindow::pair() const
{
    const SideChoice &before = m_choices[std::size_t(m_before)], &after = m_choices[std::size_t(m_after)];
    if (before.pdf.isNull() || after.pdf.isNull())
        return {};
    return before.pdf.toHex().left(24) + u'-' + after.pdf.toHex().left(24);
}

void CompareWindow::setTicksBefore(Ticks before)
{
    m_ticksBefore = std::move(before);
    tickAsBefore();
}

void CompareWindow::tickAsBefore()
{
    if (m_ticksBefore && m_comparison && !pair().isEmpty())
        m_list->setTicks(m_ticksBefore(pair()));
}

/// To the newer of the two that is a proof and shows the place.
void CompareWindow::goToProof()
{
    if (!m_comparison || m_list->chosen() < 0)
        return;
    const proof::Difference &one = m_comparison->differences[std::size_t(m_list->chosen())];
    const SideChoice &before = m_choices[std::size_t(m_before)], &after = m_choices[std::size_t(m_after)];
    const bool isAfter = !after.proof.isNull() && (before.proof.isNull() || !one.after.places.empty());
    const base::Id proof = isAfter ? after.proof : before.proof;
    const proof::DifferenceSide &side = isAfter == one.after.places.empty() ? one.before : one.after;
    if (!proof.isNull() && !side.places.empty())
        Q_EMIT proofWanted(proof, side.rect().center());
}

void CompareWindow::showError(const base::Error &error)
{
    m_message->showError(error);
    refresh();
}

void CompareWindow::refresh()
{
    const SideChoice &before = m_choices[std::size_t(m_before)], &after = m_choices[std::size_t(m_after)];
    m_leftTitle->setText(nameOf(before));
    m_rightTitle->setText(nameOf(after));
    if (m_mode == Mode::Overlay)
        m_singleTitle->setText(tr("红：%1　蓝：%2").arg(nameOf(before), nameOf(after)));
    else
        m_singleTitle->setText(nameOf(m_single->showsAfter() ? after : before));
    const std::size_t count = m_comparison ? m_comparison->differences.size() : 0;
    m_count->setText(m_comparison ? QString::number(count) : QString());
    for (QToolButton *button : {m_previous, m_next})
        button->setEnabled(count > 0);
    m_report->setEnabled(m_comparison != nullptr);
    m_looked->setEnabled(m_list->chosen() >= 0);
    m_toProof->setEnabled(m_list->chosen() >= 0 && !(before.proof.isNull() && after.proof.isNull()));
    m_looked->setChecked(m_list->chosen() >= 0 && m_list->isLooked(m_list->chosen()));
    if (m_desk->isComparing()) {
        m_status->setText(tr("正在比较…"));
        m_source->clear();
    } else if (m_comparison) {
        m_status->setText(
            tr("%1 ↔ %2 · %3 处差异 · 已核 %4 / %3").arg(before.title, after.title).arg(count).arg(m_list->looked()));
        m_source->setText(m_comparison->isTextExact
                ? tr("文字取自稿件，其余取自版面 · %1 秒").arg(m_comparison->seconds, 0, 'f', 1)
                : tr("文字和版面取自 PDF · %1 秒").arg(m_comparison->seconds, 0, 'f', 1));
    } else {
        m_status->setText(tr("没有比较成"));
        m_source->clear();
    }
    if (m_comparison)
        for (CompareView *view : {m_left, m_right, m_single})
            view->setDifferences(&m_comparison->differences, m_list->shown());
}

void CompareWindow::choose(int difference)
{
    for (CompareView *view : {m_left, m_right, m_single})
        view->setChosen(difference);
    if (difference >= 0 && m_comparison) {
        if (m_mode != Mode::SideBySide) {
            m_single->reveal(difference);
        } else {
            // The page on which it stands leads; the other goes with it.
            const bool isGone = m_comparison->differences[std::size_t(difference)].after.places.empty();
            (isGone ? m_left : m_right)->reveal(difference);
            if (!m_lock->isChecked())
                (isGone ? m_right : m_left)->reveal(difference);
        }
    }
    refresh();
}

bool CompareWindow::isComplete() const
{
    const auto all = views();
    return m_comparison
        && std::all_of(all.begin(), all.end(), [](const CompareView *view) { return view->isComplete(); });
}

void CompareWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_3) {
        setMode(static_cast<Mode>(event->key() - Qt::Key_1));
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) // no button of ours is the default
        return;
    QDialog::keyPressEvent(event);
}

/// Words of tools go where there is no room for them; their icons stay.
void CompareWindow::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const auto style = width() < 1560 ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton *button : {m_lock, m_open, m_report})
        button->setToolButtonStyle(style);
    for (QComboBox *box : {m_chooseBefore, m_chooseAfter})
        box->setMaximumWidth(width() < 1560 ? 210 : 260);
}

} // namespace banxin::compare
