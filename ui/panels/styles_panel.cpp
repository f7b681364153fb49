#include "panels/styles_panel.h"

#include "panels/names.h"
#include "panels/swatch_sample.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/row_list.h"
#include "widgets/search_field.h"
#include "widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace banxin::panels {

using model::ParagraphRole;
using widgets::uiFont;

namespace {

constexpr int kNumbers = 9;

struct StyleRow {
    QString name; // empty: no character style
    QString title;
    QString facts; // 标宋 33 pt / 40
    QFont font;
    QColor ink; // of the text where it is not black
    QColor shading;
    int number = 0;
    bool used = false;
};

} // namespace

class StyleListModel : public widgets::RowModel<StyleRow> {
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        const StyleRow &row = at(index);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return row.title;
        if (role == Qt::ToolTipRole)
            return row.title + u'\n' + row.facts;
        return {};
    }
};

namespace {

class StyleDelegate : public widgets::RowDelegate {
public:
    StyleDelegate(const StyleListModel *model, QObject *parent)
        : RowDelegate(52, parent)
        , m_model(model)
    {
    }

protected:
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const StyleRow &style = m_model->at(index);
        const qreal left = row.left() + 34;
        qreal right = row.right() - 12;
        if (style.used)
            widgets::drawIcon(
                *painter, QRectF(row.left() + 11, row.top() + 10, 16, 16), QStringLiteral("check"), t.accent);
        if (style.number > 0) {
            const QRectF key(right - 20, row.top() + 9, 20, 18);
            painter->setPen(QPen(t.line2, 1));
            painter->setBrush(t.chrome);
            painter->drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
            painter->setPen(t.text2);
            painter->setFont(uiFont(11));
            painter->drawText(key, Qt::AlignCenter, QString::number(style.number));
            right -= 28;
        }
        const QRectF first(left, row.top() + 5, right - left, 26);
        QColor ink = style.ink.isValid() ? style.ink : t.text;
        // A coloured style shows its colour where that can be read on the panel, else on a ground of paper.
        if (style.shading.isValid()) {
            const qreal width = std::min<qreal>(first.width(), widgets::textWidth(style.title, style.font) + 12);
            painter->fillRect(QRectF(left, first.top() + 2, width, first.height() - 4), style.shading);
            widgets::drawElided(*painter, first.adjusted(6, 0, 0, 0), style.title, style.font, ink);
        } else {
            if (style.ink.isValid() && std::abs(style.ink.lightness() - t.panel.lightness()) < 70)
                ink = t.text;
            widgets::drawElided(*painter, first, style.title, style.font, ink);
        }
        widgets::drawElided(
            *painter, QRectF(left, row.top() + 31, row.right() - 12 - left, 16), style.facts, uiFont(12), t.text2);
    }

private:
    const StyleListModel *m_model;
};

QString points(base::Length length) { return QLocale::c().toString(length.toPt(), 'g', 4); }

/// What is drawn of a look: its face at a size between what can be read and what the row holds.
StyleRow rowOf(const model::Publication &publication, const model::ResolvedCharacters &look)
{
    StyleRow row;
    const int size = std::clamp(static_cast<int>(10 + look.size.toPt() / 4), 13, 19);
    row.font = faceOf(publication, look.family, look.weight, size);
    if (look.widthPercent != 100)
        row.font.setStretch(std::clamp(look.widthPercent, 50, 200));
    if (!(look.color == base::Color::black()))
        row.ink = screenColor(&publication, look.color);
    if (look.shading)
        row.shading = screenColor(&publication, *look.shading);
    return row;
}

} // namespace

