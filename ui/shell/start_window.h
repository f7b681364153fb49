// StartWindow: where a person begins without a newsroom: recent ones with their condition, opening a
// folder, a new newspaper, and the sample newsroom. It opens nothing itself but asks for it.
#pragma once

#include "base/result.h"
#include "session/translation.h"
#include "shell/settings.h"

#include <QMainWindow>

#include <functional>

class QLabel;
class QDateEdit;
class QLineEdit;
class QListView;
class QProgressBar;
class QPushButton;
class QStandardItemModel;

namespace banxin::widgets {
class MessageBar;
}

namespace banxin::shell {

class StartWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit StartWindow(QWidget *parent = nullptr);
    ~StartWindow() override;
    void showError(const QString &location, const base::Error &error);
    void fillRecent();
    /// Where the sample is made; offered as a folder that is still free.
    QString sampleLocation() const;
    void setSampleLocation(const QString &location);

public Q_SLOTS:
    void makeSample();
    /// Makes a newsroom with one publication of the name in the form.
    void makePublication();
    void focusNew();

Q_SIGNALS:
    void languageChosen(banxin::session::Language language);
    void openWanted(const QString &location);
    /// The sample newsroom stands at the location.
    void sampleMade(const QString &location);
    /// A new newsroom stands at the location.
    void publicationMade(const QString &location);

private:
    QWidget *buildSide();
    QWidget *buildMiddle();
    QWidget *buildNew();
    QWidget *buildSample();
    void suggestLocation();
    void make(QProgressBar &progress, const QString &location, std::function<base::Status(QString)> work,
        void (StartWindow::*made)(const QString &));
    void enableMaking();
    void buildMenus();
    void askForStore();

    Settings m_settings;
    widgets::MessageBar *m_message;
    QStandardItemModel *m_recent;
    QListView *m_recentList;
    QLabel *m_noRecent = nullptr;
    QLineEdit *m_sampleLocation;
    QPushButton *m_makeSample;
    QPushButton *m_chooseSample;
    QProgressBar *m_progress;
    QLineEdit *m_name;
    QLineEdit *m_location;
    QDateEdit *m_date;
    QPushButton *m_makeNew;
    QPushButton *m_chooseNew;
    QProgressBar *m_newProgress;
    QString m_folder; // in which the new newsroom is offered
    bool m_ownLocation = false; // the person wrote it
    bool m_making = false;
};

/// 可打开, or why not: gone, no permission to write, not a newsroom.
struct StoreCondition {
    bool usable = true;
    bool writable = true;
    QString text;
};
StoreCondition conditionOf(const QString &location);

} // namespace banxin::shell
