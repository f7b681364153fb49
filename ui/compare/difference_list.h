// DifferenceList: what differs as a list by kind, the chosen one quoted old above new, with what was looked at ticked.
// It keeps the choice and the ticks, nothing else.
#pragma once

#include <QWidget>

#include "proof/compare_difference.h"

#include <array>
#include <vector>

class QGridLayout;
class QListView;
class QToolButton;

namespace banxin::compare {

class DifferenceList : public QWidget {
    Q_OBJECT
public:
    explicit DifferenceList(QWidget *parent = nullptr);
    /// `stories`: of each the title of its story, empty of the page's own; none at all where nobody knows them.
    void setDifferences(const std::vector<proof::Difference> &differences, const std::vector<QString> &stories = {});
    /// 按稿件: story by story, each under its title; else in the order of the page.
    void setByStory(bool on);
    bool isByStory() const { return m_isByStory; }
    /// What the filters let through, by the differences' numbers.
    const std::vector<bool> &shown() const { return m_shown; }
    int chosen() const; // -1: none
    void choose(int difference);
    /// The next (1) or the one before (-1) of what is shown, round and round.
    void step(int by);
    int looked() const; // how many are ticked
    bool isLooked(int difference) const { return m_looked[std::size_t(difference)]; }
    void setLooked(int difference, bool looked);
    /// All ticks, a byte each: kept, and set again over the same differences.
    QByteArray ticks() const;
    void setTicks(const QByteArray &ticks);

Q_SIGNALS:
    void chosenChanged(int difference);
    void shownChanged();
    void lookedChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Model;
    class Delegate;
    /// Kinds under one name: 版式 has places, sizes and faces; 图片 pictures; 图形 rules and shapes.
    void fill();

    std::vector<proof::Difference> m_differences;
    std::vector<bool> m_shown;
    std::vector<bool> m_looked;
    std::vector<QString> m_stories;
    bool m_isByStory = false;
    Model *m_model;
    QListView *m_list;
    std::array<QToolButton *, proof::kDifferenceKinds> m_chips{};
    QGridLayout *m_grid; // of the chips
    QWidget *m_empty;
};

/// 中东非地区 → 中东北非地区: the words that differ with a little of what stands around them; of what has no words
/// what it is.
QString titleOf(const proof::Difference &difference);
/// 改字 · 改 2 字; 版式 · 44 pt → 54 pt.
QString detailOf(const proof::Difference &difference);

} // namespace banxin::compare
