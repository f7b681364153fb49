// ReorderList: a list whose rows are dragged (Alt+arrows by keys) to another place. It says what is wanted and moves
// nothing itself.
#pragma once

#include <QListView>

#include <functional>

namespace banxin::widgets {

class ReorderList : public QListView {
    Q_OBJECT
public:
    explicit ReorderList(QWidget *parent = nullptr);
    /// Which rows may be dragged; all of them by default.
    void setMovable(std::function<bool(int row)> movable);
    /// The farthest row before which one may be dropped; -1: the end.
    void setLastDrop(int row) { m_lastDrop = row; }
    void setReordering(bool possible) { m_reordering = possible; }

Q_SIGNALS:
    /// The row goes before the row `before` as they stand now (the row count: behind the last).
    void moveWanted(int row, int before);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    bool mayMove(int row) const;
    void follow(QPoint at);
    void stop();

    std::function<bool(int)> m_movable;
    QPoint m_pressed;
    int m_row = -1; // under the pressed button
    int m_before = -1; // where it would go; -1: nowhere
    bool m_dragging = false;
    bool m_reordering = true;
    int m_lastDrop = -1;
    int m_timer = 0; // scrolls while the pointer is at an end
};

} // namespace banxin::widgets
