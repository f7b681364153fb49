// Guides: lines pulled out of the rulers onto the page, moved there and thrown back. A line of the top ruler lies, one
// of the left ruler stands.
#pragma once

#include "canvas/tool.h"
#include "model/document.h"

#include <QObject>

#include <optional>

namespace banxin::canvas {
class PageView;
}

namespace banxin::tools {

class Guides : public QObject {
    Q_OBJECT
public:
    explicit Guides(canvas::PageView &view);

    /// The guide of the page under the pointer, by its index in Page::guides; nothing where none is shown there.
    std::optional<std::size_t> at(QPointF at) const;
    /// A guide on its way: shown there; `done`: set down, or taken away where it is let go beside the page.
    void move(std::size_t guide, QPointF at, bool done);

private:
    void pull(bool vertical, QPointF at, bool done);
    base::Length placed(bool vertical, QPointF at) const;
    bool isOnPage(bool vertical, base::Length at) const;
    void set(const std::vector<model::Guide> &guides);

    canvas::PageView &m_view;
};

} // namespace banxin::tools
