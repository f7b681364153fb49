// The dialogs of pack files: the open issue into one file, and such a file into a newsroom. The work is done on a
// thread of their own, which 停止 and closing end with nothing left behind.
#pragma once

#include <QDate>
#include <QDialog>

#include "pack/pack_file.h"
#include "session/session.h"

#include <atomic>
#include <thread>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QComboBox;

namespace banxin::widgets {
class IconLabel;
}

namespace banxin::shell {

/// What both have: a line of progress, an outcome, a thread.
class PackWorkDialog : public QDialog {
    Q_OBJECT
public:
    ~PackWorkDialog() override;
    void reject() override;

protected:
    void showEvent(QShowEvent *event) override;
    PackWorkDialog(const QString &title, QWidget *parent);
    using Work = std::function<std::function<void()>(const pack::Progress &)>;
    /// `work` on another thread; what it answers then here.
    void start(Work work);
    bool isWorking() const { return m_working; }
    void say(const QString &icon, int tone, const QString &text);
    void sayNothing();
    virtual void showWorking() = 0;

    QLabel *m_about;
    widgets::IconLabel *m_icon;
    QLabel *m_outcome;
    QProgressBar *m_progress;
    QPushButton *m_main = nullptr; // what does it

private:
    std::thread m_thread;
    std::atomic<bool> m_stop = false;
    bool m_working = false;
    bool m_closeAfter = false;
};

class PackDialog : public PackWorkDialog {
    Q_OBJECT
public:
    /// The open issue, offered into `folder`.
    PackDialog(session::Session &session, const QString &folder, QWidget *parent = nullptr);

Q_SIGNALS:
    void packed(const QString &path);

private:
    void run();
    void showWorking() override;

    session::Session &m_session;
    QLineEdit *m_path;
    QPushButton *m_choose;
    QPushButton *m_run;
    bool m_done = false;
    QString m_mayReplace;
};

class UnpackDialog : public PackWorkDialog {
    Q_OBJECT
public:
    struct Known {
        QString name;
        QString location;
    };
    /// Into one of the newsrooms or a new one beside the pack.
    UnpackDialog(const QString &path, const std::vector<Known> &stores, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The issue is in the newsroom; the dialog has closed.
    void unpacked(const QString &location, const QDate &date, const QString &edition);

private:
    void look();
    void run(pack::Ids ids);
    void showWorking() override;

    QString m_pack;
    QRadioButton *m_new;
    QRadioButton *m_old;
    QLineEdit *m_path;
    QPushButton *m_choose;
    QComboBox *m_stores;
    QPushButton *m_run;
    QPushButton *m_asNew;
    bool m_readable = false;
};

/// Makes the dialog as high as what it says by now needs, at the width that it has.
void growToFit(QDialog &dialog);

/// Opens the dialog for the open issue of the window's session.
void showPackDialog(session::Session &session, QWidget *parent);
/// Asks for a pack; empty where none was chosen.
QString askForPack(QWidget *parent);
/// True for a file whose name ends in .banxinpack.
bool isPackFile(const QString &location);

} // namespace banxin::shell
