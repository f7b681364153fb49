// FitPopover: 适配稿区, what would make a story fill its areas, tried out on the page before it is taken. It stands
// beside the area and decides nothing: what it takes is one undo step.
#pragma once

#include "arrange/fit.h"
#include "canvas/page_view.h"

#include <QFrame>
#include <QPointer>

class QCheckBox;
class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace banxin::tools {

class FitLeader;
class FitRows;

class FitPopover : public QFrame {
    Q_OBJECT
public:
    /// `parent` is the page's viewport.
    FitPopover(canvas::PageView &view, QWidget *parent);

    /// For the story whose area (or picture) the frame is; the page is as it was until something is taken.
    void openFor(base::Id frame);
    bool isOpen() const { return !isHidden(); }
    /// While it reckons.
    bool isBusy() const { return m_busy; }

public Q_SLOTS:
    /// Takes what is chosen, with what was combined before.
    void apply();
    /// Keeps what is chosen and looks for more on top of it.
    void combine();
    /// Gives up; the page is as it was.
    void dismiss();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void begin();
    bool readFit();
    void ask();
    void take(const std::vector<arrange::Proposal> &proposals);
    void showPreview();
    void showState();
    double place();
    QPoint inside(const QPointF &corner) const;
    void leave();
    std::optional<model::ChangeSet> chosen() const;
    base::Rect storyBox() const;

    canvas::PageView &m_view;
    QPointer<session::Session> m_session;
    FitRows *m_rows;
    QLabel *m_title;
    QLabel *m_state;
    QToolButton *m_close;
    QProgressBar *m_progress;
    QListView *m_list;
    QLabel *m_note; // instead of rows where there are none
    QCheckBox *m_preview;
    QPushButton *m_combine;
    QPushButton *m_apply;
    FitLeader *m_leader; // beside it in the viewport

    std::optional<QPointF> m_grip; // of the hand that drags it by its head
    bool m_isPut = false; // by hand: it stays there
    base::Id m_page;
    base::Id m_frame;
    model::Document m_document; // with what was combined
    std::optional<model::ChangeSet> m_combined;
    int m_steps = 0; // that were combined
    arrange::Fit m_fit; // of m_document
    bool m_fitKnown = false; // false until the page is laid out as it is
    bool m_busy = false;
    bool m_committing = false;
};

} // namespace banxin::tools
