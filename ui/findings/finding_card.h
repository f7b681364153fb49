// FindingCard: what a finding says, beside its place: what, why, on what it rests, and what may be done about it at
// once. It does none of that itself.
#pragma once

#include "panels/facts.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace banxin::widgets {
class IconLabel;
}

namespace banxin::findings {

class FindingCard : public QFrame {
    Q_OBJECT
public:
    explicit FindingCard(QWidget *parent);

    /// What may be done about it here.
    struct Ways {
        bool fix = false;
        bool waive = false;
        bool ruleOff = false;
    };
    /// In `view` by the place, which it leaves in sight. Without `focus` the keys stay where they are.
    void showFor(const panels::PageFinding &finding, const Ways &ways, QWidget *view, const QRect &place, bool focus);
    const panels::PageFinding &finding() const { return m_finding; }
    bool isOpen() const { return !isHidden(); }
    /// Puts what is proposed, where something is.
    void takeFirst();

Q_SIGNALS:
    void fixWanted(const banxin::panels::PageFinding &finding);
    void waiveWanted(const banxin::panels::PageFinding &finding);
    void ruleOffWanted(const banxin::panels::PageFinding &finding);
    /// Esc: the text is wanted again.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    panels::PageFinding m_finding;
    widgets::IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_rule;
    QLabel *m_why;
    QLabel *m_basis;
    QPushButton *m_fix;
    QPushButton *m_waive;
    QPushButton *m_off;
};

} // namespace banxin::findings
