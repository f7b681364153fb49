// GalleyRoom: the galley with its head: which story, the page's lines or one column, how large the letters are, and
// whether it goes along with the page. It keeps no text.
#pragma once

#include "galley/galley_view.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace banxin::widgets {
class Chip;
class ElidedLabel;
class SegmentedControl;
} // namespace banxin::widgets

namespace banxin::galley {

class GalleyRoom : public QWidget {
    Q_OBJECT
public:
    explicit GalleyRoom(canvas::PageView &page, QWidget *parent = nullptr);

    GalleyView &view() { return *m_view; }
    void setStory(base::Id story);
    /// Between head and text stands what is put here: the bar that finds.
    QVBoxLayout *column() { return m_column; }
    bool followsPage() const;
    /// Buttons of the window's own actions in the head.
    void addAction(QAction *action);

Q_SIGNALS:
    void closeWanted();

private:
    void refresh();

    GalleyView *m_view;
    QVBoxLayout *m_column;
    QHBoxLayout *m_head;
    widgets::ElidedLabel *m_title;
    widgets::Chip *m_fit;
    widgets::ElidedLabel *m_count; // at the foot
    widgets::SegmentedControl *m_measure;
    QSpinBox *m_size;
    QToolButton *m_sync;
    QToolButton *m_close;
    int m_actionsAt = 0;
};

} // namespace banxin::galley
