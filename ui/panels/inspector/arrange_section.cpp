#include "panels/inspector/arrange_section.h"

#include "edit/frame_edits.h"
#include "widgets/icon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <set>

namespace banxin::panels {

using edit::AlignTo;
using edit::Edge;
using edit::Stacking;

ArrangeSection::ArrangeSection()
    : Section(tr("排列"))
    , m_to(new Choice("alignTo"))
    , m_layer(new Choice("frameLayer"))
{
    m_to->add(tr("对齐选中的"), int(AlignTo::Selection));
    m_to->add(tr("对齐版心"), int(AlignTo::TypeArea));
    m_to->add(tr("对齐版面"), int(AlignTo::Trim));
    m_to->setAccessibleName(tr("对齐到哪里"));
    m_to->setMinimumWidth(132);
    m_to->setCurrentIndex(0);
    head()->addWidget(m_to);
    const auto row = [this] {
        auto *line = new QHBoxLayout;
        line->setSpacing(2);
        column()->addLayout(line);
        return line;
    };
    QHBoxLayout *line = row();
    const std::tuple<Edge, const char *, const char *, QString> edges[] = {
        {Edge::Left, "inspectAlignLeft", "align-start-vertical", tr("左对齐")},
        {Edge::HorizontalMiddle, "inspectAlignCenter", "align-center-vertical", tr("左右居中")},
        {Edge::Right, "inspectAlignRight", "align-end-vertical", tr("右对齐")},
        {Edge::Top, "inspectAlignTop", "align-start-horizontal", tr("上对齐")},
        {Edge::VerticalMiddle, "inspectAlignMiddle", "align-center-horizontal", tr("上下居中")},
        {Edge::Bottom, "inspectAlignBottom", "align-end-horizontal", tr("下对齐")}};
    for (const auto &[edge, name, icon, tip] : edges)
        m_aligning.push_back(button(line, name, icon, tip, [this, edge = edge] {
            return edit::alignFrames(seen().document(), seen().frames, edge,
                static_cast<AlignTo>(m_to->currentData().toInt()), seen().context());
        }));
    line->addSpacing(12);
    m_distributing.push_back(
        button(line, "inspectDistributeAcross", "align-horizontal-space-between", tr("左右等距"), [this] {
            return edit::distributeFrames(
                seen().document(), seen().frames, Qt::Horizontal, std::nullopt, seen().context());
        }));
    m_distributing.push_back(
        button(line, "inspectDistributeDown", "align-vertical-space-between", tr("上下等距"), [this] {
            return edit::distributeFrames(
                seen().document(), seen().frames, Qt::Vertical, std::nullopt, seen().context());
        }));
    line->addStretch(1);
    line = row();
    const std::tuple<Stacking, const char *, const char *, QString> orders[] = {
        {Stacking::ToFront, "inspectFront", "bring-to-front", tr("移到最前")},
        {Stacking::Forward, "inspectForward", "arrow-up", tr("前移一层")},
        {Stacking::Backward, "inspectBackward", "arrow-down", tr("后移一层")},
        {Stacking::ToBack, "inspectBack", "send-to-back", tr("移到最后")}};
    for (const auto &[where, name, icon, tip] : orders)
        m_stacking.push_back(button(line, name, icon, tip, [this, where = where] {
            return edit::stackFrames(seen().document(), seen().frames, where, seen().context());
        }));
    line->addSpacing(12);
    m_group = button(line, "inspectGroup", "group", tr("编组"),
        [this] { return edit::groupFrames(seen().document(), seen().frames, seen().context()); });
    m_ungroup = button(line, "inspectUngroup", "ungroup", tr("解组"),
        [this] { return edit::ungroupFrames(seen().document(), seen().frames, seen().context()); });
    line->addSpacing(12);
    m_lock = button(line, "inspectLock", "lock", tr("锁定"),
        [this] { return edit::lockFrames(seen().document(), seen().frames, m_lock->isChecked(), seen().context()); });
    m_lock->setCheckable(true);
    line->addStretch(1);
    // The layer stands below the buttons.
    auto *layer = new QHBoxLayout;
    layer->setSpacing(8);
    auto *name = new QLabel(tr("图层"));
    name->setProperty("tone", QStringLiteral("secondary"));
    name->setBuddy(m_layer);
    m_layer->setAccessibleName(tr("图层"));
    layer->addWidget(name);
    layer->addWidget(m_layer, 1);
    column()->addLayout(layer);
    connect(m_layer, &Choice::chosen, this, [this](const QVariant &to) {
        want(edit::moveToLayer(seen().document(), seen().frames, to.toString(), seen().context()));
    });
}

QToolButton *ArrangeSection::button(QHBoxLayout *row, const char *name, const char *icon, const QString &tip,
    const std::function<base::Result<model::ChangeSet>()> &ask)
{
    auto *made = new QToolButton;
    made->setObjectName(QString::fromLatin1(name));
    made->setIcon(widgets::icon(QString::fromLatin1(icon)));
    made->setToolTip(tip);
    made->setAccessibleName(tip);
    made->setAutoRaise(true);
    made->setProperty("tool", true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setFixedSize(28, 28);
    row->addWidget(made);
    connect(made, &QToolButton::clicked, this, [this, ask] {
        if (seen().session)
            want(ask());
    });
    return made;
}

bool ArrangeSection::refresh()
{
    const std::vector<const model::Frame *> frames = seen().objects();
    if (frames.empty())
        return false;
    const bool may = seen().isEditable();
    const bool free = may && !seen().isLocked();
    // Groups move as one.
    std::set<base::Id> movers;
    bool grouped = false;
    for (const model::Frame *frame : frames) {
        movers.insert(frame->groups.empty() ? frame->id : frame->groups.front());
        grouped = grouped || !frame->groups.empty();
    }
    const bool several = movers.size() > 1;
    const int selection = m_to->findData(int(AlignTo::Selection));
    if (several && selection < 0) {
        m_to->insertItem(0, tr("对齐选中的"), int(AlignTo::Selection));
        m_to->setCurrentIndex(0);
    } else if (!several && selection >= 0) {
        m_to->removeItem(selection);
        m_to->setCurrentIndex(0);
    }
    for (QToolButton *button : m_aligning)
        button->setEnabled(free);
    for (QToolButton *button : m_distributing)
        button->setEnabled(free && movers.size() > 2);
    for (QToolButton *button : m_stacking)
        button->setEnabled(free);
    m_group->setEnabled(free && several);
    m_ungroup->setEnabled(free && grouped);
    const auto locked = sharedOf(frames, [](const model::Frame &frame) { return frame.locked; });
    m_lock->setEnabled(may);
    m_lock->setChecked(locked.value && !locked.mixed);
    m_lock->setIcon(widgets::icon(locked.value ? QStringLiteral("lock") : QStringLiteral("lock-open")));
    m_lock->setToolTip(m_lock->isChecked() ? tr("已锁定；点一下解锁") : tr("锁定"));
    const auto layer = sharedOf(frames, [](const model::Frame &frame) { return frame.layer; });
    m_layer->clear();
    const auto &layers = seen().page()->layers;
    for (auto each = layers.rbegin(); each != layers.rend(); ++each)
        m_layer->add(each->name, each->name);
    m_layer->add(tr("版面", "the page's own layer"), QString());
    const bool known = m_layer->findData(layer.value) >= 0;
    m_layer->showValue(known ? layer.value : QString(), layer.mixed);
    m_layer->setEnabled(free && !layers.empty());
    return true;
}

} // namespace banxin::panels
