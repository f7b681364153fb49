// FitLeader: the thin line from what says how much a story is over or under to the popover that mends it, so that one
// sees which area it speaks of wherever it had to be put.
#pragma once

#include "canvas/page_view.h"

#include <QLineF>
#include <QWidget>

namespace banxin::tools {

class FitLeader : public QWidget {
    Q_OBJECT
public:
    /// Both are children of the page's viewport; it lets every click through.
    FitLeader(const canvas::PageView &view, const QWidget &popover, QWidget *parent);

    /// Of which area it speaks; it covers the viewport from then on.
    void showFor(base::Id frame);
    /// From the area to the popover, in the viewport; nothing where they touch or the area is not on the page.
    std::optional<QLineF> line() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const canvas::PageView &m_view;
    const QWidget &m_popover;
    base::Id m_frame;
};

} // namespace banxin::tools
