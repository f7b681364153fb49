// TextRows: a long list of wrapped texts, each with a gutter at its left, one of them the current one. Rows are set
// only where they are seen, so a book's length costs nothing; what a row means is its heirs' business.
#pragma once

#include <QAbstractScrollArea>
#include <QTextLayout>

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace banxin::intake {

class TextRows : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TextRows(QWidget *parent = nullptr);

    struct Row {
        QString text;
        QFont font;
        QColor color; // invalid: the palette's
        QList<QTextLayout::FormatRange> formats;
        int before = 6; // white above it in px
        int indent = 0; // of its first line in em
        int least = 0; // its height at least: its gutter has its own
    };
    /// The view stays where it is as far as it can.
    void setRows(std::vector<Row> rows);
    void scrollToTop();
    int rowCount() const { return static_cast<int>(m_rows.size()); }
    int currentRow() const { return m_current; }
    /// The chosen rows, from above: the current one, or a range up to it.
    const std::set<int> &selection() const { return m_selected; }
    /// Without a signal; the first of them becomes the current row. Scrolls to it where asked.
    enum class Scroll { No, IntoView, ToThird };
    void setSelection(const std::set<int> &rows, Scroll scroll);
    /// Whether people can choose the row.
    virtual bool isChoosable(int row) const { return row >= 0 && row < rowCount(); }
    QRect rowRect(int row) const; // on the viewport

Q_SIGNALS:
    /// By mouse or keys.
    void rowChosen(int row);
    void keyPressed(QKeyEvent *event);
    /// Over a chosen row, or by the keyboard's menu key: a menu is wanted there, on the screen.
    void menuWanted(QPoint place);

protected:
    virtual int gutter() const = 0; // px at the left that rows leave to paintGutter()
    virtual void paintGutter(QPainter &painter, int row, const QRectF &rect, bool isNewGroup) = 0;
    virtual void paintOver(QPainter &painter, int row, const QRectF &rect, const QTextLayout &layout);
    virtual QString emptyText() const { return {}; }
    /// A press in the gutter; true where it has been dealt with.
    virtual bool gutterPressed(int row, QPoint place);
    virtual bool beginsGroup(int row) const;
    const Row &row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    int rowAt(int y) const; // of the viewport
    int hoveredRow() const { return m_hovered; }

private:
    const QTextLayout &layoutOf(int row) const;
    int heightOf(int row) const; // as set, else as reckoned
    void settle() const; // tops of all rows
    void updateBar();
    void choose(int row, bool extend);
    void scrollToCurrent(Scroll scroll);
    int textWidth() const;

    std::vector<Row> m_rows;
    mutable std::map<int, std::unique_ptr<QTextLayout>> m_layouts;
    mutable std::vector<int> m_heights; // 0: not set yet
    mutable std::vector<int> m_tops; // one more than rows; empty: to be reckoned
    int m_current = -1;
    int m_anchor = -1;
    std::set<int> m_selected;
    int m_hovered = -1;
};

} // namespace banxin::intake
