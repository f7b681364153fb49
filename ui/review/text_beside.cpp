#include "review/text_beside.h"

#include "review/changes_view.h"
#include "review/text_pane.h"
#include "widgets/labels.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <utility>

namespace banxin::review {

TextBeside::TextBeside(ProofDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new TextPane)
    , m_manuscripts(new ChangesView)
    , m_changes(new ChangesView)
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("textBeside"));
    m_tabs->setObjectName(QStringLiteral("textTabs"));
    m_tabs->setAccessibleName(tr("文本、原稿和改动"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->addTab(tr("文本"));
    m_tabs->addTab(tr("原稿"));
    m_tabs->addTab(tr("改动"));
    m_tabs->setTabToolTip(1, tr("和取来的原稿比：删去的划掉，增加的加下划线"));
    m_tabs->setTabToolTip(2, tr("和前一次校样比：删去的划掉，增加的加下划线"));
    m_manuscripts->setObjectName(QStringLiteral("manuscriptText"));
    m_manuscripts->setAccessibleName(tr("原稿"));
    m_changes->setObjectName(QStringLiteral("changedText"));
    m_changes->setAccessibleName(tr("改动"));
    for (QWidget *page : std::initializer_list<QWidget *>{m_text, m_manuscripts, m_changes})
        m_pages->addWidget(page);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        fill();
    });
    for (ChangesView *view : {m_manuscripts, m_changes})
        connect(view, &ChangesView::placeChosen, this, &TextBeside::placeChosen);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(widgets::hairline());
    column->addWidget(m_pages, 1);
}

void TextBeside::show(Tab tab) { m_tabs->setCurrentIndex(static_cast<int>(tab)); }

TextBeside::Tab TextBeside::tab() const { return static_cast<Tab>(m_tabs->currentIndex()); }

void TextBeside::refresh()
{
    m_manuscriptsOf = m_changesOf = {};
    m_text->setProof(m_desk.shown());
    fill();
}

void TextBeside::fill()
{
    const auto shown = m_desk.shown();
    if (tab() == Tab::Text)
        return;
    ChangesView &view = tab() == Tab::Manuscripts ? *m_manuscripts : *m_changes;
    if (!shown) {
        view.setMessage(tr("这一版还没有样张。"));
        return;
    }
    base::Id &of = tab() == Tab::Manuscripts ? m_manuscriptsOf : m_changesOf;
    if (std::exchange(of, shown->proof.id) == shown->proof.id)
        return;
    view.setMessage(tr("正在比较…"));
    if (tab() == Tab::Manuscripts) {
        compare(nullptr, shown);
        return;
    }
    const proof::Proof *before = m_desk.sheet().proofBefore(shown->proof.id);
    if (!before) {
        view.setMessage(tr("这是第一次校样，前面没有可以比的。"));
        return;
    }
    m_desk.read(*before, this, [this, shown](const base::Result<std::shared_ptr<const ShownProof>> &read) {
        if (m_changesOf != shown->proof.id)
            return;
        if (read)
            compare(*read, shown);
        else
            m_changes->setMessage(read.error().what);
    });
}

/// From the manuscripts where there is nothing before.
void TextBeside::compare(
    const std::shared_ptr<const ShownProof> &before, const std::shared_ptr<const ShownProof> &after)
{
    m_desk.session().aside(this, [this, before, after]() -> std::function<void()> {
        auto runs = before ? proof::storyRuns(before->document, after->document, after->proof.page)
                           : proof::manuscriptRuns(after->document, after->proof.page);
        return [this, before, after, runs = std::move(runs)]() mutable {
            if ((before ? m_changesOf : m_manuscriptsOf) != after->proof.id)
                return;
            ChangesView &view = before ? *m_changes : *m_manuscripts;
            if (runs.empty())
                view.setMessage(before ? tr("这一版上没有稿件。") : tr("这一版上的稿件是在这里写的，没有原稿。"));
            else
                view.setRuns(std::move(runs));
        };
    });
}

} // namespace banxin::review
