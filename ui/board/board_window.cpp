#include "board/board_window.h"

#include "board/mine_card.h"
#include "board/press_card.h"
#include "board/press_dialog.h"
#include "widgets/labels.h"
#include "widgets/message_bar.h"
#include "workflow/actions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::board {

using workflow::Pressure;

namespace {

constexpr int kSideWidth = 320;
constexpr int kBarHeight = 44;

QListView *makeList(const char *name, const QString &spoken)
{
    auto *list = new QListView;
    list->setObjectName(QString::fromLatin1(name));
    list->setAccessibleName(spoken);
    list->setUniformItemSizes(true);
    return list;
}

/// A heading in a bar over a part of the side.
QWidget *heading(const QString &text, QWidget *right = nullptr)
{
    auto *bar = new QWidget;
    bar->setObjectName(QStringLiteral("dockTitle"));
    bar->setAttribute(Qt::WA_StyledBackground);
    bar->setFixedHeight(32);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 8, 0);
    auto *label = new QLabel(text);
    label->setObjectName(QStringLiteral("dockTitleText"));
    row->addWidget(label);
    row->addStretch(1);
    if (right)
        row->addWidget(right);
    return bar;
}

QWidget *column(std::initializer_list<QWidget *> parts)
{
    auto *whole = new QWidget;
    whole->setObjectName(QStringLiteral("panel"));
    whole->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *part : parts)
        layout->addWidget(part, qobject_cast<QListView *>(part) ? 1 : 0);
    return whole;
}

/// A combo that keeps what was chosen while its choices are others.
void fill(QComboBox &box, const std::vector<std::pair<QString, QString>> &choices)
{
    const QVariant before = box.currentData();
    bool isSame = box.count() == static_cast<int>(choices.size());
    for (int i = 0; isSame && i < box.count(); ++i)
        isSame = box.itemText(i) == choices[static_cast<std::size_t>(i)].first
            && box.itemData(i).toString() == choices[static_cast<std::size_t>(i)].second;
    if (isSame)
        return;
    const QSignalBlocker quiet(box);
    box.clear();
    for (const auto &[text, value] : choices)
        box.addItem(text, value);
    box.setCurrentIndex(std::max(0, box.findData(before)));
}

} // namespace

BoardWindow::BoardWindow(session::Session &session, Thumbnails thumbnails, QWidget *parent)
    : QDialog(parent)
    , m_desk(session)
    , m_thumbnails(std::move(thumbnails))
    , m_title(new QLabel)
    , m_person(new QComboBox)
    , m_state(new QComboBox)
    , m_late(new QCheckBox(tr("只看临近和超时")))
    , m_unplaced(new QCheckBox(tr("只看未上版")))
    , m_message(new widgets::MessageBar)
    , m_pages(makeList("boardPages", tr("版面进度")))
    , m_stories(makeList("boardStories", tr("稿件三审")))
    , m_people(makeList("boardPeople", tr("人员")))
    , m_deeds(makeList("boardDeeds", tr("留痕")))
    , m_pageHead(new BoardHead(BoardHead::Of::Pages, *m_pages))
    , m_storyHead(new BoardHead(BoardHead::Of::Stories, *m_stories))
    , m_storyCount(new QLabel)
    , m_empty(new QLabel(m_pages->viewport()))
    , m_noDeeds(new QLabel(m_deeds->viewport()))
    , m_card(new PressCard)
    , m_mine(new MineCard)
    , m_mineCount(new QLabel)
    , m_setPress(new QPushButton(tr("付印时间…")))
{
    setObjectName(QStringLiteral("boardWindow"));
    setWindowTitle(tr("本期进度"));
    setWindowFlags(Qt::Window);
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    resize(std::min(1440, screen.width() - 80), std::min(900, screen.height() - 80));
    build();
    wire();
    refresh();
}

