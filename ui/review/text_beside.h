// TextBeside: what stands beside the proof to be read: its text 文本, what the manuscripts said 原稿, what is otherwise
// than in the round before 改动. What is compared is compared beside the window, when it is looked at.
#pragma once

#include <QWidget>

#include "proof/compare_stories.h"
#include "review/proof_desk.h"

class QStackedWidget;
class QTabBar;

namespace banxin::review {

class ChangesView;
class TextPane;

class TextBeside : public QWidget {
    Q_OBJECT
public:
    explicit TextBeside(ProofDesk &desk, QWidget *parent = nullptr);
    TextPane &text() { return *m_text; }
    ChangesView &manuscripts() { return *m_manuscripts; }
    ChangesView &changes() { return *m_changes; }
    enum class Tab { Text, Manuscripts, Changes };
    void show(Tab tab);
    Tab tab() const;
    /// The desk shows another proof.
    void refresh();

Q_SIGNALS:
    /// A place of the shown proof's text was chosen in one of the two.
    void placeChosen(const banxin::proof::StoryRange &place);

private:
    void fill();
    void compare(const std::shared_ptr<const ShownProof> &before, const std::shared_ptr<const ShownProof> &after);

    ProofDesk &m_desk;
    TextPane *m_text;
    ChangesView *m_manuscripts;
    ChangesView *m_changes;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    base::Id m_manuscriptsOf; // the proof that is shown there
    base::Id m_changesOf;
};

} // namespace banxin::review
