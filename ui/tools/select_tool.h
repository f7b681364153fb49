// SelectTool: choosing frames and working on what is chosen: moving, sizing, turning, the border between two areas, a
// rectangle drawn round several. It shows each step live and commits one change when the button goes up.
#pragma once

#include "canvas/tool.h"

#include "base/turn.h"
#include "edit/article_edits.h"
#include "edit/frame_edits.h"
#include "tools/guides.h"
#include "tools/pointer_label.h"
#include "tools/snapping.h"

namespace banxin::tools {

class SelectTool : public canvas::Tool {
    Q_OBJECT
public:
    explicit SelectTool(canvas::PageView &view);

    QString name() const override { return QStringLiteral("select"); }
    void begin() override;
    void end() override;
    bool press(const canvas::Pointer &pointer) override;
    void drag(const canvas::Pointer &pointer) override;
    void release(const canvas::Pointer &pointer) override;
    bool doubleClick(const canvas::Pointer &pointer) override;
    void hover(const canvas::Pointer &pointer) override;
    bool key(QKeyEvent *event) override;
    void copy() override;
    void cut() override;
    void paste() override;
    void selectAll() override;
    bool cancel() override;
    QRectF label() const override;
    QString hint(const canvas::Pointer &pointer) const override;
    std::optional<QCursor> cursor(const canvas::Pointer &pointer) override;
    void paint(QPainter &painter, const canvas::ViewTransform &transform) override;

    /// Snapping to the grid, guides and frames; Alt frees from it for one drag.
    void setSnapping(bool on) { m_snapping = on; }
    bool isSnapping() const { return m_snapping; }

Q_SIGNALS:
    /// A picture was clicked twice: it is to be cropped.
    void cropWanted(banxin::base::Id frame);
    /// A polygon was clicked twice: its corners are to be moved.
    void pointsWanted(banxin::base::Id frame);
    /// An advert, or another frame without text, was clicked twice.
    void settingsWanted(banxin::base::Id frame);
    /// The out-port of an area whose story is overset was clicked: it is to go on elsewhere.
    void continueWanted(banxin::base::Id frame);

private:
    enum class Doing { Nothing, Pressed, Moving, Sizing, Turning, Bordering, Guiding, Choosing };

    // select_tool.cpp
    base::Length reach() const;
    edit::EditContext context() const;
    const model::Frame *frame(base::Id id) const;
    std::vector<const model::Frame *> objectsOf(const std::vector<base::Id> &frames) const;
    /// Of one frame alone as it stands upright (handles are turned with it), of several what is around them as they are
    /// seen; in the viewport.
    std::optional<QRectF> selectionBox() const;
    /// How the only selected frame is turned; nothing for several, and for one that stands upright.
    std::optional<base::Turn> selectionTurn() const;
    /// The point of the viewport as if the selection stood upright.
    QPointF upright(QPointF at) const;
    bool isMovable() const;
    /// Outlines what is selected and says why it stays where it is.
    void tellFixed();
    bool turns() const;
    /// The selected area is its story's last, and text of it found no room.
    bool isOverset() const;
    /// The border at the pointer that can be moved; of another one `why` says what holds it.
    base::Length borderReach() const;
    void tellBorder();
    std::optional<edit::AreaBorder> borderAt(const canvas::Pointer &pointer, QString *why = nullptr) const;
    void nudge(int across, int down, Qt::KeyboardModifiers held);
    std::vector<base::Id> chosenBy(base::Id frame) const;
    void choose(const canvas::Pointer &pointer);
    void chooseWithin(const base::Rect &rect, bool more);

    // select_clipboard.cpp
    void pasteBrought(const base::Status &brought, const QByteArray &clipping, base::Id page);
    void pasteBytes(const QByteArray &clipping, base::Id page);

    // select_drag.cpp
    /// The change that the drag stands for now; nothing where it has come back to its start.
    bool isPulled(const canvas::Pointer &pointer) const;
    std::optional<base::Result<model::ChangeSet>> change(const canvas::Pointer &pointer);
    std::optional<base::Result<model::ChangeSet>> moving(const canvas::Pointer &pointer);
    std::optional<base::Result<model::ChangeSet>> sizing(const canvas::Pointer &pointer);
    std::optional<base::Result<model::ChangeSet>> turning(const canvas::Pointer &pointer);
    std::optional<base::Result<model::ChangeSet>> bordering(const canvas::Pointer &pointer);
    const model::Frame *soleArea() const;
    void show(const std::optional<base::Result<model::ChangeSet>> &change);

    // select_paint.cpp
    void paintThreads(QPainter &painter, const canvas::ViewTransform &transform) const;
    struct Feedback {
        QString text;
        QColor color;
    };
    /// Size or place by the pointer, and how much the story is over or under.
    Feedback feedback() const;
    std::optional<QRectF> shownBox(base::Id frame) const;

    Doing m_doing = Doing::Nothing;
    canvas::Pointer m_from; // where the button went down
    canvas::Pointer m_at; // where the pointer is
    bool m_wasChosen = false; // what was pressed had been selected before
    bool m_copies = false;
    bool m_toldFixed = false; // of this press
    bool m_isHeld = false; // the drag wants what cannot be, as m_feedback says
    Handle m_handle = Handle::BottomRight;
    std::vector<base::Id> m_frames; // that are dragged
    base::Rect m_around; // them as they were: the own box of one that is sized, else what they are seen to cover
    SnapTargets m_targets;
    std::optional<edit::AreaBorder> m_border; // under the pointer, or being moved
    std::vector<SnapMark> m_marks;
    QString m_feedback; // what stands by the pointer
    std::optional<model::ChangeSet> m_shown; // as previewed last
    base::Rect m_choice; // the rectangle being drawn
    bool m_snapping = true;
    Guides *m_guides;
    std::size_t m_guide = 0; // that is being moved
};

/// The areas of the frame's story in their sequence, over all pages of its issue; empty where it is no area of one.
std::vector<const model::Frame *> areasOfStory(const model::Document &document, base::Id frame);
/// The frames, and behind them the captions of the pictures among them: they go where their pictures go.
std::vector<base::Id> withCaptions(const model::Document &document, std::vector<base::Id> frames);
/// Where text leaves an area, in the viewport.
QRectF outPort(const QRectF &area);
QRectF inPort(const QRectF &area);

} // namespace banxin::tools
