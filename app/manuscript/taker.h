// Taker: takes lines, whole or in pieces, into a reading, cleaned, and keeps account of every change and drop. What
// nobody has taken at the end is dropped, so that nothing is lost without a word.
#pragma once

#include "manuscript/cleaner.h"
#include "manuscript/line.h"

namespace banxin::manuscript {

/// What was taken of a line, and how.
struct Taken {
    enum class How { Strays, Parting, AsItIs, Dropped };
    std::size_t line = 0;
    qsizetype from = 0, to = 0; // characters but white space
    How how = How::Strays;
    std::vector<Change> changes;
};

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
    void dropPiece(std::size_t line, qsizetype from, qsizetype to, DropReason why);
    /// The whole line, as it stood.
    void drop(std::size_t line);
    /// What is no line of the text.
    void left(std::size_t line, const LeftOut &what);

    /// The number of the file's line on which a line of ours begins.
    int numberOf(std::size_t line) const { return m_lines[line].block.line; }

    std::vector<Dropped> dropped() const;
    std::vector<Change> changes() const;
    const std::vector<Taken> &taken() const { return m_taken; }

    /// What a passage is called until all are known: its line of ours, and where in it.
    static PassageId idOf(std::size_t line, qsizetype from = 0) { return {int(line), int(from)}; }

    static qsizetype inkOf(QStringView text); // characters but white space

private:
    QString note(std::size_t line, qsizetype from, qsizetype to, Taken::How how, Cleaned clean);

    const std::vector<Line> &m_lines;
    std::vector<Taken> m_taken;
    std::vector<Dropped> m_dropped;
};

/// A piece of a line, cleaned or left as it stands as `how` says; the changes in `kept` are not made. `text` of what is
/// dropped is trimmed.
Cleaned pieceOf(const Line &line, qsizetype from, qsizetype to, Taken::How how, const std::set<int> *kept = nullptr);
/// White space that stands before the character `at` (not counting white space), as it is in the text.
QString spaceBefore(const Line &line, qsizetype at);
/// The number of the file's line on which a piece begins.
int lineNumber(const Line &line, qsizetype from);

} // namespace banxin::manuscript
