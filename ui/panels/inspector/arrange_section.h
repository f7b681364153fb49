// ArrangeSection: aligning, distributing, order, groups, locks and the layer of what is selected, a button each.
#pragma once

#include "panels/inspector/section.h"

class QToolButton;

namespace banxin::panels {

class ArrangeSection : public Section {
    Q_OBJECT
public:
    ArrangeSection();

protected:
    bool refresh() override;

private:
    QToolButton *button(QHBoxLayout *row, const char *name, const char *icon, const QString &tip,
        const std::function<base::Result<model::ChangeSet>()> &ask);

    Choice *m_to;
    Choice *m_layer;
    std::vector<QToolButton *> m_aligning;
    std::vector<QToolButton *> m_distributing;
    std::vector<QToolButton *> m_stacking;
    QToolButton *m_group;
    QToolButton *m_ungroup;
    QToolButton *m_lock;
};

} // namespace banxin::panels
