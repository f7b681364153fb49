// BodySection: the body text of an area: style and size, columns, squeeze, direction, insets; of a reserved area what
// it awaits.
#pragma once

#include "panels/inspector/section.h"

class QSlider;

namespace banxin::panels {

class BodySection : public Section {
    Q_OBJECT
public:
    BodySection();

protected:
    bool refresh() override;
    void selectionChanged() override;

private:
    void showReserved(const std::vector<const model::Frame *> &frames, bool may);
    void showColumns(const std::vector<const model::Frame *> &frames, bool may);
    void showFacts();
    void enterCharacters(double characters);
    QString squeezeText(int tier) const;

    Choice *m_style;
    LengthField *m_size;
    widgets::LengthEdit *m_columns;
    widgets::LengthEdit *m_characters;
    Choice *m_mode;
    LengthField *m_gutter;
    LengthField *m_rule;
    Choice *m_align;
    QSlider *m_squeeze;
    QLabel *m_tier;
    Switch *m_balanced;
    Switch *m_vertical;
    QWidget *m_switches;
    QWidget *m_moreButton;
    QWidget *m_insetBox;
    LengthField *m_insets[4];
    widgets::LengthEdit *m_awaits;
    widgets::LengthEdit *m_pictures;
    QLabel *m_facts;
    std::vector<int> m_areaRows;
    int m_reservedRow = 0;
    QStringList m_styles;
    bool m_more = false;
};

} // namespace banxin::panels
