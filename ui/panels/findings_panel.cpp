#include "panels/findings_panel.h"

#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/row_list.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace banxin::panels {

using widgets::Tone;
using widgets::uiFont;

class FindingListModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(shown.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return at(index).message;
        return {};
    }
    const PageFinding &at(const QModelIndex &index) const
    {
        return findings[shown[static_cast<std::size_t>(index.row())]];
    }
    void reset()
    {
        beginResetModel();
        shown.clear();
        for (std::size_t i = 0; i < findings.size(); ++i)
            if (kind < 0 || static_cast<int>(findings[i].kind) == kind)
                shown.push_back(i);
        endResetModel();
    }

    std::vector<PageFinding> findings;
    std::vector<std::size_t> shown;
    int kind = -1;
};

namespace {

class FindingDelegate : public widgets::RowDelegate {
public:
    FindingDelegate(const FindingListModel *model, QObject *parent)
        : RowDelegate(48, parent)
        , m_model(model)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *list = qobject_cast<const QAbstractItemView *>(option.widget);
        const qreal room = (list ? list->viewport()->width() : 320) - kLeft - kRight;
        const QFontMetricsF metrics(uiFont(13));
        const bool second = metrics.horizontalAdvance(m_model->at(index).message) > room;
        return {200, second ? 66 : 48};
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const PageFinding &finding = m_model->at(index);
        const auto [name, tone] = finding.kind == FindingKind::Error
            ? std::pair(QStringLiteral("circle-x"), Tone::Error)
            : finding.kind == FindingKind::Warning ? std::pair(QStringLiteral("triangle-alert"), Tone::Warn)
                                                   : std::pair(QStringLiteral("info"), Tone::Accent);
        widgets::drawIcon(*painter, QRectF(row.left() + 12, row.top() + 16, 16, 16), name, widgets::inkOf(t, tone));
        const qreal left = row.left() + kLeft, room = row.width() - kLeft - kRight;
        qreal y = row.top() + 6;
        QTextLayout message(finding.message, uiFont(13));
        message.beginLayout();
        QTextLine first = message.createLine();
        first.setLineWidth(room);
        message.endLayout();
        const QString rest = finding.message.mid(first.textLength());
        widgets::drawElided(*painter, QRectF(left, y, room + 8, 20),
            rest.isEmpty() ? finding.message : finding.message.left(first.textLength()), uiFont(13), t.text);
        if (!rest.isEmpty()) {
            y += 18;
            widgets::drawElided(*painter, QRectF(left, y, room, 20), rest, uiFont(13), t.text);
        }
        widgets::drawElided(*painter, QRectF(left, y + 20, room, 16), finding.place, uiFont(12), t.text2);
    }

private:
    static constexpr int kLeft = 36, kRight = 12;
    const FindingListModel *m_model;
};

} // namespace

FindingsPanel::FindingsPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new FindingListModel(this))
    , m_list(new QListView)
    , m_empty(new QLabel)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_list->setObjectName(QStringLiteral("findingList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FindingDelegate(m_model, m_list));
    m_list->setResizeMode(QListView::Adjust); // a message takes one line or two, by the panel's width
    widgets::dressAsRows(*m_list);
    m_list->setAccessibleName(tr("问题"));
    m_empty->setText(tr("本版没有问题。"));
    m_empty->setProperty("tone", QStringLiteral("hint"));
    m_empty->setAlignment(Qt::AlignCenter);

    auto *group = new QButtonGroup(this);
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(12, 8, 12, 8);
    chips->setSpacing(4);
    for (int i = 0; i < 4; ++i) {
        auto *chip = new QToolButton;
        chip->setCheckable(true);
        chip->setChecked(i == 0);
        chip->setProperty("filter", true);
        chip->setFocusPolicy(Qt::TabFocus);
        group->addButton(chip, i);
        chips->addWidget(chip);
        m_chips[i] = chip;
    }
    chips->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(chips);
    column->addWidget(widgets::hairline());
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);

    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        m_model->kind = id - 1;
        m_model->reset();
        showCounts();
    });
    connect(m_list, &QListView::clicked, this, &FindingsPanel::choose);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](QPoint at) {
        if (const QModelIndex index = m_list->indexAt(at); index.isValid())
            Q_EMIT menuWanted(m_model->at(index), m_list->viewport()->mapToGlobal(at));
    });
    connect(m_list, &QListView::activated, this, &FindingsPanel::choose);
    showCounts();
}

void FindingsPanel::setFindings(std::vector<PageFinding> findings)
{
    if (findings == m_model->findings)
        return;
    const int row = m_list->currentIndex().row();
    m_model->findings = std::move(findings);
    m_model->reset();
    if (row >= 0 && row < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(row));
    showCounts();
}

int FindingsPanel::count() const { return static_cast<int>(m_model->findings.size()); }

int FindingsPanel::errors() const
{
    return static_cast<int>(std::count_if(m_model->findings.begin(), m_model->findings.end(),
        [](const PageFinding &finding) { return finding.kind == FindingKind::Error; }));
}

void FindingsPanel::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int now = m_list->currentIndex().row();
    const QModelIndex index = m_model->index(now < 0 ? (by > 0 ? 0 : rows - 1) : ((now + by) % rows + rows) % rows);
    m_list->setCurrentIndex(index);
    choose(index);
}

void FindingsPanel::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT findingChosen(m_model->at(index));
}

void FindingsPanel::showCounts()
{
    int counts[3] = {0, 0, 0};
    for (const PageFinding &finding : m_model->findings)
        ++counts[static_cast<int>(finding.kind)];
    m_chips[0]->setText(tr("本版 %1").arg(count()));
    m_chips[1]->setText(tr("错误 %1").arg(counts[0]));
    m_chips[2]->setText(tr("警告 %1").arg(counts[1]));
    m_chips[3]->setText(tr("提示 %1").arg(counts[2]));
    const bool nothing = m_model->rowCount() == 0;
    m_list->setVisible(!nothing);
    m_empty->setVisible(nothing);
}

} // namespace banxin::panels
