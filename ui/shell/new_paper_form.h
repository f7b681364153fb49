// NewPaperForm 新建报纸: what a paper is called, where it is kept, its format and type area, its first day and the
// facts of its masthead. It makes nothing; the type area is computed as one types.
#pragma once

#include <QWidget>

#include "session/new_newsroom.h"

#include <memory>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace banxin::widgets {
class LengthEdit;
class SegmentedControl;
} // namespace banxin::widgets

namespace banxin::shell {

class NewPaperForm : public QWidget {
    Q_OBJECT
public:
    explicit NewPaperForm(std::shared_ptr<const session::NewsroomTemplate> newsroom, QWidget *parent = nullptr);

    /// The page of the template that A01 is made from; the fields follow its format.
    void setPage(const QString &page);
    /// In which a new newsroom is offered.
    void setFolder(const QString &folder);
    /// Everything as it stands.
    session::NewPaper paper() const;
    QString location() const; // as the file system has it, absolute
    /// Why it cannot be made yet, and which field says so; empty where it can.
    QString lacking(QWidget **field = nullptr) const;
    QLineEdit &name() const { return *m_name; }
    void focusName();
    /// While something is made nothing can be changed; `isThis`: it is this paper.
    void setBusy(bool busy, bool isThis);

Q_SIGNALS:
    /// Any field, as it is typed.
    void changed();
    /// Another format: its name. The gallery is to choose a page of it.
    void formatChosen(const QString &format);
    void makeWanted();

private:
    void buildFormat(QVBoxLayout *column);
    void buildFacts(QVBoxLayout *column);
    void suggestLocation();
    void takeBody();
    void takeGrid();
    void showFormat();
    QString formatTitle(const QString &name) const;
    QString faultOf(const model::HouseFormat &format) const;

    std::shared_ptr<const session::NewsroomTemplate> m_template;
    QString m_page;
    model::HouseFormat m_format; // as the fields have it
    QString m_folder;
    bool m_ownLocation = false; // the person wrote it
    QLabel *m_about;
    QLineEdit *m_name;
    QLineEdit *m_location;
    QPushButton *m_choose;
    QDateEdit *m_date;
    QLabel *m_weekday;
    QComboBox *m_formatChoice;
    QComboBox *m_body;
    widgets::SegmentedControl *m_by;
    QLabel *m_computed;
    std::vector<QLineEdit *> m_facts;
    QPushButton *m_make;
    QProgressBar *m_progress;
    widgets::LengthEdit *m_bleed = nullptr, *m_columns = nullptr, *m_characters = nullptr, *m_gutter = nullptr,
                        *m_rows = nullptr, *m_pitch = nullptr, *m_width = nullptr, *m_height = nullptr;
};

/// A folder of the name in the folder that is still free.
QString freeLocation(const QString &folder, const QString &name);

} // namespace banxin::shell
