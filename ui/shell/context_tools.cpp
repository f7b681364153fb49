#include "shell/context_tools.h"

#include "base/type_size.h"
#include "panels/inspector/border_choice.h"
#include "panels/names.h"
#include "panels/swatch_sample.h"
#include "widgets/drawing.h"
#include "widgets/labels.h"
#include "widgets/length_edit.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace banxin::shell {

using edit::PicturePlace;
using model::HeadlineForm;
using widgets::LengthEdit;

namespace {

constexpr int kOwnSize = -1; // in the list of sizes: as the style has it

QString sizeText(base::Length size)
{
    QString text = QString::number(size.toPt(), 'f', 3);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text + QStringLiteral(" pt");
}

/// Lists are as wide as what stands in them.
void widen(QComboBox &box)
{
    int width = box.width();
    for (int i = 0; i < box.count(); ++i)
        width = std::max(width, box.fontMetrics().horizontalAdvance(box.itemText(i)) + 56);
    box.view()->setMinimumWidth(std::min(width, 360));
}

/// A box of fixed choices shows the longest of them whole.
void fitWidth(QComboBox &box)
{
    int width = 0;
    for (int i = 0; i < box.count(); ++i)
        width = std::max(width, widgets::textWidth(box.itemText(i), widgets::uiFont(13)));
    box.setFixedWidth(width + 44);
}

} // namespace

ContextTools::ContextTools(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("contextTools"));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    buildArea();
    buildFrames();
    buildText();
    for (QWidget *group : {m_area, m_frames, m_text})
        row->addWidget(group);
    showNothing();
}

QHBoxLayout *ContextTools::group(QWidget *&widget)
{
    widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(12, 0, 0, 0);
    row->setSpacing(6);
    return row;
}

QComboBox *ContextTools::picker(
    QHBoxLayout *row, const QString &name, const QString &label, int width, const QString &icon)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setFixedWidth(width);
    box->setAccessibleName(label);
    box->setFocusPolicy(Qt::TabFocus);
    if (!label.isEmpty()) {
        auto *text = new QLabel(label);
        text->setProperty("tone", QStringLiteral("secondary"));
        text->setBuddy(box);
        row->addWidget(text);
        if (!icon.isEmpty()) {
            auto *sign = new widgets::IconLabel(16);
            sign->setIcon(icon);
            sign->setToolTip(label);
            sign->hide();
            row->addWidget(sign);
            m_areaLabels.push_back({text, sign});
            box->setToolTip(label);
        }
    }
    row->addWidget(box);
    row->addSpacing(6);
    return box;
}

