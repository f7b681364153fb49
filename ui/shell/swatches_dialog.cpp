#include "shell/swatches_dialog.h"

#include "edit/edits.h"
#include "paint/shade.h"
#include "widgets/labels.h"
#include "widgets/length_edit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace banxin::shell {

using model::InkKind;
using model::Swatch;

namespace {

std::array<std::uint16_t base::Color::*, 4> inks()
{
    return {&base::Color::c, &base::Color::m, &base::Color::y, &base::Color::k};
}

/// The colour; a spot has a corner cut off.
QPixmap sampleOf(const Swatch &swatch, QSize size, double ratio)
{
    QPixmap sample(size * ratio);
    sample.setDevicePixelRatio(ratio);
    sample.fill(Qt::transparent);
    QPainter painter(&sample);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(0.5, 0.5, size.width() - 1, size.height() - 1);
    painter.setPen(QColor(0x7b, 0x83, 0x8d));
    painter.setBrush(QColor::fromRgb(paint::screenColor(swatch.color)));
    if (swatch.kind == InkKind::Process) {
        painter.drawRect(box);
    } else {
        const double cut = size.height() * 0.45;
        painter.drawPolygon(QPolygonF{box.topLeft(), box.topRight(), box.bottomRight() - QPointF(0, cut),
            box.bottomRight() - QPointF(cut, 0), box.bottomLeft()});
    }
    return sample;
}

} // namespace

SwatchesDialog::SwatchesDialog(session::Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_list(new QListWidget)
    , m_form(new QWidget)
    , m_name(new QLineEdit)
    , m_kind(new QComboBox)
    , m_inksLabel(new QLabel)
    , m_sample(new QLabel)
    , m_refused(new QLabel)
    , m_remove(new QPushButton(tr("删除")))
{
    setObjectName(QStringLiteral("swatchesDialog"));
    setWindowTitle(tr("色板"));
    setWindowModality(Qt::WindowModal);
    resize(620, 460);
    const auto *issue = session.working().find<model::Issue>(session.issue());
    if (const auto *publication = issue ? session.working().find<model::Publication>(issue->publication) : nullptr) {
        m_publication = publication->id;
        m_swatches = publication->swatches;
    }
    for (const Swatch &swatch : m_swatches)
        m_highest = std::max(m_highest, swatch.number);

    auto *title = new QLabel(tr("色板"));
    title->setObjectName(QStringLiteral("dialogTitle"));
    m_list->setObjectName(QStringLiteral("swatchList"));
    m_list->setAccessibleName(tr("色板"));
    m_list->setIconSize({28, 18});
    m_list->setFixedWidth(240);
    m_name->setObjectName(QStringLiteral("swatchName"));
    m_kind->setObjectName(QStringLiteral("swatchKind"));
    m_kind->addItem(tr("四色"));
    m_kind->addItem(tr("专色"));
    auto *rows = new QFormLayout(m_form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(16);
    rows->setVerticalSpacing(8);
    rows->setLabelAlignment(Qt::AlignLeft);
    rows->addRow(tr("名称"), m_name);
    rows->addRow(tr("种类"), m_kind);
    m_inksLabel->setWordWrap(true);
    m_inksLabel->setProperty("tone", QStringLiteral("secondary"));
    rows->addRow(m_inksLabel);
    const QStringList names{tr("青 C"), tr("品红 M"), tr("黄 Y"), tr("黑 K")};
    for (std::size_t i = 0; i < m_inks.size(); ++i) {
        auto *field = m_inks[i] = new widgets::LengthEdit;
        field->setObjectName(QStringLiteral("swatchInk%1").arg(i));
        field->setAccessibleName(names[static_cast<qsizetype>(i)]);
        field->setUnit(QStringLiteral("%"));
        field->setDecimals(1);
        field->setRange(0, 100);
        field->setMaximumWidth(140);
        rows->addRow(names[static_cast<qsizetype>(i)], field);
        connect(field, &widgets::LengthEdit::entered, this, [this, i](double value) {
            if (Swatch *swatch = current()) {
                swatch->color.*inks()[i] = static_cast<std::uint16_t>(qRound(value * 100));
                showSwatch();
            }
        });
    }
    rows->addRow(QString(), m_sample);

    auto *addButton = new QPushButton(tr("新增"));
    addButton->setObjectName(QStringLiteral("swatchAdd"));
    m_remove->setObjectName(QStringLiteral("swatchRemove"));
    auto *tools = new QHBoxLayout;
    tools->setSpacing(8);
    tools->addWidget(addButton);
    tools->addWidget(m_remove);
    tools->addStretch(1);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_list, 1);
    left->addLayout(tools);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    middle->addLayout(left);
    middle->addWidget(m_form, 1, Qt::AlignTop);
    m_refused->setObjectName(QStringLiteral("swatchesRefused"));
    m_refused->setWordWrap(true);
    m_refused->hide();
    widgets::setStyleProperty(m_refused, "tone", QStringLiteral("error"));
    auto *cancel = new QPushButton(tr("取消"));
    auto *saveButton = new QPushButton(tr("保存"));
    saveButton->setObjectName(QStringLiteral("swatchesSave"));
    saveButton->setProperty("primary", true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_refused, 1);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(saveButton);
    for (QPushButton *button : {addButton, m_remove, cancel, saveButton})
        button->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(title);
    column->addLayout(middle, 1);
    column->addLayout(buttons);

    connect(m_list, &QListWidget::currentRowChanged, this, &SwatchesDialog::showSwatch);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (Swatch *swatch = current()) {
            swatch->name = text;
            paintRow(m_list->currentRow());
        }
    });
    connect(m_kind, &QComboBox::activated, this, [this](int chosen) {
        if (Swatch *swatch = current()) {
            swatch->kind = static_cast<InkKind>(chosen);
            showSwatch();
        }
    });
    connect(addButton, &QPushButton::clicked, this, [this] {
        const int number = ++m_highest;
        m_swatches.push_back({number, tr("颜色 %1").arg(number), InkKind::Process, base::Color::black()});
        fillList(static_cast<int>(m_swatches.size()) - 1);
        m_name->setFocus();
        m_name->selectAll();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const int row = m_list->currentRow();
        if (!current())
            return;
        m_swatches.erase(m_swatches.begin() + row);
        fillList(std::min(row, static_cast<int>(m_swatches.size()) - 1));
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(saveButton, &QPushButton::clicked, this, &SwatchesDialog::save);
    fillList(0);
}

Swatch *SwatchesDialog::current()
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_swatches.size()) ? &m_swatches[std::size_t(row)] : nullptr;
}

