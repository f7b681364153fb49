// Taker: takes lines, whole or in pieces, into a reading, cleaned, and keeps account of every change and drop. What
// nobody has taken at the end is dropped, so that nothing is lost without a word.
#pragma once

#include "manuscript/cleaner.h"
#include "manuscript/line.h"

#include <map>

namespace banxin::manuscript {

class Taker {
public:
    explicit Taker(const std::vector<Line> &lines)
        : m_lines(lines)
    {
    }

    /// The whole line, cleaned.
    QString take(std::size_t line, Spaces spaces);
    /// The whole line without its markup, else as it stands.
    QString takeAsItIs(std::size_t line);
    /// A piece of it, by characters of `Line::text` from its start, white space not counted; pieces are taken from the
    /// left.
    QString takePiece(std::size_t line, qsizetype from, qsizetype to, Spaces spaces);
    /// A piece that is left out, as it stood.
    void dropPiece(std::size_t line, qsizetype from, qsizetype to, const QString &why);
    /// The whole line, as it stood.
    void drop(std::size_t line);
    /// What is no line of the text.
    void left(int line, const QString &text, const QString &why) { m_dropped.push_back({line, text, why}); }

    /// White space that stands before the character `at` (not counting white space), as it is in the text.
    QString spaceBefore(std::size_t line, qsizetype at) const;
    /// The number of the file's line on which a line of ours begins.
    int numberOf(std::size_t line) const { return m_lines[line].block.line; }

    std::vector<Dropped> dropped() const;
    std::vector<Change> changes() const;

    static qsizetype inkOf(QStringView text); // characters but white space

private:
    Block piece(std::size_t line, qsizetype from, qsizetype to) const;

    const std::vector<Line> &m_lines;
    std::map<std::size_t, std::vector<Change>> m_changes; // by line
    std::vector<Dropped> m_dropped;
};

} // namespace banxin::manuscript
