#include "tools/select_tool.h"

#include "canvas/page_view.h"
#include "tools/points_tool.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace banxin::tools {

using base::Id;
using base::Length;
using base::Rect;
using canvas::Pointer;

namespace {

constexpr double kSnapReach = 6; // pixels
constexpr double kBorderReach = 4;
constexpr double kPort = 12;

bool has(const std::vector<Id> &frames, Id frame)
{
    return std::find(frames.begin(), frames.end(), frame) != frames.end();
}

bool isStoryArea(const model::Frame &frame)
{
    const auto *area = std::get_if<model::AreaContent>(&frame.content);
    return area && !area->placement.isNull();
}

} // namespace

QRectF outPort(const QRectF &area) { return {area.right() - kPort / 2, area.bottom() - kPort - 8, kPort, kPort}; }
QRectF inPort(const QRectF &area) { return {area.left() - kPort / 2, area.top() + 8, kPort, kPort}; }

std::vector<const model::Frame *> areasOfStory(const model::Document &document, Id id)
{
    std::vector<const model::Frame *> areas;
    const auto *frame = document.find<model::Frame>(id);
    const auto *area = frame ? std::get_if<model::AreaContent>(&frame->content) : nullptr;
    const auto *placement = area ? document.find<model::Placement>(area->placement) : nullptr;
    if (!placement)
        return areas;
    for (const Id page : document.children(placement->issue, model::ObjectKind::Page))
        for (const model::Frame *each : document.childrenOf<model::Frame>(page)) {
            const auto *content = std::get_if<model::AreaContent>(&each->content);
            if (content && content->placement == placement->id)
                areas.push_back(each);
        }
    std::stable_sort(areas.begin(), areas.end(), [](const model::Frame *a, const model::Frame *b) {
        return std::get<model::AreaContent>(a->content).sequence < std::get<model::AreaContent>(b->content).sequence;
    });
    return areas;
}

std::vector<Id> withCaptions(const model::Document &document, std::vector<Id> frames)
{
    const std::vector<Id> chosen = frames;
    for (const Id id : chosen) {
        const auto *frame = document.find<model::Frame>(id);
        const auto *picture = frame ? std::get_if<model::PictureContent>(&frame->content) : nullptr;
        if (!picture)
            continue;
        for (const model::Frame *each : document.childrenOf<model::Frame>(frame->page)) {
            const auto *caption = std::get_if<model::CaptionContent>(&each->content);
            if (caption && caption->picture == picture->picture && !has(frames, each->id)
                && !edit::isLocked(document, *each))
                frames.push_back(each->id);
        }
    }
    return frames;
}

SelectTool::SelectTool(canvas::PageView &view)
    : Tool(view)
    , m_guides(new Guides(view))
{
}

void SelectTool::begin() { m_doing = Doing::Nothing; }
void SelectTool::end() { cancel(); }

Length SelectTool::reach() const { return Length::pt(kSnapReach / view().transform().pixelsPerPoint); }

edit::EditContext SelectTool::context() const { return {view().session()->person(), Id()}; }

const model::Frame *SelectTool::frame(Id id) const { return view().document().find<model::Frame>(id); }

std::vector<Rect> SelectTool::boxesOf(const std::vector<Id> &frames) const
{
    std::vector<Rect> boxes;
    for (const Id id : frames)
        if (const auto *object = frame(id))
            boxes.push_back(object->box);
    return boxes;
}

/// Of what is selected, as it is shown now, in the viewport.
std::optional<QRectF> SelectTool::selectionBox() const
{
    std::optional<QRectF> all;
    for (const Id id : view().selectedFrames())
        if (const auto box = shownBox(id))
            all = all ? all->united(*box) : *box;
    return all;
}

std::optional<base::Turn> SelectTool::selectionTurn() const
{
    const auto &frames = view().selectedFrames();
    const auto *sole = frames.size() == 1 ? frame(frames.front()) : nullptr;
    return sole ? base::turnOf(sole->box, sole->rotation) : std::nullopt;
}

QPointF SelectTool::upright(QPointF at) const
{
    const auto turn = selectionTurn();
    return turn ? view().transform().toView(turn->back(view().transform().toPage(at))) : at;
}

