#include "panels/story_pool.h"

#include "panels/older_stories.h"
#include "panels/story_drag.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/row_list.h"
#include "widgets/search_field.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QContextMenuEvent>
#include <QDrag>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QToolButton>
#include <QVBoxLayout>

namespace banxin::panels {

using widgets::uiFont;

class StoryListModel : public widgets::RowModel<StoryFacts> {
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        const StoryFacts &facts = at(index);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return facts.title;
        if (role == Qt::ToolTipRole)
            return facts.title + u'\n' + characterCountNote();
        return {};
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
    }
    QStringList mimeTypes() const override { return {storiesMimeType()}; }
    QMimeData *mimeData(const QModelIndexList &indexes) const override
    {
        std::vector<base::Id> ids;
        QStringList titles;
        for (const QModelIndex &index : indexes) {
            ids.push_back(at(index).story);
            titles << at(index).title;
        }
        return storiesToMime(ids, titles);
    }
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
};

class StoryFilter : public QSortFilterProxyModel {
public:
    StoryFilter(StoryListModel *model, QObject *parent)
        : QSortFilterProxyModel(parent)
        , m_model(model)
    {
        setSourceModel(model);
    }

    void setWords(const QString &text)
    {
        m_words = text.split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }
    const QStringList &words() const { return m_words; }
    void setKind(int kind)
    {
        m_kind = kind;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        return accepts(m_model->rows[static_cast<std::size_t>(row)], m_kind);
    }

public:
    bool accepts(const StoryFacts &facts, int kind) const
    {
        if ((kind == 1 && !facts.pages.isEmpty()) || (kind == 2 && !facts.awaiting)
            || (kind == 3 && facts.pictures == 0))
            return false;
        return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
            return facts.text.contains(word, Qt::CaseInsensitive) || facts.title.contains(word, Qt::CaseInsensitive);
        });
    }

    StorySort order() const { return m_sort; }
    void setOrder(StorySort sort)
    {
        m_sort = sort;
        sortRows();
    }
    void sortRows()
    {
        if (m_sort == StorySort::Arrival)
            sort(-1);
        else if (sortColumn() == 0)
            invalidate();
        else
            sort(0);
    }

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        const StoryFacts &a = m_model->at(left), &b = m_model->at(right);
        const auto page = [](const StoryFacts &facts) {
            return facts.pages.isEmpty() ? facts.meantFor : facts.pages.front();
        };
        switch (m_sort) {
        case StorySort::Length:
            if (a.characters != b.characters)
                return a.characters > b.characters;
            break;
        case StorySort::Title:
            if (const int order = a.title.localeAwareCompare(b.title); order != 0)
                return order < 0;
            break;
        case StorySort::Page: {
            const QString first = page(a), second = page(b);
            if (first != second)
                return second.isEmpty() || (!first.isEmpty() && first < second);
            break;
        }
        case StorySort::Newest:
            return left.row() > right.row();
        case StorySort::Arrival:
            break;
        }
        return left.row() < right.row();
    }

private:
    StoryListModel *m_model;
    QStringList m_words;
    int m_kind = 0;
    StorySort m_sort = StorySort::Arrival;
};

