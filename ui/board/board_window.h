// BoardWindow 本期进度: pages and stories of the issue by their steps, who has them, and the time left to the press;
// beside the window that it belongs to, and kept up with what is done there and elsewhere. It takes no step itself.
#pragma once

#include <QDialog>

#include "board/board_rows.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace banxin::widgets {
class Chip;
class MessageBar;
} // namespace banxin::widgets

namespace banxin::board {

class MineCard;
class PressCard;

class BoardWindow : public QDialog {
    Q_OBJECT
public:
    BoardWindow(session::Session &session, Thumbnails thumbnails, QWidget *parent);

    BoardDesk &desk() { return m_desk; }
    /// The page that the window shows stands out.
    void setCurrentPage(base::Id page);

public Q_SLOTS:
    void thumbnailChanged();

Q_SIGNALS:
    void pageWanted(banxin::base::Id page);
    void storyWanted(banxin::base::Id story);
    /// The next step of one of them is to be taken.
    void stepWanted(banxin::base::Id page, banxin::base::Id story);
    /// The proof of a page's state is to be seen.
    void proofWanted(banxin::base::Id page, const QString &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildBar();
    QWidget *buildLists();
    QWidget *buildSide();
    void wire();
    void refresh();
    void refreshChoices();
    void refreshRows();
    void refreshSide();
    void refreshMine();
    workflow::BoardFilter filter() const;
    void askForPress();
    /// Whether a proof of the column's round may be seen of the page.
    bool hasProof(const workflow::BoardPageRow &row, std::size_t column) const;
    void showPageMenu(QPoint at);
    void openDeed(const QModelIndex &index);

    BoardDesk m_desk;
    Thumbnails m_thumbnails;
    PageLines m_pageLines;
    StoryLines m_storyLines;
    PersonLines m_personLines;
    DeedLines m_deedLines;
    base::Id m_current;
    QLabel *m_title;
    QComboBox *m_person;
    QComboBox *m_state;
    QCheckBox *m_late;
    QCheckBox *m_unplaced;
    widgets::MessageBar *m_message;
    QListView *m_pages;
    QListView *m_stories;
    QListView *m_people;
    QListView *m_deeds;
    BoardHead *m_pageHead;
    BoardHead *m_storyHead;
    QLabel *m_storyCount;
    QLabel *m_empty;
    QLabel *m_noDeeds;
    PressCard *m_card;
    MineCard *m_mine;
    QLabel *m_mineCount;
    QPushButton *m_setPress;
};

} // namespace banxin::board
