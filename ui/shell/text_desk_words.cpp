// What is put into texts besides typing: special characters, styles by key, what other programs copied, notes.
#include "canvas/page_view.h"
#include "edit/edits.h"
#include "edit/notes.h"
#include "edit/storable_text.h"
#include "formats/rich_text.h"
#include "galley/galley_room.h"
#include "panels/facts.h"
#include "panels/names.h"
#include "shell/characters_dialog.h"
#include "shell/main_window.h"
#include "shell/notes_dialog.h"
#include "shell/text_desk.h"
#include "widgets/message_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace banxin::shell {

using base::Id;

namespace {

constexpr char kRecent[] = "characters/recent";
constexpr QChar kBetween(0x1E);

QByteArray rtfOf(const QMimeData &clip)
{
    for (const char *type : {"text/rtf", "application/rtf", "text/richtext"})
        if (clip.hasFormat(QLatin1String(type)))
            return clip.data(QLatin1String(type));
    return {};
}

} // namespace

// Characters -----------------------------------------------------------------------------------

void TextDesk::insert(const QString &text)
{
    if (m_window.m_session->isReadOnly()) {
        m_window.tellReadOnly();
        return;
    }
    if (!m_window.m_view->isTyping()) {
        m_window.m_message->showMessage(widgets::Tone::Accent, tr("先把光标放到文字里。"));
        return;
    }
    m_window.m_view->editAtCaret(
        [&](session::TypingCursor &cursor) { return cursor.insert(text, session::TypingCursor::Step::Own); });
}

void TextDesk::showCharacters()
{
    if (!m_characters) {
        m_characters = new CharactersDialog(&m_window);
        const QString recent = m_window.m_settings.text(QLatin1String(kRecent));
        m_characters->setRecent(recent.isEmpty() ? QStringList() : recent.split(kBetween));
        connect(m_characters, &CharactersDialog::chosen, this, &TextDesk::insert);
        connect(m_characters, &CharactersDialog::recentChanged, this, [this](const QStringList &now) {
            m_window.m_settings.setText(QLatin1String(kRecent), now.join(kBetween));
        });
    }
    m_characters->show();
    m_characters->raise();
    m_characters->activateWindow();
}

// Styles by key --------------------------------------------------------------------------------

/// An action for each of the publication's styles, which may have keys of its own; those that are gone have none.
void TextDesk::refreshStyles()
{
    const model::Publication *paper = m_window.publication();
    if (!m_styleMenu || !paper)
        return;
    const model::Document &document = m_window.m_session->working();
    QStringList wanted;
    for (const auto *style : document.childrenOf<model::ParagraphStyle>(paper->id))
        wanted << QStringLiteral("paragraphStyle:") + style->name;
    const qsizetype paragraphs = wanted.size();
    for (const auto *style : document.childrenOf<model::CharacterStyle>(paper->id))
        wanted << QStringLiteral("characterStyle:") + style->name;
    if (wanted == m_styleNames)
        return;
    m_styleNames = wanted;
    m_styleMenu->clear();
    for (auto it = m_styleActions.begin(); it != m_styleActions.end();) {
        if (wanted.contains(it.key())) {
            ++it;
            continue;
        }
        m_window.m_actions.remove(it.key());
        delete it.value();
        it = m_styleActions.erase(it);
    }
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const bool isParagraph = i < paragraphs;
        const QString name = wanted[i].mid(wanted[i].indexOf(u':') + 1);
        QAction *&action = m_styleActions[wanted[i]];
        if (!action) {
            action = new QAction(isParagraph ? panels::styleTitle(name) : name, &m_window);
            m_window.adopt(action, wanted[i]);
            connect(action, &QAction::triggered, this, [this, isParagraph, name] {
                if (!m_window.m_view->isTyping())
                    m_window.m_message->showMessage(widgets::Tone::Accent, tr("先把光标放到文字里。"));
                else if (isParagraph)
                    m_window.setStyleAtCaret(name);
                else
                    m_window.setCharacterStyle(name);
            });
        }
        if (i == paragraphs) {
            m_styleMenu->addSeparator();
            m_styleMenu->addSection(tr("字符样式"));
        } else if (i == 0 && isParagraph) {
            m_styleMenu->addSection(tr("段落样式"));
        }
        m_styleMenu->addAction(action);
    }
    m_styleMenu->addSeparator();
    m_styleMenu->addAction(m_window.action(QStringLiteral("textNoCharacterStyle")));
    m_styleMenu->addAction(m_window.action(QStringLiteral("textStyleKeys")));
    m_window.applyShortcuts();
}

// What other programs copied -------------------------------------------------------------------