namespace {

/// Drags out a card instead of a picture of the rows.
class StoryList : public QListView {
public:
    using QListView::QListView;

protected:
    void startDrag(Qt::DropActions actions) override
    {
        if (QDrag *drag = storiesDrag(*this))
            drag->exec(actions, Qt::CopyAction);
    }
};

class StoryDelegate : public widgets::RowDelegate {
public:
    StoryDelegate(const StoryListModel *model, const StoryFilter *filter, QObject *parent)
        : RowDelegate(56, parent)
        , m_model(model)
        , m_filter(filter)
    {
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &option, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const StoryFacts &facts = m_model->at(m_filter->mapToSource(index));
        const bool selected = option.state & QStyle::State_Selected;
        const qreal left = row.left() + 12, right = row.right() - 12;
        const QFont titleFont = uiFont(13, selected ? 500 : 400);
        for (const QString &word : m_filter->words()) { // what was found, unlike what is selected
            const qsizetype at = facts.title.indexOf(word, 0, Qt::CaseInsensitive);
            if (at < 0)
                continue;
            const qreal x = left + widgets::textWidth(facts.title.left(at), titleFont);
            const qreal width = widgets::textWidth(facts.title.mid(at, word.size()), titleFont);
            if (x < right)
                painter->fillRect(QRectF(x, row.top() + 9, std::min(width, right - x), 18), t.warnTint);
        }
        widgets::drawElided(*painter, QRectF(left, row.top() + 8, right - left, 20), facts.title, titleFont, t.text);

        // State and page are flush right; what is left of the line goes to the byline.
        const QFont small = uiFont(12);
        const QRectF second(left, row.top() + 30, right - left, 16);
        qreal end = right;
        const int stateWidth = widgets::textWidth(facts.state, small);
        widgets::drawElided(
            *painter, QRectF(end - stateWidth, second.top(), stateWidth + 1, 16), facts.state, small, t.text2);
        end -= stateWidth + 10;
        painter->setPen(Qt::NoPen);
        painter->setBrush(facts.awaiting ? t.accent : t.ok);
        painter->drawEllipse(QPointF(end + 3, second.center().y() + 0.5), 3, 3);
        end -= 6;
        const QString page = !facts.pages.isEmpty() ? facts.pages.join(u'、')
            : facts.meantFor.isEmpty()              ? StoryPool::tr("未上版")
                                                    : StoryPool::tr("拟上 %1").arg(facts.meantFor);
        const int pageWidth = widgets::textWidth(page, small);
        widgets::drawElided(*painter, QRectF(end - pageWidth, second.top(), pageWidth + 1, 16), page, small,
            facts.pages.isEmpty() ? t.warn : t.text2);
        end -= pageWidth + 8;

        qreal x = left;
        x += widgets::drawElided(*painter, QRectF(x, second.top(), end - x, 16),
                 StoryPool::tr("%1 字").arg(grouped(facts.characters)), small, t.text2)
            + 8;
        if (facts.pictures > 0) {
            widgets::drawIcon(*painter, QRectF(x, second.top() + 2, 13, 13), QStringLiteral("image"), t.text2);
            x += 15;
            x += widgets::drawElided(
                     *painter, QRectF(x, second.top(), end - x, 16), QString::number(facts.pictures), small, t.text2)
                + 8;
        }
        if (end - x > 24)
            widgets::drawElided(*painter, QRectF(x, second.top(), end - x, 16), facts.byline, small, t.text2);
    }

private:
    const StoryListModel *m_model;
    const StoryFilter *m_filter;
};

} // namespace

