// ExportForm: what is asked of an export: where to, for which printer and purpose, standard, marks, bleed, files. It
// exports nothing.
#pragma once

#include "session/session.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace banxin::widgets {
class LengthEdit;
class SegmentedControl;
} // namespace banxin::widgets

namespace banxin::shell {

class ExportForm : public QWidget {
    Q_OBJECT
public:
    enum class Target { File, Plant }; // 存为文件, 送印厂
    enum class Purpose { Press, Trial, Telephone }; // 付印版, 送厂试样, 手机样

    /// `folder` is where files are offered.
    ExportForm(session::Session &session, const QString &folder, QWidget *parent = nullptr);
    void setTarget(Target target);
    Target target() const;
    Purpose purpose() const;
    /// One file a page, into a folder.
    bool isPerPage() const;
    bool isFolder() const { return target() == Target::Plant || isPerPage(); }
    QString path() const;
    QString folder() const { return m_folder; }
    void setFolder(const QString &folder) { m_folder = folder; }
    /// Of these pages; whether errors may be passed over is not its business.
    session::Session::ExportRequest request(const std::vector<base::Id> &pages) const;
    /// How the pages that are chosen are called in a file's name; the name is offered anew.
    void setPages(const std::vector<base::Id> &pages);
    /// Errors that preflight found: press pages wait for somebody to mend or to release them.
    void setErrors(int errors);
    /// Why nothing can be done as it is filled in; empty where it can.
    QString hindrance() const;

Q_SIGNALS:
    /// What is to be made is another thing than before.
    void changed();
    /// Only where it goes to is.
    void placeChanged();
    /// The person picked this file where they were asked about replacing it.
    void replacementAgreed(const QString &path);

private:
    model::PrinterProfile chosenPrinter() const;
    QLabel *addName(QGridLayout &grid, const QString &text, int row);
    void build();
    void wire();
    void takePrinter();
    void showState();
    void offerPath();
    void choosePath();

    session::Session &m_session;
    QString m_folder;
    QString m_plantFolder; // instead of the printer's own
    std::vector<base::Id> m_pages;
    int m_errors = 0;
    widgets::SegmentedControl *m_target;
    QComboBox *m_printer;
    QLabel *m_summary;
    widgets::SegmentedControl *m_purpose;
    QLabel *m_purposeNote;
    widgets::SegmentedControl *m_standard;
    QCheckBox *m_crop;
    QCheckBox *m_registration;
    QCheckBox *m_bar;
    QCheckBox *m_slug;
    widgets::LengthEdit *m_bleed;
    QRadioButton *m_oneFile;
    QRadioButton *m_perPage;
    QLineEdit *m_note;
    QLabel *m_pathName;
    QLineEdit *m_path;
    QPushButton *m_choose;
};

} // namespace banxin::shell
