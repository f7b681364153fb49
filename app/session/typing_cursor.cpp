#include "session/typing_cursor.h"

#include "edit/edits.h"
#include "edit/storable_text.h"
#include "edit/table_parts.h"
#include "model/cuts.h"
#include "session/table_caret.h"
#include "session/word_boundaries.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

namespace banxin::session {

namespace {

constexpr int kLinesAPage = 20;

int graphemeBefore(const QString &text, int offset)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(offset);
    const qsizetype at = finder.toPreviousBoundary();
    return at < 0 ? 0 : static_cast<int>(at);
}

int graphemeAfter(const QString &text, int offset)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(offset);
    const qsizetype at = finder.toNextBoundary();
    return at < 0 ? static_cast<int>(text.size()) : static_cast<int>(at);
}

} // namespace

void TypingCursor::setSession(Session *session)
{
    m_session = session;
    clear();
}

void TypingCursor::clear()
{
    m_caret = {};
    m_anchor = {};
    m_goal.reset();
    if (m_session)
        m_session->endUndoStep();
}

// Reading --------------------------------------------------------------------------------------

const model::Paragraph *TypingCursor::paragraph(base::Id id) const
{
    return m_session ? m_session->working().find<model::Paragraph>(id) : nullptr;
}

base::Id TypingCursor::parent() const
{
    const model::Paragraph *at = paragraph(m_caret.paragraph);
    return at ? at->parent : base::Id();
}

std::vector<base::Id> TypingCursor::siblings() const
{
    return m_session ? m_session->working().children(parent(), model::ObjectKind::Paragraph) : std::vector<base::Id>();
}

base::Id TypingCursor::neighbour(base::Id of, int by) const
{
    const std::vector<base::Id> all = siblings();
    const auto found = std::find(all.begin(), all.end(), of);
    const auto index = found - all.begin() + by;
    return found == all.end() || index < 0 || index >= static_cast<std::ptrdiff_t>(all.size())
        ? base::Id()
        : all[static_cast<std::size_t>(index)];
}

std::pair<layout::TextPosition, layout::TextPosition> TypingCursor::range() const
{
    if (m_caret.paragraph == m_anchor.paragraph)
        return m_caret.offset < m_anchor.offset ? std::pair(m_caret, m_anchor) : std::pair(m_anchor, m_caret);
    const std::vector<base::Id> all = siblings();
    const auto caret = std::find(all.begin(), all.end(), m_caret.paragraph);
    const auto anchor = std::find(all.begin(), all.end(), m_anchor.paragraph);
    return caret < anchor ? std::pair(m_caret, m_anchor) : std::pair(m_anchor, m_caret);
}

QString TypingCursor::selectedText() const
{
    if (!hasSelection())
        return {};
    const auto [from, to] = range();
    QString text;
    bool inside = false;
    for (const base::Id id : siblings()) {
        if (id == from.paragraph)
            inside = true;
        if (!inside)
            continue;
        const QString &all = paragraph(id)->text;
        const int start = id == from.paragraph ? from.offset : 0;
        const int end = id == to.paragraph ? to.offset : static_cast<int>(all.size());
        text += QStringView(all).mid(start, end - start);
        if (id == to.paragraph)
            break;
        text += u'\n';
    }
    return text;
}

QString TypingCursor::paragraphText() const
{
    const model::Paragraph *at = paragraph(m_caret.paragraph);
    return at ? at->text : QString();
}

