#include "tools/fit_popover.h"

#include "edit/edits.h"
#include "tools/fit_leader.h"
#include "tools/fit_rows.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/numbers.h"

#include <QApplication>
#include <QCheckBox>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMouseEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <vector>

namespace banxin::tools {

using base::Id;

namespace {
constexpr int kWidth = 352;
constexpr int kMostRowsShown = 8;
constexpr int kFewestRowsShown = 3;
constexpr double kOwnWeight = 4; // of its own area, against the rest of the story
constexpr int kFrame = 104; // head and foot
constexpr int kGap = 12; // from the area
constexpr int kEdge = 8; // from the window's edge
constexpr int kStrip = 52; // the strip of an area's tools beside the page
} // namespace

FitPopover::FitPopover(canvas::PageView &view, QWidget *parent)
    : QFrame(parent)
    , m_view(view)
    , m_rows(new FitRows(this))
    , m_title(new QLabel(this))
    , m_state(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_progress(new QProgressBar(this))
    , m_list(new QListView(this))
    , m_note(new QLabel(this))
    , m_preview(new QCheckBox(this))
    , m_combine(new QPushButton(this))
    , m_apply(new QPushButton(this))
    , m_leader(new FitLeader(view, *this, parent))
{
    setObjectName(QStringLiteral("fitPopover"));
    setProperty("popover", true);
    setAttribute(Qt::WA_NoMousePropagation);
    setCursor(Qt::ArrowCursor);
    setFocusPolicy(Qt::StrongFocus);
    setFixedWidth(kWidth);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 6);
    shadow->setColor(QColor(0, 0, 0, 70));
    setGraphicsEffect(shadow);

    m_title->setProperty("role", QStringLiteral("heading"));
    m_state->setObjectName(QStringLiteral("fitState"));
    m_close->setObjectName(QStringLiteral("fitClose"));
    m_close->setAutoRaise(true);
    m_close->setIcon(widgets::icon(QStringLiteral("x")));
    m_close->setFixedSize(24, 24);
    m_progress->setObjectName(QStringLiteral("fitProgress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    m_list->setObjectName(QStringLiteral("fitList"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new FitRowDelegate(*m_rows, m_list));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_note->setObjectName(QStringLiteral("fitNote"));
    m_note->setProperty("tone", QStringLiteral("secondary"));
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setMinimumHeight(64);
    m_preview->setObjectName(QStringLiteral("fitPreview"));
    m_preview->setChecked(true);
    m_combine->setObjectName(QStringLiteral("fitCombine"));
    m_combine->setProperty("link", true);
    m_apply->setObjectName(QStringLiteral("fitApply"));
    m_apply->setProperty("primary", true);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(kGap, 8, 8, 6);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_state);
    head->addSpacing(4);
    head->addWidget(m_close);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kGap, 8, kGap, kGap);
    foot->addWidget(m_preview);
    foot->addStretch();
    foot->addWidget(m_combine);
    foot->addSpacing(8);
    foot->addWidget(m_apply);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_progress);
    column->addWidget(m_list);
    column->addWidget(m_note);
    column->addLayout(foot);
    retranslate();
    hide();

    connect(m_close, &QToolButton::clicked, this, &FitPopover::dismiss);
    connect(m_apply, &QPushButton::clicked, this, &FitPopover::apply);
    connect(m_combine, &QPushButton::clicked, this, &FitPopover::combine);
    connect(m_preview, &QCheckBox::toggled, this, &FitPopover::showPreview);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FitPopover::showPreview);
    connect(m_list, &QListView::doubleClicked, this, &FitPopover::apply);
    connect(&view, &canvas::PageView::zoomChanged, this, [this] { place(); });
    connect(&view, &canvas::PageView::pageShown, this, &FitPopover::dismiss);
    connect(&view, &canvas::PageView::selectionChanged, this, [this] {
        const auto &frames = m_view.selectedFrames();
        if (isOpen() && !m_committing && std::find(frames.begin(), frames.end(), m_frame) == frames.end())
            dismiss();
    });
    for (QScrollBar *bar : {view.horizontalScrollBar(), view.verticalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, [this] { place(); });
    parent->installEventFilter(this);
    m_list->installEventFilter(this);
}

