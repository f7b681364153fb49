// FitSketch: a story's areas on the page as a small drawing, with what a proposal touches marked in it. It lays nothing
// out.
#pragma once

#include "arrange/fit.h"
#include "widgets/tokens.h"

#include <QPainter>
#include <QRectF>

#include <vector>

namespace banxin::tools {

class FitSketch {
public:
    FitSketch() = default;
    /// Of the story on the page that the layout is of.
    FitSketch(const layout::PageLayout &layout, const model::Document &document, base::Id story);

    /// `change` is the proposal's: of several pictures the one that it changes is marked.
    void paint(
        QPainter &painter, const QRectF &place, const arrange::Proposal &proposal, const widgets::Tokens &tokens) const;

private:
    struct Picture {
        base::Id frame;
        QRectF box;
    };
    QRectF m_whole; // in points, as all of these
    std::vector<QRectF> m_legs;
    std::vector<Picture> m_pictures;
    QRectF m_heading;
};

} // namespace banxin::tools
