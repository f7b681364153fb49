// PressCard: the time of the press, how much of it is left, and how many pages are there already.
#pragma once

#include <QWidget>

#include "widgets/tokens.h"
#include "workflow/board.h"

namespace banxin::board {

class PressCard : public QWidget {
    Q_OBJECT
public:
    explicit PressCard(QWidget *parent = nullptr);
    void setBoard(const workflow::Board &board, const QDateTime &now);
    /// 余 8 时 58 分, 超 12 分, 已全部付印; empty where nobody set a time.
    QString leftText() const;
    widgets::Tone tone() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QDateTime m_begin, m_press, m_now;
    workflow::Pressure m_pressure = workflow::Pressure::None;
    qint64 m_left = 0;
    double m_gone = 0;
    int m_pages = 0, m_released = 0;
};

} // namespace banxin::board