void BoardWindow::build()
{
    dressPageLines(*m_pages, m_pageLines, m_thumbnails);
    dressStoryLines(*m_stories, m_storyLines);
    dressPersonLines(*m_people, m_personLines);
    dressDeedLines(*m_deeds, m_deedLines);
    for (QLabel *label : {m_empty, m_noDeeds}) {
        label->setProperty("tone", QStringLiteral("secondary"));
        label->setMargin(16);
        label->hide();
    }
    m_empty->setObjectName(QStringLiteral("boardEmpty"));
    m_noDeeds->setText(tr("还没有人走过哪一步"));
    m_noDeeds->adjustSize();
    m_message->hide();
    auto *middle = new QSplitter(Qt::Horizontal);
    middle->setHandleWidth(1);
    middle->setChildrenCollapsible(false);
    middle->addWidget(buildLists());
    middle->addWidget(buildSide());
    middle->setStretchFactor(0, 1);
    middle->setSizes({width() - kSideWidth, kSideWidth});
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(buildBar());
    whole->addWidget(widgets::hairline());
    whole->addWidget(m_message);
    whole->addWidget(middle, 1);
    m_pages->setFocus();
}

QWidget *BoardWindow::buildBar()
{
    auto *bar = new QWidget;
    bar->setFixedHeight(kBarHeight);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 0, 16, 0);
    row->setSpacing(8);
    m_title->setObjectName(QStringLiteral("boardTitle"));
    m_title->setProperty("role", QStringLiteral("heading"));
    m_person->setObjectName(QStringLiteral("boardPerson"));
    m_person->setAccessibleName(tr("谁的"));
    m_person->setMinimumWidth(130);
    m_state->setObjectName(QStringLiteral("boardState"));
    m_state->setAccessibleName(tr("在哪一步"));
    m_state->setMinimumWidth(130);
    m_late->setObjectName(QStringLiteral("boardLate"));
    row->addWidget(m_title);
    row->addSpacing(16);
    row->addWidget(m_person);
    row->addWidget(m_state);
    row->addWidget(m_late);
    row->addStretch(1);
    const std::pair<const char *, std::pair<QString, widgets::Tone>> legend[] = {
        {"circle-check", {tr("已过"), widgets::Tone::Ok}}, {"circle", {tr("进行中"), widgets::Tone::Accent}},
        {"clock", {tr("临近时限"), widgets::Tone::Warn}}, {"circle-alert", {tr("超过时限"), widgets::Tone::Error}}};
    for (const auto &[icon, word] : legend) {
        auto *sign = new widgets::IconLabel(14);
        sign->setIcon(QString::fromLatin1(icon), word.second);
        auto *label = new QLabel(word.first);
        label->setProperty("tone", QStringLiteral("secondary"));
        row->addWidget(sign);
        row->addWidget(label);
        row->addSpacing(4);
    }
    return bar;
}

QWidget *BoardWindow::buildLists()
{
    m_unplaced->setObjectName(QStringLiteral("boardUnplaced"));
    m_storyCount->setObjectName(QStringLiteral("badge"));
    auto *right = new QWidget;
    auto *row = new QHBoxLayout(right);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_unplaced);
    row->addWidget(m_storyCount);
    auto *split = new QSplitter(Qt::Vertical);
    split->setObjectName(QStringLiteral("boardSplit"));
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(column({m_pageHead, m_pages}));
    split->addWidget(column({heading(tr("稿件三审"), right), m_storyHead, m_stories}));
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setSizes({540, 300});
    return split;
}

QWidget *BoardWindow::buildSide()
{
    m_setPress->setObjectName(QStringLiteral("boardSetPress"));
    m_setPress->setAutoDefault(false);
    m_setPress->setProperty("small", true);
    auto *split = new QSplitter(Qt::Vertical);
    split->setHandleWidth(1);
    split->setChildrenCollapsible(false);
    split->addWidget(column({heading(tr("人员")), m_people}));
    split->addWidget(column({heading(tr("留痕")), m_deeds}));
    split->setSizes({300, 380});
    auto *side = new QWidget;
    side->setMinimumWidth(kSideWidth - 40);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(column({heading(tr("付印"), m_setPress), m_card}));
    m_mineCount->setObjectName(QStringLiteral("badge"));
    layout->addWidget(column({heading(tr("待我处理"), m_mineCount), m_mine}));
    layout->addWidget(split, 1);
    return side;
}

