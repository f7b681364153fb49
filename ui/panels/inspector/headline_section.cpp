#include "panels/inspector/headline_section.h"

#include "model/paragraph_roles.h"
#include "panels/facts.h"
#include "panels/names.h"
#include "widgets/segmented_control.h"

#include <QHBoxLayout>

#include <set>

namespace banxin::panels {

using base::Length;
using model::AreaContent;
using model::HeadlineForm;
using model::HeadlinePlace;
using model::ParagraphRole;

QStringList styleNames(const model::Document &document, base::Id publication)
{
    QStringList names;
    for (const auto *style : document.childrenOf<model::ParagraphStyle>(publication))
        names << style->name;
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        const bool first = model::roleFromName(a).has_value(), second = model::roleFromName(b).has_value();
        return first != second ? first : styleTitle(a).localeAwareCompare(styleTitle(b)) < 0;
    });
    return names;
}

void offerStyles(Choice &list, const model::Document &document, base::Id publication, ParagraphRole role)
{
    list.clear();
    const QString own = model::toName(role);
    const QStringList names = styleNames(document, publication);
    list.add(styleTitle(own), own);
    for (const QString &name : names) // those made for the role
        if (name != own && name.startsWith(styleTitle(own)))
            list.add(styleTitle(name), name);
    list.insertSeparator(list.count());
    for (const QString &name : names)
        if (name != own && !name.startsWith(styleTitle(own)))
            list.add(styleTitle(name), name);
}

QString styleOf(const AreaContent &area, ParagraphRole role)
{
    const auto found = area.styles.find(role);
    return found == area.styles.end() ? model::toName(role) : found->second;
}

Length sizeOf(const Inspected &seen, const AreaContent &area, ParagraphRole role)
{
    if (const auto found = area.sizes.find(role); found != area.sizes.end())
        return found->second;
    const auto *publication = seen.publication();
    return publication
        ? model::resolvedParagraphStyle(seen.document(), publication->id, styleOf(area, role)).characters.size
        : Length();
}

void setSize(const Inspected &seen, AreaContent &area, ParagraphRole role, Length size)
{
    area.sizes.erase(role);
    if (sizeOf(seen, area, role) != size)
        area.sizes[role] = size;
}

HeadlineSection::HeadlineSection()
    : Section(tr("标题"))
    , m_form(new widgets::SegmentedControl)
    , m_kicker(new Choice("areaKicker"))
    , m_deck(new Choice("areaDeck"))
{
    m_form->setObjectName(QStringLiteral("areaForm"));
    m_form->addSegment(static_cast<int>(HeadlineForm::Across), tr("横题"), tr("标题横排，通栏"));
    m_form->addSegment(static_cast<int>(HeadlineForm::Vertical), tr("竖题"), tr("标题竖排，在正文左边"));
    m_form->addSegment(static_cast<int>(HeadlineForm::VerticalRight), tr("竖题右"), tr("标题竖排，在正文右边"));
    auto *formBox = new QWidget;
    auto *formRow = new QHBoxLayout(formBox);
    formRow->setContentsMargins(0, 0, 0, 0);
    formRow->addWidget(m_form);
    formRow->addStretch(1);
    formBox->setFocusProxy(m_form);
    m_formRow = addRow(tr("题式"), formBox);
    connect(m_form, &widgets::SegmentedControl::chosen, this, [this](int form) {
        change<AreaContent>([&](AreaContent &area) { area.headlineForm = static_cast<HeadlineForm>(form); });
    });
    for (Choice *list : {m_kicker, m_deck}) {
        list->add(tr("另起一行"), static_cast<int>(HeadlinePlace::OwnLine));
        list->add(tr("与主题并排"), static_cast<int>(HeadlinePlace::Beside));
    }
    m_placeRow = addRow(tr("引题"), m_kicker, tr("副题"), m_deck);
    connect(m_kicker, &Choice::chosen, this, [this](const QVariant &place) {
        change<AreaContent>([&](AreaContent &area) { area.kickerPlace = static_cast<HeadlinePlace>(place.toInt()); });
    });
    connect(m_deck, &Choice::chosen, this, [this](const QVariant &place) {
        change<AreaContent>([&](AreaContent &area) { area.deckPlace = static_cast<HeadlinePlace>(place.toInt()); });
    });
    for (const ParagraphRole role : {ParagraphRole::Kicker, ParagraphRole::Headline, ParagraphRole::Deck,
             ParagraphRole::Summary, ParagraphRole::Byline}) {
        const QByteArray name = model::toName(role).toLatin1();
        Row row{role, 0, new Choice(("areaStyle-" + name).constData()),
            new LengthField(("areaSize-" + name).constData(), LengthUnit::Point, Length::pt(1), Length::pt(500))};
        row.size->setDecimals(1);
        row.size->setFixedWidth(84);
        row.size->setAccessibleName(tr("%1的字号").arg(roleTitle(role)));
        auto *pair = new QWidget;
        auto *line = new QHBoxLayout(pair);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        line->addWidget(row.style, 1);
        line->addWidget(row.size);
        row.style->setAccessibleName(tr("%1的样式").arg(roleTitle(role)));
        row.number = addRow(roleTitle(role), pair);
        connect(row.style, &Choice::chosen, this, [this, role](const QVariant &style) {
            change<AreaContent>([&](AreaContent &area) {
                area.sizes.erase(role); // the style brings its own
                if (style.toString() == model::toName(role))
                    area.styles.erase(role);
                else
                    area.styles[role] = style.toString();
            });
        });
        connect(row.size, &LengthField::lengthEntered, this, [this, role](Length size) {
            change<AreaContent>([&](AreaContent &area) { setSize(seen(), area, role, size); });
        });
        m_roles.push_back(row);
    }
}

