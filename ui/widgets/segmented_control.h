// SegmentedControl: a row of exclusive choices in one frame. It keeps the choice, nothing else.
#pragma once

#include <QButtonGroup>
#include <QIcon>
#include <QWidget>

class QHBoxLayout;

namespace banxin::widgets {

class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(QWidget *parent = nullptr);
    void addSegment(int id, const QString &text, const QString &toolTip = {}, const QIcon &icon = {});
    void setSegmentEnabled(int id, bool enabled);
    int current() const;
    /// Changes the choice without the signal; no segment's id: none is chosen.
    void setCurrent(int id);

Q_SIGNALS:
    void chosen(int id);

private:
    QHBoxLayout *m_row;
    QButtonGroup m_group;
};

} // namespace banxin::widgets