std::optional<TypingCursor::Overset> TypingCursor::oversetAt(
    const layout::TextPosition &position, const layout::PageLayout &layout) const
{
    const model::Paragraph *at = paragraph(position.paragraph);
    if (!at || layout.lineOf(position) >= 0)
        return {};
    const std::vector<base::Id> all = siblings();
    const layout::LineLayout *last = nullptr;
    for (const layout::LineLayout &line : layout.lines) {
        const model::Paragraph *of = line.editable ? paragraph(line.paragraph) : nullptr;
        if (of && of->parent == at->parent)
            last = &line;
    }
    if (!last)
        return {};
    const int shown =
        std::min(last->line().end - last->prefix, static_cast<int>(paragraph(last->paragraph)->text.size()));
    const auto from = std::find(all.begin(), all.end(), last->paragraph);
    const auto to = std::find(all.begin(), all.end(), position.paragraph);
    if (to < from || (to == from && position.offset < shown))
        return {};
    Overset result{{last->paragraph, std::max(0, shown), false}, 0};
    for (const layout::CopyfitState &state : layout.stories) {
        if (state.story == at->parent) {
            const bool cut = state.headlineLines > 0 && model::isHeadlineRole(at->role);
            result.characters = cut ? state.headlineCharacters : state.oversetCharacters;
            if (result.characters == 0 && state.oversetLines == 0 && !cut)
                return {}; // it goes on elsewhere
            return result;
        }
    }
    for (auto id = from; id != all.end(); ++id)
        result.characters +=
            static_cast<int>(QStringView(paragraph(*id)->text).mid(id == from ? shown : 0).toUcs4().size());
    return result;
}

// Moving ---------------------------------------------------------------------------------------

void TypingCursor::put(const layout::TextPosition &position, Selecting selecting)
{
    m_caret = position;
    if (selecting == Selecting::Not)
        m_anchor = position;
}

bool TypingCursor::place(const layout::TextPosition &position, Selecting selecting)
{
    const model::Paragraph *at = paragraph(position.paragraph);
    if (!at)
        return false;
    layout::TextPosition inside = position;
    inside.offset = std::clamp(position.offset, 0, static_cast<int>(at->text.size()));
    // A selection stays within one text.
    const model::Paragraph *anchor = paragraph(m_anchor.paragraph);
    if (selecting == Selecting::Extending && anchor && anchor->parent != at->parent)
        return false;
    inside.offset = model::beforeCut(*at, inside.offset);
    put(inside, anchor ? selecting : Selecting::Not);
    m_goal.reset();
    m_session->endUndoStep();
    return true;
}

void TypingCursor::standAt(const layout::TextPosition &position)
{
    put(position, Selecting::Not);
    m_goal.reset();
}

void TypingCursor::move(Move move, Selecting selecting, const layout::PageLayout *layout)
{
    if (!isActive())
        return;
    const auto [from, to] = range();
    const bool collapses = hasSelection() && selecting == Selecting::Not;
    const layout::TextPosition anchor = m_anchor;
    m_session->endUndoStep();

    // In vertical text the arrows go where they point.
    const int line = layout ? layout->lineOf(m_caret) : -1;
    if (line >= 0 && layout->lines[static_cast<std::size_t>(line)].mode == model::WritingMode::Vertical) {
        move = move == Move::Up   ? Move::Left
            : move == Move::Down  ? Move::Right
            : move == Move::Left  ? Move::Down
            : move == Move::Right ? Move::Up
                                  : move;
    }
    switch (move) {
    case Move::Left:
    case Move::Right:
        if (collapses) {
            m_caret = move == Move::Left ? from : to;
            m_goal.reset();
            break;
        }
        [[fallthrough]];
    case Move::WordLeft:
    case Move::WordRight:
        moveSideways(move);
        break;
    case Move::Up:
    case Move::Down:
    case Move::PageUp:
    case Move::PageDown:
        moveByLines(move, layout);
        break;
    case Move::LineStart:
    case Move::LineEnd: {
        const auto edge = layout ? layout->lineEdge(m_caret, move == Move::LineEnd) : std::nullopt;
        m_caret = edge.value_or(layout::TextPosition{
            m_caret.paragraph, move == Move::LineEnd ? static_cast<int>(paragraphText().size()) : 0});
        m_goal.reset();
        break;
    }
    case Move::ParagraphStart:
        m_caret = m_caret.offset > 0 || neighbour(m_caret.paragraph, -1).isNull()
            ? layout::TextPosition{m_caret.paragraph, 0}
            : layout::TextPosition{neighbour(m_caret.paragraph, -1), 0};
        m_goal.reset();
        break;
    case Move::ParagraphEnd: {
        const base::Id next = neighbour(m_caret.paragraph, 1);
        const bool atEnd = m_caret.offset >= paragraphText().size();
        const base::Id in = atEnd && !next.isNull() ? next : m_caret.paragraph;
        m_caret = {in, static_cast<int>(paragraph(in)->text.size())};
        m_goal.reset();
        break;
    }
    case Move::TextStart:
    case Move::TextEnd: {
        const std::vector<base::Id> all = siblings();
        const base::Id in = move == Move::TextStart ? all.front() : all.back();
        m_caret = {in, move == Move::TextStart ? 0 : static_cast<int>(paragraph(in)->text.size())};
        m_goal.reset();
        break;
    }
    }
    if (const model::Paragraph *at = paragraph(m_caret.paragraph))
        m_caret.offset = model::beforeCut(*at, m_caret.offset);
    m_anchor = selecting == Selecting::Extending ? anchor : m_caret;
}

