#include "panels/inspector/body_section.h"

#include "panels/facts.h"
#include "panels/inspector/headline_section.h"
#include "panels/names.h"
#include "widgets/tokens.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

namespace banxin::panels {

using base::Length;
using model::AreaContent;
using model::ColumnMode;
using model::ParagraphRole;
using model::VerticalAlign;
using model::WritingMode;

namespace {

const AreaContent &areaOf(const model::Frame &frame) { return std::get<AreaContent>(frame.content); }

Length insetOf(const AreaContent &area, std::size_t side)
{
    return area.insets.size() == 4 ? area.insets[side] : Length();
}

/// What its lines have for the legs: its width, its height where lines run down.
Length room(const model::Frame &frame)
{
    const AreaContent &area = areaOf(frame);
    const bool vertical = area.writingMode == WritingMode::Vertical;
    return vertical ? frame.box.height - insetOf(area, 1) - insetOf(area, 3)
                    : frame.box.width - insetOf(area, 0) - insetOf(area, 2);
}

double charactersOf(const model::Frame &frame, Length em)
{
    const AreaContent &area = areaOf(frame);
    const int legs = std::max(1, area.columns);
    return ((room(frame) - area.gutter * (legs - 1)) / legs).toPt() / std::max(0.1, em.toPt());
}

} // namespace

namespace {

/// The wheel scrolls the panel and sets nothing.
class QuietSlider : public QSlider {
public:
    QuietSlider()
        : QSlider(Qt::Horizontal)
    {
    }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace

BodySection::BodySection()
    : Section(tr("正文"))
    , m_style(new Choice("areaStyle-body"))
    , m_size(new LengthField("areaSize-body", LengthUnit::Point, Length::pt(1), Length::pt(200)))
    , m_columns(new widgets::LengthEdit)
    , m_characters(new widgets::LengthEdit)
    , m_mode(new Choice("areaColumnMode"))
    , m_gutter(new LengthField("areaGutter", LengthUnit::Millimetre, Length(), Length::mm(200)))
    , m_rule(new LengthField("areaColumnRule", LengthUnit::Point, Length(), Length::pt(20)))
    , m_align(new Choice("areaAlign"))
    , m_squeeze(new QuietSlider)
    , m_tier(new QLabel)
    , m_balanced(new Switch("areaBalanced", tr("各栏取齐")))
    , m_vertical(new Switch("areaVertical", tr("文字竖排")))
    , m_switches(new QWidget)
    , m_insetBox(new QWidget)
    , m_awaits(new widgets::LengthEdit)
    , m_pictures(new widgets::LengthEdit)
    , m_facts(new QLabel)
{
    m_awaits->setObjectName(QStringLiteral("areaAwaits"));
    m_awaits->setUnit(tr("字"));
    m_awaits->setRange(0, 1000000);
    m_pictures->setObjectName(QStringLiteral("areaPictures"));
    m_pictures->setUnit(tr("幅"));
    m_pictures->setRange(0, 1000);
    m_reservedRow = addRow(tr("等稿"), m_awaits, tr("图"), m_pictures);
    connect(m_awaits, &widgets::LengthEdit::entered, this, [this](double count) {
        change<AreaContent>([&](AreaContent &area) { area.reservedCharacters = int(count); });
    });
    connect(m_pictures, &widgets::LengthEdit::entered, this,
        [this](double count) { change<AreaContent>([&](AreaContent &area) { area.reservedPictures = int(count); }); });

    m_size->setDecimals(2);
    m_size->setFixedWidth(84);
    m_size->setAccessibleName(tr("%1的字号").arg(roleTitle(ParagraphRole::Body)));
    auto *pair = new QWidget;
    auto *line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_style, 1);
    line->addWidget(m_size);
    m_areaRows.push_back(addRow(tr("样式", "of one text"), pair));
    m_style->setAccessibleName(tr("%1的样式").arg(roleTitle(ParagraphRole::Body)));
    connect(m_style, &Choice::chosen, this, [this](const QVariant &style) {
        change<AreaContent>([&](AreaContent &area) {
            area.sizes.erase(ParagraphRole::Body);
            if (style.toString() == model::toName(ParagraphRole::Body))
                area.styles.erase(ParagraphRole::Body);
            else
                area.styles[ParagraphRole::Body] = style.toString();
        });
    });
    connect(m_size, &LengthField::lengthEntered, this, [this](Length size) {
        change<AreaContent>([&](AreaContent &area) { setSize(seen(), area, ParagraphRole::Body, size); });
    });

