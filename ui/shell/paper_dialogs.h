// The page on office paper and as a picture: 打印大样 and 版面存为图片. Pages are drawn on other threads, by the
// painter of the screen; the printer gets sheets that are done.
#pragma once

#include <QDialog>
#include <QPageLayout>

#include "paint/page_sheet.h"
#include "session/session.h"

#include <atomic>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPrinter;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace banxin::shell {

/// Every fifth line of each area of stories, counted in the area from 1 over all its legs.
std::vector<paint::SheetNumber> sheetNumbers(const layout::PageLayout &layout);
/// 株洲日报　2020-10-19　A01 专版　修订 12　2020-10-18 21:03　张三
QString sheetSlug(const session::Session &session, base::Id page, const QDateTime &now);

class PrintDialog : public QDialog {
    Q_OBJECT
public:
    PrintDialog(session::Session &session, base::Id page, QWidget *parent = nullptr);
    ~PrintDialog() override;
    void reject() override;
    /// Asks for the printer; the system's dialog unless told otherwise.
    void setPrinterChoice(std::function<bool(QPrinter &)> choose) { m_choosePrinter = std::move(choose); }

Q_SIGNALS:
    void printed(int sheets);

private:
    void run();
    struct Sheet {
        base::Id page;
        int index = 0;
        paint::SheetOptions options;
    };
    void next();
    void draw(const Sheet &sheet, bool numbered, const std::shared_ptr<const layout::PageLayout> &layout);
    void showState();
    void fail(const QString &text);

    session::Session &m_session;
    base::Id m_page;
    std::function<bool(QPrinter &)> m_choosePrinter;
    QRadioButton *m_one;
    QRadioButton *m_all;
    QComboBox *m_paper;
    QCheckBox *m_numbers;
    QCheckBox *m_slug;
    QCheckBox *m_tiled;
    QLabel *m_sheets;
    QProgressBar *m_progress;
    QLabel *m_outcome;
    QPushButton *m_run;
    struct Job; // what is being printed
    std::unique_ptr<Job> m_job;
};

class PagePictureDialog : public QDialog {
    Q_OBJECT
public:
    PagePictureDialog(session::Session &session, base::Id page, const QString &folder, QWidget *parent = nullptr);
    void reject() override;

Q_SIGNALS:
    void saved(const QString &path);

private:
    void run();
    void draw(const QString &path, const QByteArray &format, const std::optional<model::Publication> &publication,
        const std::shared_ptr<const layout::PageLayout> &layout);
    void showState();

    session::Session &m_session;
    base::Id m_page;
    QLineEdit *m_path;
    QPushButton *m_choose;
    QSpinBox *m_dpi;
    QCheckBox *m_softProof;
    QLabel *m_size;
    QLabel *m_outcome;
    QPushButton *m_run;
    bool m_working = false;
    bool m_done = false;
    QString m_mayReplace;
};

void showPrintDialog(session::Session &session, base::Id page, QWidget *parent);
void showPagePictureDialog(session::Session &session, base::Id page, QWidget *parent);

} // namespace banxin::shell
