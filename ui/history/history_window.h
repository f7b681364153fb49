// HistoryWindow: one page's past on a slider: left as it was, right as it is now, with what differs outlined,
// and the way back to it. It changes nothing but by that one edit. Esc closes it.
#pragma once

#include "edit/restore.h"
#include "history/page_pane.h"
#include "session/session.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;

namespace banxin::widgets {
class Chip;
class MessageBar;
} // namespace banxin::widgets

namespace banxin::history {

class MomentSlider;

class HistoryWindow : public QDialog {
    Q_OBJECT
public:
    /// Opens at the newest moment not after `revision`; 0: the newest before now. It closes with the session.
    HistoryWindow(session::Session &session, base::Id page, std::int64_t revision = 0, QWidget *parent = nullptr);
    /// What is compared now; empty until both sides are there.
    const edit::PageDifference &difference() const { return m_difference; }
    /// The revision shown on the left; 0 until one is there.
    std::int64_t shownRevision() const { return m_shownRevision; }

Q_SIGNALS:
    /// The page was made what it was.
    void restored(banxin::base::Id page);
    /// What differs from the page as it is now is wanted, place by place.
    void compareWanted(banxin::base::Id page, std::int64_t revision);

private:
    void build();
    void readMoments(std::int64_t revision);
    void setMoments(std::int64_t revision);
    void askThen();
    void showThen(std::int64_t revision, const model::Document &then);
    void showNow();
    void compare();
    void setView(const PaneView &view);
    void step(int by);
    void askRestore();

    session::Session &m_session;
    const base::Id m_page;
    std::vector<session::PageMoment> m_moments; // oldest first; the last is what it is now
    std::vector<session::NamedVersion> m_versions;
    model::Document m_then;
    std::shared_ptr<const layout::PageLayout> m_thenLayout;
    std::int64_t m_shownRevision = 0;
    int m_serial = 0; // of the newest question
    edit::PageDifference m_difference;

    PagePane *m_left;
    PagePane *m_right;
    MomentSlider *m_slider;
    QLabel *m_when;
    QLabel *m_what;
    widgets::Chip *m_chip;
    QToolButton *m_back;
    QToolButton *m_forth;
    QPushButton *m_restore;
    QPushButton *m_compare;
    widgets::MessageBar *m_message;
    QTimer m_settle;
    QTimer m_follow;
};

} // namespace banxin::history
