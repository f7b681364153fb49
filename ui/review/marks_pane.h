// MarksPane: a page's marks as a list with filters; the thread of the chosen one and the ways to decide on it. It says
// what is wanted and decides nothing.
#pragma once

#include <QWidget>

#include "review/proof_view.h"
#include "widgets/row_list.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace banxin::widgets {
class SegmentedControl;
}

namespace banxin::review {

class MarksPane : public QWidget {
    Q_OBJECT
public:
    explicit MarksPane(QWidget *parent = nullptr);
    /// `place`: 3 栏 59 行, where it is known.
    struct Row {
        ProofView::Mark mark;
        QString place;
        QString task; // why it is one
        friend bool operator==(const Row &a, const Row &b)
        {
            return a.mark.remark == b.mark.remark && a.mark.state == b.mark.state && a.place == b.place
                && a.task == b.task;
        }
    };
    void setRows(std::vector<Row> rows);
    void choose(base::Id mark);
    base::Id chosen() const { return m_chosen; }
    enum class Filter { All, Open, Accepted, Rejected, Stale };
    void setFilter(Filter filter);
    int shownRows() const;
    /// 全部采纳, for whoever has room for it.
    QToolButton *acceptAllButton() { return m_acceptAll; }
    /// Puts the cursor where the reason is written.
    void askReason();

Q_SIGNALS:
    void markChosen(banxin::base::Id mark);
    void acceptWanted(banxin::base::Id mark);
    void rejectWanted(banxin::base::Id mark, const QString &reason);
    void reopenWanted(banxin::base::Id mark);
    void placeWanted(banxin::base::Id mark);
    void replied(banxin::base::Id mark, const QString &text);
    /// −1: of every kind.
    void acceptAllWanted(int kind);

private:
    void fill();
    void showChosen();

    std::vector<Row> m_all;
    Filter m_filter = Filter::All;
    base::Id m_chosen;
    class Model;
    Model *m_model;
    QToolButton *m_acceptAll;
    QListView *m_list;
    widgets::SegmentedControl *m_filters;
    QLabel *m_empty;
    QWidget *m_card;
    QLabel *m_thread;
    QLineEdit *m_reply;
    QPushButton *m_accept;
    QPushButton *m_reject;
    QPushButton *m_reopen;
    QPushButton *m_place;
};

/// What the mark asks for, in a line: 唯标是夺 → 旗.
QString summaryOf(const proof::Remark &remark);

} // namespace banxin::review
