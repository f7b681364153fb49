// NotesDialog: the notes of the issue that are not printed, in a list: where each stands, who wrote it, its words,
// which can be changed there or taken away; and the words of a new one. It changes nothing itself.
#pragma once

#include "edit/notes.h"

#include <QDialog>

class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;

namespace banxin::shell {

class NoteRows;

struct PlacedNote {
    edit::Note note;
    QString place; // A03 · 文明单位勇担当
    QString anchor; // the characters that it is anchored in
    friend bool operator==(const PlacedNote &, const PlacedNote &) = default;
};

class NotesDialog : public QDialog {
    Q_OBJECT
public:
    explicit NotesDialog(QWidget *parent = nullptr);

    void setNotes(std::vector<PlacedNote> notes);
    /// Whether a note can be put where the caret is; `where` says what it would be anchored in.
    void setMayAdd(bool may, const QString &where);
    void setReadOnly(bool readOnly);
    /// The words of a new note get the keys.
    void beginNew();

Q_SIGNALS:
    void addWanted(const QString &text);
    /// No text takes it away.
    void changeWanted(const banxin::edit::Note &note, const QString &text);
    void goWanted(const banxin::edit::Note &note);

private:
    const PlacedNote *current() const;
    void showCurrent();
    void refresh();

    NoteRows *m_rows;
    QListView *m_list;
    QLabel *m_empty;
    QLabel *m_head;
    QPlainTextEdit *m_text;
    QPushButton *m_new;
    QPushButton *m_save;
    QPushButton *m_remove;
    bool m_isNew = false;
    bool m_mayAdd = false;
    bool m_readOnly = false;
    QString m_where;
};

} // namespace banxin::shell
