// ReferencePoint: nine points of a box of which one is chosen, by pointer or arrow keys. It keeps the choice, nothing
// else.
#pragma once

#include <QWidget>

namespace banxin::widgets {

class ReferencePoint : public QWidget {
    Q_OBJECT
public:
    explicit ReferencePoint(QWidget *parent = nullptr);
    int column() const { return m_column; } // 0 left, 1 middle, 2 right
    int row() const { return m_row; }
    void setPoint(int column, int row);
    QSize sizeHint() const override { return {44, 44}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void pointChosen(int column, int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(int column, int row);

    int m_column = 0;
    int m_row = 0;
};

} // namespace banxin::widgets
