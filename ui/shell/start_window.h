// StartWindow: where a person begins without a newsroom: recent ones with their condition, opening a folder or a packed
// issue, a new newspaper from a page of the template, and the sample newsroom. It opens nothing itself but asks for it.
#pragma once

#include "base/result.h"
#include "session/translation.h"
#include "shell/settings.h"

#include <QMainWindow>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStandardItemModel;

namespace banxin::widgets {
class MessageBar;
}

namespace banxin::shell {

class NewPaperForm;
class TemplateGallery;

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
    /// Brings the sample into sight.
    void showSample();

Q_SIGNALS:
    void languageChosen(banxin::session::Language language);
    void openWanted(const QString &location);
    /// The sample newsroom stands at the location.
    void sampleMade(const QString &location);
    /// A new newsroom stands at the location.
    void publicationMade(const QString &location);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildSide();
    QWidget *buildMiddle();
    QWidget *buildSample();
    using Work = std::function<base::Status(QString)>;
    void make(const QString &location, Work work, void (StartWindow::*made)(const QString &));
    void enableMaking();
    void buildMenus();
    void askForStore();
    void askForPackedIssue();
    void forgetRecent(const QModelIndex &index);
    void chooseFolderFor(QLineEdit &field);

    Settings m_settings;
    widgets::MessageBar *m_message;
    QStandardItemModel *m_recent;
    QListView *m_recentList;
    QLabel *m_noRecent = nullptr;
    TemplateGallery *m_gallery;
    NewPaperForm *m_form;
    QScrollArea *m_middle = nullptr;
    QWidget *m_sample = nullptr;
    QLineEdit *m_sampleLocation;
    QPushButton *m_makeSample;
    QPushButton *m_chooseSample;
    QProgressBar *m_progress; // of the sample
    bool m_making = false;
    bool m_makingSample = false;
};

/// 可打开, or why not: gone, no permission to write, not a newsroom.
struct StoreCondition {
    bool usable = true;
    bool writable = true;
    QString text;
};
StoreCondition conditionOf(const QString &location);

} // namespace banxin::shell
