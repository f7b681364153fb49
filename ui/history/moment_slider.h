// MomentSlider: a slider whose positions are moments, with a tick at each and a flag at named ones. It keeps a
// position, nothing else.
#pragma once

#include <QAbstractSlider>
#include <QMap>

namespace banxin::history {

class MomentSlider : public QAbstractSlider {
    Q_OBJECT
public:
    explicit MomentSlider(QWidget *parent = nullptr);
    /// Positions with a flag, and what it says.
    void setFlags(const QMap<int, QString> &flags);
    QSize sizeHint() const override { return {400, 44}; }
    QSize minimumSizeHint() const override { return {200, 44}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    double xOf(int position) const;
    int positionAt(double x) const;

    QMap<int, QString> m_flags;
};

} // namespace banxin::history
