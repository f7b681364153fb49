// CompareWindow 比较: two proofs or versions of a page, or somebody's PDF, beside each other, one over the other or in
// turns, with one zoom; what differs boxed, numbered and listed. It changes nothing. Esc closes it.
#pragma once

#include <QDialog>

#include "compare/compare_desk.h"

#include <functional>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace banxin::sheet {
class SheetPixels;
}

namespace banxin::widgets {
class MessageBar;
class SegmentedControl;
} // namespace banxin::widgets

namespace banxin::compare {

class CompareView;
class DifferenceList;

class CompareWindow : public QDialog {
    Q_OBJECT
public:
    enum class Mode { SideBySide, Overlay, Blink };
    /// `choices` in the order of time; `before` and `after` are of them.
    CompareWindow(session::Session &session, base::Id page, std::vector<SideChoice> choices, int before, int after,
        QWidget *parent = nullptr);
    ~CompareWindow() override;

    /// Null while it is being compared.
    const Comparison *comparison() const { return m_comparison.get(); }
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    CompareView &left() { return *m_left; }
    CompareView &right() { return *m_right; }
    CompareView &single() { return *m_single; } // of 叠加 and 闪烁
    DifferenceList &list() { return *m_list; }
    /// Somebody's PDF on the right.
    void addForeign(const QString &path);
    /// What was ticked when these two were compared before, by names that stay the same; asked for and told as it is
    /// ticked. Of pages as they are now and of somebody's PDF nothing is kept.
    using Ticks = std::function<QByteArray(const QString &pair)>;
    void setTicksBefore(Ticks before);
    /// Every tile of what is seen is there.
    bool isComplete() const;

Q_SIGNALS:
    void ticked(const QString &pair, const QByteArray &ticks);
    /// 转到校样: to this proof, with the point (points from the trim's corner) in the middle.
    void proofWanted(banxin::base::Id proof, QPointF at);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildBar();
    QWidget *buildPanes();
    QWidget *buildSide();
    QWidget *buildStatus();
    QToolButton *tool(const QString &name, const QString &text, const QString &icon, const QString &tip);
    void wire();
    void fillChoices();
    void chooseSides(int before, int after);
    void compareNow();
    void take(const std::shared_ptr<const Comparison> &comparison);
    void showError(const base::Error &error);
    void refresh();
    QString pair() const;
    void tickAsBefore();
    void goToProof();
    void choose(int difference);
    std::vector<CompareView *> views() const; // that are seen
    void zoomBy(double factor);
    void showZoom();
    void askForPdf();
    void askForReport();
    void saveReport(const QString &path);

    session::Session &m_session;
    std::vector<SideChoice> m_choices;
    int m_before;
    int m_after;
    Mode m_mode = Mode::SideBySide;
    CompareDesk *m_desk;
    std::shared_ptr<const Comparison> m_comparison;
    sheet::SheetPixels *m_pixelsBefore;
    sheet::SheetPixels *m_pixelsAfter;
    CompareView *m_left;
    CompareView *m_right;
    CompareView *m_single;
    QStackedWidget *m_panes; // both, or the single one
    DifferenceList *m_list;
    QComboBox *m_chooseBefore;
    QComboBox *m_chooseAfter;
    widgets::SegmentedControl *m_modes;
    QToolButton *m_lock;
    QLabel *m_mixLabel;
    QSlider *m_mix;
    QToolButton *m_open;
    QToolButton *m_report;
    QLabel *m_leftTitle;
    QLabel *m_rightTitle;
    QLabel *m_singleTitle;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    widgets::SegmentedControl *m_order;
    QPushButton *m_toProof;
    QPushButton *m_looked;
    QLabel *m_source;
    QLabel *m_status;
    QLabel *m_zoom;
    widgets::MessageBar *m_message;
    Ticks m_ticksBefore;
    bool m_isFollowing = false;
};

} // namespace banxin::compare
