// ManuscriptView: the manuscript as it came, read-only, every line numbered, with the colour of what it was taken for;
// what is not used is struck out, what was changed is underlined.
#pragma once

#include "intake/intake_desk.h"
#include "intake/text_rows.h"
#include "widgets/tokens.h"

#include <map>

namespace banxin::intake {

class ManuscriptView : public TextRows {
    Q_OBJECT
public:
    explicit ManuscriptView(QWidget *parent = nullptr);
    /// Null shows that nothing lies there.
    void show(const Incoming *item);
    /// Passages that stand on a row, used or not.
    std::vector<manuscript::PassageId> passagesOf(int row) const;
    /// The row of a line of the file; −1 for none.
    int rowOfLine(int line) const;
    /// The rows on which the passages stand.
    std::set<int> rowsOf(const std::vector<manuscript::PassageId> &passages) const;
    bool isChoosable(int row) const override;

protected:
    int gutter() const override;
    void paintGutter(QPainter &painter, int row, const QRectF &rect, bool isNewGroup) override;
    void paintOver(QPainter &painter, int row, const QRectF &rect, const QTextLayout &layout) override;
    QString emptyText() const override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Mark { // a change in a row
        int at = 0;
        int length = 0;
        QString note;
        widgets::Tone tone = widgets::Tone::Warn; // of cleaning; of tracked changes as editors mark them
    };
    struct Shown {
        int line = 0;
        bool isLeftOut = false; // the reader's own, of no block
        std::vector<manuscript::PassageId> passages;
        std::vector<manuscript::Role> roles; // each once
        std::vector<Mark> marks;
        QString why; // of what is not used
    };
    void build(const Incoming &item);
    void addRevisions(const manuscript::Block &block, int shift, Row &row, Shown &shown) const;

    std::vector<Shown> m_shown;
    std::vector<std::pair<int, int>> m_rowOfLine; // of blocks, by line
    std::map<manuscript::PassageId, int> m_rowOfPassage;
    QString m_empty;
};

} // namespace banxin::intake
