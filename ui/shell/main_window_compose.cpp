// Composing on the page: its tools, what is placed and dropped there, what is done to what is selected.
#include "shell/main_window.h"

#include "canvas/page_view.h"
#include "edit/article_edits.h"
#include "edit/frame_edits.h"
#include "edit/table_parts.h"
#include "panels/facts.h"
#include "shell/picture_placer.h"
#include "shell/status_line.h"
#include "tools/area_strip.h"
#include "tools/fit_popover.h"
#include "tools/tool_box.h"
#include "widgets/message_bar.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QMenu>

#include <algorithm>

namespace banxin::shell {

using base::Id;
using base::Length;
using widgets::Tone;

namespace {

using Edit = std::function<base::Result<model::ChangeSet>(
    const model::Document &, const edit::Frames &, const edit::EditContext &)>;

/// What the actions of one name each do to the selected frames, and nothing else.
const QMap<QString, Edit> &frameEdits()
{
    using namespace edit;
    const auto aligned = [](Edge edge) -> Edit {
        return [edge](const model::Document &document, const Frames &frames, const EditContext &context) {
            // One alone is brought in line with the type area.
            return alignFrames(
                document, frames, edge, frames.size() > 1 ? AlignTo::Selection : AlignTo::TypeArea, context);
        };
    };
    const auto stacked = [](Stacking where) -> Edit {
        return [where](const model::Document &document, const Frames &frames, const EditContext &context) {
            return stackFrames(document, frames, where, context);
        };
    };
    const auto distributed = [](Qt::Orientation direction) -> Edit {
        return [direction](const model::Document &document, const Frames &frames, const EditContext &context) {
            return distributeFrames(document, frames, direction, std::nullopt, context);
        };
    };
    const auto turned = [](int by) -> Edit {
        return [by](const model::Document &document, const Frames &frames, const EditContext &context) {
            return rotateFrames(document, frames, by, context);
        };
    };
    static const QMap<QString, Edit> edits{
        {QStringLiteral("objectGroup"), &groupFrames},
        {QStringLiteral("objectUngroup"), &ungroupFrames},
        {QStringLiteral("objectFront"), stacked(Stacking::ToFront)},
        {QStringLiteral("objectForward"), stacked(Stacking::Forward)},
        {QStringLiteral("objectBackward"), stacked(Stacking::Backward)},
        {QStringLiteral("objectBack"), stacked(Stacking::ToBack)},
        {QStringLiteral("objectRotate"), turned(9000)},
        {QStringLiteral("alignLeft"), aligned(Edge::Left)},
        {QStringLiteral("alignHorizontalMiddle"), aligned(Edge::HorizontalMiddle)},
        {QStringLiteral("alignRight"), aligned(Edge::Right)},
        {QStringLiteral("alignTop"), aligned(Edge::Top)},
        {QStringLiteral("alignVerticalMiddle"), aligned(Edge::VerticalMiddle)},
        {QStringLiteral("alignBottom"), aligned(Edge::Bottom)},
        {QStringLiteral("distributeHorizontally"), distributed(Qt::Horizontal)},
        {QStringLiteral("distributeVertically"), distributed(Qt::Vertical)},
    };
    return edits;
}

bool isArea(const model::Document &document, Id frame)
{
    const auto *object = document.find<model::Frame>(frame);
    return object && std::holds_alternative<model::AreaContent>(object->content);
}

} // namespace

void MainWindow::buildTools()
{
    m_toolBox = new tools::ToolBox(*m_view);
    auto *strip = new tools::AreaStrip(*m_view);
    m_pictures = new PicturePlacer(*m_session, this);
    connect(strip, &tools::AreaStrip::actionWanted, this, &MainWindow::actOnSelection);
    connect(m_toolBox, &tools::ToolBox::chosenChanged, this, [this, strip](const QString &name) {
        for (QAction *action : m_tools ? m_tools->actions() : QList<QAction *>())
            if (action->objectName().compare(QStringLiteral("tool") + name, Qt::CaseInsensitive) == 0)
                action->setChecked(true);
        strip->follow();
    });
    connect(&m_toolBox->select(), &tools::SelectTool::settingsWanted, this, [this](Id frame) { showAdvert(frame); });
    connect(m_toolBox, &tools::ToolBox::wanted, this, [this](tools::DrawTool::Kind kind, const base::Rect &box) {
        if (kind == tools::DrawTool::Kind::Picture)
            choosePictures(*m_pictures, box);
        else if (kind == tools::DrawTool::Kind::Advert)
            showAdvert({}, box);
        else
            makeTable(box);
    });
    tools::PageDrop &drop = m_toolBox->drop();
    connect(&drop, &tools::PageDrop::refused, this, [this](const QString &why) {
        m_message->showMessage(Tone::Warn, why);
        m_message->setPassing(true);
    });
    connect(&drop, &tools::PageDrop::swapWanted, this, &MainWindow::swapStory);
    connect(&drop, &tools::PageDrop::placedWanted, this, &MainWindow::offerPlaced);
    connect(&drop, &tools::PageDrop::picturesDropped, this, [this](const QStringList &paths, Id frame, base::Point at) {
        m_pictures->place(paths, {m_page, frame, {}, {at.x, at.y, {}, {}}});
    });
    connect(&drop, &tools::PageDrop::pictureDropped, this, [this](const QByteArray &bytes, Id frame, base::Point at) {
        m_pictures->placeBytes(bytes, tr("拖来的图片"), {m_page, frame, {}, {at.x, at.y, {}, {}}});
    });
    connect(m_view, &canvas::PageView::told, m_status, &StatusLine::showNote);
    m_fit = new tools::FitPopover(*m_view, m_view->viewport());
    connect(m_pictures, &PicturePlacer::failed, this, &MainWindow::showError);
    connect(m_pictures, &PicturePlacer::placed, this, [this](Id frame) {
        if (!m_view->isTyping()) // it comes when it comes
            m_view->selectFrame(frame);
    });
}

/// What is read alone is looked at with these; the others say why they draw nothing.
void MainWindow::chooseTool(const QString &name)
{
    const bool makes = name != u"select" && name != u"hand" && name != u"zoom";
    if (makes && m_session->isReadOnly()) {
        tellReadOnly();
        action(QStringLiteral("toolSelect"))->setChecked(true);
        chooseTool(QStringLiteral("select"));
        return;
    }
    m_toolBox->choose(name);
    m_view->setFocus(Qt::OtherFocusReason);
}

/// Each into an area that waits for it, else where it fits with the least left over; those without room stay in the
/// pool, and that is said.
void MainWindow::placeStories(const std::vector<Id> &stories)
{
    if (m_session->isReadOnly()) {
        tellReadOnly();
        return;
    }
    const edit::EditContext context{m_session->person(), Id::create()};
    std::vector<Id> placed;
    const auto change = edit::placeOnPage(m_session->working(), m_page, stories, context, &placed);
    QStringList without;
    for (const Id story : stories)
        if (change && std::find(placed.begin(), placed.end(), story) == placed.end())
            without << model::titleOf(m_session->working(), story);
    if ((!change || !placed.empty()) && m_view->commit(change))
        m_view->selectStory(placed.front());
    if (!without.isEmpty())
        m_message->showMessage(Tone::Warn, tr("这一版放不下：%1").arg(without.join(tr("、"))),
            tr("请腾出空位，或者把稿件拖到要换下的稿区上。"));
    m_view->setFocus(Qt::OtherFocusReason);
}

void MainWindow::swapStory(Id frame, Id story)
{
    const auto change = edit::swapStory(m_session->working(), frame, story, {m_session->person(), Id()});
    if (m_view->commit(change))
        m_view->selectFrame(frame);
}

/// Stories that are on no page yet, to be put into the area; the pool offers all of them by dragging.
void MainWindow::offerSwap(Id frame)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("swapMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    constexpr int kMost = 20;
    int count = 0;
    for (const panels::StoryFacts &story : panels::storyFacts(m_session->working(), m_session->issue())) {
        if (!story.pages.isEmpty() || ++count > kMost)
            continue;
        const QString title = story.title.isEmpty() ? tr("（无题）") : story.title;
        menu->addAction(tr("%1  %2 字").arg(title, panels::grouped(story.characters)), this,
            [this, frame, id = story.story] { swapStory(frame, id); });
    }
    if (count == 0)
        menu->addAction(tr("稿库里没有还没上版的稿件"))->setEnabled(false);
    const auto *object = m_session->working().find<model::Frame>(frame);
    const QPointF corner = object ? m_view->transform().toView(object->box).topRight() : QPointF();
    menu->popup(m_view->viewport()->mapToGlobal(corner.toPoint()));
}

void MainWindow::choosePictures(PicturePlacer &placer, const base::Rect &box)
{
    auto *dialog = new QFileDialog(this, tr("置入图片"), m_settings.text(QStringLiteral("pictures/folder")),
        tr("图片 (*.jpg *.jpeg *.png *.tif *.tiff *.webp)"));
    dialog->setObjectName(QStringLiteral("pictureDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this,
        [this, dialog, placer = &placer, box, page = m_page](const QStringList &paths) {
            m_settings.setText(QStringLiteral("pictures/folder"), dialog->directory().absolutePath());
            placer->place(paths, {page, {}, m_view->selection().story, box});
        });
    dialog->open();
}

/// A table of three columns with a head, in a free text of its own, its first heading selected: what is typed takes its
/// place.
void MainWindow::makeTable(const base::Rect &box)
{
    const edit::EditContext context{m_session->person(), Id::create()};
    Id area;
    const QString rows = tr("项目\t数量\t备注") + QStringLiteral("\n\t\t\n\t\t\n");
    const auto frame = edit::addTextFrame(m_session->working(), m_page, box, {}, context, &area);
    if (!frame) {
        showError(frame.error());
        return;
    }
    const auto document = model::applied(m_session->working(), *frame);
    if (!document) {
        showError(document.error());
        return;
    }
    Id first; // the free text's only paragraph, which becomes the first row
    const auto *made = document->find<model::Frame>(area);
    const auto *content = made ? std::get_if<model::AreaContent>(&made->content) : nullptr;
    const auto *placement = content ? document->find<model::Placement>(content->placement) : nullptr;
    if (placement)
        for (const model::Paragraph *paragraph : document->childrenOf<model::Paragraph>(placement->story))
            first = paragraph->id;
    const auto table = edit::tableAt(*document, first, rows, true, context);
    if (!table) {
        showError(table.error());
        return;
    }
    m_session->endUndoStep();
    for (const auto *change : {&*frame, &*table})
        if (const base::Status done = m_session->apply(*change); !done) {
            showError(done.error());
            return;
        }
    m_session->endUndoStep();
    m_view->selectFrame(area);
    m_view->typeOver(first, 0, static_cast<int>(rows.indexOf(u'\t')));
}

void MainWindow::actOnSelection(const QString &action)
{
    const edit::Frames frames = m_view->selectedFrames();
    const edit::EditContext context{m_session->person(), Id()};
    const model::Document &document = m_session->working();
    if (action == u"storyReserve") {
        chooseTool(QStringLiteral("reserve"));
        return;
    }
    if (action == u"editPaste" || action == u"editSelectAll") {
        action == u"editPaste" ? m_view->paste() : m_view->selectAll();
        return;
    }
    if (frames.empty())
        return;
    const Id frame = frames.back();
    if (action == u"editDelete") {
        m_view->commit(edit::removeFrames(document, tools::withCaptions(document, frames), context));
    } else if (const auto edit = frameEdits().constFind(action); edit != frameEdits().constEnd()) {
        m_view->commit((*edit)(document, frames, context));
    } else if (action == u"editCopy") {
        m_view->copy();
    } else if (action == u"editCut") {
        m_view->cut();
    } else if (action == u"objectLock") {
        const bool locked = std::all_of(frames.begin(), frames.end(), [&](Id id) {
            const auto *object = document.find<model::Frame>(id);
            return object && object->locked;
        });
        m_view->commit(edit::lockFrames(document, frames, !locked, context));
    } else if (action == u"editDuplicate") {
        const Length aside = Length::mm(5);
        edit::Frames made;
        if (m_view->commit(
                edit::duplicateFrames(document, tools::withCaptions(document, frames), {aside, aside}, context, &made)))
            m_view->setSelectedFrames(std::move(made));
    } else if (action == u"storySwap" && isArea(document, frame)) {
        offerSwap(frame);
    } else if (action == u"storyExchange") {
        if (frames.size() == 2)
            m_view->commit(edit::exchangeAreas(document, frames[0], frames[1], context));
        else
            m_message->showMessage(Tone::Accent, tr("对调要选两个稿区：按住 Shift 再点另一个，然后再按“对调”。"));
    } else if (action == u"storyFit") {
        m_fit->openFor(frame);
    } else if (action == u"storyContinue") {
        if (const Id story = m_view->selection().story; !story.isNull())
            m_toolBox->continueStory(story);
    } else if (action == u"storyUnplace") {
        const auto *object = document.find<model::Frame>(frame);
        const auto *area = object ? std::get_if<model::AreaContent>(&object->content) : nullptr;
        if (area)
            m_view->commit(edit::unplaceStory(document, area->placement, context));
    } else if (action == u"objectPoints") {
        m_toolBox->editPoints(frame);
    } else if (action == u"objectCrop") {
        const auto *object = document.find<model::Frame>(frame);
        if (object && std::holds_alternative<model::PictureContent>(object->content))
            m_toolBox->crop(frame);
    }
}

} // namespace banxin::shell
