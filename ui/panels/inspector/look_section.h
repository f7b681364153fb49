// LookSection: ground, edge, 花边, shape and gradient of what is selected.
#pragma once

#include "panels/inspector/section.h"
#include "panels/swatches_panel.h"

namespace banxin::panels {

class LookSection : public Section {
    Q_OBJECT
public:
    LookSection();
    /// Of what is selected, for the swatches.
    PaintState paintState(PaintTarget target) const;
    void setColor(PaintTarget target, const std::optional<base::Color> &color);

protected:
    bool refresh() override;

private:
    using Edit = std::function<model::FrameContent(const model::Frame &)>;
    void changeAll(const Edit &edit);
    void showGradient(const std::vector<const model::Frame *> &frames, bool may);
    void showWeightNote(const std::vector<const model::Frame *> &frames, const QString &border);

    ColorButton *m_fill;
    ColorButton *m_stroke;
    LengthField *m_weight;
    Choice *m_border;
    QLabel *m_weightNote; // what the border wants of it
    Choice *m_shape;
    LengthField *m_radius;
    Choice *m_gradient;
    widgets::LengthEdit *m_angle;
    ColorButton *m_from;
    ColorButton *m_to;
    int m_fillRow = 0, m_strokeRow = 0, m_weightRow = 0, m_borderRow = 0, m_noteRow = 0, m_shapeRow = 0,
        m_gradientRow = 0, m_colorsRow = 0;
};

} // namespace banxin::panels