StoryPool::StoryPool(QWidget *parent)
    : QWidget(parent)
    , m_model(new StoryListModel(this))
    , m_filter(new StoryFilter(m_model, this))
    , m_search(new QLineEdit)
    , m_list(new StoryList)
    , m_older(new OlderStories)
    , m_empty(new QLabel)
    , m_import(new QToolButton)
    , m_importFirst(new QPushButton(tr("取稿…")))
    , m_sort(new QToolButton)
    , m_hint(new QWidget)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_search->setObjectName(QStringLiteral("storySearch"));
    widgets::dressAsSearch(*m_search, tr("题目、作者、正文"));
    m_list->setObjectName(QStringLiteral("storyList"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new StoryDelegate(m_model, m_filter, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    widgets::dressAsRows(*m_list);
    m_list->setAccessibleName(tr("稿库"));
    m_empty->setProperty("tone", QStringLiteral("hint"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(16, 24, 16, 24);

    auto *group = new QButtonGroup(this);
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(12, 0, 12, 8);
    chips->setSpacing(4);
    for (const Filter filter : {All, Unplaced, Awaiting, WithPictures}) {
        auto *chip = new QToolButton;
        chip->setCheckable(true);
        chip->setChecked(filter == All);
        chip->setProperty("filter", true);
        chip->setFocusPolicy(Qt::TabFocus);
        group->addButton(chip, filter);
        chips->addWidget(chip);
        m_chips[filter] = chip;
    }
    chips->addStretch(1);
    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(12, 8, 12, 8);
    searchRow->addWidget(m_search);
    m_import->setObjectName(QStringLiteral("poolImport"));
    m_import->setIcon(widgets::icon(QStringLiteral("plus")));
    m_import->setAccessibleName(tr("取稿"));
    m_import->setToolTip(tr("取稿：把来稿收进稿库 (%1)").arg(QStringLiteral("Ctrl+I")));
    m_import->setAutoRaise(true);
    m_import->setFocusPolicy(Qt::TabFocus);
    m_importFirst->setObjectName(QStringLiteral("poolImportFirst"));
    searchRow->setSpacing(4);
    searchRow->addWidget(m_import);
    m_sort->setObjectName(QStringLiteral("poolSort"));
    m_sort->setIcon(widgets::icon(QStringLiteral("arrow-down-wide-narrow")));
    m_sort->setAutoRaise(true);
    m_sort->setFocusPolicy(Qt::TabFocus);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setProperty("menuless", true);
    auto *orders = new QMenu(m_sort);
    auto *order = new QActionGroup(orders);
    const std::pair<StorySort, QString> kinds[] = {{StorySort::Arrival, tr("来稿先后")},
        {StorySort::Newest, tr("新到在前")}, {StorySort::Length, tr("篇幅")}, {StorySort::Title, tr("题目")},
        {StorySort::Page, tr("版面", "order of the pool")}};
    for (const auto &[kind, name] : kinds) {
        QAction *action = orders->addAction(name, this, [this, kind = kind] {
            setSort(kind);
            Q_EMIT sortChanged();
        });
        action->setCheckable(true);
        action->setData(static_cast<int>(kind));
        order->addAction(action);
    }
    m_sort->setMenu(orders);
    searchRow->addWidget(m_sort);
    for (QAbstractButton *button :
        {static_cast<QAbstractButton *>(m_import), static_cast<QAbstractButton *>(m_importFirst)})
        connect(button, &QAbstractButton::clicked, this, &StoryPool::importWanted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(searchRow);
    column->addLayout(chips);
    column->addWidget(widgets::hairline());
    column->addWidget(m_list, 1);
    auto *hintRow = new QHBoxLayout(m_hint);
    hintRow->setContentsMargins(12, 6, 12, 7);
    hintRow->setSpacing(8);
    auto *hand = new widgets::IconLabel;
    hand->setIcon(QStringLiteral("move"), widgets::Tone::Faint);
    hintRow->addWidget(hand);
    auto *hint = new widgets::ElidedLabel;
    hint->setText(tr("拖到版上即成稿区，按栏与行对齐"));
    hint->setFont(uiFont(12));
    hint->setProperty("tone", QStringLiteral("secondary"));
    hintRow->addWidget(hint, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_importFirst, 1, Qt::AlignHCenter | Qt::AlignTop);
    column->addWidget(m_older);
    column->addWidget(m_hint);

    connect(m_older, &OlderStories::wanted, this, &StoryPool::olderWanted);
    connect(group, &QButtonGroup::idClicked, this, &StoryPool::setFilter);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setWords(text);
        showCounts();
        Q_EMIT searched(m_filter->words());
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (index.isValid() && m_list->selectionModel()->selectedRows().size() == 1) // several are being gathered
            Q_EMIT storyChosen(m_model->at(m_filter->mapToSource(index)).story);
    });
    const auto open = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT storyOpened(m_model->at(m_filter->mapToSource(index)).story);
    };
    connect(m_list, &QListView::doubleClicked, this, open);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(
        m_list, &QWidget::customContextMenuRequested, this, [this](QPoint at) { askForMenu(m_list->indexAt(at), at); });
    connect(m_search, &QLineEdit::returnPressed, this, [this, open] { open(m_filter->index(0, 0)); });
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    setSort(StorySort::Arrival);
    showCounts();
}

StorySort StoryPool::sort() const { return m_filter->order(); }

void StoryPool::setSort(StorySort sort)
{
    m_filter->setOrder(sort);
    for (QAction *action : m_sort->menu()->actions())
        if (action->data().toInt() == static_cast<int>(sort)) {
            action->setChecked(true);
            m_sort->setToolTip(tr("排序：%1").arg(action->text()));
            m_sort->setAccessibleName(m_sort->toolTip());
        }
}

std::vector<base::Id> StoryPool::selectedStories() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<base::Id> stories;
    for (const QModelIndex &row : rows)
        stories.push_back(m_model->at(m_filter->mapToSource(row)).story);
    return stories;
}

void StoryPool::enter()
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<base::Id> unplaced;
    for (const QModelIndex &row : rows) {
        const StoryFacts &facts = m_model->at(m_filter->mapToSource(row));
        if (facts.pages.isEmpty())
            unplaced.push_back(facts.story);
    }
    if (!unplaced.empty())
        Q_EMIT placeWanted(unplaced);
    else if (const QModelIndex index = m_list->currentIndex(); index.isValid())
        Q_EMIT storyOpened(m_model->at(m_filter->mapToSource(index)).story);
}

