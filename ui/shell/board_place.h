// BoardPlace 本期进度: how a window comes to its board, and from the board back to a page. It is a child of the window.
#pragma once

#include <QObject>

namespace banxin::board {
class BoardWindow;
}

namespace banxin::shell {

class MainWindow;

class BoardPlace : public QObject {
    Q_OBJECT
public:
    /// The window's own, made when it is first wanted.
    static BoardPlace &of(MainWindow &window);
    board::BoardWindow &board() { return *m_board; }
    /// Brings it to the front.
    void show();

private:
    explicit BoardPlace(MainWindow &window);

    MainWindow &m_window;
    board::BoardWindow *m_board;
};

} // namespace banxin::shell
