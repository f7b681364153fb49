// Tables in plain texts: rows between bars, with tabs, or in columns that spaces align. It never takes a list of names
// for a table.
#pragma once

#include "manuscript/source.h"

namespace banxin::manuscript {

/// Tables of Markdown, and lines between bars in general.
class BarTables {
public:
    explicit BarTables(const QStringList &lines);

    /// |---|---|
    bool isRule(qsizetype index) const { return kind(index) == Kind::Rule; }
    bool isRow(qsizetype index) const { return kind(index) == Kind::Row || kind(index) == Kind::Head; }
    Block row(qsizetype index, const QString &text, int line) const;

private:
    enum class Kind : char { None, Head, Row, Rule };
    Kind kind(qsizetype index) const { return m_kinds[static_cast<std::size_t>(index)]; }

    std::vector<Kind> m_kinds;
};

/// Makes rows of neighbouring text blocks whose tabs or columns agree.
void findColumns(std::vector<Block> &blocks);

} // namespace banxin::manuscript
