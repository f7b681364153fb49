#include "review/review_side.h"

#include "review/marks_pane.h"
#include "review/rounds_pane.h"
#include "review/talk_pane.h"
#include "widgets/labels.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace banxin::review {

ReviewSide::ReviewSide(QWidget *parent)
    : QWidget(parent)
    , m_marks(new MarksPane)
    , m_talk(new TalkPane)
    , m_rounds(new RoundsPane)
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("reviewSide"));
    m_tabs->setObjectName(QStringLiteral("reviewTabs"));
    m_tabs->setAccessibleName(tr("校样、讨论和各轮"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->addTab(tr("校样"));
    m_tabs->addTab(tr("讨论"));
    m_tabs->addTab(tr("各轮"));
    m_pages->addWidget(m_marks);
    m_pages->addWidget(m_talk);
    m_pages->addWidget(m_rounds);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        m_marks->acceptAllButton()->setVisible(tab == static_cast<int>(Tab::Marks));
    });
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 8, 0);
    head->addWidget(m_tabs);
    head->addStretch(1);
    head->addWidget(m_marks->acceptAllButton());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(widgets::hairline());
    column->addWidget(m_pages, 1);
}

void ReviewSide::show(Tab tab) { m_tabs->setCurrentIndex(static_cast<int>(tab)); }

ReviewSide::Tab ReviewSide::tab() const { return static_cast<Tab>(m_tabs->currentIndex()); }

void ReviewSide::setRemarks(const std::vector<proof::Remark> &remarks)
{
    m_talk->setRemarks(remarks);
    const auto counted = [](const QString &title, std::size_t count) {
        return count == 0 ? title : title + u' ' + QString::number(count);
    };
    m_tabs->setTabText(0, counted(tr("校样"), remarks.size()));
    m_tabs->setTabText(1, counted(tr("讨论"), static_cast<std::size_t>(m_talk->shownRows())));
}

} // namespace banxin::review
