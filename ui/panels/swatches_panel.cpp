#include "panels/swatches_panel.h"

#include "panels/swatch_sample.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/length_edit.h"
#include "widgets/row_list.h"
#include "widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <tuple>

namespace banxin::panels {

using widgets::uiFont;

namespace {

struct SwatchRow {
    QString name;
    QString inks;
    std::optional<base::Color> color;
    bool spot = false;
    bool used = false;
    bool possible = true;
    QString style; // a character style of this colour
};

} // namespace

class SwatchListModel : public widgets::RowModel<SwatchRow> {
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        const SwatchRow &row = at(index);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return row.name;
        if (role == Qt::ToolTipRole)
            return row.inks.isEmpty() ? row.name : row.name + u'\n' + row.inks;
        return {};
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        const bool possible = index.isValid() && at(index).possible;
        return possible ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsSelectable;
    }

    const model::Publication *publication = nullptr;
};

namespace {

class SwatchDelegate : public widgets::RowDelegate {
public:
    SwatchDelegate(const SwatchListModel *model, QObject *parent)
        : RowDelegate(32, parent)
        , m_model(model)
    {
    }

protected:
    Ground groundOf(const QModelIndex &) const override { return Ground::Plain; }
    void paintRow(QPainter *painter, const QRectF &row, const QStyleOptionViewItem &, const QModelIndex &index,
        const widgets::Tokens &t) const override
    {
        const SwatchRow &swatch = m_model->at(index);
        if (swatch.used)
            widgets::drawIcon(
                *painter, QRectF(row.left() + 11, row.top() + 8, 16, 16), QStringLiteral("check"), t.accent);
        if (!swatch.possible)
            painter->setOpacity(0.45);
        drawSample(
            *painter, QRectF(row.left() + 34, row.top() + 7, 28, 18), m_model->publication, swatch.color, t.text3);
        qreal right = row.right() - 12;
        if (!swatch.inks.isEmpty()) {
            const int width = widgets::textWidth(swatch.inks, uiFont(11));
            widgets::drawElided(
                *painter, QRectF(right - width, row.top(), width + 1, row.height()), swatch.inks, uiFont(11), t.text2);
            right -= width + 8;
        }
        if (swatch.spot) {
            const QString mark = tr("专色");
            const int width = widgets::textWidth(mark, uiFont(11)) + 8;
            const QRectF chip(right - width, row.center().y() - 8, width, 16);
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.warnTint);
            painter->drawRoundedRect(chip, 3, 3);
            painter->setPen(t.warn);
            painter->setFont(uiFont(11));
            painter->drawText(chip, Qt::AlignCenter, mark);
            right -= width + 8;
        }
        widgets::drawElided(*painter, QRectF(row.left() + 72, row.top(), right - row.left() - 72, row.height()),
            swatch.name, uiFont(13), t.text);
    }

private:
    static QString tr(const char *text) { return SwatchesPanel::tr(text); }
    const SwatchListModel *m_model;
};

/// The same ink, whatever the tint.
bool isSame(const std::optional<base::Color> &a, const std::optional<base::Color> &b)
{
    if (!a || !b)
        return !a && !b;
    if (a->swatch != 0 || b->swatch != 0)
        return a->swatch == b->swatch;
    return *a == *b;
}

} // namespace

SwatchesPanel::SwatchesPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new SwatchListModel(this))
    , m_target(new widgets::SegmentedControl)
    , m_list(new QListView)
    , m_tint(new widgets::LengthEdit)
    , m_hint(new QLabel)
    , m_edit(new QToolButton)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_target->setObjectName(QStringLiteral("swatchTarget"));
    m_target->addSegment(static_cast<int>(PaintTarget::Fill), tr("底色"), tr("稿区、框和图形里面的颜色"));
    m_target->addSegment(static_cast<int>(PaintTarget::Stroke), tr("线色"), tr("框线、花边和线的颜色"));
    m_target->addSegment(static_cast<int>(PaintTarget::Text), tr("文字"), tr("选中文字的颜色：按同色的字符样式"));
    m_edit->setObjectName(QStringLiteral("swatchEdit"));
    m_edit->setIcon(widgets::icon(QStringLiteral("settings")));
    m_edit->setToolTip(tr("编辑色板…"));
    m_edit->setAccessibleName(tr("编辑色板"));
    m_edit->setAutoRaise(true);
    m_edit->setFocusPolicy(Qt::TabFocus);
    m_list->setObjectName(QStringLiteral("swatchList"));
    m_list->setAccessibleName(tr("色板"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SwatchDelegate(m_model, m_list));
    m_list->setUniformItemSizes(true);
    widgets::dressAsRows(*m_list);
    m_list->installEventFilter(this);
    m_tint->setObjectName(QStringLiteral("swatchTint"));
    m_tint->setAccessibleName(tr("浓度"));
    m_tint->setUnit(QStringLiteral("%"));
    m_tint->setDecimals(1);
    m_tint->setRange(0, 100);
    m_tint->setValue(100);
    m_tint->setFixedWidth(88);
    m_hint->setObjectName(QStringLiteral("swatchHint"));
    m_hint->setProperty("tone", QStringLiteral("secondary"));
    m_hint->setFont(uiFont(12));
    m_hint->setWordWrap(true);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 8, 8);
    head->addWidget(m_target);
    head->addStretch(1);
    head->addWidget(m_edit);
    auto *tint = new QHBoxLayout;
    tint->setContentsMargins(12, 8, 12, 4);
    tint->setSpacing(8);
    auto *tintName = new QLabel(tr("浓度"));
    tintName->setProperty("tone", QStringLiteral("secondary"));
    tintName->setBuddy(m_tint);
    tint->addWidget(tintName);
    tint->addWidget(m_tint);
    tint->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 2, 12, 8);
    foot->addWidget(m_hint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(widgets::hairline());
    column->addWidget(m_list, 1);
    column->addWidget(widgets::hairline());
    column->addLayout(tint);
    column->addLayout(foot);

    connect(m_target, &widgets::SegmentedControl::chosen, this, &SwatchesPanel::showTarget);
    connect(m_list, &QListView::clicked, this, &SwatchesPanel::apply);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &SwatchesPanel::askForMenu);
    connect(m_edit, &QToolButton::clicked, this, &SwatchesPanel::editWanted);
    connect(m_tint, &widgets::LengthEdit::entered, this, [this](double percent) {
        const PaintState &state = m_states[target()];
        const auto *publication = m_document.find<model::Publication>(m_publication);
        const model::Swatch *swatch = state.color ? swatchOf(publication, *state.color) : nullptr;
        if (state.possible && swatch && target() != PaintTarget::Text)
            Q_EMIT colorWanted(target(), tintOf(*swatch, qRound(percent * 100)), {});
    });
    showTarget();
}

