// FindBar: what to look for and what to put instead, above the text that is searched. It asks the desk; it edits
// nothing.
#pragma once

#include "find/find_desk.h"

#include <QFrame>

class QAction;
class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStringListModel;
class QToolButton;

namespace banxin::widgets {
class SegmentedControl;
}

namespace banxin::find {

class FormatChoice;

class FindBar : public QFrame {
    Q_OBJECT
public:
    explicit FindBar(FindDesk &desk, QWidget *parent = nullptr);

    /// Shows the bar with the keys in it; `text` that is selected becomes what is looked for. A selection of more than
    /// a paragraph becomes the scope.
    void open(const QString &text, bool isLong);
    void close();
    /// What was looked for, newest first.
    QStringList history() const;
    void setHistory(const QStringList &history);
    FormatChoice &formats() { return *m_formats; }
    /// Which scopes there are here.
    void setScopes(bool selection, bool story);
    /// As narrow as its place makes it.
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void showError(const banxin::base::Error &error);

Q_SIGNALS:
    void closed();
    /// Replacing all is to be previewed.
    void previewWanted(std::shared_ptr<const banxin::find::FindDesk::Plan> plan);
    void historyChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// Where the width is wanting, the ticks and the scope have a row of their own.
    void resizeEvent(QResizeEvent *event) override;

private:
    edit::FindQuery query() const;
    edit::Replacement replacement() const;
    void ask();
    void refresh();
    void remember();
    void replaceOne();
    void replaceAll();

    FindDesk &m_desk;
    QLineEdit *m_find;
    QLineEdit *m_replace;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QCheckBox *m_regex;
    QCheckBox *m_width;
    QToolButton *m_format;
    QToolButton *m_options;
    QAction *m_case;
    QAction *m_word;
    QAction *m_points;
    QAction *m_cuts;
    QPushButton *m_one;
    QPushButton *m_all;
    widgets::SegmentedControl *m_scope;
    QWidget *m_ticks; // what may be ticked
    QWidget *m_within; // the scope with its word
    QHBoxLayout *m_first;
    QHBoxLayout *m_second;
    QHBoxLayout *m_own; // of both, or empty
    QToolButton *m_close;
    QWidget *m_errorRow;
    QLabel *m_error;
    FormatChoice *m_formats;
    QStringListModel *m_history;
};

} // namespace banxin::find