void ContextTools::buildArea()
{
    m_areaRow = group(m_area);
    m_form = picker(m_areaRow, QStringLiteral("contextForm"), tr("题式"), 84, QStringLiteral("heading"));
    m_form->addItem(tr("横题"), static_cast<int>(HeadlineForm::Across));
    m_form->addItem(tr("竖题"), static_cast<int>(HeadlineForm::Vertical));
    m_form->addItem(tr("右竖题"), static_cast<int>(HeadlineForm::VerticalRight));
    fitWidth(*m_form);
    connect(m_form, &QComboBox::activated, this,
        [this] { Q_EMIT headlineFormWanted(static_cast<HeadlineForm>(m_form->currentData().toInt())); });
    m_columns = picker(m_areaRow, QStringLiteral("contextColumns"), tr("栏数"), 52, QStringLiteral("columns-3"));
    connect(m_columns, &QComboBox::activated, this, [this] { Q_EMIT columnsWanted(m_columns->currentData().toInt()); });
    m_place = picker(m_areaRow, QStringLiteral("contextPicture"), tr("图位"), 76, QStringLiteral("image"));
    const std::pair<PicturePlace, QString> places[] = {{PicturePlace::TopLeft, tr("上左")},
        {PicturePlace::TopMiddle, tr("上中")}, {PicturePlace::TopRight, tr("上右")},
        {PicturePlace::MiddleLeft, tr("中左")}, {PicturePlace::Middle, tr("正中")},
        {PicturePlace::MiddleRight, tr("中右")}, {PicturePlace::BottomLeft, tr("下左")},
        {PicturePlace::BottomRight, tr("下右")}, {PicturePlace::Below, tr("文下")}};
    for (const auto &[place, text] : places)
        m_place->addItem(text, static_cast<int>(place));
    fitWidth(*m_place);
    m_span = picker(m_areaRow, QStringLiteral("contextSpan"), {}, 70);
    m_span->setAccessibleName(tr("图宽几栏"));
    const auto picture = [this] {
        if (m_place->currentIndex() >= 0)
            Q_EMIT pictureWanted(
                static_cast<PicturePlace>(m_place->currentData().toInt()), std::max(1, m_span->currentData().toInt()));
    };
    connect(m_place, &QComboBox::activated, this, picture);
    connect(m_span, &QComboBox::activated, this, picture);
    m_border = picker(m_areaRow, QStringLiteral("contextBorder"), tr("花边"), 76, QStringLiteral("square"));
    m_border->addItem(tr("无", "no border"), QString());
    m_border->addItem(tr("线框"), QStringLiteral("line"));
    panels::offerBorders(*m_border, false);
    connect(m_border, &QComboBox::activated, this, [this] { Q_EMIT borderWanted(m_border->currentData().toString()); });
    m_fill = picker(m_areaRow, QStringLiteral("contextFill"), tr("底纹"), 84, QStringLiteral("paint-bucket"));
    m_fill->setIconSize({14, 14});
    connect(m_fill, &QComboBox::activated, this, [this] {
        const int chosen = m_fill->currentData().toInt();
        if (chosen < 0)
            Q_EMIT fillWanted(std::nullopt);
        else if (chosen >= 1000)
            Q_EMIT fillWanted(panels::tintOf(m_swatches[static_cast<std::size_t>(chosen - 1000)], 2000));
        else
            Q_EMIT fillWanted(base::Color::percent(0, 0, 0, chosen));
    });
}

void ContextTools::buildFrames()
{
    m_framesRow = group(m_frames);
    const std::pair<const char16_t *, QString> names[] = {{u"contextX", QStringLiteral("X")},
        {u"contextY", QStringLiteral("Y")}, {u"contextWidth", tr("宽")}, {u"contextHeight", tr("高")}};
    for (std::size_t i = 0; i < 4; ++i) {
        auto *label = new QLabel(names[i].second);
        label->setProperty("tone", QStringLiteral("secondary"));
        m_framesRow->addWidget(label);
        auto *field = m_box[i] = new LengthEdit;
        field->setObjectName(QString::fromUtf16(names[i].first));
        field->setAccessibleName(names[i].second);
        field->setUnit(QStringLiteral("mm"));
        field->setDecimals(2, 3);
        field->setRange(i < 2 ? -2000 : 0.01, 2000);
        field->setFixedWidth(92);
        connect(field, &LengthEdit::entered, this, &ContextTools::enterBox);
        m_framesRow->addWidget(field);
        m_framesRow->addSpacing(4);
    }
}

void ContextTools::buildText()
{
    QHBoxLayout *row = group(m_text);
    m_style = picker(row, QStringLiteral("contextStyle"), tr("段落样式"), 148);
    connect(m_style, &QComboBox::activated, this, [this] { Q_EMIT styleWanted(m_style->currentData().toString()); });
    m_size = picker(row, QStringLiteral("contextSize"), tr("字号"), 104);
    m_size->setEditable(true);
    m_size->setInsertPolicy(QComboBox::NoInsert);
    m_size->addItem(tr("随样式"), kOwnSize);
    for (const char16_t *name : {u"特号", u"初号", u"小初", u"一号", u"小一", u"二号", u"小二", u"三号", u"小三",
             u"四号", u"小四", u"五号", u"小五", u"六号", u"小六", u"七号", u"八号"}) {
        const QString text = QString::fromUtf16(name);
        m_size->addItem(text, 0);
        const base::Length size = *base::typeSize(text);
        m_size->setItemData(m_size->count() - 1,
            QStringLiteral("%1 · %2 Q").arg(sizeText(size)).arg(size.toMm() * 4, 0, 'g', 4), Qt::ToolTipRole);
    }
    connect(m_size, &QComboBox::activated, this, &ContextTools::enterSize);
    connect(m_size->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        if (m_size->lineEdit()->isModified())
            enterSize();
    });
}

