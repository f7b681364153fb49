// HistoryPanel: the undo steps and named versions of the open newsroom, live, for a dock. A double click goes
// back to a step; it edits nothing else by itself.
#pragma once

#include "history/history_model.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QToolButton;

namespace banxin::history {

class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(QWidget *parent = nullptr);
    /// Null shows nothing. The panel must go, or be given another session, before this one goes.
    void setSession(session::Session *session);
    /// The page that "this page" is.
    void setPage(base::Id page);

public Q_SLOTS:
    /// 存为版本: asks for a name and gives it to the issue as it is now (Ctrl+S).
    void askVersionName();

Q_SIGNALS:
    /// The page's history is to be shown (HistoryWindow), at this revision; 0: the newest.
    void pageHistoryWanted(banxin::base::Id page, std::int64_t revision);
    /// Something could not be read or done; show it.
    void failed(const banxin::base::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Filter { ThisPage, All, Own };
    void build();
    void refresh();
    void fetch();
    void fetchMore();
    void ask(int most, std::int64_t before, int serial);
    void showRows();
    void openRow(const QModelIndex &index);
    void askForMenu(QPoint at);

    QPointer<session::Session> m_session;
    base::Id m_page;
    HistoryModel *m_model;
    QListView *m_list;
    QLabel *m_empty;
    QToolButton *m_chips[3];
    QPushButton *m_name;
    QToolButton *m_window;
    int m_filter = ThisPage;
    int m_serial = 0; // of the newest question
    bool m_isStale = true;
    bool m_isFetching = false;
    bool m_isWhole = false; // no older step is missing
    std::vector<session::HistoryStep> m_steps;
    std::vector<session::NamedVersion> m_versions;
    QTimer m_settle;
};

} // namespace banxin::history
