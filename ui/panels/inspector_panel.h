// InspectorPanel: what is selected on the page, one frame, several or the page itself, section by section, to read and
// to change. It asks for changes by signals and never edits the document itself.
#pragma once

#include "panels/inspector/inspected.h"
#include "panels/swatches_panel.h"
#include "panels/wanted.h"
#include "session/session.h"

#include <QWidget>

namespace banxin::widgets {
class Chip;
class ElidedLabel;
} // namespace banxin::widgets

namespace banxin::panels {

class AdvertSection;
class LookSection;
class PictureSection;
class PicturesSection;
class Section;

class InspectorPanel : public QWidget {
    Q_OBJECT
public:
    explicit InspectorPanel(QWidget *parent = nullptr);

    /// Shows a frame of a page (null: the page itself).
    void show(session::Session *session, base::Id page, base::Id frame);
    /// What they share is shown, what differs is empty.
    void show(session::Session *session, base::Id page, const std::vector<base::Id> &frames);
    /// Its colours go to what is shown here, and it shows them.
    void connectSwatches(SwatchesPanel *swatches);

Q_SIGNALS:
    void changeWanted(const banxin::panels::WantedChange &change);
    /// The advert is to be given a file, or another page of it.
    void advertWanted(banxin::base::Id frame);
    /// The frame is to be chosen on the page.
    void frameWanted(banxin::base::Id frame);
    /// The picture in it is to be cropped by hand.
    void cropWanted(banxin::base::Id frame);

private:
    void showHead();

    Inspected m_seen;
    widgets::Chip *m_kind;
    widgets::ElidedLabel *m_title;
    widgets::Chip *m_copyfit;
    std::vector<Section *> m_sections;
    LookSection *m_look;
    SwatchesPanel *m_swatches = nullptr;
};

/// The first column and row under the rectangle and how many it spans, on the page's grid, from 0.
struct GridSpan {
    int column = 0, row = 0, columns = 1, rows = 1;
};
GridSpan gridSpan(const model::Grid &grid, const base::Rect &box);

} // namespace banxin::panels
