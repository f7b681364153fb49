// TalkPane 讨论: what was said and decided about the page's marks, the newest first, by whom. A click chooses the mark.
#pragma once

#include <QWidget>

#include "proof/sheet.h"
#include "widgets/row_list.h"

class QLabel;
class QListView;

namespace banxin::review {

class TalkPane : public QWidget {
    Q_OBJECT
public:
    explicit TalkPane(QWidget *parent = nullptr);
    void setRemarks(const std::vector<proof::Remark> &remarks);
    int shownRows() const;
    QString textOf(int row) const;

Q_SIGNALS:
    void markChosen(banxin::base::Id mark);

private:
    struct Row {
        base::Id id; // of the reply or decision
        base::Id mark;
        QString about; // 改正 唯标是夺 → 旗
        QString author;
        QString time;
        QString words;
        std::optional<proof::RemarkState> state; // nothing: a reply
        friend bool operator==(const Row &, const Row &) = default;
    };
    class Model;
    class Delegate;
    Model *m_model;
    QListView *m_list;
    QLabel *m_empty;
};

} // namespace banxin::review
