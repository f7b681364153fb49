#include "panels/inspector/fields.h"

#include "panels/swatch_sample.h"
#include "widgets/drawing.h"
#include "widgets/icon.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStylePainter>
#include <QWheelEvent>

namespace banxin::panels {

using base::Length;

const model::Publication *Inspected::publication() const
{
    if (!session)
        return nullptr;
    const auto *issue = document().find<model::Issue>(session->issue());
    return issue ? document().find<model::Publication>(issue->publication) : nullptr;
}

std::vector<const model::Frame *> Inspected::objects() const
{
    std::vector<const model::Frame *> found;
    if (session)
        for (const base::Id frame : frames)
            if (const auto *object = document().find<model::Frame>(frame))
                found.push_back(object);
    return found;
}

const model::Frame *Inspected::single() const
{
    const std::vector<const model::Frame *> all = objects();
    return all.size() == 1 ? all.front() : nullptr;
}

bool Inspected::isLocked() const
{
    const model::Page *on = page();
    for (const model::Frame *frame : objects()) {
        if (frame->locked)
            return true;
        if (on)
            for (const model::Layer &layer : on->layers)
                if (layer.locked && layer.name == frame->layer)
                    return true;
    }
    return false;
}

widgets::LengthMeasure measureOf(const model::Grid &grid)
{
    const Length row = grid.bodySize;
    return {grid.bodySize, row, grid.pitch() - row, grid.columnWidth(), grid.gutter()};
}

// LengthField ------------------------------------------------------------------------------------

LengthField::LengthField(const char *name, LengthUnit unit, Length least, Length most)
    : m_unit(unit)
{
    setObjectName(QString::fromLatin1(name));
    setMinimumWidth(56);
    setDecimals(2, 3);
    setUnit(unit == LengthUnit::Millimetre ? QStringLiteral("mm") : QStringLiteral("pt"));
    setLimits(least, most);
    connect(this, &widgets::LengthEdit::entered, this, [this](double value) {
        Q_EMIT lengthEntered(m_unit == LengthUnit::Millimetre ? Length::mm(value) : Length::pt(value));
    });
}

void LengthField::setLimits(Length least, Length most)
{
    if (m_unit == LengthUnit::Millimetre)
        setRange(least.toMm(), most.toMm());
    else
        setRange(least.toPt(), most.toPt());
}

void LengthField::showLength(const Shared<Length> &length)
{
    if (length.mixed)
        setMixed();
    else
        setValue(m_unit == LengthUnit::Millimetre ? length.value.toMm() : length.value.toPt());
}

// Choice -----------------------------------------------------------------------------------------

Choice::Choice(const char *name)
{
    setObjectName(QString::fromLatin1(name));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(56);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    setPlaceholderText(QStringLiteral("—"));
    connect(this, &QComboBox::activated, this, [this](int index) { Q_EMIT chosen(itemData(index)); });
}

void Choice::showValue(const QVariant &value, bool mixed) { setCurrentIndex(mixed ? -1 : findData(value)); }

void Choice::wheelEvent(QWheelEvent *event) { event->ignore(); }

/// What does not fit is elided, not cut.
void Choice::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    if (currentIndex() < 0)
        option.currentText = placeholderText();
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const int icon = option.currentIcon.isNull() ? 0 : iconSize().width() + 4;
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room.width() - icon - 4);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

// Switch -----------------------------------------------------------------------------------------

Switch::Switch(const char *name, const QString &text)
    : QCheckBox(text)
{
    setObjectName(QString::fromLatin1(name));
    connect(this, &QCheckBox::clicked, this, [this] {
        setTristate(false);
        Q_EMIT switched(checkState() == Qt::Checked);
    });
}

void Switch::showValue(bool on, bool mixed)
{
    const QSignalBlocker quiet(this);
    setTristate(mixed);
    setCheckState(mixed ? Qt::PartiallyChecked : on ? Qt::Checked : Qt::Unchecked);
}

// ColorButton ------------------------------------------------------------------------------------

ColorButton::ColorButton(const char *name)
{
    setObjectName(QString::fromLatin1(name));
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &ColorButton::fillMenu);
}

void ColorButton::showColor(const model::Publication *publication, const Shared<std::optional<base::Color>> &color)
{
    m_publication = publication ? *publication : model::Publication();
    m_color = color;
    const QString name = color.mixed ? tr("几处不同") : colorName(&m_publication, color.value);
    setText(name); // what assistive technology reads
    setToolTip(
        color.value && !color.mixed ? name + u'\n' + inksText(model::resolved(m_publication, *color.value)) : name);
    update();
}

