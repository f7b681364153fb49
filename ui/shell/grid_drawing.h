// GridDrawing: a little drawing of a sheet with its bleed, its type area, its columns and rows. It changes nothing.
#pragma once

#include <QWidget>

#include "model/publication.h"

namespace banxin::shell {

class GridDrawing : public QWidget {
    Q_OBJECT
public:
    explicit GridDrawing(QWidget *parent = nullptr);
    void show(const base::Size &trim, base::Length bleed, const model::Grid &grid);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    base::Size m_trim;
    base::Length m_bleed;
    model::Grid m_grid;
};

} // namespace banxin::shell
