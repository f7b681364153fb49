// FixDialog: what mending all automatic findings would do, place by place: the words around it, what goes and what
// comes, and a tick to leave one out. It changes nothing; one button says which.
#pragma once

#include "panels/facts.h"

#include <QDialog>

class QLabel;
class QListView;
class QPushButton;

namespace banxin::findings {

class FixRows;

class FixDialog : public QDialog {
    Q_OBJECT
public:
    /// The findings as they stand in the document.
    FixDialog(const model::Document &document, std::vector<panels::PageFinding> findings, QWidget *parent = nullptr);

    /// Those that are ticked.
    std::vector<panels::PageFinding> chosen() const;

Q_SIGNALS:
    /// The finding is to be seen in its place.
    void looked(const banxin::panels::PageFinding &finding);

private:
    void refresh();

    FixRows *m_rows;
    QListView *m_list;
    QLabel *m_count;
    QPushButton *m_apply;
};

} // namespace banxin::findings