void HeadlineSection::fillStyles()
{
    const model::Publication *publication = seen().publication();
    const QStringList names = publication ? styleNames(seen().document(), publication->id) : QStringList();
    if (names == m_styles)
        return;
    m_styles = names;
    for (const Row &row : m_roles)
        offerStyles(*row.style, seen().document(), publication->id, row.role);
}

bool HeadlineSection::refresh()
{
    const std::vector<const model::Frame *> frames = seen().objects();
    if (!seen().all<AreaContent>())
        return false;
    fillStyles();
    const auto area = [](const model::Frame &frame) -> const AreaContent & {
        return std::get<AreaContent>(frame.content);
    };
    // Roles that any of the areas takes and its story has.
    std::set<ParagraphRole> roles;
    for (const model::Frame *frame : frames) {
        const AreaContent &content = area(*frame);
        const auto *placement = seen().document().find<model::Placement>(content.placement);
        for (const Row &row : m_roles) {
            if (!model::acceptsRole(content.roles, row.role))
                continue;
            if (!placement) {
                if (row.role == ParagraphRole::Headline)
                    roles.insert(row.role);
                continue;
            }
            for (const model::Paragraph *paragraph : seen().document().childrenOf<model::Paragraph>(placement->story))
                if (paragraph->role == row.role)
                    roles.insert(row.role);
        }
    }
    if (roles.empty())
        return false;
    const bool may = seen().isEditable() && !seen().isLocked();
    const auto form = sharedOf(frames, [&](const model::Frame &frame) { return area(frame).headlineForm; });
    m_form->setCurrent(form.mixed ? -1 : static_cast<int>(form.value));
    m_form->setEnabled(may);
    const auto kicker = sharedOf(frames, [&](const model::Frame &frame) { return area(frame).kickerPlace; });
    m_kicker->showValue(static_cast<int>(kicker.value), kicker.mixed);
    m_kicker->setEnabled(may && roles.count(ParagraphRole::Kicker));
    const auto deck = sharedOf(frames, [&](const model::Frame &frame) { return area(frame).deckPlace; });
    m_deck->showValue(static_cast<int>(deck.value), deck.mixed);
    m_deck->setEnabled(may && roles.count(ParagraphRole::Deck));
    setRowVisible(m_placeRow, roles.count(ParagraphRole::Kicker) || roles.count(ParagraphRole::Deck));
    for (const Row &row : m_roles) {
        const bool there = roles.count(row.role) > 0;
        setRowVisible(row.number, there);
        if (!there)
            continue;
        const auto style = sharedOf(frames, [&](const model::Frame &frame) { return styleOf(area(frame), row.role); });
        row.style->showValue(style.value, style.mixed);
        row.style->setToolTip(style.mixed ? QString() : styleTitle(style.value));
        row.style->setEnabled(may);
        row.size->setMeasure(measureOf(seen().page()->grid));
        row.size->showLength(
            sharedOf(frames, [&](const model::Frame &frame) { return sizeOf(seen(), area(frame), row.role); }));
        row.size->setEnabled(may);
    }
    return true;
}

} // namespace banxin::panels