    m_columns->setObjectName(QStringLiteral("areaColumns"));
    m_columns->setUnit(tr("栏"));
    m_columns->setRange(1, 100);
    m_columns->setMinimumWidth(56);
    m_characters->setObjectName(QStringLiteral("areaCharacters"));
    m_characters->setUnit(tr("字"));
    m_characters->setDecimals(0);
    m_characters->setRange(1, 1000);
    m_characters->setMinimumWidth(56);
    m_areaRows.push_back(addRow(tr("栏式"), m_columns, QStringLiteral("×"), m_characters));
    connect(m_columns, &widgets::LengthEdit::entered, this, [this](double columns) {
        change<AreaContent>([&](AreaContent &area) {
            area.columns = int(columns);
            if (area.gutter.isZero() && area.columns > 1)
                area.gutter = seen().page()->grid.gutter();
        });
    });
    connect(m_characters, &widgets::LengthEdit::entered, this, &BodySection::enterCharacters);
    m_mode->add(tr("自动", "column mode"), int(ColumnMode::Auto));
    m_mode->add(tr("自由", "column mode"), int(ColumnMode::Free));
    m_mode->add(tr("绝对", "column mode"), int(ColumnMode::Absolute));
    m_mode->add(tr("相对", "column mode"), int(ColumnMode::Relative));
    m_mode->setItemData(0, tr("占满几个基本栏，就用版面的基本栏"), Qt::ToolTipRole);
    m_mode->setItemData(1, tr("各栏一样宽，栏距照填"), Qt::ToolTipRole);
    m_mode->setItemData(2, tr("每栏整数个字，余下的加进栏距"), Qt::ToolTipRole);
    m_mode->setItemData(3, tr("每栏整数个字，余下的给后面的栏"), Qt::ToolTipRole);
    m_areaRows.push_back(addRow(tr("分栏"), m_mode, tr("栏距"), m_gutter));
    connect(m_mode, &Choice::chosen, this, [this](const QVariant &mode) {
        change<AreaContent>([&](AreaContent &area) { area.columnMode = static_cast<ColumnMode>(mode.toInt()); });
    });
    connect(m_gutter, &LengthField::lengthEntered, this, [this](Length gutter) {
        change<AreaContent>([&](AreaContent &area) {
            area.gutter = gutter;
            if (area.columnMode == ColumnMode::Auto) // that has the page's own
                area.columnMode = ColumnMode::Free;
        });
    });
    m_align->add(tr("顶端"), int(VerticalAlign::Top));
    m_align->add(tr("居中", "vertically"), int(VerticalAlign::Middle));
    m_align->add(tr("底端"), int(VerticalAlign::Bottom));
    m_align->add(tr("撑满"), int(VerticalAlign::JustifiedRows));
    m_areaRows.push_back(addRow(tr("栏线"), m_rule, tr("竖齐"), m_align));
    connect(m_rule, &LengthField::lengthEntered, this,
        [this](Length weight) { change<AreaContent>([&](AreaContent &area) { area.columnRule = weight; }); });
    connect(m_align, &Choice::chosen, this, [this](const QVariant &align) {
        change<AreaContent>([&](AreaContent &area) { area.verticalAlign = static_cast<VerticalAlign>(align.toInt()); });
    });