void FitPopover::retranslate()
{
    m_title->setText(tr("适配稿区"));
    m_close->setToolTip(tr("关闭适配（Esc）"));
    m_close->setAccessibleName(tr("关闭适配（Esc）"));
    m_list->setAccessibleName(tr("适配稿区"));
    m_preview->setText(tr("版上预览"));
    m_combine->setText(tr("组合…"));
    m_combine->setToolTip(tr("在这一项之上再找别的办法"));
    m_apply->setText(tr("采用"));
}

void FitPopover::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (isOpen())
            begin();
    }
    QFrame::changeEvent(event);
}

void FitPopover::openFor(Id frame)
{
    session::Session *session = m_view.session();
    if (!session || !m_view.mayEdit() || frame.isNull())
        return;
    if (session != m_session) {
        // Whoever changes the page meanwhile: what is proposed is of the page as it is.
        if (m_session)
            disconnect(m_session, nullptr, this, nullptr);
        m_session = session;
        connect(session, &session::Session::changed, this, [this] {
            if (isOpen() && !m_committing)
                begin();
        });
        connect(session, &session::Session::layoutReady, this, [this](Id ready) {
            if (isOpen() && ready == m_page && readFit())
                showState();
        });
    }
    m_frame = frame;
    m_page = m_view.page();
    m_isPut = false;
    if (!session->working().find<model::Frame>(frame))
        return;
    begin();
    show();
    place();
    m_leader->showFor(frame);
    m_leader->raise();
    raise();
    m_list->setFocus();
}

void FitPopover::begin()
{
    m_combined.reset();
    m_steps = 0;
    m_view.endPreview();
    m_document = m_view.session()->working();
    if (!m_document.find<model::Frame>(m_frame)) {
        dismiss();
        return;
    }
    m_fit = {};
    readFit();
    ask();
}

/// What is over or short now, as the page is laid out; false where the layout that is there is of an earlier page, or
/// something was combined, which is told of by itself.
bool FitPopover::readFit()
{
    session::Session *session = m_view.session();
    if (!session || m_combined)
        return false;
    const auto laid = session->pageLayout(m_page);
    m_fitKnown = laid && session->isLayoutCurrent(m_page);
    if (m_fitKnown)
        m_fit = arrange::fitOf(*laid, m_document, m_frame);
    return m_fitKnown;
}

void FitPopover::ask()
{
    m_busy = true;
    m_rows->show({}, {});
    showState();
    m_view.session()->proposeFit(m_document, m_page, m_frame, this,
        [this](const std::vector<arrange::Proposal> &proposals) { take(proposals); });
}

void FitPopover::take(const std::vector<arrange::Proposal> &proposals)
{
    if (!isOpen())
        return;
    m_busy = false;
    FitSketch sketch;
    if (const auto laid = m_view.layout()) {
        for (const layout::FrameLayout &frame : laid->frames) {
            if (frame.frame == m_frame)
                sketch = FitSketch(*laid, m_document, frame.story);
        }
    }
    m_rows->show(proposals, std::move(sketch));
    showState();
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (m_rows->possible(row)) {
            m_list->setCurrentIndex(m_rows->index(row));
            break;
        }
    }
}

