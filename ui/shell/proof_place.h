// ProofPlace 校对: how a window comes into the proof room and goes out of it. It is a child of the window.
#pragma once

#include <QObject>

#include "base/id.h"

class QStackedWidget;

namespace banxin::review {
class ReviewRoom;
}

namespace banxin::shell {

class MainWindow;

class ProofPlace : public QObject {
    Q_OBJECT
public:
    /// The window's own, made when it is first wanted.
    static ProofPlace &of(MainWindow &window);
    review::ReviewRoom &room() { return *m_room; }
    void enter();
    void leave();
    /// 批注 PDF, out and back, in the room.
    void exportMarks();
    void importMarks();
    /// To a proof of the window's page, with the point (points from the trim's corner) in the middle.
    void showProof(base::Id proof, QPointF at);

private:
    explicit ProofPlace(MainWindow &window);

    MainWindow &m_window;
    QStackedWidget *m_rooms;
    review::ReviewRoom *m_room;
};

} // namespace banxin::shell