PaintTarget SwatchesPanel::target() const { return static_cast<PaintTarget>(m_target->current()); }

void SwatchesPanel::show(const model::Document &document, base::Id publication)
{
    const bool same = m_publication == publication && document.hasSame(model::ObjectKind::CharacterStyle, m_document)
        && document.hasSame(model::ObjectKind::Publication, m_document);
    m_document = document;
    m_publication = publication;
    if (!same)
        refill();
    m_model->publication = m_document.find<model::Publication>(m_publication);
}

void SwatchesPanel::setState(PaintTarget target, const PaintState &state)
{
    if (m_states[target] == state)
        return;
    m_states[target] = state;
    if (target == this->target())
        showTarget();
}

void SwatchesPanel::refill()
{
    std::vector<SwatchRow> rows;
    const auto *publication = m_document.find<model::Publication>(m_publication);
    m_model->publication = publication;
    if (publication) {
        rows.push_back({colorName(publication, {}), {}, {}});
        for (const base::Color &color : {base::Color::paper(), base::Color::black()})
            rows.push_back({colorName(publication, color), inksText(color), color});
        for (const model::Swatch &swatch : publication->swatches)
            rows.push_back(
                {swatch.name, inksText(swatch.color), tintOf(swatch, 10000), swatch.kind == model::InkKind::Spot});
        const auto styles = m_document.childrenOf<model::CharacterStyle>(m_publication);
        for (SwatchRow &row : rows)
            for (const model::CharacterStyle *style : styles)
                if (row.color && row.style.isEmpty() && style->format.color && isSame(style->format.color, row.color))
                    row.style = style->name;
    }
    m_model->reset(std::move(rows));
    showTarget();
}

void SwatchesPanel::showTarget()
{
    const PaintState &state = m_states[target()];
    const bool text = target() == PaintTarget::Text;
    bool anyUsed = false;
    for (SwatchRow &row : m_model->rows) {
        row.used = state.possible && !state.mixed && isSame(row.color, state.color);
        row.possible =
            state.possible && (row.color || state.mayBeNone) && (!text || !row.color || !row.style.isEmpty());
        anyUsed = anyUsed || row.used;
    }
    m_model->touch();
    const auto *publication = m_document.find<model::Publication>(m_publication);
    const model::Swatch *swatch =
        state.possible && !state.mixed && state.color ? swatchOf(publication, *state.color) : nullptr;
    m_tint->setEnabled(swatch && !text);
    m_tint->setValue(swatch ? state.color->tint / 100.0 : 100);
    if (!state.possible)
        m_hint->setText(text ? tr("先选中文字。") : tr("先选中稿区、框、线或图形。"));
    else if (state.mixed)
        m_hint->setText(tr("选中的几处颜色不同；点一种颜色，就都改成它。"));
    else if (!anyUsed)
        m_hint->setText(tr("现在是 %1。").arg(colorName(publication, state.color)));
    else
        m_hint->setText(text ? tr("点一种颜色，就换成同色的字符样式。") : tr("点一种颜色，就用上它。"));
}

void SwatchesPanel::apply(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const SwatchRow row = m_model->at(index);
    if (row.possible && !row.used)
        Q_EMIT colorWanted(target(), row.color, row.style);
}

/// What the colour may go to, whichever the panel is turned to.
void SwatchesPanel::askForMenu(QPoint at)
{
    const QModelIndex index = m_list->indexAt(at);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("swatchMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (index.isValid()) {
        const SwatchRow row = m_model->at(index);
        const std::tuple<PaintTarget, QString, QString> targets[] = {
            {PaintTarget::Fill, tr("用作底色"), tr("先选中稿区、框或图形。")},
            {PaintTarget::Stroke, tr("用作边线"), tr("先选中稿区、框、线或图形。")},
            {PaintTarget::Text, tr("用于选中的文字"), tr("先选中文字；文字的颜色来自同色的字符样式。")}};
        for (const auto &[target, words, why] : targets) {
            const PaintState &state = m_states[target];
            const bool text = target == PaintTarget::Text;
            QAction *use = menu->addAction(
                words, this, [this, target = target, row] { Q_EMIT colorWanted(target, row.color, row.style); });
            use->setEnabled(
                state.possible && (row.color || state.mayBeNone) && (!text || !row.color || !row.style.isEmpty()));
            use->setToolTip(use->isEnabled() ? QString() : why);
        }
        menu->addSeparator();
    }
    menu->addAction(tr("色板…"), this, &SwatchesPanel::editWanted)->setEnabled(m_edit->isEnabled());
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool SwatchesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            apply(m_list->currentIndex());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace banxin::panels
