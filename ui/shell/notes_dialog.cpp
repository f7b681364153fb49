#include "shell/notes_dialog.h"

#include "widgets/dialog.h"
#include "widgets/drawing.h"
#include "widgets/row_list.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::shell {

namespace {

constexpr int kRow = 52;

} // namespace

class NoteRows : public widgets::RowModel<PlacedNote> {
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const PlacedNote &row = at(index);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return QStringLiteral("%1 · %2 · %3").arg(row.place, row.anchor, row.note.text);
        return {};
    }
};

namespace {

class NoteDelegate : public widgets::RowDelegate {
public:
    NoteDelegate(const NoteRows &rows, QObject *parent)
        : RowDelegate(kRow, parent)
        , m_rows(rows)
    {
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const PlacedNote &note = m_rows.at(index);
        const QRectF first(row.left() + 12, row.top() + 6, row.width() - 24, 20);
        const QRectF second(row.left() + 12, row.top() + 27, row.width() - 24, 18);
        QString words = note.note.text;
        widgets::drawElided(*painter, first, words.replace(u'\n', u' '), widgets::uiFont(13, 500), t.text);
        const QString place =
            QStringLiteral("%1 · “%2”%3")
                .arg(note.place, note.anchor,
                    note.note.author.isEmpty() ? QString() : QStringLiteral(" · ") + note.note.author);
        widgets::drawElided(*painter, second, place, widgets::uiFont(12), t.text2);
    }

private:
    const NoteRows &m_rows;
};

} // namespace

NotesDialog::NotesDialog(QWidget *parent)
    : QDialog(parent, Qt::Tool)
    , m_rows(new NoteRows(this))
    , m_list(new QListView)
    , m_empty(new QLabel(tr("还没有附注。附注不印，也不算字数。")))
    , m_head(new QLabel)
    , m_text(new QPlainTextEdit)
    , m_new(new QPushButton(tr("新附注")))
    , m_save(new QPushButton)
    , m_remove(new QPushButton(tr("删去", "a note")))
{
    setObjectName(QStringLiteral("notesDialog"));
    setWindowTitle(tr("附注"));
    resize(420, 460);
    m_list->setObjectName(QStringLiteral("noteList"));
    m_list->setAccessibleName(tr("附注"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new NoteDelegate(*m_rows, m_list));
    widgets::dressAsRows(*m_list);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("tone", QStringLiteral("secondary"));
    m_head->setObjectName(QStringLiteral("noteHead"));
    m_head->setProperty("tone", QStringLiteral("secondary"));
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setAccessibleName(tr("附注的文字"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(84);
    m_new->setObjectName(QStringLiteral("noteNew"));
    m_save->setObjectName(QStringLiteral("noteSave"));
    m_save->setProperty("primary", true);
    m_remove->setObjectName(QStringLiteral("noteRemove"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 12, 16, 12);
    rows->setSpacing(8);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_empty, 1);
    rows->addWidget(m_head);
    rows->addWidget(m_text);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_new);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_save);
    rows->addLayout(buttons);
    for (QPushButton *each : {m_new, m_save, m_remove})
        each->setAutoDefault(false);
    connect(m_new, &QPushButton::clicked, this, &NotesDialog::beginNew);
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString text = m_text->toPlainText();
        if (m_isNew)
            Q_EMIT addWanted(text);
        else if (const PlacedNote *note = current())
            Q_EMIT changeWanted(edit::Note(note->note), text);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const PlacedNote *note = current())
            Q_EMIT changeWanted(edit::Note(note->note), {});
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &NotesDialog::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!index.isValid())
            return;
        m_isNew = false;
        showCurrent();
        Q_EMIT goWanted(edit::Note(m_rows->at(index).note));
    });
    refresh();
}

const PlacedNote *NotesDialog::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() && index.row() < m_rows->rowCount() ? &m_rows->at(index) : nullptr;
}

void NotesDialog::setNotes(std::vector<PlacedNote> notes)
{
    if (notes == m_rows->rows)
        return;
    const int row = m_list->currentIndex().row();
    const bool grew = notes.size() > m_rows->rows.size();
    {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_rows->reset(std::move(notes));
        if (!m_isNew && row >= 0 && m_rows->rowCount() > 0)
            m_list->setCurrentIndex(m_rows->index(std::min(row, m_rows->rowCount() - 1)));
    }
    if (m_isNew && grew) { // it is in the list now
        m_isNew = false;
        m_text->clear();
    }
    if (!m_isNew)
        showCurrent();
    refresh();
}

void NotesDialog::setMayAdd(bool may, const QString &where)
{
    m_mayAdd = may;
    m_where = where;
    refresh();
}

void NotesDialog::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

void NotesDialog::beginNew()
{
    m_isNew = true;
    m_list->clearSelection();
    m_text->clear();
    m_text->setFocus();
    refresh();
}

void NotesDialog::showCurrent()
{
    const PlacedNote *note = current();
    m_text->setPlainText(note ? note->note.text : QString());
    refresh();
}

void NotesDialog::refresh()
{
    const PlacedNote *note = m_isNew ? nullptr : current();
    m_list->setVisible(m_rows->rowCount() > 0);
    m_empty->setVisible(m_rows->rowCount() == 0);
    m_head->setText(m_isNew ? (m_mayAdd ? tr("附在“%1”上").arg(m_where) : tr("先把光标放到文字里。"))
            : note          ? QStringLiteral("%1 · “%2”").arg(note->place, note->anchor)
                            : QString());
    const QString words = m_text->toPlainText().trimmed();
    m_text->setReadOnly(m_readOnly);
    m_text->setEnabled(m_isNew || note);
    m_new->setEnabled(!m_readOnly && !m_isNew);
    m_remove->setEnabled(!m_readOnly && note);
    m_save->setText(m_isNew ? tr("加上") : tr("改好"));
    m_save->setEnabled(!m_readOnly && !words.isEmpty() && (m_isNew ? m_mayAdd : note && words != note->note.text));
}

} // namespace banxin::shell
