#include "galley/galley_room.h"

#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/numbers.h"
#include "widgets/segmented_control.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace banxin::galley {

GalleyRoom::GalleyRoom(canvas::PageView &page, QWidget *parent)
    : QWidget(parent)
    , m_view(new GalleyView(page))
    , m_column(new QVBoxLayout(this))
    , m_head(new QHBoxLayout)
    , m_title(new widgets::ElidedLabel)
    , m_fit(new widgets::Chip)
    , m_count(new widgets::ElidedLabel)
    , m_measure(new widgets::SegmentedControl)
    , m_size(new QSpinBox)
    , m_sync(new QToolButton)
    , m_close(new QToolButton)
{
    setObjectName(QStringLiteral("galleyRoom"));
    setAccessibleName(tr("小样"));
    auto *name = new widgets::Chip(tr("小样"), widgets::Tone::Accent);
    m_title->setObjectName(QStringLiteral("galleyTitle"));
    m_title->setProperty("role", QStringLiteral("heading"));
    m_fit->setObjectName(QStringLiteral("galleyFit"));
    m_count->setObjectName(QStringLiteral("galleyCount"));
    m_count->setProperty("tone", QStringLiteral("secondary"));
    m_count->setContentsMargins(12, 4, 12, 4);
    m_measure->setObjectName(QStringLiteral("galleyMeasure"));
    m_measure->setAccessibleName(tr("断行"));
    m_measure->addSegment(0, tr("按版面断行"), tr("一行一行和版面上的一样"));
    m_measure->addSegment(1, tr("通栏"), tr("一栏到底，和这里一样宽"));
    m_measure->setCurrent(0);
    m_size->setObjectName(QStringLiteral("galleySize"));
    m_size->setAccessibleName(tr("小样字号"));
    m_size->setToolTip(tr("小样里的字多大，像素（Ctrl+滚轮）"));
    m_size->setRange(12, 40);
    m_size->setSuffix(tr(" px"));
    m_size->setValue(m_view->textSize());
    m_sync->setObjectName(QStringLiteral("galleySync"));
    m_sync->setIcon(widgets::icon(QStringLiteral("link-2")));
    m_sync->setCheckable(true);
    m_sync->setChecked(true);
    m_sync->setAutoRaise(true);
    m_sync->setToolTip(tr("与版面同步：滚动时版面跟着走"));
    m_sync->setAccessibleName(tr("与版面同步"));
    m_close->setObjectName(QStringLiteral("galleyClose"));
    m_close->setIcon(widgets::icon(QStringLiteral("x")));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("收起小样（Ctrl+G）"));
    m_close->setAccessibleName(tr("收起小样（Ctrl+G）"));
    auto *head = new QFrame;
    head->setObjectName(QStringLiteral("galleyHead"));
    head->setLayout(m_head);
    m_head->setContentsMargins(12, 5, 8, 5);
    m_head->setSpacing(8);
    m_head->addWidget(name);
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_fit);
    m_actionsAt = m_head->count();
    m_head->addWidget(m_measure);
    m_head->addWidget(m_size);
    m_head->addWidget(m_sync);
    m_head->addWidget(m_close);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(head);
    m_column->addWidget(m_view, 1);
    m_column->addWidget(m_count);
    connect(m_measure, &widgets::SegmentedControl::chosen, this, [this](int chosen) { m_view->setWide(chosen == 1); });
    connect(m_size, &QSpinBox::valueChanged, m_view, &GalleyView::setTextSize);
    connect(m_view, &GalleyView::textSizeChanged, m_size, &QSpinBox::setValue);
    connect(m_view, &GalleyView::galleyChanged, this, &GalleyRoom::refresh);
    connect(m_close, &QToolButton::clicked, this, &GalleyRoom::closeWanted);
    refresh();
}

void GalleyRoom::setStory(base::Id story)
{
    m_view->setStory(story);
    refresh();
}

bool GalleyRoom::followsPage() const { return m_sync->isChecked(); }

void GalleyRoom::addAction(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_head->insertWidget(m_actionsAt++, button);
}

void GalleyRoom::refresh()
{
    const layout::Galley &galley = m_view->galley();
    QString title;
    const session::Session *session = m_view->story().isNull() ? nullptr : m_view->session();
    if (session) {
        title = model::titleOf(session->working(), m_view->story());
        if (title.isEmpty())
            title = tr("无题");
    }
    m_title->setText(title);
    const bool isOver = galley.oversetLines > 0 || galley.oversetCharacters > 0;
    m_fit->setVisible(session && (isOver || !galley.isPlaced));
    m_fit->setTone(isOver ? widgets::Tone::Error : widgets::Tone::Plain);
    m_fit->setText(isOver ? tr("超 %1 字 %2 行")
                                .arg(widgets::grouped(galley.oversetCharacters), widgets::grouped(galley.oversetLines))
                          : tr("没有上版"));
    QStringList counts;
    if (session && galley.story == m_view->story()) {
        const layout::TradeCount count = layout::tradeCount(session->working(), galley);
        counts << tr("实字 %1").arg(widgets::grouped(count.characters));
        if (m_measure->current() == 0)
            counts << tr("按行折算 %1（%2 行 × %3 字）")
                          .arg(widgets::grouped(count.byLines()), widgets::grouped(count.lines))
                          .arg(count.perLine);
        if (galley.isPlaced)
            counts << tr("排入版面 %1").arg(widgets::grouped(count.onPages));
    }
    m_count->setText(counts.join(QStringLiteral(" · ")));
    m_count->setVisible(!counts.isEmpty());
}

} // namespace banxin::galley