/// What the head, the note and the buttons say.
void FitPopover::showState()
{
    const bool cut = m_fit.headlineLines > 0;
    const bool over = m_fit.isOver();
    using widgets::grouped;
    m_state->setVisible(m_fitKnown);
    m_state->setText(cut ? tr("标题超 %1 字 %2 行").arg(grouped(m_fit.headlineCharacters), grouped(m_fit.headlineLines))
            : over       ? tr("超 %1 字 %2 行").arg(grouped(m_fit.oversetCharacters), grouped(m_fit.oversetLines))
            : m_fit.holeLines > 0 ? tr("欠 %1 字 %2 行").arg(grouped(m_fit.holeCharacters), grouped(m_fit.holeLines))
                                  : tr("恰好"));
    widgets::setStyleProperty(m_state, "tone",
        over                      ? QStringLiteral("error")
            : m_fit.holeLines > 0 ? QStringLiteral("warn")
                                  : QStringLiteral("ok"));
    m_progress->setVisible(m_busy);
    const int rows = m_rows->rowCount();
    int shown = 0;
    m_list->setVisible(rows > 0);
    m_note->setVisible(rows == 0);
    m_note->setText(m_busy || !m_fitKnown ? tr("正在试排…")
            : m_fit.fits() && m_steps > 0 ? tr("已选 %n 项，可以采用或再组合", nullptr, m_steps)
            : m_fit.fits()                ? tr("已经恰好")
                                          : tr("没有可用的办法"));
    if (rows > 0) {
        const int height = m_list->sizeHintForRow(0);
        const int fitting = std::max(3, (parentWidget()->height() - 2 * kEdge - kFrame) / height);
        shown = std::min({rows, fitting, kMostRowsShown});
        m_list->setFixedHeight(height * shown);
    }
    const bool can = m_rows->possible(m_list->currentIndex().row());
    m_combine->setEnabled(can);
    m_apply->setEnabled(can || m_combined);
    adjustSize();
    if (isOpen() && place() > 0 && shown > kFewestRowsShown) { // the list scrolls: what it is about is to be seen
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * kFewestRowsShown);
        adjustSize();
        place();
    }
}

/// What was combined and the row that is chosen, as one change.
std::optional<model::ChangeSet> FitPopover::chosen() const
{
    const arrange::Proposal *proposal = m_rows->possible(m_list->currentIndex().row());
    if (!proposal)
        return m_combined;
    return m_combined ? model::merged(*m_combined, proposal->change) : proposal->change;
}

void FitPopover::showPreview()
{
    if (!isOpen() || m_committing)
        return;
    const arrange::Proposal *proposal = m_rows->possible(m_list->currentIndex().row());
    m_combine->setEnabled(proposal);
    m_apply->setEnabled(proposal || m_combined);
    if (!m_preview->isChecked() || (!proposal && !m_combined)) {
        m_view.endPreview();
        return;
    }
    const auto shown = proposal ? model::applied(m_document, proposal->change) : m_document;
    if (shown)
        m_view.preview(*shown);
}

void FitPopover::apply()
{
    const auto change = chosen();
    if (!isOpen() || m_busy || !change)
        return;
    m_committing = true;
    // What was pending then may be on disk by now: nothing else can have changed, or it would have begun anew.
    m_view.commit(edit::rebased(*change, {}, m_view.session()->working()));
    m_committing = false;
    leave();
}

void FitPopover::combine()
{
    const arrange::Proposal *proposal = m_rows->possible(m_list->currentIndex().row());
    if (!isOpen() || !proposal)
        return;
    auto next = model::applied(m_document, proposal->change);
    if (!next)
        return;
    m_fit = proposal->after;
    m_fitKnown = true;
    m_combined = chosen();
    ++m_steps;
    m_document = std::move(*next);
    ask();
    showPreview();
    m_list->setFocus();
}

void FitPopover::dismiss()
{
    if (!isOpen())
        return;
    m_view.endPreview();
    leave();
}

void FitPopover::leave()
{
    const QWidget *focused = QApplication::focusWidget();
    const bool hadFocus = focused && (focused == this || isAncestorOf(focused));
    if (m_view.session())
        m_view.session()->cancelFit();
    m_busy = false;
    hide();
    m_rows->show({}, {});
    m_combined.reset();
    m_document = {};
    if (hadFocus)
        m_view.setFocus();
}

/// All of the story on this page.
base::Rect FitPopover::storyBox() const
{
    base::Rect box;
    const auto *own = m_view.document().find<model::Frame>(m_frame);
    if (const auto laid = m_view.layout()) {
        Id story;
        for (const layout::FrameLayout &frame : laid->frames)
            story = frame.frame == m_frame ? frame.story : story;
        for (const layout::FrameLayout &frame : laid->frames) {
            if (!story.isNull() && frame.story == story)
                box = box.isEmpty() ? frame.box : box.united(frame.box);
        }
    }
    return box.isEmpty() && own ? own->box : box;
}

