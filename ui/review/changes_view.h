// ChangesView: stories as running text, with what was taken out struck and what was put in underlined; a click on
// either leads to its place. It compares nothing.
#pragma once

#include <QTextBrowser>

#include "proof/story_runs.h"

namespace banxin::review {

class ChangesView : public QTextBrowser {
    Q_OBJECT
public:
    explicit ChangesView(QWidget *parent = nullptr);
    void setRuns(std::vector<proof::StoryRuns> runs);
    const std::vector<proof::StoryRuns> &runs() const { return m_runs; }
    /// Instead of a text: why there is none.
    void setMessage(const QString &message);

Q_SIGNALS:
    void placeChosen(const banxin::proof::StoryRange &place);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString html() const;

    std::vector<proof::StoryRuns> m_runs;
};

} // namespace banxin::review
