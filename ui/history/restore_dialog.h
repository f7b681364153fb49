// RestoreDialog: says what going back to an earlier page will change, and asks whether the words come along.
#pragma once

#include "edit/restore.h"

#include <QDialog>

class QCheckBox;
class QLabel;

namespace banxin::history {

class RestoreDialog : public QDialog {
    Q_OBJECT
public:
    /// `moment` is when, for people; the documents are those that restoredPage() will be asked with.
    RestoreDialog(const model::Document &now, const model::Document &then, base::Id page, const QString &moment,
        QWidget *parent = nullptr);
    edit::RestoreScope scope() const;

private:
    void tell();

    const model::Document m_now;
    const model::Document m_then;
    const base::Id m_page;
    QLabel *m_what;
    QCheckBox *m_text;
    QPushButton *m_ok;
};

/// 改回 3 个框，去掉 1 个，找回 2 个；稿件文字 5 段.
QString differenceText(const edit::PageDifference &difference);

} // namespace banxin::history
