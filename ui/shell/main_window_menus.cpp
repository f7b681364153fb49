// The menus of the right mouse button: on the page, in the story pool, on pages and findings.
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "panels/facts.h"
#include "panels/findings_panel.h"
#include "panels/story_pool.h"
#include "shell/table_commands.h"
#include "tools/points_tool.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QMenu>

namespace banxin::shell {

namespace {

QMenu *contextMenu(QWidget *parent, const QString &name)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

void copyText(const QString &text) { QApplication::clipboard()->setText(text); }

} // namespace

void MainWindow::showCanvasMenu(QPoint place)
{
    refreshSelection(); // the pointer may have selected something else just now
    QMenu *menu = contextMenu(this, QStringLiteral("canvasMenu"));
    for (const char16_t *name : {u"editUndo", u"editRedo"})
        menu->addAction(action(QString::fromUtf16(name)));
    menu->addSeparator();
    for (const char16_t *name : {u"editCut", u"editCopy", u"editPaste", u"editSelectAll"})
        menu->addAction(action(QString::fromUtf16(name)));
    menu->addSeparator();
    const canvas::CanvasSelection selection = m_view->selection();
    const auto *frame = m_session->working().find<model::Frame>(selection.frame);
    if (isInTable(m_session->working(), *m_view)) {
        if (auto *tables = findChild<QMenu *>(QStringLiteral("tableMenu")))
            menu->addMenu(tables);
        menu->addSeparator();
    } else if (frame && !selection.typing) {
        for (const char16_t *name : {u"editDuplicate", u"editDelete", u"objectLock", u"objectGroup", u"objectUngroup"})
            menu->addAction(action(QString::fromUtf16(name)));
        for (const QString &name : {QStringLiteral("orderMenu"), QStringLiteral("alignMenu")})
            if (auto *more = findChild<QMenu *>(name))
                menu->addMenu(more);
        if (tools::isPolygon(*frame))
            menu->addAction(action(QStringLiteral("objectPoints")));
        menu->addSeparator();
        if (std::holds_alternative<model::AreaContent>(frame->content)) {
            for (const char16_t *name : {u"storySwap", u"storyExchange", u"storyContinue", u"storyFit"})
                if (action(QString::fromUtf16(name))->isEnabled())
                    menu->addAction(action(QString::fromUtf16(name)));
            menu->addSeparator();
        }
    }
    if (const base::Id story = m_view->selection().story; !story.isNull())
        menu->addAction(tr("在稿库中显示"), this, [this, story] { revealStory(story); });
    if (!m_view->selection().frame.isNull())
        menu->addAction(action(QStringLiteral("viewFitSelection")));
    menu->addAction(action(QStringLiteral("pageAdvert")));
    for (const char16_t *name : {u"viewFitPage", u"viewFitWidth", u"viewActualSize"})
        menu->addAction(action(QString::fromUtf16(name)));
    menu->popup(place);
}

void MainWindow::showStoryMenu(base::Id story, QPoint place)
{
    QMenu *menu = contextMenu(this, QStringLiteral("storyMenu"));
    const model::Document &document = m_session->working();
    const std::vector<base::Id> pages = panels::pagesOfStory(document, m_session->issue(), story);
    for (const base::Id page : pages)
        if (const auto *object = document.find<model::Page>(page))
            menu->addAction(tr("转到 %1").arg(object->number), this, [this, page, story] {
                showPage(page);
                showStory(story);
            });
    if (pages.empty())
        menu->addAction(tr("还没有上版"))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("复制题目"), this, [this, story] { copyText(model::titleOf(m_session->working(), story)); });
    menu->addAction(tr("复制全文"), this, [this, story] {
        QStringList paragraphs;
        for (const auto *paragraph : m_session->working().childrenOf<model::Paragraph>(story))
            paragraphs << paragraph->text;
        copyText(paragraphs.join(u'\n'));
    });
    menu->popup(place);
}

void MainWindow::showPageMenu(base::Id page, QPoint place)
{
    QMenu *menu = contextMenu(this, QStringLiteral("pageListMenu"));
    menu->addAction(tr("打开这一版"), this, [this, page] { showPage(page); });
    menu->addAction(tr("导出这一版…"), this, [this, page] {
        showPage(page);
        exportPdf();
    });
    menu->addSeparator();
    menu->addAction(action(QStringLiteral("pagePrevious")));
    menu->addAction(action(QStringLiteral("pageNext")));
    menu->popup(place);
}

void MainWindow::showFindingMenu(const panels::PageFinding &finding, QPoint place)
{
    QMenu *menu = contextMenu(this, QStringLiteral("findingMenu"));
    menu->addAction(tr("转到这里"), this, [this, finding] { showFinding(finding); });
    if (!finding.story.isNull())
        menu->addAction(tr("在稿库中显示"), this, [this, story = finding.story] { revealStory(story); });
    menu->addAction(tr("复制这一条"), this, [finding] { copyText(finding.message + u' ' + finding.place); });
    menu->addSeparator();
    menu->addAction(action(QStringLiteral("findingNext")));
    menu->addAction(action(QStringLiteral("findingPrevious")));
    menu->popup(place);
}

void MainWindow::revealStory(base::Id story)
{
    showDock(QStringLiteral("storiesDock"));
    m_pool->revealStory(story);
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    for (const RecentStore &store : m_settings.recentStores())
        if (store.location != m_location)
            m_recentMenu->addAction(QStringLiteral("%1  %2").arg(store.name, QDir::toNativeSeparators(store.location)),
                this, [this, location = store.location] { Q_EMIT openWanted(location); });
    m_recentMenu->menuAction()->setVisible(!m_recentMenu->isEmpty());
}

} // namespace banxin::shell