bool SelectTool::isMovable() const
{
    const auto &frames = view().selectedFrames();
    return view().mayEdit() && !frames.empty() && std::none_of(frames.begin(), frames.end(), [this](Id id) {
        const auto *object = frame(id);
        return !object || edit::isLocked(view().document(), *object);
    });
}

/// What a click on the frame selects: its group, unless that is selected already and the click goes inside.
std::vector<Id> SelectTool::chosenBy(Id id) const
{
    std::vector<Id> group = edit::groupOf(view().document(), id);
    return group.empty() ? std::vector<Id>{id} : group;
}

void SelectTool::choose(const Pointer &pointer)
{
    const bool more = pointer.modifiers & Qt::ShiftModifier;
    const Id under = view().frameAt(pointer.at);
    std::vector<Id> frames = view().selectedFrames();
    m_wasChosen = has(frames, under);
    if (under.isNull()) {
        if (!more)
            view().setSelectedFrames({});
        return;
    }
    const std::vector<Id> chosen = chosenBy(under);
    if (more) {
        for (const Id id : chosen) {
            const bool there = has(frames, id);
            if (m_wasChosen && there)
                std::erase(frames, id);
            else if (!m_wasChosen && !there)
                frames.push_back(id);
        }
        view().setSelectedFrames(std::move(frames));
        return;
    }
    if (!m_wasChosen) {
        frames = chosen;
        std::erase(frames, under);
        frames.push_back(under); // the one that was clicked speaks for all
        view().setSelectedFrames(std::move(frames));
    }
}

bool SelectTool::press(const Pointer &pointer)
{
    m_from = m_at = pointer;
    m_marks.clear();
    m_feedback.clear();
    m_copies = false;
    m_doing = Doing::Pressed;
    const auto start = [this](Doing doing) {
        m_doing = doing;
        m_frames = view().selectedFrames();
        m_boxes = boxesOf(m_frames);
        m_targets = SnapTargets(view().document(), view().page(), m_frames);
        return true;
    };
    const auto box = selectionBox();
    if (box && isMovable()) {
        const auto areas = areasOfStory(view().document(), view().selection().frame);
        if (!areas.empty() && view().selectedFrames().size() == 1 && outPort(*box).contains(pointer.at)) {
            m_doing = Doing::Nothing;
            Q_EMIT continueWanted(view().selection().frame);
            return true;
        }
        const auto &frames = view().selectedFrames();
        const bool turns = std::none_of(frames.begin(), frames.end(), [this](Id id) {
            const auto *object = frame(id);
            return !object || std::holds_alternative<model::AreaContent>(object->content);
        });
        if (const auto handle = handleAt(*box, upright(pointer.at), turns)) {
            m_handle = *handle;
            return start(*handle == Handle::Turn ? Doing::Turning : Doing::Sizing);
        }
    }
    // A border lies between areas: what stands in the gap itself, a rule, is chosen.
    const auto *under = frame(view().frameAt(pointer.at));
    const bool between = !under || std::holds_alternative<model::AreaContent>(under->content);
    if (between && view().mayEdit() && !(pointer.modifiers & (Qt::ShiftModifier | Qt::ControlModifier))) {
        m_border = edit::borderAt(view().document(), view().page(), pointer.page,
            Length::pt(kBorderReach / view().transform().pixelsPerPoint));
        if (m_border)
            return start(Doing::Bordering);
    }
    if (const auto guide = m_guides->at(pointer.at); guide && view().frameAt(pointer.at).isNull()) {
        m_guide = *guide;
        m_doing = Doing::Guiding;
        return true;
    }
    choose(pointer);
    view().noteClick(pointer.at);
    if (view().frameAt(pointer.at).isNull()) {
        m_doing = Doing::Choosing;
        m_choice = {pointer.page.x, pointer.page.y, {}, {}};
    }
    return true;
}