void ContextTools::show(QWidget *group)
{
    for (QWidget *each : {m_area, m_frames, m_text})
        each->setVisible(each == group);
    if (group != m_area)
        m_shownArea.reset();
    if (group != m_frames)
        m_shownFrames.reset();
    if (group != m_text)
        m_shownText.reset();
    updateGeometry();
}

/// Seen by nobody, it takes no room: a bar shows and hides what it holds by its own actions alone.
void ContextTools::showNothing() { show(nullptr); }

void ContextTools::showArea(const Area &area, const model::Publication *publication)
{
    fillShadings(publication);
    if (m_shownArea == area)
        return;
    show(m_area);
    m_shownArea = area;
    m_form->setCurrentIndex(m_form->findData(static_cast<int>(area.form)));
    const auto count = [](QComboBox &box, int most, const QString &pattern, int now) {
        if (box.count() != most) {
            box.clear();
            for (int i = 1; i <= most; ++i)
                box.addItem(pattern.arg(i), i);
        }
        box.setCurrentIndex(box.findData(now));
    };
    count(*m_columns, std::max({1, area.mostColumns, area.columns}), QStringLiteral("%1"), area.columns);
    count(*m_span, std::max({1, area.mostColumns, area.span}), tr("%1 栏"), area.span);
    m_place->setCurrentIndex(area.place ? m_place->findData(static_cast<int>(*area.place)) : -1);
    m_columns->setEnabled(area.columns > 0);
    m_place->setEnabled(area.hasPicture);
    m_span->setEnabled(area.hasPicture);
    const QString border = !area.border.isEmpty() ? area.border : area.isFramed ? QStringLiteral("line") : QString();
    m_border->setCurrentIndex(m_border->findData(border));
    int fill = area.fill ? -2 : m_fill->findData(-1);
    for (int i = 0; i < m_fill->count() && area.fill && fill < 0; ++i) {
        const int grey = m_fill->itemData(i).toInt();
        const bool same = grey >= 1000
            ? panels::tintOf(m_swatches[static_cast<std::size_t>(grey - 1000)], 2000) == *area.fill
            : grey >= 0 && base::Color::percent(0, 0, 0, grey) == *area.fill;
        fill = same ? i : fill;
    }
    m_fill->setCurrentIndex(std::max(-1, fill));
    m_fill->setPlaceholderText(area.fill ? panels::colorName(publication, area.fill) : QString());
}

void ContextTools::fillShadings(const model::Publication *publication)
{
    if (m_fill->count() > 0 && publication && publication->swatches == m_swatches)
        return;
    m_shownArea.reset();
    m_swatches = publication ? publication->swatches : std::vector<model::Swatch>();
    m_fill->clear();
    m_fill->addItem(tr("无", "no shading"), -1);
    for (const int grey : {5, 10, 20, 30})
        m_fill->addItem(
            panels::sampleIcon(publication, base::Color::percent(0, 0, 0, grey)), tr("灰 %1%").arg(grey), grey);
    for (std::size_t i = 0; i < m_swatches.size(); ++i)
        m_fill->addItem(panels::sampleIcon(publication, panels::tintOf(m_swatches[i], 2000)),
            QStringLiteral("%1 20%").arg(m_swatches[i].name), 1000 + static_cast<int>(i));
    widen(*m_fill);
}

void ContextTools::showFrames(const Frames &frames)
{
    if (m_shownFrames == frames)
        return;
    show(m_frames);
    m_shownFrames = frames;
    if (m_exchange)
        m_exchange->setVisible(frames.mayExchange);
    const base::Length values[] = {frames.box.x, frames.box.y, frames.box.width, frames.box.height};
    for (std::size_t i = 0; i < 4; ++i) {
        m_box[i]->setMeasure(frames.measure);
        m_box[i]->setValue(values[i].toMm());
    }
}

