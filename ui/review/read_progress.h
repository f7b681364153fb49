// ReadProgress 通读: which lines of a proof stood before the reader's eyes, large enough to be read, for a moment at
// least. It watches nothing itself and keeps no file.
#pragma once

#include <QByteArray>
#include <QRectF>

#include "layout/page_layout.h"

#include <memory>
#include <vector>

namespace banxin::review {

/// From this height of their type on the screen, in its pixels, lines can be read.
inline constexpr double kLegiblePixels = 8;

class ReadProgress {
public:
    /// Another proof, none of it seen.
    void setLayout(std::shared_ptr<const layout::PageLayout> layout);
    /// `seen`: what is looked at, points from the trim's corner; `scale`: pixels a point. Whether that was new.
    bool look(const QRectF &seen, double scale);
    /// Of all lines with text, rounded down; nothing where there are none. 100: every one.
    int percent() const;
    /// What was seen, to be kept; and back, where it is of a proof with as many lines.
    QByteArray toBytes() const;
    bool restore(const QByteArray &bytes);

private:
    std::shared_ptr<const layout::PageLayout> m_layout;
    std::vector<bool> m_seen; // of each line
    int m_wanted = 0; // lines with text
    int m_done = 0; // of them
};

} // namespace banxin::review