void TypingCursor::moveSideways(Move move)
{
    m_goal.reset();
    const QString text = paragraphText();
    const bool back = move == Move::Left || move == Move::WordLeft;
    const model::Paragraph *in = paragraph(m_caret.paragraph);
    int offset = back || !in ? m_caret.offset : model::behindCut(*in, m_caret.offset);
    if (back ? offset <= 0 : offset >= text.size()) {
        const base::Id next = neighbour(m_caret.paragraph, back ? -1 : 1);
        if (!next.isNull())
            m_caret = {next, back ? static_cast<int>(paragraph(next)->text.size()) : 0};
        return;
    }
    switch (move) {
    case Move::Left:
        offset = graphemeBefore(text, offset);
        break;
    case Move::Right:
        offset = graphemeAfter(text, offset);
        break;
    case Move::WordLeft:
        offset = wordBefore(text, offset);
        break;
    default:
        offset = wordAfter(text, offset);
        break;
    }
    m_caret = {m_caret.paragraph, offset};
}

void TypingCursor::moveByLines(Move move, const layout::PageLayout *layout)
{
    const bool up = move == Move::Up || move == Move::PageUp;
    const auto caret = layout ? layout->caretAt(m_caret) : std::nullopt;
    if (caret) {
        const int index = layout->lineOf(m_caret);
        base::Length start; // of the leg: the aim is measured from it, so that it holds in the next one
        if (index >= 0) {
            const layout::LineLayout &line = layout->lines[static_cast<std::size_t>(index)];
            const bool vertical = line.mode == model::WritingMode::Vertical;
            start = layout->legStart(index);
            if (!m_goal)
                m_goal = (vertical ? caret->rect.y : caret->rect.x) - start;
        }
        for (int lines = move == Move::Up || move == Move::Down ? 1 : kLinesAPage; lines > 0; lines /= 2) {
            if (const auto there =
                    layout->lineAway(m_caret, up ? -lines : lines, start + m_goal.value_or(base::Length()));
                there && paragraph(there->paragraph) && paragraph(there->paragraph)->parent == parent()) {
                m_caret = *there;
                return;
            }
        }
    }
    if (const auto overset = layout && !caret ? oversetAt(m_caret, *layout) : std::nullopt; overset && up) {
        m_caret = overset->end; // back to what is seen
        return;
    }
    // At the text's first or last line, and where the text is not on the page: by paragraphs.
    const QString text = paragraphText();
    const base::Id next = neighbour(m_caret.paragraph, up ? -1 : 1);
    if (!caret && !next.isNull())
        m_caret = {next, std::min(m_caret.offset, static_cast<int>(paragraph(next)->text.size()))};
    else
        m_caret = {m_caret.paragraph, up ? 0 : static_cast<int>(text.size())};
}

void TypingCursor::selectWordAt(const layout::TextPosition &position)
{
    if (!place(position))
        return;
    const auto [start, end] = wordAround(paragraphText(), m_caret.offset);
    m_anchor = {m_caret.paragraph, start};
    m_caret = {m_caret.paragraph, end};
}