void BoardWindow::wire()
{
    connect(&m_desk, &BoardDesk::changed, this, &BoardWindow::refresh);
    connect(&m_desk, &BoardDesk::failed, m_message, &widgets::MessageBar::showError);
    connect(&m_desk.session(), &session::Session::closing, this, &QWidget::close);
    connect(m_person, &QComboBox::currentIndexChanged, this, &BoardWindow::refreshRows);
    connect(m_state, &QComboBox::currentIndexChanged, this, &BoardWindow::refreshRows);
    connect(m_late, &QCheckBox::toggled, this, &BoardWindow::refreshRows);
    connect(m_unplaced, &QCheckBox::toggled, this, &BoardWindow::refreshRows);
    connect(m_setPress, &QPushButton::clicked, this, &BoardWindow::askForPress);
    connect(m_pages, &QAbstractItemView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT pageWanted(m_pageLines.at(index).row.page); });
    connect(m_stories, &QAbstractItemView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT storyWanted(m_storyLines.at(index).story); });
    connect(m_deeds, &QAbstractItemView::activated, this, &BoardWindow::openDeed);
    connect(m_mine, &MineCard::stepWanted, this, &BoardWindow::stepWanted);
    m_pages->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_pages, &QWidget::customContextMenuRequested, this, &BoardWindow::showPageMenu);
    m_pages->viewport()->installEventFilter(this);
    m_pages->viewport()->setMouseTracking(true);
}

/// A node of a page opens the proof of its round; only where there was one.
bool BoardWindow::eventFilter(QObject *watched, QEvent *event)
{
    const bool isClick = event->type() == QEvent::MouseButtonRelease;
    if (watched == m_pages->viewport() && (isClick || event->type() == QEvent::MouseMove)) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_pages->indexAt(mouse->position().toPoint());
        int column = -1;
        if (index.isValid()) {
            const workflow::BoardPageRow &row = m_pageLines.at(index).row;
            const QRect place = m_pages->visualRect(index);
            column = nodeAt(row, place.width(), mouse->position().toPoint() - place.topLeft());
            if (column >= 0 && !hasProof(row, static_cast<std::size_t>(column)))
                column = -1;
            if (isClick && mouse->button() == Qt::LeftButton && column >= 0)
                Q_EMIT proofWanted(row.page, m_desk.board().columns[static_cast<std::size_t>(column)].state);
        }
        m_pages->viewport()->setCursor(column >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    return QDialog::eventFilter(watched, event);
}

/// There is nothing to be seen of what is ahead, and of composing.
bool BoardWindow::hasProof(const workflow::BoardPageRow &row, std::size_t column) const
{
    const QString &state = m_desk.board().columns[column].state;
    return row.nodes[column].stand != workflow::BoardNode::Stand::Ahead && state != u"layout" && state != u"planned";
}

/// What the row and its nodes do by mouse, for keys and for who looks for it.
void BoardWindow::showPageMenu(QPoint at)
{
    QModelIndex index = m_pages->indexAt(at);
    if (!index.isValid()) { // by key, beside the row
        index = m_pages->currentIndex();
        at = m_pages->visualRect(index).center();
    }
    if (!index.isValid())
        return;
    const workflow::BoardPageRow row = m_pageLines.at(index).row;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("boardPageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("打开 %1").arg(row.number)), &QAction::triggered, this,
        [this, page = row.page] { Q_EMIT pageWanted(page); });
    menu->addSeparator();
    for (std::size_t i = 0; i < row.nodes.size(); ++i) {
        const workflow::BoardColumn &column = m_desk.board().columns[i];
        if (hasProof(row, i))
            connect(menu->addAction(tr("看%1的样张").arg(column.title)), &QAction::triggered, this,
                [this, page = row.page, state = column.state] { Q_EMIT proofWanted(page, state); });
    }
    menu->popup(m_pages->viewport()->mapToGlobal(at));
}

void BoardWindow::openDeed(const QModelIndex &index)
{
    const Deed &deed = m_deedLines.at(index);
    if (deed.page.isNull())
        Q_EMIT storyWanted(deed.story);
    else
        Q_EMIT pageWanted(deed.page);
}

void BoardWindow::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_desk.setActive(true);
}

void BoardWindow::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (!event->spontaneous())
        m_desk.setActive(false);
}

void BoardWindow::setCurrentPage(base::Id page)
{
    m_current = page;
    for (int row = 0; row < m_pageLines.rowCount(); ++row)
        if (m_pageLines.at(m_pageLines.index(row)).row.page == page)
            m_pages->setCurrentIndex(m_pageLines.index(row));
}

void BoardWindow::thumbnailChanged() { m_pages->viewport()->update(); }