void SelectTool::drag(const Pointer &pointer)
{
    m_at = pointer;
    if (m_doing == Doing::Pressed) {
        if ((pointer.at - m_from.at).manhattanLength() < QApplication::startDragDistance() || !isMovable())
            return;
        m_doing = Doing::Moving;
        m_frames = withCaptions(view().document(), view().selectedFrames());
        m_boxes = boxesOf(m_frames);
        m_copies = pointer.modifiers & Qt::ControlModifier;
        m_targets = SnapTargets(view().document(), view().page(), m_copies ? std::vector<Id>() : m_frames);
    }
    if (m_doing == Doing::Choosing) {
        const base::Point a = m_from.page, b = pointer.page;
        m_choice = {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x) - std::min(a.x, b.x),
            std::max(a.y, b.y) - std::min(a.y, b.y)};
        view().viewport()->update();
        return;
    }
    if (m_doing == Doing::Guiding) {
        m_guides->move(m_guide, pointer.at, false);
        return;
    }
    if (m_doing == Doing::Pressed || m_doing == Doing::Nothing)
        return;
    show(change(pointer));
    view().viewport()->update();
}

void SelectTool::release(const Pointer &pointer)
{
    const Doing done = std::exchange(m_doing, Doing::Nothing);
    m_at = pointer;
    switch (done) {
    case Doing::Nothing:
        break;
    case Doing::Pressed:
        if ((pointer.at - m_from.at).manhattanLength() >= QApplication::startDragDistance())
            break; // a drag of what cannot move
        if (pointer.modifiers & Qt::ControlModifier) { // what lies beneath
            const std::vector<Id> under = view().framesAt(pointer.at);
            const auto now = std::find(under.begin(), under.end(), view().selection().frame);
            if (under.size() > 1)
                view().setSelectedFrames({now == under.end() || now + 1 == under.end() ? under.front() : *(now + 1)});
        } else if (m_wasChosen && !(pointer.modifiers & Qt::ShiftModifier)) {
            const Id under = view().frameAt(pointer.at);
            if (view().selectedFrames().size() > 1)
                view().setSelectedFrames({under}); // inside a group, or one of several
            else
                view().typeAtPoint(pointer.at);
        }
        break;
    case Doing::Guiding:
        m_guides->move(m_guide, pointer.at, true);
        break;
    case Doing::Choosing:
        if ((pointer.at - m_from.at).manhattanLength() >= QApplication::startDragDistance())
            chooseWithin(m_choice, pointer.modifiers & Qt::ShiftModifier);
        break;
    default: {
        m_doing = done;
        auto last = change(pointer);
        m_doing = Doing::Nothing;
        std::vector<Id> before = view().selectedFrames();
        if (last && view().commit(*last)) {
            if (m_copies && done == Doing::Moving) { // the copies are what is worked on
                std::vector<Id> made;
                const model::ChangeSet &copied = **last;
                for (const model::ObjectChange &object : copied.changes)
                    if (view().document().find<model::Frame>(object.id) && !has(before, object.id))
                        made.push_back(object.id);
                view().setSelectedFrames(std::move(made));
            }
        } else {
            view().endPreview();
        }
        break;
    }
    }
    m_shown.reset();
    m_border.reset();
    m_marks.clear();
    m_feedback.clear();
    view().viewport()->update();
}

/// All frames that the rectangle touches, without those that it stands wholly within.
void SelectTool::chooseWithin(const Rect &rect, bool more)
{
    std::vector<Id> frames = more ? view().selectedFrames() : std::vector<Id>();
    const auto layout = view().layout();
    if (!layout)
        return;
    for (const layout::FrameLayout &each : layout->frames) {
        const Rect &box = each.box;
        const bool touches =
            box.x < rect.right() && rect.x < box.right() && box.y < rect.bottom() && rect.y < box.bottom();
        const bool holds =
            box.x <= rect.x && rect.right() <= box.right() && box.y <= rect.y && rect.bottom() <= box.bottom();
        if (!touches || holds)
            continue;
        for (const Id id : chosenBy(each.frame))
            if (!has(frames, id))
                frames.push_back(id);
    }
    view().setSelectedFrames(std::move(frames));
}

bool SelectTool::doubleClick(const Pointer &pointer)
{
    const Id under = view().frameAt(pointer.at);
    const auto *object = frame(under);
    if (!object || !view().mayEdit())
        return false;
    if (std::holds_alternative<model::PictureContent>(object->content)) {
        view().setSelectedFrames({under});
        Q_EMIT cropWanted(under);
        return true;
    }
    if (isPolygon(*object)) {
        view().setSelectedFrames({under});
        Q_EMIT pointsWanted(under);
        return true;
    }
    if (std::holds_alternative<model::AdvertContent>(object->content)) {
        Q_EMIT settingsWanted(under);
        return true;
    }
    return false; // text: the page shows the caret
}

