// AdvertDialog 置入广告: a finished page or picture into an advert's frame, or into a new one of a module's size. The
// file is read and tried for the printer aside; what is accepted is one undoable step.
#pragma once

#include "session/session.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace banxin::widgets {
class LengthEdit;
}

namespace banxin::shell {

class AdvertDialog : public QDialog {
    Q_OBJECT
public:
    /// `frame` is an advert's, or null for a new one on the page.
    AdvertDialog(session::Session &session, base::Id page, base::Id frame, QWidget *parent = nullptr);

    /// Where a new advert is to stand, instead of where there is room for its module; empty: there.
    void setBox(const base::Rect &box) { m_box = box; }
    /// Reads the file and tries it; says what is wrong with it.
    void useFile(const QString &path);

Q_SIGNALS:
    void placed(base::Id frame);

private:
    void chooseFile();
    void usePage(int page);
    enum class Reading { File, Page };
    session::Session::AdvertRead taking(Reading what, int page);
    void begin(const QString &saying);
    void stop();
    void say(const QString &text, const QString &tone);
    void showState();
    base::Rect newBox() const;
    void place();

    session::Session &m_session;
    base::Id m_page;
    base::Id m_frame;
    base::Rect m_box;
    model::Asset m_file; // its digest null: awaited
    bool m_isGood = true; // may be placed as it is
    int m_triedPage = 0; // from 0
    int m_turn = 0; // what is read now: an older answer counts no more
    bool m_isReading = false;
    QLabel *m_name;
    QPushButton *m_choose;
    QFormLayout *m_rows;
    QWidget *m_pageRow;
    widgets::LengthEdit *m_number;
    QLabel *m_pages;
    QComboBox *m_module;
    QLineEdit *m_advertiser;
    QCheckBox *m_labelled;
    QLabel *m_said;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QPushButton *m_place;
};

} // namespace banxin::shell