void StoryPool::askForMenu(const QModelIndex &index, QPoint place)
{
    if (index.isValid())
        Q_EMIT menuWanted(m_model->at(m_filter->mapToSource(index)).story, m_list->viewport()->mapToGlobal(place));
}

void StoryPool::setStories(const std::vector<StoryFacts> &stories)
{
    m_older->leaveOut(stories);
    if (!m_model->renew(stories, [](const StoryFacts &facts) { return facts.story; }))
        return;
    m_filter->sortRows();
    showCounts();
}

void StoryPool::setOlder(std::vector<session::FoundStory> stories)
{
    m_older->setStories(std::move(stories), m_filter->words());
    m_older->leaveOut(m_model->rows);
}

void StoryPool::setCurrentStory(base::Id story)
{
    if (const QModelIndex now = m_list->currentIndex(); now.isValid()
        && m_model->at(m_filter->mapToSource(now)).story == story && m_list->selectionModel()->isSelected(now))
        return;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (m_model->at(m_filter->mapToSource(index)).story == story) {
            if (!m_list->selectionModel()->isSelected(index)) // it may be one of several
                m_list->setCurrentIndex(index);
            return;
        }
    }
    if (m_list->hasFocus())
        return; // here, not on the page, is chosen
    m_list->clearSelection();
    m_list->setCurrentIndex({});
}

int StoryPool::count() const { return m_filter->rowCount(); }

void StoryPool::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void StoryPool::clearSearch() { m_search->clear(); }

/// Shows the story even where the search or a filter hides it.
void StoryPool::revealStory(base::Id story)
{
    setCurrentStory(story);
    if (!m_list->currentIndex().isValid()) {
        m_search->clear();
        m_chips[All]->setChecked(true);
        setFilter(All);
        setCurrentStory(story);
    }
    m_list->scrollTo(m_list->currentIndex());
    m_list->setFocus(Qt::OtherFocusReason);
}

bool StoryPool::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int pressed = static_cast<QKeyEvent *>(event)->key();
        if (pressed == Qt::Key_Return || pressed == Qt::Key_Enter) {
            enter();
            return true;
        }
    }
    if (watched == m_list && event->type() == QEvent::ContextMenu
        && static_cast<QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Keyboard) {
        const QModelIndex index = m_list->currentIndex();
        askForMenu(index, m_list->visualRect(index).center());
        return true;
    }
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_search || !key)
        return QWidget::eventFilter(watched, event);
    const int pressed = static_cast<QKeyEvent *>(event)->key();
    const bool down = pressed == Qt::Key_Down && m_filter->rowCount() > 0;
    if (pressed != Qt::Key_Escape && !down)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (down) {
        m_list->setCurrentIndex(m_filter->index(0, 0));
        m_list->setFocus(Qt::OtherFocusReason);
    } else {
        m_search->clear();
        Q_EMIT searchLeft();
    }
    return true;
}

void StoryPool::setFilter(int filter)
{
    m_filter->setKind(filter);
    showCounts();
}

void StoryPool::showCounts()
{
    // Of what the search leaves.
    int found[4] = {};
    for (const StoryFacts &facts : m_model->rows)
        for (const Filter filter : {All, Unplaced, Awaiting, WithPictures})
            found[filter] += m_filter->accepts(facts, filter);
    m_chips[All]->setText(tr("全部 %1").arg(found[All]));
    m_chips[Unplaced]->setText(tr("未上版 %1").arg(found[Unplaced]));
    m_chips[Awaiting]->setText(tr("待审 %1").arg(found[Awaiting]));
    m_chips[Awaiting]->setToolTip(tr("还没有签发的稿件"));
    m_chips[WithPictures]->setText(tr("图片 %1").arg(found[WithPictures]));
    const bool nothing = m_filter->rowCount() == 0;
    m_list->setVisible(!nothing);
    m_hint->setVisible(!m_model->rows.empty());
    m_empty->setVisible(nothing);
    m_empty->setAlignment(m_model->rows.empty() ? Qt::AlignHCenter | Qt::AlignBottom : Qt::AlignCenter);
    m_importFirst->setVisible(m_model->rows.empty());
    m_empty->setText(m_model->rows.empty() ? tr("稿库还没有稿件。") : tr("没有符合条件的稿件。"));
    Q_EMIT countChanged(count());
}

} // namespace banxin::panels
