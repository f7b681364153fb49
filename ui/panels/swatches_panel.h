// SwatchesPanel: the publication's swatches with their inks, to colour what is selected with. It says which colour is
// wanted and colours nothing.
#pragma once

#include "model/document.h"

#include <QWidget>

#include <map>
#include <optional>

class QLabel;
class QListView;
class QToolButton;

namespace banxin::widgets {
class LengthEdit;
class SegmentedControl;
} // namespace banxin::widgets

namespace banxin::panels {

/// What a colour goes to: an area's or box's ground, its edge (also a rule), the selected text.
enum class PaintTarget { Fill, Stroke, Text };

/// How a target stands in what is selected.
struct PaintState {
    bool possible = false;
    bool mixed = false; // several things differ
    std::optional<base::Color> color;
    bool mayBeNone = true;
    friend bool operator==(const PaintState &, const PaintState &) = default;
};

class SwatchListModel;

class SwatchesPanel : public QWidget {
    Q_OBJECT
public:
    explicit SwatchesPanel(QWidget *parent = nullptr);

    void show(const model::Document &document, base::Id publication);
    void setState(PaintTarget target, const PaintState &state);
    PaintTarget target() const;

Q_SIGNALS:
    /// Nothing: no colour. Of text only colours that a character style has: its name comes along.
    void colorWanted(
        banxin::panels::PaintTarget target, const std::optional<banxin::base::Color> &color, const QString &style);
    /// The swatches themselves are to be changed.
    void editWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refill();
    void showTarget();
    void apply(const QModelIndex &index);
    void askForMenu(QPoint at);

    SwatchListModel *m_model;
    widgets::SegmentedControl *m_target;
    QListView *m_list;
    widgets::LengthEdit *m_tint;
    QLabel *m_hint;
    QToolButton *m_edit;
    model::Document m_document;
    base::Id m_publication;
    std::map<PaintTarget, PaintState> m_states;
};

} // namespace banxin::panels
