#include "panels/story_pool.h"

#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/labels.h"

#include <QAbstractListModel>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

namespace banxin::panels {

using widgets::uiFont;

class StoryListModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(stories.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const StoryFacts &facts = at(index);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return facts.title;
        if (role == Qt::ToolTipRole)
            return facts.title + u'\n' + characterCountNote();
        return {};
    }
    const StoryFacts &at(const QModelIndex &index) const { return stories[static_cast<std::size_t>(index.row())]; }
    void reset(std::vector<StoryFacts> values)
    {
        bool same = values.size() == stories.size();
        for (std::size_t i = 0; same && i < values.size(); ++i)
            same = values[i].story == stories[i].story;
        if (same) {
            stories = std::move(values);
            if (!stories.empty())
                Q_EMIT dataChanged(index(0), index(rowCount() - 1));
            return;
        }
        beginResetModel();
        stories = std::move(values);
        endResetModel();
    }

    std::vector<StoryFacts> stories;
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
        return accepts(m_model->stories[static_cast<std::size_t>(row)], m_kind);
    }

public:
    bool accepts(const StoryFacts &facts, int kind) const
    {
        if ((kind == 1 && !facts.pages.isEmpty()) || (kind == 2 && facts.pictures == 0))
            return false;
        return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
            return facts.text.contains(word, Qt::CaseInsensitive) || facts.title.contains(word, Qt::CaseInsensitive);
        });
    }

private:
    StoryListModel *m_model;
    QStringList m_words;
    int m_kind = 0;
};

namespace {

class StoryDelegate : public QStyledItemDelegate {
public:
    StoryDelegate(const StoryListModel *model, const StoryFilter *filter, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
        , m_filter(filter)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, 56}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const widgets::Tokens &t = widgets::tokens(option.palette);
        const StoryFacts &facts = m_model->at(m_filter->mapToSource(index));
        const bool selected = option.state & QStyle::State_Selected;
        const QRectF row = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(row, selected ? t.accentTint : option.state & QStyle::State_MouseOver ? t.chrome : t.panel);
        painter->fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), t.line);
        if (selected && (option.state & QStyle::State_HasFocus)) {
            painter->setPen(QPen(t.accent, 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(row.adjusted(0.5, 0.5, -0.5, -1.5));
        }
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
        const bool done = facts.state != StoryPool::tr("初稿");
        widgets::drawElided(
            *painter, QRectF(end - stateWidth, second.top(), stateWidth + 1, 16), facts.state, small, t.text2);
        end -= stateWidth + 10;
        painter->setPen(Qt::NoPen);
        painter->setBrush(done ? t.ok : t.accent);
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
        painter->restore();
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
    , m_list(new QListView)
    , m_empty(new QLabel)
    , m_import(new QToolButton)
    , m_importFirst(new QPushButton(tr("取稿…")))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_search->setObjectName(QStringLiteral("storySearch"));
    m_search->setPlaceholderText(tr("题目、作者、正文"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(widgets::icon(QStringLiteral("search"), widgets::Tone::Faint), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("storyList"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new StoryDelegate(m_model, m_filter, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("稿库"));
    m_empty->setProperty("tone", QStringLiteral("hint"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(16, 24, 16, 24);

    auto *group = new QButtonGroup(this);
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(12, 0, 12, 8);
    chips->setSpacing(4);
    for (const Filter filter : {All, Unplaced, WithPictures}) {
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
    m_import->setToolTip(tr("取稿：把来稿收进稿库 (%1)").arg(QStringLiteral("Ctrl+I")));
    m_import->setAutoRaise(true);
    m_import->setFocusPolicy(Qt::TabFocus);
    m_importFirst->setObjectName(QStringLiteral("poolImportFirst"));
    searchRow->addWidget(m_import);
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
    column->addWidget(m_empty, 1);
    column->addWidget(m_importFirst, 1, Qt::AlignHCenter | Qt::AlignTop);

    connect(group, &QButtonGroup::idClicked, this, &StoryPool::setFilter);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setWords(text);
        showCounts();
        Q_EMIT searched(m_filter->words());
    });
    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT storyChosen(m_model->at(m_filter->mapToSource(index)).story);
    };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        if (const QModelIndex index = m_list->indexAt(at); index.isValid())
            Q_EMIT menuWanted(m_model->at(m_filter->mapToSource(index)).story, m_list->viewport()->mapToGlobal(at));
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this, choose] { choose(m_filter->index(0, 0)); });
    m_search->installEventFilter(this);
    showCounts();
}

void StoryPool::setStories(std::vector<StoryFacts> stories)
{
    m_model->reset(std::move(stories));
    showCounts();
}

void StoryPool::setCurrentStory(base::Id story)
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (m_model->at(m_filter->mapToSource(index)).story == story) {
            m_list->setCurrentIndex(index);
            return;
        }
    }
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
    int found[3] = {};
    for (const StoryFacts &facts : m_model->stories)
        for (const Filter filter : {All, Unplaced, WithPictures})
            found[filter] += m_filter->accepts(facts, filter);
    m_chips[All]->setText(tr("全部 %1").arg(found[All]));
    m_chips[Unplaced]->setText(tr("未上版 %1").arg(found[Unplaced]));
    m_chips[WithPictures]->setText(tr("图片 %1").arg(found[WithPictures]));
    const bool nothing = m_filter->rowCount() == 0;
    m_list->setVisible(!nothing);
    m_empty->setVisible(nothing);
    m_empty->setAlignment(m_model->stories.empty() ? Qt::AlignHCenter | Qt::AlignBottom : Qt::AlignCenter);
    m_importFirst->setVisible(m_model->stories.empty());
    m_empty->setText(m_model->stories.empty() ? tr("稿库还没有稿件。") : tr("没有符合条件的稿件。"));
    Q_EMIT countChanged(count());
}

} // namespace banxin::panels