/// The corner nearest to that one at which all of it is in the window.
QPoint FitPopover::inside(const QPointF &corner) const
{
    const QRectF room = QRectF(parentWidget()->rect()).adjusted(kEdge, kEdge, -kEdge, -kEdge);
    return QPointF(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())),
        std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())))
        .toPoint();
}

/// Beside the page where there is room, else beside, below or above the story or its own area; where there is none,
/// where it hides least of them, of its own area above all. What of that it hides, in square pixels.
double FitPopover::place()
{
    if (!isOpen())
        return 0;
    const canvas::ViewTransform transform = m_view.transform();
    const QRectF story = transform.toView(storyBox());
    const auto *frame = m_view.document().find<model::Frame>(m_frame);
    const QRectF own = frame ? transform.toView(frame->box) : story;
    const auto hidden = [this](QPoint at, const QRectF &box) {
        const QRectF both = QRectF(QRect(at, this->size())).intersected(box).intersected(parentWidget()->rect());
        return std::max(0.0, both.width()) * std::max(0.0, both.height());
    };
    if (m_isPut) {
        move(inside(pos()));
        return 0; // it was wanted there
    }
    const auto *page = m_view.document().find<model::Page>(m_page);
    const QRectF trim =
        page ? transform.toView(base::Rect{{}, {}, page->trim.width, page->trim.height}) : QRectF(story);
    const QSizeF size = this->size();
    std::vector<QPointF> places{{trim.right() + kStrip + kGap, story.bottom() - size.height()},
        {trim.right() + kGap, story.bottom() - size.height()}};
    for (const QRectF &box : {story, own}) {
        for (const double level : {box.bottom() - size.height(), box.top()}) {
            places.emplace_back(box.right() + kGap, level);
            places.emplace_back(box.left() - kGap - size.width(), level);
        }
        places.emplace_back(box.left(), box.bottom() + kGap);
        places.emplace_back(box.left(), box.top() - kGap - size.height());
    }
    for (const double x : {double(parentWidget()->width()), 0.0}) // the window's corners
        for (const double y : {0.0, double(parentWidget()->height())})
            places.emplace_back(x, y);
    QPoint best;
    double least = -1;
    for (const QPointF &wanted : places) {
        const QPoint at = inside(wanted);
        const double covers = hidden(at, story) + kOwnWeight * hidden(at, own);
        if (least < 0 || covers < least) {
            best = at;
            least = covers;
        }
    }
    move(best);
    return hidden(best, own);
}

/// It goes where it is dragged by its head, and stays there while it is open.
void FitPopover::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->position().y() < m_progress->y())
        m_grip = event->position();
}

void FitPopover::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_grip)
        return;
    m_isPut = true;
    move(inside(mapToParent(event->position()) - *m_grip));
}

void FitPopover::mouseReleaseEvent(QMouseEvent *) { m_grip.reset(); }

void FitPopover::moveEvent(QMoveEvent *) { m_leader->update(); }
void FitPopover::resizeEvent(QResizeEvent *) { m_leader->update(); }
void FitPopover::hideEvent(QHideEvent *) { m_leader->hide(); }

bool FitPopover::event(QEvent *event)
{
    // Esc, Enter and the arrows are the popover's while it has the focus, whatever shortcuts the window has.
    if (event->type() == QEvent::ShortcutOverride) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Space:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            event->accept();
            return true;
        default:
            break;
        }
    }
    return QFrame::event(event);
}

bool FitPopover::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize) {
        place();
        if (isOpen())
            m_leader->showFor(m_frame);
    }
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Escape) {
            keyPressEvent(static_cast<QKeyEvent *>(event));
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void FitPopover::keyPressEvent(QKeyEvent *event)
{
    event->accept(); // nothing of it is for the page beneath
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_combine->hasFocus() ? combine() : m_close->hasFocus() ? dismiss() : apply();
}

} // namespace banxin::tools
