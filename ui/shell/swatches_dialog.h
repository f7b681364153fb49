// SwatchesDialog 色板: the publication's named colours: process or spot, their inks. What is saved is one undoable
// step.
#pragma once

#include "model/publication.h"
#include "shell/list_dialog.h"

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace banxin::widgets {
class LengthEdit;
}

namespace banxin::shell {

class SwatchesDialog : public ListDialog {
    Q_OBJECT
public:
    explicit SwatchesDialog(session::Session &session, QWidget *parent = nullptr);

private:
    void fillList(int row);
    void paintRow(int row);
    void showSwatch();
    void save() override;
    model::Swatch *current();

    base::Id m_publication;
    std::vector<model::Swatch> m_swatches;
    int m_highest = 0; // number ever given here: none is given again
    QWidget *m_form;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLabel *m_inksLabel;
    std::array<widgets::LengthEdit *, 4> m_inks{};
    QLabel *m_sample;
    QPushButton *m_remove;
};

} // namespace banxin::shell
