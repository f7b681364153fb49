// IntakeRoom 取稿: manuscripts on their way into the newsroom: as they came at the left, as they are read at the right,
// what was left out and changed below. It wires the desk to what shows it.
#pragma once

#include "intake/intake_desk.h"
#include "widgets/tokens.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace banxin::widgets {
class Chip;
class ElidedLabel;
class MessageBar;
} // namespace banxin::widgets

namespace banxin::intake {

class DestinationPanel;
class IntakeLog;
class ManuscriptView;
class ReadingView;
class RoleBar;
class TextRows;

class IntakeRoom : public QWidget {
    Q_OBJECT
public:
    explicit IntakeRoom(session::Session &session, QWidget *parent = nullptr);
    IntakeDesk &desk() { return *m_desk; }
    /// Whether stories are to be placed as well.
    bool wantsPlacing() const;
    /// The page that manuscripts are likely for; where it is another one or of another issue the destinations follow.
    void setPage(base::Id page);
    void showMessage(widgets::Tone tone, const QString &what, const QString &advice);

public Q_SLOTS:
    void chooseFiles();
    void chooseFolder();
    void paste();
    void undo();
    void redo();

Q_SIGNALS:
    /// The person is done here, or has given up.
    void left();
    void stored(const banxin::intake::IntakeDesk::Stored &what);
    /// What can be undone here has changed.
    void undoChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildBar();
    QWidget *buildEmpty();
    QWidget *buildColumn(const QString &title, QWidget *content, QLabel **facts, QWidget *right);
    void refresh();
    void arrange();
    void refreshItems();
    void refreshButtons();
    void takeKeys();
    void follow(const TextRows *view);
    void choose(const std::vector<manuscript::PassageId> &passages, bool scrolls);
    void chooseLine(int line);
    void handleKey(QKeyEvent *event);
    void setRole(manuscript::Role role);
    void restore(const manuscript::PassageId &passage);
    void split();
    void join();
    void showRoleMenu(QPoint place);
    void fillRoleMenu(QMenu &menu);
    void saveLog();
    void leave();
    void removeCurrent();
    bool mayLose(const QString &question);
    bool mayStoreTwice();
    void storeCurrent();
    const manuscript::Passage *passageOf(const manuscript::PassageId &id) const;

    session::Session &m_session;
    IntakeDesk *m_desk;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_columns = nullptr;
    QSplitter *m_rows = nullptr;
    bool m_isArranged = false;
    QLabel *m_counts = nullptr;
    QComboBox *m_files = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_tracked = nullptr;
    QLabel *m_trackedLabel = nullptr;
    QLabel *m_encodingLabel = nullptr;
    QToolButton *m_remove = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_store = nullptr;
    ManuscriptView *m_manuscript = nullptr;
    ReadingView *m_reading = nullptr;
    RoleBar *m_roles = nullptr;
    QLabel *m_manuscriptFacts = nullptr;
    QLabel *m_readingFacts = nullptr;
    DestinationPanel *m_destination = nullptr;
    IntakeLog *m_log = nullptr;
    widgets::MessageBar *m_message = nullptr;
    std::vector<manuscript::PassageId> m_chosen; // kept while passages change their roles
    const void *m_shownItem = nullptr;
    QStringList m_shownNames; // of m_files
    bool m_wasReading = false;
    QString m_folder; // that files were last taken from
    base::Id m_page;
    base::Id m_issue; // of m_page
};

} // namespace banxin::intake
