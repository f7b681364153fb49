// The menus of the right mouse button: on the page, in the story pool, on pages and findings.
#include "shell/course_place.h"
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "edit/frame_edits.h"
#include "panels/facts.h"
#include "panels/findings_panel.h"
#include "panels/story_pool.h"
#include "shell/findings_desk.h"
#include "shell/page_facts_dialog.h"
#include "shell/table_commands.h"
#include "tools/points_tool.h"
#include "tools/tool_box.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHelpEvent>
#include <QMenu>

namespace banxin::shell {

namespace {

/// Tooltips of a menu for what cannot be done alone: why. The rest says what it does.
class Reasons : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *menu = qobject_cast<QMenu *>(watched);
        if (!menu || event->type() != QEvent::ToolTip)
            return false;
        const QAction *under = menu->actionAt(static_cast<QHelpEvent *>(event)->pos());
        return !under || under->isEnabled();
    }
};

QMenu *contextMenu(QWidget *parent, const QString &name)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(name);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->installEventFilter(new Reasons(menu));
    return menu;
}

void copyText(const QString &text) { QApplication::clipboard()->setText(text); }

} // namespace

void MainWindow::showCanvasMenu(QPoint place)
{
    refreshSelection(); // the pointer may have selected something else just now
    QMenu *menu = contextMenu(this, QStringLiteral("canvasMenu"));
    const auto add = [this, menu](std::initializer_list<const char16_t *> names) {
        for (const char16_t *name : names)
            menu->addAction(action(QString::fromUtf16(name)));
    };
    const auto addMenu = [this, menu](const char16_t *name) {
        if (auto *more = findChild<QMenu *>(QString::fromUtf16(name)))
            menu->addMenu(more);
    };
    m_live->addTo(*menu, place);
    const canvas::CanvasSelection selection = m_view->selection();
    const auto *frame = m_session->working().find<model::Frame>(selection.frame);
    const bool typing = selection.typing;
    // What the thing under the pointer is for comes first, then what is done to any of them.
    if (typing && isInTable(m_session->working(), *m_view)) {
        addMenu(u"tableMenu");
        menu->addSeparator();
    } else if (frame && !typing) {
        if (std::holds_alternative<model::AreaContent>(frame->content))
            add({u"storyFit", u"storySwap", u"storyExchange", u"storyContinue"});
        if (m_view->hasText(frame->id))
            add({u"textType"});
        if (std::holds_alternative<model::PictureContent>(frame->content))
            menu->addAction(tr("裁切图片"), this, [this, id = frame->id] { m_toolBox->crop(id); })
                ->setEnabled(action(QStringLiteral("editDelete"))->isEnabled());
        if (std::holds_alternative<model::AdvertContent>(frame->content))
            add({u"pageAdvert"});
        if (tools::isPolygon(*frame))
            add({u"objectPoints"});
        menu->addSeparator();
    }
    add({u"editCut", u"editCopy", u"editPaste"});
    if (frame && !typing)
        add({u"editDuplicate", u"editDelete"});
    else
        add({u"editSelectAll"});
    menu->addSeparator();
    if (frame && !typing) {
        addMenu(u"orderMenu");
        addMenu(u"alignMenu");
        if (m_view->selectedFrames().size() > 1)
            add({u"objectGroup"});
        if (!frame->groups.empty())
            add({u"objectUngroup"});
        add({u"objectLock", u"objectRotate"});
        menu->addSeparator();
    }
    if (!frame) {
        add({u"storyReserve", u"pageAdvert", u"pageFacts"});
        menu->addSeparator();
    }
    if (const base::Id story = selection.story; !story.isNull())
        menu->addAction(tr("在稿库中显示"), this, [this, story] { revealStory(story); });
    if (frame)
        add({u"viewFitSelection"});
    add({u"viewFitPage"});
    if (!frame)
        add({u"viewFitWidth", u"viewActualSize"});
    menu->popup(place);
}

/// Of the rulers: what they count, their guides, and away with them.
void MainWindow::showRulerMenu(QPoint place)
{
    QMenu *menu = contextMenu(this, QStringLiteral("rulerMenu"));
    const std::pair<canvas::RulerUnit, QString> units[] = {{canvas::RulerUnit::Millimetre, tr("毫米")},
        {canvas::RulerUnit::Character, tr("字")}, {canvas::RulerUnit::Row, tr("行")}};
    auto *group = new QActionGroup(menu);
    for (const auto &[unit, name] : units) {
        QAction *choice = menu->addAction(name, this, [this, unit = unit] { m_view->setRulerUnit(unit); });
        choice->setCheckable(true);
        choice->setChecked(m_view->rulerUnit() == unit);
        group->addAction(choice);
    }
    menu->addSeparator();
    const auto *page = m_session->working().find<model::Page>(m_page);
    const bool mayClear = page && !page->guides.empty() && m_view->mayEdit() && m_room == Room::Compose;
    QAction *clear = menu->addAction(tr("删除这一版的参考线"), this,
        [this] { commit(edit::setGuides(m_session->working(), m_page, {}, editContext())); });
    clear->setEnabled(mayClear);
    if (!mayClear)
        clear->setToolTip(
            page && page->guides.empty() ? tr("这一版没有参考线；从标尺里拖一条出来。") : tr("在组版里才能改参考线。"));
    menu->addSeparator();
    menu->addAction(action(QStringLiteral("viewRulers")));
    menu->popup(place);
}

