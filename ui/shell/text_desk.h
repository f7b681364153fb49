// TextDesk: what a window has for words besides the page itself: finding and replacing, the galley, special
// characters, styles by key, what other programs copied, notes. It wires them to the page and keeps no text.
#pragma once

#include "edit/find_text.h"
#include "find/find_desk.h"
#include "model/text_counts.h"

#include <QMap>
#include <QObject>
#include <QStringList>

#include <vector>

class QAction;
class QMenu;
class QSplitter;
class QVBoxLayout;

namespace banxin::find {
class FindBar;
}

namespace banxin::formats {
struct RichParagraph;
}
namespace banxin::galley {
class GalleyRoom;
}

namespace banxin::shell {

class CharactersDialog;
class MainWindow;
class NotesDialog;

class TextDesk : public QObject {
    Q_OBJECT
public:
    /// Makes its bars in the window, whose centre stands already.
    explicit TextDesk(MainWindow &window);

    /// Ctrl+F: the bar above the text that is worked on.
    void openFind();
    /// F3 and Shift+F3; opens the bar where nothing was looked for yet.
    void step(int by);
    find::FindDesk &finding() { return *m_find; }
    /// Ctrl+G: the galley of the story that is worked on, or away with it.
    void toggleGalley();
    /// Shows a story's galley; null: the one that is worked on.
    void openGalley(base::Id story = {});
    void closeGalley();
    bool isGalleyOpen() const;
    /// The story that is worked on; null where none is.
    base::Id storyAtHand() const;

    // text_desk_words.cpp
    /// At the caret, as a step of its own.
    void insert(const QString &text);
    void showCharacters();
    /// The menu that lists the publication's styles, each a command that may have a key.
    void setStyleMenu(QMenu *menu) { m_styleMenu = menu; }
    void refreshStyles();
    /// Pastes what the clipboard has besides plain words; false where that is nothing.
    bool pasteRich();
    /// Pastes the words alone, cleaned.
    void pastePlain();
    static QString cleanText(const QString &text);
    void addNote();
    void showNotes();
    /// Of the selected text of the caret.
    model::TextCounts selectionCounts() const;
    /// How many characters of the story are no marks, and how the trade counts.
    QString countNote(base::Id story) const;

private:
    find::FindDesk::Here here() const;
    void refreshScopes();
    void refreshNames();
    void markHits();
    void showHit(const edit::FindHit &hit);
    base::Id pageOf(const edit::FindHit &hit) const;
    void preview(const std::shared_ptr<const find::FindDesk::Plan> &plan);
    void tellReplaced(int done, int gone);

    // text_desk_galley.cpp
    void buildGalley();
    void placeBar();
    base::Id storyOf(base::Id paragraph) const;
    void followSelection();
    void followSight();
    void followScrolling();

    void insertRich(const std::vector<formats::RichParagraph> &text);
    void refreshNotes();

    MainWindow &m_window;
    find::FindDesk *m_find;
    find::FindBar *m_bar;
    QVBoxLayout *m_pageColumn;
    QSplitter *m_columns;
    galley::GalleyRoom *m_galley = nullptr; // made when it is first wanted
    QStringList m_docksBefore; // that stood before the galley came
    bool m_stripBefore = true;
    bool m_stepping = false; // one view moves the other
    CharactersDialog *m_characters = nullptr;
    NotesDialog *m_notes = nullptr;
    QMenu *m_styleMenu = nullptr;
    QStringList m_styleNames; // in the menu
    QMap<QString, QAction *> m_styleActions;
};

} // namespace banxin::shell
