// SwatchesDialog 色板: the publication's named colours: process or spot, their inks. What is saved is one undoable
// step.
#pragma once

#include "model/publication.h"
#include "session/session.h"

#include <QDialog>

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace banxin::widgets {
class LengthEdit;
}

namespace banxin::shell {

class SwatchesDialog : public QDialog {
    Q_OBJECT
public:
    explicit SwatchesDialog(session::Session &session, QWidget *parent = nullptr);

private:
    void fillList(int row);
    void paintRow(int row);
    void showSwatch();
    void save();
    model::Swatch *current();

    session::Session &m_session;
    base::Id m_publication;
    std::vector<model::Swatch> m_swatches;
    int m_highest = 0; // number ever given here: none is given again
    QListWidget *m_list;
    QWidget *m_form;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLabel *m_inksLabel;
    std::array<widgets::LengthEdit *, 4> m_inks{};
    QLabel *m_sample;
    QLabel *m_refused;
    QPushButton *m_remove;
};

} // namespace banxin::shell