void ColorButton::fillMenu()
{
    QMenu *menu = this->menu();
    menu->clear();
    const auto offer = [&](const std::optional<base::Color> &color) {
        QAction *action = menu->addAction(sampleIcon(&m_publication, color), colorName(&m_publication, color), this,
            [this, color] { Q_EMIT colorEntered(color); });
        action->setCheckable(true);
        action->setChecked(!m_color.mixed && m_color.value == color);
    };
    if (m_mayBeNone)
        offer(std::nullopt);
    offer(base::Color::paper());
    offer(base::Color::black());
    if (!m_publication.swatches.empty())
        menu->addSeparator();
    for (const model::Swatch &swatch : m_publication.swatches)
        offer(tintOf(swatch, 10000));
    menu->addSeparator();
    menu->addAction(tr("调色…"), this, &ColorButton::askForInks);
}

/// Tint of the swatch that it has, or inks of its own.
void ColorButton::askForInks()
{
    const base::Color before = m_color.value.value_or(base::Color::black());
    const model::Publication publication = m_publication; // another may be shown while the dialog is open
    const model::Swatch *swatch = swatchOf(&publication, before);
    QDialog dialog(window());
    dialog.setObjectName(QStringLiteral("colorDialog"));
    dialog.setWindowTitle(tr("调色"));
    auto *rows = new QFormLayout(&dialog);
    rows->setContentsMargins(16, 16, 16, 16);
    rows->setVerticalSpacing(8);
    base::Color color = before;
    auto *sample = new QLabel;
    const auto showSample = [&] {
        QPixmap pixmap = sampleIcon(&publication, color).pixmap(QSize(180, 32), devicePixelRatioF());
        sample->setPixmap(pixmap);
    };
    const auto field = [&](const QString &name, const char *objectName, int value) {
        auto *edit = new widgets::LengthEdit;
        edit->setObjectName(QString::fromLatin1(objectName));
        edit->setUnit(QStringLiteral("%"));
        edit->setDecimals(1);
        edit->setRange(0, 100);
        edit->setValue(value / 100.0);
        rows->addRow(name, edit);
        return edit;
    };
    if (swatch) {
        auto *tint = field(tr("%1 的浓度").arg(swatch->name), "colorTint", before.tint);
        connect(tint, &widgets::LengthEdit::entered, &dialog, [&](double percent) {
            color = tintOf(*swatch, qRound(percent * 100));
            showSample();
        });
    } else {
        const std::pair<QString, std::uint16_t base::Color::*> inks[] = {{tr("青 C"), &base::Color::c},
            {tr("品红 M"), &base::Color::m}, {tr("黄 Y"), &base::Color::y}, {tr("黑 K"), &base::Color::k}};
        static const char *const kNames[] = {"colorC", "colorM", "colorY", "colorK"};
        for (int i = 0; i < 4; ++i) {
            const auto ink = inks[i].second;
            auto *edit = field(inks[i].first, kNames[i], before.*ink);
            connect(edit, &widgets::LengthEdit::entered, &dialog, [&color, &showSample, ink](double percent) {
                color.*ink = static_cast<std::uint16_t>(qRound(percent * 100));
                showSample();
            });
        }
    }
    showSample();
    rows->addRow(QString(), sample);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *use = buttons->addButton(tr("用这个颜色"), QDialogButtonBox::AcceptRole);
    use->setProperty("primary", true);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("取消"));
    rows->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() == QDialog::Accepted && !(color == before && m_color.value && !m_color.mixed))
        Q_EMIT colorEntered(color);
}

void ColorButton::paintEvent(QPaintEvent *)
{
    const widgets::Tokens &t = widgets::tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? t.accent : t.line2, hasFocus() ? 2 : 1));
    painter.setBrush(!isEnabled() || isDown() ? t.chrome : t.panel);
    const double edge = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(edge, edge, -edge, -edge), 4, 4);
    if (!isEnabled())
        painter.setOpacity(0.55);
    const QRectF sample(7, height() / 2.0 - 7, 20, 14);
    if (m_color.mixed) {
        painter.setPen(QPen(t.line2, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(sample.adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        drawSample(painter, sample, &m_publication, m_color.value, t.text3);
    }
    widgets::drawElided(painter, QRectF(34, 0, width() - 34 - 24, height()), text(), widgets::uiFont(13),
        isEnabled() ? t.text : t.text2);
    widgets::drawIcon(
        painter, QRectF(width() - 21, height() / 2.0 - 7, 14, 14), QStringLiteral("chevron-down"), t.text2);
}

} // namespace banxin::panels