    m_squeeze->setObjectName(QStringLiteral("areaSqueeze"));
    m_squeeze->setRange(-model::kMostSqueeze, model::kMostSqueeze);
    m_squeeze->setPageStep(1);
    m_squeeze->setFocusPolicy(Qt::StrongFocus);
    m_squeeze->setToolTip(tr("向右挤：短的末行收进上一行；向左松：满的末行放出一行"));
    m_tier->setFont(widgets::uiFont(12));
    auto *squeeze = new QWidget;
    auto *squeezeRow = new QHBoxLayout(squeeze);
    squeezeRow->setContentsMargins(0, 0, 0, 0);
    squeezeRow->setSpacing(8);
    squeezeRow->addWidget(m_squeeze, 1);
    m_tier->setMinimumWidth(64);
    m_tier->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    squeezeRow->addWidget(m_tier);
    m_areaRows.push_back(addRow(tr("挤压"), squeeze));
    m_squeeze->setAccessibleName(tr("挤压"));
    connect(m_squeeze, &QSlider::valueChanged, this, [this](int tier) {
        m_tier->setText(squeezeText(tier));
        if (!m_squeeze->isSliderDown())
            change<AreaContent>([&](AreaContent &area) { area.squeeze = tier; });
    });
    connect(m_squeeze, &QSlider::sliderReleased, this,
        [this] { change<AreaContent>([&](AreaContent &area) { area.squeeze = m_squeeze->value(); }); });

    auto *switches = new QHBoxLayout(m_switches);
    switches->setContentsMargins(0, 0, 0, 0);
    switches->setSpacing(16);
    switches->addWidget(m_balanced);
    switches->addWidget(m_vertical);
    switches->addStretch(1);
    addWide(m_switches);
    connect(m_balanced, &Switch::switched, this,
        [this](bool on) { change<AreaContent>([&](AreaContent &area) { area.balanced = on; }); });
    connect(m_vertical, &Switch::switched, this, [this](bool on) {
        change<AreaContent>(
            [&](AreaContent &area) { area.writingMode = on ? WritingMode::Vertical : WritingMode::Horizontal; });
    });

