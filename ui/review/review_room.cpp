#include "review/review_room.h"

#include "review/mark_files.h"
#include "review/marks_pane.h"
#include "review/reading_watch.h"
#include "review/replace_preview.h"
#include "review/review_side.h"
#include "review/rounds_pane.h"
#include "review/talk_pane.h"
#include "review/text_beside.h"
#include "review/text_pane.h"
#include "review/verify_view.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/message_bar.h"
#include "widgets/segmented_control.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace banxin::review {

using proof::MarkKind;
using proof::RemarkState;
using proof::Round;

namespace {

/// The sign in the colour of what is written: icons of palettes.
QIcon signIcon(MarkKind kind)
{
    QIcon icon;
    for (const int side : {20, 40}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintSign(painter, QRectF(1, 1, side - 2, side - 2), kind, QColor(0xD0, 0x20, 0x1A));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

/// The signs that are used most stand in the palette, the others behind 更多.
constexpr MarkKind kOften[] = {MarkKind::Replace, MarkKind::Delete, MarkKind::Insert, MarkKind::Swap, MarkKind::Move,
    MarkKind::Join, MarkKind::Split, MarkKind::MoreSpace, MarkKind::LessSpace, MarkKind::Align,
    MarkKind::ShiftVertically, MarkKind::ShiftHorizontally, MarkKind::Stet, MarkKind::Note, MarkKind::ReplaceAll};
constexpr MarkKind kSeldom[] = {MarkKind::Script, MarkKind::CharacterSpace, MarkKind::Separate, MarkKind::Upright,
    MarkKind::PictureUpright, MarkKind::Stagger};

} // namespace

ReviewRoom::ReviewRoom(session::Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_desk(new ProofDesk(session, this))
    , m_view(new ProofView)
    , m_before(new ProofView)
    , m_reading(new ReadingWatch(*m_view))
    , m_beside(new TextBeside(*m_desk))
    , m_text(&m_beside->text())
    , m_side(new ReviewSide)
    , m_marks(&m_side->marks())
    , m_verify(new VerifyView(*m_desk))
    , m_files(new MarkFiles(*m_desk, *this))
    , m_message(new widgets::MessageBar)
{
    setObjectName(QStringLiteral("reviewRoom"));
    m_before->setObjectName(QStringLiteral("proofBefore"));
    m_before->setReadOnly(true);
    m_before->hide();

    m_empty = new QWidget;
    m_empty->setAutoFillBackground(true);
    auto *empty = new QVBoxLayout(m_empty);
    empty->addStretch(2);
    m_emptyText = new QLabel;
    m_emptyText->setObjectName(QStringLiteral("noProof"));
    m_emptyText->setAlignment(Qt::AlignCenter);
    empty->addWidget(m_emptyText);
    m_first = new QPushButton(tr("出小样"));
    m_first->setObjectName(QStringLiteral("makeFirstProof"));
    m_first->setProperty("primary", true);
    connect(m_first, &QPushButton::clicked, this, &ReviewRoom::makeNextProof);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_first);
    row->addStretch(1);
    empty->addSpacing(12);
    empty->addLayout(row);
    empty->addStretch(3);

    auto *views = new QSplitter(Qt::Horizontal);
    views->setHandleWidth(1);
    views->setChildrenCollapsible(false);
    views->addWidget(m_before);
    views->addWidget(m_view);
    m_centre = new QStackedWidget;
    m_centre->addWidget(m_empty);
    m_centre->addWidget(views);
    m_centre->addWidget(m_verify);

    auto *columns = new QSplitter(Qt::Horizontal);
    columns->setObjectName(QStringLiteral("reviewColumns"));
    columns->setHandleWidth(1);
    columns->setChildrenCollapsible(false);
    columns->addWidget(m_centre);
    columns->addWidget(m_beside);
    columns->addWidget(m_side);
    m_beside->setMinimumWidth(200);
    m_side->setMinimumWidth(372);
    columns->setStretchFactor(0, 10);
    columns->setSizes({800, 320, 372});

    auto *middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(buildPalette());
    middle->addWidget(columns, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(widgets::hairline());
    column->addWidget(m_message);
    column->addLayout(middle, 1);
    wire();
    refreshRounds();
    refreshShown();
}

QWidget *ReviewRoom::buildBar()
{
    auto *bar = m_bar = new QWidget;
    bar->setObjectName(QStringLiteral("reviewBar"));
    bar->setFixedHeight(40);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(8);
    m_rounds = new widgets::SegmentedControl;
    m_rounds->setObjectName(QStringLiteral("rounds"));
    for (const Round round : proof::kRounds)
        m_rounds->addSegment(static_cast<int>(round), titleOf(round));
    connect(m_rounds, &widgets::SegmentedControl::chosen, this, [this](int round) {
        const auto &proofs = m_desk->sheet().proofs;
        for (auto one = proofs.rbegin(); one != proofs.rend(); ++one)
            if (static_cast<int>(one->round) == round) {
                m_desk->show(one->id);
                break;
            }
    });
    row->addWidget(m_rounds);
    const auto button = [&](const QString &name, const QString &text, const QString &icon, bool checkable) {
        auto *made = new QToolButton;
        made->setObjectName(name);
        made->setText(text);
        made->setIcon(widgets::icon(icon));
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setAutoRaise(true);
        made->setCheckable(checkable);
        row->addWidget(made);
        return made;
    };
    m_make = button(QStringLiteral("makeProof"), tr("出样"), QStringLiteral("file-down"), false);
    m_compare = button(QStringLiteral("compareRounds"), tr("对红"), QStringLiteral("columns-3"), true);
    auto *differences = button(QStringLiteral("compareProofs"), tr("比较"), QStringLiteral("layers"), false);
    differences->setToolTip(tr("列出两次校样之间的每一处差异"));
    connect(differences, &QToolButton::clicked, this, &ReviewRoom::compareWanted);
    m_check = button(QStringLiteral("verifyMarks"), tr("核红"), QStringLiteral("check"), true);
    m_ruler = button(QStringLiteral("readingRuler"), tr("阅读尺"), QStringLiteral("ruler"), true);
    m_make->setToolTip(tr("把这一版照印刷的样子导出，作为下一次校样"));
    m_compare->setToolTip(tr("前一次校样和这一次左右对照，同步滚动"));
    m_check->setToolTip(tr("逐处核对采纳了的批改是不是改好了"));
    m_ruler->setToolTip(tr("只露出一行，用鼠标或上下键移动"));
    connect(m_make, &QToolButton::clicked, this, &ReviewRoom::makeNextProof);
    connect(m_compare, &QToolButton::toggled, this, &ReviewRoom::compareRounds);
    connect(m_check, &QToolButton::toggled, this, &ReviewRoom::verifyMarks);
    connect(m_ruler, &QToolButton::toggled, m_view, &ProofView::setRuler);
    for (const auto &[name, text, does] : {std::tuple("proofFitPage", tr("整版"), 0),
             std::tuple("proofFitWidth", tr("页宽"), 1), std::tuple("proofActual", QStringLiteral("100%"), 2)}) {
        auto *fit = new QToolButton;
        fit->setObjectName(QString::fromLatin1(name));
        fit->setText(text);
        fit->setAutoRaise(true);
        connect(fit, &QToolButton::clicked, this, [this, what = does] {
            if (what == 0)
                m_view->fitPage();
            else if (what == 1)
                m_view->fitWidth();
            else
                m_view->setZoom(1);
        });
        row->addWidget(fit);
    }
    m_hint = new widgets::ElidedLabel;
    m_hint->setObjectName(QStringLiteral("reviewHint"));
    row->addWidget(m_hint, 1);
    m_display = new widgets::SegmentedControl;
    m_display->setObjectName(QStringLiteral("markDisplay"));
    m_display->addSegment(0, tr("全部符号"));
    m_display->addSegment(1, tr("只看未定"));
    m_display->addSegment(2, tr("隐藏"));
    m_display->setCurrent(0);
    connect(m_display, &widgets::SegmentedControl::chosen, this, &ReviewRoom::refreshMarks);
    row->addWidget(m_display);
    m_facts = new widgets::ElidedLabel;
    m_facts->setObjectName(QStringLiteral("proofFacts"));
    row->addWidget(m_facts, 1);
    return bar;
}

void ReviewRoom::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    foldBar();
}

void ReviewRoom::foldBar()
{
    QToolButton *const tools[] = {m_ruler, m_check, m_compare, m_make};
    for (QToolButton *tool : tools)
        tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QToolButton *tool : tools) {
        if (m_bar->layout()->totalMinimumSize().width() <= width())
            break;
        tool->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
}

QWidget *ReviewRoom::buildPalette()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(2, 6, 2, 6);
    column->setSpacing(0);
    const auto tool = [&](MarkKind kind) {
        auto *made = new QToolButton;
        made->setObjectName(QStringLiteral("mark_") + toName(kind));
        made->setText(titleOf(kind));
        made->setToolTip(titleOf(kind));
        made->setIcon(signIcon(kind));
        made->setIconSize({20, 20});
        made->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        made->setAutoRaise(true);
        made->setMinimumSize(60, 44);
        made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        made->setFocusPolicy(Qt::NoFocus);
        made->setFont(widgets::uiFont(11));
        connect(made, &QToolButton::clicked, this, [this, kind] { m_view->mark(kind); });
        column->addWidget(made);
    };
    for (const MarkKind kind : kOften)
        tool(kind);
    auto *more = new QToolButton;
    more->setObjectName(QStringLiteral("moreMarks"));
    more->setText(tr("更多"));
    more->setIcon(widgets::icon(QStringLiteral("ellipsis")));
    more->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    more->setAutoRaise(true);
    more->setMinimumSize(60, 44);
    more->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    more->setFont(widgets::uiFont(11));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    for (const MarkKind kind : kSeldom) {
        QAction *action = menu->addAction(signIcon(kind), titleOf(kind));
        action->setObjectName(QStringLiteral("mark_") + toName(kind));
        connect(action, &QAction::triggered, this, [this, kind] { m_view->mark(kind); });
    }
    more->setMenu(menu);
    column->addWidget(more);
    column->addStretch(1);
    auto *area = new QScrollArea;
    area->setObjectName(QStringLiteral("markPalette"));
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    area->setWidgetResizable(true);
    area->setWidget(content);
    area->setFixedWidth(std::max(74, content->sizeHint().width() + 14));
    return area;
}

void ReviewRoom::wire()
{
    connect(m_desk, &ProofDesk::sheetChanged, this, [this] {
        refreshRounds();
        refreshMarks();
    });
    connect(m_desk, &ProofDesk::shownChanged, this, &ReviewRoom::refreshShown);
    connect(m_desk, &ProofDesk::makingChanged, this, &ReviewRoom::refreshRounds);
    connect(m_desk, &ProofDesk::issued, this, &ReviewRoom::offer);
    connect(m_desk, &ProofDesk::failed, m_message, &widgets::MessageBar::showError);
    connect(m_files, &MarkFiles::failed, m_message, &widgets::MessageBar::showError);
    connect(m_files, &MarkFiles::told, this,
        [this](const QString &what) { m_message->showMessage(widgets::Tone::Ok, what); });
    connect(m_desk, &ProofDesk::told, this,
        [this](const QString &what) { m_message->showMessage(widgets::Tone::Ok, what); });
    for (ProofView *view : {m_view, m_before})
        connect(view, &ProofView::failed, m_message, &widgets::MessageBar::showError);
    connect(m_view, &ProofView::hint, m_hint, &QLabel::setText);
    connect(m_view, &ProofView::markMade, this, [this](const proof::Remark &remark) {
        const base::Id made = m_desk->add(remark);
        if (!made.isNull())
            choose(made);
    });
    connect(m_view, &ProofView::markChosen, this, &ReviewRoom::choose);
    connect(m_view, &ProofView::selectionChanged, this, [this] {
        m_text->setSelection(m_view->selection());
        m_hint->clear();
    });
    connect(m_text, &TextPane::selectionChanged, this, [this](const ProofSelection &selection) {
        m_view->setSelection(selection);
        m_view->reveal(selection);
    });
    connect(m_beside, &TextBeside::placeChosen, this, &ReviewRoom::showRange);
    connect(m_view, &ProofView::acceptWanted, this, [this] { acceptChosen(m_marks->chosen()); });
    connect(m_view, &ProofView::rejectWanted, this, [this] {
        if (!m_marks->chosen().isNull())
            m_marks->askReason();
    });
    connect(m_view, &ProofView::placed, this, [this](base::Id mark, const ProofSelection &selection) {
        const int to = selection.from.paragraph == selection.to.paragraph ? selection.to.offset : selection.from.offset;
        // The text of now decides: the proof may be older than it.
        const auto anchor =
            proof::anchorAt(m_desk->shown()->document, selection.from.paragraph, selection.from.offset, to);
        const auto place = anchor ? proof::locate(m_session.working(), *anchor) : std::nullopt;
        if (place)
            m_desk->placeByHand(mark, place->paragraph, place->from, place->to);
        else
            m_hint->setText(tr("这里的文字已经变动，请先出新样。"));
    });
    connect(m_marks, &MarksPane::markChosen, this, &ReviewRoom::choose);
    connect(m_marks, &MarksPane::acceptWanted, this, &ReviewRoom::acceptChosen);
    connect(m_marks, &MarksPane::rejectWanted, m_desk, &ProofDesk::reject);
    connect(m_marks, &MarksPane::reopenWanted, m_desk, &ProofDesk::reopen);
    connect(m_marks, &MarksPane::replied, m_desk, &ProofDesk::reply);
    connect(m_marks, &MarksPane::placeWanted, m_view, &ProofView::waitForPlace);
    connect(m_marks, &MarksPane::acceptAllWanted, this,
        [this](int kind) { m_desk->acceptAll(kind < 0 ? std::nullopt : std::optional(static_cast<MarkKind>(kind))); });
    connect(m_verify, &VerifyView::confirmWanted, m_desk, &ProofDesk::confirm);
    const auto follow = [this](ProofView *from, ProofView *to) {
        connect(from, &ProofView::viewChanged, this, [this, from, to] {
            if (m_isFollowing || m_before->isHidden())
                return;
            m_isFollowing = true;
            to->setMiddle(from->middle(), from->zoom());
            m_isFollowing = false;
        });
    };
    follow(m_view, m_before);
    follow(m_before, m_view);
    connect(&m_side->talk(), &TalkPane::markChosen, this, &ReviewRoom::choose);
    connect(&m_side->rounds(), &RoundsPane::proofChosen, m_desk, &ProofDesk::show);
    connect(m_reading, &ReadingWatch::seen, this, &ReviewRoom::refreshFacts);
    connect(&m_session, &session::Session::changed, this, [this] {
        if (isVisible())
            QMetaObject::invokeMethod(this, &ReviewRoom::refreshRounds, Qt::QueuedConnection);
    });
}

void ReviewRoom::setPage(base::Id page)
{
    m_message->clear();
    m_hint->clear();
    m_compare->setChecked(false);
    m_check->setChecked(false);
    m_desk->setPage(page);
    refreshRounds();
}

Round ReviewRoom::nextRound() const
{
    const proof::Proof *newest = m_desk->sheet().newest(m_desk->page());
    if (!newest)
        return Round::Small;
    return static_cast<Round>(std::min(static_cast<int>(newest->round) + 1, static_cast<int>(Round::Clean)));
}

void ReviewRoom::makeNextProof()
{
    m_message->clear();
    m_desk->makeProof(nextRound());
}

void ReviewRoom::refreshRounds()
{
    bool has[proof::kRounds.size()] = {};
    for (const proof::Proof &one : m_desk->sheet().proofs)
        has[static_cast<std::size_t>(one.round)] = true;
    for (const Round round : proof::kRounds)
        m_rounds->setSegmentEnabled(static_cast<int>(round), has[static_cast<std::size_t>(round)]);
    const auto shown = m_desk->shown();
    m_rounds->setCurrent(shown ? static_cast<int>(shown->proof.round) : -1);
    const bool isMaking = m_desk->isMaking();
    m_make->setText(isMaking ? tr("正在出样…") : tr("出%1").arg(titleOf(nextRound())));
    m_make->setEnabled(!isMaking && !m_session.isReadOnly() && !m_desk->page().isNull());
    m_first->setEnabled(m_make->isEnabled());
    m_first->setText(isMaking ? tr("正在出样…") : tr("出%1").arg(titleOf(nextRound())));
    m_emptyText->setText(m_desk->sheet().proofs.empty() ? tr("这一版还没有样张。") : tr("正在打开样张…"));
    m_first->setVisible(m_desk->sheet().proofs.empty());
    m_compare->setEnabled(m_desk->sheet().proofs.size() > 1);
    foldBar();
    refreshFacts();
    refreshSide();
}

std::vector<ProofView::Mark> ReviewRoom::shownMarks() const
{
    std::vector<ProofView::Mark> marks;
    const int display = m_display->current();
    const auto shown = m_desk->shown();
    for (const proof::Remark &remark : m_desk->sheet().remarks) {
        const RemarkState state = m_desk->stateOf(remark.id);
        if (display == 2 || (display == 1 && state != RemarkState::Open))
            continue;
        // What was carried out is in the page by the next round: its mark stays on its own proof.
        if (shown && remark.round != shown->proof.round && state != RemarkState::Open)
            continue;
        marks.push_back({remark, state});
    }
    return marks;
}

/// 大样 2 · 谭智方 · 13:40 · 已看 72% · sha256 9f3c…
void ReviewRoom::refreshFacts()
{
    const auto shown = m_desk->shown();
    if (!shown) {
        m_facts->clear();
        return;
    }
    m_facts->setText(tr("%1 · 已看 %2% · sha256 %3…")
                         .arg(m_desk->isStale() ? tr("样张已旧") : tr("与版面一致"))
                         .arg(m_reading->progress().percent())
                         .arg(shown->proof.pdf.toHex().left(8)));
    m_facts->setToolTip(tr("在看得清的大小停留过的行算看过。\n样张 sha256：%1").arg(shown->proof.pdf.toHex()));
}

void ReviewRoom::refreshSide()
{
    const proof::Sheet &sheet = m_desk->sheet();
    m_side->setRemarks(sheet.remarks);
    m_side->rounds().setRows(
        roundRows(sheet, m_desk->shown() ? m_desk->shown()->proof.id : base::Id(), m_desk->isStale()));
}

void ReviewRoom::refreshMarks()
{
    const std::vector<ProofView::Mark> marks = shownMarks();
    m_view->setMarks(marks);
    m_text->setMarks(marks, m_marks->chosen());
    std::vector<MarksPane::Row> rows;
    for (const proof::Remark &remark : m_desk->sheet().remarks)
        rows.push_back(
            {{remark, m_desk->stateOf(remark.id)}, placeOf(remark), proof::taskReason(m_session.working(), remark)});
    m_marks->setRows(std::move(rows));
    refreshSide();
}

/// 小样 · 12 行.
QString ReviewRoom::placeOf(const proof::Remark &remark) const
{
    QString place = titleOf(remark.round);
    const auto shown = m_desk->shown();
    if (!shown || !remark.anchor)
        return place;
    const int line = shown->layout->lineOf({remark.anchor->paragraph, remark.anchor->from, true});
    if (line < 0)
        return place;
    const layout::LineLayout &at = shown->layout->lines[static_cast<std::size_t>(line)];
    int row = 1;
    for (int i = line - 1; i >= 0; --i) {
        const layout::LineLayout &before = shown->layout->lines[static_cast<std::size_t>(i)];
        if (before.frame != at.frame || before.leg != at.leg)
            break;
        ++row;
    }
    return tr("%1 · %2 栏 %3 行").arg(place).arg(at.leg + 1).arg(row);
}

/// Who reads is not torn away from what he reads.
void ReviewRoom::offer(const proof::Proof &newest)
{
    const auto shown = m_desk->shown();
    if (!isVisible() || !shown) {
        m_desk->show(newest.id);
        return;
    }
    m_message->showMessage(widgets::Tone::Accent, tr("%1出了%2。").arg(newest.author, titleOf(newest.round)),
        tr("现在看的是%1。").arg(titleOf(shown->proof.round)));
    m_message->setPassing(true);
    m_message->setWays({{tr("看新样"), [this, id = newest.id] { m_desk->show(id); }}});
}

void ReviewRoom::refreshShown()
{
    const auto shown = m_desk->shown();
    m_message->pass();
    m_view->setProof(shown);
    m_beside->refresh();
    m_reading->setProof(shown);
    if (!m_check->isChecked())
        m_centre->setCurrentIndex(shown ? 1 : 0);
    m_compare->setChecked(false);
    refreshRounds();
    refreshMarks();
    if (shown && shown->proof.id == m_wanted)
        showPlace(std::exchange(m_wanted, {}), m_wantedAt);
}

void ReviewRoom::choose(base::Id mark)
{
    if (m_marks->chosen() != mark)
        m_marks->choose(mark);
    m_view->setChosen(mark);
    const MarkGeometry at = m_view->geometryOf(mark);
    if (!at.isEmpty()) {
        const QRectF place(m_view->toView(at.bounds.topLeft()), m_view->toView(at.bounds.bottomRight()));
        if (!QRectF(m_view->viewport()->rect()).contains(place))
            m_view->reveal(mark);
    }
    m_text->setMarks(shownMarks(), mark);
    const proof::Remark *remark = m_desk->sheet().find(mark);
    if (remark && remark->anchor && m_desk->shown())
        if (const auto place = proof::locate(m_desk->shown()->document, *remark->anchor))
            m_text->setSelection({{place->paragraph, place->from, false}, {place->paragraph, place->to, false}});
}

void ReviewRoom::acceptChosen(base::Id mark)
{
    const proof::Remark *remark = m_desk->sheet().find(mark);
    if (!remark)
        return;
    m_message->clear();
    if (remark->kind == MarkKind::ReplaceAll && remark->state() == RemarkState::Open)
        previewReplaceAll(*remark);
    else
        m_desk->accept(mark);
}

void ReviewRoom::previewReplaceAll(const proof::Remark &remark)
{
    auto hits = proof::replaceAllHits(m_session.working(), remark);
    if (!hits) {
        m_message->showError(hits.error());
        return;
    }
    auto *dialog = new ReplacePreview(m_session.working(), remark, std::move(*hits), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &QDialog::accepted, this, [this, dialog, id = remark.id] { m_desk->acceptHits(id, dialog->chosen()); });
    dialog->open();
}

} // namespace banxin::review
