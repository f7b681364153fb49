// TakesSection: what of its story an area takes: which roles, how many paragraphs, whether it ends at the next section.
// Several areas with roles of their own make headline, lead and body stand apart.
#pragma once

#include "panels/inspector/section.h"

#include "model/story.h"

class QGridLayout;

namespace banxin::panels {

class TakesSection : public Section {
    Q_OBJECT
public:
    TakesSection();

protected:
    bool refresh() override;

private:
    void take(model::ParagraphRole role, bool on);
    /// The roles of the story's own paragraphs, in the order of the list.
    std::vector<model::ParagraphRole> rolesOfStory() const;

    Switch *m_all;
    QWidget *m_list;
    QGridLayout *m_grid = nullptr;
    std::vector<std::pair<model::ParagraphRole, Switch *>> m_roles;
    widgets::LengthEdit *m_limit;
    Switch *m_stops;
};

} // namespace banxin::panels
