// FindingsPanel: what is wrong on the page, in a story or in the whole issue, with filters. Choosing one asks to show
// its place, its button asks to mend or to waive it; the panel itself does neither.
#pragma once

#include "panels/facts.h"

#include <QWidget>

class QLabel;
class QListView;
class QMenu;
class QPushButton;
class QToolButton;

namespace banxin::panels {

class FindingListModel;

/// How many there are that nobody has waived.
struct FindingCounts {
    int errors = 0;
    int warnings = 0;
    int infos = 0;
    int waived = 0;
    int automatic = 0; // that can be mended all at once
    int all() const { return errors + warnings + infos; }
    friend bool operator==(const FindingCounts &, const FindingCounts &) = default;
};
FindingCounts countsOf(const std::vector<PageFinding> &findings);

class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    /// Of what the findings are that it is given.
    enum class Scope { Page, Story, Issue };

    explicit FindingsPanel(QWidget *parent = nullptr);
    /// All of the scope, in the order in which they are to be listed.
    void setFindings(std::vector<PageFinding> findings);
    Scope scope() const { return m_scope; }
    void setScope(Scope scope);
    int count() const;
    /// That keep the page from the press.
    int errors() const;
    FindingCounts counts() const;
    /// Those that the filters leave, in the order of the list.
    std::vector<PageFinding> shown() const;
    /// The one at hand, or null.
    const PageFinding *current() const;
    /// The error rate of the scope in few words, with what it is made of; no words: it is not known.
    void setRate(const QString &words, const QString &details, bool passes);
    /// Makes the finding the one at hand, where it is listed.
    void setCurrent(const PageFinding &finding);

public Q_SLOTS:
    /// To the next (1) or the one before (-1), round the end.
    void step(int by);

Q_SIGNALS:
    /// 适配稿区, for text that has no room.
    void fitWanted(const banxin::panels::PageFinding &finding);
    void findingChosen(const banxin::panels::PageFinding &finding);
    /// A menu for it is wanted at the place on the screen.
    void menuWanted(const banxin::panels::PageFinding &finding, QPoint place);
    void fixWanted(const banxin::panels::PageFinding &finding);
    /// To be waived, or no longer where it is.
    void waiveWanted(const banxin::panels::PageFinding &finding);
    /// All automatic ones of the list.
    void fixAllWanted();
    /// What the error rate is made of is to be seen.
    void rateWanted();
    /// Findings of another scope are wanted.
    void scopeChanged();
    /// Other filters.
    void filtered();

protected:
    bool event(QEvent *event) override;

private:
    void refilter();
    void showCounts();
    void fillScopes();
    void fillRules();
    void choose(const QModelIndex &index);

    FindingListModel *m_model;
    QListView *m_list;
    QLabel *m_empty;
    QToolButton *m_chips[4];
    QToolButton *m_scopeButton;
    QToolButton *m_ruleButton;
    QToolButton *m_waived;
    QMenu *m_scopes;
    QMenu *m_rules;
    QPushButton *m_rate;
    QPushButton *m_fixAll;
    QWidget *m_foot;
    Scope m_scope = Scope::Page;
};

} // namespace banxin::panels