/// True where the clipboard has more than plain words: they come with what is bold and so on in them.
bool TextDesk::pasteRich()
{
    const QMimeData *clip = QApplication::clipboard()->mimeData();
    if (!clip || !m_window.m_view->isTyping() || m_window.m_session->isReadOnly())
        return false;
    const bool isHtml = clip->hasHtml();
    const QByteArray bytes = isHtml ? clip->data(QStringLiteral("text/html")) : rtfOf(*clip);
    if (bytes.isEmpty() || bytes.size() > 8'000'000)
        return false;
    const QString plain = clip->text();
    m_window.m_session->aside(this, [this, bytes, isHtml, plain]() -> std::function<void()> {
        auto read = std::make_shared<base::Result<formats::RichText>>(
            formats::richTextOf(bytes, isHtml ? formats::RichKind::Html : formats::RichKind::Rtf));
        return [this, read, plain] {
            if (*read && !(*read)->empty())
                insertRich(**read);
            else if (!plain.isEmpty())
                insert(plain);
            else if (!*read)
                m_window.showError(read->error());
        };
    });
    return true;
}

namespace {

/// The house's own style for what another program made bold, slanted and so on; empty where it has none.
class HouseLooks {
public:
    HouseLooks(const model::Document &document, Id publication)
    {
        for (const auto *style : document.childrenOf<model::CharacterStyle>(publication)) {
            const model::CharacterFormat &format = style->format;
            const auto note = [&](QString &of, bool fits) {
                if (of.isEmpty() && fits)
                    of = style->name;
            };
            using model::ScriptPosition;
            note(m_raised, format.script == ScriptPosition::Superscript);
            note(m_lowered, format.script == ScriptPosition::Subscript);
            if (format.color || format.size || format.emphasis || format.sideLine)
                continue; // it says more than that
            note(m_bold, (format.weight && *format.weight >= 600) || format.family == QStringLiteral("黑"));
            note(m_slanted, format.family == QStringLiteral("楷"));
        }
    }
    QString styleFor(const formats::RichRun &run) const
    {
        return run.raised ? m_raised
            : run.lowered ? m_lowered
            : run.bold    ? m_bold
            : run.slanted ? m_slanted
                          : QString();
    }

private:
    QString m_bold, m_slanted, m_raised, m_lowered;
};

} // namespace

void TextDesk::insertRich(const std::vector<formats::RichParagraph> &text)
{
    session::Session &session = *m_window.m_session;
    if (!m_window.m_view->isTyping())
        return;
    const model::Publication *paper = m_window.publication();
    const HouseLooks looks(session.working(), paper ? paper->id : Id());
    QStringList lines;
    for (const formats::RichParagraph &paragraph : text)
        lines << edit::storableText(paragraph.text).remove(u'\n');
    session.endUndoStep();
    const Id group = session.typingUndoGroup(session::Typing::Inserting);
    m_window.m_view->editAtCaret([&](session::TypingCursor &cursor) -> base::Status {
        const layout::TextPosition from = cursor.range().first;
        if (base::Status done = cursor.insert(lines.join(u'\n'), session::TypingCursor::Step::Typing); !done)
            return done;
        const std::vector<Id> siblings = session.working().children(cursor.parent(), model::ObjectKind::Paragraph);
        auto at = std::find(siblings.begin(), siblings.end(), from.paragraph);
        int shift = from.offset;
        const edit::EditContext context{session.person(), group};
        for (std::size_t i = 0; i < text.size() && at != siblings.end(); ++i, ++at, shift = 0) {
            if (lines[static_cast<qsizetype>(i)].size() != text[i].text.size())
                continue; // what cannot be stored was among it
            for (const formats::RichRun &run : text[i].runs) {
                const QString style = looks.styleFor(run);
                if (!style.isEmpty())
                    if (const auto change = edit::setSpan(
                            session.working(), *at, shift + run.start, shift + run.end, style, {}, context))
                        if (base::Status done = session.apply(*change); !done)
                            return done;
                if (!run.link.isEmpty())
                    if (const auto change = edit::addNote(
                            session.working(), *at, shift + run.start, shift + run.end, run.link, context))
                        if (base::Status done = session.apply(*change); !done)
                            return done;
            }
        }
        return {};
    });
    session.endUndoStep();
}

/// The words alone: no formats, no indents of spaces, no empty paragraphs.
void TextDesk::pastePlain()
{
    const QString text = cleanText(QApplication::clipboard()->text());
    if (!text.isEmpty())
        insert(text);
}

