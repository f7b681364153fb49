// ReadingView: the manuscript as it is read, story by story, each passage with its role, as it will be printed. It
// changes nothing itself: it tells what the editor asks for.
#pragma once

#include "intake/intake_desk.h"
#include "intake/text_rows.h"

#include <map>

namespace banxin::intake {

class ReadingView : public TextRows {
    Q_OBJECT
public:
    explicit ReadingView(QWidget *parent = nullptr);
    void show(const Incoming *item);
    /// Passages of the chosen rows.
    std::vector<manuscript::PassageId> chosen() const;
    int rowOf(const manuscript::PassageId &passage) const; // −1 for none
    std::set<int> rowsOf(const std::vector<manuscript::PassageId> &passages) const;
    bool isChoosable(int row) const override;

Q_SIGNALS:
    /// The role's box was pressed: a menu is wanted there, on the screen.
    void roleMenuWanted(QPoint place);

protected:
    int gutter() const override;
    void paintGutter(QPainter &painter, int row, const QRectF &rect, bool isNewGroup) override;
    void paintOver(QPainter &painter, int row, const QRectF &rect, const QTextLayout &layout) override;
    bool gutterPressed(int row, QPoint place) override;
    bool beginsGroup(int row) const override;
    QString emptyText() const override;

private:
    struct Shown {
        bool isHead = false; // of a page or a story: no passage
        manuscript::Passage passage;
        QString right; // at the right end: 1,143 字 · 7 段
    };
    void add(Row row, Shown shown, std::vector<Row> &rows);
    Row rowFor(const Incoming &item, const manuscript::Passage &passage) const;
    bool showsBox(int row, bool isNewGroup) const;
    QRectF boxOf(const QRectF &gutterRect) const;

    std::vector<Shown> m_shown;
    std::map<manuscript::PassageId, int> m_rowOfPassage;
    QString m_empty;
};

} // namespace banxin::intake
