#include "panels/older_stories.h"

#include "panels/story_drag.h"
#include "widgets/drawing.h"
#include "widgets/labels.h"
#include "widgets/row_list.h"

#include <QDrag>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::panels {

using base::Id;
using session::FoundStory;
using widgets::uiFont;

namespace {

constexpr int kRow = 36; // px
constexpr int kMostRows = 5;

} // namespace

class OlderListModel : public widgets::RowModel<FoundStory> {
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        switch (role) {
        case Qt::DisplayRole:
            return title(at(index));
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1 %2").arg(title(at(index)), place(at(index)));
        case Qt::ToolTipRole: {
            QStringList rest{place(at(index)), stateName(at(index).state)};
            rest.removeAll(QString());
            return QString(title(at(index)) + u'\n' + rest.join(QStringLiteral(" · ")));
        }
        default:
            return {};
        }
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
    }
    QStringList mimeTypes() const override { return {storiesMimeType()}; }
    QMimeData *mimeData(const QModelIndexList &indexes) const override
    {
        std::vector<Id> ids;
        QStringList titles;
        for (const QModelIndex &index : indexes) {
            ids.push_back(at(index).story);
            titles << title(at(index));
        }
        return storiesToMime(ids, titles);
    }
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

    static QString title(const FoundStory &story)
    {
        return story.title.isEmpty() ? OlderStories::tr("（无题）") : story.title;
    }

    /// Where it stands: the newest issue, and the page in it.
    static QString place(const FoundStory &story)
    {
        if (!story.date.isValid())
            return OlderStories::tr("未上版");
        QStringList parts{story.date.toString(Qt::ISODate), story.edition, story.page};
        parts.removeAll(QString());
        return parts.join(u' ');
    }

    QStringList words;
};

namespace {

/// Drags out a card; what is dragged is asked for at once, so that the page knows it before it is let go.
class OlderList : public QListView {
public:
    using QListView::QListView;
    std::function<void()> onDrag;

protected:
    void startDrag(Qt::DropActions actions) override
    {
        if (QDrag *drag = storiesDrag(*this)) {
            onDrag();
            drag->exec(actions, Qt::CopyAction);
        }
    }
};

class OlderDelegate : public widgets::RowDelegate {
public:
    OlderDelegate(const OlderListModel *model, QObject *parent)
        : RowDelegate(kRow, parent)
        , m_model(model)
    {
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &option, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const bool selected = option.state & QStyle::State_Selected;
        const QString title = index.data().toString(), place = OlderListModel::place(m_model->at(index));
        const QFont small = uiFont(12), font = uiFont(13, selected ? 500 : 400);
        const int placeWidth = widgets::textWidth(place, small);
        const qreal left = row.left() + 12, right = row.right() - 12 - (placeWidth > 0 ? placeWidth + 8 : 0);
        for (const QString &word : m_model->words) {
            const qsizetype at = title.indexOf(word, 0, Qt::CaseInsensitive);
            const qreal x = left + widgets::textWidth(title.left(std::max<qsizetype>(at, 0)), font);
            if (at >= 0 && x < right)
                painter->fillRect(
                    QRectF(x, row.top() + 9,
                        std::min<qreal>(widgets::textWidth(title.mid(at, word.size()), font), right - x), 18),
                    t.warnTint);
        }
        widgets::drawElided(*painter, QRectF(left, row.top() + 8, right - left, 20), title, font, t.text);
        widgets::drawElided(
            *painter, QRectF(row.right() - 12 - placeWidth, row.top() + 10, placeWidth + 1, 16), place, small, t.text2);
    }

private:
    const OlderListModel *m_model;
};

} // namespace

OlderStories::OlderStories(QWidget *parent)
    : QWidget(parent)
    , m_model(new OlderListModel(this))
    , m_heading(new QLabel)
    , m_list(nullptr)
{
    setObjectName(QStringLiteral("olderStories"));
    auto *list = new OlderList;
    list->onDrag = [this] { Q_EMIT wanted(selected(), false); };
    m_list = list;
    m_heading->setObjectName(QStringLiteral("olderHeading"));
    m_heading->setFont(uiFont(12));
    m_heading->setProperty("tone", QStringLiteral("secondary"));
    m_heading->setContentsMargins(12, 6, 12, 5);
    m_list->setObjectName(QStringLiteral("olderList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new OlderDelegate(m_model, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    widgets::dressAsRows(*m_list);
    m_list->setAccessibleName(tr("往期稿件"));
    m_list->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(widgets::hairline());
    column->addWidget(m_heading);
    column->addWidget(widgets::hairline());
    column->addWidget(m_list);
    connect(m_list, &QListView::doubleClicked, this, [this] { Q_EMIT wanted(selected(), true); });
    fit();
}

void OlderStories::setStories(std::vector<FoundStory> stories, const QStringList &words)
{
    if (stories.empty() && m_model->rows.empty())
        return;
    m_model->words = words;
    m_model->reset(std::move(stories));
    fit();
}

void OlderStories::leaveOut(const std::vector<StoryFacts> &known)
{
    std::vector<FoundStory> left = m_model->rows;
    std::erase_if(left, [&](const FoundStory &found) {
        return std::any_of(
            known.begin(), known.end(), [&](const StoryFacts &facts) { return facts.story == found.story; });
    });
    if (left.size() == m_model->rows.size())
        return;
    m_model->reset(std::move(left));
    fit();
}

/// As high as its rows, up to a few.
void OlderStories::fit()
{
    const int rows = m_model->rowCount();
    setVisible(rows > 0);
    m_heading->setText(tr("往期 %n 篇：双击取来，或者拖到版上", nullptr, rows));
    m_list->setFixedHeight(std::min(rows, kMostRows) * kRow);
}

std::vector<Id> OlderStories::selected() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<Id> stories;
    for (const QModelIndex &row : rows)
        stories.push_back(m_model->at(row).story);
    return stories;
}

bool OlderStories::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int pressed = static_cast<QKeyEvent *>(event)->key();
        if ((pressed == Qt::Key_Return || pressed == Qt::Key_Enter) && !selected().empty()) {
            Q_EMIT wanted(selected(), true);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace banxin::panels