QString TextDesk::cleanText(const QString &text)
{
    QStringList lines;
    for (QString line : edit::storableText(text).split(u'\n')) {
        line.replace(QChar(0x00A0), u' ');
        for (const char16_t unseen : {u'\u200B', u'\u200C', u'\u200D', u'\u2060', u'\uFEFF', u'\u00AD'})
            line.remove(QChar(unseen));
        line = line.trimmed(); // full-width spaces too
        if (!line.isEmpty())
            lines << line;
    }
    return lines.join(u'\n');
}

// Counts ---------------------------------------------------------------------------------------

model::TextCounts TextDesk::selectionCounts() const
{
    model::TextCounts counts;
    const model::Document &document = m_window.m_session->working();
    for (const edit::FindRange &range : here().place.selection)
        if (const auto *paragraph = document.find<model::Paragraph>(range.paragraph))
            counts += model::textCounts(*paragraph, range.from, range.to);
    return counts;
}

QString TextDesk::countNote(Id story) const
{
    QString note = panels::characterCountNote();
    if (story.isNull())
        return note;
    const model::TextCounts counts = model::textCounts(m_window.m_session->working(), story);
    return tr("实字 %1，不计标点 %2，%3 段")
               .arg(panels::grouped(counts.characters), panels::grouped(counts.withoutMarks()))
               .arg(counts.paragraphs)
        + u'\n' + note;
}

// Notes ----------------------------------------------------------------------------------------

void TextDesk::addNote()
{
    showNotes();
    m_notes->beginNew();
}

void TextDesk::showNotes()
{
    if (!m_notes) {
        m_notes = new NotesDialog(&m_window);
        connect(m_notes, &NotesDialog::addWanted, this, [this](const QString &text) {
            const auto [from, to] = m_window.m_view->selectedRange();
            if (m_window.m_view->isTyping())
                m_window.commit(edit::addNote(m_window.m_session->working(), from.paragraph, from.offset,
                    from.paragraph == to.paragraph ? to.offset : from.offset, text, m_window.editContext()));
        });
        connect(m_notes, &NotesDialog::changeWanted, this, [this](const edit::Note &note, const QString &text) {
            m_window.commit(
                edit::setNote(m_window.m_session->working(), note.paragraph, note.from, text, m_window.editContext()));
        });
        connect(m_notes, &NotesDialog::goWanted, this, [this](const edit::Note &note) {
            edit::FindHit hit;
            hit.paragraph = note.paragraph;
            hit.from = note.from;
            hit.to = note.to;
            showHit(hit);
        });
        connect(m_window.m_session, &session::Session::changed, this, &TextDesk::refreshNotes);
        connect(m_window.m_view, &canvas::PageView::selectionChanged, this, &TextDesk::refreshNotes);
    }
    m_notes->show();
    m_notes->raise();
    m_notes->activateWindow();
    refreshNotes();
}

void TextDesk::refreshNotes()
{
    if (!m_notes || !m_notes->isVisible())
        return;
    session::Session &session = *m_window.m_session;
    const model::Document &document = session.working();
    m_notes->setReadOnly(session.isReadOnly());
    const auto [from, to] = m_window.m_view->selectedRange();
    const auto *at = m_window.m_view->isTyping() ? document.find<model::Paragraph>(from.paragraph) : nullptr;
    QString anchor;
    if (at && !at->text.isEmpty()) {
        const bool isRange = from.paragraph == to.paragraph && to.offset > from.offset;
        const int start = isRange ? from.offset : std::max(0, from.offset - 1);
        anchor = at->text.mid(start, isRange ? to.offset - from.offset : 1);
    }
    m_notes->setMayAdd(!anchor.isEmpty(), anchor.left(12));
    std::vector<PlacedNote> notes;
    Id parent;
    QString place;
    for (const edit::FindRange &range : edit::rangesIn(document, edit::FindScope::Issue, here().place)) {
        const auto *paragraph = document.find<model::Paragraph>(range.paragraph);
        if (!paragraph)
            continue;
        for (const model::Span &span : paragraph->spans) {
            if (span.note.isEmpty())
                continue;
            if (paragraph->parent != parent) {
                parent = paragraph->parent;
                const Id story = storyOf(paragraph->id);
                place = model::titleOf(document, story);
                const std::vector<Id> pages = panels::pagesOfStory(document, session.issue(), story);
                if (const auto *page = pages.empty() ? nullptr : document.find<model::Page>(pages.front()))
                    place = page->number + QStringLiteral(" · ") + place;
            }
            notes.push_back({{paragraph->id, span.start, span.end, span.note, span.noteBy}, place,
                paragraph->text.mid(span.start, std::min(12, span.end - span.start))});
        }
    }
    m_notes->setNotes(std::move(notes));
}

} // namespace banxin::shell
