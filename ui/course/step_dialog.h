// StepDialog: what is asked before a step is taken: a reason, the password again, and for a signature what is signed
// and which words are others than at the signature before. It says what is wanted and takes no step itself.
#pragma once

#include <QDialog>

#include "session/workflow_desk.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace banxin::course {

class StepDialog : public QDialog {
    Q_OBJECT
public:
    struct Wanted {
        QString action; // 签大样 2
        QString subject; // A01, or the story's title
        QString person; // who takes it
        bool asksReason = false;
        bool asksPassword = false;
        bool isSignature = false;
        QStringList passesOver; // what the chief passes over, in words
    };
    StepDialog(const Wanted &wanted, QWidget *parent);

    QString reason() const;
    QString password() const;
    /// What is signed; until then the main button waits.
    void showSignOff(const session::SignOff &sign);
    /// It was not taken; the dialog stays.
    void showFault(const base::Error &error);
    void setBusy(bool busy);

Q_SIGNALS:
    void wantedNow();

private:
    void refresh();

    Wanted m_wanted;
    bool m_isRead = false; // what is signed
    bool m_isBusy = false;
    QLabel *m_hash;
    QLabel *m_changes;
    QWidget *m_changesFrame;
    QPlainTextEdit *m_reason;
    QLineEdit *m_password;
    QLabel *m_fault;
    QPushButton *m_main;
};

/// The words that changed as rich text: what was removed struck through, what was added underlined, in the colours of
/// the palette; of long paragraphs the surroundings alone. At most so many changes; the rest is counted.
QString changesAsHtml(const std::vector<workflow::TextChange> &changes, const QPalette &palette, int most = 60);

} // namespace banxin::course