    auto *more = new QPushButton(tr("内边距"));
    more->setObjectName(QStringLiteral("areaInsets"));
    more->setProperty("link", true);
    more->setCheckable(true);
    m_moreButton = more;
    column()->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::toggled, this, [this](bool on) {
        m_more = on;
        m_insetBox->setVisible(on);
    });
    auto *insets = new QGridLayout(m_insetBox);
    insets->setContentsMargins(0, 0, 0, 0);
    insets->setSpacing(8);
    const QString sides[] = {tr("左"), tr("上"), tr("右"), tr("下")};
    static const char *const kNames[] = {"areaInsetLeft", "areaInsetTop", "areaInsetRight", "areaInsetBottom"};
    for (int i = 0; i < 4; ++i) {
        m_insets[i] = new LengthField(kNames[i], LengthUnit::Millimetre, Length(), Length::mm(200));
        m_insets[i]->setAccessibleName(tr("内边距：%1").arg(sides[i]));
        auto *name = new QLabel(sides[i]);
        name->setProperty("tone", QStringLiteral("secondary"));
        name->setBuddy(m_insets[i]);
        insets->addWidget(name, i / 2, i % 2 * 2);
        insets->addWidget(m_insets[i], i / 2, i % 2 * 2 + 1);
        connect(m_insets[i], &LengthField::lengthEntered, this, [this, i](Length inset) {
            change<AreaContent>([&](AreaContent &area) {
                area.insets.resize(4);
                area.insets[static_cast<std::size_t>(i)] = inset;
                if (area.insets == std::vector<Length>(4))
                    area.insets.clear();
            });
        });
    }
    insets->setColumnStretch(1, 1);
    insets->setColumnStretch(3, 1);
    column()->addWidget(m_insetBox);
    m_facts->setProperty("tone", QStringLiteral("secondary"));
    m_facts->setObjectName(QStringLiteral("areaFacts"));
    m_facts->setWordWrap(true);
    m_facts->setToolTip(characterCountNote());
    column()->addWidget(m_facts);
}

void BodySection::selectionChanged()
{
    static_cast<QPushButton *>(m_moreButton)->setChecked(false);
    m_insetBox->hide();
}

QString BodySection::squeezeText(int tier) const
{
    if (tier == 0)
        return tr("不挤", "squeeze");
    return tier > 0 ? tr("挤 %1 级").arg(tier) : tr("松 %1 级").arg(-tier);
}

void BodySection::enterCharacters(double characters)
{
    const Length em = seen().page()->grid.bodySize;
    const std::vector<const model::Frame *> frames = seen().objects();
    std::vector<base::Result<model::ChangeSet>> changes;
    for (const model::Frame *frame : frames) {
        AreaContent area = areaOf(*frame);
        if (area.columns < 2)
            continue;
        // As many characters in each leg; what is left goes between them.
        const Length left = room(*frame) - em.scaled(std::llround(characters * 1000), 1000) * area.columns;
        if (left < Length())
            continue;
        area.gutter = left / (area.columns - 1);
        area.columnMode = ColumnMode::Free;
        changes.push_back(contentChange(*frame, area));
    }
    want(changes);
    refresh();
}

void BodySection::showReserved(const std::vector<const model::Frame *> &frames, bool may)
{
    const auto characters =
        sharedOf(frames, [](const model::Frame &frame) { return areaOf(frame).reservedCharacters; });
    const auto pictures = sharedOf(frames, [](const model::Frame &frame) { return areaOf(frame).reservedPictures; });
    characters.mixed ? m_awaits->setMixed() : m_awaits->setValue(characters.value);
    pictures.mixed ? m_pictures->setMixed() : m_pictures->setValue(pictures.value);
    m_awaits->setEnabled(may);
    m_pictures->setEnabled(may);
}

void BodySection::showColumns(const std::vector<const model::Frame *> &frames, bool may)
{
    const Length em = seen().page()->grid.bodySize;
    const widgets::LengthMeasure measure = measureOf(seen().page()->grid);
    const auto columns = sharedOf(frames, [](const model::Frame &frame) { return areaOf(frame).columns; });
    columns.mixed ? m_columns->setMixed() : m_columns->setValue(columns.value);
    const auto characters =
        sharedOf(frames, [&](const model::Frame &frame) { return int(charactersOf(frame, em) + 0.05); });
    // So many that no gutter is less than nothing.
    int most = 1000;
    for (const model::Frame *frame : frames)
        most = std::min(most, int(room(*frame).toPt() / std::max(1, areaOf(*frame).columns) / em.toPt()));
    m_characters->setRange(1, std::max({1, most, characters.value}));
    characters.mixed ? m_characters->setMixed() : m_characters->setValue(characters.value);
    m_characters->setEnabled(may && !columns.mixed && columns.value > 1);
    const auto mode = sharedOf(frames, [](const model::Frame &frame) { return areaOf(frame).columnMode; });
    m_mode->showValue(int(mode.value), mode.mixed);
    const auto gutter = sharedOf(frames, [](const model::Frame &frame) { return areaOf(frame).gutter; });
    m_gutter->showLength(gutter);
    m_gutter->setToolTip(
        gutter.mixed ? QString() : tr("栏距 %1 字").arg(gutter.value.toPt() / std::max(0.1, em.toPt()), 0, 'f', 2));
    m_rule->showLength(sharedOf(frames, [](const model::Frame &frame) { return areaOf(frame).columnRule; }));
    const auto align = sharedOf(frames, [](const model::Frame &frame) { return areaOf(frame).verticalAlign; });
    m_align->showValue(int(align.value), align.mixed);
    for (widgets::LengthEdit *field :
        {static_cast<widgets::LengthEdit *>(m_gutter), static_cast<widgets::LengthEdit *>(m_rule)}) {
        field->setMeasure(measure);
        field->setEnabled(may && (columns.mixed || columns.value > 1));
    }
    m_mode->setEnabled(may);
    m_columns->setEnabled(may);
    m_align->setEnabled(may);
    for (std::size_t i = 0; i < 4; ++i) {
        m_insets[i]->setMeasure(measure);
        m_insets[i]->showLength(sharedOf(frames, [&](const model::Frame &frame) { return insetOf(areaOf(frame), i); }));
        m_insets[i]->setEnabled(may);
    }
}

void BodySection::showFacts()
{
    QStringList facts;
    const model::Frame *frame = seen().single();
    const auto *placement = frame ? seen().document().find<model::Placement>(areaOf(*frame).placement) : nullptr;
    if (placement) {
        facts << tr("全稿 %1 字").arg(grouped(model::characterCount(seen().document(), placement->story)));
        if (const auto layout = seen().session->pageLayout(seen().pageId)) {
            int lines = 0;
            for (const layout::LineLayout &line : layout->lines)
                lines += line.story == placement->story && line.role == ParagraphRole::Body;
            if (lines > 0)
                facts << tr("本版正文 %1 行").arg(grouped(lines));
        }
    }
    m_facts->setText(facts.join(tr(" · ")));
    m_facts->setVisible(!facts.isEmpty());
}

bool BodySection::refresh()
{
    const std::vector<const model::Frame *> frames = seen().objects();
    if (!seen().all<AreaContent>())
        return false;
    const bool may = seen().isEditable() && !seen().isLocked();
    bool reserved = true, body = true;
    for (const model::Frame *frame : frames) {
        reserved = reserved && areaOf(*frame).placement.isNull();
        body = body && takesBody(areaOf(*frame));
    }
    setHeading(body ? tr("正文") : tr("稿区"));
    setRowVisible(m_reservedRow, reserved);
    if (reserved)
        showReserved(frames, may);
    const bool legs =
        body || std::any_of(frames.begin(), frames.end(), [](const model::Frame *f) { return areaOf(*f).columns > 1; });
    setRowVisible(m_areaRows[0], body);
    setRowVisible(m_areaRows[1], legs);
    setRowVisible(m_areaRows[2], legs);
    setRowVisible(m_areaRows[4], body && !reserved);
    if (const model::Publication *publication = seen().publication(); publication && body) {
        const QStringList names = styleNames(seen().document(), publication->id);
        if (names != m_styles) {
            m_styles = names;
            offerStyles(*m_style, seen().document(), publication->id, ParagraphRole::Body);
        }
        const auto style =
            sharedOf(frames, [](const model::Frame &frame) { return styleOf(areaOf(frame), ParagraphRole::Body); });
        m_style->showValue(style.value, style.mixed);
        m_style->setEnabled(may);
        m_size->setMeasure(measureOf(seen().page()->grid));
        m_size->showLength(sharedOf(
            frames, [&](const model::Frame &frame) { return sizeOf(seen(), areaOf(frame), ParagraphRole::Body); }));
        m_size->setEnabled(may);
    }
    showColumns(frames, may);
    const auto squeeze = sharedOf(frames, [](const model::Frame &frame) { return areaOf(frame).squeeze; });
    {
        const QSignalBlocker quiet(m_squeeze);
        if (!m_squeeze->isSliderDown())
            m_squeeze->setValue(squeeze.mixed ? 0 : squeeze.value);
    }
    m_tier->setText(squeeze.mixed ? tr("几处不同") : squeezeText(squeeze.value));
    m_squeeze->setEnabled(may);
    const auto balanced = sharedOf(frames, [](const model::Frame &frame) { return areaOf(frame).balanced; });
    m_balanced->showValue(balanced.value, balanced.mixed);
    m_balanced->setEnabled(may);
    m_balanced->setVisible(body);
    const auto vertical =
        sharedOf(frames, [](const model::Frame &frame) { return areaOf(frame).writingMode == WritingMode::Vertical; });
    m_vertical->showValue(vertical.value, vertical.mixed);
    m_vertical->setEnabled(may);
    m_insetBox->setVisible(m_more);
    showFacts();
    return true;
}

} // namespace banxin::panels
