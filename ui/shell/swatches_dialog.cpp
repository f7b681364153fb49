#include "shell/swatches_dialog.h"

#include "edit/edits.h"
#include "paint/shade.h"
#include "widgets/length_edit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>

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
    : ListDialog(session, {QStringLiteral("swatches"), tr("色板"), 240}, parent)
    , m_form(new QWidget)
    , m_name(new QLineEdit)
    , m_kind(new QComboBox)
    , m_inksLabel(new QLabel)
    , m_sample(new QLabel)
{
    resize(620, 460);
    if (const model::Publication *own = publication()) {
        m_publication = own->id;
        m_swatches = own->swatches;
    }
    for (const Swatch &swatch : m_swatches)
        m_highest = std::max(m_highest, swatch.number);
    list().setIconSize({28, 18});
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

    QPushButton *add = addTool(QStringLiteral("swatchAdd"), tr("新增"));
    m_remove = addTool(QStringLiteral("swatchRemove"), tr("删除"));
    setForm(m_form, Qt::AlignTop);

    connect(&list(), &QListWidget::currentRowChanged, this, &SwatchesDialog::showSwatch);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (Swatch *swatch = current()) {
            swatch->name = text;
            paintRow(list().currentRow());
        }
    });
    connect(m_kind, &QComboBox::activated, this, [this](int chosen) {
        if (Swatch *swatch = current()) {
            swatch->kind = static_cast<InkKind>(chosen);
            showSwatch();
        }
    });
    connect(add, &QPushButton::clicked, this, [this] {
        const int number = ++m_highest;
        m_swatches.push_back({number, tr("颜色 %1").arg(number), InkKind::Process, base::Color::black()});
        fillList(static_cast<int>(m_swatches.size()) - 1);
        m_name->setFocus();
        m_name->selectAll();
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const int row = list().currentRow();
        if (!current())
            return;
        m_swatches.erase(m_swatches.begin() + row);
        fillList(std::min(row, static_cast<int>(m_swatches.size()) - 1));
    });
    fillList(0);
}

Swatch *SwatchesDialog::current()
{
    const int row = list().currentRow();
    return row >= 0 && row < static_cast<int>(m_swatches.size()) ? &m_swatches[std::size_t(row)] : nullptr;
}

void SwatchesDialog::fillList(int row)
{
    {
        const QSignalBlocker blocker(&list());
        list().clear();
        for (std::size_t i = 0; i < m_swatches.size(); ++i) {
            list().addItem(QString());
            paintRow(static_cast<int>(i));
        }
        list().setCurrentRow(m_swatches.empty() ? -1 : row);
    }
    showSwatch();
}

void SwatchesDialog::paintRow(int row)
{
    const Swatch &swatch = m_swatches[std::size_t(row)];
    QListWidgetItem *item = list().item(row);
    const QPixmap sample = sampleOf(swatch, list().iconSize(), devicePixelRatioF());
    QIcon icon(sample);
    icon.addPixmap(sample, QIcon::Selected); // its own colour there too
    item->setIcon(icon);
    item->setText(swatch.kind == InkKind::Spot ? tr("%1（专色）").arg(swatch.name) : swatch.name);
}

void SwatchesDialog::showSwatch()
{
    const Swatch *swatch = current();
    m_form->setEnabled(swatch);
    m_remove->setEnabled(swatch);
    if (!swatch)
        return;
    paintRow(list().currentRow());
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
    commit(edit::setSwatches(session().working(), m_publication, m_swatches, {session().person(), base::Id()}));
}

} // namespace banxin::shell