void SwatchesDialog::fillList(int row)
{
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (std::size_t i = 0; i < m_swatches.size(); ++i) {
            m_list->addItem(QString());
            paintRow(static_cast<int>(i));
        }
        m_list->setCurrentRow(m_swatches.empty() ? -1 : row);
    }
    showSwatch();
}

void SwatchesDialog::paintRow(int row)
{
    const Swatch &swatch = m_swatches[std::size_t(row)];
    QListWidgetItem *item = m_list->item(row);
    item->setIcon(QIcon(sampleOf(swatch, m_list->iconSize(), devicePixelRatioF())));
    item->setText(swatch.kind == InkKind::Spot ? tr("%1（专色）").arg(swatch.name) : swatch.name);
}

void SwatchesDialog::showSwatch()
{
    const Swatch *swatch = current();
    m_form->setEnabled(swatch);
    m_remove->setEnabled(swatch);
    if (!swatch)
        return;
    paintRow(m_list->currentRow());
    if (m_name->text() != swatch->name)
        m_name->setText(swatch->name);
    m_kind->setCurrentIndex(static_cast<int>(swatch->kind));
    m_inksLabel->setText(swatch->kind == InkKind::Spot
            ? tr("专色自成一块印版，名称就是印版的名称；下面是它在四色里的样子。")
            : tr("由四色合成。"));
    for (std::size_t i = 0; i < m_inks.size(); ++i)
        m_inks[i]->setValue(swatch->color.*inks()[i] / 100.0);
    m_sample->setPixmap(sampleOf(*swatch, {140, 48}, devicePixelRatioF()));
}

void SwatchesDialog::save()
{
    const auto change =
        edit::setSwatches(m_session.working(), m_publication, m_swatches, {m_session.person(), base::Id()});
    base::Status applied;
    if (!change)
        applied = tl::unexpected(change.error());
    else if (!change->isEmpty())
        applied = m_session.apply(*change);
    if (applied) {
        accept();
        return;
    }
    m_refused->setText(applied.error().what);
    m_refused->show();
}

} // namespace banxin::shell
