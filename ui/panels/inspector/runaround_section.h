// RunaroundSection: how text runs around what is selected (串文): not at all, around the box or around a contour, with
// which gap and on which sides.
#pragma once

#include "panels/inspector/section.h"

namespace banxin::widgets {
class SegmentedControl;
}

namespace banxin::panels {

class RunaroundSection : public Section {
    Q_OBJECT
public:
    RunaroundSection();

protected:
    bool refresh() override;

private:
    enum Kind { Off, Box, Contour };
    void change(const std::function<void(edit::Runaround &, const model::Frame &)> &by);

    widgets::SegmentedControl *m_kind;
    LengthField *m_gap;
    Choice *m_sides;
    int m_gapRow = 0;
};

} // namespace banxin::panels
