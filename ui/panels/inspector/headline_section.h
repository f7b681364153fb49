// HeadlineSection: the headline of an area: its form, where kicker and deck stand, style and size of each.
#pragma once

#include "panels/inspector/section.h"

namespace banxin::widgets {
class SegmentedControl;
}

namespace banxin::panels {

class HeadlineSection : public Section {
    Q_OBJECT
public:
    HeadlineSection();

protected:
    bool refresh() override;

private:
    struct Row {
        model::ParagraphRole role;
        int number = 0;
        Choice *style = nullptr;
        LengthField *size = nullptr;
    };
    void fillStyles();

    widgets::SegmentedControl *m_form;
    Choice *m_kicker;
    Choice *m_deck;
    int m_formRow = 0;
    int m_placeRow = 0;
    std::vector<Row> m_roles;
    QStringList m_styles; // that the lists offer
};

/// Fills the list with the publication's paragraph styles, the role's own first.
void offerStyles(Choice &list, const model::Document &document, base::Id publication, model::ParagraphRole role);
QStringList styleNames(const model::Document &document, base::Id publication);
/// Style of the role in the area: the area's own, else the role's.
QString styleOf(const model::AreaContent &area, model::ParagraphRole role);
/// Size of the role's type in the area.
base::Length sizeOf(const Inspected &seen, const model::AreaContent &area, model::ParagraphRole role);
/// Sets it; the style's own size takes the area's away.
void setSize(const Inspected &seen, model::AreaContent &area, model::ParagraphRole role, base::Length size);

} // namespace banxin::panels
