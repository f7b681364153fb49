#include "panels/inspector/takes_section.h"

#include "model/paragraph_roles.h"
#include "panels/names.h"

#include <QGridLayout>

#include <algorithm>

namespace banxin::panels {

using model::AreaContent;
using model::ParagraphRole;

namespace {

constexpr int kMostParagraphs = 10000;

const AreaContent &areaOf(const model::Frame &frame) { return std::get<AreaContent>(frame.content); }

} // namespace

TakesSection::TakesSection()
    : Section(tr("收文"))
    , m_all(new Switch("areaTakesAll", tr("全篇都收")))
    , m_list(new QWidget)
    , m_limit(new widgets::LengthEdit)
    , m_stops(new Switch("areaStopsAtSection", tr("到下一个小标题为止")))
{
    addWide(m_all);
    m_grid = new QGridLayout(m_list);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    for (const ParagraphRole role : rolesInOrder()) {
        if (role == ParagraphRole::Furniture || role == ParagraphRole::Caption || role == ParagraphRole::Credit)
            continue;
        auto *box = new Switch(("areaTakes-" + model::toName(role).toLatin1()).constData(), roleTitle(role));
        connect(box, &Switch::switched, this, [this, role](bool on) { take(role, on); });
        box->setParent(m_list);
        box->hide();
        m_roles.emplace_back(role, box);
    }
    addWide(m_list);
    m_limit->setObjectName(QStringLiteral("areaParagraphLimit"));
    m_limit->setUnit(tr("段"));
    m_limit->setRange(0, kMostParagraphs);
    m_limit->setToolTip(tr("最多收几段，0 是不限；余下的流到后面的稿区"));
    addRow(tr("最多"), m_limit);
    addWide(m_stops);
    connect(m_all, &Switch::switched, this, [this](bool on) {
        const std::vector<ParagraphRole> all = rolesOfStory();
        change<AreaContent>([&](AreaContent &area) { area.roles = on ? std::vector<ParagraphRole>() : all; });
    });
    connect(m_limit, &widgets::LengthEdit::entered, this,
        [this](double count) { change<AreaContent>([&](AreaContent &area) { area.paragraphLimit = int(count); }); });
    connect(m_stops, &Switch::switched, this,
        [this](bool on) { change<AreaContent>([&](AreaContent &area) { area.stopAtSection = on; }); });
}

std::vector<ParagraphRole> TakesSection::rolesOfStory() const
{
    std::vector<ParagraphRole> roles;
    for (const model::Frame *frame : seen().objects()) {
        const auto *area = std::get_if<AreaContent>(&frame->content);
        const auto *placement = area ? seen().document().find<model::Placement>(area->placement) : nullptr;
        if (!placement)
            continue;
        for (const auto *paragraph : seen().document().childrenOf<model::Paragraph>(placement->story))
            if (std::find(roles.begin(), roles.end(), paragraph->role) == roles.end())
                roles.push_back(paragraph->role);
    }
    const std::vector<ParagraphRole> &order = rolesInOrder();
    std::sort(roles.begin(), roles.end(), [&](ParagraphRole a, ParagraphRole b) {
        return std::find(order.begin(), order.end(), a) < std::find(order.begin(), order.end(), b);
    });
    return roles;
}

void TakesSection::take(ParagraphRole role, bool on)
{
    change<AreaContent>([&](AreaContent &area) {
        if (on && !model::acceptsRole(area.roles, role))
            area.roles.push_back(role);
        else if (!on && area.roles.size() > 1) // none would mean all
            std::erase(area.roles, role);
        if (!on && role == ParagraphRole::Body && !model::acceptsRole(area.roles, role)) { // what is left stands across
            area.columns = 1;
            area.columnMode = model::ColumnMode::Auto;
            area.balanced = false;
        }
    });
    refresh(); // the last one stays
}

bool TakesSection::refresh()
{
    if (!seen().all<AreaContent>())
        return false;
    const auto frames = seen().objects();
    const bool placed = std::all_of(
        frames.begin(), frames.end(), [](const model::Frame *frame) { return !areaOf(*frame).placement.isNull(); });
    if (!placed)
        return false;
    const bool may = seen().isEditable() && !seen().isLocked();
    const auto all = sharedOf(frames, [](const model::Frame &frame) { return areaOf(frame).roles.empty(); });
    m_all->showValue(all.value, all.mixed);
    m_all->setEnabled(may);
    m_list->setVisible(!all.value || all.mixed);
    const std::vector<ParagraphRole> there = rolesOfStory();
    int shown = 0;
    for (const auto &[role, box] : m_roles) {
        const auto taken = sharedOf(
            frames, [role = role](const model::Frame &frame) { return model::acceptsRole(areaOf(frame).roles, role); });
        const bool known = std::find(there.begin(), there.end(), role) != there.end();
        box->showValue(taken.value, taken.mixed);
        box->setEnabled(may);
        const bool shows = known || (taken.value && !all.value); // what the story has, and what was chosen
        m_grid->removeWidget(box);
        if (shows) {
            m_grid->addWidget(box, shown / 3, shown % 3);
            ++shown;
        }
        box->setVisible(shows);
    }
    const auto limit = sharedOf(frames, [](const model::Frame &frame) { return areaOf(frame).paragraphLimit; });
    m_limit->setValue(limit.value);
    m_limit->setEnabled(may);
    const auto stops = sharedOf(frames, [](const model::Frame &frame) { return areaOf(frame).stopAtSection; });
    m_stops->showValue(stops.value, stops.mixed);
    m_stops->setEnabled(may);
    return true;
}

} // namespace banxin::panels