void ContextTools::showText(const Text &text)
{
    if (m_shownText == text)
        return;
    if (!m_shownText || m_shownText->styles != text.styles) {
        m_style->clear();
        for (const QString &name : text.styles)
            m_style->addItem(panels::styleTitle(name), name);
        widen(*m_style);
    }
    show(m_text);
    m_shownText = text;
    m_style->setCurrentIndex(m_style->findData(text.style));
    m_size->setEnabled(text.takesSize);
    const QSignalBlocker quiet(m_size);
    int named = -1;
    for (int i = 1; i < m_size->count(); ++i)
        if (base::typeSize(m_size->itemText(i)) == text.size)
            named = i;
    m_size->setCurrentIndex(named);
    m_size->setEditText(named >= 0 ? m_size->itemText(named) : sizeText(text.size));
    m_size->lineEdit()->setModified(false);
}

void ContextTools::setEditable(bool editable)
{
    for (QWidget *group : {m_area, m_frames, m_text})
        group->setEnabled(editable);
}

void ContextTools::enterBox()
{
    if (!m_shownFrames)
        return;
    // What was not touched keeps its exact length.
    base::Rect box = m_shownFrames->box;
    base::Length *parts[] = {&box.x, &box.y, &box.width, &box.height};
    for (std::size_t i = 0; i < 4; ++i)
        if (sender() == m_box[i])
            *parts[i] = base::Length::mm(m_box[i]->value());
    Q_EMIT boxWanted(box);
}

void ContextTools::enterSize()
{
    if (!m_shownText)
        return;
    const Text shown = *m_shownText;
    const QString text = m_size->lineEdit()->text();
    m_size->lineEdit()->setModified(false);
    m_shownText.reset(); // shown anew, whatever comes of it
    if (text == m_size->itemText(0)) {
        Q_EMIT sizeWanted(std::nullopt);
    } else if (const std::optional<base::Length> size = base::typeSize(text); size && *size != shown.size) {
        Q_EMIT sizeWanted(size);
    }
    if (!m_shownText)
        showText(shown);
}

void ContextTools::addAreaAction(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setIconSize({16, 16});
    button->setProperty("wide", true);
    button->setFocusPolicy(Qt::TabFocus);
    m_areaRow->addWidget(button);
    m_areaButtons << button;
}

void ContextTools::addFrameAction(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setIconSize({18, 18});
    button->setFocusPolicy(Qt::TabFocus);
    m_framesRow->addWidget(button);
}

void ContextTools::addExchangeAction(QAction *action)
{
    m_exchange = new QToolButton;
    m_exchange->setObjectName(QStringLiteral("contextExchange"));
    m_exchange->setDefaultAction(action);
    m_exchange->setIconSize({16, 16});
    m_exchange->setProperty("wide", true);
    m_exchange->setFocusPolicy(Qt::TabFocus);
    m_exchange->hide();
    m_framesRow->addWidget(m_exchange);
    m_areaButtons << m_exchange; // with words as those of areas
}

void ContextTools::addFrameMenu(QMenu *menu, const QIcon &icon, const QString &text)
{
    auto *button = new QToolButton;
    button->setIcon(icon);
    button->setText(text);
    button->setToolTip(text);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setIconSize({18, 18});
    button->setFocusPolicy(Qt::TabFocus);
    m_framesRow->addWidget(button);
}

void ContextTools::setCompact(bool compact)
{
    for (QToolButton *button : m_areaButtons)
        button->setToolButtonStyle(compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    constexpr int kRoomForLabels = 160;
    int width = 0;
    for (const Label &label : m_areaLabels)
        width += label.words->sizeHint().width();
    m_isTight = compact && width > kRoomForLabels;
    for (const Label &label : m_areaLabels) {
        label.words->setVisible(!m_isTight);
        label.icon->setVisible(m_isTight);
    }
}

} // namespace banxin::shell