StylesPanel::StylesPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new StyleListModel(this))
    , m_kind(new widgets::SegmentedControl)
    , m_search(new QLineEdit)
    , m_list(new QListView)
    , m_empty(new QLabel(tr("没有符合条件的样式。")))
    , m_hint(new QLabel)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_kind->setObjectName(QStringLiteral("styleKind"));
    m_kind->addSegment(Paragraphs, tr("段落"));
    m_kind->addSegment(Characters, tr("字符"));
    m_search->setObjectName(QStringLiteral("styleSearch"));
    widgets::dressAsSearch(*m_search, tr("找样式"));
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("styleList"));
    m_list->setAccessibleName(tr("样式"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new StyleDelegate(m_model, m_list));
    m_list->setUniformItemSizes(true);
    widgets::dressAsRows(*m_list);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_empty->setProperty("tone", QStringLiteral("hint"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_hint->setObjectName(QStringLiteral("styleHint"));
    m_hint->setProperty("tone", QStringLiteral("secondary"));
    m_hint->setFont(uiFont(12));
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(12, 7, 12, 8);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->setSpacing(8);
    head->addWidget(m_kind);
    head->addWidget(m_search, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(widgets::hairline());
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(widgets::hairline());
    column->addWidget(m_hint);

    connect(m_kind, &widgets::SegmentedControl::chosen, this, [this] {
        refill();
        showHint();
    });
    connect(m_search, &QLineEdit::textChanged, this, &StylesPanel::refill);
    connect(m_list, &QListView::doubleClicked, this, &StylesPanel::apply);
    connect(m_list, &QWidget::customContextMenuRequested, this, &StylesPanel::askForMenu);
    refill();
    showHint();
}

void StylesPanel::show(const model::Document &document, base::Id publication)
{
    using Objects = model::ObjectKind;
    const bool same = m_publication == publication && document.hasSame(Objects::ParagraphStyle, m_document)
        && document.hasSame(Objects::CharacterStyle, m_document) && document.hasSame(Objects::Publication, m_document);
    m_document = document;
    m_publication = publication;
    if (!same)
        refill();
}

void StylesPanel::setReach(const Reach &reach)
{
    if (m_reach == reach)
        return;
    m_reach = reach;
    const bool characters = m_kind->current() == Characters;
    for (StyleRow &row : m_model->rows)
        row.used = reach.caret && row.name == (characters ? reach.character : reach.paragraph);
    m_model->touch();
    showHint();
}

void StylesPanel::refill()
{
    const auto *publication = m_document.find<model::Publication>(m_publication);
    const bool characters = m_kind->current() == Characters;
    const QModelIndex current = m_list->currentIndex();
    const QString kept = current.isValid() ? m_model->at(current).name : QString();
    std::vector<StyleRow> rows;
    if (publication && characters) {
        StyleRow none;
        none.title = tr("无字符样式");
        none.facts = tr("照段落样式");
        none.font = uiFont(13);
        rows.push_back(std::move(none));
        for (const auto *style : m_document.childrenOf<model::CharacterStyle>(m_publication)) {
            const model::ResolvedCharacters body =
                model::resolvedParagraphStyle(m_document, m_publication, QStringLiteral("body")).characters;
            const auto look = model::resolvedCharacterStyle(m_document, m_publication, style->name, body);
            StyleRow row = rowOf(*publication, look);
            row.name = row.title = style->name;
            QStringList facts;
            if (look.family != body.family || look.weight != body.weight)
                facts << QStringLiteral("%1 %2").arg(look.family).arg(look.weight);
            if (look.size != body.size)
                facts << tr("%1 pt").arg(points(look.size));
            if (!(look.color == body.color))
                facts << colorName(publication, look.color);
            if (look.emphasis != body.emphasis)
                facts << tr("着重号");
            if (look.sideLine != body.sideLine)
                facts << (look.sideLine == model::SideLine::ProperName ? tr("专名号") : tr("书名号"));
            if (look.script != body.script)
                facts << (look.script == model::ScriptPosition::Superscript ? tr("上标") : tr("下标"));
            if (look.shading)
                facts << tr("底色 %1").arg(colorName(publication, look.shading));
            row.facts = facts.isEmpty() ? tr("照段落样式") : facts.join(tr(" · "));
            rows.push_back(std::move(row));
        }
        std::sort(rows.begin() + 1, rows.end(),
            [](const StyleRow &a, const StyleRow &b) { return a.title.localeAwareCompare(b.title) < 0; });
    } else if (publication) {
        std::vector<StyleRow> named;
        for (const auto *style : m_document.childrenOf<model::ParagraphStyle>(m_publication)) {
            const auto format = model::resolvedParagraphStyle(m_document, m_publication, style->name);
            StyleRow row = rowOf(*publication, format.characters);
            row.name = style->name;
            row.title = styleTitle(style->name);
            row.facts = tr("%1 · %2 / %3 pt")
                            .arg(QStringLiteral("%1 %2").arg(format.characters.family).arg(format.characters.weight),
                                points(format.characters.size), points(format.leading));
            if (format.rows > 0)
                row.facts += tr(" · 占 %1 行").arg(format.rows);
            if (!format.characters.color.isBlackOnly())
                row.facts += tr(" · ") + colorName(publication, format.characters.color);
            if (format.shading)
                row.shading = screenColor(publication, *format.shading);
            named.push_back(std::move(row));
        }
        const auto rank = [](const QString &name) {
            const std::optional<ParagraphRole> role = model::roleFromName(name);
            const auto &order = rolesInOrder();
            return role ? std::find(order.begin(), order.end(), *role) - order.begin() : 99;
        };
        std::stable_sort(named.begin(), named.end(), [&](const StyleRow &a, const StyleRow &b) {
            const auto first = rank(a.name), second = rank(b.name);
            return first != second ? first < second : a.title.localeAwareCompare(b.title) < 0;
        });
        rows = std::move(named);
        for (std::size_t i = 0; i < rows.size() && i < kNumbers; ++i)
            rows[i].number = static_cast<int>(i) + 1;
    }
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    std::erase_if(rows, [&](const StyleRow &row) {
        return !std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return row.title.contains(word, Qt::CaseInsensitive) || row.name.contains(word, Qt::CaseInsensitive)
                || row.facts.contains(word, Qt::CaseInsensitive);
        });
    });
    for (StyleRow &row : rows)
        row.used = m_reach.caret && row.name == (characters ? m_reach.character : m_reach.paragraph);
    int again = -1;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (current.isValid() && rows[i].name == kept)
            again = static_cast<int>(i);
    m_model->reset(std::move(rows));
    if (again >= 0)
        m_list->setCurrentIndex(m_model->index(again));
    m_list->setVisible(m_model->rowCount() > 0);
    m_empty->setVisible(m_model->rowCount() == 0);
}

QStringList StylesPanel::numbered() const
{
    QStringList names;
    const auto styles = m_document.childrenOf<model::ParagraphStyle>(m_publication);
    for (const ParagraphRole role : rolesInOrder())
        if (std::any_of(styles.begin(), styles.end(),
                [&](const model::ParagraphStyle *style) { return style->name == model::toName(role); })
            && names.size() < kNumbers)
            names << model::toName(role);
    return names;
}

void StylesPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void StylesPanel::applyNumbered(int number)
{
    const QStringList names = numbered();
    if (number >= 1 && number <= names.size() && m_reach.caret && !m_reach.readOnly)
        Q_EMIT paragraphStyleWanted(names[number - 1]);
}

void StylesPanel::apply(const QModelIndex &index)
{
    if (!index.isValid() || !m_reach.caret || m_reach.readOnly)
        return;
    const QString name = m_model->at(index).name;
    if (m_kind->current() == Characters)
        Q_EMIT characterStyleWanted(name);
    else
        Q_EMIT paragraphStyleWanted(name);
}

void StylesPanel::askForMenu(QPoint at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    const QString name = m_model->at(index).name;
    const bool characters = m_kind->current() == Characters;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("styleMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *caret = menu->addAction(characters ? tr("用于选中的文字") : tr("用于光标所在的段落"), this,
        [this, index = QPersistentModelIndex(index)] { apply(index); });
    caret->setEnabled(m_reach.caret && !m_reach.readOnly);
    if (!characters) {
        menu->addSeparator();
        for (const ParagraphRole role :
            {ParagraphRole::Headline, ParagraphRole::Kicker, ParagraphRole::Deck, ParagraphRole::Summary,
                ParagraphRole::Byline, ParagraphRole::Body, ParagraphRole::SectionHead, ParagraphRole::SectionLabel,
                ParagraphRole::SectionUnit, ParagraphRole::Signature, ParagraphRole::Source}) {
            QAction *area = menu->addAction(tr("用于本稿区的%1").arg(roleTitle(role)), this,
                [this, role, name] { Q_EMIT areaStyleWanted(role, name); });
            area->setEnabled(m_reach.area && !m_reach.readOnly);
        }
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool StylesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == m_list && enter) {
            apply(m_list->currentIndex());
            return true;
        }
        if (watched == m_search && (enter || key == Qt::Key_Down) && m_model->rowCount() > 0) {
            if (!m_list->currentIndex().isValid())
                m_list->setCurrentIndex(m_model->index(0));
            if (enter)
                apply(m_list->currentIndex());
            else
                m_list->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void StylesPanel::showHint()
{
    const bool characters = m_kind->current() == Characters;
    m_hint->setText(m_reach.readOnly ? tr("只读，不能改样式。")
            : m_reach.caret ? (characters ? tr("双击或回车：用于选中的文字") : tr("双击或回车：用于光标所在的段落"))
            : m_reach.area ? tr("右键：用于选中稿区的标题、正文等")
                           : tr("先把光标放进文字，或选中稿区。"));
}

} // namespace banxin::panels
