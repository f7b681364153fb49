#include "tools/select_tool.h"

#include "canvas/page_view.h"
#include "tools/points_tool.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>

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

std::vector<const model::Frame *> SelectTool::objectsOf(const std::vector<Id> &frames) const
{
    std::vector<const model::Frame *> objects;
    for (const Id id : frames)
        if (const auto *object = frame(id))
            objects.push_back(object);
    return objects;
}

/// As it is shown now: of a preview where one is in sight.
std::optional<QRectF> SelectTool::selectionBox() const
{
    const std::vector<Id> &frames = view().selectedFrames();
    if (frames.size() == 1)
        return shownBox(frames.front());
    return view().selectionBox();
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

void SelectTool::tellFixed()
{
    const std::vector<Id> &frames = view().selectedFrames();
    if (frames.empty() || std::exchange(m_toldFixed, true))
        return;
    std::vector<Id> locked;
    bool byLayer = false;
    for (const auto *object : objectsOf(frames))
        if (edit::isLocked(view().document(), *object)) {
            locked.push_back(object->id);
            byLayer = byLayer || !object->locked;
        }
    if (!view().mayEdit())
        view().refuse(frames, tr("这里是只读的，不能改动。"));
    else if (!locked.empty())
        view().refuse(locked, byLayer ? tr("这个框所在的图层已锁定。") : tr("这个框已锁定。"));
}

/// Areas of stories stand upright.
bool SelectTool::turns() const
{
    const std::vector<Id> &frames = view().selectedFrames();
    return std::none_of(frames.begin(), frames.end(), [this](Id id) {
        const auto *object = frame(id);
        return !object || std::holds_alternative<model::AreaContent>(object->content);
    });
}

bool SelectTool::isOverset() const
{
    const std::vector<Id> &frames = view().selectedFrames();
    const auto areas =
        frames.size() == 1 ? areasOfStory(view().document(), frames.front()) : std::vector<const model::Frame *>();
    return !areas.empty() && areas.back()->id == frames.front() && view().isOverset(frames.front());
}

Length SelectTool::borderReach() const { return Length::pt(kBorderReach / view().transform().pixelsPerPoint); }

/// Why a border that was dragged stays where it is.
void SelectTool::tellBorder()
{
    if (!m_border || m_feedback.isEmpty())
        return;
    std::vector<Id> areas = m_border->before;
    areas.insert(areas.end(), m_border->after.begin(), m_border->after.end());
    view().refuse(std::move(areas), m_isHeld ? tr("这条边界移不动：%1").arg(m_feedback) : m_feedback);
}

std::optional<edit::AreaBorder> SelectTool::borderAt(const Pointer &pointer, QString *why) const
{
    auto border =
        view().mayEdit() ? edit::borderAt(view().document(), view().page(), pointer.page, borderReach()) : std::nullopt;
    if (!border)
        return {};
    for (const int by : {1, -1}) {
        const auto moved = edit::moveBorder(view().document(), view().page(), *border, by, context());
        if (moved)
            return border;
        if (why && why->isEmpty())
            *why = moved.error().what;
    }
    return {};
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
    m_toldFixed = false;
    m_isHeld = false;
    m_doing = Doing::Pressed;
    const auto start = [this](Doing doing) {
        m_doing = doing;
        m_frames = view().selectedFrames();
        const auto *sole = m_frames.size() == 1 ? frame(m_frames.front()) : nullptr;
        m_around = sole && doing == Doing::Sizing ? sole->box : edit::boundsOf(objectsOf(m_frames));
        m_targets = SnapTargets(view().document(), view().page(), m_frames);
        return true;
    };
    const auto box = selectionBox();
    if (box && isMovable()) {
        if (outPort(*box).contains(pointer.at) && isOverset()) {
            m_doing = Doing::Nothing;
            Q_EMIT continueWanted(view().selection().frame);
            return true;
        }
        if (const auto handle = handleAt(*box, upright(pointer.at), turns())) {
            m_handle = *handle;
            return start(*handle == Handle::Turn ? Doing::Turning : Doing::Sizing);
        }
    }
    // A border lies between areas: what stands in the gap itself, a rule, is chosen.
    const auto *under = frame(view().frameAt(pointer.at));
    const bool between = !under || std::holds_alternative<model::AreaContent>(under->content);
    if (between && view().mayEdit() && !(pointer.modifiers & (Qt::ShiftModifier | Qt::ControlModifier))) {
        QString why;
        m_border = borderAt(pointer, &why);
        if (!m_border && !why.isEmpty()) // one that holds fast is taken as well: the drag says what holds it
            m_border = edit::borderAt(view().document(), view().page(), pointer.page, borderReach());
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
        if ((pointer.at - m_from.at).manhattanLength() < QApplication::startDragDistance())
            return;
        if (!isMovable()) {
            tellFixed();
            return;
        }
        m_doing = Doing::Moving;
        m_frames = withCaptions(view().document(), view().selectedFrames());
        m_around = edit::boundsOf(objectsOf(m_frames));
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
        if (done == Doing::Bordering && !last) {
            view().endPreview();
            const bool isClick = (pointer.at - m_from.at).manhattanLength() < QApplication::startDragDistance();
            if (isClick && !view().frameAt(pointer.at).isNull())
                choose(pointer); // nobody dragged it
            else
                tellBorder();
        } else if (last && view().commit(*last)) {
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
    const std::array corners{base::Point{rect.x, rect.y}, base::Point{rect.right(), rect.y},
        base::Point{rect.right(), rect.bottom()}, base::Point{rect.x, rect.bottom()}};
    for (const layout::FrameLayout &each : layout->frames) {
        const Rect &box = each.box;
        const auto turn = base::turnOf(box, each.rotation);
        // Of a turned frame in both of their ways of lying: two rectangles part along a side of one of them.
        bool touches = rect.intersects(turn ? turn->bounds(box) : box), holds = true;
        Rect lying = rect; // the rectangle as the frame sees it, upright
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const base::Point corner = turn ? turn->back(corners[i]) : corners[i];
            const Rect at{corner.x, corner.y, {}, {}};
            lying = i == 0 ? at : lying.united(at);
            holds =
                holds && corner.x >= box.x && corner.x <= box.right() && corner.y >= box.y && corner.y <= box.bottom();
        }
        touches = touches && lying.intersects(box);
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
    const auto box = selectionBox();
    const bool onHandle = box && isMovable() && handleAt(*box, upright(pointer.at), turns()); // sizes that area alone
    if (!view().isTyping() && !onHandle)
        m_border = borderAt(pointer); // one that holds fast is not offered
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

/// Why a border stays where it is.
QString SelectTool::hint(const Pointer &pointer) const
{
    QString why;
    if (m_doing != Doing::Nothing || borderAt(pointer, &why) || why.isEmpty())
        return {};
    return tr("这条边界移不动：%1").arg(why);
}

std::optional<QCursor> SelectTool::cursor(const Pointer &pointer)
{
    if (m_doing == Doing::Moving)
        return QCursor(m_copies ? Qt::DragCopyCursor : Qt::SizeAllCursor);
    const auto turn = selectionTurn();
    const int turned = turn ? turn->hundredths : 0;
    if (m_doing == Doing::Sizing || m_doing == Doing::Turning)
        return cursorOf(m_handle, turned);
    if (m_doing == Doing::Bordering && m_border)
        return QCursor(m_border->orientation == Qt::Vertical ? Qt::SplitHCursor : Qt::SplitVCursor);
    const auto box = selectionBox();
    if (box && isMovable()) {
        if (outPort(*box).contains(pointer.at) && isOverset())
            return QCursor(Qt::PointingHandCursor);
        if (const auto handle = handleAt(*box, upright(pointer.at), turns()))
            return cursorOf(*handle, turned);
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
        if (view().selectedFrames().empty())
            return false;
        if (!isMovable()) {
            m_toldFixed = false;
            tellFixed();
            return true;
        }
        view().commit(
            edit::removeFrames(view().document(), withCaptions(view().document(), view().selectedFrames()), context()));
        return true;
    default:
        return false;
    }
    if ((event->modifiers() & Qt::ControlModifier) || view().selectedFrames().empty())
        return false;
    if (isMovable()) {
        nudge(across, down, event->modifiers());
    } else {
        m_toldFixed = false; // each key is asked anew
        tellFixed();
    }
    return true;
}

void SelectTool::nudge(int across, int down, Qt::KeyboardModifiers held)
{
    const int times = held & Qt::ShiftModifier ? 5 : 1;
    m_frames = withCaptions(view().document(), view().selectedFrames());
    const auto *page = view().document().find<model::Page>(view().page());
    if (!page)
        return;
    const auto *area = held & Qt::AltModifier ? nullptr : soleArea();
    base::Result<model::ChangeSet> change;
    if (area) {
        const edit::GridRect now = edit::snapped(page->grid, area->box);
        edit::GridRect at = now;
        at.column = std::clamp(at.column + across * times, 0, std::max(0, page->grid.columns - at.columns));
        at.row = std::clamp(at.row + down * times, 0, std::max(0, page->grid.rows - at.rows));
        if (at.column == now.column && at.row == now.row) {
            view().refuse({area->id},
                across < 0       ? tr("稿区已经在最左一栏。")
                    : across > 0 ? tr("稿区已经在最右一栏。")
                    : down < 0   ? tr("稿区已经在版心最上一行。")
                                 : tr("稿区已经在版心最下一行。"));
            return;
        }
        change = edit::setAreaRect(view().document(), area->id, at, context());
    } else {
        const Length step = held & Qt::AltModifier ? Length::mm(0.1) : Length::mm(1);
        change =
            edit::moveFrames(view().document(), m_frames, {step * (across * times), step * (down * times)}, context());
    }
    if (change)
        view().commit(change);
    else // in passing: the next key may well do
        view().refuse(view().selectedFrames(), change.error().what);
}

} // namespace banxin::tools