void TypingCursor::selectParagraphAt(const layout::TextPosition &position)
{
    if (!place(position))
        return;
    m_anchor = {m_caret.paragraph, 0};
    m_caret = {m_caret.paragraph, static_cast<int>(paragraphText().size())};
}

void TypingCursor::selectAll()
{
    if (!isActive())
        return;
    const std::vector<base::Id> all = siblings();
    m_session->endUndoStep();
    m_goal.reset();
    m_anchor = {all.front(), 0};
    m_caret = {all.back(), static_cast<int>(paragraph(all.back())->text.size())};
}

// Editing --------------------------------------------------------------------------------------

base::Id TypingCursor::group(Step step, Typing kind)
{
    if (step == Step::Own)
        m_session->endUndoStep();
    return m_session->typingUndoGroup(kind);
}

void TypingCursor::keepStep()
{
    if (m_session)
        m_session->typingUndoGroup(Typing::Inserting);
}

/// An offset in a cut or right behind it is that before it.
void TypingCursor::keepBeforeCut()
{
    for (layout::TextPosition *one : {&m_caret, &m_anchor}) {
        if (const model::Paragraph *in = paragraph(one->paragraph))
            one->offset = model::beforeCut(*in, one->offset);
    }
}

base::Status TypingCursor::apply(const base::Result<model::ChangeSet> &change)
{
    if (!change)
        return tl::unexpected(change.error());
    return m_session->apply(*change);
}

base::Status TypingCursor::eraseSelection(Step step)
{
    return hasSelection() ? eraseSelectionIn(group(step, Typing::Erasing)) : base::Status();
}

base::Status TypingCursor::eraseSelectionIn(base::Id undoGroup)
{
    const auto [from, to] = range();
    const edit::EditContext context{m_session->person(), undoGroup};
    const base::Status done = apply(
        edit::eraseKeepingCells(m_session->working(), from.paragraph, from.offset, to.paragraph, to.offset, context));
    if (done) {
        put({from.paragraph, from.offset}, Selecting::Not);
        m_goal.reset();
    }
    return done;
}

base::Status TypingCursor::insert(const QString &given, Step step)
{
    if (!isActive())
        return {};
    keepBeforeCut();
    const model::Paragraph *into = paragraph(range().first.paragraph);
    const QString text = edit::storableText(given, into ? edit::tabsIn(into->role) : edit::Tabs::AreSpaces);
    if (text.isEmpty() && !hasSelection())
        return {};
    const base::Id undoGroup = group(step, Typing::Inserting);
    const auto [from, to] = range();
    int until = to.offset;
    if (from.paragraph != to.paragraph || selectedText().contains(u'\t')) { // borders of cells stay
        if (base::Status erased = eraseSelectionIn(undoGroup); !erased)
            return erased;
        until = from.offset;
    }
    const base::Status done = apply(edit::replaceText(
        m_session->working(), from.paragraph, from.offset, until, text, {m_session->person(), undoGroup}));
    if (!done)
        return done;
    const qsizetype breaks = text.count(u'\n');
    const qsizetype lastBreak = text.lastIndexOf(u'\n');
    layout::TextPosition end{from.paragraph, from.offset + static_cast<int>(text.size())};
    if (breaks > 0) {
        m_caret.paragraph = from.paragraph;
        end = {neighbour(from.paragraph, static_cast<int>(breaks)), static_cast<int>(text.size() - lastBreak - 1)};
    }
    if (paragraph(end.paragraph))
        put(end, Selecting::Not);
    m_goal.reset();
    if (step == Step::Own)
        m_session->endUndoStep();
    return done;
}

base::Status TypingCursor::splitParagraph()
{
    if (!isActive())
        return {};
    keepBeforeCut();
    const base::Id undoGroup = group(Step::Own, Typing::Inserting);
    if (hasSelection()) {
        if (base::Status erased = eraseSelectionIn(undoGroup); !erased)
            return erased;
    }
    const base::Status done = apply(edit::splitParagraph(
        m_session->working(), m_caret.paragraph, m_caret.offset, {m_session->person(), undoGroup}));
    m_session->endUndoStep();
    if (done) {
        const base::Id next = neighbour(m_caret.paragraph, 1);
        put({next.isNull() ? m_caret.paragraph : next, 0}, Selecting::Not);
        m_goal.reset();
    }
    return done;
}

