#include "shell/command_search.h"

#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/search_field.h"

#include <QApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace banxin::shell {

namespace {

constexpr std::size_t kMostHits = 200;
constexpr int kRowHeight = 30;
constexpr int kMostRows = 14;
constexpr int kDetailRole = Qt::UserRole + 1;
constexpr int kIconRole = Qt::UserRole + 2;

class HitDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, kRowHeight}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const widgets::Tokens &t = widgets::tokens(option.palette);
        const bool possible = index.flags() & Qt::ItemIsEnabled;
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, t.accentTint);
        QRectF room = QRectF(option.rect).adjusted(12, 0, -12, 0);
        widgets::drawIcon(*painter, QRectF(room.left(), room.center().y() - 8, 16, 16),
            index.data(kIconRole).toString(), possible ? t.text2 : t.text3);
        room.setLeft(room.left() + 26);
        const QString detail = index.data(kDetailRole).toString();
        const QFont small = widgets::uiFont(12), normal = widgets::uiFont(13);
        const qreal wanted = widgets::textWidth(detail, small) + 2;
        const qreal detailWidth = std::min(wanted, room.width() / 2);
        widgets::drawElided(*painter, QRectF(room.right() - detailWidth, room.top(), detailWidth, room.height()),
            detail, small, t.text3, Qt::AlignRight | Qt::AlignVCenter);
        room.setRight(room.right() - detailWidth - 12);
        widgets::drawElided(*painter, room, index.data().toString(), normal, possible ? t.text : t.text3);
    }
};

/// How well a hit answers: 0 begins with the words, 1 has them in its text, 2 elsewhere; 3 not at all.
int rankOf(const CommandSearch::Hit &hit, const QStringList &words)
{
    int rank = 0;
    for (const QString &word : words) {
        const qsizetype at = hit.text.indexOf(word, 0, Qt::CaseInsensitive);
        const bool elsewhere =
            hit.detail.contains(word, Qt::CaseInsensitive) || hit.words.contains(word, Qt::CaseInsensitive);
        rank = std::max(rank, at == 0 ? 0 : at > 0 ? 1 : elsewhere ? 2 : 3);
    }
    return rank;
}

} // namespace

CommandSearch::CommandSearch(QWidget *parent)
    : QLineEdit(parent)
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    setPlaceholderText(tr("搜稿件、版面、命令"));
    setAccessibleName(tr("搜稿件、版面、命令"));
    setClearButtonEnabled(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaximumWidth(240);
    setMinimumWidth(96);
    addAction(widgets::icon(QStringLiteral("search"), widgets::Tone::Faint), QLineEdit::LeadingPosition);
    widgets::nameFieldButtons(*this);
    m_list->setObjectName(QStringLiteral("commandHits"));
    m_list->setAccessibleName(tr("找到的"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->hide();
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        open();
        find();
    });
}

void CommandSearch::begin()
{
    if (!hasFocus())
        m_before = QApplication::focusWidget();
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    open();
    find();
}

void CommandSearch::open()
{
    if (m_list->isVisible())
        return;
    m_all = m_source ? m_source() : std::vector<Hit>();
    m_list->setParent(window()); // over whatever lies below the bar
    m_list->show();
    m_list->raise();
}

void CommandSearch::find()
{
    const QStringList words = text().split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, std::size_t>> ranked;
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (const int rank = rankOf(m_all[i], words); rank < 3)
            ranked.emplace_back(rank + (m_all[i].isPossible ? 0 : 10), i);
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    if (ranked.size() > kMostHits)
        ranked.resize(kMostHits);
    m_found.clear();
    m_model->clear();
    for (const auto &[rank, at] : ranked) {
        const Hit &hit = m_all[at];
        auto *item = new QStandardItem(hit.text);
        item->setData(hit.detail, kDetailRole);
        item->setData(hit.icon, kIconRole);
        item->setEnabled(hit.isPossible);
        m_model->appendRow(item);
        m_found.push_back(at);
    }
    if (m_found.empty()) {
        auto *nothing = new QStandardItem(tr("没有找到"));
        nothing->setData(QStringLiteral("search"), kIconRole);
        nothing->setEnabled(false);
        m_model->appendRow(nothing);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    const int width = std::min(460, window()->width() - 16);
    const int rows = std::min(kMostRows, m_model->rowCount());
    const QPoint corner = mapTo(window(), QPoint(this->width() - width, height() + 6));
    m_list->setGeometry(std::clamp(corner.x(), 8, std::max(8, window()->width() - width - 8)), corner.y(), width,
        rows * kRowHeight + 10);
}

void CommandSearch::close()
{
    m_list->hide();
    m_all.clear();
    m_found.clear();
}

void CommandSearch::step(int by)
{
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, std::max(0, m_model->rowCount() - 1));
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void CommandSearch::run(int row)
{
    if (row < 0 || row >= static_cast<int>(m_found.size()))
        return;
    const Hit hit = m_all[m_found[static_cast<std::size_t>(row)]];
    if (!hit.isPossible)
        return;
    clear();
    close();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
    hit.run();
}

void CommandSearch::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason) {
        open();
        find();
    }
}

void CommandSearch::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        clear();
    close();
}

void CommandSearch::hideEvent(QHideEvent *event)
{
    QLineEdit::hideEvent(event);
    close();
}

void CommandSearch::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        step(-1);
        return;
    case Qt::Key_Down:
        if (m_list->isVisible())
            step(1);
        else
            begin();
        return;
    case Qt::Key_PageUp:
        step(-kMostRows);
        return;
    case Qt::Key_PageDown:
        step(kMostRows);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex().row());
        return;
    case Qt::Key_Escape:
        clear();
        close();
        if (m_before)
            m_before->setFocus(Qt::OtherFocusReason);
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace banxin::shell
