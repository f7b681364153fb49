#include "findings/fix_dialog.h"

#include "widgets/dialog.h"
#include "widgets/drawing.h"
#include "widgets/row_list.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QVBoxLayout>

#include <algorithm>

namespace banxin::findings {

using panels::PageFinding;

namespace {

constexpr int kRowHeight = 44;
constexpr int kTick = 40; // width of the column of ticks
constexpr int kContext = 14; // characters shown on either side

/// Characters that nobody would see.
QString shown(const QString &text)
{
    QString seen;
    for (const QChar c : text) {
        if (c == QChar::LineSeparator)
            seen += u'↵';
        else if (c == u'\t')
            seen += u'→';
        else if (c == u' ' || c == QChar(0x3000))
            seen += u'␣';
        else if (c.category() == QChar::Other_Format || c.category() == QChar::Other_Control)
            seen += QStringLiteral("‹%1›").arg(static_cast<int>(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
        else
            seen += c;
    }
    return seen;
}

} // namespace

class FixRows : public QAbstractListModel {
public:
    FixRows(const model::Document &document, std::vector<PageFinding> findings, QObject *parent)
        : QAbstractListModel(parent)
        , findings(std::move(findings))
        , ticked(this->findings.size(), true)
        , m_document(document)
    {
    }

    struct Row {
        QString before;
        QString old;
        QString instead;
        QString after;
        QString rule;
    };
    Row rowOf(int index) const
    {
        const PageFinding &finding = findings[static_cast<std::size_t>(index)];
        Row row;
        const auto *paragraph = m_document.find<model::Paragraph>(finding.paragraph);
        if (!paragraph)
            return row;
        row.before = paragraph->text.mid(std::max(0, finding.from - kContext), std::min(kContext, finding.from));
        row.after = paragraph->text.mid(finding.to, kContext);
        row.old = shown(finding.found);
        row.instead = shown(finding.instead);
        row.rule = finding.rule + u' ' + finding.ruleName;
        return row;
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(ticked.size());
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        if (role == Qt::CheckStateRole)
            return ticked[static_cast<std::size_t>(index.row())] ? Qt::Checked : Qt::Unchecked;
        const Row row = rowOf(index.row());
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return QStringLiteral("%1%2%3 → %1%4%3 %5").arg(row.before, row.old, row.after, row.instead, row.rule);
        if (role == Qt::ToolTipRole)
            return row.rule + u'\n' + findings[static_cast<std::size_t>(index.row())].message;
        return {};
    }
    bool setData(const QModelIndex &index, const QVariant &value, int role) override
    {
        if (role != Qt::CheckStateRole)
            return false;
        ticked[static_cast<std::size_t>(index.row())] = value.toInt() == Qt::Checked;
        Q_EMIT dataChanged(index, index);
        return true;
    }
    void tickAll(bool on)
    {
        std::fill(ticked.begin(), ticked.end(), on);
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }

    std::vector<PageFinding> findings;
    std::vector<bool> ticked;

private:
    model::Document m_document;
};

namespace {

/// A tick, the rule, and the words before and after on one line each.
class FixDelegate : public widgets::RowDelegate {
public:
    FixDelegate(FixRows &rows, QObject *parent)
        : RowDelegate(kRowHeight, parent)
        , m_rows(rows)
    {
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &option, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const bool isTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        QStyleOptionButton tick;
        tick.rect = QRect(static_cast<int>(row.left()) + 12, static_cast<int>(row.center().y()) - 8, 16, 16);
        tick.state = QStyle::State_Enabled | (isTicked ? QStyle::State_On : QStyle::State_Off);
        const QWidget *list = option.widget;
        (list ? list->style() : QApplication::style())
            ->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &tick, painter, list);
        const FixRows::Row words = m_rows.rowOf(index.row());
        const QFont font = widgets::uiFont(13), strong = widgets::uiFont(13, 500), small = widgets::uiFont(11);
        const double ruleWidth = std::min<double>(widgets::textWidth(words.rule, small) + 4, row.width() * 0.36);
        const double left = row.left() + kTick, edge = row.right() - ruleWidth - 24;
        const double half = row.height() / 2;
        if (!isTicked)
            painter->setOpacity(0.45);
        const auto line = [&](double top, const QString &middle, const QColor &ink, const QColor &ground, bool strike) {
            double x = left;
            const auto put = [&](const QString &text, const QFont &in, const QColor &color, bool isMiddle) {
                const double width = std::min<double>(widgets::textWidth(text, in) + (isMiddle ? 6 : 0), edge - x);
                if (width <= 0)
                    return;
                const QRectF box(x, top, width, half - 2);
                if (isMiddle && !text.isEmpty()) {
                    painter->setPen(Qt::NoPen);
                    painter->setBrush(ground);
                    painter->drawRoundedRect(box.adjusted(0, 2, 0, -2), 3, 3);
                }
                QFont drawn = in;
                drawn.setStrikeOut(isMiddle && strike);
                widgets::drawElided(*painter, isMiddle ? box.adjusted(3, 0, 0, 0) : box, text, drawn, color);
                x += width;
            };
            put(shown(words.before), font, t.text2, false);
            if (!middle.isEmpty())
                put(middle, strong, ink, true);
            put(shown(words.after), font, t.text2, false);
        };
        line(row.top() + 2, words.old, t.error, t.errorTint, true);
        line(row.top() + half, words.instead, t.ok, t.okTint, false);
        widgets::drawElided(*painter, QRectF(row.right() - ruleWidth - 12, row.top() + 2, ruleWidth, half - 2),
            words.rule, small, t.text3, Qt::AlignRight | Qt::AlignVCenter);
        painter->setOpacity(1);
    }

    bool editorEvent(
        QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override
    {
        const bool byMouse = event->type() == QEvent::MouseButtonRelease
            && static_cast<QMouseEvent *>(event)->pos().x() < option.rect.left() + kTick;
        const bool byKey = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
        if (!byMouse && !byKey)
            return RowDelegate::editorEvent(event, model, option, index);
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    FixRows &m_rows;
};

} // namespace

FixDialog::FixDialog(const model::Document &document, std::vector<PageFinding> findings, QWidget *parent)
    : QDialog(parent)
    , m_rows(new FixRows(document, std::move(findings), this))
    , m_list(new QListView)
    , m_count(new QLabel)
    , m_apply(new QPushButton)
{
    setObjectName(QStringLiteral("fixDialog"));
    setWindowModality(Qt::WindowModal);
    resize(760, 560);
    m_list->setObjectName(QStringLiteral("fixList"));
    m_list->setAccessibleName(tr("要改的每一处"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new FixDelegate(*m_rows, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    widgets::dressAsRows(*m_list);
    m_count->setObjectName(QStringLiteral("fixCount"));
    m_count->setProperty("tone", QStringLiteral("secondary"));
    m_apply->setObjectName(QStringLiteral("fixApply"));
    auto *all = new QPushButton(tr("全选"));
    auto *none = new QPushButton(tr("全不选"));
    all->setObjectName(QStringLiteral("fixTickAll"));
    none->setObjectName(QStringLiteral("fixTickNone"));
    for (QPushButton *each : {all, none}) {
        each->setProperty("link", true);
        each->setAutoDefault(false);
    }
    auto *head = new QHBoxLayout;
    head->addWidget(widgets::dialogTitle(*this, tr("自动改：先看一遍")));
    head->addStretch(1);
    head->addWidget(all);
    head->addWidget(none);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 16, 20, 16);
    rows->setSpacing(12);
    rows->addLayout(head);
    rows->addWidget(m_list, 1);
    QHBoxLayout *buttons = widgets::dialogButtons(*this, *m_apply);
    buttons->insertWidget(0, m_count);
    rows->addLayout(buttons);
    connect(all, &QPushButton::clicked, this, [this] { m_rows->tickAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { m_rows->tickAll(false); });
    connect(m_apply, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_rows, &QAbstractItemModel::dataChanged, this, &FixDialog::refresh);
    connect(m_list, &QListView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT looked(m_rows->findings[static_cast<std::size_t>(index.row())]); });
    if (m_rows->rowCount() > 0)
        m_list->setCurrentIndex(m_rows->index(0));
    refresh();
}

std::vector<PageFinding> FixDialog::chosen() const
{
    std::vector<PageFinding> all;
    for (std::size_t i = 0; i < m_rows->findings.size(); ++i)
        if (m_rows->ticked[i])
            all.push_back(m_rows->findings[i]);
    return all;
}

void FixDialog::refresh()
{
    const auto chosen = std::count(m_rows->ticked.begin(), m_rows->ticked.end(), true);
    m_apply->setText(tr("改这 %1 处").arg(chosen));
    m_apply->setEnabled(chosen > 0);
    m_count->setText(tr("共 %1 处，一步可以撤销").arg(m_rows->rowCount()));
}

} // namespace banxin::findings
