// ReviewRoom 校对: a page's proofs, the marks on them and what is decided: rounds and reading aids above, signs at the
// left, the proof's own PDF, its text and the marks beside it.
#pragma once

#include <QWidget>

#include "proof/compare_stories.h"
#include "review/proof_desk.h"
#include "review/proof_view.h"

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace banxin::widgets {
class MessageBar;
class SegmentedControl;
} // namespace banxin::widgets

namespace banxin::review {

class MarkFiles;
class MarksPane;
class ReadingWatch;
class ReviewSide;
class TextBeside;
class TextPane;
class VerifyView;

class ReviewRoom : public QWidget {
    Q_OBJECT
public:
    explicit ReviewRoom(session::Session &session, QWidget *parent = nullptr);
    void setPage(base::Id page);
    ProofDesk &desk() { return *m_desk; }
    ProofView &view() { return *m_view; }
    TextPane &text() { return *m_text; }
    TextBeside &beside() { return *m_beside; }
    MarksPane &marks() { return *m_marks; }
    ReviewSide &side() { return *m_side; }
    /// 已看: how much of the shown proof was read.
    ReadingWatch &reading() { return *m_reading; }
    VerifyView &verify() { return *m_verify; }
    /// 批注 PDF, out and back.
    MarkFiles &files() { return *m_files; }
    /// 对红: the proof before beside the one that is shown.
    void compareRounds(bool on);
    /// One of the page's proofs, with the point (points from the trim's corner) in the middle, large enough to read.
    void showPlace(base::Id proof, QPointF at);
    /// 核红.
    void verifyMarks(bool on);

Q_SIGNALS:
    /// 比较: what differs between proofs is wanted, place by place.
    void compareWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Words of tools go where there is no room for them; their icons stay.
    void foldBar();
    QWidget *buildBar();
    QWidget *buildPalette();
    void wire();
    void refreshRounds();
    void refreshMarks();
    void offer(const proof::Proof &newest);
    void refreshShown();
    void refreshFacts();
    void refreshSide();
    void showRange(const proof::StoryRange &place);
    void choose(base::Id mark);
    void makeNextProof();
    proof::Round nextRound() const;
    QString placeOf(const proof::Remark &remark) const;
    void acceptChosen(base::Id mark);
    void previewReplaceAll(const proof::Remark &remark);
    std::vector<ProofView::Mark> shownMarks() const;

    session::Session &m_session;
    ProofDesk *m_desk;
    ProofView *m_view;
    ProofView *m_before;
    ReadingWatch *m_reading;
    TextBeside *m_beside;
    TextPane *m_text; // of it
    ReviewSide *m_side;
    MarksPane *m_marks;
    VerifyView *m_verify;
    MarkFiles *m_files;
    QWidget *m_bar;
    QStackedWidget *m_centre;
    QWidget *m_empty;
    QLabel *m_emptyText;
    QPushButton *m_first;
    widgets::MessageBar *m_message;
    widgets::SegmentedControl *m_rounds;
    widgets::SegmentedControl *m_display;
    QToolButton *m_make;
    QToolButton *m_compare;
    QToolButton *m_check;
    QToolButton *m_ruler;
    QLabel *m_facts;
    QLabel *m_hint;
    bool m_isFollowing = false; // one view the other
    base::Id m_wanted; // a proof that is being read, for showPlace()
    QPointF m_wantedAt;
};

} // namespace banxin::review