workflow::BoardFilter BoardWindow::filter() const
{
    return {m_person->currentData().toString(), m_state->currentData().toString(), m_late->isChecked(),
        m_unplaced->isChecked()};
}

void BoardWindow::refresh()
{
    refreshChoices();
    refreshRows();
    refreshSide();
}

void BoardWindow::refreshChoices()
{
    const workflow::BoardFacts &facts = m_desk.facts();
    std::vector<std::pair<QString, QString>> people{{tr("所有人"), QString()}};
    const auto add = [&](const QString &name, const QString &shown) {
        const bool isThere = std::any_of(people.begin() + 1, people.end(),
            [&](const auto &each) { return workflow::isSamePerson(each.second, name); });
        if (!name.isEmpty() && !isThere)
            people.emplace_back(shown, name);
    };
    const QString self = m_desk.session().person();
    add(self, tr("只看我的（%1）").arg(self));
    for (const workflow::Person &person : facts.people)
        add(person.name, person.name);
    for (const workflow::BoardPage &page : facts.pages)
        add(page.owner, page.owner);
    fill(*m_person, people);
    std::vector<std::pair<QString, QString>> states{{tr("所有步骤"), QString()}};
    for (const workflow::BoardColumn &column : m_desk.board().columns)
        states.emplace_back(column.title, column.state);
    fill(*m_state, states);
}

void BoardWindow::refreshRows()
{
    const workflow::Board &board = m_desk.board();
    const workflow::BoardFilter wanted = filter();
    const QDateTime now = m_desk.now();
    std::vector<PageLine> pages;
    for (const workflow::BoardPageRow &row : board.pages)
        if (workflow::isShown(wanted, board, row))
            pages.push_back({row, m_desk.troublesOf(row.page), now.date()});
    std::vector<workflow::BoardStoryRow> stories;
    int unplaced = 0;
    for (const workflow::BoardStoryRow &row : board.stories) {
        unplaced += row.pages.isEmpty();
        if (workflow::isShown(wanted, row))
            stories.push_back(row);
    }
    const auto shown = pages.size();
    m_pageLines.renew(std::move(pages), [](const PageLine &line) { return line.row.page; });
    if (!m_pages->currentIndex().isValid())
        setCurrentPage(m_current);
    m_storyCount->setText(QString::number(stories.size()));
    m_storyLines.renew(std::move(stories), [](const workflow::BoardStoryRow &row) { return row.story; });
    m_unplaced->setText(unplaced > 0 ? tr("只看未上版（%1）").arg(unplaced) : tr("只看未上版"));
    const int step = m_desk.facts().settings.press ? m_desk.facts().settings.press->stepMinutes : 60;
    m_pageHead->setColumns(board.columns, tr("版面 %1").arg(shown), now, step);
    m_storyHead->setColumns(board.storyColumns, tr("稿件"), now, step);
    m_empty->setText(m_desk.session().issue().isNull() ? tr("没有打开哪一期。")
            : !m_desk.isKnown()                        ? tr("正在取本期进度…")
            : board.pages.empty()                      ? tr("本期还没有版面")
                                                       : tr("没有这样的版面"));
    m_empty->adjustSize();
    m_empty->setVisible(shown == 0);
}

