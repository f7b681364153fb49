#include "shell/characters_dialog.h"

#include "widgets/dialog.h"
#include "widgets/drawing.h"
#include "widgets/row_list.h"
#include "widgets/search_field.h"
#include "widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace banxin::shell {

namespace {

constexpr int kCell = 44;
constexpr int kMostRecent = 24;

QString sign(const SpecialCharacter &character)
{
    switch (character.text.isEmpty() ? u'\0' : character.text.front().unicode()) {
    case 0x2028:
        return QStringLiteral("↵");
    default:
        return character.isSpace ? QStringLiteral("␣") : character.text;
    }
}

} // namespace

class CharacterRows : public widgets::RowModel<SpecialCharacter> {
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        if (role == Qt::DisplayRole)
            return sign(at(index));
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return at(index).name;
        return {};
    }
};

namespace {

class CharacterCells : public QStyledItemDelegate {
public:
    CharacterCells(const CharacterRows &rows, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_rows(rows)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {kCell, kCell}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const widgets::Tokens &t = widgets::tokens(option.palette);
        const SpecialCharacter &character = m_rows.at(index);
        const QRectF cell = QRectF(option.rect).adjusted(2, 2, -2, -2);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isChosen = option.state & QStyle::State_Selected;
        painter->setPen(QPen(isChosen ? t.accent : t.line, 1));
        painter->setBrush(option.state & (QStyle::State_Selected | QStyle::State_MouseOver) ? t.accentTint : t.panel);
        painter->drawRoundedRect(cell, 4, 4);
        painter->setPen(character.isSpace ? t.text3 : t.text);
        painter->setFont(widgets::uiFont(character.text.size() > 2 ? 13 : 18));
        painter->drawText(cell, Qt::AlignCenter, sign(character));
        painter->restore();
    }

private:
    const CharacterRows &m_rows;
};

} // namespace

CharactersDialog::CharactersDialog(QWidget *parent)
    : QDialog(parent, Qt::Tool)
    , m_search(new QLineEdit)
    , m_groups(new widgets::SegmentedControl)
    , m_list(new QListView)
    , m_name(new QLabel)
    , m_rows(new CharacterRows(this))
{
    setObjectName(QStringLiteral("charactersDialog"));
    setWindowTitle(tr("特殊字符"));
    resize(560, 400);
    m_search->setObjectName(QStringLiteral("characterSearch"));
    widgets::dressAsSearch(*m_search, tr("名称或拼音，例如 jiange、引号"));
    m_search->installEventFilter(this);
    m_groups->setObjectName(QStringLiteral("characterGroups"));
    m_groups->setAccessibleName(tr("类别"));
    m_groups->addSegment(0, tr("最近用过"));
    int id = 1;
    for (const QString &group : characterGroups())
        m_groups->addSegment(id++, group);
    m_list->setObjectName(QStringLiteral("characterList"));
    m_list->setAccessibleName(tr("特殊字符"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new CharacterCells(*m_rows, m_list));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setGridSize({kCell + 2, kCell + 2});
    m_list->setMouseTracking(true);
    m_name->setObjectName(QStringLiteral("characterName"));
    m_name->setProperty("tone", QStringLiteral("secondary"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 12, 16, 12);
    rows->setSpacing(8);
    rows->addWidget(m_search);
    rows->addWidget(m_groups, 0, Qt::AlignLeft);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_name);
    connect(m_search, &QLineEdit::textChanged, this, &CharactersDialog::fill);
    connect(m_groups, &widgets::SegmentedControl::chosen, this, [this](int chosen) {
        m_group = chosen - 1;
        m_search->clear();
        fill();
    });
    connect(m_list, &QListView::clicked, this, &CharactersDialog::choose);
    connect(m_list, &QListView::activated, this, &CharactersDialog::choose);
    connect(m_list, &QListView::entered, this, &CharactersDialog::tell);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CharactersDialog::tell);
    setRecent({});
}

void CharactersDialog::setRecent(const QStringList &recent)
{
    m_recent = recent;
    if (m_recent.isEmpty() && m_group < 0)
        m_group = 0;
    m_groups->setSegmentEnabled(0, !m_recent.isEmpty());
    m_groups->setCurrent(m_group + 1);
    fill();
}

void CharactersDialog::fill()
{
    std::vector<SpecialCharacter> shown;
    if (const QString words = m_search->text().trimmed(); !words.isEmpty()) {
        shown = charactersFor(words);
    } else if (m_group < 0) {
        for (const QString &text : std::as_const(m_recent))
            shown.push_back(characterOf(text));
    } else {
        for (const SpecialCharacter &each : specialCharacters())
            if (each.group == m_group)
                shown.push_back(each);
    }
    m_rows->reset(std::move(shown));
    if (!m_rows->rows.empty())
        m_list->setCurrentIndex(m_rows->index(0));
    else
        m_name->setText(tr("没有叫这个的字符"));
}

void CharactersDialog::tell(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const SpecialCharacter &character = m_rows->at(index);
    QStringList codes;
    for (const uint code : character.text.toUcs4())
        codes << QStringLiteral("U+%1").arg(code, 4, 16, QLatin1Char('0')).toUpper();
    m_name->setText(character.name + QStringLiteral("   ") + codes.join(u' '));
}

void CharactersDialog::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString text = m_rows->at(index).text;
    m_recent.removeAll(text);
    m_recent.prepend(text);
    while (m_recent.size() > kMostRecent)
        m_recent.removeLast();
    m_groups->setSegmentEnabled(0, true);
    Q_EMIT chosen(text);
    Q_EMIT recentChanged(m_recent);
}

bool CharactersDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched == m_search) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            choose(m_list->currentIndex());
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            m_list->setFocus();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace banxin::shell
