// TypingCursor: a caret with its selection in the text of one story, caption or furniture frame, and
// the edits that are made at it. It knows no keys and no pixels; every edit goes through the session.
#pragma once

#include "layout/page_layout.h"
#include "session/session.h"

#include <QPointer>

namespace banxin::session {

class TypingCursor {
public:
    enum class Selecting { Not, Extending };
    enum class Move {
        Left,
        Right,
        WordLeft,
        WordRight,
        Up,
        Down,
        LineStart,
        LineEnd,
        ParagraphStart,
        ParagraphEnd,
        PageUp,
        PageDown,
        TextStart,
        TextEnd
    };
    enum class Erase { Backward, Forward, WordBackward, WordForward };
    /// Typing joins the undo step of what was typed just before, erasing that of what was erased just
    /// before; anything else is a step of its own.
    enum class Step { Typing, Own };

    void setSession(Session *session);
    bool isActive() const { return !m_caret.paragraph.isNull(); }
    void clear();

    const layout::TextPosition &caret() const { return m_caret; }
    const layout::TextPosition &anchor() const { return m_anchor; }
    bool hasSelection() const
    {
        return isActive() && !(m_caret.paragraph == m_anchor.paragraph && m_caret.offset == m_anchor.offset);
    }
    /// The selection's ends in the order of the text.
    std::pair<layout::TextPosition, layout::TextPosition> range() const;
    /// The paragraphs' parent: story, picture or frame.
    base::Id parent() const;
    /// Paragraphs are parted by line feeds.
    QString selectedText() const;
    QString paragraphText() const;
    /// Where the caret's text ends on the page, and how many characters after it found no room anywhere;
    /// nothing where the caret stands before that end, or its text goes on on another page.
    struct Overset {
        layout::TextPosition end;
        int characters = 0;
    };
    std::optional<Overset> oversetAt(const layout::TextPosition &position, const layout::PageLayout &layout) const;

    /// Puts the caret there and ends the undo step. False where the document has no such paragraph.
    bool place(const layout::TextPosition &position, Selecting selecting = Selecting::Not);
    /// The same within the undo step, after an edit that belongs to it.
    void standAt(const layout::TextPosition &position);
    /// Up, Down and the line's ends follow `layout`, where the caret is on its page.
    void move(Move move, Selecting selecting, const layout::PageLayout *layout);
    void selectWordAt(const layout::TextPosition &position);
    void selectParagraphAt(const layout::TextPosition &position);
    void selectAll();

    /// Replaces the selection. Line breaks become paragraphs. No erasing takes borders of a table's cells.
    base::Status insert(const QString &text, Step step = Step::Typing);
    base::Status erase(Erase what);
    base::Status eraseSelection(Step step = Step::Own);
    /// A step of its own.
    base::Status splitParagraph();
    /// Ends the line at the caret: in a headline that stands in `area` a break of that area alone, or the one
    /// that is there taken back; elsewhere U+2028 in the text. A step of its own. `area` is null where the caret is not
    /// seen: the story's area that takes its headline; refused where it has none.
    base::Status breakLine(base::Id area);
    /// An input method is composing: what it commits still belongs to the step.
    void keepStep();
    /// What an input method replaces: `length` units from `start` units after the caret.
    base::Status replaceBeside(int start, int length, const QString &text);
    /// The working document with `text` at the caret, for showing preedit; nothing is edited.
    base::Result<model::Document> previewWith(const QString &text) const;

    /// Moves caret and anchor through a change that was not made here. `before` is the document before it.
    /// After an undo the caret goes to what was taken back.
    void follow(const model::ChangeSet &change, const model::Document &before);

private:
    const model::Paragraph *paragraph(base::Id id) const;
    std::vector<base::Id> siblings() const;
    base::Id neighbour(base::Id paragraph, int by) const;
    base::Id areaFor(const model::Paragraph &headline) const;
    void keepBeforeCut();
    void moveSideways(Move move);
    void moveByLines(Move move, const layout::PageLayout *layout);
    base::Id group(Step step, Typing kind);
    base::Status eraseSelectionIn(base::Id undoGroup);
    base::Status eraseBesideTable(base::Id beside, base::Id undoGroup);
    base::Status apply(const base::Result<model::ChangeSet> &change);
    void put(const layout::TextPosition &position, Selecting selecting);

    QPointer<Session> m_session;
    layout::TextPosition m_caret;
    layout::TextPosition m_anchor;
    std::optional<base::Length> m_goal; // where up and down aim at, from the leg's start
};

} // namespace banxin::session
