// FindingsDesk: what a window does about findings: their list, the lines under them on the page and in the galley, the
// card at one, stepping from one to the next, mending and waiving. It wires them to the page and keeps no text.
#pragma once

#include <QObject>
#include <QPointer>
#include <QRect>
#include <QTimer>

#include "findings/live_checks.h"
#include "panels/facts.h"

#include <map>
#include <optional>
#include <vector>

class QMenu;

namespace banxin::canvas {
class FindingMarks;
}
namespace banxin::findings {
class FindingCard;
}
namespace banxin::galley {
class GalleyView;
}

namespace banxin::shell {

class MainWindow;
class ReportDialog;

class FindingsDesk : public QObject {
    Q_OBJECT
public:
    /// Its docks and its page stand already.
    explicit FindingsDesk(MainWindow &window);

    findings::LiveChecks &checks() { return *m_checks; }
    /// The list, its counts, and what depends on them.
    void refresh();
    /// F8 and Shift+F8: to the next place from the caret on, or the one before, round the end.
    void step(int by);
    /// Alt+Enter: the card of the finding that the caret stands in, with the keys in it; where it is open already, what
    /// it proposes is put.
    void openCard();
    /// All automatic ones that the list shows, once somebody has seen them.
    void fixAll();
    /// The list of findings comes to the front, with the keys in it.
    void openList();
    /// 质检报告: the error rate of the issue, to be looked at and kept.
    void openReport();
    /// Lines under findings are shown or not.
    void setMarked(bool on);
    /// What may be done about the finding at a place of the screen, first in a menu; false where there is none.
    bool addTo(QMenu &menu, QPoint place);
    /// The same for one of the list.
    void addTo(QMenu &menu, const panels::PageFinding &finding);
    /// Shows a finding in a text at its place; false for one of the page.
    bool show(const panels::PageFinding &finding, bool card);
    /// The galley of this window, once there is one.
    void attach(galley::GalleyView &view);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A finding under the pointer.
    struct Spot {
        panels::PageFinding finding;
        QRect place; // in the viewport
        QWidget *viewport = nullptr;
    };
    void markTexts();
    void refreshSoon();
    /// The error rate of what the list is of, under it.
    void showRate(const std::vector<panels::PageFinding> &all);
    qint64 charactersOf(base::Id page);
    /// Findings of pages that stand in a text as it is now.
    std::vector<base::Finding> markedOfPages() const;
    std::vector<panels::PageFinding> ofTexts();
    std::vector<panels::PageFinding> ofPages();
    void addRules(base::Id page, std::vector<panels::PageFinding> &to);
    panels::PageFinding told(const findings::LiveFinding &live);
    panels::PageFinding told(const base::Finding &ofPage);
    const std::vector<base::Id> &pagesOf(base::Id text);
    base::Id pageOf(const panels::PageFinding &finding);
    std::optional<panels::PageFinding> listed(base::Id paragraph, int from, int to);
    std::optional<panels::PageFinding> atCaret();
    std::optional<Spot> spotAt(QPoint place);
    std::optional<Spot> spotIn(QWidget *viewport, QPointF at);
    QRect placeOf(const panels::PageFinding &finding, QWidget *viewport);
    QWidget *viewportOf(const panels::PageFinding &finding);
    void openCardFor(const panels::PageFinding &finding, QWidget *viewport, const QRect &place, bool focus);
    void closeCard();
    void backToText();
    bool mayEdit() const;
    void fix(const panels::PageFinding &finding);
    /// 适配稿区, for the area of the finding.
    void fit(const panels::PageFinding &finding);
    void waive(const panels::PageFinding &finding);
    void switchOff(const panels::PageFinding &finding);
    void carryOut(const std::vector<panels::PageFinding> &findings);
    bool apply(const base::Result<model::ChangeSet> &change);

    MainWindow &m_window;
    findings::LiveChecks *m_checks;
    findings::FindingCard *m_card;
    QPointer<galley::GalleyView> m_galley;
    QTimer m_list; // until the list is filled anew
    QTimer m_dwell; // the pointer rests on one
    QTimer m_leave; // the pointer has left it
    QPointer<QWidget> m_hoverIn; // viewport
    QPointF m_hoverAt;
    bool m_cardIsHovered = false; // it came by the pointer, and goes with it
    bool m_marked = true;
    QPointer<ReportDialog> m_report;
    std::map<base::Id, std::pair<std::shared_ptr<const layout::PageLayout>, qint64>> m_characters; // by page
    model::Document m_pagesOfDocument; // for which m_pagesOf holds
    std::map<base::Id, std::vector<base::Id>> m_pagesOf; // by story or frame
};

} // namespace banxin::shell
