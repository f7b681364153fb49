// FindingsPanel: what is wrong on the page that is shown, worst first. Choosing one asks to show its
// place; it never mends anything.
#pragma once

#include "panels/facts.h"

#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace banxin::panels {

class FindingListModel;

class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(QWidget *parent = nullptr);
    void setFindings(std::vector<PageFinding> findings);
    int count() const;
    int errors() const;

public Q_SLOTS:
    /// To the next (1) or the one before (-1), round the end.
    void step(int by);

Q_SIGNALS:
    void findingChosen(const banxin::panels::PageFinding &finding);
    /// A menu for it is wanted at the place on the screen.
    void menuWanted(const banxin::panels::PageFinding &finding, QPoint place);

private:
    void showCounts();
    void choose(const QModelIndex &index);

    FindingListModel *m_model;
    QListView *m_list;
    QLabel *m_empty;
    QToolButton *m_chips[4];
};

} // namespace banxin::panels