/// Why what cannot be done cannot: in the tooltip of its button, and of its line in a menu.
void MainWindow::explainActions()
{
    const std::size_t count = m_view->selectedFrames().size();
    const bool area = !m_view->selection().story.isNull();
    const QString choose = tr("先选中版上的东西"), chooseArea = tr("先选中一个稿区");
    const std::pair<const char16_t *, QString> reasons[] = {{u"storyFit", chooseArea}, {u"storySwap", chooseArea},
        {u"storyExchange", tr("先选中一个或两个稿区")},
        {u"storyContinue", area && count < 2 ? tr("这篇稿放得下，没有要转的") : chooseArea}, {u"editDelete", choose},
        {u"editDuplicate", choose}, {u"editCut", choose}, {u"editCopy", choose},
        {u"objectGroup", tr("先选中两个以上的东西")}, {u"objectUngroup", choose}, {u"objectLock", choose},
        {u"objectRotate", choose}, {u"objectPoints", tr("先选中一个多边形")}, {u"objectFront", choose},
        {u"objectForward", choose}, {u"objectBackward", choose}, {u"objectBack", choose},
        {u"distributeHorizontally", tr("先选中三个以上的东西")}, {u"distributeVertically", tr("先选中三个以上的东西")},
        {u"textType", chooseArea}, {u"pageNew", {}}, {u"pageRemove", {}}, {u"pagePlan", {}}, {u"fileNewIssue", {}},
        {u"storyPlace", {}}, {u"storyReserve", {}}};
    QString everywhere;
    if (m_session->isReadOnly())
        everywhere = tr("编辑部以只读方式打开");
    else if (m_room != Room::Compose || isInIntake())
        everywhere = tr("在组版里才能做");
    for (const auto &[name, reason] : reasons) {
        QAction *each = action(QString::fromUtf16(name));
        tellKeys(*each);
        const QString why = everywhere.isEmpty() ? reason : everywhere;
        if (!each->isEnabled() && !why.isEmpty())
            each->setToolTip(tr("%1：%2", "an action, and why it cannot be done")
                                 .arg(each->toolTip().section(u'\n', 0, 0), why)); // instead of what it does
    }
}

void MainWindow::showStoryMenu(base::Id story, QPoint place)
{
    QMenu *menu = contextMenu(this, QStringLiteral("storyMenu"));
    const model::Document &document = m_session->working();
    const std::vector<base::Id> pages = panels::pagesOfStory(document, m_session->issue(), story);
    const bool mayEdit = action(QStringLiteral("storyPlace"))->isEnabled();
    for (const base::Id page : pages)
        if (const auto *object = document.find<model::Page>(page))
            menu->addAction(tr("转到 %1").arg(object->number), this, [this, page, story] {
                showPage(page);
                showStory(story);
            });
    if (pages.empty()) {
        menu->addAction(tr("上版"), this, [this, story] { placeStories({story}); })->setEnabled(mayEdit);
        QAction *swap = menu->addAction(
            tr("换到选中的稿区"), this, [this, story, frame = m_view->selection().frame] { swapStory(frame, story); });
        swap->setEnabled(mayEdit && action(QStringLiteral("storySwap"))->isEnabled());
        if (!swap->isEnabled())
            swap->setToolTip(action(QStringLiteral("storySwap"))->toolTip());
    }
    CoursePlace::of(*this).addTo(*menu, {workflow::Kind::Story, story});
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
    const auto *object = m_session->working().find<model::Page>(page);
    const bool mayEdit = action(QStringLiteral("pageRemove"))->isEnabled();
    menu->addAction(tr("打开这一版"), this, [this, page] { showPage(page); })->setEnabled(page != m_page);
    menu->addAction(tr("版面信息…"), this, [this, page] { (new PageFactsDialog(*m_session, page, this))->open(); })
        ->setEnabled(object != nullptr);
    CoursePlace::of(*this).addTo(*menu, {workflow::Kind::Page, page});
    menu->addAction(tr("导出这一版…"), this, [this, page] {
        showPage(page);
        exportPdf();
    });
    menu->addSeparator();
    menu->addAction(action(QStringLiteral("pageNew")));
    menu->addAction(action(QStringLiteral("pagePlan")));
    menu->addAction(tr("删除 %1").arg(object ? object->number : QString()), this, [this, page] { removePage(page); })
        ->setEnabled(mayEdit);
    menu->popup(place);
}

void MainWindow::showFindingMenu(const panels::PageFinding &finding, QPoint place)
{
    QMenu *menu = contextMenu(this, QStringLiteral("findingMenu"));
    m_live->addTo(*menu, finding);
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