base::Status TypingCursor::erase(Erase what)
{
    if (!isActive())
        return {};
    if (hasSelection())
        return eraseSelection(Step::Typing);
    const QString text = paragraphText();
    layout::TextPosition at = m_caret;
    const bool back = what == Erase::Backward || what == Erase::WordBackward;
    if (const model::Paragraph *in = paragraph(at.paragraph)) // what is cut stays in the story
        at.offset = back ? model::beforeCut(*in, at.offset) : model::behindCut(*in, at.offset);
    const edit::EditContext context{m_session->person(), group(Step::Typing, Typing::Erasing)};
    if (back ? at.offset <= 0 : at.offset >= text.size()) {
        const base::Id previous = neighbour(at.paragraph, -1);
        const base::Id joined = back ? at.paragraph : neighbour(at.paragraph, 1);
        if (joined.isNull() || (back && previous.isNull()))
            return {};
        if (isTableRow(m_session->working(), at.paragraph)
            || isTableRow(m_session->working(), back ? previous : joined))
            return eraseBesideTable(back ? previous : joined, context.undoGroup);
        const base::Id into = back ? previous : at.paragraph;
        const int seam = static_cast<int>(paragraph(into)->text.size());
        const base::Status done = apply(edit::joinToPrevious(m_session->working(), joined, context));
        if (done)
            put({into, seam}, Selecting::Not);
        return done;
    }
    int from = at.offset, to = at.offset;
    switch (what) {
    case Erase::Backward:
        from = graphemeBefore(text, at.offset);
        break;
    case Erase::Forward:
        to = graphemeAfter(text, at.offset);
        break;
    case Erase::WordBackward:
        from = wordBefore(text, at.offset);
        break;
    case Erase::WordForward:
        to = wordAfter(text, at.offset);
        break;
    }
    if (const model::Paragraph *row = paragraph(at.paragraph); isTableRow(m_session->working(), row->id)) {
        const auto [first, last] = edit::cellRange(*row, edit::columnAt(*row, at.offset));
        from = std::max(from, first);
        to = std::min(to, last);
        if (from >= to)
            return {}; // the border of a cell
    }
    const base::Status done = apply(edit::replaceText(m_session->working(), at.paragraph, from, to, {}, context));
    if (done)
        put({at.paragraph, from}, Selecting::Not);
    keepBeforeCut();
    m_goal.reset();
    return done;
}

/// Rows are joined to nothing: an empty paragraph goes, all else stays.
base::Status TypingCursor::eraseBesideTable(base::Id beside, base::Id undoGroup)
{
    const model::Paragraph *at = paragraph(m_caret.paragraph);
    if (!at->text.isEmpty() || isTableRow(m_session->working(), at->id))
        return {};
    const bool isBefore = neighbour(at->id, -1) == beside;
    const base::Status done =
        apply(edit::removeEmptyParagraph(m_session->working(), at->id, {m_session->person(), undoGroup}));
    if (done)
        put({beside, isBefore ? static_cast<int>(paragraph(beside)->text.size()) : 0}, Selecting::Not);
    m_goal.reset();
    return done;
}

base::Status TypingCursor::replaceBeside(int start, int length, const QString &text)
{
    if (!isActive())
        return {};
    const int size = static_cast<int>(paragraphText().size());
    const int from = std::clamp(m_caret.offset + start, 0, size);
    m_anchor = {m_caret.paragraph, from};
    m_caret = {m_caret.paragraph, std::clamp(from + length, from, size)};
    return insert(text);
}

base::Result<model::Document> TypingCursor::previewWith(const QString &text) const
{
    const auto change = edit::replaceText(
        m_session->working(), m_caret.paragraph, m_caret.offset, m_caret.offset, text, {m_session->person(), {}});
    if (!change)
        return tl::unexpected(change.error());
    return model::applied(m_session->working(), *change);
}

} // namespace banxin::session
