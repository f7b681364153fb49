// RoundsPane 各轮: every proof that was made of the page, the newest first: by whom and when, how many marks and what
// became of them. A click shows it.
#pragma once

#include <QWidget>

#include "proof/sheet.h"
#include "widgets/row_list.h"

class QLabel;
class QListView;

namespace banxin::review {

class RoundsPane : public QWidget {
    Q_OBJECT
public:
    explicit RoundsPane(QWidget *parent = nullptr);
    struct Row {
        proof::Proof proof;
        int open = 0; // marks of this proof's round and time, by what became of them
        int accepted = 0;
        int rejected = 0;
        bool isShown = false;
        bool isStale = false; // the page is another by now; of the newest alone
        friend bool operator==(const Row &, const Row &) = default;
    };
    void setRows(std::vector<Row> rows);
    int shownRows() const;
    QString textOf(int row) const;

Q_SIGNALS:
    void proofChosen(banxin::base::Id proof);

private:
    class Model;
    Model *m_model;
    QListView *m_list;
    QLabel *m_empty;
};

/// Of a page's proofs, the newest first; `shown`: the one that is looked at, `isStale`: the page is another than that.
std::vector<RoundsPane::Row> roundRows(const proof::Sheet &sheet, base::Id shown, bool isStale);

} // namespace banxin::review