void BoardWindow::refreshSide()
{
    const workflow::Board &board = m_desk.board();
    const workflow::BoardFacts &facts = m_desk.facts();
    if (m_desk.isKnown())
        m_title->setText(tr("本期进度　%1").arg(facts.date.toString(Qt::ISODate)));
    else
        m_title->setText(tr("本期进度"));
    m_card->setBoard(board, m_desk.now());
    refreshMine();
    const QString why = m_desk.isKnown() ? m_desk.whyNotSetPress() : tr("正在取本期进度…");
    m_setPress->setEnabled(why.isEmpty());
    m_setPress->setToolTip(why);

    std::vector<PersonLine> people;
    const auto hasOf = [&](const QString &name) {
        QStringList has;
        std::vector<std::pair<QString, QStringList>> steps; // 组版: A01, A03
        for (const workflow::BoardPageRow &row : board.pages) {
            if (!workflow::waitsFor(row.holders, name))
                continue;
            auto step = std::find_if(
                steps.begin(), steps.end(), [&](const auto &each) { return each.first == row.stateTitle; });
            if (step == steps.end())
                step = steps.insert(steps.end(), {row.stateTitle, {}});
            step->second << row.number;
        }
        for (const auto &[step, numbers] : steps)
            has << step + u' ' + numbers.join(u' ');
        const auto stories = std::count_if(board.stories.begin(), board.stories.end(),
            [&](const workflow::BoardStoryRow &row) { return workflow::waitsFor(row.holders, name); });
        if (stories > 0)
            has << tr("稿件 %1 篇").arg(stories);
        return has.join(QStringLiteral(" · "));
    };
    const QString self = m_desk.session().person();
    const auto add = [&](const QString &name, const QString &roles) {
        if (!name.isEmpty() && std::none_of(people.begin(), people.end(), [&](const PersonLine &line) {
                return workflow::isSamePerson(line.name, name);
            }))
            people.push_back({name, roles, hasOf(name), workflow::isSamePerson(name, self)});
    };
    for (const workflow::Person &person : facts.people)
        add(person.name, workflow::titlesOf(person.roles));
    for (const workflow::BoardPage &page : facts.pages)
        add(page.owner, workflow::titleOf(workflow::Role::Editor));
    std::stable_sort(
        people.begin(), people.end(), [](const PersonLine &a, const PersonLine &b) { return a.isSelf && !b.isSelf; });
    m_personLines.renew(std::move(people), [](const PersonLine &line) { return line.name; });
    m_deedLines.renew(
        m_desk.deeds(), [](const Deed &deed) { return deed.what + deed.time.toString(Qt::ISODate) + deed.person; });
    m_noDeeds->setVisible(m_desk.isKnown() && m_desk.deeds().empty());
}

/// What is the person's to do next, what is late first.
void BoardWindow::refreshMine()
{
    const workflow::Board &board = m_desk.board();
    const bool isAlone = m_desk.facts().people.empty();
    const QString self = m_desk.session().person();
    std::vector<std::pair<int, MineLine>> mine;
    for (const workflow::BoardPageRow &row : board.pages) {
        if (row.next.isEmpty() || !(workflow::waitsFor(row.holders, self) || (isAlone && row.holders.isEmpty())))
            continue;
        const QString trouble = troubleText({row, m_desk.troublesOf(row.page), {}});
        MineLine line{row.page, {}, row.number, row.stateTitle, {}, toneOf(row.pressure),
            workflow::actionOf(workflow::Kind::Page, row.next, row.state)};
        if (!trouble.isEmpty())
            line.what = tr("%1：%2").arg(row.stateTitle, trouble);
        if (row.limit.isValid())
            line.limit = tr("%1 前").arg(row.limit.toString(
                row.limit.date() == m_desk.now().date() ? QStringLiteral("HH:mm") : QStringLiteral("MM-dd HH:mm")));
        const int rank = row.pressure == Pressure::Past ? 0 : row.pressure == Pressure::Near ? 1 : 2;
        mine.emplace_back(rank, std::move(line));
    }
    for (const workflow::BoardStoryRow &row : board.stories)
        if (!isAlone && !row.next.isEmpty() && !row.isAside && workflow::waitsFor(row.holders, self))
            mine.emplace_back(3,
                MineLine{{}, row.story, row.title, row.stateTitle, {}, widgets::Tone::Plain,
                    workflow::actionOf(workflow::Kind::Story, row.next, row.state)});
    std::stable_sort(mine.begin(), mine.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<MineLine> lines;
    for (auto &[rank, line] : mine)
        lines.push_back(std::move(line));
    m_mineCount->setText(QString::number(lines.size()));
    m_mine->setLines(std::move(lines));
}

void BoardWindow::askForPress()
{
    auto *dialog = new PressDialog(
        {m_desk.facts().settings, m_desk.facts().date, m_desk.needsPassword(), m_desk.session().person()}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PressDialog::wanted, this, [this, dialog = QPointer<PressDialog>(dialog)] {
        dialog->setBusy(true);
        m_desk.setPress(dialog->press(), dialog->password(), [dialog](const base::Status &done) {
            if (!dialog)
                return;
            dialog->setBusy(false);
            if (done)
                dialog->accept();
            else
                dialog->showFault(done.error().advice.isEmpty() ? done.error().what
                                                                : done.error().what + u'\n' + done.error().advice);
        });
    });
    dialog->open();
}

} // namespace banxin::board