void SelectTool::hover(const Pointer &pointer)
{
    m_at = pointer;
    const auto before = m_border.has_value();
    m_border.reset();
    if (view().mayEdit() && view().isTyping() == false)
        m_border = edit::borderAt(view().document(), view().page(), pointer.page,
            Length::pt(kBorderReach / view().transform().pixelsPerPoint));
    if (before || m_border)
        view().viewport()->update();
}

bool SelectTool::cancel()
{
    const bool busy = m_doing != Doing::Nothing;
    m_doing = Doing::Nothing;
    m_border.reset();
    m_shown.reset();
    m_marks.clear();
    m_feedback.clear();
    view().endPreview();
    view().setPulledGuide({});
    view().viewport()->update();
    return busy;
}

std::optional<QCursor> SelectTool::cursor(const Pointer &pointer)
{
    if (m_doing == Doing::Moving)
        return QCursor(m_copies ? Qt::DragCopyCursor : Qt::SizeAllCursor);
    if (m_doing == Doing::Sizing || m_doing == Doing::Turning)
        return cursorOf(m_handle);
    if (m_doing == Doing::Bordering && m_border)
        return QCursor(m_border->orientation == Qt::Vertical ? Qt::SplitHCursor : Qt::SplitVCursor);
    const auto box = selectionBox();
    if (box && isMovable()) {
        const auto &frames = view().selectedFrames();
        const bool turns = std::none_of(frames.begin(), frames.end(), [this](Id id) {
            const auto *object = frame(id);
            return !object || std::holds_alternative<model::AreaContent>(object->content);
        });
        if (frames.size() == 1 && isStoryArea(*frame(frames.front())) && outPort(*box).contains(pointer.at))
            return QCursor(Qt::PointingHandCursor);
        if (const auto handle = handleAt(*box, upright(pointer.at), turns))
            return cursorOf(*handle);
    }
    if (m_border)
        return QCursor(m_border->orientation == Qt::Vertical ? Qt::SplitHCursor : Qt::SplitVCursor);
    if (const auto guide = m_guides->at(pointer.at); guide && view().frameAt(pointer.at).isNull()) {
        const auto *page = view().document().find<model::Page>(view().page());
        return QCursor(page->guides[*guide].vertical ? Qt::SplitHCursor : Qt::SplitVCursor);
    }
    return QCursor(Qt::ArrowCursor);
}

/// Arrows move by a row or column of the grid (areas) or a millimetre, Shift five times as far, Alt by 0.1 mm.
bool SelectTool::key(QKeyEvent *event)
{
    int across = 0, down = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        across = -1;
        break;
    case Qt::Key_Right:
        across = 1;
        break;
    case Qt::Key_Up:
        down = -1;
        break;
    case Qt::Key_Down:
        down = 1;
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (!isMovable())
            return false;
        view().commit(
            edit::removeFrames(view().document(), withCaptions(view().document(), view().selectedFrames()), context()));
        return true;
    default:
        return false;
    }
    if (!isMovable() || (event->modifiers() & Qt::ControlModifier))
        return false;
    const int times = event->modifiers() & Qt::ShiftModifier ? 5 : 1;
    const std::vector<Id> frames = withCaptions(view().document(), view().selectedFrames());
    const auto *page = view().document().find<model::Page>(view().page());
    if (!page)
        return false;
    if (event->modifiers() & Qt::AltModifier) {
        const Length step = Length::mm(0.1);
        view().commit(
            edit::moveFrames(view().document(), frames, {step * (across * times), step * (down * times)}, context()));
        return true;
    }
    m_frames = frames;
    const auto *area = soleArea();
    if (area) {
        edit::GridRect at = edit::snapped(page->grid, area->box);
        at.column = std::clamp(at.column + across * times, 0, std::max(0, page->grid.columns - at.columns));
        at.row = std::clamp(at.row + down * times, 0, std::max(0, page->grid.rows - at.rows));
        view().commit(edit::setAreaRect(view().document(), area->id, at, context()));
        return true;
    }
    const Length step = Length::mm(1);
    view().commit(
        edit::moveFrames(view().document(), frames, {step * (across * times), step * (down * times)}, context()));
    return true;
}

} // namespace banxin::tools
