#include "shell/style_fields.h"

#include "panels/swatch_sample.h"
#include "shell/house_forms.h"
#include "widgets/icon.h"
#include "widgets/labels.h"
#include "widgets/length_edit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace banxin::shell {

using base::Em;
using base::Length;
using widgets::LengthEdit;

StyleFields::StyleFields(QWidget *parent)
    : QWidget(parent)
    , m_form(houseForm())
{
    setObjectName(QStringLiteral("panelBody"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_form);
    column->addStretch(1);
    build();
}

void StyleFields::addRow(const QString &label, QWidget *field, bool ofParagraphs, std::function<bool()> isOwn,
    std::function<void()> fill, std::function<void()> giveBack)
{
    auto *reset = new QToolButton;
    reset->setObjectName(field->objectName() + QStringLiteral("Reset"));
    reset->setIcon(widgets::icon(QStringLiteral("rotate-ccw")));
    reset->setAutoRaise(true);
    reset->setToolTip(tr("照依据的样式"));
    reset->setAccessibleName(tr("%1照依据的样式").arg(label));
    QSizePolicy keeps = reset->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    reset->setSizePolicy(keeps);
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    field->setFixedWidth(170);
    row->addWidget(field);
    row->addWidget(reset);
    row->addStretch(1);
    m_form->addRow(label, line);
    m_rows.push_back({m_form->labelForField(line), field, reset, ofParagraphs, std::move(fill), std::move(isOwn)});
    connect(reset, &QToolButton::clicked, this, [this, giveBack = std::move(giveBack)] {
        giveBack();
        changed();
    });
}

template <typename T>
void StyleFields::addNumber(const char *name, const QString &label, const QString &unit, int decimals, double least,
    double most, std::optional<T> &own, std::function<double()> resolved, std::function<T(double)> made,
    bool ofParagraphs)
{
    LengthEdit *field = houseNumber(QStringLiteral("style-") + QLatin1String(name), label, unit, decimals, least, most);
    addRow(
        label, field, ofParagraphs, [&own] { return own.has_value(); },
        [field, resolved] { field->setValue(resolved()); }, [&own] { own.reset(); });
    connect(field, &LengthEdit::entered, this, [this, &own, made](double value) {
        if (m_showing)
            return;
        own = made(value);
        changed();
    });
}

template <typename T>
void StyleFields::addChoice(const char *name, const QString &label, const QStringList &titles, std::optional<T> &own,
    std::function<int()> resolved, bool ofParagraphs)
{
    auto *field = new QComboBox;
    field->setObjectName(QStringLiteral("style-") + QLatin1String(name));
    field->setAccessibleName(label);
    field->addItems(titles);
    addRow(
        label, field, ofParagraphs, [&own] { return own.has_value(); },
        [field, resolved] { field->setCurrentIndex(resolved()); }, [&own] { own.reset(); });
    connect(field, &QComboBox::activated, this, [this, &own](int chosen) {
        own = static_cast<T>(chosen);
        changed();
    });
}

void StyleFields::addFamily()
{
    auto *field = new QComboBox;
    field->setObjectName(QStringLiteral("style-family"));
    field->setAccessibleName(tr("字体", "of a style"));
    addRow(
        tr("字体", "of a style"), field, false,
        [this] { return m_own.characters.family.has_value() || m_own.characters.weight.has_value(); },
        [this, field] {
            field->clear();
            int at = -1;
            for (const model::FontEntry &font : m_publication.fonts) {
                if (font.family == m_resolved.characters.family && font.weight == m_resolved.characters.weight)
                    at = field->count();
                field->addItem(QStringLiteral("%1 %2").arg(font.family).arg(font.weight),
                    QVariant::fromValue(QPair(font.family, font.weight)));
            }
            if (at < 0) {
                at = field->count();
                const auto &look = m_resolved.characters;
                field->addItem(QStringLiteral("%1 %2").arg(look.family).arg(look.weight),
                    QVariant::fromValue(QPair(look.family, look.weight)));
            }
            field->setCurrentIndex(at);
        },
        [this] {
            m_own.characters.family.reset();
            m_own.characters.weight.reset();
        });
    connect(field, &QComboBox::activated, this, [this, field] {
        const auto chosen = field->currentData().value<QPair<QString, int>>();
        m_own.characters.family = chosen.first;
        m_own.characters.weight = chosen.second;
        changed();
    });
}

void StyleFields::addColor()
{
    auto *field = new QComboBox;
    field->setObjectName(QStringLiteral("style-color"));
    field->setAccessibleName(tr("颜色"));
    field->setIconSize({24, 14});
    addRow(
        tr("颜色"), field, false, [this] { return m_own.characters.color.has_value(); },
        [this, field] {
            field->clear();
            std::vector<base::Color> colors{base::Color::black(), base::Color::percent(0, 0, 0, 0)};
            for (const model::Swatch &swatch : m_publication.swatches)
                colors.push_back(panels::tintOf(swatch, 10000));
            const base::Color now = m_resolved.characters.color;
            const auto same = [&](const base::Color &color) {
                return model::resolved(m_publication, color) == model::resolved(m_publication, now);
            };
            if (std::none_of(colors.begin(), colors.end(), same))
                colors.push_back(now);
            for (const base::Color &color : colors) {
                if (same(color))
                    field->setCurrentIndex(field->count());
                field->addItem(panels::sampleIcon(&m_publication, color), panels::colorName(&m_publication, color));
                field->setItemData(field->count() - 1,
                    QVariant::fromValue(QVector<int>{color.c, color.m, color.y, color.k, color.swatch, color.tint}));
            }
            const auto at = std::find_if(colors.begin(), colors.end(), same);
            field->setCurrentIndex(static_cast<int>(at - colors.begin()));
        },
        [this] { m_own.characters.color.reset(); });
    connect(field, &QComboBox::activated, this, [this, field] {
        const auto parts = field->currentData().value<QVector<int>>();
        if (parts.size() != 6)
            return;
        base::Color color;
        std::uint16_t *const into[] = {&color.c, &color.m, &color.y, &color.k, &color.swatch, &color.tint};
        for (qsizetype i = 0; i < parts.size(); ++i)
            *into[i] = static_cast<std::uint16_t>(parts[i]);
        m_own.characters.color = color;
        changed();
    });
}

void StyleFields::build()
{
    const auto pt = [](double value) { return Length::pt(value); };
    const auto em = [](double value) { return Em::of(value); };
    const auto whole = [](double value) { return qRound(value); };
    const auto inEm = [](Em value) { return value.thousandths / 1000.0; };
    const QString character = tr("字");
    addFamily();
    addNumber<Length>(
        "size", tr("字号"), QStringLiteral("pt"), 2, 1, 600, m_own.characters.size,
        [this] { return m_resolved.characters.size.toPt(); }, pt, false);
    addColor();
    addNumber<Em>(
        "tracking", tr("字距"), character, 3, -0.5, 5, m_own.characters.tracking,
        [this, inEm] { return inEm(m_resolved.characters.tracking); }, em, false);
    addNumber<int>(
        "width", tr("长扁"), QStringLiteral("%"), 0, 25, 400, m_own.characters.widthPercent,
        [this] { return double(m_resolved.characters.widthPercent); }, whole, false);
    addChoice<model::Emphasis>(
        "emphasis", tr("着重号"), {tr("无"), tr("有")}, m_own.characters.emphasis,
        [this] { return int(m_resolved.characters.emphasis); }, false);
    addNumber<Length>(
        "leading", tr("行高"), QStringLiteral("pt"), 2, 1, 900, m_own.leading,
        [this] { return m_resolved.leading.toPt(); }, pt, true);
    addChoice<model::Alignment>(
        "alignment", tr("对齐"), {tr("两端齐"), tr("居左"), tr("居中"), tr("居右")}, m_own.alignment,
        [this] { return int(m_resolved.alignment); }, true);
    addNumber<Em>(
        "indent", tr("段首缩进"), character, 2, 0, 20, m_own.indent, [this, inEm] { return inEm(m_resolved.indent); },
        em, true);
    addChoice<bool>(
        "gridLocked", tr("对行网格"), {tr("不对"), tr("每行对齐")}, m_own.gridLocked,
        [this] { return int(m_resolved.gridLocked); }, true);
    addNumber<int>(
        "rows", tr("占行"), tr("行"), 0, 0, 60, m_own.rows, [this] { return double(m_resolved.rows); }, whole, true);
    addChoice<bool>(
        "breakBySense", tr("断行"), {tr("排满再断"), tr("按词意")}, m_own.breakBySense,
        [this] { return int(m_resolved.breakBySense); }, true);
    addNumber<int>(
        "maximumLines", tr("最多几行"), tr("行"), 0, 0, 20, m_own.maximumLines,
        [this] { return double(m_resolved.maximumLines); }, whole, true);
    addNumber<int>(
        "minimumWidth", tr("可压扁到"), QStringLiteral("%"), 0, 50, 100, m_own.minimumWidthPercent,
        [this] { return double(m_resolved.minimumWidthPercent); }, whole, true);
    addNumber<int>(
        "minimumSize", tr("可缩小到"), QStringLiteral("%"), 0, 30, 100, m_own.minimumSizePercent,
        [this] { return double(m_resolved.minimumSizePercent); }, whole, true);
    addNumber<Length>(
        "spaceBefore", tr("段前"), QStringLiteral("pt"), 2, 0, 200, m_own.spaceBefore,
        [this] { return m_resolved.spaceBefore.toPt(); }, pt, true);
    addNumber<Length>(
        "spaceAfter", tr("段后"), QStringLiteral("pt"), 2, 0, 200, m_own.spaceAfter,
        [this] { return m_resolved.spaceAfter.toPt(); }, pt, true);
    addChoice<model::Prohibition>(
        "prohibition", tr("禁则"), {tr("不用"), tr("基本"), tr("国标"), tr("严格")}, m_own.prohibition,
        [this] { return int(m_resolved.prohibition); }, true);
    addChoice<model::PunctuationScheme>(
        "punctuation", tr("标点宽度"), {tr("全角"), tr("开明"), tr("半角"), tr("不收"), tr("国标")}, m_own.punctuation,
        [this] { return int(m_resolved.punctuation); }, true);
    addNumber<Em>(
        "gap", tr("中西文间"), character, 3, 0, 0.5, m_own.cjkLatinGap,
        [this, inEm] { return inEm(m_resolved.cjkLatinGap); }, em, true);
    addChoice<bool>(
        "keepWithNext", tr("与下段同栏"), {tr("不必"), tr("要")}, m_own.keepWithNext,
        [this] { return int(m_resolved.keepWithNext); }, true);
    addNumber<int>(
        "dropLines", tr("首字下沉"), tr("行"), 0, 0, 10, m_own.dropLines,
        [this] { return double(m_resolved.dropLines); }, whole, true);
}

void StyleFields::setPublication(const model::Publication &publication) { m_publication = publication; }

void StyleFields::show(const model::ParagraphFormat &own, const model::ResolvedParagraph &resolved)
{
    m_ofParagraphs = true;
    m_own = own;
    m_resolved = resolved;
    refill();
}

void StyleFields::show(const model::CharacterFormat &own, const model::ResolvedCharacters &resolved)
{
    m_ofParagraphs = false;
    m_own = {};
    m_own.characters = own;
    m_resolved = {};
    m_resolved.characters = resolved;
    refill();
}

void StyleFields::refill()
{
    m_showing = true;
    for (const Row &row : m_rows) {
        const bool isShown = m_ofParagraphs || !row.ofParagraphs;
        row.label->setVisible(isShown);
        row.field->parentWidget()->setVisible(isShown);
        if (!isShown)
            continue;
        row.fill();
        const bool isOwn = row.isOwn();
        row.reset->setVisible(isOwn);
        // What is inherited is shown fainter; the reset beside it says the same to who sees no difference.
        widgets::setStyleProperty(row.field, "inherited", !isOwn);
    }
    m_showing = false;
}

void StyleFields::changed()
{
    if (m_ofParagraphs)
        Q_EMIT paragraphChanged(m_own);
    else
        Q_EMIT charactersChanged(m_own.characters);
}

} // namespace banxin::shell
