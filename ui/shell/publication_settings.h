// PublicationSettings 报纸设置: names and lawful data, formats, styles, colours, fonts, people, rules and printers of
// the publication. Nothing is changed until 保存, which is one undoable step; 取消 leaves all as it was.
#pragma once

#include <QDialog>

#include "shell/house_draft.h"

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace banxin::shell {

class PublicationSettings : public QDialog {
    Q_OBJECT
public:
    explicit PublicationSettings(session::Session &session, QWidget *parent = nullptr);

    /// names, formats, styles, colors, fonts, people, staff, course, rules, checks, press
    void showSection(const QString &name);
    HouseDraft &draft() { return *m_draft; }
    /// What has been changed is given up without a question; for who asked already.
    void giveUp();
    void reject() override;

Q_SIGNALS:
    void swatchesWanted();
    void printersWanted();

private:
    /// What fills the window by itself is not scrolled as a whole.
    enum class Room { Scrolled, Filled };
    void addSection(
        const QString &name, const QString &title, const QString &icon, QWidget *content, Room room = Room::Scrolled);
    QWidget *buildColors();
    QWidget *buildPress();
    void refresh();
    void save();

    HouseDraft *m_draft;
    QListWidget *m_sections;
    QStackedWidget *m_stack;
    QLabel *m_state;
    QPushButton *m_save;
    QLabel *m_swatches = nullptr;
    QLabel *m_printers = nullptr;
    bool m_refused = false;
};

} // namespace banxin::shell
