// MineCard 待我处理: the pages and stories whose next step is the person's, what stands in the way, by when, and a
// button that leads to the step. It takes none itself.
#pragma once

#include <QWidget>

#include "base/id.h"
#include "widgets/tokens.h"

#include <vector>

class QLabel;
class QVBoxLayout;

namespace banxin::board {

struct MineLine {
    base::Id page; // or
    base::Id story;
    QString name; // A01, or the story's title
    QString what; // 大样 2：校样 4 条待定
    QString limit; // 14:50 前; may be empty
    widgets::Tone tone = widgets::Tone::Plain; // of the limit
    QString action; // 签大样 2
    friend bool operator==(const MineLine &, const MineLine &) = default;
};

class MineCard : public QWidget {
    Q_OBJECT
public:
    explicit MineCard(QWidget *parent = nullptr);
    /// At most so many are shown, the rest is counted.
    static constexpr int kMost = 5;
    void setLines(std::vector<MineLine> lines);
    const std::vector<MineLine> &lines() const { return m_lines; }

Q_SIGNALS:
    void stepWanted(banxin::base::Id page, banxin::base::Id story);

private:
    std::vector<MineLine> m_lines;
    QVBoxLayout *m_column;
};

} // namespace banxin::board
