#include "review/read_progress.h"

#include "review/mark_geometry.h"

#include <algorithm>

namespace banxin::review {

namespace {

constexpr double kMostOfALine = 0.6;

bool isRead(const layout::LineLayout &line) { return line.line().end > line.line().start && !line.repeated; }

} // namespace

void ReadProgress::setLayout(std::shared_ptr<const layout::PageLayout> layout)
{
    m_layout = std::move(layout);
    m_seen.assign(m_layout ? m_layout->lines.size() : 0, false);
    m_done = m_wanted = 0;
    if (m_layout)
        for (const layout::LineLayout &line : m_layout->lines)
            m_wanted += isRead(line);
}

bool ReadProgress::look(const QRectF &seen, double scale)
{
    if (!m_layout)
        return false;
    const int before = m_done;
    for (std::size_t i = 0; i < m_seen.size(); ++i) {
        const layout::LineLayout &line = m_layout->lines[i];
        if (m_seen[i] || !isRead(line) || line.line().size.toPt() * scale < kLegiblePixels)
            continue;
        const QRectF box = toPoints(line.box);
        // All of its height, but for the white above and below, and most of its length: long ones are read by parts.
        const QRectF there = box.adjusted(0, box.height() / 5, 0, -box.height() / 5) & seen;
        if (there.height() >= box.height() * 0.59
            && there.width() >= std::min(box.width(), seen.width()) * kMostOfALine) {
            m_seen[i] = true;
            ++m_done;
        }
    }
    return m_done != before;
}

int ReadProgress::percent() const { return m_wanted > 0 ? m_done * 100 / m_wanted : 0; }

QByteArray ReadProgress::toBytes() const
{
    QByteArray bytes(static_cast<qsizetype>((m_seen.size() + 7) / 8), '\0');
    for (std::size_t i = 0; i < m_seen.size(); ++i)
        if (m_seen[i])
            bytes[static_cast<qsizetype>(i / 8)] =
                static_cast<char>(bytes[static_cast<qsizetype>(i / 8)] | (1 << (i % 8)));
    return bytes;
}

bool ReadProgress::restore(const QByteArray &bytes)
{
    if (!m_layout || bytes.size() != static_cast<qsizetype>((m_seen.size() + 7) / 8))
        return false;
    m_done = 0;
    for (std::size_t i = 0; i < m_seen.size(); ++i) {
        m_seen[i] = (bytes[static_cast<qsizetype>(i / 8)] >> (i % 8)) & 1;
        m_done += m_seen[i] && isRead(m_layout->lines[i]);
    }
    return true;
}

} // namespace banxin::review
