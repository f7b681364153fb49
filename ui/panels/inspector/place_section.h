// PlaceSection: where frames stand and how large they are, by columns and rows or in millimetres about a reference
// point, and their angle.
#pragma once

#include "panels/inspector/section.h"

namespace banxin::widgets {
class ReferencePoint;
class SegmentedControl;
} // namespace banxin::widgets

namespace banxin::panels {

class PlaceSection : public Section {
    Q_OBJECT
public:
    PlaceSection();

protected:
    bool refresh() override;

private:
    enum Unit { GridUnit, MillimetreUnit };
    base::Rect whole() const; // of all frames
    void showGrid(const base::Rect &box);
    void showMillimetres(const base::Rect &box);
    void enter(int field);
    /// All frames moved and scaled so that together they fill the box.
    void fill(const base::Rect &box);
    void turn(double degrees);

    widgets::SegmentedControl *m_unit;
    QLabel *m_names[4];
    widgets::LengthEdit *m_fields[4];
    widgets::LengthEdit *m_angle;
    widgets::ReferencePoint *m_point;
    QWidget *m_turning;
    QLabel *m_areas;
};

} // namespace banxin::panels
